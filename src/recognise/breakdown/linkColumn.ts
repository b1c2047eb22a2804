import { MARKS, type ColumnMeaning } from "../../domain/meaning.ts";
import type { FrameworkDraft } from "../drafts.ts";
import type { HeaderColumn } from "../table/header.ts";
import { tableWith, type Table } from "../table/table.ts";
import { codeKey } from "../text/normalise.ts";
import { itemNamed, linkIndex, nameForms, type LinkIndex } from "./linkIndex.ts";
import { taskColumns } from "./taskColumns.ts";

/** Columns whose heading says nothing of indicators, and nothing against them. */
const MAY_LINK: ReadonlySet<ColumnMeaning> = new Set(["unknown", "standard", "note", ...MARKS]);
const LINKS = ["indicator", "content", "item"] as const;

/**
 * A breakdown with the column that names the framework's indicators taken for that, whatever it is called, where none that is called so
 * does. What tells it may stand in any table with the same headings.
 */
export function withLinkColumn(
  table: Table,
  { indicators, items }: Pick<FrameworkDraft, "indicators" | "items">,
  tables: readonly Table[] = [table],
): Table {
  const { code, name } = taskColumns(table);
  const open = table.columns.filter(
    ({ column, meaning, mapped }) => !mapped && MAY_LINK.has(meaning) && !name.includes(column),
  );
  if (code !== null) return table;
  const index = linkIndex(indicators, items);
  const alike = tables.filter(({ columns }) => headingsOf(columns) === headingsOf(table.columns));
  const texts = (column: number): readonly string[] =>
    alike.flatMap((one) => one.dataRows.slice(0, ROWS_LOOKED_AT).map((row) => one.text(row, column)));
  const names = (column: number): boolean => namesIndicators(texts(column), index);
  if (LINKS.some((meaning) => table.columnsOf(meaning).some(names))) return table;
  const found =
    open.find(({ column }) => names(column)) ??
    open.find(({ column, meaning }) => meaning === "unknown" && namesIndicators(texts(column), index, true)) ??
    secondNumbers(table).find(({ column }) => names(column) || areNumbers(texts(column), index));
  if (!found) return table;
  const columns = table.columns.map((one) =>
    one === found
      ? { ...one, meaning: "indicator" as const, confidence: 0.8, evidence: { by: "shape" } as const }
      : one,
  );
  return tableWith(table, columns);
}

/** Numbers beside those that count the tasks: 序号 | 细则编号. */
function secondNumbers(table: Table): readonly HeaderColumn[] {
  const numbers = table.columns.filter(({ meaning, mapped }) => meaning === "number" && !mapped);
  const counts = numbers.find(({ column }) =>
    table.dataRows.every((row, at) => table.text(row, column) === `${at + 1}`),
  );
  return counts ? numbers.filter((one) => one !== counts) : [];
}

function headingsOf(columns: readonly HeaderColumn[]): string {
  return columns.map(({ column, heading }) => `${column} ${heading}`).join();
}

/** Of a hundred thousand tasks these many tell. */
const ROWS_LOOKED_AT = 500;

/** Whether most of these texts, and two at least, are the framework's numbers. */
function areNumbers(texts: readonly string[], index: LinkIndex): boolean {
  return mostCall(texts, (text) => index.byNumber().get(codeKey(text))?.length === 1);
}

/** Whether most of these texts, and two at least, are an indicator's name or code, or a part of one name alone. */
function namesIndicators(texts: readonly string[], index: LinkIndex, inPart = false): boolean {
  return mostCall(texts, (text) => callsIndicator(text, index) || (inPart && isPart(text, index)));
}

function mostCall(texts: readonly string[], calls: (text: string) => boolean): boolean {
  const different = [...new Set(texts)].filter((text) => text !== "");
  const known = different.filter(calls);
  return known.length > 1 && known.length * 2 > different.length;
}

/** Whether most of these texts name an indicator or an item of the framework, in full or in part. */
export function mostName(
  texts: readonly string[],
  { indicators, items }: Pick<FrameworkDraft, "indicators" | "items">,
): boolean {
  const index = linkIndex(indicators, items);
  return mostCall(
    texts,
    (text) => callsIndicator(text, index) || itemNamed(text, index) !== null || isPart(text, index),
  );
}

function isPart(text: string, index: LinkIndex): boolean {
  return nameForms(text).some((form) => index.byPart()(form).length === 1);
}

function callsIndicator(text: string, index: LinkIndex): boolean {
  // A count is as good as the code of an indicator by chance.
  const isCode = !/^\d{1,3}$/u.test(text.trim()) && index.byCode.has(codeKey(text));
  return isCode || nameForms(text).some((form) => index.byName().has(form));
}
