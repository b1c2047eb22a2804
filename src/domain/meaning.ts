/** What a column of 测评体系 or 任务分解 can be taken for by its heading, or by the user. */
export const MEANINGS = [
  "number",
  "item",
  "indicator",
  "content",
  "standard",
  "full",
  "actual",
  "review",
  "score",
  "deducted",
  "reason",
  "kind",
  "veto",
  "method",
  "evidence",
  "task",
  "lead",
  "responsible",
  "support",
  "leader",
  "person",
  "deadline",
  "frequency",
  "progress",
  "measure",
  "note",
  "target",
  "achieved",
  "rectifyBy",
  "recheck",
  "stage",
] as const;
export type Meaning = (typeof MEANINGS)[number];

/**
 * What a column was taken for: 加分 and 减分 beside a mark follow from the columns around them, "stated" only says what rows of the table
 * come to, "unknown" is not used.
 */
export type ColumnMeaning = Meaning | "bonus" | "penalty" | "stated" | "unknown";

/** What a column of 部门名册 can be taken for. */
const ROSTER_MEANINGS = ["name", "kind", "alias", "leader"] as const;
export type RosterMeaning = (typeof ROSTER_MEANINGS)[number];

/** Whether a user can say that a column has that meaning. */
export function isMeaning(text: string): text is Meaning | RosterMeaning | "unknown" {
  return [...MEANINGS, ...ROSTER_MEANINGS, "unknown"].includes(text);
}

/** Marks that were given, by whomever: 得分 says not whose. */
export const EARNED = ["actual", "review", "score"] as const;
/** Marks of any kind. */
export const MARKS = ["full", ...EARNED, "deducted"] as const;

export function isEarned(meaning: string): meaning is (typeof EARNED)[number] {
  return meaning === "actual" || meaning === "review" || meaning === "score";
}

export function isMarks(meaning: string): meaning is (typeof MARKS)[number] {
  return meaning === "full" || meaning === "deducted" || isEarned(meaning);
}
