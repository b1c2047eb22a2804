import { rate } from "../../domain/marks.ts";
import type { Totals } from "../../domain/totals.ts";
import { figureCell, live, number, text } from "../draft/cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import {
  call,
  type CellRef,
  exact,
  isBlank,
  minus,
  plus,
  rateOf,
  sumWhere,
  when,
  type Condition,
  type Figure,
} from "../figure/figure.ts";
import type { CellStyle } from "../sheetPlan.ts";
import { CENTRE, RATE, SERIAL, TOTAL_TEXT, type MarkStyles } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Column, TableSpan } from "../draft/table.ts";
import { bandCell } from "./bandCells.ts";
import { bonusCountedFigure, deductionFigure } from "./bonusFigure.ts";
import type { OverviewDraft } from "./overviewDraft.ts";
import { countAndFull } from "./stateCounts.ts";

type Mark = "full" | "actual" | "review" | "effective" | "gap" | "rate" | Tail;
type Tail = "bonus" | "deduction" | "result" | "indicators";

const HEADING: Readonly<Record<Mark, string>> = {
  full: "应得分",
  actual: "自评分",
  review: "考核得分",
  effective: "核定得分",
  gap: "失分",
  rate: "得分率",
  bonus: "加分",
  deduction: "减分",
  result: "结果",
  indicators: "指标数",
};

/** The row of this period, for the remarks below it. */
export interface OverallRow {
  /** The cell of a figure; null if it is not shown. */
  cell(figure: "full" | "effective"): CellRef;
}

/** This period or the previous one. */
interface Period {
  readonly label: string;
  readonly totals: Totals;
  readonly now: boolean;
}

/** Columns after 得分率: bonus, deduction and result if the framework has any; else the number of indicators. */
export function overallTails({ scorecard, previous }: SummaryInput): readonly Tail[] {
  const has = (kind: "bonus" | "deduction"): boolean =>
    scorecard.indicators.some(({ indicator }) => indicator.kind === kind) ||
    (previous !== null && !previous.totals[kind].eq(0));
  const kinds = (["bonus", "deduction"] as const).filter(has);
  return kinds.length === 0 ? ["indicators"] : [...kinds, "result"];
}

/** 一、总体情况: base, bonus and deduction separately, and the result. */
export function addOverallTable(draft: OverviewDraft): OverallRow {
  const { input } = draft;
  const table = draft.beginTable("总体情况", overallColumns(draft));
  const row = table.add({ label: input.period ?? "本期", totals: input.scorecard.totals, now: true });
  if (input.previous) {
    const { period, totals } = input.previous;
    const before = table.add({ label: `上期 ${period ?? ""}`.trim(), totals, now: false });
    addChange(draft, { now: row, before });
  }
  return { cell: (figure) => table.at(figure, row) };
}

function marksOf({ reviewed }: OverviewDraft): readonly Mark[] {
  return reviewed ? ["full", "actual", "review", "effective", "gap"] : ["full", "effective", "gap"];
}

/** The figures shown, with their columns. */
function placed(draft: OverviewDraft): readonly (readonly [mark: Mark, span: TableSpan])[] {
  const { grid, graded } = draft;
  const tails = overallTails(draft.input);
  const count = tails.length + (graded ? 1 : 0);
  return [
    ...marksOf(draft).map((mark, at) => [mark, grid.mark(at)] as const),
    ["rate", grid.rate] as const,
    ...tails.map((mark, at) => [mark, grid.tail(at, count)] as const),
  ];
}

