import { LOSS_CODES, type Loss, type LossCode } from "../blocks/block.ts";

/** Counts what a reader leaves out. */
export class LossCount {
  readonly #counts = new Map<LossCode, number>();

  add(code: LossCode, count = 1): void {
    if (count === 0) return;
    this.#counts.set(code, (this.#counts.get(code) ?? 0) + count);
  }

  get losses(): readonly Loss[] {
    return LOSS_CODES.flatMap((code) => {
      const count = this.#counts.get(code);
      return count === undefined ? [] : [{ code, count }];
    });
  }
}
