import { a1 } from "../../domain/address.ts";
import { endsLikeDepartment } from "../departments/departmentName.ts";
import { namesDepartmentsOnly } from "../departments/namesDepartmentsOnly.ts";
import type { DepartmentCell } from "../drafts.ts";
import { cellsOf, type SheetGrid } from "../../domain/grid.ts";
import type { Evidence } from "../../domain/reading.ts";
import { cellText, type Table } from "../table/table.ts";
import { splitEnumerator } from "../text/textMarks.ts";
import type { TaskColumns } from "./taskColumns.ts";
import { LEAD, OFFICE, RESPONSIBLE } from "../words/offices.ts";

const SHEET_WORDS =
  /(?:19|20)\d{2}年?度?|(?:重点|工作|责任|目标|创建|年度)*(?:任务|职责|责任)(?:分解|分工|清单)?(?:一览)?[表单]?|[（(【].*[)）】]|[\d\s.、_-]+/gu;
const BRACKETS = /[(（【]([^()（）【】]*)[)）】]/gu;
const label = (words: string): RegExp =>
  new RegExp(`^(?:${words})(?:名称)?(?:[(（][^()（）]{1,6}[)）])?\\s*(?:[:：]\\s*(.*))?$`, "su");
const DEPARTMENT_LABEL = label(`(?:${LEAD}|${RESPONSIBLE}|填报)?(?:${OFFICE})`);
/** 填报单位 may be the whole unit, beside those who help it. */
const DUTY_LABEL = label(`(?:${LEAD}|${RESPONSIBLE})(?:${OFFICE})`);
/** 按科室 speaks of departments and names none. */
const ANY_DEPARTMENT = new RegExp(`(?:${OFFICE})$`, "u");

/** A department, and what told that it leads. */
export interface ToldDepartment extends DepartmentCell {
  readonly told: Evidence;
}

/** A table without a column for those who lead. */
interface TableOfOne {
  readonly table: Table;
  /** It is one of several tables on its sheet: the name of a department alone above its header says whose it is. */
  readonly isBlock: boolean;
  /** A column says who helps. */
  readonly isHelped: boolean;
}

/** null where a column says who leads. */
export function tableOfOne(table: Table, { departments }: TaskColumns, isBlock: boolean): TableOfOne | null {
  const isLed = departments.some(({ role }) => role !== "support");
  return isLed ? null : { table, isBlock, isHelped: departments.length > 0 };
}

/**
 * Whose tasks each of these tables lists: the department that a label or a name above it, its title or its sheet's name gives. A label
 * that is the same above all of them is not whose they are if something else tells them apart.
 */
export function departmentsOfTables(tables: readonly TableOfOne[]): readonly (ToldDepartment | null)[] {
  const labelled = tables.map(({ table: { sheet, headerRows } }) => labelledDepartment(sheet, 1, headerRows[1]));
  const names = tables.map(({ table }) => nameOfSheet(table));
  const areNamed = areApart(names);
  const lines = tables.map(({ table: { sheet, headerRows } }) => ({ sheet, from: 1, header: headerRows[0] }));
  const titles = areNamed ? null : titlesApart(lines);
  const areLabelled = areApart(labelled);
  const isUnit = (areNamed || titles !== null) && new Set(labelled.map((one) => one?.text)).size === 1;
  return tables.map(({ table: { sheet, headerRows }, isBlock, isHelped }, at) => {
    const label = isHelped && !areLabelled ? labelledDepartment(sheet, 1, headerRows[1], DUTY_LABEL) : labelled[at];
    const line = (isUnit ? null : label) ?? (isBlock ? nameAbove(sheet, headerRows[0]) : null) ?? titles?.[at];
    if (line) return { ...line, told: { by: "heading", cell: line.cell, text: line.text } };
    const name = names[at];
    return name ? { ...name, told: { by: "sheet", text: name.text } } : null;
  });
}

/** Whether each is another. */
export function areApart(found: readonly (DepartmentCell | null)[]): boolean {
  return found.length > 1 && new Set(found.flatMap((one) => one?.text ?? [])).size === found.length;
}

function nameOfSheet({ sheet: { name } }: Table): DepartmentCell | null {
  const bracketed = [...name.matchAll(BRACKETS)].map(([, inside = ""]) => inside.trim());
  const bare = withoutSheetWords(name);
  // 测评体系 ends like a department of a university.
  const text =
    endsLikeDepartment(bare) && !/体系$/u.test(bare)
      ? bare
      : bracketed.find((one) => endsLikeDepartment(one) && !ANY_DEPARTMENT.test(one));
  return text === undefined ? null : { role: "responsible", text, cell: a1({ row: 1, column: 1 }) };
}

