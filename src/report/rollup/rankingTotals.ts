import { marks, NO_MARKS, rate, sumMarks, type Marks } from "../../domain/marks.ts";
import { empty, live, text } from "../draft/cells.ts";
import { call, exact, rateOf, type Figure } from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { TOTAL_COUNT, TOTAL_RATE, TOTAL_TEXT } from "../draft/styles.ts";
import { isSummed, type RankingColumn, type SummedMeaning } from "./rankingColumns.ts";
import type { RankingFrame } from "./rankingFrame.ts";

/** 合计 and 平均 of the ranked units. */
export class RankingTotals {
  constructor(private readonly frame: RankingFrame) {}

  add(): void {
    const { draft, columns, first, last } = this.frame;
    const [sumRow, meanRow] = [draft.next, draft.next + 1];
    for (const row of [last - 1, last]) if (row >= first) draft.keepWithNext(row);
    const cells = (label: string, cellFor: (column: RankingColumn, at: number) => CellPlan): CellPlan[] =>
      columns.map((column, at) => (at === 1 ? text(label, TOTAL_TEXT) : cellFor(column, at)));
    draft.add(
      cells("合计", (column, at) => this.totalCell(column, at, sumRow)),
      { keepWithNext: true },
    );
    draft.add(
      cells("平均", (column, at) => this.meanCell(column, at, meanRow)),
      { keepWithNext: true },
    );
  }

  private totalCell({ meaning }: RankingColumn, at: number, row: number): CellPlan {
    if (isSummed(meaning)) {
      return live(exact(call("SUM", this.frame.range(at + 1))), this.sum(meaning).toNumber(), this.frame.styles.total);
    }
    if (meaning === "disagreements" || meaning === "errors") {
      const count = this.frame.ranked.reduce(
        (sum, { figures }) => sum + (meaning === "errors" ? figures.errors : figures.disagreements.length),
        0,
      );
      return live(call("SUM", this.frame.range(at + 1)), count, TOTAL_COUNT);
    }
    if (meaning !== "rate") return empty(TOTAL_TEXT);
    const part = this.frame.rated;
    return live(
      rateOf(this.frame.at(part, row), this.frame.at("full", row)),
      rate(this.sum(part), this.sum("full")),
      TOTAL_RATE,
    );
  }

  private meanCell({ meaning, item }: RankingColumn, at: number, row: number): CellPlan {
    const count = this.frame.ranked.filter(({ rank }) => rank !== null).length;
    if (count === 0) return empty(TOTAL_TEXT);
    if (isSummed(meaning)) {
      return live(this.meanFormula(at + 1), mean(this.sum(meaning), count), this.frame.styles.total);
    }
    if (item) {
      const sum = sumMarks([...item.marks.values()].map(marks));
      return live(this.meanFormula(at + 1), mean(sum, item.marks.size), this.frame.styles.total);
    }
    if (meaning !== "rate") return empty(TOTAL_TEXT);
    const part = this.frame.rated;
    const rates = [part, "full"] as const;
    const [got, whole] = rates.map((each) => marks(mean(this.sum(each), count)));
    return live(
      rateOf(this.frame.at(part, row), this.frame.at("full", row)),
      got && whole ? rate(got, whole) : null,
      TOTAL_RATE,
    );
  }

  private meanFormula(column: number): Figure {
    return exact(call("AVERAGE", this.frame.range(column)));
  }

  private sum(figure: SummedMeaning): Marks {
    return this.frame.ranked.reduce((sum, { figures }) => sum.plus(figures[figure]), NO_MARKS);
  }
}

function mean(sum: Marks, count: number): number {
  return sum.div(count).round(8).toNumber();
}
