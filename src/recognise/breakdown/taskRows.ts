import { callsTotal } from "../words/marks.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { Table } from "../table/table.ts";
import { splitEnumerator } from "../text/textMarks.ts";
import type { BlockHeading } from "./blockDepartments.ts";
import type { TaskColumns } from "./taskColumns.ts";
import type { Role } from "../../domain/department.ts";

/** One task's rows: its first row, and the rows below that only go on with it. */
export interface TaskRow {
  readonly row: number;
  readonly name: string;
  readonly nameCell: string;
  readonly departmentCells: readonly DepartmentCell[];
  /** Section rows above it, outermost first. */
  readonly sections: readonly string[];
  /** The department that the row above its block names; null where none does. */
  readonly block: DepartmentCell | null;
  /** What its link columns say, by column, once for each indicator it serves; a blank cell says what the one above it says. */
  readonly links: readonly ReadonlyMap<number, string>[];
  /** The blank cell that might say which indicator it serves, where nothing shows that it means the same as above, and what stands there. */
  readonly blank: BlankLink | null;
}

interface BlankLink {
  readonly cell: string;
  readonly above: string;
}

/**
 * The tasks of a breakdown in order. A task begins where a row has a name, deadline or progress of its own; a row that
 * only names another department, or only goes on with the text, belongs to the task above.
 *
 * @param headed rows that name the indicator of those below
 * @returns with the headings that another one like it follows before any task
 */
export function taskRows(
  table: Table,
  columns: TaskColumns,
  blocks: ReadonlyMap<number, BlockHeading>,
  headed: ReadonlyMap<number, string>,
): { readonly tasks: readonly TaskRow[]; readonly idle: readonly { readonly row: number; readonly text: string }[] } {
  const found: TaskRow[] = [];
  let sections: string[] = [];
  let block: BlockHeading | null = null;
  let link: ReadonlyMap<number, string> = new Map();
  const idle: { readonly row: number; readonly text: string }[] = [];
  let before: { readonly row: number; readonly text: string; readonly tasks: number } | null = null;
  const links = linkColumns(columns);
  const fromLeft = links.toSorted((a, b) => a - b);
  const headings = new Map(table.dataRows.map((row) => [row, headed.get(row) ?? sectionText(table, columns, row)]));
  const isTask = (row: number): boolean => !blocks.has(row) && headings.get(row) === null;
  const taskable = table.dataRows.filter(isTask);
  const carried = carriedColumns(table, columns, fromLeft, taskable);
  const grouping = groupingDepartments(table, columns, taskable);
  let group: readonly OwnDepartmentCell[] = [];
  for (const row of rowsOf(table, blocks)) {
    const heading = blocks.get(row);
    if (heading) {
      block = heading;
      sections = sections.filter((text) => isInner(heading.style) && !INNER.test(text));
      link = new Map();
      group = [];
      continue;
    }
    const section = headings.get(row) ?? null;
    if (section !== null) {
      if (block && isInner(block.style) && !INNER.test(section)) block = null;
      const isIdle =
        before?.tasks === found.length && !callsTotal(section) && styleOf(before.text) === styleOf(section);
      if (before && isIdle) idle.push({ row: before.row, text: before.text });
      before = callsTotal(section) ? null : { row, text: section, tasks: found.length };
      if (!callsTotal(section)) sections = nestedSections(sections, section);
      link = new Map();
      continue;
    }
    const nameColumn = nameColumnOf(table, columns, row);
    const ownName = nameColumn === null || !table.isMergeTop(row, nameColumn) ? "" : table.text(row, nameColumn);
    if (callsTotal(ownName) || callsTotal(firstText(table, row)) || isSignedBelow(table, row)) continue;
    const departmentCells = ownDepartments(table, columns, row);
    const heads = departmentCells.filter(({ column }) => grouping.has(column));
    if (heads.length > 0) group = heads;
    const last = found.at(-1);
    const hasTime = isOwn(table, row, columns.deadline) || isOwn(table, row, columns.progress);
    const ownLink = ownLinkText(table, columns, links, row);
    if (last && ownName === "" && !hasTime) {
      const named = departmentCells.filter((cell) => cell.own).map(plain);
      const isMergedTask = nameColumn !== null && table.text(row, nameColumn) !== "";
      if (ownLink === "" || (isMergedTask && named.length === 0)) {
        link = carriedLink(table, columns, fromLeft, row, link);
        found[found.length - 1] = {
          ...last,
          departmentCells: named.length > 0 ? [...last.departmentCells, ...named] : last.departmentCells,
          links: ownLink === "" ? last.links : [...last.links, link],
        };
        continue;
      }
    }
    if (last && isContinuedText(table, columns, row, ownName, last)) {
      found[found.length - 1] = { ...last, name: last.name + ownName };
      continue;
    }
    const blank = ownName === "" ? null : blankLink(table, columns, fromLeft, row, { above: link, carried });
    if (!blank) link = carriedLink(table, columns, fromLeft, row, link);
    const name = ownName || table.text(row, nameColumn) || ownLink || (last?.name ?? "");
    const cells = [...(heads.length > 0 ? [] : group), ...departmentCells].map(plain);
    found.push({
      row,
      name,
      nameCell:
        nameColumn !== null
          ? ownName === "" && last
            ? last.nameCell
            : table.cell(row, nameColumn)
          : table.cell(row, 1),
      departmentCells: cells.length === 0 && ownName === "" && ownLink === "" && last ? last.departmentCells : cells,
      sections,
      block: block?.department ?? null,
      links: [blank ? NO_LINK : link],
      blank,
    });
  }
  // What stands below the last task is a note.
  const last = found.at(-1)?.row ?? 0;
  return { tasks: found, idle: idle.filter(({ row }) => row < last) };
}

