import type { Measured } from "../../domain/target.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import { firstWritten, type LeafGroup, type LeafName } from "../sections/frameworkLayout.ts";
import { normaliseName } from "../text/normalise.ts";
import { showsDay } from "../marks/markReading.ts";
import type { Table } from "../table/table.ts";
import { markRuleIn } from "../targets/markRule.ts";
import { achievedIn, percent } from "../targets/quantity.ts";
import { looksLikeTarget, targetIn } from "../targets/target.ts";

/** Reads what a leaf is to reach and what it reached; null where the row does not hold both. */
export type MeasureSource = (group: LeafGroup, named: LeafName) => Measured | null;

/** 目标值 and 完成值 are amounts by their very names; 目标 and 完成情况 may as well be sentences. */
const OF_AMOUNTS = /(?:值|数|率|量)$/u;

/** The source for a table; it gives null at once where no column says what was reached. */
export function measureSource(table: Table, { readings, standard }: FrameworkColumns): MeasureSource {
  const columnsOf = (meaning: string): number[] =>
    readings.filter((one) => one.meaning === meaning).map(({ column }) => column);
  const heading = (column: number): string =>
    normaliseName(table.columns.find((one) => one.column === column)?.at.text ?? "").replace(/百分比$|单位.*$/u, "");
  const [target = null] = columnsOf("target");
  const [achieved = target === null ? undefined : columnsOf("progress")[0]] = columnsOf("achieved");
  if (achieved === undefined) return () => null;
  const certain = target !== null && OF_AMOUNTS.test(heading(target)) && OF_AMOUNTS.test(heading(achieved));
  const rules = remembered(markRuleIn);

  return (group, named) => {
    const row = firstWritten(table, group, achieved);
    const text = amountText(table, row, achieved);
    if (text === "") return null;
    const reached = { text, cell: table.cell(row, achieved), read: achievedIn(text) };
    const targetRow = firstWritten(table, group, target);
    const written = target === null ? "" : amountText(table, targetRow, target);
    // Every cell of 评分标准 that speaks of marks must be part of a rule.
    const standards = standard
      .flatMap((column) => group.rows.map((row) => (table.isMergeTop(row, column) ? table.text(row, column) : "")))
      .filter(Boolean);
    const rule = rules(standards.length > 0 ? standards.join("\n") : named.text);
    if (target !== null && written !== "") {
      const at = { text: written, cell: table.cell(targetRow, target), read: targetIn(written) };
      // Prose on either side is no measure.
      if (at.read === null && !looksLikeTarget(written)) return null;
      return { target: at, achieved: reached, rule, certain };
    }
    const [first = 0] = group.rows;
    const own = standard.map((column) => ({ text: table.text(first, column), cell: table.cell(first, column) }));
    for (const { text, cell } of [...own, { text: named.name, cell: named.cell }]) {
      const read = targetIn(text);
      if (read && !read.bare) return { target: { text, cell, read }, achieved: reached, rule, certain: false };
    }
    return rule && { target: null, achieved: reached, rule, certain: false };
  };
}

/** The same few rules stand in thousands of rows. */
function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = read(text);
    known.set(text, made);
    return made;
  };
}

const UNIT_IN_HEADING = /[(（]\s*(?:单位[:：])?\s*([^()（）\d]{1,4})\s*[)）]/u;
const UNIT_IN_FORMAT = /^(?:#,##)?[0#.]+\\?"?(次|人次|人|名|篇|条|件|起|个|项|份|户|场|家|元|万元|‰)"?$/u;

/** A cell as an amount would be written: a percentage as shown (87.5%), a plain number with the unit of its format or heading. */
function amountText(table: Table, row: number, column: number): string {
  const value = table.value(row, column);
  if (typeof value !== "number") return table.text(row, column);
  const format = table.format(row, column)?.split(";")[0] ?? "";
  if (format.includes("%")) return `${percent(value).toFixed()}%`;
  const ownUnit = UNIT_IN_FORMAT.exec(format)?.[1];
  if (showsDay(table, row, column)) return "";
  const heading = table.columns.find((one) => one.column === column)?.at.text ?? "";
  return `${String(value)}${ownUnit ?? UNIT_IN_HEADING.exec(heading.normalize("NFKC"))?.[1] ?? ""}`;
}
