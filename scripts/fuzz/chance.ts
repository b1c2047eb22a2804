import { createHash } from "node:crypto";

/** Numbers that follow from a text, so that a case can be run again by its number. */
export class Chance {
  #counter = 0;

  constructor(private readonly seed: string) {}

  /** A whole number from 0 to `below` - 1. */
  below(below: number): number {
    const digest = createHash("sha256").update(`${this.seed} ${this.#counter++}`).digest();
    return digest.readUInt32LE(0) % Math.max(1, below);
  }

  of<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    const one = list[this.below(list.length)];
    if (one === undefined) throw new Error("nothing to choose from");
    return one;
  }
}
