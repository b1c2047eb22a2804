import type { Indicator } from "../../domain/indicator.ts";
import { issue, type DoubtfulRow, type Issue } from "../../domain/issue.ts";
import { marks, sumMarks, toNumber } from "../../domain/marks.ts";
import type { Table } from "../table/table.ts";
import type { RowDoubt } from "./summedRows.ts";

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
