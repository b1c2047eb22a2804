import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { empty, filled, live, number, stored, text } from "../cells.ts";
import { ROLE_WORD } from "../detail/departmentWords.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { stateWord } from "../detail/stateFormulas.ts";
import { entryCell, keyCell } from "../entryCells.ts";
import { keyUnder } from "../entryKeys.ts";
import { REMARK } from "../entryPlaces.ts";
import type { CellPlan, CellStyle, RowPlan } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, SERIAL, TEXT } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { IndicatorDuty } from "./duties.ts";
import { FLAG, type PageOwner } from "./pageOwner.ts";

const NOTHING = empty(CENTRE);

/** Rows of 部门责任清单 that say what a department has to do with an indicator; the figures follow 得分明细. */
export class IndicatorRows {
  /**
   * @param keys of the indicators, in their order
   * @param mark style of marks
   */
  constructor(
    private readonly input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly keys: readonly string[],
    private readonly mark: CellStyle,
  ) {}

  /** What is typed into the row is kept under this. */
  key(owner: PageOwner, duty: IndicatorDuty): string {
    return keyUnder(owner.name, this.keys[duty.indicator] ?? "");
  }

  cells(owner: PageOwner, duty: IndicatorDuty): RowPlan["cells"] {
    const { scorecard, kept } = this.input;
    const scored = scorecard.indicators[duty.indicator];
    if (!scored) return [];
    const key = this.key(owner, duty);
    return [
      number(duty.serial, SERIAL),
      text(scored.indicator.name, TEXT),
      filled(partIn(duty), CENTRE),
      ...this.figures(scored, duty),
      NOTHING,
      NOTHING,
      this.stateCell(scored, this.layout.firstRow(duty.indicator)),
      entryCell(REMARK, kept.departments?.get(key)),
      null,
      number(owner.number, HIDDEN),
      duty.leads ? FLAG : null,
      null,
      null,
      null,
      keyCell(key),
    ];
  }

  /** Full marks, marks and gap of the department's share, and the gap it is involved in. */
  private figures(scored: ScoredIndicator, duty: IndicatorDuty): readonly CellPlan[] {
    const { layout, mark } = this;
    const share = scored.shares[duty.share];
    const listed = share && (layout.complete || scored.shares.length === 1);
    const own = layout.firstRow(duty.indicator);
    const row = layout.shareRow(duty.indicator, Math.max(0, duty.share));
    const figure = (formula: string, value: number | null): CellPlan =>
      listed ? live(formula, value, mark) : number(value, mark);
    // What does not apply leaves the base with its full marks, so the subtotal must not have them.
    const leaves = `${layout.cell(DETAIL.state, own)}="${STATE_WORD["not-applicable"]}"`;
    const shareFull = `IF(${leaves},"",${layout.cell(DETAIL.shareFull, row)})`;
    const appliedFull = share && scored.state !== "not-applicable" ? stored(share.full) : null;
    const involved = share && share.department === null ? share.gap : scored.gap;
    const base = scored.indicator.kind === "base";
    return [
      share ? figure(shareFull, appliedFull) : empty(mark),
      share ? figure(layout.cell(DETAIL.shareEffective, row), stored(share.effective)) : empty(mark),
      share ? figure(layout.cell(DETAIL.shareGap, row), stored(share.gap)) : empty(mark),
      base ? live(layout.cell(DETAIL.gap, own), stored(involved), mark) : empty(mark),
    ];
  }

  /** 未评 or 不适用 of a base indicator; of the others what kind they are and what they came to. */
  stateCell(scored: ScoredIndicator, row: number): CellPlan {
    const { kind } = scored.indicator;
    const word = stateWord(scored);
    const state = this.layout.cell(DETAIL.state, row);
    if (kind === "base") {
      return live(`IF(${state}="${STATE_WORD.scored}","",${state})`, word === STATE_WORD.scored ? "" : word, CENTRE);
    }
    const effective = this.layout.cell(DETAIL.effective, row);
    const said = scored.effective === null ? word : `${stored(scored.effective)}分`;
    const formula = `${this.layout.cell(DETAIL.kind, row)}&IF(ISNUMBER(${effective}),${effective}&"分",${state})`;
    return live(formula, KIND_WORD[kind] + said, CENTRE);
  }
}

/** The department's part in a word; null for what nobody is named for. */
function partIn({ leads, role }: IndicatorDuty): string | null {
  if (leads) return ROLE_WORD.lead;
  return role === null ? null : ROLE_WORD[role];
}
