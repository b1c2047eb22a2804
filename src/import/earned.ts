import type { Marks } from "../domain/marks.ts";
import type { Earned } from "./imported.ts";

/** What is written where a document says no figure. */
export const EARNED_WORDS = { full: "满分", "not-applicable": "不适用" } as const;

/** The marks that were earned; null where none are said or the indicator does not apply. */
export function marksEarned(earned: Earned | null, full: Marks | null): Marks | null {
  if (earned === "full") return full;
  return earned === "not-applicable" ? null : earned;
}
