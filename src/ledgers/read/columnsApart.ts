import { TOTAL } from "../../recognise/words/marks.ts";
import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import type { DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import { cellKey, type CellValue } from "../../domain/cells.ts";
import type { SheetGrid } from "../../domain/grid.ts";
import type { FoundHeader } from "../../recognise/table/findTable.ts";
import type { HeadingCell } from "../../recognise/table/headerBlock.ts";
import { readHeading } from "../../recognise/table/heading.ts";
import { readDates } from "../cells/dates.ts";
import { passed } from "../cells/verdicts.ts";
import { columnsOf, type LedgerDeclaration } from "../declaration.ts";
import { reportWord } from "../duties/reportWords.ts";

/** Columns for one department or matter each. */
export interface ColumnsApart {
  readonly of: "departments" | "matters";
  /** Headings by column. */
  readonly columns: ReadonlyMap<number, HeadingCell>;
  /** The rows are months: a column names them, and nothing gives a due day. */
  readonly byMonth: boolean;
}

/** A single column proves nothing: 会议室 ends like a department, too. */
const LEAST = 2;
const LEAST_MONTHS = 3;
/** How many rows are examined. */
const ROWS_LOOKED_AT = 40;
const TICK = /^[√✓✔☑✅○●☆★△▲■]+$/u;
const SCORED = /得分|评分|积分|扣分|统计|分值/u;
const SUMS = new RegExp(`${TOTAL}|次数|得分|扣分|排名`, "u");

/**
 * Columns for one department each, by heading. null if a column names departments, or if most cells hold neither a day
 * nor a word for an outcome: marks by department belong to a framework, and 牵头 and ticks only say whose matter it is.
 */
export function departmentColumns(found: FoundHeader, declaration: LedgerDeclaration): ColumnsApart | null {
  const { sheet, header } = found;
  const { perDepartment } = declaration;
  if (!perDepartment || namesDepartments(found, declaration)) return null;
  const columns = unknownColumns(found, endsLikeDepartment);
  if (columns.size < LEAST) return null;
  const { said, ticks, other } = heldIn(sheet, [...columns.keys()], header.rows[1]);
  const isTicked = header.columns.some(({ meaning }) => meaning === perDepartment.ticked);
  return said + ticks > other && (said > 0 || isTicked) ? { of: "departments", columns, byMonth: false } : null;
}

/** Whether it is a matrix of months (across) that gives neither frequency nor due day. */
export function hasMonthsAcross({ sheet, header }: FoundHeader, { matrix }: LedgerDeclaration): boolean {
  if (!matrix || !speaksOf(sheet, header.rows[1], matrix.about)) return false;
  const months = header.columns.flatMap(({ column, meaning }) => (meaning === matrix.across ? [column] : []));
  if (months.length < LEAST_MONTHS || !header.columns.some(({ meaning }) => matrix.rows.includes(meaning)))
    return false;
  const { said, ticks, other } = heldIn(sheet, months, header.rows[1]);
  // Nothing is handed in yet, and it is no list of marks.
  if (said + ticks + other === 0) return !speaksOf(sheet, header.rows[1], SCORED);
  return said + ticks > other;
}

/** The same with months down the rows and one column for each department or matter; or null. */
export function monthsDown(found: FoundHeader, declaration: LedgerDeclaration): ColumnsApart | null {
  const { sheet, header } = found;
  const { matrix } = declaration;
  if (!matrix || !speaksOf(sheet, header.rows[1], matrix.about)) return null;
  if (!header.columns.some(({ meaning }) => meaning === matrix.down)) return null;
  const departments = namesDepartments(found, declaration) ? null : unknownColumns(found, endsLikeDepartment);
  const isOfDepartments = departments !== null && departments.size >= LEAST;
  const columns = isOfDepartments ? departments : unknownColumns(found, (text) => !SUMS.test(text));
  if (columns.size < LEAST) return null;
  const { said, ticks, other } = heldIn(sheet, [...columns.keys()], header.rows[1]);
  if (said + ticks <= other) return null;
  return { of: isOfDepartments ? "departments" : "matters", columns, byMonth: true };
}

function namesDepartments({ header }: FoundHeader, declaration: LedgerDeclaration): boolean {
  const departments = new Set(columnsOf(declaration).flatMap(({ id, type }) => (type === "department" ? [id] : [])));
  return header.columns.some(({ meaning }) => departments.has(meaning));
}

function unknownColumns(
  { header, kind }: FoundHeader,
  fits: (heading: string) => boolean,
): ReadonlyMap<number, HeadingCell> {
  return new Map(
    header.columns.flatMap(({ column, at }) =>
      at.text !== "" && fits(at.text) && readHeading(kind, at.text).meaning === "unknown"
        ? [[column, at] as const]
        : [],
    ),
  );
}

/** Whether the sheet's name, the lines above the table or a heading say what it is about. */
function speaksOf({ name, values }: SheetGrid, headerRow: number, about: RegExp): boolean {
  const above = values.slice(0, headerRow).flatMap((row) => row ?? []);
  return [name, ...above].some((text) => typeof text === "string" && about.test(text));
}

/** How many cells hold a day or an outcome, how many are ticks, and how many hold anything else. */
function heldIn({ values, numberFormats }: SheetGrid, columns: readonly number[], headerRow: number) {
  const held = { said: 0, ticks: 0, other: 0 };
  const context: DeadlineContext = { year: 2000, date1904: false, stages: new Map() };
  for (let row = headerRow + 1; row <= Math.min(values.length, headerRow + ROWS_LOOKED_AT); row++) {
    for (const column of columns) {
      const value = values[row - 1]?.[column - 1] ?? null;
      const kind = kindOf(value, numberFormats.get(cellKey(row, column)) ?? "", context);
      if (kind !== null) held[kind]++;
    }
  }
  return held;
}

/** null for a blank cell or a filler. */
function kindOf(value: CellValue, format: string, context: DeadlineContext): "said" | "ticks" | "other" | null {
  if (value === null || value === "") return null;
  if (readDates(value, format, context).days.length > 0) return "said";
  if (typeof value !== "string") return "other";
  const text = value.trim();
  if (TICK.test(text)) return "ticks";
  if (/^\d{1,2}[日号]/u.test(text)) return "said";
  // Marks and shares (95, 80%) are no outcome.
  if (/^[\d.]+[%分]?$/u.test(text)) return "other";
  const word = reportWord(text);
  if (word === "void") return null;
  return word !== null || passed({ text }) !== null ? "said" : "other";
}