function overallColumns(draft: OverviewDraft): readonly Column<Period>[] {
  const { grid, graded, input, reviewed, styles } = draft;
  const tails = overallTails(input);
  return [
    { id: "period", heading: "期间", span: grid.label, cell: ({ label }) => text(label, CENTRE) },
    ...placed(draft).map(([mark, span]): Column<Period> => ({
      id: mark,
      heading: mark === "effective" && !reviewed ? "自评分" : HEADING[mark],
      span,
      cell: ({ totals, now }, { at }) => {
        const style = styleOf(mark, now, styles);
        const value = valueOf(totals, mark);
        return now ? figureCell(overallFigure(draft, mark, at), value, style) : number(value, style);
      },
    })),
    ...(graded
      ? [
          {
            id: "band",
            heading: "等次",
            span: grid.tail(tails.length, tails.length + 1),
            cell: ({ totals, now }: Period, { at }: { at(id: string): CellRef }) =>
              bandCell(
                input,
                {
                  part: totals.result,
                  whole: totals.full,
                  partCell: at(tails.includes("result") ? "result" : "effective"),
                  wholeCell: at("full"),
                  pending: totals.unscored > 0,
                  pendingFigure: now ? countAndFull(draft.detail, STATE_WORD.unscored).count : totals.unscored,
                  vetoed: totals.vetoed,
                },
                TOTAL_TEXT,
              ),
          },
        ]
      : []),
  ];
}

function styleOf(mark: Mark, now: boolean, styles: MarkStyles): CellStyle {
  if (mark === "rate") return RATE;
  if (mark === "indicators") return SERIAL;
  return mark === "result" && now ? styles.total : styles.mark;
}

function overallFigure(draft: OverviewDraft, mark: Mark, at: (id: string) => CellRef): Figure | null {
  const { detail, input } = draft;
  const sum = (column: number, kind: keyof typeof KIND_WORD, ...more: readonly Condition[]): Figure =>
    exact(sumWhere(detail.column(column), [detail.column(DETAIL.kind), KIND_WORD[kind]], ...more));
  const applicable: Condition = [detail.column(DETAIL.state), `<>${STATE_WORD["not-applicable"]}`];
  switch (mark) {
    case "full":
    case "actual":
      return sum(DETAIL[mark], "base", applicable);
    case "review":
    case "effective":
    case "gap":
      return sum(DETAIL[mark], "base");
    case "rate":
      return rateOf(at("effective"), at("full"));
    case "bonus":
      return sum(DETAIL.effective, mark);
    case "deduction":
      return deductionFigure(sum(DETAIL.effective, mark), input.scorecard, input.assessment.framework, detail);
    case "indicators":
      return detail.count((of) => detail.column(of), [detail.column(DETAIL.kind), KIND_WORD.base]);
    case "result": {
      const tails = overallTails(input);
      const items = input.assessment.framework.items;
      const bonus = tails.includes("bonus") ? bonusCountedFigure(at("bonus"), input.scorecard, items, detail) : 0;
      if (bonus === null) return null;
      const got = plus(at("effective"), bonus);
      return exact(tails.includes("deduction") ? minus(got, at("deduction")) : got);
    }
  }
}

function valueOf(totals: Totals, mark: Mark): number | null {
  if (mark === "rate") return rate(totals.effective, totals.full);
  const value = totals[mark];
  return typeof value === "number" ? value : (value?.toNumber() ?? null);
}

/** The change since the previous period: 升 or 降. */
function addChange(draft: OverviewDraft, rows: { readonly now: number; readonly before: number }): void {
  const { graded, grid, input, styles } = draft;
  const { totals } = input.scorecard;
  const before = input.previous?.totals ?? totals;
  const tails = overallTails(input).length;
  const cellAt = draft.cellAt;
  draft.addSpans([
    { from: grid.label[0], to: grid.label[1], cell: text("升降", TOTAL_TEXT) },
    ...placed(draft).map(([mark, [from, to]]) => {
      const [now, then] = [valueOf(totals, mark), valueOf(before, mark)];
      if (now === null || then === null) return { from, to, cell: text("", styles.totalChange) };
      const [here, there] = [cellAt(from, rows.now), cellAt(from, rows.before)];
      const numberFormat = { rate: '"升"0.00%;"降"0.00%;"平"', indicators: '"增"0;"减"0;"平"' }[String(mark)];
      const style = numberFormat === undefined ? styles.totalChange : { ...styles.totalChange, numberFormat };
      const figure = when(call("OR", isBlank(here), isBlank(there)), "", exact(minus(here, there)));
      return { from, to, cell: live(figure, Math.round((now - then) * 1e8) / 1e8, style) };
    }),
    ...(graded ? [{ from: grid.tail(tails, tails + 1)[0], to: grid.last, cell: text("", TOTAL_TEXT) }] : []),
  ]);
}
