import type { Indicator } from "../../domain/indicator.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { explainIndicator, explanationSentence } from "../../language/explanation/explainIndicator.ts";
import { empty, filled, linked, live, number, text } from "../cells.ts";
import { CellRef, type Figure } from "../figure/figure.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, LINK, SERIAL, TEXT, TEXT_AGAIN } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { attainmentWord } from "./attainmentWord.ts";
import { DETAIL, KIND_WORD } from "./detailColumns.ts";
import { evidenceText } from "./evidenceText.ts";
import { markCells, type MarkCell } from "./markCells.ts";
import { derivedMarks, stateWord, type Derived } from "./stateFormulas.ts";

const EMPTY_CELL = empty(CENTRE);
const EMPTY_TEXT = empty(TEXT);
const ONCE = number(1, HIDDEN);

/** The cells of a row of 得分明细 that are the indicator's own, whoever carries it. */
export class IndicatorCells {
  /** @param mark style of marks */
  constructor(
    private readonly input: SummaryInput,
    private readonly mark: CellStyle,
  ) {}

  /** Columns 序号 to 状态 of an indicator's first row, and the keys; its share is filled in beside them. */
  first(scored: ScoredIndicator, row: number): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells = new Array<CellPlan | null>(DETAIL.once).fill(null);
    const marks = markCells(scored, row);
    const derived = derivedMarks(scored, marks, row);
    cells[DETAIL.number - 1] = number(indicator.id + 1, SERIAL);
    cells[DETAIL.code - 1] = filled(indicator.code, CENTRE);
    cells[DETAIL.item - 1] = filled(this.itemName(indicator.item), TEXT);
    cells[DETAIL.name - 1] = text(indicator.name, TEXT);
    cells[DETAIL.kind - 1] = text(KIND_WORD[indicator.kind], CENTRE);
    cells[DETAIL.full - 1] = figure(marks.full, this.mark);
    cells[DETAIL.actual - 1] = figure(marks.actual, this.mark);
    cells[DETAIL.review - 1] = figure(marks.review, this.mark);
    cells[DETAIL.effective - 1] = figure(derived.effective, this.mark);
    cells[DETAIL.gap - 1] = figure(derived.gap, this.mark);
    cells[DETAIL.state - 1] = stateCell(scored, derived.state.formula);
    cells[DETAIL.attainment - 1] = filled(attainmentWord(scored), CENTRE);
    cells[DETAIL.source - 1] = this.sourceLink(scored);
    cells[DETAIL.explanation - 1] = text(explanationSentence(explainIndicator(scored, "zh-CN"), "zh-CN"), TEXT);
    cells[DETAIL.evidence - 1] = evidenceCell(indicator);
    cells[DETAIL.itemNumber - 1] = number(indicator.item + 1, HIDDEN);
    cells[DETAIL.once - 1] = ONCE;
    return cells;
  }

  /**
   * The row of a further share: named again, the figures left to the first row.
   *
   * @param first the indicator's first row
   */
  again(scored: ScoredIndicator, first: number): (CellPlan | null)[] {
    const { indicator } = scored;
    const cells = new Array<CellPlan | null>(DETAIL.effectiveCut).fill(null);
    for (let column: number = DETAIL.number; column <= DETAIL.source; column++) cells[column - 1] = EMPTY_CELL;
    cells[DETAIL.item - 1] = filled(this.itemName(indicator.item), TEXT_AGAIN);
    cells[DETAIL.name - 1] = filled(indicator.name, TEXT_AGAIN);
    cells[DETAIL.kind - 1] = text(KIND_WORD[indicator.kind], CENTRE);
    cells[DETAIL.state - 1] = live(new CellRef(null, DETAIL.state, first), stateWord(scored), CENTRE);
    cells[DETAIL.source - 1] = this.sourceLink(scored);
    cells[DETAIL.itemNumber - 1] = number(indicator.item + 1, HIDDEN);
    return cells;
  }

  /** The address of the first mark there is, else of the name, linked; with its sheet where there are several. */
  private sourceLink({ indicator }: ScoredIndicator): CellPlan {
    const { sheet } = indicator;
    const reading = [indicator.actual, indicator.deducted, indicator.full].find(({ state }) => state !== "absent");
    const cell = reading && reading.state !== "absent" ? reading.cell : indicator.nameCell;
    const isOnlySheet = this.input.assessment.framework.sheets.length === 1;
    return linked(isOnlySheet ? cell : `${sheet}!${cell}`, { sheet, cell }, LINK);
  }

  private itemName(item: number): string {
    return this.input.assessment.framework.items[item]?.name ?? "";
  }
}

function stateCell(scored: ScoredIndicator, formula: Figure | null): CellPlan {
  const word = stateWord(scored);
  return formula === null ? text(word, CENTRE) : live(formula, word, CENTRE);
}

function figure(cell: MarkCell | Derived, style: CellStyle): CellPlan {
  return cell.formula === null ? filled(cell.value, style) : live(cell.formula, cell.value, style);
}

/** Linked to the cell that lists it, where the links themselves can be followed. */
function evidenceCell(indicator: Indicator): CellPlan {
  const { sheet, evidenceCell: cell, evidenceList } = indicator;
  if (cell === null || evidenceList === null) return EMPTY_TEXT;
  return linked(evidenceText(indicator), { sheet, cell }, TEXT);
}
