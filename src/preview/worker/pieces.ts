import { isMarks, marks } from "../../domain/marks.ts";

/**
 * A value taken apart so that it crosses from the worker in pieces: one message with a hundred thousand indicators would hold
 * the page up for seconds. What was one object on one side is one on the other.
 */
export interface Piece {
  /** Names of the fields of a kind of object; numbered on from those of earlier pieces. */
  readonly shapes: readonly (readonly string[])[];
  /**
   * Objects, each after all that it holds, numbered on from earlier pieces: first its shape, or one of `KIND`, then its
   * contents. A bigint is the number of an object; no value of ours is a bigint itself.
   */
  readonly objects: readonly (readonly unknown[])[];
}

const KIND = { list: -1, holes: -2, map: -3, set: -4, marks: -5, objects: -6 } as const;

/** Contents of the objects of one piece, about: some milliseconds of work for whoever takes it, also while it collects garbage. */
const PIECE = 5_000;

/** From here on a list of objects alone goes as their numbers packed: one of all indicators would else be a long message by itself. */
const PACKED = 100;

/** Takes apart a value made of records, lists, maps, sets, marks and bytes, and hands its pieces on. Throws for anything else. */
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

/** Nothing but fields: a literal, or what a constructor made of a class without methods (`cells`). */
function isRecord(one: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(one);
  if (typeof prototype !== "object" || prototype === null || prototype === Object.prototype) return true;
  return Object.getPrototypeOf(prototype) === Object.prototype && Object.getOwnPropertyNames(prototype).length === 1;
}

/** Also maps of our own making, which hold their entries more tightly. */
function isMap(one: object): one is ReadonlyMap<unknown, unknown> {
  return one instanceof Map || ("entries" in one && "size" in one && "has" in one);
}

/** Puts a value together from its pieces, in their order. */
export class Assembly {
  readonly #shapes: (readonly string[])[] = [];
  readonly #objects: unknown[] = [];

  add({ shapes, objects }: Piece): void {
    this.#shapes.push(...shapes);
    for (const object of objects) this.#objects.push(this.#made(object));
  }

  /** Once all pieces have been added. */
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
