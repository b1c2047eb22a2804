import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import type { CellValue } from "../../domain/cells.ts";

const ERROR = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

/** The spreadsheet's cell as a value of our grid. Typed text may be rich text there; its plain text counts. */
export function cellValueOf(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, "").replaceAll("\r", "\n") || null;
  const value = cell.v;
  if (value === undefined || value === null) return null;
  // A formula's "" is a stored result; an emptied cell holds nothing.
  if (value === "") return cell.f || cell.si ? "" : null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === "1" || value === "TRUE";
  if (typeof value === "boolean") return value;
  if (cell.t === CellValueType.NUMBER) return Number(value);
  if (typeof value === "number")
    return cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING ? String(value) : value;
  return cell.f && ERROR.test(value) ? { error: value } : value;
}

/** The spreadsheet's value and type for one of ours. */
export function cellDataOf(value: CellValue, formula: string | undefined): ICellData {
  const data: ICellData = formula === undefined ? {} : { f: `=${formula}` };
  if (value === null) return data;
  if (typeof value === "number") return { ...data, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...data, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { ...data, v: typeof value === "string" ? value : value.error, t: CellValueType.STRING };
}
