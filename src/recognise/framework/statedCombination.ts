import type { CombineRule } from "../../domain/settings.ts";
import { roughMarks } from "../columns/markValues.ts";
import type { Table } from "../table/table.ts";

/** Excludes means over people or kinds of work, which are not over columns. */
const MEAN = /(?<!加权|人|每|年)平均(?:数|值|分|得分|成绩|计算|计分)?/u;
const TRIMMED = /(?:去掉|去除|扣除|剔除|不计).{0,4}最高.{0,8}最低/u;
const SUM = /之和|相加|累加|累计|加总|合计/u;
const LONGEST = 300;
const SHORTEST_WORD = 2;

/**
 * How several marks of a row are combined, according to a title or note with a sentence that names what the columns
 * have in common (年度自评分取四个季度的平均数, 三位评委得分相加). null if there is none, or two disagree.
 *
 * @param columns of the marks
 */
export function statedCombination(table: Table, columns: readonly number[]): CombineRule | null {
  const word = commonWord(columns.map((column) => table.columns.find((one) => one.column === column)?.heading ?? ""));
  if (word === null) return null;
  const { sheet, headerRows } = table;
  const found = new Set<CombineRule>();
  sheet.values.forEach((cells, at) => {
    const row = at + 1;
    if (row >= headerRows[0] && row <= headerRows[1]) return;
    if (columns.some((column) => roughMarks(table, row, column) !== null)) return;
    for (const value of cells ?? []) {
      if (typeof value !== "string" || value.length > LONGEST) continue;
      for (const sentence of value.normalize("NFKC").replace(/\s+/gu, "").split(/[。;]/u)) {
        const rule = sentence.includes(word) ? ruleIn(sentence) : null;
        if (rule) found.add(rule);
      }
    }
  });
  const [only] = found;
  return found.size === 1 && only ? only : null;
}

function ruleIn(sentence: string): CombineRule | null {
  if (TRIMMED.test(sentence)) return "trimmed-mean";
  if (MEAN.test(sentence)) return "mean";
  return SUM.test(sentence) ? "sum" : null;
}

/** The longest word that the last lines of all headings share: 季度 in 一季度 and 二季度. Marks and numbers are no words. */
function commonWord(headings: readonly string[]): string | null {
  const [first = "", ...others] = headings.map(
    (heading) =>
      heading
        .normalize("NFKC")
        .split(/[/\n|]/u)
        .at(-1)
        ?.replace(/[\d一二三四五六七八九十第A-Za-z()（）.\s]/gu, " ") ?? "",
  );
  for (let length = first.length; length >= SHORTEST_WORD; length--) {
    for (let at = 0; at + length <= first.length; at++) {
      const word = first.slice(at, at + length);
      if (/^[^\s]+$/u.test(word) && !MARKS.test(word) && others.every((other) => other.includes(word))) return word;
    }
  }
  return null;
}

const MARKS = /^(?:[自实考应]?[得评核]?分|得分|评分|分值|分数)$/u;
