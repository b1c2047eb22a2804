import { cellsOf } from "../../domain/grid.ts";
import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import { matchedLabel, roleOf } from "../departments/departmentRole.ts";
import type { DepartmentCell } from "../drafts.ts";
import { cellText, type Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { splitEnumerator } from "../text/textMarks.ts";
import { callsTotal } from "../words/marks.ts";
import { labelledDepartment, withoutSheetWords } from "./sheetDepartment.ts";
import type { TaskColumns } from "./taskColumns.ts";

/** A row between the tasks that says whose those below it are. */
export interface BlockHeading {
  readonly department: DepartmentCell;
  /** How it is numbered: （一） goes below 一、. "" where it is not. */
  readonly style: string;
}

/** How many tasks a block has, or what they can earn, behind its name: （3项）, 共3项, 20分. */
const COUNT = /[（(【]?\s*(?:[共计小合]+)?\s*\d+(?:\.\d+)?\s*(?:项|条|个|件|分|类)(?:任务|工作|指标)*\s*[)）】]?\s*$/u;
const COUNT_ALONE = new RegExp(`^${COUNT.source}|^[\\d.]+$|^[★☆●◎△▲√]+$`, "u");

/**
 * The rows that head a block of tasks with the department that does them, by row: 一、自然资源局 merged over the columns, alone in its
 * row, or with a count behind it; 责任单位：自然资源局 in front of a table of its own. Bare names count only in a table that names
 * nobody in a column, and only if all headings of their style are names of departments and none is one of the framework's items.
 *
 * @param items what the framework calls its items and indicators, by `normaliseName`
 */
export function blockDepartments(
  table: Table,
  columns: TaskColumns,
  items: ReadonlySet<string>,
): ReadonlyMap<number, BlockHeading> {
  const found = new Map<number, BlockHeading>();
  const bare: BareHeading[] = [];
  const named = saysWho(table, columns);
  const data = new Set(table.dataRows);
  const last = table.dataRows.at(-1) ?? 0;
  for (let row = table.headerRows[1] + 1; row <= last; row++) {
    const own = ownTexts(table, row);
    if (own.length === 0) continue;
    const labelled = ofLabel(table, columns, own);
    if (labelled) found.set(row, { department: labelled, style: "" });
    else if (!named && data.has(row)) bare.push(...bareHeading(table, row, own, items));
  }
  const topics = new Set(bare.flatMap(({ isNamed, style }) => (isNamed ? [] : [style])));
  for (const { row, department, style } of bare) if (!topics.has(style)) found.set(row, { department, style });
  return found;
}

function saysWho(table: Table, { departments, ticked }: TaskColumns): boolean {
  const answering = departments.filter(({ role }) => role !== "support");
  if (ticked.columns.length > 0) return true;
  return table.dataRows.some((row) => answering.some(({ column }) => table.text(row, column) !== ""));
}

interface OwnText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const MOST_TEXTS = 3;

/** What a row says, where that is little and nothing extends down into it from above. */
function ownTexts(table: Table, row: number): readonly OwnText[] {
  const own: OwnText[] = [];
  for (const [at, value] of cellsOf(table.sheet, row).entries()) {
    const text = cellText(value ?? null);
    if (text === "" || !table.isMergeTop(row, at + 1)) continue;
    if (own.length === MOST_TEXTS) return [];
    own.push({ row, column: at + 1, text });
  }
  return table.columns.some(({ column }) => table.span(row, column).top < row) ? [] : own;
}

interface BareHeading extends BlockHeading {
  readonly row: number;
  readonly isNamed: boolean;
}

const NUMBER = /^[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[）)]?[、.．]?$/u;

/** A row with one text, but for a number before it and a count or a sign behind it. */
function bareHeading(
  table: Table,
  row: number,
  own: readonly OwnText[],
  items: ReadonlySet<string>,
): readonly BareHeading[] {
  const isNumbered = own.length > 1 && NUMBER.test(own[0]?.text ?? "");
  const [name, ...behind] = isNumbered ? own.slice(1) : own;
  if (!name || callsTotal(name.text) || !behind.every(({ text }) => COUNT_ALONE.test(text))) return [];
  const split = splitEnumerator(name.text);
  const text = withoutSheetWords((split?.rest ?? name.text).replace(COUNT, "")).trim();
  const isNamed = namesDepartmentsOnly(text) && !items.has(normaliseName(text));
  const style = split?.enumerator.style ?? (isNumbered ? "number" : "");
  return [{ row, style, isNamed, department: { role: "responsible", text, cell: table.cell(row, name.column) } }];
}

/** 牵头单位：自然资源局；配合单位：民政局 in one cell, or a label with its department in the next one. */
function ofLabel(table: Table, columns: TaskColumns, own: readonly OwnText[]): DepartmentCell | null {
  const [first] = own;
  // In its own column such a text names the department of one task.
  if (!first || columns.departments.some(({ column }) => column === first.column)) return null;
  const { row } = first;
  const text = first.text.replace(/^[(（【](.*)[)）】]$/su, "$1");
  const label = own.length === 1 ? matchedLabel(text.normalize("NFKC")) : null;
  if (label !== null && roleOf(label) !== "people" && text.length > label.length)
    return { role: "responsible", text, cell: table.cell(row, first.column) };
  return labelledDepartment(table.sheet, row, row + 1);
}
