import { callsTotal } from "../../recognise/words/marks.ts";
import type { LedgerField, LedgerRow } from "../../domain/ledger.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import { readFrequency } from "../schedule/frequency.ts";
import type { DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import type { DepartmentCell } from "../../recognise/drafts.ts";
import { PeopleReader } from "../../recognise/departments/peopleReader.ts";
import type { Table } from "../../recognise/table/table.ts";
import type { LedgerTable } from "./ledgerSheets.ts";
import { readDates } from "../cells/dates.ts";
import { columnsOf, type ColumnType, type LedgerColumn } from "../declaration.ts";
import { isDitto } from "../../domain/fillers.ts";

/** A row before its departments and indicators are resolved. */
export interface RowDraft extends Omit<LedgerRow, "fields"> {
  /** Grows while further rows continue it. */
  readonly fields: Record<string, LedgerField[]>;
  readonly departmentCells: readonly DepartmentCell[];
  readonly indicatorFields: readonly LedgerField[];
}

const NOTE = /^[（(]?[一二三四五六七八九十]+[)）、.．]|[:：。；]|^[注备说]/u;

interface KnownColumn {
  readonly column: number;
  readonly id: string;
  readonly type: ColumnType;
  readonly carried: boolean;
  readonly heading: string;
  readonly daysAfter: RegExp | undefined;
}

/**
 * The rows of a ledger in order. A row without a name or number of its own continues the row above (another round,
 * another report), unless it names another department: then it is a row of that department. With a column for each
 * department or matter, each row becomes one for each of them.
 */
export function ledgerRows(ledger: LedgerTable, dates: DeadlineContext): readonly RowDraft[] {
  const { declaration, table, apart, isMatrix } = ledger;
  const declared = new Map(columnsOf(declaration).map((column) => [column.id, column]));
  const all = table.columns.flatMap((one) => known(one.column, one.meaning, one.heading, declared.get(one.meaning)));
  const columns = all.filter(({ column }) => !apart?.columns.has(column));
  const each = all.flatMap((one): readonly ColumnApart[] => {
    const heading = apart?.columns.get(one.column);
    return heading ? [{ ...one, name: heading.text, at: table.cell(heading.row, heading.left) }] : [];
  });
  const ids = new Set(all.map(({ id }) => id));
  if (isMatrix && declaration.matrix) ids.add(declaration.matrix.across);
  // If several name departments, the one that comes first in the declaration: 责任部门 beside 报送单位, 受检部门 beside 责任部门.
  const who = [...declared.values()].find(({ id, type }) => type === "department" && ids.has(id))?.id ?? "";
  const naming = declaration.nameColumns.find((id) => ids.has(id)) ?? "";
  const people = new PeopleReader(table);
  const rows: RowDraft[] = [];
  const above = new Map<string, readonly LedgerField[]>();
  let section = "";
  for (const row of table.dataRows) {
    const own = columns.flatMap((column) => ownField(table, row, column, dates, above) ?? []);
    const lone = headingOf(ledger, row);
    if (lone !== null) {
      if (!callsTotal(lone)) section = lone;
      continue;
    }
    if (isTotal(table, row)) continue;
    const filled = own.filter(({ id }) => id !== "number");
    const answers = each.map((column) => ownField(table, row, column, dates, above, true));
    if (filled.length === 0 && answers.every((answer) => answer === null)) continue;
    const ownWhole = filled.filter(({ isOwn }) => isOwn);
    const isNamed = ownWhole.some(({ id }) => id === naming) || own.some(({ id, isOwn }) => id === "number" && isOwn);
    const isAnothers = ownWhole.some(({ id }) => id === who);
    const last = rows.at(-1);
    if (last && each.length > 0 && ownWhole.length === 0) {
      answers.forEach((answer, at) => {
        const its = rows[rows.length - each.length + at];
        if (its && answer) add(its.fields, [answer]);
      });
      continue;
    }
    if (last && each.length === 0 && !isNamed && !isAnothers) {
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
    const name = fields[naming]?.[0] ?? declaration.nameColumns.flatMap((id) => fields[id] ?? [])[0];
    const departmentCells = cellsOf(fields[who] ?? [], section);
    const draft: RowDraft = {
      sheet: table.sheet.name,
      row,
      // A matrix of departments and months is about a single matter.
      name: name?.text ?? (isMatrix ? table.sheet.name : ""),
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
    if (each.length === 0) rows.push(draft);
    each.forEach((column, at) => rows.push(ofColumn(draft, column, answers[at] ?? null, ledger)));
  }
  return rows;
}

/** A column for one department or matter: its name and the cell of that. */
interface ColumnApart extends KnownColumn {
  readonly name: string;
  /** A1. */
  readonly at: string;
}

function ofColumn(
  draft: RowDraft,
  { name, at, column }: ColumnApart,
  answer: OwnField | null,
  { table, apart, declaration: { matrix } }: LedgerTable,
): RowDraft {
  const fields = Object.fromEntries(Object.entries(draft.fields).map(([id, list]) => [id, [...list]]));
  const month = matrix && apart?.byMonth ? fields[matrix.down]?.[0]?.text : undefined;
  if (answer) add(fields, [month === undefined ? answer : { ...answer, field: { ...answer.field, heading: month } }]);
  const cell = table.cell(draft.row, column);
  if (apart?.of === "departments" || !matrix) {
    const departmentCells = [{ role: null, text: name, cell: at }];
    return { ...draft, cell, fields, departmentCell: at, departmentCells };
  }
  // 信息简报（每月20日前）
  const [, bare = name, said] = /^([^(（]+)[(（](.+)[)）]$/u.exec(name) ?? [];
  const headed = { heading: name, cell: at, days: [] };
  fields[matrix.matter] = [{ ...headed, text: bare }];
  if (said !== undefined && readFrequency(said)) fields[matrix.frequency] = [{ ...headed, text: said }];
  return { ...draft, name: bare, cell, fields };
}

function known(column: number, meaning: string, heading: string, declared?: LedgerColumn): readonly KnownColumn[] {
  if (!declared) return [];
  return [
    {
      column,
      id: meaning,
      type: declared.type,
      carried: declared.carried === true,
      heading,
      daysAfter: declared.daysAfter,
    },
  ];
}

interface OwnField {
  readonly id: string;
  readonly field: LedgerField;
  /** Not merged down from a row above. */
  readonly isOwn: boolean;
}

function ownField(
  table: Table<string>,
  row: number,
  { column, id, type, heading, daysAfter }: KnownColumn,
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
  const days = daysAfter?.exec(written)?.[1];
  const read =
    days !== undefined
      ? { ...readDates(days, "", dates), text: written }
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

/** A section named after a department answers for the rows below it that name none. */
function cellsOf(fields: readonly LedgerField[], section: string): readonly DepartmentCell[] {
  if (fields.length > 0) return fields.map(({ text, cell }) => ({ role: null, text, cell }));
  const name = section.replace(/^[（(]?[一二三四五六七八九十\d]+[)）、.．]\s*/u, "").replace(/[:：]$/u, "");
  return endsLikeDepartment(name) ? [{ role: null, text: name, cell: "" }] : [];
}

/** The only text of a row, at its left edge or across several columns: a heading among the rows, or a note. */
function loneText(table: Table<string>, row: number): string | null {
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

/** Whether a row belongs to the ledger: it is no heading, note or total. */
export function isLedgerRow(ledger: LedgerTable, row: number): boolean {
  return headingOf(ledger, row) === null && !isTotal(ledger.table, row);
}

/** A heading among the rows or a note. In a matrix of months a row may hold only its name, because nothing was handed in. */
function headingOf({ table, isMatrix }: LedgerTable, row: number): string | null {
  const text = loneText(table, row);
  if (text === null || !isMatrix) return text;
  const isMerged = table.columns.some(({ column }) => table.span(row, column).right > column);
  return isMerged || NOTE.test(text) ? text : null;
}

/** 合计, 小计. */
export function isTotal(table: Table<string>, row: number): boolean {
  return callsTotal(firstText(table, row));
}

function firstText(table: Table<string>, row: number): string {
  for (const { column } of table.columns) {
    const text = table.text(row, column);
    if (text !== "") return text;
  }
  return "";
}
