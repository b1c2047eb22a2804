import { cellKey, keyCell, sameCellValue, type CellValue } from "../domain/cells.ts";
import type { ProductSheet, SheetGrid, WorkbookGrid } from "../domain/grid.ts";
import type { FileWorkbook } from "../workbook/file/fileWorkbook.ts";
import { asExpected } from "../workbook/asExpected.ts";
import type { CellEdit, ValuesChange, WorkbookChange, WorkbookPort, WorkbookRun } from "../workbook/workbookPort.ts";
import { changesSheets, WorkbookError } from "../workbook/workbookPort.ts";

/** A cell as the user or a recalculation left it. */
export interface CellState {
  readonly value: CellValue;
  /** Without the leading `=`; null if the cell holds a plain value. */
  readonly formula: string | null;
}

/** The spreadsheet's report of a changed cell; 0-based. */
export interface CellEntry extends CellState {
  readonly row: number;
  readonly column: number;
  /** Excel format code; "" is General. */
  readonly numberFormat: string;
  /** As the spreadsheet shows it. */
  readonly shown: string;
  /** True after a recalculation; false if the user typed, pasted, cleared or undid. */
  readonly calculated: boolean;
}

/**
 * The opened file with the page's edits laid over it. Reading includes the edits at once; they are patched into the
 * file only when it is written or saved, so the file stays intact until then.
 */
export class PreviewWorkbook implements WorkbookPort {
  readonly #file: FileWorkbook;
  #base: WorkbookGrid;
  /** By sheet name, then `cellKey`; only cells that differ from the file. */
  readonly #edits = new Map<string, Map<number, CellState>>();
  readonly #rewritten: (product: ProductSheet | null) => Promise<void>;
  /** The file was changed since it was last saved. */
  #written = false;

  /**
   * @param rewritten called when the file has changed other than by edits, so that it can be shown again; receives the
   * sheet of the product to bring to the front
   */
  private constructor(
    file: FileWorkbook,
    base: WorkbookGrid,
    rewritten: (product: ProductSheet | null) => Promise<void>,
  ) {
    this.#file = file;
    this.#base = base;
    this.#rewritten = rewritten;
  }

  /** Throws `WorkbookError`. */
  static async over(
    file: FileWorkbook,
    rewritten: (product: ProductSheet | null) => Promise<void>,
  ): Promise<PreviewWorkbook> {
    return new PreviewWorkbook(file, await file.read(), rewritten);
  }

  /** The file without the edits. */
  get base(): WorkbookGrid {
    return this.#base;
  }

  get unsaved(): boolean {
    return this.#written || this.#edits.size > 0;
  }

  /** Records a cell that may have changed; 1-based. Returns whether it did. */
  record(sheet: SheetGrid, row: number, column: number, state: CellState): boolean {
    const key = cellKey(row, column);
    const edits = this.#edits.get(sheet.name);
    const before = edits?.get(key) ?? baseState(sheet, row, column);
    if (isSameState(before, state)) return false;
    if (isSameState(baseState(sheet, row, column), state)) {
      edits?.delete(key);
      if (edits?.size === 0) this.#edits.delete(sheet.name);
    } else if (edits) edits.set(key, state);
    else this.#edits.set(sheet.name, new Map([[key, state]]));
    return true;
  }

  /** Records changes in a sheet. Returns whether anything changed, and whether anything is unsaved now. */
  enter(index: number, cells: readonly CellEntry[]): { readonly changed: boolean; readonly unsaved: boolean } {
    const sheet = this.#base.sheets[index];
    let changed = false;
    for (const cell of sheet ? cells : []) {
      const state = sheet && stateOf(sheet, cell);
      if (sheet && state && this.record(sheet, cell.row + 1, cell.column + 1, state)) changed = true;
    }
    return { changed, unsaved: this.unsaved };
  }

