import { isMarks, marks } from "../../domain/marks.ts";

/**
 * A value split so that it crosses from the worker in pieces: one message with a hundred thousand indicators would
 * block the page for seconds. Shared objects stay shared.
 */
export interface Piece {
  /** Field names for each kind of object, numbered on from earlier pieces. */
  readonly shapes: readonly (readonly string[])[];
  /**
   * Objects, each after everything it contains, numbered on from earlier pieces: first its shape, or one of `KIND`,
   * then its contents. A bigint refers to an object by number; our values contain no bigint themselves.
   */
  readonly objects: readonly (readonly unknown[])[];
}

const KIND = { list: -1, holes: -2, map: -3, set: -4, marks: -5, objects: -6 } as const;

/** Approximate number of contents in a piece: some milliseconds of work for the receiver, garbage collection included. */
const PIECE = 5_000;

/** Longer lists of objects are sent as packed numbers; otherwise the list of all indicators would be a long message by itself. */
const PACKED = 100;

/** Splits a value made of records, lists, maps, sets, marks and bytes, and passes its pieces on. Throws for anything else. */
export function takeApart(value: unknown, onPiece: (piece: Piece) => void): void {
  const numbers = new Map<unknown, bigint>();
  const shapeNumbers = new Map<string, number>();
  let shapes: (readonly string[])[] = [];
  let objects: unknown[][] = [];
  let contents = 0;

  function entry(one: unknown): unknown {
    if (typeof one !== "object" || one === null) {
      if (typeof one === "function" || typeof one === "symbol" || typeof one === "bigint")
        throw new TypeError(`a ${typeof one} cannot cross`);
      return one;
    }
    if (one instanceof Uint8Array) return one;
    const known = numbers.get(one);
    if (known !== undefined) return known;
    const object = taken(one);
    const number = BigInt(numbers.size);
    numbers.set(one, number);
    objects.push(object);
    contents += object.length;
    if (contents >= PIECE) hand();
    return number;
  }

  function taken(one: object): unknown[] {
    if (isMarks(one)) return [KIND.marks, one.toString()];
    if (Array.isArray(one)) {
      const list: readonly unknown[] = one;
      const there = Object.keys(list);
      const sparse = there.length < list.length;
      if (!sparse) return listOf(list.map(entry));
      const object: unknown[] = [KIND.holes, list.length];
      for (const at of there) object.push(Number(at), entry(list[Number(at)]));
      return object;
    }
    if (one instanceof Set) {
      const object: unknown[] = [KIND.set];
      for (const each of one) object.push(entry(each));
      return object;
    }
    if (isMap(one)) {
      const object: unknown[] = [KIND.map];
      for (const [key, each] of one.entries()) object.push(entry(key), entry(each));
      return object;
    }
    if (!isRecord(one)) throw new TypeError(`${one.constructor.name} cannot cross`);
    const fields = Object.keys(one);
    const object: unknown[] = [shapeOf(fields)];
    for (const field of fields) object.push(entry((one as Readonly<Record<string, unknown>>)[field]));
    return object;
  }

  function listOf(entries: readonly unknown[]): unknown[] {
    if (entries.length < PACKED || !entries.every((each) => typeof each === "bigint"))
      return ([KIND.list] as unknown[]).concat(entries);
    return [KIND.objects, Uint32Array.from(entries, Number)];
  }

  function shapeOf(fields: readonly string[]): number {
    const name = fields.join("\n");
    const known = shapeNumbers.get(name);
    if (known !== undefined) return known;
    const number = shapeNumbers.size;
    shapeNumbers.set(name, number);
    shapes.push(fields);
    return number;
  }

  function hand(): void {
    onPiece({ shapes, objects });
    shapes = [];
    objects = [];
    contents = 0;
  }

  const root = entry([value]);
  if (typeof root !== "bigint") throw new TypeError("nothing to take apart");
  hand();
}

/** An object with fields only: a literal, or an instance of a class without methods (`cells`). */
function isRecord(one: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(one);
  if (typeof prototype !== "object" || prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === Object.prototype && Object.getOwnPropertyNames(prototype).length === 1;
}

/** Includes maps of our own, which store their entries more compactly. */
function isMap(one: object): one is ReadonlyMap<unknown, unknown> {
  return one instanceof Map || ("entries" in one && "size" in one && "has" in one);
}

/** Rebuilds a value from its pieces, added in order. */
export class Assembly {
  readonly #shapes: (readonly string[])[] = [];
  readonly #objects: unknown[] = [];

  add({ shapes, objects }: Piece): void {
    this.#shapes.push(...shapes);
    for (const object of objects) this.#objects.push(this.#made(object));
  }

  /** Call after all pieces have been added. */
  value(): unknown {
    return (this.#objects.at(-1) as readonly unknown[])[0];
  }

  #made(object: readonly unknown[]): unknown {
    const kind = object[0] as number;
    switch (kind) {
      case KIND.marks:
        return marks(object[1] as string);
      case KIND.list:
        return object.slice(1).map((each) => this.#entry(each));
      case KIND.objects:
        return Array.from(object[1] as Uint32Array, (at) => this.#objects[at]);
      case KIND.holes: {
        const list: unknown[] = [];
        list.length = object[1] as number;
        for (let at = 2; at < object.length; at += 2) list[object[at] as number] = this.#entry(object[at + 1]);
        return list;
      }
      case KIND.set:
        return new Set(object.slice(1).map((each) => this.#entry(each)));
      case KIND.map: {
        const map = new Map<unknown, unknown>();
        for (let at = 1; at < object.length; at += 2) map.set(this.#entry(object[at]), this.#entry(object[at + 1]));
        return map;
      }
      default: {
        const fields = this.#shapes[kind] ?? [];
        const made: Record<string, unknown> = {};
        for (let at = 0; at < fields.length; at++) made[fields[at] as string] = this.#entry(object[at + 1]);
        return made;
      }
    }
  }

  #entry(value: unknown): unknown {
    return typeof value === "bigint" ? this.#objects[Number(value)] : value;
  }
}
