import type { ICellData, IUnitRange, IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaExecutedStateType, SetTriggerFormulaCalculationStartMutation } from "@univerjs/preset-sheets-core";

/** After this long, formulas count as calculated, so that nobody is kept from saving. */
const LONGEST_CALCULATION_MS = 30_000;

/** Controls when the spreadsheet calculates formulas, and knows when it has finished. */
export class FormulaCalculation {
  /** A cell was edited since the last calculation. */
  #outdated = false;

  constructor(private readonly api: FUniver) {}

  /** A workbook was loaded: calculates only formulas without a stored result. */
  begin(data: IWorkbookData): void {
    const unfinished = cellsWithoutResult(data);
    if (unfinished.length > 0) this.#calculate(unfinished);
    this.#outdated = false;
  }

  edited(): void {
    this.#outdated = true;
  }

  /**
   * Waits until formulas hold the results of the last edit. Univer starts calculating a moment after an edit and until
   * then reports that it has finished, so this requests a run of its own, which includes every earlier edit.
   */
  async finished(): Promise<void> {
    if (!this.#outdated) return;
    await new Promise<void>((resolve) => {
      const formula = this.api.getFormula();
      let started = false;
      const start = formula.calculationStart(() => (started = true));
      const end = formula.calculationEnd((state) => {
        // A stopped run begins again with what has changed meanwhile.
        if (!started || state === FormulaExecutedStateType.STOP_EXECUTION) return;
        done();
      });
      const giveUp = setTimeout(() => done(), LONGEST_CALCULATION_MS);
      const done = (): void => {
        clearTimeout(giveUp);
        start.dispose();
        end.dispose();
        this.#outdated = false;
        resolve();
      };
      this.#calculate([]);
    });
  }

  /** Calculates these cells, their dependents, and whatever else has changed. */
  #calculate(dirtyRanges: readonly IUnitRange[]): void {
    this.api.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, {
      dirtyRanges,
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
      clearDependencyTreeCache: {},
    });
  }
}

/** Formulas that were stored without a result. */
function cellsWithoutResult(data: IWorkbookData): readonly IUnitRange[] {
  return Object.entries(data.sheets).flatMap(([sheetId, sheet]) =>
    Object.entries(sheet.cellData ?? {}).flatMap(([row, cells]) =>
      Object.entries(cells as Readonly<Record<string, ICellData>>)
        .filter(([, { f, v }]) => f !== undefined && v === undefined)
        .map(([column]) => ({
          unitId: data.id,
          sheetId,
          range: { startRow: Number(row), endRow: Number(row), startColumn: Number(column), endColumn: Number(column) },
        })),
    ),
  );
}
