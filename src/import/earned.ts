import type { Marks } from "../domain/marks.ts";
import type { Earned } from "./imported.ts";

/** What is written if a document gives words instead of a figure. */
export const EARNED_WORDS = { full: "满分", "not-applicable": "不适用" } as const;

/** The marks that were earned; null if none are stated or the indicator does not apply. */
export function marksEarned(earned: Earned | null, full: Marks | null): Marks | null {
  if (earned === "full") return full;
  return earned === "not-applicable" ? null : earned;
}
