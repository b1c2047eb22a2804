/** Number of digits to which programs agree on the result of a formula. */
const DIGITS = 12;

/**
 * Sixteen hexadecimal digits that are the same for the same value, on every machine and in every run: two lanes of FNV-1a with
 * different primes. It tells accidental changes apart; it is no protection against intent. Numbers count to twelve digits, the
 * order of an object's fields does not count, fields that are undefined count as absent. Linear in the size of the value.
 *
 * @param value plain data: texts, numbers, booleans, null, lists, objects, maps and sets; what has a `toJSON` (decimals) counts as that
 */
export function stableHash(value: unknown): string {
  const hash = new Hash();
  hash.add(value);
  return hash.digest();
}

/** Characters gathered before they are hashed. */
const ENOUGH = 1 << 16;

class Hash {
  #a = 0x811c9dc5;
  #b = 0x9747b28c;
  /** Text not hashed yet: one long loop is soon compiled, a hundred thousand short ones are not. */
  #gathered = "";
  /** Orders of field names seen so far, by number of fields, each with its sorted order: there are few kinds. */
  readonly #orders: (readonly [names: readonly string[], sorted: readonly string[]])[][] = [];

  add(value: unknown): void {
    if (typeof value === "string") {
      this.#text(`"${value.length}:`);
      this.#text(value);
    } else if (typeof value === "number") this.#text(`#${shortened(value)};`);
    else if (typeof value !== "object" || value === null) this.#text(`${String(value)};`);
    else if (Array.isArray(value)) this.#list("[", value);
    else if (value instanceof Set) this.#list("{", [...(value as ReadonlySet<unknown>)]);
    else if (value instanceof Map) this.#list("<", [...(value as ReadonlyMap<unknown, unknown>)]);
    else if (isDecimal(value)) this.#text(`#${shortened(Number(value.toJSON()))};`);
    else this.#object(value as Readonly<Record<string, unknown>>);
  }

  digest(): string {
    this.#count();
    return [this.#a, this.#b].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
  }

  #list(kind: string, items: readonly unknown[]): void {
    this.#text(`${kind}${items.length}:`);
    for (const item of items) this.add(item);
  }

  #object(value: Readonly<Record<string, unknown>>): void {
    this.#text("(");
    for (const name of this.#inOrder(Object.keys(value))) {
      const field = value[name];
      if (field === undefined) continue;
      this.#text(name);
      this.#text("=");
      this.add(field);
    }
    this.#text(")");
  }

  /** Cached, because sorting the names of every object would take longer than everything else. */
  #inOrder(names: readonly string[]): readonly string[] {
    const known = (this.#orders[names.length] ??= []);
    const same = known.find(([others]) => others.every((other, at) => other === names[at]));
    if (same) return same[1];
    const sorted = [...names].sort();
    known.push([names, sorted]);
    return sorted;
  }

  #text(text: string): void {
    this.#gathered += text;
    if (this.#gathered.length > ENOUGH) this.#count();
  }

  #count(): void {
    const text = this.#gathered;
    let [a, b] = [this.#a, this.#b];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x85ebca6b);
      b ^= b >>> 13;
    }
    this.#a = a;
    this.#b = b;
    this.#gathered = "";
  }
}

function isDecimal(value: object): value is { toJSON(): unknown } {
  return "toJSON" in value && typeof value.toJSON === "function";
}

function shortened(value: number): string {
  const text = String(value);
  return text.length <= DIGITS || !Number.isFinite(value) ? text : String(Number(value.toPrecision(DIGITS)));
}
