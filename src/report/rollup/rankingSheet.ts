import { SheetDraft } from "../draft/sheetDraft.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { text } from "../draft/cells.ts";
import { NOTE, TOTAL_TEXT } from "../draft/styles.ts";
import { Table } from "../draft/table.ts";
import { itemColumns } from "./itemColumns.ts";
import { itemWidth, rankingColumns, type RankingColumn } from "./rankingColumns.ts";
import type { RankedUnit } from "./ranking.ts";
import { addRollupTitle, HEADER_ROW, rollupPage, ROOM, sharedPeriod } from "./rollupPage.ts";

export const RANKING_SHEET = "排名汇总";

/** @param elsewhere what was given but is not in the ranking, mentioned after the number of units; "" for nothing */
export function rankingSheet(ranked: readonly RankedUnit[], elsewhere: string, asOf: string): SheetPlan {
  const units = ranked.map(({ figures }) => figures);
  const fixed = widthOf(rankingColumns(ranked, []));
  const items = itemColumns(units, Math.floor((ROOM.A3 - fixed) / itemWidth(units)));
  const columns = rankingColumns(ranked, items.shown);
  const paper = widthOf(columns) > ROOM.A4 ? "A3" : "A4";
  const last = columns.length;
  const draft = new SheetDraft(columns.map(({ width }) => ({ width })));
  const listed = `共${units.length}个单位${elsewhere}`;
  addRollupTitle(draft, last, { title: `${sharedPeriod(units)}各单位评分排名汇总表`, listed, asOf, unit: "分" });
  const table = new Table(draft, columns);
  table.addHeader();
  ranked.forEach((unit, place) => table.add({ ...unit, place }));
  draft.keepTogether(Math.max(table.header, draft.next - 2), draft.next);
  for (const below of ["total", "mean"] as const) table.addSummary(below, TOTAL_TEXT);
  draft.addSpans([{ from: 1, to: last, cell: text(noteOf(columns, items.hidden), NOTE) }]);
  return {
    product: null,
    name: RANKING_SHEET,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    gridlines: false,
    page: rollupPage(paper, draft.next - 1, last),
  };
}

function noteOf(columns: readonly RankingColumn[], hidden: number): string {
  const notes = [
    "名次按结果由高到低排列，结果相同的按得分率；两者都相同的名次并列。",
    columns.some(({ id }) => id === "bonus")
      ? "结果＝得分＋加分－减分，加分已按上限计；得分率＝得分÷应得分×100%。"
      : "得分率＝结果÷应得分×100%。",
    ...(columns.some(({ id }) => id.startsWith("item"))
      ? ["各测评项目栏为该项目得分，空白表示该单位没有这一项目。"]
      : []),
    ...(hidden > 0 ? [`另有${hidden}个测评项目仅见于个别单位或限于版面，未单列。`] : []),
  ];
  return `注：${notes.map((note, at) => `${at + 1}.${note}`).join("")}`;
}

function widthOf(columns: readonly RankingColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