function styleOf(heading: string): string {
  return splitEnumerator(heading)?.enumerator.style ?? "";
}

const NO_LINK: ReadonlyMap<number, string> = new Map();

/** The rows of data and of headings, in order. */
function rowsOf(table: Table, blocks: ReadonlyMap<number, BlockHeading>): readonly number[] {
  return blocks.size === 0
    ? table.dataRows
    : [...new Set([...table.dataRows, ...blocks.keys()])].sort((one, other) => one - other);
}

function plain({ role, text, cell }: OwnDepartmentCell): DepartmentCell {
  return { role, text, cell };
}

function isOwn(table: Table, row: number, column: number | null): boolean {
  return column !== null && table.isMergeTop(row, column) && table.value(row, column) !== null;
}

/** Of several columns of tasks (重点任务 | 具体措施) the first that is this row's own; a broad one spans several rows. */
function nameColumnOf(table: Table, columns: TaskColumns, row: number): number | null {
  let filled: number | undefined;
  for (const column of columns.name) {
    if (table.text(row, column) === "") continue;
    const { top, bottom } = table.span(row, column);
    if (top === bottom) return column;
    filled = column;
  }
  return filled ?? columns.name[0] ?? null;
}

function firstText(table: Table, row: number): string {
  for (const { column } of table.columns) {
    const text = table.text(row, column);
    if (text !== "") return text;
  }
  return "";
}

/** 批准：总经理 | 日期：1月20日: labels and what was filled in behind them, nothing else, and no number. */
function isSignedBelow(table: Table, row: number): boolean {
  const texts = table.columns.flatMap(({ column }) => (table.isMergeTop(row, column) ? table.text(row, column) : ""));
  const own = texts.filter((text) => text !== "");
  return own.length > 1 && own.every((text) => /^[^:：，,。；;]{2,8}[:：][^；;。]{0,20}$/u.test(text));
}

/** A long task typed over several rows: only text in the name column, in a table that numbers its tasks. */
function isContinuedText(table: Table, columns: TaskColumns, row: number, ownName: string, last: TaskRow): boolean {
  const number = columns.number ?? columns.code;
  if (number === null || ownName === "" || table.text(row, number) !== "" || table.text(last.row, number) === "")
    return false;
  if (/^\s*(?:\d+[.．、)]|[①-⑳]|[（(]\d+[）)]|[一二三四五六七八九十]+、)/u.test(ownName)) return false;
  return table.columns.every(({ column }) => columns.name.includes(column) || table.text(row, column) === "");
}

/** A cell that names departments, or a tick under one. */
interface OwnDepartmentCell extends DepartmentCell {
  readonly column: number;
  /** It begins on this row: it does not reach down from above. */
  readonly own: boolean;
}

/**
 * The columns of departments that stand left of the tasks and group them: written once above blanks that mean the same, as the sheet shows.
 */
function groupingDepartments(table: Table, columns: TaskColumns, rows: readonly number[]): ReadonlySet<number> {
  const name = Math.min(...columns.name);
  const left = columns.departments.filter(({ column, role }) => column < name && role !== "support");
  return new Set(left.flatMap(({ column }) => (blanksRepeat(table, column, rows) ? column : [])));
}

/** What a row says of its departments, in words and by ticks. */
function ownDepartments(table: Table, columns: TaskColumns, row: number): readonly OwnDepartmentCell[] {
  const found: OwnDepartmentCell[] = [];
  const add = (column: number, role: Role | null, text: string): void => {
    found.push({ role, text, cell: table.cell(row, column), column, own: table.isMergeTop(row, column) });
  };
  for (const { column, role } of columns.departments) {
    const text = table.text(row, column);
    if (text !== "") add(column, role, text);
  }
  for (const ticked of columns.ticked.columns) {
    const { column, department } = ticked;
    const { left, right } = table.span(row, column);
    const role = right > left ? null : columns.ticked.roleOf(table.text(row, column), ticked);
    if (role !== null) add(column, role, department);
  }
  return found;
}

/** The columns that may say which indicator a row serves, from the broadest to the narrowest. */
function linkColumns({ code, item, indicator, content }: TaskColumns): readonly number[] {
  return [code, ...item, ...indicator, ...content].filter((column) => column !== null);
}

