import { rate, type Marks } from "../../domain/marks.ts";
import type { Totals } from "../../domain/totals.ts";
import { live, number, text } from "../cells.ts";
import { DETAIL, KIND_WORD, STATE_WORD } from "../detail/detailColumns.ts";
import { cellOf, exact, rateFormula } from "../formulas.ts";
import type { CellPlan } from "../sheetPlan.ts";
import { CENTRE, RATE, TOTAL_TEXT } from "../styles.ts";
import { bandCell } from "./bandCells.ts";
import { bonusCountedFormula } from "./bonusFormula.ts";
import { columnOf, type OverviewDraft } from "./overviewDraft.ts";
import { countAndFull } from "./stateCounts.ts";

type Figure = "full" | "actual" | "review" | "effective" | "gap" | "rate" | "bonus" | "deduction" | "result";

/** The row of this period, for what is written below it. */
export interface OverallRow {
  readonly row: number;
  /** `D8`: the cell of a figure. */
  cell(figure: Figure): string;
}

/** 一、总体情况: the parts always apart, and the result. */
export function addOverallTable(draft: OverviewDraft): OverallRow {
  const { detail, grid, input, reviewed, styles } = draft;
  const { totals } = input.scorecard;
  const figures: Figure[] = reviewed
    ? ["full", "actual", "review", "effective", "gap", "rate", "bonus", "deduction", "result"]
    : ["full", "effective", "gap", "rate", "bonus", "deduction", "result"];
  draft.beginTable("一、总体情况", grid.overall, [
    "期间",
    ...figures.map((figure) => headingOf(figure, reviewed)),
    ...(draft.graded ? ["等次"] : []),
  ]);
  const row = draft.next;
  const cell = (figure: Figure): string => cellOf(columnOf(grid.overall, figures.indexOf(figure) + 1), row);
  const formulas = overallFormulas(draft, cell);
  const label = input.period ?? "本期";
  draft.addTableRow(grid.overall, [
    text(label, CENTRE),
    ...figures.map((figure): CellPlan => {
      const style = figure === "rate" ? RATE : figure === "result" ? styles.total : styles.mark;
      const value = figureOf(totals, figure);
      const formula = formulas[figure];
      return formula === null ? number(value, style) : live(formula, value, style);
    }),
    ...(draft.graded ? [gradeOf(draft, totals, cell, countAndFull(detail, STATE_WORD.unscored).count)] : []),
  ]);
  if (input.previous) addPrevious(draft, figures, row);
  return { row, cell };
}

function headingOf(figure: Figure, reviewed: boolean): string {
  const words: Record<Figure, string> = {
    full: "应得分",
    actual: "自评分",
    review: "考核得分",
    effective: reviewed ? "核定得分" : "自评分",
    gap: "失分",
    rate: "得分率",
    bonus: "加分",
    deduction: "减分",
    result: "结果",
  };
  return words[figure];
}

function overallFormulas(draft: OverviewDraft, cell: (figure: Figure) => string): Record<Figure, string | null> {
  const { detail, input } = draft;
  const sum = (column: number, kind: string): string =>
    `SUMIFS(${detail.column(column)},${detail.column(DETAIL.kind)},"${kind}"`;
  const applicable = `,${detail.column(DETAIL.state)},"<>${STATE_WORD["not-applicable"]}")`;
  const counted = bonusCountedFormula(cell("bonus"), input.scorecard, input.assessment.framework.items, detail);
  return {
    full: exact(sum(DETAIL.full, KIND_WORD.base) + applicable),
    actual: exact(sum(DETAIL.actual, KIND_WORD.base) + applicable),
    review: exact(`${sum(DETAIL.review, KIND_WORD.base)})`),
    effective: exact(`${sum(DETAIL.effective, KIND_WORD.base)})`),
    gap: exact(`${sum(DETAIL.gap, KIND_WORD.base)})`),
    rate: rateFormula(cell("effective"), cell("full")),
    bonus: exact(`${sum(DETAIL.effective, KIND_WORD.bonus)})`),
    deduction: exact(`${sum(DETAIL.effective, KIND_WORD.deduction)})`),
    result: counted === null ? null : exact(`${cell("effective")}+${counted}-${cell("deduction")}`),
  };
}

function figureOf(totals: Totals, figure: Figure): number | null {
  const plain = (value: Marks | null): number | null => value?.toNumber() ?? null;
  return figure === "rate" ? rate(totals.effective, totals.full) : plain(totals[figure]);
}

/** 等次 of the result, in per cent of the full marks. */
function gradeOf(
  { input }: OverviewDraft,
  { result, full, unscored, vetoed }: Totals,
  cell: (figure: Figure) => string,
  pendingFormula: string,
): CellPlan {
  const [partCell, wholeCell] = [cell("result"), cell("full")];
  const graded = { part: result, whole: full, partCell, wholeCell, pending: unscored > 0, pendingFormula, vetoed };
  return bandCell(input, graded, TOTAL_TEXT);
}

/** The period before, as it was read, and what has changed: 升 or 降. */
function addPrevious(draft: OverviewDraft, figures: readonly Figure[], row: number): void {
  const { grid, input, styles } = draft;
  if (!input.previous) return;
  const { totals } = input.scorecard;
  const before = input.previous.totals;
  const next = draft.next;
  const above = draft.addTableRow(grid.overall, [
    text(`上期 ${input.previous.period ?? ""}`.trim(), CENTRE),
    ...figures.map((figure) => number(figureOf(before, figure), figure === "rate" ? RATE : styles.mark)),
    ...(draft.graded
      ? [
          gradeOf(
            draft,
            before,
            (figure) => cellOf(columnOf(grid.overall, figures.indexOf(figure) + 1), next),
            String(before.unscored),
          ),
        ]
      : []),
  ]);
  draft.addTableRow(grid.overall, [
    text("升降", TOTAL_TEXT),
    ...figures.map((figure, at): CellPlan => {
      const column = columnOf(grid.overall, at + 1);
      const now = figureOf(totals, figure);
      const then = figureOf(before, figure);
      if (now === null || then === null) return text("", styles.totalChange);
      const change = Math.round((now - then) * 1e8) / 1e8;
      const style =
        figure === "rate" ? { ...styles.totalChange, numberFormat: '"升"0.00%;"降"0.00%;"平"' } : styles.totalChange;
      const [here, there] = [cellOf(column, row), cellOf(column, above)];
      return live(`IF(OR(${here}="",${there}=""),"",ROUND(${here}-${there},8))`, change, style);
    }),
    ...(draft.graded ? [text("", TOTAL_TEXT)] : []),
  ]);
}
