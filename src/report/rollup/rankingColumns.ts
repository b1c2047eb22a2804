import { marks as exactly, NO_MARKS, rate, sumMarks, type Marks } from "../../domain/marks.ts";
import { empty, live, number, text } from "../draft/cells.ts";
import {
  CENTRE,
  COUNT,
  markStyles,
  RATE,
  SERIAL,
  TABLE_SIZE,
  TEXT,
  TOTAL_COUNT,
  TOTAL_RATE,
  TOTAL_TEXT,
} from "../draft/styles.ts";
import type { Column, TableRow } from "../draft/table.ts";
import { widthFor } from "../draft/textHeight.ts";
import { countWhere, call, exact, joined, minus, plus, RangeRef, rateOf } from "../figure/figure.ts";
import type { CellPlan } from "../sheetPlan.ts";
import type { ItemColumn } from "./itemColumns.ts";
import type { RankedUnit } from "./ranking.ts";
import { HEADER_ROW } from "./rollupPage.ts";
import type { UnitFigures } from "./unitFigures.ts";

/** Characters: 100.00 and no more, so that many items fit; of more decimals what they take. */
const ITEM_WIDTH = 6.6;
const MARKS_WIDTH = 7.6;
/** A rank compares with every row: with more rows than this, recalculating them would take longer than anybody waits. */
const MOST_LIVE_RANKS = 2000;
/** How many disagreements are spelled out; the rest are counted. */
const MOST_TOLD = 3;
const DECIMALS = { least: 2, most: 4 } as const;

interface RankedRow extends RankedUnit {
  /** 0-based, in the ranking. */
  readonly place: number;
}

export interface RankingColumn extends Column<RankedRow> {
  /** In characters. */
  readonly width: number;
}

/** What 合计 adds up. */
type Summed = "full" | "effective" | "bonus" | "deduction" | "result" | "gap";

/**
 * The ranking's columns in order; rank, rate, result and sums are live over the sheet's own cells. What no unit has something to
 * say in is left out: 得分, 加分 and 减分 where there is neither bonus nor deduction, 周期, disagreements, errors and remarks.
 */
export function rankingColumns(ranked: readonly RankedUnit[], items: readonly ItemColumn[]): readonly RankingColumn[] {
  const units = ranked.map(({ figures }) => figures);
  const decimals = decimalsOf(units);
  const { mark, total } = markStyles(decimals);
  const beyond = units.some(({ bonus, deduction }) => bonus !== 0 || deduction !== 0);
  // What the rate is of: what was scored where it is known, else the result.
  const rated = beyond ? "effective" : "result";
  const counted = ranked.filter(({ rank }) => rank !== null).length;
  const sumOf = (figure: Summed): Marks => units.reduce((sum, unit) => sum.plus(unit[figure]), NO_MARKS);
  /** Blank is not zero: what did not count is left out of every sum and mean. */
  const ofCounted = (cell: RankingColumn["cell"]): RankingColumn["cell"] => {
    return (row, here) => (row.rank === null ? number(null, mark) : cell(row, here));
  };
  const meanCell = (id: string, sum: Marks, of: number): Pick<RankingColumn, "mean"> =>
    counted === 0 ? {} : { mean: ({ mean }) => live(exact(mean(id)), meanOf(sum, of), total) };
  const marksOf = (id: Summed, heading: string, width: number, cell?: RankingColumn["cell"]): Planned => ({
    id,
    heading,
    width: Math.max(width, widthFor(sumOf(id).toFixed(decimals).length, TABLE_SIZE)),
    cell: ofCounted(cell ?? (({ figures }) => number(figures[id], mark))),
    total: ({ sum }) => live(exact(sum(id)), sumOf(id).toNumber(), total),
    ...meanCell(id, sumOf(id), counted),
  });
  const counts = (id: string, heading: string, of: (unit: UnitFigures) => number): Planned => ({
    id,
    heading,
    width: 5,
    cell: ({ figures }) => number(of(figures), COUNT),
    total: ({ sum }) =>
      live(
        sum(id),
        units.reduce((all, unit) => all + of(unit), 0),
        TOTAL_COUNT,
      ),
  });
  const words = (id: string, heading: string, width: number, cell: (row: RankedRow) => string): Planned => ({
    id,
    heading,
    width,
    cell: (row) => text(cell(row), TEXT),
  });
  const rateCell = ({ at }: TableRow, value: number | null): CellPlan =>
    live(rateOf(at(rated), at("full")), value, TOTAL_RATE);
  const repeated = repeatedNames(units);
  const remark = ({ figures, rank }: RankedRow): string => remarkOf(figures, rank, repeated);
  const result = beyond
    ? ({ figures }: RankedRow, { at }: TableRow): CellPlan =>
        live(exact(minus(plus(at("effective"), at("bonus")), at("deduction"))), figures.result, mark)
    : undefined;
  const columns: readonly Planned[] = [
    {
      id: "rank",
      heading: "名次",
      width: 5.4,
      cell: ofCounted(rankCell(ranked.length)),
      total: () => empty(TOTAL_TEXT),
    },
    {
      ...words("unit", "单位", 16, ({ figures }) => figures.unit),
      total: () => text("合计", TOTAL_TEXT),
      mean: () => text("平均", TOTAL_TEXT),
    },
    ...(units.some(({ period }) => period !== "")
      ? [{ ...words("period", "周期", 9, () => ""), cell: ({ figures }: RankedRow) => text(figures.period, CENTRE) }]
      : []),
    marksOf("full", "应得分", MARKS_WIDTH),
    ...(beyond
      ? [marksOf("effective", "得分", MARKS_WIDTH), marksOf("bonus", "加分", 7), marksOf("deduction", "减分", 7)]
      : []),
    marksOf("result", "结果", MARKS_WIDTH, result),
    marksOf("gap", "失分", 7),
    {
      id: "rate",
      heading: "得分率",
      width: 8.6,
      cell: ofCounted(({ figures }, { at }) => live(rateOf(at(rated), at("full")), figures.rate, RATE)),
      total: (here) => rateCell(here, rate(sumOf(rated), sumOf("full"))),
      ...(counted === 0
        ? {}
        : {
            mean: (here) =>
              rateCell(here, rate(exactly(meanOf(sumOf(rated), counted)), exactly(meanOf(sumOf("full"), counted)))),
          }),
    },
    ...items.map((item, at): Planned => {
      const id = `item ${at}`;
      return {
        id,
        heading: item.full === null ? item.name : `${item.name}\n（${item.full}分）`,
        width: itemWidth(units),
        cell: ofCounted(({ place }) => number(item.marks.get(place) ?? null, mark)),
        ...meanCell(id, sumMarks([...item.marks.values()].map(exactly)), item.marks.size),
      };
    }),
    ...(units.some(({ disagreements }) => disagreements.length > 0)
      ? [
          counts("disagreements", "合计\n不符", ({ disagreements }) => disagreements.length),
          words("disagreementText", "不符内容", 20, ({ figures }) => disagreementText(figures)),
        ]
      : []),
    ...(units.some(({ errors }) => errors > 0) ? [counts("errors", "错误\n数", ({ errors }) => errors)] : []),
    ...(ranked.some((unit) => remark({ ...unit, place: 0 }) !== "") ? [words("remark", "说明", 10, remark)] : []),
    words("file", "来源文件", 12, ({ figures }) => figures.file.replace(/^.*[\\/]/, "")),
  ];
  return columns.map((column, at) => ({ ...column, span: [at + 1, at + 1] }));
}

