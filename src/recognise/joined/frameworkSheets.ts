import { SHEETS_APART } from "../../domain/assessment.ts";
import type { DoubtfulRow, Issue } from "../../domain/issue.ts";
import { NO_MARKS, sameSum, toNumber } from "../../domain/marks.ts";
import type { RowAnswer, RowReading } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { readFramework } from "../framework/framework.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import { headedKind } from "../columns/columnRelations.ts";
import { EARNED } from "../../domain/meaning.ts";
import type { SectionKind } from "../text/sectionKind.ts";
import { sheetKind, titledKind } from "../text/sheetName.ts";
import { titlesOf, type Table } from "../table/table.ts";
import { jointTotals, type JointTotal } from "./jointTotals.ts";
import { joinedParts } from "./joinedParts.ts";
import { joinedPeriods } from "./joinedPeriods.ts";
import { partOf, valueOf, type Part } from "./part.ts";
import { readPartsSummary, type PartsSummary } from "./partsSummary.ts";

/** The sheets that one framework is read from. */
export interface FrameworkSheets {
  /** At least one, in the workbook's order. */
  readonly tables: readonly [Table, ...Table[]];
  /**
   * How several belong together: parts that add up, the same indicators month by month, or one list in blocks side by side (on
   * one sheet); null for one.
   */
  readonly together: "parts" | "periods" | "blocks" | null;
  /** The sheet that sums them up, whose figures are stated; null where there is none. */
  readonly summary: SheetGrid | null;
}

/**
 * Reads all sheets of a framework as one.
 *
 * @param titles of the breakdown, which may set an aim for the indicators
 */
export function readFrameworkSheets(
  { tables, together, summary }: FrameworkSheets,
  settings: Settings,
  titles: readonly string[],
): FrameworkDraft {
  if (together === null) return readFramework(tables[0], settings, titles, kindAlone(tables[0]));
  const alone = tables.map((table) => partOf(table, settings, titles, together !== "periods"));
  const read = together === "blocks" ? withTotalsAbreast(alone, settings, titles) : alone;
  const parts = together === "periods" ? read : withWholeTotals(read, settings, titles);
  const sums = summary && readPartsSummary(summary, parts);
  if (together === "periods") return joinedPeriods(parts, sums, settings.combine);
  const settled = sums ? withClaimedParts(parts, sums, settings, titles) : parts;
  return joinedParts(settled, sums, together === "blocks");
}

/** What a sheet called 加分项 makes of its rows where no column says both what can be earned and what was. */
function kindAlone(table: Table): SectionKind | undefined {
  if (table.column("full") !== null && table.columnsOf(...EARNED, "deducted").length > 0) return undefined;
  const kind = sheetKind(table.sheet.name) ?? titledKind(titlesOf(table)) ?? headedKind(table);
  return kind?.kind === "bonus" || kind?.kind === "deduction" ? kind : undefined;
}

/** What a part's own sheet leaves open: rows that may be totals or indicators, by their full marks. */
function openRows({ draft }: Part): readonly DoubtfulRow[] {
  return questions(draft.issues).flatMap(({ detail }) => detail.rows ?? []);
}

/** The questions themselves. */
function questions(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ code, detail }) => code === "reading-ambiguous" && detail.field === "full" && detail.rows);
}

/**
 * A part with rows settled that its own sheet leaves open; what the user said of them comes first.
 *
 * @param by where the figures stand that say so, or the sums that do
 * @param titles of the breakdown
 */
function withSettledRows(
  { table }: Part,
  settled: readonly number[],
  answer: Extract<RowAnswer, "total" | "indicator">,
  by: string | readonly JointTotal[],
  settings: Settings,
  titles: readonly string[],
): Part {
  const answers = Object.fromEntries(settled.map((row) => [`${table.sheet.name}!${row}`, answer]));
  const part = partOf(table, { ...settings, rows: { ...answers, ...settings.rows } }, titles, true);
  const read = part.draft.rows.map((one): RowReading => {
    if (!settled.includes(one.row) || one.evidence.by !== "user") return one;
    const sum = typeof by === "string" ? { cell: `A${one.row}`, formula: by } : by.find(({ row }) => row === one.row);
    return sum ? { ...one, evidence: { by: "figures", cell: sum.cell, formula: sum.formula } } : one;
  });
  return { ...part, draft: { ...part.draft, rows: read } };
}

