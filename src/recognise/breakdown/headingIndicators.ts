import { chineseInteger } from "../../domain/chineseNumerals.ts";
import { cellsOf } from "../../domain/grid.ts";
import { cellText, type Table } from "../table/table.ts";
import { codeKey, normaliseName } from "../text/normalise.ts";
import { enumeratorOf } from "../text/textMarks.ts";
import { nameForms, type LinkIndex } from "./linkIndex.ts";
import type { TaskColumns } from "./taskColumns.ts";

const NOBODY: readonly number[] = [];
const NUMBERED =
  /^(?:对应|所属|关联)?\p{Script=Han}{0,4}?(?:指标|条款|要点|内容|项目|条目)(?:编号|序号|代码|号)?[:：\s]*第?([A-Za-z]?\d+(?:[-.．]\d+)*|[一二三四五六七八九十]+)|^第(\d+|[一二三四五六七八九十]+)[项条]/u;

/**
 * The indicator that a row above tasks names: 指标1：责任书签订, 对应指标：责任书签订（20分）, 指标三. By name, or else by a number that says
 * that it is an indicator's.
 */
export function indicatorsHeaded(heading: string, index: LinkIndex): readonly number[] {
  const known = KNOWN.get(index) ?? new Map<string, readonly number[]>();
  KNOWN.set(index, known);
  const ids = known.get(heading) ?? readHeaded(heading, index);
  known.set(heading, ids);
  return ids;
}

/** Every task below a heading asks for it. */
const KNOWN = new WeakMap<LinkIndex, Map<string, readonly number[]>>();

function readHeaded(heading: string, index: LinkIndex): readonly number[] {
  const behind = /^[^:：]*[:：](.+)$/su.exec(heading)?.[1];
  for (const text of [heading, ...(behind === undefined ? [] : [behind])]) {
    for (const form of nameForms(text)) {
      const ids =
        index.byName().get(form) ??
        index
          .byPart()(form)
          .filter((id) => holdsName(form, id, index));
      if (ids.length === 1) return ids;
    }
  }
  const [, labelled, counted] = NUMBERED.exec(heading.normalize("NFKC")) ?? [];
  const number = labelled ?? counted;
  if (number === undefined) return NOBODY;
  const ids = index.byNumber().get(codeKey(String(chineseInteger(number) ?? number))) ?? NOBODY;
  return ids.length === 1 ? ids : NOBODY;
}

/** Whether a text holds the whole name: 组织领导 heads more than 组织领导机构健全. */
function holdsName(text: string, id: number, index: LinkIndex): boolean {
  return [...index.byName()].some(([name, ids]) => ids.includes(id) && text.includes(name));
}

/**
 * Rows that hold nothing but an indicator's name, perhaps numbered, above the tasks for it, by row: 1 | 责任书签订 above 1.1 | 组织签订 |
 * 办公室. None where a row with a task of its own is called so, or where most of these rows have no tasks below them.
 *
 * @param indicators what the indicators are called, by `normaliseName`
 */
export function headingRows(
  table: Table,
  columns: TaskColumns,
  indicators: ReadonlySet<string>,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let followed = 0;
  let before: number | null = null;
  for (const row of table.dataRows) {
    const heading = indicatorAlone(table, row, indicators);
    if (heading !== null) found.set(row, heading);
    else {
      if (columns.name.some((column) => indicators.has(normaliseName(table.text(row, column))))) return new Map();
      if (before !== null && found.has(before)) followed += 1;
    }
    before = row;
  }
  return followed * 2 > found.size ? found : new Map();
}

/** 30, （30分） */
const MARKS = /^[（(]?\d+(?:\.\d+)?\s*分?[)）]?$/u;

/** The name of an indicator that stands alone in a row, but for its number in front and what it can earn behind it. */
function indicatorAlone(table: Table, row: number, indicators: ReadonlySet<string>): string | null {
  const own: string[] = [];
  for (const [at, value] of cellsOf(table.sheet, row).entries()) {
    const text = cellText(value ?? null);
    if (text === "" || !table.isMergeTop(row, at + 1)) continue;
    if (own.length === 3) return null;
    own.push(text);
  }
  if (own.length > 1 && MARKS.test(own.at(-1) ?? "")) own.pop();
  if (own.length > 2) return null;
  if (table.columns.some(({ column }) => table.span(row, column).top < row)) return null;
  const [number = "", ...others] = own.length > 1 ? own : ["", ...own];
  const [name] = others;
  if (name === undefined || (number !== "" && enumeratorOf(number) === null)) return null;
  return nameForms(name).some((form) => indicators.has(form)) ? name : null;
}