/** Width of an item's column, in characters. */
export function itemWidth(units: readonly UnitFigures[]): number {
  const decimals = decimalsOf(units);
  const marks = units.flatMap(({ items }) => items.map(({ effective }) => effective.toFixed(decimals).length));
  const longest = marks.reduce((most, length) => Math.max(most, length), 0);
  return Math.max(ITEM_WIDTH, widthFor(longest, TABLE_SIZE));
}

type Planned = Omit<RankingColumn, "span">;

/** By result, then by rate: how many have a greater one, or the same result and a greater rate. */
function rankCell(units: number): RankingColumn["cell"] {
  return ({ rank }, { at }) => {
    if (units > MOST_LIVE_RANKS) return number(rank, SERIAL);
    const [result, own] = [at("result"), at("rate")];
    const all = ({ column }: { readonly column: number }): RangeRef =>
      new RangeRef(null, column, HEADER_ROW + 1, column, HEADER_ROW + units);
    const before = countWhere([all(result), result], [all(own), joined(">", call("N", own))]);
    return live(plus(call("RANK", result, all(result)), before), rank, SERIAL);
  };
}

function remarkOf(
  { vetoed, unsettled, unscored, unit, full }: UnitFigures,
  rank: number | null,
  repeated: ReadonlySet<string>,
): string {
  return [
    ...(vetoed ? ["触发一票否决"] : []),
    ...(unsettled ? ["得分尚未确定"] : []),
    ...(unscored > 0 ? [`待评${unscored}项`] : []),
    ...(full === 0 ? [rank === null ? "没有应得分，不列名次" : "没有应得分"] : []),
    ...(repeated.has(unit) ? ["单位名称重复"] : []),
  ].join("；");
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

function repeatedNames(units: readonly UnitFigures[]): ReadonlySet<string> {
  const names = units.map(({ unit }) => unit);
  return new Set(names.filter((name, at) => names.indexOf(name) < at));
}

function meanOf(sum: Marks, count: number): number {
  return sum.div(count).round(8).toNumber();
}

function decimalsOf(units: readonly UnitFigures[]): number {
  let most: number = DECIMALS.least;
  for (const { full, result, gap, items } of units) {
    for (const value of [full, result, gap, ...items.map(({ effective }) => effective)]) {
      const digits = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
      most = Math.max(most, Math.min(DECIMALS.most, digits));
    }
  }
  return most;
}