/** The narrowest text that the row's own link cells (not its name) say; "" where they are blank or reach down from above. */
function ownLinkText(table: Table, columns: TaskColumns, links: readonly number[], row: number): string {
  const own = links.findLast(
    (column) => !columns.name.includes(column) && table.isMergeTop(row, column) && table.text(row, column) !== "",
  );
  return table.text(row, own ?? null);
}

/**
 * The cell for the indicator of a row that names none, where the sheet does not show that a blank means the same as above: the cell
 * below a number is as often left open because the task serves no indicator.
 */
function blankLink(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  row: number,
  { above, carried }: { readonly above: ReadonlyMap<number, string>; readonly carried: ReadonlySet<number> },
): BlankLink | null {
  const open = fromLeft.filter((column) => !columns.name.includes(column));
  if (open.some((column) => table.text(row, column) !== "")) return null;
  const column = open.findLast((one) => above.has(one));
  if (column === undefined || carried.has(column)) return null;
  return { cell: table.cell(row, column), above: above.get(column) ?? "" };
}

/**
 * The link columns in which a blank means the same as above: nothing is merged there and no entry repeated on the next row, and
 * somewhere a blank is followed by another entry; or the row's own number is blank there as well.
 */
function carriedColumns(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  rows: readonly number[],
): ReadonlySet<number> {
  return new Set(
    fromLeft.filter((column) => blanksRepeat(table, column, rows) || isNumberedWith(table, columns, column, rows)),
  );
}

function blanksRepeat(table: Table, column: number, rows: readonly number[]): boolean {
  let before: string | null = null;
  let blanks = 0;
  let followed = false;
  for (const row of rows) {
    const text = table.text(row, column);
    const { top, bottom } = table.span(row, column);
    if (text === "") blanks += 1;
    else {
      if (bottom > top || (text === before && blanks === 0)) return false;
      followed ||= before !== null && blanks > 0;
      before = text;
      blanks = 0;
    }
  }
  return followed;
}

/** Whether a column of numbers is blank on the same rows: 序号 | 测评内容 | 任务, both written once for all tasks of an indicator. */
function isNumberedWith(table: Table, { number }: TaskColumns, column: number, rows: readonly number[]): boolean {
  if (number === null || number === column) return false;
  return rows.every((row) => (table.text(row, number) === "") === (table.text(row, column) === ""));
}

/** What the row's link columns, `fromLeft`, say. Left of the first filled one a blank means the same as above; right of it, nothing. */
function carriedLink(
  table: Table,
  columns: TaskColumns,
  fromLeft: readonly number[],
  row: number,
  above: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const link = new Map<number, string>();
  const first = fromLeft.find((column) => table.text(row, column) !== "" && !columns.name.includes(column));
  for (const column of fromLeft) {
    const own = table.text(row, column);
    if (own !== "") link.set(column, own);
    else if (!columns.name.includes(column) && (first === undefined || column < first)) {
      const carried = above.get(column);
      if (carried !== undefined) link.set(column, carried);
    }
  }
  return link;
}

const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$|^第[一二三四五六七八九十\d]+[章节部分阶段]+$/u;
const SECTION_TEXT =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十\d]+(?:章|节|部分|阶段|类|条))/u;

/** The text of a row that only heads those below it; null for a row of data. */
function sectionText(table: Table, columns: TaskColumns, row: number): string | null {
  const own: { readonly column: number; readonly text: string; readonly wide: boolean; readonly tall: boolean }[] = [];
  for (const { column } of table.columns) {
    if (!table.isMergeTop(row, column)) {
      const span = table.span(row, column);
      // A cell that extends down from above shows that the row continues something.
      if (span.top < row && table.text(row, column) !== "") return null;
      continue;
    }
    const text = table.text(row, column);
    if (text === "") continue;
    // Nearly every row: so many cells are data.
    if (own.length === 2) return null;
    const span = table.span(row, column);
    own.push({ column, text, wide: span.right > span.left, tall: span.bottom > span.top });
  }
  const first = own[0];
  const second = own[1];
  if (!first || own.some(({ tall }) => tall)) return null;
  if (own.length === 1) {
    if (first.wide || SECTION_TEXT.test(first.text)) return first.text;
    const isName =
      columns.name.includes(first.column) || columns.departments.some(({ column }) => column === first.column);
    return isName || first.column === columns.deadline || first.column === columns.progress
      ? null
      : /\p{Script=Han}/u.test(first.text)
        ? first.text
        : null;
  }
  if (own.length === 2 && second && SECTION_NUMBER.test(first.text)) {
    const isData =
      columns.departments.some(({ column }) => column === second.column) || second.column === columns.deadline;
    return isData ? null : second.text;
  }
  return null;
}

/** The sections above the following rows, outermost first: 一、 closes what was under an earlier 一、; （一） goes below it. */
function nestedSections(sections: readonly string[], section: string): string[] {
  const outer = sections.filter((text) => !INNER.test(text));
  return INNER.test(section) ? [...outer, section] : [section];
}

const INNER = /^[（(]/u;

/** Whether a heading so numbered goes below one with 一、. */
function isInner(style: string): boolean {
  return style.endsWith("bracket");
}
