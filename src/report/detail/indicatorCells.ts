import type { Indicator } from "../../domain/indicator.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { explainIndicator, explanationSentence } from "../../language/explanation/explainIndicator.ts";
import type { CellPool } from "../cellPool.ts";
import { empty, live, number, text } from "../cells.ts";
import { cellOf } from "../formulas.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, LINK, SERIAL, TEXT, TEXT_AGAIN } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { attainmentWord } from "./attainmentWord.ts";
import { DETAIL, KIND_WORD } from "./detailColumns.ts";
import { evidenceText } from "./evidenceText.ts";
import { markCells, type MarkCell } from "./markCells.ts";
import { derivedMarks, type Derived } from "./stateFormulas.ts";

const EMPTY_CELL = empty(CENTRE);
const EMPTY_TEXT = empty(TEXT);

/** The cells of a row of 得分明细 that are the indicator's own, whoever carries it. */
export class IndicatorCells {
  private count = 0;

  /** @param mark style of marks */
  constructor(
    private readonly input: SummaryInput,
    private readonly pool: CellPool,
    private readonly mark: CellStyle,
  ) {}

  /** Columns 序号 to 状态 of the next indicator, and the keys; its share is filled in beside them. */
  first(scored: ScoredIndicator, row: number): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells: (CellPlan | null)[] = new Array<CellPlan | null>(DETAIL.once).fill(null);
    const put = (column: number, cell: CellPlan): void => {
      cells[column - 1] = cell;
    };
    const marks = markCells(scored, row);
    const derived = derivedMarks(scored, marks, row);
    put(DETAIL.number, number(++this.count, SERIAL));
    put(DETAIL.code, this.pool.cell(indicator.code, CENTRE));
    put(DETAIL.item, this.pool.cell(this.itemName(indicator.item), TEXT));
    put(DETAIL.name, text(indicator.name, TEXT));
    put(DETAIL.kind, this.pool.cell(KIND_WORD[indicator.kind], CENTRE));
    put(DETAIL.full, this.markPlan(marks.full));
    put(DETAIL.actual, this.markPlan(marks.actual));
    put(DETAIL.review, this.markPlan(marks.review));
    put(DETAIL.effective, this.markPlan(derived.effective));
    put(DETAIL.gap, this.markPlan(derived.gap));
    put(DETAIL.state, derivedPlan(derived.state, CENTRE));
    put(DETAIL.attainment, this.pool.cell(attainmentWord(scored), CENTRE));
    put(DETAIL.source, sourceLink(scored));
    put(DETAIL.explanation, text(explanationSentence(explainIndicator(scored, "zh-CN"), "zh-CN"), TEXT));
    put(DETAIL.evidence, evidenceCell(indicator));
    put(DETAIL.itemNumber, this.pool.cell(indicator.item + 1, HIDDEN));
    put(DETAIL.once, this.pool.cell(1, HIDDEN));
    return cells;
  }

  /**
   * The row of a further share: named again, the figures left to the first row.
   *
   * @param first the indicator's first row
   * @param state what 状态 says there
   */
  again(scored: ScoredIndicator, first: number, state: string): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells: (CellPlan | null)[] = new Array<CellPlan | null>(DETAIL.effectiveCut).fill(null);
    for (let column: number = DETAIL.number; column <= DETAIL.source; column++) cells[column - 1] = EMPTY_CELL;
    cells[DETAIL.item - 1] = this.pool.cell(this.itemName(indicator.item), TEXT_AGAIN);
    cells[DETAIL.name - 1] = this.pool.cell(indicator.name, TEXT_AGAIN);
    cells[DETAIL.kind - 1] = this.pool.cell(KIND_WORD[indicator.kind], CENTRE);
    cells[DETAIL.state - 1] = live(cellOf(DETAIL.state, first), state, CENTRE);
    cells[DETAIL.source - 1] = sourceLink(scored);
    cells[DETAIL.itemNumber - 1] = this.pool.cell(indicator.item + 1, HIDDEN);
    return cells;
  }

  private itemName(item: number): string {
    return this.input.assessment.framework.items[item]?.name ?? "";
  }

  private markPlan(cell: MarkCell | Derived): CellPlan {
    // A constant may be shared; a formula is the row's own.
    return cell.formula === null ? this.pool.cell(cell.value, this.mark) : derivedPlan(cell, this.mark);
  }
}

function derivedPlan(cell: MarkCell | Derived, style: CellStyle): CellPlan {
  return cell.formula === null ? { value: cell.value, style } : live(cell.formula, cell.value, style);
}

/** The address of the first mark there is, else of the name, linked. */
function sourceLink({ indicator }: ScoredIndicator): CellPlan {
  const reading = [indicator.actual, indicator.deducted, indicator.full].find(({ state }) => state !== "absent");
  const cell = reading && reading.state !== "absent" ? reading.cell : indicator.nameCell;
  return { value: cell, style: LINK, link: { sheet: indicator.sheet, cell } };
}

/** Linked to the cell that lists it, where the links themselves can be followed. */
function evidenceCell(indicator: Indicator): CellPlan {
  const { sheet, evidenceCell: cell, evidenceList } = indicator;
  if (cell === null || evidenceList === null) return EMPTY_TEXT;
  return { value: evidenceText(indicator), style: TEXT, link: { sheet, cell } };
}
