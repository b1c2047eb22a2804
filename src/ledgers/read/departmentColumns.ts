import { endsLikeDepartment } from "../../recognise/departments/departmentName.ts";
import type { DeadlineContext } from "../../recognise/deadlines/deadlines.ts";
import { cellKey, type CellValue, type SheetGrid } from "../../recognise/grid.ts";
import type { FoundHeader } from "../../recognise/table/findTable.ts";
import type { HeadingCell } from "../../recognise/table/headRows.ts";
import { readHeading } from "../../recognise/table/heading.ts";
import { readDates } from "../cells/dates.ts";
import { passed } from "../cells/verdicts.ts";
import { columnsOf, type LedgerDeclaration } from "../declaration.ts";
import { reportWord } from "../duties/reportWords.ts";

/** Fewer are no layout: 会议室 alone ends like a department, too. */
const LEAST = 2;
/** Rows that are looked at to tell what such columns hold. */
const ROWS_LOOKED_AT = 40;
const NONE: ReadonlyMap<number, HeadingCell> = new Map();
const TICK = /^[√✓✔☑✅○●☆★△▲■]+$/u;

/**
 * Columns that stand for one department each, by what heads them; none where a column names departments, or where most of the cells
 * hold no day and no word of how it came out: marks by department are a framework's, 牵头 and ticks say whose matter it is.
 */
export function departmentColumns(
  { sheet, kind, header }: FoundHeader,
  declaration: LedgerDeclaration,
): ReadonlyMap<number, HeadingCell> {
  const { perDepartment } = declaration;
  if (!perDepartment) return NONE;
  const departments = new Set(columnsOf(declaration).flatMap(({ id, type }) => (type === "department" ? [id] : [])));
  if (header.columns.some(({ meaning }) => departments.has(meaning))) return NONE;
  const found = new Map(
    header.columns.flatMap(({ column, at }) =>
      endsLikeDepartment(at.text) && readHeading(kind, at.text).meaning === "unknown" ? [[column, at] as const] : [],
    ),
  );
  if (found.size < LEAST) return NONE;
  const { said, ticks, other } = heldIn(sheet, [...found.keys()], header.rows[1]);
  const isTicked = header.columns.some(({ meaning }) => meaning === perDepartment.ticked);
  return said + ticks > other && (said > 0 || isTicked) ? found : NONE;
}

/** How many cells say a day or how it came out, how many are ticks, and how many hold anything else. */
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

/** null: nothing, or that nothing is meant. */
function kindOf(value: CellValue, format: string, context: DeadlineContext): "said" | "ticks" | "other" | null {
  if (value === null || value === "") return null;
  if (readDates(value, format, context).days.length > 0) return "said";
  if (typeof value !== "string") return "other";
  const text = value.trim();
  if (TICK.test(text)) return "ticks";
  // Words of marks and shares (95, 80%) are no outcome.
  if (/^[\d.]+[%分]?$/u.test(text)) return "other";
  const word = reportWord(text);
  if (word === "void") return null;
  return word !== null || passed({ text }) !== null ? "said" : "other";
}
