import { isEarned } from "../../domain/meaning.ts";
import { figureAt } from "../columns/columnFigures.ts";
import { holdsFigures } from "../columns/columnMarks.ts";
import { looksLikePerson, withoutTitle } from "../departments/departmentName.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { HeaderColumn } from "../table/header.ts";
import { cellText, type Table } from "../table/table.ts";
import { totalInClause } from "../text/formTotal.ts";
import { normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { OF_JUDGES } from "./unitColumns.ts";

/** Columns under a name and nothing else (城关 | 东河), beside what their marks come to. */
export interface BarelyNamed {
  readonly named: readonly HeaderColumn[];
  /** null where their sum stands beside them, which is more than can be earned and so nobody's mark. */
  readonly mean: HeaderColumn | null;
}

const FEWEST = 2;
const NAME = /^\p{Script=Han}{2,4}$/u;
/** 得分, 材料审核, 三季度, 考核一组, 甲: an act, a time or a number, of which none is a unit. */
const NO_NAME = /[分评审核查测考检验访]|[月季年周期次轮]|[\d一二三四五六七八九十甲乙丙丁]$|^第/u;
/** What a line beside the table says where several judge one: 三位评委分别打分，取平均值. */
const SEVERAL_JUDGE =
  /评委|专家|(?:分别|各自|同时|独立)(?:进行)?[打评]分|取.{0,8}平均|平均.{0,4}(?:为|作为|计入).{0,8}分/u;

/**
 * Marks under names alone, of which the only mark is the mean or sum: they may be units, and then it is nobody's mark, or judges, and then
 * the mean is the unit's. null where the sheet tells: most are names of people, a heading or a line beside the table says who judges, or the total
 * that the form states is that of the mean.
 */
export function barelyNamed(table: Table, { full, actual, review, results }: FrameworkColumns): BarelyNamed | null {
  const marks = new Set([...actual, ...review]);
  // What several come to is no mark, and they are, where each could earn all of the full marks.
  const made = [...results.values()].find(({ kind, result, parts }) =>
    marks.size === 1 ? kind === "mean" && marks.has(result) : kind === "sum" && parts.every((part) => marks.has(part)),
  );
  if (!made || made.parts.length < FEWEST) return null;
  const columnAt = (column: number): HeaderColumn | undefined => table.columns.find((one) => one.column === column);
  const mean = columnAt(made.result);
  const parts = made.parts.flatMap((part) => columnAt(part) ?? []);
  if (!mean || mean.mapped || !parts.every(isBareName) || saysWhoJudges(table)) return null;
  // Of many units' marks the figures may come to the mean without all of them.
  const isAlike = (one: HeaderColumn): boolean =>
    one !== mean && one.putAway === undefined && isBareName(one) && holdsFigures(table, one.column);
  const named = table.columns.filter((one) => parts.includes(one) || (one.column > (full[0] ?? 0) && isAlike(one)));
  const people = named.filter(({ at }) => isPerson(normaliseName(at.text)));
  if (people.length * 2 > named.length || isStated(table, made.result, made.parts)) return null;
  return { named, mean: made.kind === "mean" ? mean : null };
}

function isBareName({ at, groups, meaning }: HeaderColumn): boolean {
  const [name, above] = [normaliseName(at.text), groups.map(({ text }) => normaliseName(text)).join()];
  if (SELF_WORDS.test(name) || REVIEW_WORDS.test(above) || OF_JUDGES.test(above)) return false;
  return (meaning === "unknown" || isEarned(meaning)) && NAME.test(name) && !NO_NAME.test(name);
}

/** 张立国, 张主任, 主要领导. */
function isPerson(name: string): boolean {
  return looksLikePerson(name) || withoutTitle(name) === "";
}

function saysWhoJudges(table: Table): boolean {
  return linesBeside(table).some((line) => SEVERAL_JUDGE.test(line));
}

/** Whether a line beside the table states a total that is one of the mean's figures, and none of the names'. */
function isStated(table: Table, mean: number, named: readonly number[]): boolean {
  const stated = linesBeside(table).flatMap((line) =>
    line.split(/[,，;；。]|\s{2,}/u).flatMap((clause) => totalInClause(clause)?.value.toNumber() ?? []),
  );
  const holds = (column: number, value: number): boolean =>
    table.dataRows.some((row) => figureAt(table, row, column) === value);
  return stated.some((value) => holds(mean, value) && !named.some((column) => holds(column, value)));
}

/** The texts outside the rows with marks. */
function linesBeside(table: Table): readonly string[] {
  const [top, bottom] = table.headerRows;
  const marked = new Set(
    table.dataRows.filter((row) => table.columns.some(({ column }) => figureAt(table, row, column) !== null)),
  );
  return table.sheet.values.flatMap((cells, at) => {
    const row = at + 1;
    if ((row >= top && row <= bottom) || marked.has(row)) return [];
    return (cells ?? []).map((value) => cellText(value ?? null)).filter((text) => text !== "");
  });
}
