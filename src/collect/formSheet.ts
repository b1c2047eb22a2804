import { referencesIn } from "../domain/formula/formula.ts";
import { parseFormula } from "../domain/formula/parseFormula.ts";
import { cellKey, type CellRange, type CellValue } from "../domain/cells.ts";
import { valueAt, type WorkbookGrid } from "../domain/grid.ts";
import { dateFormatShows, DAYS_OF_1904 } from "../domain/isoDate.ts";
import { cellText } from "../recognise/table/table.ts";
import { CopiedLook } from "../report/draft/copiedLook.ts";
import { pageSetup } from "../report/draft/pageSetup.ts";
import type { SheetLook } from "../report/sheetLook.ts";
import type { CellPlan, CellStyle, RowPlan, SheetPlan, ValidationPlan } from "../report/sheetPlan.ts";
import { CENTRE, HEADER, HIDDEN, PLAIN } from "../report/draft/styles.ts";
import { isOpenCell, shownColumns, type CollectedRow, type CollectedSheet } from "./collectedRows.ts";
import type { CollectText } from "./collectText.ts";
import type { SentRow } from "./distribution.ts";
import { cellId, KEY_HEADING, NO_KEY, type SentCell, type SentColumn } from "./formInfo.ts";

const OPEN_FILL = "FFF2CC";
const LINE: CellStyle = { ...PLAIN, font: { name: "黑体", size: 11 }, wrap: true };
const ROLE_WIDTH = 15;
const LONGEST_LIST = 255;

/** A sheet of a form, with what the form has to record about it. */
export interface FormSheet {
  readonly plan: SheetPlan;
  readonly columns: readonly SentColumn[];
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, SentCell>>;
}

/** How the words of a form are filled. */
export interface FormLines {
  /** Above the table: what to do. */
  readonly head: string;
  /** Below it: who signs. */
  readonly foot: string;
}

/**
 * One sheet with only the recipient's rows, looking like the original: titles and header unchanged, and the cells open
 * that the recipient fills in. Nothing is taken over that depends on other rows: no totals, no results of formulas over
 * them.
 */
export function formSheet(
  sheet: CollectedSheet,
  sent: readonly SentRow[],
  look: SheetLook,
  source: WorkbookGrid,
  lines: FormLines,
  text: CollectText,
): FormSheet {
  const builder = new FormBuilder(sheet, look, source, text);
  builder.addLine(lines.head);
  for (let row = 1; row <= sheet.header; row++) builder.addTop(row);
  let headings: readonly number[] = [];
  for (const one of sent) {
    for (const heading of one.row.headings) if (!headings.includes(heading)) builder.addHeading(heading);
    headings = one.row.headings;
    builder.addRow(one);
  }
  builder.addLine(lines.foot);
  return builder.finish();
}

class FormBuilder {
  readonly #rows: RowPlan[] = [];
  readonly #merges: CellRange[] = [];
  /** Rows of the source → rows of the form. */
  readonly #placed = new Map<number, number>();
  readonly #open = new Map<number, number[]>();
  readonly #openStyles = new Map<CellStyle, CellStyle>();
  readonly #cells = new Map<string, Map<string, SentCell>>();
  readonly #look: CopiedLook;

  constructor(
    private readonly sheet: CollectedSheet,
    private readonly look: SheetLook,
    private readonly source: WorkbookGrid,
    private readonly text: CollectText,
  ) {
    this.#look = new CopiedLook(look);
  }

  addLine(line: string): void {
    const row = this.#rows.push({ height: 30, cells: [{ value: line, style: LINE }] });
    this.#merges.push({ top: row, bottom: row, left: 1, right: this.sheet.width + 1 });
  }

