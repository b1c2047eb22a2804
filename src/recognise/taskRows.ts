import type { Role } from "../domain/department.ts";
import { endsLikeDepartment } from "./departmentName.ts";
import type { DepartmentCell } from "./drafts.ts";
import type { Table } from "./table.ts";

/** Columns of a breakdown by what they are for; null or empty where the sheet has none. */
export interface TaskColumns {
  readonly code: number | null;
  readonly number: number | null;
  readonly item: readonly number[];
  readonly indicator: readonly number[];
  readonly content: readonly number[];
  /** The columns that may carry the task's name, first choice first. */
  readonly name: readonly number[];
  readonly departments: readonly { readonly column: number; readonly role: Role | null }[];
  /** Columns headed by a department, ticked where it has a part in the task. */
  readonly ticked: readonly { readonly column: number; readonly department: string }[];
  readonly deadline: number | null;
  readonly frequency: number | null;
  readonly stage: number | null;
  readonly progress: number | null;
  readonly evidence: number | null;
}

/** One task's rows: its first row, and the rows below that only go on with it. */
export interface TaskRow {
  readonly row: number;
  readonly name: string;
  readonly nameCell: string;
  readonly departmentCells: readonly DepartmentCell[];
  /** Section rows above it, outermost first. */
  readonly sections: readonly string[];
  /** What its link columns say, by column, once for each indicator it serves; a blank cell says what the one above it says. */
  readonly links: readonly ReadonlyMap<number, string>[];
}

const CODE_HEADING = /指标|体系|代码|条目|对应/u;
const TASK_NUMBER = /任务|项目编号/u;

export function taskColumns(table: Table): TaskColumns {
  const numbers = table.columns.filter(({ meaning }) => meaning === "number");
  const code = numbers.find(({ heading }) => CODE_HEADING.test(heading) && !TASK_NUMBER.test(heading));
  const tasks = table.columnsOf("task");
  const contents = table.columnsOf("content");
  const indicators = table.columnsOf("indicator");
  const items = table.columnsOf("item");
  // Where no column is called a task, the narrowest text is what is to be done.
  const narrowest = [table.columnsOf("measure"), contents, indicators, items, table.columnsOf("standard")].find(
    (columns) => columns.length > 0,
  );
  const named = tasks.length > 0 ? tasks : (narrowest ?? []).slice(-1);
  const roles: readonly (readonly [meaning: "lead" | "responsible" | "support", role: Role])[] = [
    ["lead", "lead"],
    ["responsible", "responsible"],
    ["support", "support"],
  ];
  return {
    code: code?.column ?? null,
    number: numbers.find((column) => column !== code)?.column ?? null,
    item: items,
    indicator: indicators,
    content: contents,
    name: named,
    departments: roles
      .flatMap(([meaning, role]) => table.columnsOf(meaning).map((column) => ({ column, role })))
      .sort((a, b) => order(a.role) - order(b.role) || a.column - b.column),
    ticked: tickedColumns(table),
    deadline: table.column("deadline"),
    frequency: table.column("frequency"),
    stage: table.column("stage"),
    progress: table.column("progress"),
    evidence: table.column("evidence"),
  };
}

/** Two columns or more that nothing else explains, headed by names of departments: 任务 | 办公室 | 人事科. */
function tickedColumns(table: Table): TaskColumns["ticked"] {
  const found = table.columns
    .filter(({ meaning, at }) => meaning === "unknown" && endsLikeDepartment(at.text.replace(/\s+/gu, "")))
    .map(({ column, at }) => ({ column, department: at.text.replace(/\s+/gu, "") }));
  return found.length > 1 ? found : [];
}

/** The part a tick gives: ★ 主 牵头 lead, ○ △ 配合 help, √ 责任 work; null for anything else. */
function tickedRole(tick: string): Role | null {
  const text = tick.replace(/\s+/gu, "");
  if (/^(?:[★◎●☆]|主办?|牵头?|总牵头|主责)$/u.test(text)) return "lead";
  if (/^(?:[○△◇▲]|配合?|协办?|协助|参与)$/u.test(text)) return "support";
  return /^(?:[√✓✔☑■VvYy]|是|责任?|负责|承办|落实|1)$/u.test(text) ? "responsible" : null;
}

function order(role: Role): number {
  return role === "lead" ? 0 : role === "responsible" ? 1 : 2;
}

const SECTION_NUMBER = /^[（(]?[一二三四五六七八九十]+[）)]?[、.．]?$|^第[一二三四五六七八九十\d]+[章节部分阶段]+$/u;
const SECTION_TEXT =
  /^(?:[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十\d]+(?:章|节|部分|阶段|类|条))/u;
