import { marks, NO_MARKS, rate, sumMarks, type Marks } from "../../domain/marks.ts";
import { empty, live, number, text } from "../cells.ts";
import { cellOf, columnRange, exact, rateFormula } from "../formulas.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import type { CellPlan } from "../sheetPlan.ts";
import {
  CENTRE,
  COUNT,
  markStyles,
  RATE,
  SERIAL,
  TEXT,
  TOTAL_COUNT,
  TOTAL_RATE,
  TOTAL_TEXT,
  type MarkStyles,
} from "../styles.ts";
import type { RankingColumn, RankingMeaning } from "./rankingColumns.ts";
import type { RankedUnit } from "./ranking.ts";
import type { UnitFigures } from "./unitFigures.ts";

/** A rank compares with every row: with more rows than this, recalculating them would take longer than anybody waits. */
const MOST_LIVE_RANKS = 2000;
/** Disagreements told in words; the rest are counted. */
const MOST_TOLD = 3;
const LEAST_DECIMALS = 2;
const MOST_DECIMALS = 4;

type Summed = "full" | "effective" | "bonus" | "deduction" | "result" | "gap";
const SUMMED: readonly Summed[] = ["full", "effective", "bonus", "deduction", "result", "gap"];

/** The units by rank, then 合计 and 平均. Rank, rate, result and sums are live over the sheet's own cells. */
export function addRankingRows(
  draft: SheetDraft,
  ranked: readonly RankedUnit[],
  columns: readonly RankingColumn[],
): void {
  const rows = new RankingRows(draft, ranked, columns);
  ranked.forEach((unit, place) => rows.addUnit(unit, place));
  rows.addTotals();
}

class RankingRows {
  private readonly styles: MarkStyles;
  private readonly first: number;
  private readonly last: number;
  private readonly repeated: ReadonlySet<string>;

  constructor(
    private readonly draft: SheetDraft,
    private readonly ranked: readonly RankedUnit[],
    private readonly columns: readonly RankingColumn[],
  ) {
    this.styles = markStyles(decimalsOf(ranked));
    this.first = draft.next;
    this.last = draft.next + ranked.length - 1;
    this.repeated = repeatedNames(ranked);
  }

  addUnit({ rank, figures }: RankedUnit, place: number): void {
    const row = this.draft.next;
    this.draft.add(this.columns.map((column) => this.unitCell(column, figures, rank, place, row)));
  }

  private unitCell(column: RankingColumn, figures: UnitFigures, rank: number, place: number, row: number): CellPlan {
    const { mark } = this.styles;
    switch (column.meaning) {
      case "rank":
        return this.ranked.length > MOST_LIVE_RANKS ? number(rank, SERIAL) : live(this.rankFormula(row), rank, SERIAL);
      case "unit":
        return text(figures.unit, TEXT);
      case "period":
        return text(figures.period, CENTRE);
      case "result":
        return this.has("effective")
          ? live(
              exact(`${this.at("effective", row)}+${this.at("bonus", row)}-${this.at("deduction", row)}`),
              figures.result,
              mark,
            )
          : number(figures.result, mark);
      case "rate":
        return live(
          rateFormula(this.at(this.has("effective") ? "effective" : "result", row), this.at("full", row)),
          figures.rate,
          RATE,
        );
      case "item":
        return number(column.item?.marks.get(place) ?? null, mark);
      case "disagreements":
        return number(figures.disagreements.length, COUNT);
      case "disagreementText":
        return text(disagreementText(figures), TEXT);
      case "errors":
        return number(figures.errors, COUNT);
      case "remark":
        return text(this.remark(figures), TEXT);
      case "file":
        return text(figures.file.replace(/^.*[\\/]/, ""), TEXT);
      default:
        return number(figures[column.meaning], mark);
    }
  }

  addTotals(): void {
    const [sumRow, meanRow] = [this.draft.next, this.draft.next + 1];
    for (const row of [this.last - 1, this.last]) if (row >= this.first) this.draft.keepWithNext(row);
    const cells = (label: string, cellFor: (column: RankingColumn, at: number) => CellPlan): CellPlan[] =>
      this.columns.map((column, at) => (at === 1 ? text(label, TOTAL_TEXT) : cellFor(column, at)));
    this.draft.add(
      cells("合计", (column, at) => this.totalCell(column, at, sumRow)),
      { keepWithNext: true },
    );
    this.draft.add(
      cells("平均", (column, at) => this.meanCell(column, at, meanRow)),
      { keepWithNext: true },
    );
  }

