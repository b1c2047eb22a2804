import { callsTotal } from "../words/marks.ts";
import type { DepartmentCell } from "../drafts.ts";
import type { Table } from "../table/table.ts";
import type { BlockHeading } from "./blockDepartments.ts";
import {
  blankLink,
  carriedColumns,
  carriedLink,
  linkColumns,
  NO_LINK,
  ownLinkText,
  type BlankLink,
} from "./linkCells.ts";
import { groupingDepartments, ownDepartments, plain, type OwnDepartmentCell } from "./rowDepartments.ts";
import type { TaskColumns } from "./taskColumns.ts";
import { INNER, isInner, nestedSections, sectionText, styleOf } from "./taskSections.ts";

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
    const hasTime = [columns.deadline, ...columns.progress].some((column) => isOwn(table, row, column));
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

/** The rows of data and of headings, in order. */
function rowsOf(table: Table, blocks: ReadonlyMap<number, BlockHeading>): readonly number[] {
  return blocks.size === 0
    ? table.dataRows
    : [...new Set([...table.dataRows, ...blocks.keys()])].sort((one, other) => one - other);
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
  let filled = 0;
  for (const { column } of table.columns) {
    const text = table.isMergeTop(row, column) ? table.text(row, column) : "";
    if (text === "") continue;
    // Nearly every row, by its first text.
    if (!/^[^:：，,。；;]{2,8}[:：][^；;。]{0,20}$/u.test(text)) return false;
    filled += 1;
  }
  return filled > 1;
}

/** A long task typed over several rows: only text in the name column, in a table that numbers its tasks. */
function isContinuedText(table: Table, columns: TaskColumns, row: number, ownName: string, last: TaskRow): boolean {
  const number = columns.number ?? columns.code;
  if (number === null || ownName === "" || table.text(row, number) !== "" || table.text(last.row, number) === "")
    return false;
  if (/^\s*(?:\d+[.．、)]|[①-⑳]|[（(]\d+[）)]|[一二三四五六七八九十]+、)/u.test(ownName)) return false;
  return table.columns.every(({ column }) => columns.name.includes(column) || table.text(row, column) === "");
}