  async read(): Promise<WorkbookGrid> {
    return this.#edits.size === 0
      ? this.#base
      : { ...this.#base, sheets: this.#base.sheets.map((sheet) => this.#edited(sheet)) };
  }

  async readSettings(): Promise<string | null> {
    return this.#base.settingsXml;
  }

  /** Values wait like typed edits; everything else goes into the file at once, together with the edits if sheets change. */
  async apply(change: WorkbookChange, run?: WorkbookRun): Promise<void> {
    if (run?.signal?.aborted) throw new WorkbookError("cancelled", this.#file.name);
    if (change.kind === "enter-values") return this.#enterValues(change);
    const rewrites = changesSheets(change);
    if (rewrites) this.#file.edit(this.#cellEdits());
    await this.#file.apply(change, run);
    this.#written = true;
    if (rewrites) {
      this.#edits.clear();
      await this.#reload(frontOf(change));
    } else if (change.kind === "write") {
      this.#base = { ...this.#base, settingsXml: change.settingsXml ?? this.#base.settingsXml };
    }
  }

  async #reload(product: ProductSheet | null): Promise<void> {
    this.#written = true;
    this.#base = await this.#file.read();
    await this.#rewritten(product);
  }

  /** Puts all edits into the file and has it shown again; for more changes than a spreadsheet takes one by one. */
  async settle(): Promise<void> {
    if (this.#edits.size === 0) return;
    this.#file.edit(this.#cellEdits(), this.#base);
    this.#edits.clear();
    await this.#reload(null);
  }

  async #enterValues(entry: ValuesChange): Promise<void> {
    const { values } = entry;
    const sheets = new Map(this.#base.sheets.map((sheet) => [sheet.name, sheet]));
    const gone = values.find(({ at }) => !sheets.has(at.sheet));
    if (gone || !asExpected(await this.read(), entry)) {
      throw new WorkbookError("changed-meanwhile", (gone ?? values[0])?.at.sheet ?? "");
    }
    const locked = this.#file.firstLocked(values.map(({ at }) => at));
    if (locked) throw new WorkbookError("sheet-protected", locked.sheet);
    for (const { at, value } of values) {
      const sheet = sheets.get(at.sheet);
      if (sheet) this.record(sheet, at.row, at.column, { value, formula: null });
    }
  }

  /** The file with all edits in it. Throws `WorkbookError`. */
  bytes(): Uint8Array {
    if (this.#edits.size > 0) this.#file.edit(this.#cellEdits());
    return this.#file.bytes();
  }

  /** What `bytes` returned has been saved. */
  async saved(): Promise<void> {
    this.#written = false;
    if (this.#edits.size === 0) return;
    this.#edits.clear();
    this.#base = await this.#file.read();
  }

  #cellEdits(): readonly CellEdit[] {
    return [...this.#edits].flatMap(([sheet, cells]) =>
      [...cells].map(([key, { value, formula }]) => ({
        at: { sheet, ...keyCell(key) },
        value,
        ...(formula === null ? {} : { formula }),
      })),
    );
  }

  #edited(sheet: SheetGrid): SheetGrid {
    const edits = this.#edits.get(sheet.name);
    if (!edits) return sheet;
    const values = [...sheet.values];
    const formulas = new Map(sheet.formulas);
    /** // Copied for editing; the file's own rows stay untouched. */
    const rows = new Map<number, (CellValue | undefined)[]>();
    for (const [key, { value, formula }] of edits) {
      const { row, column } = keyCell(key);
      const cells = rows.get(row) ?? [...(values[row - 1] ?? [])];
      rows.set(row, cells);
      cells[column - 1] = value;
      values[row - 1] = cells;
      if (formula === null) formulas.delete(key);
      else formulas.set(key, formula);
    }
    return { ...sheet, values, formulas };
  }
}

/** The sheet of the product to bring to the front after a change. */
function frontOf(change: WorkbookChange): ProductSheet | null {
  if (change.kind !== "write") return null;
  const products = change.sheets.map(({ product }) => product);
  return products.includes("summary") ? "summary" : (products[0] ?? null);
}

function baseState(sheet: SheetGrid, row: number, column: number): CellState {
  return {
    value: sheet.values[row - 1]?.[column - 1] ?? null,
    formula: sheet.formulas.get(cellKey(row, column)) ?? null,
  };
}

function isSameState(a: CellState, b: CellState): boolean {
  return a.formula === b.formula && sameCellValue(a.value, b.value);
}

/** The cell after an entry; null if the entry is to be ignored. */
function stateOf(sheet: SheetGrid, entry: CellEntry): CellState | null {
  const { row, column, value, formula, calculated } = entry;
  // If the spreadsheet does not know a function, that says nothing about the result in the file.
  if (calculated && isUnknownName(value) && sheet.values[row]?.[column] !== undefined) return null;
  const before = sheet.numberFormats.get(cellKey(row + 1, column + 1)) ?? "";
  const typed = !calculated && formula === null && typeof value === "number";
  // Typed text that became a date or percentage: the file keeps the cell's format, so the text itself is stored.
  if (typed && becameDate(before, entry.numberFormat)) return { value: entry.shown, formula: null };
  return { value, formula };
}

function isUnknownName(value: CellValue): boolean {
  return value !== null && typeof value === "object" && value.error === "#NAME?";
}

const DATE_OR_PERCENT = /%|[ymdhs]/i;

/** Whether typing gave the cell a date or percentage format that it does not have in the file. */
function becameDate(before: string, now: string): boolean {
  const bare = (format: string): string => format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, "");
  return DATE_OR_PERCENT.test(bare(now)) && !DATE_OR_PERCENT.test(bare(before));
}