/** The lines above a header. */
interface LinesAbove {
  readonly sheet: SheetGrid;
  readonly from: number;
  readonly header: number;
}

const MOST_TITLES = 4;

/** The departments by which alone the titles of several tables differ: ……任务清单——党建办; null where they do not. */
export function titlesApart(tables: readonly LinesAbove[]): readonly DepartmentCell[] | null {
  const titles = tables.map(titlesIn);
  for (let place = -1; place >= -MOST_TITLES; place--) {
    for (const at of [place, -1 - place]) {
      const lines = titles.flatMap((some) => some.at(at) ?? []);
      const names = lines.length === tables.length ? namesApart(lines.map(({ text }) => text)) : null;
      if (names) return lines.map(({ cell }, line) => ({ role: "responsible", text: names[line] ?? "", cell }));
    }
  }
  return null;
}

function titlesIn({ sheet, from, header }: LinesAbove): readonly { readonly text: string; readonly cell: string }[] {
  const rows = Array.from({ length: Math.max(0, header - from) }, (_, at) => from + at);
  return rows.flatMap((row) => {
    const cells = cellsOf(sheet, row).map((value) => cellText(value ?? null));
    const [text, ...others] = cells.filter((one) => one !== "");
    if (text === undefined || others.length > 0) return [];
    return { text: splitEnumerator(text)?.rest ?? text, cell: a1({ row, column: cells.indexOf(text) + 1 }) };
  });
}

/** How far a name goes on into what all titles end with: 安全监督股 and 公路建设股. */
const LONGEST_ENDING = 3;

/** What tells texts apart, where that is a department each. */
function namesApart(texts: readonly string[]): readonly string[] | null {
  const [first = ""] = texts;
  if (texts.length < 2) return null;
  const alike = (at: (text: string, place: number) => string | undefined): number =>
    [...first].findIndex((_, place) => texts.some((text) => at(text, place) !== at(first, place)));
  const before = alike((text, place) => text[place]);
  if (before < 0) return null;
  const behind = Math.max(
    0,
    alike((text, place) => text.at(-1 - place)),
  );
  const from = nameBegins(first.slice(0, before));
  for (let rest = behind - LONGEST_ENDING; rest <= behind; rest++) {
    const names = texts.map((text) => text.slice(from, text.length - Math.max(0, rest)).trim());
    const areNames = names.every((name) => namesDepartmentsOnly(name) && !ANY_DEPARTMENT.test(name));
    if (areNames && new Set(names).size === names.length) return names;
  }
  return null;
}

/** Where a name begins that goes on behind this text: behind a year, a sign, or the unit that it is a part of. */
function nameBegins(text: string): number {
  for (let at = text.length; at > 0; at--) {
    const start = text.slice(0, at);
    if (/(?:[^\p{Script=Han}]|年度?)$/u.test(start) || endsLikeDepartment(start)) return at;
  }
  return 0;
}

/** The line right above a header, where it names departments and nothing else: 一、行政审批局（3项）. */
export function nameAbove(sheet: SheetGrid, header: number): DepartmentCell | null {
  for (let row = header - 1; row > 0; row--) {
    const cells = cellsOf(sheet, row).map((value) => cellText(value ?? null));
    const [written, ...others] = cells.filter((text) => text !== "");
    if (written === undefined) continue;
    const text = withoutSheetWords(splitEnumerator(written)?.rest ?? written).trim();
    const cell = a1({ row, column: cells.indexOf(written) + 1 });
    return others.length === 0 && namesDepartmentsOnly(text) ? { role: "responsible", text, cell } : null;
  }
  return null;
}

/** A title without what only says that tasks are listed: 农业农村局2026年任务清单. */
export function withoutSheetWords(title: string): string {
  return title.replace(SHEET_WORDS, "");
}

/**
 * A label in a row from `first` and above `end`, with its department in the same cell, or in the next one, which may look like part of
 * the header right below.
 */
export function labelledDepartment(
  sheet: SheetGrid,
  first: number,
  end: number,
  labels = DEPARTMENT_LABEL,
): DepartmentCell | null {
  for (let row = first; row < end; row++) {
    const cells = cellsOf(sheet, row);
    for (let column = 1; column <= cells.length; column++) {
      const written = cellText(cells[column - 1] ?? null).replace(/^[(（【](.*)[)）】]$/su, "$1");
      const found = labels.exec(written);
      if (!found) continue;
      const inside = found[1]?.split(/\s{2,}|填报|日期/u)[0]?.trim() ?? "";
      const text =
        inside !== "" ? inside : cellText(cells.slice(column).find((value) => cellText(value ?? null) !== "") ?? null);
      if (endsLikeDepartment(text) && !ANY_DEPARTMENT.test(text))
        return { role: "responsible", text, cell: a1({ row, column }) };
    }
  }
  return null;
}
