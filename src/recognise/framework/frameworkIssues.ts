import { a1 } from "../../domain/address.ts";
import type { Indicator, Item } from "../../domain/indicator.ts";
import { issue, type DoubtfulRow, type Issue } from "../../domain/issue.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { marks, roundMarks, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import type { RowDoubt } from "./summedRows.ts";
import { cellsOf } from "../../domain/grid.ts";
import { isNotApplicable, parseMarks } from "../text/marksText.ts";

/** `column-missing` where a framework has no full or no actual marks, `full-missing` where single clauses have none. */
export function missingColumns(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (indicators.length === 0) return [];
  const at = {
    sheet: table.sheet.name,
    cell: a1({ row: table.headerRows[1], column: table.columns[0]?.column ?? 1 }),
  };
  const issues: Issue[] = [];
  const base = indicators.filter(({ kind }) => kind === "base");
  if (base.length > 0 && base.every(({ full }) => full.state === "absent")) {
    issues.push(issue("column-missing", at, { field: "full" }));
  } else {
    // Some clauses carry their marks in the text, these do not.
    const without = base.filter(({ full }) => full.state === "absent");
    for (const one of without) {
      issues.push(issue("full-missing", { sheet: one.sheet, cell: one.nameCell }, { name: one.name }));
    }
  }
  if (base.length > 0 && columns.actual.length + columns.review.length + columns.deducted.length === 0) {
    issues.push(issue("column-missing", at, { field: "actual" }));
  }
  return issues;
}

/** `weights-missing`, once for all parts whose points the sheet does not divide among their rows: what they would come to. */
export function undividedParts(indicators: readonly Indicator[], items: readonly Item[]): readonly Issue[] {
  const undivided = indicators.filter(({ full }) => full.state === "number" && full.shared);
  const [first] = undivided;
  if (!first) return [];
  const field = undivided.some(({ review }) => waiting(review)) ? "review" : "actual";
  const waits = undivided.flatMap((one) => waiting(one[field]) ?? []);
  const counted = indicators.flatMap(({ kind, [field]: reading }) =>
    kind === "base" && reading.state === "number" ? [reading.value] : [],
  );
  const names = [...new Set(undivided.map(({ item }) => items[item]?.name ?? ""))];
  const full = sumMarks(undivided.flatMap((one) => (one.full.state === "number" ? [one.full.value] : [])));
  const detail = {
    names,
    full: toNumber(full),
    mean: shown(sumMarks(waits)),
    sum: shown(sumMarks([...counted, ...waits])),
  };
  const cell = first.full.state === "number" ? first.full.cell : first.nameCell;
  return [issue("weights-missing", { sheet: first.sheet, cell }, detail)];
}

/** Thirds of a part leave dust far below what anybody marks. */
function shown(value: Marks): number {
  return toNumber(roundMarks(value, 4));
}

function waiting(reading: Indicator["actual"]): Marks | null {
  return reading.state === "blank" ? (reading.waits ?? null) : null;
}

/** `reading-ambiguous`: one question for all rows of a table that may be totals or indicators, with what the total comes to either way. */
export function doubtfulReading(
  table: Table,
  doubts: readonly RowDoubt[],
  indicators: readonly Indicator[],
): readonly Issue[] {
  const [first] = doubts;
  if (!first) return [];
  const field = first.field === "deducted" ? "actual" : first.field;
  const read = sumMarks(
    indicators.flatMap((one) => {
      const reading = one[field];
      return one.kind === "base" && reading.state === "number" ? [reading.value] : [];
    }),
  );
  const sum = (those: readonly RowDoubt[]): ReturnType<typeof marks> =>
    sumMarks(those.map(({ figure }) => marks(figure)));
  const asTotal = toNumber(read.minus(sum(doubts.filter((one) => !one.asTotal))));
  const asIndicator = toNumber(read.plus(sum(doubts.filter((one) => one.asTotal))));
  const rows = doubts.map(({ key, row, text, figure, adds }): DoubtfulRow => {
    const named = { key, row, name: text, figure };
    return adds ? { ...named, first: adds[0], last: adds[1] } : named;
  });
  const detail = { name: first.text, field, rows, asTotal, asIndicator };
  const compared = first.asTotal
    ? { expected: asTotal, found: asIndicator }
    : { expected: asIndicator, found: asTotal };
  return [issue("reading-ambiguous", { sheet: table.sheet.name, cell: first.cell }, detail, compared)];
}

/** A sheet with 扣分 alone: whether a blank one means none lost is said once (rule 3), as `deduction-blank-assumed`. */
export function blankDeductions(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (columns.deducted.length === 0 || columns.actual.length > 0) return [];
  const blank = indicators.find(({ kind, deducted }) => kind === "base" && deducted.state === "blank");
  if (blank?.deducted.state !== "blank") return [];
  const at = { sheet: table.sheet.name, cell: blank.deducted.cell };
  return [issue("deduction-blank-assumed", at, { name: blank.name })];
}

/** `text-like-formula`: text cells of a table that another program would take for a formula; numbers and lone dashes aside. */
export function textLikeFormulas(table: Table): readonly Issue[] {
  const issues: Issue[] = [];
  const { sheet } = table;
  for (const row of table.dataRows) {
    const cells = cellsOf(sheet, row);
    for (let index = 0; index < cells.length; index++) {
      const value = cells[index];
      if (typeof value !== "string" || !isFormulaStart(value.charCodeAt(0))) continue;
      if (isNotApplicable(value) || parseMarks(value) !== null || /^[-+]+$/u.test(value.trim())) continue;
      if (!table.isMergeTop(row, index + 1)) continue;
      const cell = a1({ row, column: index + 1 });
      issues.push(issue("text-like-formula", { sheet: sheet.name, cell }, { text: value }, { found: value }));
    }
  }
  return issues;
}

/** = + - @ */
function isFormulaStart(code: number): boolean {
  return code === 61 || code === 43 || code === 45 || code === 64;
}
