import { a1 } from "../../domain/address.ts";
import { referencesIn } from "../../domain/formula/formula.ts";
import { parseFormula } from "../../domain/formula/parseFormula.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { sameSum, sumOf } from "../../domain/marks.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { isWithin, markedRows, mayBeBase, ownMark, roughMarks } from "../columns/columnMarks.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, TOTAL } from "../words/marks.ts";
import { asksWhose, unknownBehind, unknownMarks } from "./impliedColumns.ts";
import { isFarFrom } from "./nearMarks.ts";

/** Columns that may count beside the marks that do, of which the user is asked. */

/**
 * A column of unknown heading that may hold marks of its own beside the only ones known: the unit's, which stand where those are blank,
 * or a reviewer's behind them. null where neither moves a total.
 */
export function doubtfulMarks(table: Table, meanings: ColumnMeanings): Issue | null {
  const full = meanings.only("full");
  const earned = meanings.columns("actual", "review");
  const [known, ...others] = earned.length > 0 ? earned : meanings.columns("deducted");
  if (full === undefined || known === undefined || others.length > 0) return null;
  const ownMark = (row: number): number | null => {
    const mark = roughMarks(table, row, known);
    // What was taken off leaves the rest.
    return earned.length > 0 || mark === null ? mark : (roughMarks(table, row, full) ?? 0) - Math.abs(mark);
  };
  const found = [...unknownMarks(table, meanings, full), ...closedMarks(table, meanings, full)].find(
    ({ column, at }) =>
      !table.sheet.hiddenColumns.has(column) &&
      // A heading that speaks of a review stands over one, however little it left.
      (REVIEW_WORDS.test(at.text) || !isFarFrom(table, full, ownMark, column)) &&
      table.dataRows.some((row) => {
        const [own, mark] = [ownMark(row), roughMarks(table, row, column)];
        return mark !== null && (column < known ? own === null : own !== null && own !== mark);
      }),
  );
  return found ? asksWhose(table, found) : null;
}

/** 总分, 最后得分, 综合成绩; not 总分排名. */
const RESULT = new RegExp(`(?:${TOTAL}|总评|(?:总|最[终后]|综合|加权|折算)的?(?:得?分数?|成绩|结果))$`, "u");

/**
 * A column behind the marks that is headed as a result, of which nobody knows how it is made, and that comes to something else than the
 * marks that count: asked, for the sheet itself says another total. null for none.
 */
export function doubtfulResult(table: Table, meanings: ColumnMeanings): Issue | null {
  const full = meanings.only("full");
  const [own, reviewed] = [meanings.columns("actual"), meanings.columns("review")];
  if (full === undefined || own.length > 1 || reviewed.length > 1 || own.length + reviewed.length === 0) return null;
  // The user said which column counts.
  if (meanings.all("actual", "review").some(({ mapped }) => mapped)) return null;
  const last = Math.max(...own, ...reviewed);
  const [bonus, penalty] = [meanings.columns("bonus"), meanings.columns("penalty")];
  const counted = [...own, ...reviewed, ...bonus, ...penalty];
  const sumAt = (row: number, columns: readonly number[]): number =>
    sumOf(columns.map((column) => Math.abs(roughMarks(table, row, column) ?? 0)));
  const countedAt = (row: number): number | null => {
    const mark = [...reviewed, ...own].map((column) => roughMarks(table, row, column)).find((one) => one !== null);
    return mark === undefined || mark === null ? null : mark + sumAt(row, bonus) - sumAt(row, penalty);
  };
  const results = unknownBehind(meanings, full).filter(({ column, at }) => {
    if (column < last || table.sheet.hiddenColumns.has(column)) return false;
    const heading = normaliseName(at.text);
    return RESULT.test(heading) || (!COMPARES.test(heading) && isMadeOf(table, column, counted));
  });
  if (results.length === 0) return null;
  const marked = markedRows(table, full).filter((row) => countedAt(row) !== null && mayBeBase(table, row));
  for (const { column, at } of results) {
    const rows = marked.flatMap((row) => {
      const [actual, result] = [countedAt(row), ownMark(table, row, column)];
      return actual === null || result === null ? [] : [{ actual, full: result }];
    });
    const differing = rows.find(({ actual, full }) => !sameSum(actual, full));
    if (!differing || rows.length < 2 || rows.length * 4 < marked.length * 3) continue;
    const cell = a1({ row: at.row, column: at.left });
    const detail = { name: at.text, text: at.text, field: "result", ...differing };
    return issue("reading-ambiguous", { sheet: table.sheet.name, cell }, detail);
  }
  return null;
}

/** What only compares marks: 差额, 得分率, 排名. */
const COMPARES = /[差率比增减变距]|排名|名次|排序/u;

/** Whether formulas of most rows look at several of these columns on their own row. */
function isMadeOf(table: Table, column: number, of: readonly number[]): boolean {
  const written = table.dataRows.filter((row) => table.text(row, column) !== "");
  const made = written.filter((row) => {
    const ranges = [...referencesIn(parseFormula(table.formula(row, column) ?? ""))].map(({ range }) => range);
    const isOwn = ranges.every(({ top, bottom }) => top === row && bottom === row);
    return isOwn && of.filter((one) => ranges.some(({ left, right }) => left <= one && one <= right)).length > 1;
  });
  return made.length > 1 && made.length * 2 > written.length;
}

/** Columns of unknown heading with marks on a few rows only, where a row without full marks states more than any of them. */
function closedMarks(table: Table, meanings: ColumnMeanings, full: number): readonly HeaderColumn[] {
  const rows = markedRows(table, full);
  return unknownBehind(meanings, full).filter(({ column }) => {
    const written = rows.filter((row) => table.text(row, column) !== "");
    const most = Math.max(...written.map((row) => roughMarks(table, row, column) ?? Infinity));
    const isClosed = markedRows(table, column).some(
      (row) => !rows.includes(row) && row > (written.at(-1) ?? 0) && (roughMarks(table, row, column) ?? 0) > most,
    );
    return written.length > 1 && isClosed && written.every((row) => isWithin(table, row, column, full));
  });
}
