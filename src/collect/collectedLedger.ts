import { numberedName } from "../domain/indicator.ts";
import { parseA1 } from "../domain/address.ts";
import type { Assignment } from "../domain/department.ts";
import type { JudgedRow, Ledger } from "../domain/ledger.ts";
import { declarationOf } from "../ledgers/declarations/declarations.ts";
import { columnsOf } from "../ledgers/declaration.ts";
import type { ColumnUse, RowStart } from "./rowStart.ts";

/** Columns that identify an entry besides its name; the others change as work goes on. */
const NAMING: ReadonlySet<string> = new Set(["number", "indicator", "department"]);

/** The columns of a ledger: those that its departments fill in, and those that name an entry. */
export function ledgerColumns({ kind, columns }: Ledger): ColumnUse {
  const declaration = declarationOf(kind);
  const declared = new Map(columnsOf(declaration).map((column) => [column.id, column]));
  const is = (fits: (id: string) => boolean): readonly number[] =>
    columns.flatMap(({ column, meaning }) => (declared.has(meaning) && fits(meaning) ? [column] : []));
  const isNaming = (id: string): boolean =>
    declaration.nameColumns.includes(id) ||
    declared.get(id)?.required === true ||
    NAMING.has(declared.get(id)?.type ?? "");
  return {
    columns,
    open: new Map(is((id) => declared.get(id)?.filledIn === true).map((column) => [column, "each"])),
    naming: is(isNaming),
    measures: new Set(),
    width: columns.reduce((most, { column }) => Math.max(most, column), 1),
  };
}

/** The entries of a ledger, top to bottom. A duty with a row for each time starts again after any other entry. */
export function ledgerStarts({ rows }: Ledger): readonly RowStart[] {
  const begins = new Set(rows.map(({ row }) => row));
  const starts = rows.flatMap((entry) => {
    const { sheet, name, fields, people } = entry;
    const number = fields.number?.[0]?.text ?? null;
    return stretches(rowsOf(entry, begins)).map(([first, least]): RowStart => {
      const names = [...(number === null ? [] : [number]), name];
      return {
        sheet,
        of: "both",
        first,
        least,
        title: numberedName({ code: number, name }),
        names,
        assignments: assignmentsOf(entry),
        people,
      };
    });
  });
  return starts.sort((one, other) => one.first - other.first);
}

/** The rows of an entry without those of other entries that a carried value is read from. */
function rowsOf({ row, fields }: JudgedRow, begins: ReadonlySet<number>): readonly number[] {
  const rows = new Set([row]);
  for (const { cell } of Object.values(fields).flat()) {
    const at = parseA1(cell)?.row ?? row;
    if (at > row && !begins.has(at)) rows.add(at);
  }
  return [...rows].sort((one, other) => one - other);
}

/** Neighbouring rows together. */
function stretches(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [first: number, last: number][] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last?.[1] === row - 1) last[1] = row;
    else found.push([row, row]);
  }
  return found;
}

function assignmentsOf({ departments }: JudgedRow): readonly Assignment[] {
  return departments.map((department) => ({
    department,
    role: "responsible",
    weight: null,
    marked: false,
    group: null,
  }));
}
