import { columnLetters, columnNumber } from "../../src/domain/address.ts";
import { cellKey, rangeText, type CellRange, type CellValue } from "../../src/domain/cells.ts";
import { cellsOf, valueAt, type SheetGrid, type WorkbookGrid } from "../../src/domain/grid.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { workbookOf } from "../support/gridOf.ts";

/** A workbook as text, with what is right for it (`readingText.ts`). */
export interface Layout {
  /** What it is about, in a line. */
  readonly about: string;
  readonly settings: Settings;
  readonly grid: WorkbookGrid;
  readonly reading: string;
}

/** What stands between the cells of a row. */
const BETWEEN = " | ";
/** Belongs to the merged cell on its left, or above. */
const LEFT = "<";
const ABOVE = "^";
const READING = "reads as";
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/iu;
const ERROR = /^#[A-Z/0?]+[!?A]$/u;
const FORMAT = /^(.*) \{(.+)\}$/u;
const STORED = " → ";

/** @throws Error if a line is none of a layout */
export function parseLayout(text: string): Layout {
  const lines = text.split("\n");
  const end = lines.indexOf(READING);
  if (end < 0) throw new Error(`no line “${READING}”`);
  let settings: Settings = {};
  const sheets: { name: string; hidden: boolean; lines: string[] }[] = [];
  for (const line of lines.slice(0, end)) {
    const sheet = /^(hidden )?sheet (.+)$/u.exec(line);
    if (sheet) sheets.push({ name: sheet[2] ?? "", hidden: sheet[1] !== undefined, lines: [] });
    else if (line.startsWith("settings ")) settings = JSON.parse(line.slice("settings ".length)) as Settings;
    else if (line !== "" && !line.startsWith("#")) {
      const last = sheets.at(-1);
      if (!last) throw new Error(`before the first sheet: ${line}`);
      last.lines.push(line);
    }
  }
  return {
    about: (lines[0] ?? "").replace(/^# /u, ""),
    settings,
    grid: workbookOf(...sheets.map((one) => parsedSheet(one.name, one.hidden, one.lines))),
    reading: lines
      .slice(end + 1)
      .join("\n")
      .trimEnd(),
  };
}

function parsedSheet(name: string, hidden: boolean, lines: readonly string[]): SheetGrid {
  const values: CellValue[][] = [];
  const formulas = new Map<number, string>();
  const numberFormats = new Map<number, string>();
  const hiddenRows = new Set<number>();
  const hiddenColumns = new Set<number>();
  const merges = new Map<number, CellRange>();
  const owners = new Map<number, number>();
  for (const line of lines) {
    const columns = /^hidden columns (.+)$/u.exec(line)?.[1];
    if (columns !== undefined) {
      for (const letters of columns.split(" ")) hiddenColumns.add(columnNumber(letters));
      continue;
    }
    const match = /^(\d+)( hidden)?:(?: (.*))?$/u.exec(line);
    if (!match) throw new Error(`not a row: ${line}`);
    const row = Number(match[1]);
    if (match[2] !== undefined) hiddenRows.add(row);
    const cells: CellValue[] = (values[row - 1] = []);
    (match[3] ?? "").split("|").forEach((written, at) => {
      const column = at + 1;
      const token = written.trim();
      const key = cellKey(row, column);
      cells.push(null);
      if (token === LEFT || token === ABOVE) {
        const beside = token === LEFT ? cellKey(row, column - 1) : cellKey(row - 1, column);
        const owner = owners.get(beside) ?? beside;
        owners.set(key, owner);
        const range = merges.get(owner) ?? single(token === LEFT ? row : row - 1, token === LEFT ? column - 1 : column);
        merges.set(owner, { ...range, bottom: Math.max(range.bottom, row), right: Math.max(range.right, column) });
        return;
      }
      const format = FORMAT.exec(token);
      if (format) numberFormats.set(key, format[2] ?? "");
      const { formula, value } = parsedCell(format?.[1] ?? token);
      if (formula !== null) formulas.set(key, formula);
      cells[at] = value;
    });
  }
  return {
    name,
    hidden,
    values,
    formulas,
    numberFormats,
    merges: [...merges.values()],
    hiddenRows,
    hiddenColumns,
    links: new Map(),
    product: null,
  };
}

function single(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function parsedCell(token: string): { readonly formula: string | null; readonly value: CellValue } {
  if (!token.startsWith("=")) return { formula: null, value: parsedValue(token) };
  const [formula = "", stored = ""] = token.slice(1).split(STORED);
  return { formula: formula.replaceAll("¦", "|"), value: parsedValue(stored) };
}

function parsedValue(token: string): CellValue {
  if (token === "") return null;
  if (NUMBER.test(token)) return Number(token);
  if (token === "TRUE" || token === "FALSE") return token === "TRUE";
  if (ERROR.test(token)) return { error: token };
  return token.startsWith('"') && token.endsWith('"') && token.length > 1 ? (JSON.parse(token) as string) : token;
}

/** The lines of a workbook's sheets. */
function gridText(grid: WorkbookGrid): string {
  return grid.sheets.map(sheetText).join("\n\n");
}

function sheetText(sheet: SheetGrid): string {
  const lines = [`${sheet.hidden ? "hidden " : ""}sheet ${sheet.name}`];
  if (sheet.hiddenColumns.size > 0) {
    const letters = [...sheet.hiddenColumns].sort((a, b) => a - b).map((column) => columnLetters(column));
    lines.push(`hidden columns ${letters.join(" ")}`);
  }
  const marks = new Map<number, string>();
  for (const range of sheet.merges) {
    for (let row = range.top; row <= range.bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        if (row === range.top && column === range.left) continue;
        if (valueAt(sheet, row, column) !== null) throw new Error(`a value within ${rangeText(range)}`);
        marks.set(cellKey(row, column), row > range.top ? ABOVE : LEFT);
      }
    }
  }
  const rows = Math.max(sheet.values.length, ...sheet.merges.map(({ bottom }) => bottom));
  for (let row = 1; row <= rows; row++) {
    const width = Math.max(
      cellsOf(sheet, row).length,
      ...sheet.merges.filter(({ top, bottom }) => top <= row && row <= bottom).map(({ right }) => right),
    );
    const cells = Array.from(
      { length: width },
      (_, at) => marks.get(cellKey(row, at + 1)) ?? cellText(sheet, row, at + 1),
    );
    while (cells.at(-1) === "") cells.pop();
    const isHidden = sheet.hiddenRows.has(row);
    if (cells.length > 0 || isHidden)
      lines.push(`${row}${isHidden ? " hidden" : ""}: ${cells.join(BETWEEN)}`.trimEnd());
  }
  return lines.join("\n");
}

function cellText(sheet: SheetGrid, row: number, column: number): string {
  const key = cellKey(row, column);
  const formula = sheet.formulas.get(key);
  const value = valueText(valueAt(sheet, row, column));
  const stored = value === "" ? "" : `${STORED}${value}`;
  const written = formula === undefined ? value : `=${formula.replaceAll("|", "¦")}${stored}`;
  const format = sheet.numberFormats.get(key);
  return format === undefined || written === "" || format === "@" ? written : `${written} {${format}}`;
}

function valueText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value !== "string") return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  const plain =
    value === value.trim() && !/[|\n]| \{|→/u.test(value) && !/^["=]/u.test(value) && value !== LEFT && value !== ABOVE;
  return plain && parsedValue(value) === value ? value : JSON.stringify(value).replaceAll("|", "\\u007c");
}

/** A layout as it stands in a file. */
export function layoutText({ about, settings, grid, reading }: Layout): string {
  const decided = Object.keys(settings).length > 0 ? `settings ${JSON.stringify(settings)}\n` : "";
  return `# ${about}\n${decided}\n${gridText(grid)}\n\n${READING}\n${reading}\n`;
}
