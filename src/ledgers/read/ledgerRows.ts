import type { LedgerField, LedgerRow } from "../../domain/ledger.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import type { DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import { isDitto } from "../../recognise/text/ditto.ts";
import type { DepartmentCell } from "../../recognise/drafts.ts";
import { PeopleReader } from "../../recognise/departments/peopleReader.ts";
import type { Table } from "../../recognise/table/table.ts";
import type { LedgerTable } from "./ledgerSheets.ts";
import { readDates } from "../cells/dates.ts";
import { columnsOf, type ColumnType, type LedgerColumn } from "../declaration.ts";

/** A row before its departments are resolved and its indicators are found. */
export interface RowDraft extends Omit<LedgerRow, "fields"> {
  /** Grows while rows go on with it. */
  readonly fields: Record<string, LedgerField[]>;
  readonly departmentCells: readonly DepartmentCell[];
  readonly indicatorFields: readonly LedgerField[];
}

const TOTAL = /^(?:合计|小计|总计|累计|共计|本页小计)(?:[\d:：（(].*|数)?$/u;

interface KnownColumn {
  readonly column: number;
  readonly id: string;
  readonly type: ColumnType;
  readonly carried: boolean;
  readonly heading: string;
  readonly tells: RegExp | undefined;
}

/**
 * The rows of a ledger in order. A row without a name or number of its own goes on with the row above (another round, another
 * report); one that names another department is that department's. With a column for each department a row is one of each.
 */
export function ledgerRows(
  { declaration, table, perDepartment }: LedgerTable,
  dates: DeadlineContext,
): readonly RowDraft[] {
  const declared = new Map(columnsOf(declaration).map((column) => [column.id, column]));
  const all = table.columns.flatMap((one) => known(one.column, one.meaning, one.heading, declared.get(one.meaning)));
  const columns = all.filter(({ column }) => !perDepartment?.has(column));
  const departments = all.flatMap((one): readonly DepartmentColumn[] => {
    const heading = perDepartment?.get(one.column);
    return heading ? [{ ...one, name: heading.text, cell: table.cell(heading.row, heading.left) }] : [];
  });
  const ids = new Set(all.map(({ id }) => id));
  // Of several, the one that the declaration names first: 责任部门 beside 报送单位, 受检部门 beside 责任部门.
  const who = [...declared.values()].find(({ id, type }) => type === "department" && ids.has(id))?.id ?? "";
  const naming = declaration.named.find((id) => ids.has(id)) ?? "";
  const people = new PeopleReader(table);
  const rows: RowDraft[] = [];
  const above = new Map<string, readonly LedgerField[]>();
  let section = "";
  for (const row of table.dataRows) {
    const own = columns.flatMap((column) => ownField(table, row, column, dates, above) ?? []);
    const lone = loneText(table, row);
    if (lone !== null) {
      if (!TOTAL.test(lone.replace(/\s+/gu, ""))) section = lone;
      continue;
    }
    if (isTotal(table, row)) continue;
    const filled = own.filter(({ id }) => id !== "number");
    const answers = departments.map((column) => ownField(table, row, column, dates, above, true));
    if (filled.length === 0 && answers.every((answer) => answer === null)) continue;
    const ownWhole = filled.filter(({ isOwn }) => isOwn);
    const isNamed = ownWhole.some(({ id }) => id === naming) || own.some(({ id, isOwn }) => id === "number" && isOwn);
    const isAnothers = ownWhole.some(({ id }) => id === who);
    const last = rows.at(-1);
    if (last && departments.length > 0 && ownWhole.length === 0) {
      answers.forEach((answer, at) => {
        const its = rows[rows.length - departments.length + at];
        if (its && answer) add(its.fields, [answer]);
      });
      continue;
    }
    if (last && departments.length === 0 && !isNamed && !isAnothers) {
      add(last.fields, ownWhole);
      continue;
    }
    const fields: Record<string, LedgerField[]> = {};
    add(fields, own);
    if (!isNamed && last) {
      for (const { id, carried } of columns) {
        const same = last.fields[id];
        if (carried && same) fields[id] ??= [...same];
      }
    }
    for (const [id, list] of Object.entries(fields)) above.set(id, list);
    const name = fields[naming]?.[0] ?? declaration.named.flatMap((id) => fields[id] ?? [])[0];
    const departmentCells = cellsOf(fields[who] ?? [], section);
    const draft: RowDraft = {
      sheet: table.sheet.name,
      row,
      name: name?.text ?? "",
      cell: name?.cell ?? filled[0]?.field.cell ?? table.cell(row, 1),
      fields,
      columns: ids,
      section,
      departments: [],
      departmentCell: fields[who]?.[0]?.cell ?? null,
      people: people.of([row], departmentCells),
      indicators: [],
      departmentCells,
      indicatorFields: fields.indicator ?? [],
    };
    if (departments.length === 0) rows.push(draft);
    departments.forEach((column, at) => rows.push(ofDepartment(draft, column, answers[at] ?? null, table)));
  }
  return rows;
}

/** A column that stands for one department: its name and where that is written. */
interface DepartmentColumn extends KnownColumn {
  readonly name: string;
  readonly cell: string;
}

function ofDepartment(
  draft: RowDraft,
  { name, cell, column }: DepartmentColumn,
  answer: OwnField | null,
  table: Table,
): RowDraft {
  const fields = Object.fromEntries(Object.entries(draft.fields).map(([id, list]) => [id, [...list]]));
  if (answer) add(fields, [answer]);
  const departmentCells = [{ role: null, text: name, cell }];
  return { ...draft, cell: table.cell(draft.row, column), fields, departmentCell: cell, departmentCells };
}

function known(column: number, meaning: string, heading: string, declared?: LedgerColumn): readonly KnownColumn[] {
  if (!declared) return [];
  return [
    { column, id: meaning, type: declared.type, carried: declared.carried === true, heading, tells: declared.tells },
  ];
}

interface OwnField {
  readonly id: string;
  readonly field: LedgerField;
  /** Not merged down from a row above. */
  readonly isOwn: boolean;
}

function ownField(
  table: Table,
  row: number,
  { column, id, type, heading, tells }: KnownColumn,
  dates: DeadlineContext,
  above: ReadonlyMap<string, readonly LedgerField[]>,
  mergedAcross = false,
): OwnField | null {
  const { left, top } = table.span(row, column);
  const value = table.value(row, column);
  if ((left < column && !mergedAcross) || value === null || value === "") return null;
  const written = table.text(row, column);
  const cell = table.cell(row, column);
  const isOwn = top === row;
  if (isDitto(written)) {
    const [same] = above.get(id) ?? [];
    return same ? { id, isOwn, field: { ...same, cell } } : null;
  }
  const told = tells?.exec(written)?.[1];
  const read =
    told !== undefined
      ? { ...readDates(told, "", dates), text: written }
      : type === "date"
        ? readDates(value, table.format(row, column) ?? "", dates)
        : null;
  const text = read?.text || written;
  if (text === "") return null;
  const field = {
    heading,
    text,
    cell,
    days: read?.days ?? [],
    ...(read?.noSuchDay ? { noSuchDay: true as const } : {}),
    ...(typeof value === "number" ? { number: value } : {}),
  };
  return { id, isOwn, field };
}

function add(fields: Record<string, LedgerField[]>, more: readonly OwnField[]): void {
  for (const { id, field } of more) (fields[id] ??= []).push(field);
}

/** A section that is called like a department answers for the rows below it that name nobody. */
function cellsOf(fields: readonly LedgerField[], section: string): readonly DepartmentCell[] {
  if (fields.length > 0) return fields.map(({ text, cell }) => ({ role: null, text, cell }));
  const name = section.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/u, "").replace(/[:：]$/u, "");
  return endsLikeDepartment(name) ? [{ role: null, text: name, cell: "" }] : [];
}

/** The text of a row with no other, at its left edge or across several columns: a heading among the rows, or a note. */
function loneText(table: Table, row: number): string | null {
  let found: { readonly text: string; readonly column: number; readonly right: number } | null = null;
  for (const { column } of table.columns) {
    const span = table.span(row, column);
    if (span.left < column || span.top < row) continue;
    const text = table.text(row, column);
    if (text === "") continue;
    if (found) return null;
    found = { text, column, right: span.right };
  }
  const first = table.columns[0]?.column ?? 1;
  return found && (found.column === first || found.right > found.column) ? found.text : null;
}

/** Whether a row of the table is one of the ledger's: no heading or note on its own, and no total. */
export function isLedgerRow(table: Table, row: number): boolean {
  return loneText(table, row) === null && !isTotal(table, row);
}

/** 合计, 小计. */
export function isTotal(table: Table, row: number): boolean {
  return TOTAL.test(firstText(table, row).replace(/\s+/gu, ""));
}

function firstText(table: Table, row: number): string {
  for (const { column } of table.columns) {
    const text = table.text(row, column);
    if (text !== "") return text;
  }
  return "";
}
