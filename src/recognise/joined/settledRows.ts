import type { RowAnswer } from "../../domain/reading.ts";
import type { DoubtfulRow, Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { partOf, type Part } from "./part.ts";

/** What a part's own sheet leaves open: rows that may be totals or indicators, by their full marks. */
export function openRows({ draft }: Part): readonly DoubtfulRow[] {
  return questions(draft.issues).flatMap(({ detail }) => detail.rows ?? []);
}

/** The questions themselves. */
export function questions(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code, detail }) => code === "reading-ambiguous" && detail.field === "full" && detail.rows);
}

/**
 * A part with rows settled that its own sheet leaves open; what the user said of them comes first.
 *
 * @param by where the figures stand that say so
 * @param titles of the breakdown
 */
export function withSettledRows(
  { table }: Part,
  rows: readonly DoubtfulRow[],
  answer: Extract<RowAnswer, "total" | "indicator">,
  by: string,
  settings: Settings,
  titles: readonly string[],
): Part {
  const settled = rows.map(({ row }) => row);
  const answers = Object.fromEntries(settled.map((row) => [`${table.sheet.name}!${row}`, answer]));
  const part = partOf(table, { ...settings, rows: { ...answers, ...settings.rows } }, titles, true);
  const read = part.draft.rows.map((one) =>
    settled.includes(one.row) && one.evidence.by === "user"
      ? { ...one, evidence: { by: "figures" as const, cell: `A${one.row}`, formula: by } }
      : one,
  );
  return { ...part, draft: { ...part.draft, rows: read } };
}