const TOTAL = /^(?:合计|小计|总计|累计|共计)(?:[\d:：（(].*|数|分.*)?$/u;

/**
 * The tasks of a breakdown in order. A task begins where a row has a name, deadline or progress of its own; a row that
 * only names another department, or only goes on with the text, belongs to the task above.
 */
export function taskRows(table: Table, columns: TaskColumns): readonly TaskRow[] {
  const found: TaskRow[] = [];
  let sections: string[] = [];
  let link: ReadonlyMap<number, string> = new Map();
  for (const row of table.dataRows) {
    const section = sectionText(table, columns, row);
    if (section !== null) {
      if (!TOTAL.test(section)) sections = nested(sections, section);
      link = new Map();
      continue;
    }
    const nameColumn = nameColumnOf(table, columns, row);
    const ownName = nameColumn === null || !table.isMergeTop(row, nameColumn) ? "" : table.text(row, nameColumn);
    if (TOTAL.test(ownName.replace(/\s+/gu, "")) || TOTAL.test(firstText(table, row).replace(/\s+/gu, ""))) continue;
    const departmentCells = ownDepartments(table, columns, row);
    const last = found.at(-1);
    const hasTime = isOwn(table, row, columns.deadline) || isOwn(table, row, columns.progress);
    const ownLink = ownLinkText(table, columns, row);
    if (last && ownName === "" && !hasTime) {
      const named = departmentCells.filter((cell) => cell.own).map(plain);
      const isMergedTask = nameColumn !== null && table.text(row, nameColumn) !== "";
      if (ownLink === "" || (isMergedTask && named.length === 0)) {
        link = carriedLink(table, columns, row, link);
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
    link = carriedLink(table, columns, row, link);
    const name = ownName || table.text(row, nameColumn) || ownLink || (last?.name ?? "");
    const cells = departmentCells.map(plain);
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
      links: [link],
    });
  }
  return found;
}

interface OwnDepartmentCell extends DepartmentCell {
  readonly own: boolean;
}

function ownDepartments(table: Table, columns: TaskColumns, row: number): readonly OwnDepartmentCell[] {
  const named = columns.departments.flatMap(({ column, role }) => {
    const text = table.text(row, column);
    return text === "" ? [] : [{ role, text, cell: table.cell(row, column), own: table.isMergeTop(row, column) }];
  });
  const ticked = columns.ticked.flatMap(({ column, department }) => {
    const role = tickedRole(table.text(row, column));
    return role === null
      ? []
      : [{ role, text: department, cell: table.cell(row, column), own: table.isMergeTop(row, column) }];
  });
  return [...named, ...ticked];
}

function plain({ role, text, cell }: OwnDepartmentCell): DepartmentCell {
  return { role, text, cell };
}

function isOwn(table: Table, row: number, column: number | null): boolean {
  return column !== null && table.isMergeTop(row, column) && table.value(row, column) !== null;
}

/** Of several columns of tasks (重点任务 | 具体措施) the first that is this row's own; a broad one spans several rows. */
function nameColumnOf(table: Table, columns: TaskColumns, row: number): number | null {
  const filled = columns.name.filter((column) => table.text(row, column) !== "");
  const own = filled.filter((column) => {
    const span = table.span(row, column);
    return span.top === span.bottom;
  });
  return own[0] ?? filled.at(-1) ?? columns.name[0] ?? null;
}

function firstText(table: Table, row: number): string {
  for (const { column } of table.columns) {
    const text = table.text(row, column);
    if (text !== "") return text;
  }
  return "";
}

/** The text of a row that only heads those below it; null for a row of data. */
function sectionText(table: Table, columns: TaskColumns, row: number): string | null {
  const own: { readonly column: number; readonly text: string; readonly wide: boolean; readonly tall: boolean }[] = [];
  for (const { column } of table.columns) {
    if (!table.isMergeTop(row, column)) {
      const span = table.span(row, column);
      // A cell that reaches down from above shows that the row goes on with something.
      if (span.top < row && table.text(row, column) !== "") return null;
      continue;
    }
    const text = table.text(row, column);
    if (text === "") continue;
    const span = table.span(row, column);
    own.push({ column, text, wide: span.right > span.left, tall: span.bottom > span.top });
  }
  const [first, second] = own;
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

/** 一、 ends what stood under an earlier 一、; （一） goes under it. */
function nested(sections: readonly string[], section: string): string[] {
  const isInner = /^[（(]/u.test(section);
  const outer = sections.filter((text) => !/^[（(]/u.test(text));
  return isInner ? [...outer, section] : [section];
}

/** A long task typed over several rows: only text in the name column, in a table that numbers its tasks. */
function isContinuedText(table: Table, columns: TaskColumns, row: number, ownName: string, last: TaskRow): boolean {
  const number = columns.number ?? columns.code;
  if (number === null || ownName === "" || table.text(row, number) !== "" || table.text(last.row, number) === "")
    return false;
  if (/^\s*(?:\d+[.．、)]|[①-⑳]|[（(]\d+[）)]|[一二三四五六七八九十]+、)/u.test(ownName)) return false;
  return table.columns.every(({ column }) => columns.name.includes(column) || table.text(row, column) === "");
}

/** The narrowest text that the row's own link cells (not its name) say; "" where they are blank or reach down from above. */
function ownLinkText(table: Table, columns: TaskColumns, row: number): string {
  const linkColumns = [columns.code, ...columns.item, ...columns.indicator, ...columns.content];
  const own = linkColumns.filter(
    (column) =>
      column !== null &&
      !columns.name.includes(column) &&
      table.isMergeTop(row, column) &&
      table.text(row, column) !== "",
  );
  return table.text(row, own.at(-1) ?? null);
}

/** Left of the first filled link column a blank means the same as above; right of it, nothing. */
function carriedLink(
  table: Table,
  columns: TaskColumns,
  row: number,
  above: ReadonlyMap<number, string>,
): ReadonlyMap<number, string> {
  const link = new Map<number, string>();
  const linkColumns = [columns.code, ...columns.item, ...columns.indicator, ...columns.content]
    .filter((column) => column !== null)
    .sort((a, b) => a - b);
  const first = linkColumns.find((column) => table.text(row, column) !== "" && !columns.name.includes(column));
  for (const column of linkColumns) {
    const own = table.text(row, column);
    if (own !== "") link.set(column, own);
    else if (!columns.name.includes(column) && (first === undefined || column < first)) {
      const carried = above.get(column);
      if (carried !== undefined) link.set(column, carried);
    }
  }
  return link;
}
