import {
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type ICellData,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { CalculationMode, ILayoutService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import type { CellAddress } from "../../domain/address.ts";
import type { Language } from "../../language/language.ts";
import type { CellValue } from "../../domain/cells.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import type { SheetAppearance } from "../../workbook/file/read/appearance.ts";
import type { HighlightedArea } from "../../workbook/highlights.ts";
import { cellValueOf } from "./cellValue.ts";
import { FormulaCalculation } from "./formulaCalculation.ts";
import { HIDDEN_MENU_ITEMS, isForbidden } from "./forbiddenCommands.ts";
import { HighlightLayer } from "./highlightLayer.ts";
import { sheetId } from "./sheetId.ts";
import { workbookDataOf } from "./workbookData.ts";

/** Cells that changed in one sheet; 0-based rows and columns as the spreadsheet counts them. */
export interface ChangedCells {
  readonly sheetId: string;
  readonly cells: readonly { readonly row: number; readonly column: number }[];
  /** True after a recalculation; false if the user typed, pasted, cleared or undid. */
  readonly calculated: boolean;
}

export interface SpreadsheetCell {
  readonly value: CellValue;
  /** Without the leading `=`, or null. */
  readonly formula: string | null;
  /** Excel format code; "" is General. */
  readonly numberFormat: string;
}

export interface SpreadsheetEvents {
  changed(changes: ChangedCells): void;
  /** The user tried something that the page does not do. */
  refused(): void;
}

/** Areas by sheet id. */
export type SheetAreas = ReadonlyMap<string, readonly HighlightedArea[]>;

interface SetRangeValuesParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

/** The spreadsheet of the page: Univer, filled by our reader, with everything disabled that the page cannot save. */
export class UniverSpreadsheet {
  readonly #univer: Univer;
  readonly #api: FUniver;
  readonly #container: HTMLElement;
  readonly #calculation: FormulaCalculation;
  /** Created with the first workbook, because what it builds on does not exist before. */
  #highlights: HighlightLayer | null = null;
  #unitId: string | null = null;
  #retired: string | null = null;
  /** A workbook is being loaded. */
  #drawing = false;

  constructor(container: HTMLElement, language: Language, dark: boolean, events: SpreadsheetEvents) {
    this.#container = container;
    this.#univer = new Univer({
      locale: localeOf(language),
      locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
      logLevel: LogLevel.ERROR,
      darkMode: dark,
    });
    const preset = UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      menu: Object.fromEntries(HIDDEN_MENU_ITEMS.map((item) => [item, { hidden: true }])),
      footer: {
        sheetBar: true,
        statisticBar: true,
        menus: false,
        zoomSlider: true,
        addSheetButtonConfig: { show: false },
      },
      // 1/1 as text is intended and must not be flagged.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      // Stored results stay until something they depend on is edited. WHEN_EMPTY would treat 0 and "" as missing.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    });
    for (const plugin of preset.plugins) {
      if (Array.isArray(plugin)) this.#univer.registerPlugin(plugin[0], plugin[1]);
      else this.#univer.registerPlugin(plugin);
    }
    this.#api = FUniver.newAPI(this.#univer);
    this.#calculation = new FormulaCalculation(this.#api);
    keepTabs(container, () => events.refused());
    container.addEventListener("focusin", (event) => this.#giveBack(event));
    this.#api.addEvent(this.#api.Event.BeforeCommandExecute, (event) => {
      if (!isForbidden(event.id)) return;
      event.cancel = true;
      events.refused();
    });
    this.#api.addEvent(this.#api.Event.CommandExecuted, ({ id, params, options }) => {
      if (id !== "sheet.mutation.set-range-values" || !params) return;
      const { unitId, subUnitId, cellValue } = params as SetRangeValuesParams;
      if (unitId !== this.#unitId || !cellValue) return;
      const cells = Object.entries(cellValue).flatMap(([row, columns]) =>
        Object.keys(columns).map((column) => ({ row: Number(row), column: Number(column) })),
      );
      const calculated = options?.["fromFormula"] === true;
      if (!calculated) this.#calculation.edited();
      events.changed({ sheetId: subUnitId, cells, calculated });
    });
  }

  /**
   * Replaces the workbook that is shown, and drops its undo history.
   *
   * @param id different each time
   * @param front index of the sheet in front
   */
  show(
    id: string,
    name: string,
    grid: Pick<WorkbookGrid, "sheets">,
    looks: readonly SheetAppearance[],
    front: number | null,
    highlights: SheetAreas,
  ): void {
    const data = workbookDataOf(id, name, grid, looks);
    this.retire();
    if (this.#retired !== null) this.#api.disposeUnit(this.#retired);
    this.#retired = null;
    this.#container.inert = false;
    this.#drawing = true;
    this.#unitId = data.id;
    this.#univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
    // Before anything is drawn.
    this.#highlights ??= new HighlightLayer(this.#univer);
    this.#highlights.show(highlights);
    if (front !== null) this.#api.getActiveWorkbook()?.setActiveSheet(sheetId(front));
    this.#calculation.begin(data);
  }

  /** Resolves when the loaded workbook is drawn and reacts to keys and clicks. */
  async drawn(): Promise<void> {
    await this.#univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered);
    await nextFrame();
    this.#drawing = false;
  }

  /** A loading workbook takes the focus, even out of an open dialog: the element that had it gets it back. */
  #giveBack({ relatedTarget }: FocusEvent): void {
    if (!this.#drawing) return;
    // That element, in a dialog, may be gone or disabled by now.
    const before = relatedTarget ?? document.querySelector('[aria-modal="true"]');
    if (before instanceof HTMLElement && !this.#container.contains(before)) before.focus();
  }

  /** Another workbook has been opened: edits in the one still shown are ignored until the new one is loaded. */
  retire(): void {
    // Not removed yet: drawing needs a workbook.
    this.#retired ??= this.#unitId;
    this.#unitId = null;
    this.#container.inert = true;
  }

  /** Ignores keys and clicks during the work, so that no edit falls between reading and writing. */
  async untouched<T>(work: () => Promise<T>): Promise<T> {
    this.#container.inert = true;
    try {
      return await work();
    } finally {
      this.#container.inert = false;
    }
  }

  /** Draws these highlights and no others; by sheet id. */
  highlight(sheets: SheetAreas): void {
    this.#highlights?.show(sheets);
    this.#api.getActiveWorkbook()?.getActiveSheet().refreshCanvas();
  }

  /** Puts a number into a cell of the named sheet, or empties it, as typing would; 0-based. */
  enter(sheet: string, row: number, column: number, value: number | boolean | null): void {
    const range = this.#api.getActiveWorkbook()?.getSheetByName(sheet)?.getRange(row, column);
    if (value === null) range?.clearContent();
    else range?.setValue(value);
  }

  /** The cell as it is now; 0-based. */
  cell(sheetId: string, row: number, column: number): SpreadsheetCell {
    const workbook = this.#api.getActiveWorkbook()?.getWorkbook();
    const cell = workbook?.getSheetBySheetId(sheetId)?.getCellRaw(row, column);
    if (!workbook || !cell) return { value: null, formula: null, numberFormat: "" };
    return {
      value: cellValueOf(cell),
      formula: this.#formula(sheetId, row, column, cell),
      numberFormat: workbook.getStyles().getStyleByCell(cell)?.n?.pattern ?? "",
    };
  }

  /** Without the leading `=`. A formula filled from another cell is stored only there, as an offset. */
  #formula(sheetId: string, row: number, column: number, cell: ICellData): string | null {
    const formula = cell.si
      ? this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getRange(row, column).getFormula()
      : cell.f;
    return formula ? formula.replace(/^=/, "") : null;
  }

  /** The cell as the spreadsheet shows it, number format applied; 0-based. */
  shownText(sheetId: string, row: number, column: number): string {
    return this.#api.getActiveWorkbook()?.getSheetBySheetId(sheetId)?.getRange(row, column).getDisplayValue() ?? "";
  }

  /** Shows the cell's sheet, selects the cell and scrolls to it, after taking a half-typed edit. */
  async select(address: CellAddress): Promise<void> {
    const workbook = this.#api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(address.sheet);
    if (!workbook || !sheet) return;
    // Asked before the first await: by then a narrow screen may have switched to the spreadsheet.
    const hidden = this.#container.offsetWidth === 0;
    await this.finishEditing();
    if (hidden) await this.#comeIntoView();
    const came = workbook.getActiveSheet().getSheetId() !== sheet.getSheetId();
    if (came) {
      workbook.setActiveSheet(sheet);
      await nextFrame();
    }
    const row = address.row - 1;
    const column = address.column - 1;
    workbook.setActiveRange(sheet.getRange(row, column));
    // Right after it has come into view, it does not know its visible range yet.
    const seen = came || hidden ? null : sheet.getVisibleRange();
    const inView =
      seen && row >= seen.startRow && row < seen.endRow && column >= seen.startColumn && column < seen.endColumn;
    if (inView) return;
    let left = column;
    for (let room = this.#container.offsetWidth / 2; left > 0; left--) {
      room -= sheet.getColumnWidth(left - 1);
      if (room < 0) break;
    }
    sheet.scrollToCell(Math.max(0, row - 3), left);
  }

  /** On a narrow screen the spreadsheet may be about to appear. */
  async #comeIntoView(): Promise<void> {
    for (let frames = 0; frames < 30 && this.#container.offsetWidth === 0; frames++) await nextFrame();
    // The canvas gets its size a moment after it appears.
    await new Promise((resolve) => setTimeout(resolve, 250));
  }

  /** Moves the focus to the spreadsheet. */
  focus(): void {
    const injector = this.#univer.__getInjector();
    if (this.#unitId !== null) injector.get(IUniverInstanceService).focusUnit(this.#unitId);
    injector.get(ILayoutService).focus();
  }

  /** Takes what is being typed into a cell, as Enter would. */
  async finishEditing(): Promise<void> {
    const workbook = this.#api.getActiveWorkbook();
    if (workbook?.isCellEditing()) await workbook.endEditingAsync(true);
  }

  /** The same; afterwards formulas hold the results of every edit. */
  async takeEdits(): Promise<void> {
    await this.finishEditing();
    await this.#calculation.finished();
  }

  /** Waits until the user has left the cell being edited, or `signal` aborts. */
  async editingFinished(signal?: AbortSignal): Promise<void> {
    while (this.#api.getActiveWorkbook()?.isCellEditing() && !signal?.aborted) {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  setLanguage(language: Language): void {
    this.#api.setLocale(localeOf(language));
  }

  setDark(dark: boolean): void {
    this.#api.toggleDarkMode(dark);
  }

  dispose(): void {
    this.#univer.dispose();
  }
}

/** Prevents renaming (double click) and reordering (long press) of sheets: these begin before a command could be refused. */
function keepTabs(container: HTMLElement, refused: () => void): void {
  const tabInFront = '[data-u-comp="slide-tab-item"][aria-selected="true"]';
  const isTab = ({ target }: Event): boolean => target instanceof Element && target.closest(tabInFront) !== null;
  container.addEventListener(
    "pointerdown",
    (event) => event.button === 0 && isTab(event) && event.stopPropagation(),
    true,
  );
  container.addEventListener("dblclick", (event) => isTab(event) && refused(), true);
}

function nextFrame(): Promise<unknown> {
  return new Promise(requestAnimationFrame);
}

function localeOf(language: Language): LocaleType {
  return language === "en" ? LocaleType.EN_US : LocaleType.ZH_CN;
}