  private totalCell({ meaning }: RankingColumn, at: number, row: number): CellPlan {
    if (isSummed(meaning)) {
      return live(exact(`SUM(${this.range(at + 1)})`), this.sum(meaning).toNumber(), this.styles.total);
    }
    if (meaning === "disagreements" || meaning === "errors") {
      const count = this.ranked.reduce(
        (sum, { figures }) => sum + (meaning === "errors" ? figures.errors : figures.disagreements.length),
        0,
      );
      return live(`SUM(${this.range(at + 1)})`, count, TOTAL_COUNT);
    }
    if (meaning !== "rate") return empty(TOTAL_TEXT);
    const part = this.has("effective") ? "effective" : "result";
    return live(
      rateFormula(this.at(part, row), this.at("full", row)),
      rate(this.sum(part), this.sum("full")),
      TOTAL_RATE,
    );
  }

  private meanCell({ meaning, item }: RankingColumn, at: number, row: number): CellPlan {
    const count = this.ranked.length;
    if (isSummed(meaning)) {
      return live(this.meanFormula(at + 1), mean(this.sum(meaning), count), this.styles.total);
    }
    if (item) {
      const sum = sumMarks([...item.marks.values()].map(marks));
      return live(this.meanFormula(at + 1), mean(sum, item.marks.size), this.styles.total);
    }
    if (meaning !== "rate") return empty(TOTAL_TEXT);
    const part = this.has("effective") ? "effective" : "result";
    const rates = [part, "full"] as const;
    const [got, whole] = rates.map((each) => marks(mean(this.sum(each), count)));
    return live(
      rateFormula(this.at(part, row), this.at("full", row)),
      got && whole ? rate(got, whole) : null,
      TOTAL_RATE,
    );
  }

  private meanFormula(column: number): string {
    return `ROUND(AVERAGE(${this.range(column)}),8)`;
  }

  private rankFormula(row: number): string {
    const results = this.range(this.column("result"));
    const rates = this.range(this.column("rate"));
    const [result, own] = [this.at("result", row), this.at("rate", row)];
    return `RANK(${result},${results})+COUNTIFS(${results},${result},${rates},">"&N(${own}))`;
  }

  private remark({ vetoed, unscored, unit, full }: UnitFigures): string {
    return [
      ...(vetoed ? ["触发一票否决"] : []),
      ...(unscored > 0 ? [`待评${unscored}项`] : []),
      ...(full === 0 ? ["没有应得分"] : []),
      ...(this.repeated.has(unit) ? ["单位名称重复"] : []),
    ].join("；");
  }

  private sum(figure: Summed): Marks {
    return this.ranked.reduce((sum, { figures }) => sum.plus(figures[figure]), NO_MARKS);
  }

  private has(meaning: RankingMeaning): boolean {
    return this.columns.some((column) => column.meaning === meaning);
  }

  private column(meaning: RankingMeaning): number {
    return this.columns.findIndex((column) => column.meaning === meaning) + 1;
  }

  private at(meaning: RankingMeaning, row: number): string {
    return cellOf(this.column(meaning), row);
  }

  private range(column: number): string {
    return columnRange(null, column, this.first, this.last);
  }
}

function isSummed(meaning: RankingMeaning): meaning is Summed {
  return (SUMMED as readonly string[]).includes(meaning);
}

function mean(sum: Marks, count: number): number {
  return sum.div(count).round(8).toNumber();
}

/** 合计行填报98，各项相加97（测评体系 E12） */
function disagreementText({ disagreements }: UnitFigures): string {
  const told = disagreements.slice(0, MOST_TOLD).map(({ name, level, stated, computed, sheet, cell }) => {
    const where = level === "total" ? `${name}行` : `“${name}”`;
    return `${where}填报${stated}，各项相加${computed}（${sheet} ${cell}）`;
  });
  const rest = disagreements.length - told.length;
  return told.join("；") + (rest > 0 ? `；另有${rest}处` : "");
}

function repeatedNames(ranked: readonly RankedUnit[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const { figures } of ranked) {
    if (seen.has(figures.unit)) repeated.add(figures.unit);
    seen.add(figures.unit);
  }
  return repeated;
}

function decimalsOf(ranked: readonly RankedUnit[]): number {
  let most = LEAST_DECIMALS;
  for (const { figures } of ranked) {
    for (const value of [
      figures.full,
      figures.result,
      figures.gap,
      ...figures.items.map(({ effective }) => effective),
    ]) {
      const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
      most = Math.max(most, Math.min(MOST_DECIMALS, digits));
    }
  }
  return most;
}
