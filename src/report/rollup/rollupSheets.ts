import { pageSetup } from "../draft/pageSetup.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { PagePlan, SheetPlan } from "../sheetPlan.ts";
import { text } from "../draft/cells.ts";
import { HEADER, NOTE, PLAIN, PLAIN_RIGHT, SERIAL, TEXT, TITLE } from "../draft/styles.ts";
import { itemColumns } from "./itemColumns.ts";
import { ITEM_WIDTH, rankingColumns, type RankingColumn } from "./rankingColumns.ts";
import { addRankingRows } from "./rankingRows.ts";
import { ranking, type RankedUnit } from "./ranking.ts";
import type { Rollup, UnitFigures } from "./unitFigures.ts";

const RANKING_SHEET = "排名汇总";
const UNREADABLE_SHEET = "未能读取";

/** Characters that fill a landscape page at 100 %; A3 is twice A4. */
const ROOM = { A4: 117, A3: 174 } as const;
const HEADER_ROW = 3;

/**
 * The workbook of many units: 排名汇总, and 未能读取 where some files could not be read.
 *
 * @param asOf 数据截至, as the paper shows it
 */
export function rollupSheets(rollup: Rollup, asOf: string): readonly SheetPlan[] {
  const ranked = ranking(rollup.units);
  return [rankingSheet(ranked, rollup, asOf), ...(rollup.unreadable.length > 0 ? [unreadableSheet(rollup)] : [])];
}

function rankingSheet(ranked: readonly RankedUnit[], { unreadable }: Rollup, asOf: string): SheetPlan {
  const units = ranked.map(({ figures }) => figures);
  const fixed = widthOf(rankingColumns(units, []));
  const items = itemColumns(units, Math.floor((ROOM.A3 - fixed) / ITEM_WIDTH));
  const columns = rankingColumns(units, items.shown);
  const paper = widthOf(columns) > ROOM.A4 ? "A3" : "A4";
  const last = columns.length;
  const draft = new SheetDraft(columns.map(({ width }) => ({ width })));
  draft.addSpans([{ from: 1, to: last, cell: text(titleOf(units), TITLE) }], { height: 38 });
  const failed = unreadable.length > 0 ? `，另有${unreadable.length}个文件未能读取` : "";
  const half = Math.floor(last / 2);
  draft.addSpans(
    [
      { from: 1, to: half, cell: text(`共${units.length}个单位${failed}`, PLAIN) },
      { from: half + 1, to: last, cell: text(`数据截至 ${asOf}    单位：分`, PLAIN_RIGHT) },
    ],
    { height: 20 },
  );
  draft.add(
    columns.map(({ heading }) => text(heading, HEADER)),
    { keepWithNext: true },
  );
  addRankingRows(draft, ranked, columns);
  draft.addSpans([{ from: 1, to: last, cell: text(noteOf(columns, items.hidden), NOTE) }]);
  return {
    product: null,
    name: RANKING_SHEET,
    columns: draft.columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 2 },
    gridlines: false,
    page: pageOf(paper, draft.next - 1, last),
  };
}

function unreadableSheet({ unreadable }: Rollup): SheetPlan {
  const columns = [{ width: 6 }, { width: 36 }, { width: 75 }];
  const draft = new SheetDraft(columns);
  draft.addSpans([{ from: 1, to: 3, cell: text("未能读取的文件", TITLE) }], { height: 38 });
  draft.addSpans([{ from: 1, to: 3, cell: text(`共${unreadable.length}个，未列入排名`, PLAIN) }], { height: 20 });
  draft.add(["序号", "文件", "原因"].map((heading) => text(heading, HEADER)));
  unreadable.forEach(({ file, reason }, at) => {
    draft.add([{ value: at + 1, style: SERIAL }, text(file, TEXT), text(reason, TEXT)]);
  });
  return {
    product: null,
    name: UNREADABLE_SHEET,
    columns,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 0 },
    gridlines: false,
    page: pageOf("A4", draft.next - 1, 3),
  };
}

/** 2026年度各单位评分排名汇总表; the period where all units are of the same. */
function titleOf(units: readonly UnitFigures[]): string {
  const periods = new Set(units.map(({ period }) => period));
  const [period = ""] = periods;
  const words = periods.size === 1 ? period.replace(/(\d)$/, "$1年度") : "";
  return `${words}各单位评分排名汇总表`;
}

function noteOf(columns: readonly RankingColumn[], hidden: number): string {
  const notes = [
    "名次按结果由高到低排列，结果相同的按得分率；两者都相同的名次并列。",
    columns.some(({ meaning }) => meaning === "bonus")
      ? "结果＝得分＋加分－减分，加分已按上限计；得分率＝得分÷应得分×100%。"
      : "得分率＝结果÷应得分×100%。",
    ...(columns.some(({ meaning }) => meaning === "item")
      ? ["各测评项目栏为该项目得分，空白表示该单位没有这一项目。"]
      : []),
    ...(hidden > 0 ? [`另有${hidden}个测评项目仅见于个别单位或限于版面，未单列。`] : []),
  ];
  return `注：${notes.map((note, at) => `${at + 1}.${note}`).join("")}`;
}

function pageOf(paper: PagePlan["paper"], bottom: number, right: number): PagePlan {
  return { ...pageSetup("landscape", { top: 1, left: 1, bottom, right }, [HEADER_ROW, HEADER_ROW]), paper };
}

function widthOf(columns: readonly RankingColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
