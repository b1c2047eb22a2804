import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, Scorecard, Share } from "../../domain/scorecard.ts";
import { explainShare } from "../../language/explanation/explainShare.ts";
import { empty, filled, live, number, stored, text } from "../cells.ts";
import { call, CellRef } from "../figure/figure.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, RATE, TEXT } from "../styles.ts";
import { NOBODY, ROLE_WORD } from "./departmentWords.ts";
import { DETAIL } from "./detailColumns.ts";
import { shareFigures } from "./shareFigures.ts";
import { shareFormulas } from "./shareFormulas.ts";

const WHOLE = number(1, RATE);

/** Fills in the columns of a row of 得分明细 that say who carries the indicator, and how much of it. */
export class ShareCells {
  private readonly departmentNumbers: ReadonlyMap<string | null, number>;

  /** @param mark style of marks */
  constructor(
    private readonly scorecard: Scorecard,
    private readonly mark: CellStyle,
  ) {
    this.departmentNumbers = new Map(scorecard.departments.map(({ name }, at) => [name, at + 1]));
  }

  /** A row without a share: bonus, deduction and veto stand outside what departments share. */
  putNone(cells: (CellPlan | null)[], departments: string, role: string): void {
    cells[DETAIL.department - 1] = filled(departments, CENTRE);
    cells[DETAIL.role - 1] = filled(role, CENTRE);
    for (const column of [DETAIL.part, DETAIL.shareFull, DETAIL.shareEffective, DETAIL.shareGap]) {
      cells[column - 1] = empty(this.mark);
    }
  }

  /** One department carries it all: the share is the indicator. */
  putWhole(cells: (CellPlan | null)[], share: Share, row: number): void {
    this.putDepartment(cells, share);
    const same = (column: number, value: Marks | null): CellPlan =>
      live(new CellRef(null, column, row), stored(value), this.mark);
    cells[DETAIL.part - 1] = WHOLE;
    cells[DETAIL.shareFull - 1] = live(call("N", new CellRef(null, DETAIL.full, row)), stored(share.full), this.mark);
    cells[DETAIL.shareEffective - 1] = same(DETAIL.effective, share.effective);
    cells[DETAIL.shareGap - 1] = same(DETAIL.gap, share.gap);
  }

  /** One of several shares, which stand in the rows `first` to `last`. */
  putPart(
    cells: (CellPlan | null)[],
    scored: ScoredIndicator,
    share: Share,
    { first, last, row }: { readonly first: number; readonly last: number; readonly row: number },
  ): void {
    this.putDepartment(cells, share);
    const own = cells[DETAIL.explanation - 1]?.value;
    const carried = explainShare(share, scored, this.scorecard.attribution, "zh-CN");
    const sentences = [own, carried].filter((sentence) => typeof sentence === "string" && sentence !== "");
    cells[DETAIL.explanation - 1] = text(sentences.join("；"), TEXT);
    const formulas = shareFormulas(share, first, last, row);
    const figures = shareFigures(scored, share);
    const put = (column: number, figure: keyof typeof figures, style: CellStyle): void => {
      cells[column - 1] = live(formulas[figure], figures[figure], style);
    };
    put(DETAIL.part, "part", RATE);
    put(DETAIL.shareFull, "full", this.mark);
    put(DETAIL.shareEffective, "effective", this.mark);
    put(DETAIL.shareGap, "gap", this.mark);
    put(DETAIL.fullCents, "fullCents", HIDDEN);
    put(DETAIL.fullRest, "fullRest", HIDDEN);
    put(DETAIL.gapCents, "gapCents", HIDDEN);
    put(DETAIL.gapRest, "gapRest", HIDDEN);
    put(DETAIL.fullCut, "fullCut", HIDDEN);
    put(DETAIL.effectiveCut, "effectiveCut", HIDDEN);
  }

  private putDepartment(cells: (CellPlan | null)[], share: Share): void {
    cells[DETAIL.department - 1] = filled(share.department ?? NOBODY, CENTRE);
    const leads = this.scorecard.attribution === "lead";
    const role = share.department === null ? "" : ROLE_WORD[leads ? "lead" : share.role];
    cells[DETAIL.role - 1] = filled(role, CENTRE);
    cells[DETAIL.departmentNumber - 1] = number(this.departmentNumbers.get(share.department) ?? null, HIDDEN);
  }
}