/**
 * Settles rows of one part that its own sheet leaves open: whose figure is what all parts come to together is the total of the
 * whole (两部分总分 below the last part).
 */
export function withWholeTotals(
  parts: readonly Part[],
  settings: Settings,
  titles: readonly string[],
): readonly Part[] {
  const doubts = parts.map(openRows);
  if (parts.length < 2 || doubts.every(({ length }) => length === 0)) return parts;
  const whole = parts.reduce((sum, part, at) => sum + fullWithout(part, doubts[at] ?? []), 0);
  const names = parts.map(({ name }) => name).join(SHEETS_APART);
  return parts.map((part, at) => {
    const rows = (doubts[at] ?? []).flatMap(({ row, figure }) => (sameSum(figure, whole) ? [row] : []));
    return rows.length === 0 ? part : withSettledRows(part, rows, "total", names, settings, titles);
  });
}

/**
 * Settles rows that a block of a list leaves open: those that the figures of all blocks make totals, or where the block beside it ends in
 * a total on the same row.
 */
function withTotalsAbreast(blocks: readonly Part[], settings: Settings, titles: readonly string[]): readonly Part[] {
  const isTotal = ({ role }: RowReading): boolean => role === "total" || role === "part-total";
  const joint = jointTotals(blocks.map(({ table }) => table));
  const isTotalElsewhere = (own: Part, row: number): boolean =>
    blocks.some((other) => other !== own && other.draft.rows.some((one) => one.row === row && isTotal(one)));
  return blocks.map((block, at) => {
    const open = openRows(block).map(({ row }) => row);
    const isRead = (row: number): boolean => block.draft.rows.some((one) => one.row === row && isTotal(one));
    const sums = joint?.[at];
    const joined = sums?.map(({ row }) => row);
    // All of them where one is open: settled alone, it may open the one below it.
    const isOpen = (row: number): boolean => open.includes(row) || !isRead(row);
    const rows = joined?.filter(() => joined.some(isOpen)) ?? open.filter((row) => isTotalElsewhere(block, row));
    const by = sums ?? block.table.sheet.name;
    return rows.length === 0 ? block : withSettledRows(block, rows, "total", by, settings, titles);
  });
}

function fullWithout({ draft, full }: Part, doubts: readonly DoubtfulRow[]): number {
  const counted = draft.indicators.filter(
    ({ kind, row }) => kind === "base" && doubts.some((doubt) => doubt.row === row),
  );
  return counted.reduce((sum, one) => sum - toNumber(valueOf(one.full) ?? NO_MARKS), full);
}

/**
 * Settles rows that a part's own sheet leaves open by what the sheet that sums up the parts says of the part, where one of the two
 * readings comes to that.
 */
function withClaimedParts(
  parts: readonly Part[],
  { sheet, claims, weights }: PartsSummary,
  settings: Settings,
  titles: readonly string[],
): readonly Part[] {
  return parts.map((part, at) => {
    const [open, ...others] = questions(part.draft.issues);
    const claim = claims.find((one) => one.part === at && one.field === "full" && (one.own || !weights));
    if (!open || others.length > 0 || !claim) return part;
    const comesTo = (total: number | undefined): boolean => total !== undefined && sameSum(total, claim.value);
    const isTotal = comesTo(open.detail.asTotal);
    if (isTotal === comesTo(open.detail.asIndicator)) return part;
    const by = `${sheet}!${claim.cell}`;
    const rows = openRows(part).map(({ row }) => row);
    return withSettledRows(part, rows, isTotal ? "total" : "indicator", by, settings, titles);
  });
}
