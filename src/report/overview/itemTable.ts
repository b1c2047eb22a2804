import { rate, sumMarks, type Marks } from "../../domain/marks.ts";
import type { ScoredIndicator, ScoredItem } from "../../domain/scorecard.ts";
import { live, number, text } from "../draft/cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import {
  ANY_NUMBER,
  compared,
  countWhere,
  exact,
  rateOf,
  sumWhere,
  when,
  type Condition,
  type Figure,
} from "../figure/figure.ts";
import { RATE, SERIAL, TEXT, TOTAL_RATE, TOTAL_SERIAL, TOTAL_TEXT } from "../draft/styles.ts";
import { headingCell } from "../draft/headingLines.ts";
import type { CellPlan } from "../sheetPlan.ts";
import type { Column, Table, TableTotal } from "../draft/table.ts";
import { hasReasons, lossReasons, REASON_HEADING, type ReasonWords } from "./lossReasons.ts";
import type { OverviewDraft } from "./overviewDraft.ts";

type Mark = "full" | "actual" | "review" | "effective" | "gap";

const HEADING: Readonly<Record<Mark, string>> = {
  full: "应得分",
  actual: "自评分",
  review: "考核得分",
  effective: "核定得分",
  gap: "失分",
};

/** A section with its figures and the reasons for lost marks. */
interface ItemRow {
  readonly item: ScoredItem;
  readonly serial: number;
  readonly marks: Readonly<Record<Mark, Marks | null>>;
}

/** 分项得分: each section by its number, because names may repeat; null if there is no base indicator. */
export function addItemTable(draft: OverviewDraft, words: ReasonWords = "full"): Table<ItemRow> | null {
  const { input } = draft;
  const { items, indicators } = input.scorecard;
  if (items.length === 0) return null;
  const own = marksByItem(indicators);
  const table = draft.beginTable("分项得分", itemColumns(draft, words));
  items.forEach((item, at) => {
    draft.continueTable();
    const { full, effective, gap } = item;
    table.add({
      item,
      serial: at + 1,
      marks: { full, effective, gap, ...(own.get(item.item) ?? NO_MARKS_OF_ITS_OWN) },
    });
  });
  draft.keepTable(table.header, table.addTotal("合计", TOTAL_TEXT));
  return table;
}

/** Replaces the reasons by row numbers of 扣分整改清单. */
export function replaceReasonsByRows(draft: OverviewDraft, table: Table<ItemRow>): void {
  const { grid, input } = draft;
  const reasons = lossReasons(input, "rows");
  const span = grid.tail(0, 1);
  draft.say(table.header, span, headingCell(REASON_HEADING.rows, draft.widthOf(...span)));
  input.scorecard.items.forEach(({ item }, at) => {
    draft.say(table.rows[at] ?? 0, span, reasonCell(reasons, item));
  });
}

function reasonCell(reasons: ReadonlyMap<number, string>, item: number): CellPlan {
  return text(reasons.get(item) ?? "", TEXT);
}

const NO_MARKS_OF_ITS_OWN = { actual: sumMarks([]), review: null } as const;

function itemColumns(draft: OverviewDraft, words: ReasonWords): readonly Column<ItemRow>[] {
  const { grid, input, reviewed, styles } = draft;
  const { totals } = input.scorecard;
  const marks: readonly Mark[] = reviewed
    ? ["full", "actual", "review", "effective", "gap"]
    : ["full", "effective", "gap"];
  const reasons = hasReasons(input) ? lossReasons(input, words) : null;
  return [
    { id: "number", heading: "序号", span: grid.number, cell: ({ serial }) => number(serial, SERIAL) },
    { id: "name", heading: "测评项目", span: grid.name, cell: ({ item }) => text(item.name, TEXT) },
    ...marks.map((mark, at): Column<ItemRow> => ({
      id: mark,
      heading: mark === "effective" && !reviewed ? "自评分" : HEADING[mark],
      span: grid.mark(at),
      cell: ({ item, marks: own }) =>
        live(itemFigure(draft, item.item, mark), own[mark]?.toNumber() ?? null, styles.mark),
      total: ({ sum }) => live(exact(sum(mark)), totals[mark]?.toNumber() ?? null, styles.total),
    })),
    {
      id: "rate",
      heading: "得分率",
      span: grid.rate,
      cell: ({ item }, { at }) => live(rateOf(at("effective"), at("full")), rate(item.effective, item.full), RATE),
      total: ({ at }) => live(rateOf(at("effective"), at("full")), rate(totals.effective, totals.full), TOTAL_RATE),
    },
    ...(reasons
      ? [
          {
            id: "reason",
            heading: REASON_HEADING[words],
            span: grid.tail(0, 1),
            cell: ({ item }: ItemRow) => reasonCell(reasons, item.item),
          },
        ]
      : [
          {
            id: "indicators",
            heading: "指标数",
            span: grid.tail(0, 1),
            cell: ({ item }: ItemRow) => live(indicatorCount(draft, item.item), item.indicators, SERIAL),
            total: ({ sum }: TableTotal) => live(sum("indicators"), totals.indicators, TOTAL_SERIAL),
          },
        ]),
  ];
}

function indicatorCount({ detail }: OverviewDraft, item: number): Figure {
  const column = (of: number): ReturnType<typeof detail.column> => detail.itemColumn(item, of);
  return detail.count(column, [column(DETAIL.itemNumber), item + 1], [column(DETAIL.kind), KIND_WORD.base]);
}

function itemFigure({ detail }: OverviewDraft, item: number, mark: Mark): Figure {
  const column = (of: number): ReturnType<typeof detail.column> => detail.itemColumn(item, of);
  const base: readonly Condition[] = [
    [column(DETAIL.itemNumber), item + 1],
    [column(DETAIL.kind), KIND_WORD.base],
  ];
  const sum = (...more: readonly Condition[]): Figure => exact(sumWhere(column(DETAIL[mark]), ...base, ...more));
  switch (mark) {
    case "review":
      // Blank, not 0, while nothing is reviewed.
      return when(compared(countWhere(...base, [column(DETAIL.review), ANY_NUMBER]), "=", 0), "", sum());
    case "full":
    case "actual":
      return sum([column(DETAIL.state), `<>${STATE_WORD["not-applicable"]}`]);
    default:
      return sum();
  }
}

/** Own and review marks of each section's base indicators; null if none of them was reviewed. */
function marksByItem(
  indicators: readonly ScoredIndicator[],
): ReadonlyMap<number, { readonly actual: Marks; readonly review: Marks | null }> {
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
