import fc from "fast-check";
import { parseA1 } from "../../../src/domain/address.ts";
import type { Assessment } from "../../../src/domain/assessment.ts";
import { keyCell, type CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../../src/domain/grid.ts";
import { gradeOf } from "../../../src/recognise/text/grades.ts";
import { labelledKind, sectionKind } from "../../../src/recognise/text/sectionKind.ts";
import { splitEnumerator } from "../../../src/recognise/text/textMarks.ts";
import { CLOSINGS, relaid } from "./relaidRows.ts";
import { randomWord } from "./renamedFramework.ts";

/** Most are as any other; some end as departments do, or hold a digit. */
const word = fc
  .tuple(randomWord, fc.constantFrom("", "", "", "", "科", "局", "办公室", "2", "3号"))
  .map(([stem, end]) => stem + end);

/** What is done to a framework's sheet, with words enough for any. */
export const renaming = fc.record({
  words: fc.uniqueArray(word, { minLength: 60, maxLength: 60 }),
  valuesOnly: fc.boolean(),
  closing: fc.constantFrom(...CLOSINGS),
  mergesItems: fc.boolean(),
  below: fc.array(fc.record({ text: randomWord, how: fc.constantFrom("note", "merged-note", "signature", "fields") }), {
    maxLength: 3,
  }),
});
export type Renaming = typeof renaming extends fc.Arbitrary<infer T> ? T : never;

/** Texts that say something of marks or kinds stay: （20分）, 加分项, 扣3分, 一票否决, √. */
const SAYS_MORE = /\d\s*分|分\s*[)）]|权重|系数|占|%|扣|加分|减|否决|不适用|折|换算/u;

/**
 * A workbook with its framework's labels renamed: names of indicators of the base, of items and sections, of closing rows, and texts
 * of columns that nothing is read from; its formulas as they are or only what they come to; notes and lines to sign below.
 */
export function renamedWorkbook(
  grid: WorkbookGrid,
  { framework }: Assessment,
  { words, valuesOnly, below, closing, mergesItems }: Renaming,
): WorkbookGrid {
  if (!framework) return grid;
  const names = new Map<string, string>();
  const renamed = (text: string): string => {
    const bare = text.trim();
    if (
      bare === "" ||
      SAYS_MORE.test(bare) ||
      gradeOf(bare) !== null ||
      sectionKind(bare) !== null ||
      labelledKind(bare) !== null
    )
      return text;
    const rest = splitEnumerator(bare)?.rest ?? bare;
    const known = names.get(rest) ?? words[names.size % words.length] ?? "";
    // A word is used once more only with another behind it.
    if (!names.has(rest)) names.set(rest, names.size < words.length ? known : `${known}${names.size}`);
    return bare.slice(0, bare.length - rest.length) + (names.get(rest) ?? "");
  };
  const sheets = grid.sheets.map((sheet): SheetGrid => {
    if (!framework.sheets.some(({ name }) => name === sheet.name)) return sheet;
    const labels = labelsOf(sheet, framework);
    const values = Array.from(sheet.values, (row) =>
      Array.from(row ?? [], (value = null): CellValue => {
        return typeof value === "string" && labels.has(value.trim()) ? renamed(value) : value;
      }),
    );
    const width = Math.max(...values.map((row) => row.length));
    const merges = [...sheet.merges];
    for (const { text, how } of below) {
      if (how === "merged-note")
        merges.push({ top: values.length + 1, bottom: values.length + 1, left: 1, right: width });
      if (how === "signature")
        values.push([`${text}：`, ...Array<null>(Math.max(width - 2, 0)).fill(null), `${text}签字：`]);
      else if (how === "fields") values.push([`填表人：${text}      审核人：      日期：`]);
      else values.push([text]);
    }
    const made = { ...sheet, values, merges, ...(valuesOnly ? { formulas: withoutResults(sheet) } : {}) };
    return relaid(made, framework, closing, mergesItems);
  });
  return { ...grid, sheets };
}

/** Formulas that hold no result cannot go: nothing would be left of them. */
function withoutResults({ formulas, values }: SheetGrid): ReadonlyMap<number, string> {
  return new Map(
    [...formulas].filter(([key]) => {
      const { row, column } = keyCell(key);
      return (values[row - 1]?.[column - 1] ?? null) === null;
    }),
  );
}

/** Texts that name indicators of the base, items, sections and totals, or stand in or over a column that nothing is read from. */
function labelsOf(sheet: SheetGrid, framework: NonNullable<Assessment["framework"]>): ReadonlySet<string> {
  const labels = new Set<string>();
  const add = (row: number, column: number): void => {
    const value = sheet.values[row - 1]?.[column - 1];
    if (typeof value === "string") labels.add(value.trim());
  };
  const header = framework.sheets.find(({ name }) => name === sheet.name)?.headerRows[1] ?? 0;
  const columns = framework.columns.filter((one) => one.sheet === sheet.name);
  // 满分 beside weights is read, and set aside.
  const holdsFigures = (column: number): boolean =>
    sheet.values.some((row, at) => at >= header && typeof row?.[column - 1] === "number");
  const free = columns.filter(
    ({ column, meaning, heading }) => meaning === "unknown" && heading !== "" && !holdsFigures(column),
  );
  const items = columns.filter(({ meaning }) => meaning === "item");
  for (const { column } of free) add(header, column);
  for (const one of framework.indicators) {
    if (one.sheet !== sheet.name || one.kind !== "base") continue;
    const at = parseA1(one.nameCell);
    if (at) add(at.row, at.column);
    for (const { column } of [...items, ...free]) add(one.row, column);
  }
  for (const { sheet: name, role, text } of framework.rows) {
    if (name === sheet.name && ["section", "total", "part-total"].includes(role)) labels.add(text.trim());
  }
  return labels;
}