  /** Titles and header. A figure there other than a day sums up more than this department's rows and is left out. */
  addTop(row: number): void {
    const { header, headerTop, width } = this.sheet;
    const isHeader = row >= headerTop && row <= header;
    const cells = this.#copied(row, (column) => {
      const { grid } = this.sheet;
      if (grid.formulas.has(cellKey(row, column))) return false;
      return typeof valueAt(grid, row, column) !== "number" || this.#isDay(row, column);
    });
    cells[width] = isHeader ? { value: row === headerTop ? this.text.role : null, style: HEADER } : null;
    cells[width + 1] = { value: row === header ? KEY_HEADING : NO_KEY, style: HIDDEN };
    this.#place(row, cells);
    const placed = this.#rows.length;
    const top = placed - (header - headerTop);
    if (row === header && top < placed) this.#merges.push({ top, bottom: placed, left: width + 1, right: width + 1 });
  }

  /** A heading row, without marks and notes, which cover all rows below it. */
  addHeading(row: number): void {
    const { grid, open, otherHeader } = this.sheet;
    const isName = (column: number): boolean =>
      (otherHeader.has(row) || !open.has(column)) &&
      !grid.formulas.has(cellKey(row, column)) &&
      typeof valueAt(grid, row, column) === "string";
    const cells = this.#copied(row, isName);
    cells[this.sheet.width + 1] = { value: NO_KEY, style: HIDDEN };
    this.#place(row, cells);
  }

  addRow({ row, part }: SentRow): void {
    const { grid, width } = this.sheet;
    const sent = new Map<string, SentCell>();
    this.#cells.set(row.key, sent);
    for (let at = row.first; at <= row.last; at++) {
      const cells = this.#copied(at, (column) => {
        const formula = grid.formulas.get(cellKey(at, column));
        if (formula === undefined) return true;
        return !row.open.has(column) && isOfOwnRows(formula, row);
      });
      for (let column = 1; column <= width; column++) {
        const cell = cells[column - 1];
        const open = isOpenCell(this.sheet, row, at, column);
        if (open) cells[column - 1] = this.#opened(cell ?? { value: null, style: {} }, at, column);
        if (open || (cell && cell.value !== null))
          sent.set(cellId(at - row.first, column), { value: cell?.value ?? null, open });
      }
      cells[width] = { value: at === row.first && part !== null ? this.text.parts[part] : null, style: CENTRE };
      cells[width + 1] = { value: `${row.key}.${at - row.first}`, style: HIDDEN };
      this.#place(at, cells);
    }
  }

  finish(): FormSheet {
    const { grid, width } = this.sheet;
    for (const merge of grid.merges) this.#merge(merge);
    const right = width + 1;
    const columns = Array.from({ length: width }, (_, index) => this.#look.column(index + 1));
    const header = this.#placed.get(this.sheet.header) ?? 1;
    return {
      plan: {
        product: null,
        name: grid.name,
        columns: [...columns, { width: ROLE_WIDTH }, { width: 8, hidden: true }],
        rows: this.#rows,
        merges: this.#merges,
        freeze: { rows: header, columns: 0 },
        page: pageSetup("landscape", { top: 1, left: 1, bottom: this.#rows.length, right }, [header, header]),
        validations: this.look.validations.flatMap((rule) => this.#rule(rule)),
        isProtected: true,
      },
      columns: shownColumns(this.sheet).map((column) => ({ sheet: grid.name, ...column })),
      cells: this.#cells,
    };
  }

  /** The cells of a row with their look; values only in `kept` columns. Hidden columns are not sent. */
  #copied(row: number, kept: (column: number) => boolean): (CellPlan | null)[] {
    const { grid, merges, width } = this.sheet;
    return Array.from({ length: width }, (_, index) => {
      const column = index + 1;
      const style = this.#look.style(row, column);
      const merge = merges.find(row, column);
      // If only part of a merged area is sent, its text goes into the first of those rows.
      const begins = !merge || (merge.left === column && !this.#hasRowsOf(merge));
      const value =
        begins && !this.#look.isHidden(column) && kept(column) ? valueAt(grid, merge?.top ?? row, column) : null;
      if (value === null && Object.keys(style).length === 0) return null;
      return { value: this.#sendable(value, row, column), style };
    });
  }

  #hasRowsOf({ top, bottom }: CellRange): boolean {
    for (let row = top; row <= bottom; row++) if (this.#placed.has(row)) return true;
    return false;
  }

  /** Days are counted from 1900 in the new workbook. */
  #sendable(value: CellValue, row: number, column: number): CellPlan["value"] {
    if (typeof value === "object") return null;
    if (typeof value !== "number" || !this.source.date1904) return value;
    return this.#isDay(row, column) ? value + DAYS_OF_1904 : value;
  }

  #isDay(row: number, column: number): boolean {
    return dateFormatShows(this.sheet.grid.numberFormats.get(cellKey(row, column)) ?? "") !== null;
  }

  #opened(cell: CellPlan, row: number, column: number): CellPlan {
    const rows = this.#open.get(column) ?? [];
    this.#open.set(column, rows);
    rows.push(row);
    const known = this.#openStyles.get(cell.style);
    const style = known ?? { ...cell.style, fill: OPEN_FILL, unlocked: true as const };
    if (!known) this.#openStyles.set(cell.style, style);
    return { ...cell, style };
  }

  #place(row: number, cells: readonly (CellPlan | null)[]): void {
    const placed = this.#rows.push({ cells, ...this.#look.height(row) });
    this.#placed.set(row, placed);
  }

  /** A merged cell over those of its rows that are sent. */
  #merge(merge: CellRange): void {
    if (merge.left > this.sheet.width) return;
    const rows: number[] = [];
    for (let row = merge.top; row <= merge.bottom; row++) {
      const placed = this.#placed.get(row);
      if (placed !== undefined) rows.push(placed);
    }
    const [top] = rows;
    const bottom = rows.at(-1);
    const right = Math.min(merge.right, this.sheet.width);
    if (top === undefined || bottom === undefined || (top === bottom && merge.left === right)) return;
    this.#merges.push({ top, bottom, left: merge.left, right });
  }

  /** An input rule for the open cells of its columns. A rule that refers to cells of other rows is left out, unless it is a list. */
  #rule(validation: ValidationPlan): readonly ValidationPlan[] {
    const { top, bottom, left, right } = validation.range;
    const ranges: CellRange[] = [];
    for (const [column, rows] of this.#open) {
      if (column < left || column > right) continue;
      const placed = rows.filter((row) => row >= top && row <= bottom).flatMap((row) => this.#placed.get(row) ?? []);
      for (const row of placed) {
        const last = ranges.at(-1);
        if (last?.left === column && last.bottom === row - 1) ranges[ranges.length - 1] = { ...last, bottom: row };
        else ranges.push({ top: row, bottom: row, left: column, right: column });
      }
    }
    return ranges.flatMap((range) => {
      const rule = this.#ownRule(validation, range.top);
      return rule ? [{ ...validation, rule, range }] : [];
    });
  }

  /** @param row the first row of the form that it applies to */
  #ownRule({ rule, range }: ValidationPlan, row: number): ValidationPlan["rule"] | null {
    if (rule.kind === "list" || rule.kind === "any") return rule;
    if (rule.kind !== "list-range") {
      const min = rule.min === null ? null : ownEnd(rule.min, range, row);
      const max = rule.max === null ? null : ownEnd(rule.max, range, row);
      return min === undefined || max === undefined ? null : { ...rule, min, max };
    }
    const values = this.#listed(rule.formula);
    return values.length === 0 || values.join(",").length > LONGEST_LIST ? null : { kind: "list", values };
  }

  /** The texts of the range that a list refers to; empty if one of them cannot be part of a list. */
  #listed(formula: string): readonly string[] {
    const reference = parseFormula(formula);
    if (reference?.kind !== "cells" || reference.range.left !== reference.range.right) return [];
    const { left: column, top, bottom } = reference.range;
    const grid =
      reference.sheet === null ? this.sheet.grid : this.source.sheets.find(({ name }) => name === reference.sheet);
    const values: string[] = [];
    for (let row = top; grid && row <= Math.min(bottom, grid.values.length); row++) {
      const value = cellText(valueAt(grid, row, column));
      if (value !== "") values.push(value);
    }
    return values.some((value) => value.includes(",")) ? [] : values;
  }
}

/** A number, or a cell of the row itself (0 to $D3, its full marks) as an address of the form; undefined for anything else. */
function ownEnd(end: string, { top, left, right }: CellRange, row: number): string | undefined {
  if (Number.isFinite(Number(end))) return end;
  const [, column, at] = /^=?(\$?[A-Z]{1,3})(\d+)$/u.exec(end) ?? [];
  if (column === undefined || Number(at) !== top) return undefined;
  return column.startsWith("$") || left === right ? `${column}${row}` : undefined;
}

/** Whether a formula refers to no cells outside the row; one that cannot be parsed might. */
function isOfOwnRows(text: string, { first, last }: CollectedRow): boolean {
  const formula = parseFormula(text);
  if (formula === null) return false;
  return [...referencesIn(formula)].every(
    ({ sheet, range }) => sheet === null && range.top >= first && range.bottom <= last,
  );
}
