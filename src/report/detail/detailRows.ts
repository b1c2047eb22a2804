import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { CellPool } from "../cellPool.ts";
import { markDecimals } from "../markDecimals.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { markStyles } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { NOBODY, ROLE_WORD } from "./departmentWords.ts";
import { DETAIL } from "./detailColumns.ts";
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
    const pool = new CellPool();
    const { mark } = markStyles(markDecimals(input.scorecard));
    this.indicatorCells = new IndicatorCells(input, pool, mark);
    this.shareCells = new ShareCells(input.scorecard, pool, mark);
  }

  add(scored: ScoredIndicator): void {
    const shares = this.layout.complete ? scored.shares : scored.shares.slice(0, 1);
    const first = this.draft.next;
    const cells = this.indicatorCells.first(scored, first);
    const [share] = shares;
    if (!share) {
      this.shareCells.putNone(cells, scored.leads.join("、"), scored.leads.length > 0 ? ROLE_WORD.lead : "");
    } else if (scored.shares.length > shares.length) {
      // Too many shares for a sheet: their parts are on 测评汇总 only.
      this.shareCells.putNone(cells, `${share.department ?? NOBODY}等${scored.shares.length}个部门`, "分担");
    } else if (shares.length === 1) {
      this.shareCells.putWhole(cells, share, first);
    } else {
      this.addParts(scored, cells, first);
      return;
    }
    this.draft.add(cells);
  }

  /** Several shares; only the first row carries the indicator's own figures. */
  private addParts(scored: ScoredIndicator, own: (CellPlan | null)[], first: number): void {
    const last = first + scored.shares.length - 1;
    const state = String(own[DETAIL.state - 1]?.value ?? "");
    scored.shares.forEach((share, at) => {
      const cells = at === 0 ? own : this.indicatorCells.again(scored, first, state);
      this.shareCells.putPart(cells, scored, share, { first, last, row: first + at });
      this.draft.add(cells);
    });
  }
}
