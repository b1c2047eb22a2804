import { NO_MARKS, toNumber } from "../../domain/marks.ts";
import type { RowAnswer } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { SHEETS_APART } from "../../domain/assessment.ts";
import { partOf, valueOf, type Part } from "./part.ts";

/**
 * Settles rows of one part that its own sheet leaves open: whose figure is what all parts come to together is the total of the
 * whole (两部分总分 below the last part).
 */
export function withWholeTotals(
  parts: readonly Part[],
  settings: Settings,
  titles: readonly string[],
): readonly Part[] {
  const doubts = parts.map(doubtfulRows);
  if (parts.length < 2 || doubts.every(({ length }) => length === 0)) return parts;
  const whole = parts.reduce((sum, part, at) => sum + fullWithout(part, doubts[at] ?? []), 0);
  const names = parts.map(({ name }) => name).join(SHEETS_APART);
  return parts.map((part, at) => {
    const rows = (doubts[at] ?? []).filter(({ figure }) => Math.abs(figure - whole) < 1e-6).map(({ row }) => row);
    if (rows.length === 0) return part;
    const answers = Object.fromEntries(rows.map((row) => [`${part.table.sheet.name}!${row}`, "total" as RowAnswer]));
    const settled = partOf(part.table, { ...settings, rows: { ...answers, ...settings.rows } }, titles, true);
    const { draft } = settled;
    // It was the other sheets' figures that said so.
    const read = draft.rows.map((one) =>
      rows.includes(one.row) && one.evidence.by === "user"
        ? { ...one, evidence: { by: "figures" as const, cell: `A${one.row}`, formula: names } }
        : one,
    );
    return { ...settled, draft: { ...draft, rows: read } };
  });
}

interface Doubtful {
  readonly row: number;
  readonly figure: number;
}

function doubtfulRows({ draft }: Part): readonly Doubtful[] {
  return draft.issues.flatMap(({ code, detail }) =>
    code === "reading-ambiguous" && detail.field === "full" ? (detail.rows ?? []) : [],
  );
}

function fullWithout({ draft, full }: Part, doubts: readonly Doubtful[]): number {
  const counted = draft.indicators.filter(
    ({ kind, row }) => kind === "base" && doubts.some((doubt) => doubt.row === row),
  );
  return counted.reduce((sum, one) => sum - toNumber(valueOf(one.full) ?? NO_MARKS), full);
}
