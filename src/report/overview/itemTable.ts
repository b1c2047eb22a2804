import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, ScoredItem } from "../../domain/scorecard.ts";
import { live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { cellOf, exact, rateFormula } from "../formulas.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { COUNT, RATE, SERIAL, TEXT, TOTAL_COUNT, TOTAL_RATE, TOTAL_TEXT } from "../styles.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import { columnOverRows, type TableRows } from "./tableRows.ts";

type Figure = "indicators" | "full" | "actual" | "review" | "effective" | "gap";

interface ItemFigures {
  readonly actual: Marks;
  /** null where nothing of the section was reviewed. */
  readonly review: Marks | null;
}

/** 二、分项得分: each section by its number, because names may repeat; null where there is no base indicator. */
export function addItemTable(draft: OverviewDraft): TableRows | null {
  const { grid, input, reviewed, styles } = draft;
  const { items, totals } = input.scorecard;
  if (items.length === 0) return null;
  const figures: Figure[] = reviewed
    ? ["indicators", "full", "actual", "review", "effective", "gap"]
    : ["indicators", "full", "effective", "gap"];
  const selfMarks = marksByItem(input.scorecard.indicators);
  const words = reviewed ? ["自评分", "考核得分", "核定得分"] : ["自评分"];
  const spans = grid.items;
  const headings = ["序号", "测评项目", "指标数", "应得分", ...words, "失分", "得分率"];
  const header = draft.beginTable("二、分项得分", spans, headings);
  const columnAt = (figure: Figure): number => columnOf(spans, figures.indexOf(figure) + 2);
  const rateCell = (row: number): string =>
    rateFormula(cellOf(columnAt("effective"), row), cellOf(columnAt("full"), row));
  const rows = items.map((item, at) => {
    draft.continueTable();
    const row = draft.next;
    const cells = figures.map((figure): CellPlan => {
      const value = itemFigure(item, figure, selfMarks.get(item.item));
      return live(itemFormula(draft, item.item, figure), value, figure === "indicators" ? COUNT : styles.mark);
    });
    return draft.addTableRow(spans, [
      number(at + 1, SERIAL),
      text(item.name, TEXT),
      ...cells,
      live(rateCell(row), rate(item.effective, item.full), RATE),
    ]);
  });
  const row = draft.next;
  const sums: Record<Figure, number | null> = {
    indicators: totals.indicators,
    full: totals.full.toNumber(),
    actual: totals.actual.toNumber(),
    review: totals.review?.toNumber() ?? null,
    effective: totals.effective.toNumber(),
    gap: totals.gap.toNumber(),
  };
  draft.addTableRow(
    [[1, spans[1]?.[1] ?? 2], ...spans.slice(2)],
    [
      text("合计", TOTAL_TEXT),
      ...figures.map((figure) =>
        live(
          exact(`SUM(${columnOverRows(columnAt(figure), rows)})`),
          sums[figure],
          figure === "indicators" ? TOTAL_COUNT : styles.total,
        ),
      ),
      live(rateCell(row), rate(totals.effective, totals.full), TOTAL_RATE),
    ],
  );
  draft.keepTable(header, row);
  return { header, rows };
}

function itemFormula({ detail }: OverviewDraft, item: number, figure: Figure): string {
  const column = (of: number): string => detail.itemColumn(item, of);
  // No review mark yet is blank, not nought.
  const reviewed = `COUNTIFS(${column(DETAIL.itemNumber)},${item + 1},${column(DETAIL.kind)},"${KIND_WORD.base}",${column(DETAIL.review)},">-1E+99")`;
  const which = `${column(DETAIL.itemNumber)},${item + 1},${column(DETAIL.kind)},"${KIND_WORD.base}"`;
  const applicable = `,${column(DETAIL.state)},"<>${STATE_WORD["not-applicable"]}"`;
  switch (figure) {
    case "indicators":
      return `SUMIFS(${column(DETAIL.once)},${which})`;
    case "review":
      return `IF(${reviewed}=0,"",${exact(`SUMIFS(${column(DETAIL.review)},${which})`)})`;
    case "full":
    case "actual":
      return exact(`SUMIFS(${column(DETAIL[figure])},${which}${applicable})`);
    default:
      return exact(`SUMIFS(${column(DETAIL[figure])},${which})`);
  }
}

function itemFigure(item: ScoredItem, figure: Figure, self: ItemFigures | undefined): number | null {
  switch (figure) {
    case "indicators":
      return item.indicators;
    case "actual":
      return self?.actual.toNumber() ?? 0;
    case "review":
      return self?.review?.toNumber() ?? null;
    default:
      return item[figure].toNumber();
  }
}

/** Self-given and review marks of the base indicators of each section. */
function marksByItem(indicators: readonly ScoredIndicator[]): ReadonlyMap<number, ItemFigures> {
  const lists = new Map<number, { actual: Marks[]; review: Marks[] }>();
  for (const { indicator, state, actual, review } of indicators) {
    if (indicator.kind !== "base") continue;
    const list = lists.get(indicator.item) ?? { actual: [], review: [] };
    lists.set(indicator.item, list);
    if (actual && state !== "not-applicable") list.actual.push(actual);
    if (review) list.review.push(review);
  }
  return new Map(
    [...lists].map(([item, { actual, review }]) => [
      item,
      { actual: sumMarks(actual), review: review.length > 0 ? sumMarks(review) : null },
    ]),
  );
}
