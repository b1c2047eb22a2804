import { a1 } from "../../domain/address.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { EARNED as GIVEN } from "../../domain/meaning.ts";
import { isWithin, writtenRows } from "../columns/columnMarks.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { yearOf } from "../deadlines/period.ts";
import type { HeaderColumn } from "../table/header.ts";
import { titlesOf, type Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { EARLIER_WORDS } from "../words/marks.ts";
import { unknownMarks } from "./impliedColumns.ts";

/** Of several columns of marks those of the year that a sheet is about. */

const EARNED = [...GIVEN, "deducted"] as const;

/** 上年得分 beside 本年得分, 2023年得分 on a sheet of 2024 is there to compare with. */
export function dropEarlierMarks(table: Table, meanings: ColumnMeanings): void {
  const marks = meanings.all(...EARNED, "full");
  const year = currentYear(table, marks);
  const other = (heading: string): boolean => year !== null && (yearOf(heading) ?? year) !== year;
  const earlier = marks.filter(({ heading }) => EARLIER_WORDS.test(heading) || other(heading));
  // Beside last year's marks alone the one column of figures that can be marks is this year's, whatever it is called.
  const [full, earned] = [meanings.only("full"), meanings.all(...EARNED)];
  const isOpen = full !== undefined && earned.length > 0 && earned.every((one) => earlier.includes(one));
  const open = isOpen ? unknownMarks(table, meanings, full) : [];
  meanings.takeOnly(open, "actual");
  if (open.length > 1) meanings.setAside(earned);
  for (const fields of [EARNED, ["full"] as const]) {
    const all = meanings.all(...fields);
    // The only marks there are count, whatever their year.
    if (all.some((one) => !earlier.includes(one))) meanings.setAside(all.filter((one) => earlier.includes(one)));
  }
}

const YEAR_ALONE = /^(?:19|20)\d{2}年?度?$/u;

/** 2023 | 2024 | 2025 and no other marks: those of the year that the sheet is about, else of the latest. */
export function takeOwnYear(table: Table, meanings: ColumnMeanings): readonly Issue[] {
  const full = meanings.only("full");
  if (full === undefined || meanings.has(...EARNED)) return [];
  const headed = meanings.all("unknown").filter(({ column, at }) => {
    const written = writtenRows(table, column);
    if (!YEAR_ALONE.test(normaliseName(at.text))) return false;
    return written.every((row) => isWithin(table, row, column, full));
  });
  const year = currentYear(table, headed);
  const own = headed.filter(({ at }) => yearOf(`${normaliseName(at.text).slice(0, 4)}年`) === year);
  const [taken] = own;
  if (!taken || own.length > 1) return [];
  meanings.take(own, "actual");
  if (currentYear(table, []) !== null || headed.length < 2) return [];
  const at = { sheet: table.sheet.name, cell: a1({ row: taken.at.row, column: taken.at.left }) };
  const names = headed.map(({ at: { text } }) => text);
  return [issue("column-ambiguous", at, { name: taken.at.text, text: taken.at.text, names })];
}

/** The year that a table is about: its title's or its sheet's, else the latest of its headings. */
function currentYear(table: Table, marks: readonly HeaderColumn[]): number | null {
  for (const text of titlesOf(table)) {
    const year = yearOf(text);
    if (year !== null) return year;
  }
  const years = marks.flatMap(({ heading }) => yearOf(heading) ?? []);
  // 2024年得分 beside 得分: the one that needs its year said is not this year's.
  if (years.length > 0 && years.length < marks.filter(({ meaning }) => meaning !== "full").length) return Infinity;
  return years.length > 0 ? Math.max(...years) : null;
}
