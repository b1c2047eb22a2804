import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { RowPlan } from "../sheetPlan.ts";
import { markStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { NOBODY, ROLE_WORD } from "./departmentWords.ts";
import type { DetailLayout } from "./detailLayout.ts";
import { IndicatorCells } from "./indicatorCells.ts";
import { ShareCells } from "./shareCells.ts";

/** Writes the rows of 得分明细, indicator by indicator: one row a share, one at least. */
export class DetailRows {
  private readonly indicatorCells: IndicatorCells;
  private readonly shareCells: ShareCells;

  constructor(
    input: SummaryInput,
    private readonly layout: DetailLayout,
    private readonly draft: SheetDraft,
  ) {
    const { mark } = markStyles(markDecimals(input.scorecard));
    this.indicatorCells = new IndicatorCells(input, mark);
    this.shareCells = new ShareCells(input.scorecard, mark);
  }

  add(scored: ScoredIndicator): void {
    if (!this.layout.complete || scored.shares.length < 2) this.draft.addLater(this.whole, scored);
    else scored.shares.forEach((_, at) => this.draft.addLater(this.part, { scored, at }));
  }

  private readonly whole = (scored: ScoredIndicator): RowPlan["cells"] => {
    const { leads, shares } = scored;
    const row = this.layout.firstRow(scored.indicator.id);
    const cells = this.indicatorCells.first(scored, row);
    const [share] = shares;
    if (!share) {
      this.shareCells.putNone(cells, leads.join("、"), leads.length > 0 ? ROLE_WORD.lead : "");
    } else if (shares.length > 1) {
      // Too many shares for a sheet: their parts are on 测评汇总 only.
      this.shareCells.putNone(cells, `${share.department ?? NOBODY}等${shares.length}个部门`, "分担");
    } else {
      this.shareCells.putWhole(cells, share, row);
    }
    return cells;
  };

  /** One of several shares; only the first row carries the indicator's own figures. */
  private readonly part = ({
    scored,
    at,
  }: {
    readonly scored: ScoredIndicator;
    readonly at: number;
  }): RowPlan["cells"] => {
    const first = this.layout.firstRow(scored.indicator.id);
    const cells = at === 0 ? this.indicatorCells.first(scored, first) : this.indicatorCells.again(scored, first);
    const share = scored.shares[at];
    const last = first + scored.shares.length - 1;
    if (share) this.shareCells.putPart(cells, scored, share, { first, last, row: first + at });
    return cells;
  };
}
