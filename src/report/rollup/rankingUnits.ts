import { live, number, text } from "../draft/cells.ts";
import { call, countWhere, exact, joined, minus, plus, rateOf, type Figure } from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, COUNT, RATE, SERIAL, TEXT } from "../draft/styles.ts";
import { isFigure, type RankingColumn } from "./rankingColumns.ts";
import type { RankingFrame } from "./rankingFrame.ts";
import type { RankedUnit } from "./ranking.ts";
import type { UnitFigures } from "./unitFigures.ts";

/** A rank compares with every row: with more rows than this, recalculating them would take longer than anybody waits. */
const MOST_LIVE_RANKS = 2000;
/** Disagreements told in words; the rest are counted. */
const MOST_TOLD = 3;

/** The rows of the units; rank, rate and result are live over the sheet's own cells. */
export class RankingUnits {
  private readonly repeated: ReadonlySet<string>;

  constructor(private readonly frame: RankingFrame) {
    this.repeated = repeatedNames(frame.ranked);
  }

  add(unit: RankedUnit, place: number): void {
    const { draft, columns } = this.frame;
    const row = draft.next;
    draft.add(columns.map((column) => this.cell(column, unit, place, row)));
  }

  private cell(column: RankingColumn, { rank, figures }: RankedUnit, place: number, row: number): CellPlan {
    const { frame } = this;
    const { mark } = frame.styles;
    // Blank is not zero: what did not count is left out of every sum and mean.
    if (rank === null && (column.meaning === "rank" || isFigure(column.meaning))) return number(null, mark);
    switch (column.meaning) {
      case "rank":
        return frame.ranked.length > MOST_LIVE_RANKS
          ? number(rank, SERIAL)
          : live(rankFormula(frame, row), rank, SERIAL);
      case "unit":
        return text(figures.unit, TEXT);
      case "period":
        return text(figures.period, CENTRE);
      case "result":
        return frame.has("effective")
          ? live(
              exact(minus(plus(frame.at("effective", row), frame.at("bonus", row)), frame.at("deduction", row))),
              figures.result,
              mark,
            )
          : number(figures.result, mark);
      case "rate":
        return live(rateOf(frame.at(frame.rated, row), frame.at("full", row)), figures.rate, RATE);
      case "item":
        return number(column.item?.marks.get(place) ?? null, mark);
      case "disagreements":
        return number(figures.disagreements.length, COUNT);
      case "disagreementText":
        return text(disagreementText(figures), TEXT);
      case "errors":
        return number(figures.errors, COUNT);
      case "remark":
        return text(this.remark(figures, rank), TEXT);
      case "file":
        return text(figures.file.replace(/^.*[\\/]/, ""), TEXT);
      default:
        return number(figures[column.meaning], mark);
    }
  }

  private remark({ vetoed, unscored, unit, full }: UnitFigures, rank: number | null): string {
    return [
      ...(vetoed ? ["触发一票否决"] : []),
      ...(unscored > 0 ? [`待评${unscored}项`] : []),
      ...(full === 0 ? [rank === null ? "没有应得分，不列名次" : "没有应得分"] : []),
      ...(this.repeated.has(unit) ? ["单位名称重复"] : []),
    ].join("；");
  }
}

/** By result, then by rate: how many have a greater one, or the same result and a greater rate. */
function rankFormula(frame: RankingFrame, row: number): Figure {
  const [results, rates] = [frame.range(frame.column("result")), frame.range(frame.column("rate"))];
  const [result, own] = [frame.at("result", row), frame.at("rate", row)];
  const before = countWhere([results, result], [rates, joined(">", call("N", own))]);
  return plus(call("RANK", result, results), before);
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
