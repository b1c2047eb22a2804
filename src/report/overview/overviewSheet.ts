import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved } from "../entryCells.ts";
import { KEY_HEADING } from "../entryPlaces.ts";
import type { DepartmentListLayout } from "../lists/departmentListLayout.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { markDecimals } from "../markDecimals.ts";
import { paged } from "../pagination.ts";
import type { ChartPlan, SheetPlan } from "../sheetPlan.ts";
import { HIDDEN, markStyles, NOTE } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { isGraded } from "./bandCells.ts";
import { CHART_ROW_HEIGHT, overviewCharts, reserveCharts } from "./charts.ts";
import { addComparison } from "./comparisonTable.ts";
import { addDecisionTable } from "./decisionTable.ts";
import { addDepartmentTable } from "./departmentTable.ts";
import { addItemTable } from "./itemTable.ts";
import { longestMark } from "./longestMark.ts";
import { addOverallTable } from "./overallTable.ts";
import { OverviewDraft } from "./overviewDraft.ts";
import { overviewGrid } from "./overviewGrid.ts";
import { addTitle, FILLING_KEY, SIGNATURE_KEY } from "./overviewTitle.ts";
import { addRemarks } from "./remarks.ts";
import { addSignature } from "./signature.ts";
import { numberedNotes, tableNotes } from "./tableNotes.ts";

/** 测评汇总: the internal copy, on one to two pages where the tables allow it. */
export function overviewSheet(input: SummaryInput, detail: DetailLayout, duties: DepartmentListLayout): SheetPlan {
  const decimals = markDecimals(input.scorecard);
  const grid = overviewGrid(input.scorecard.totals.reviewed > 0, isGraded(input), longestMark(input));
  const frame = new SheetFrame(input, {
    product: "summary",
    columns: grid.columns,
    last: grid.last,
    orientation: "portrait",
  });
  const framed = { ...grid, columns: frame.columns };
  const styles = markStyles(decimals);
  const pagedWith = (chartRows: number): Drafted => {
    const make = (turns?: ReadonlySet<number>): Drafted => {
      const draft = new OverviewDraft(input, framed, detail, duties, styles, turns);
      addTitle(draft);
      draft.setCell(1, grid.uncutRate, frame.memory);
      return addContents(draft, chartRows);
    };
    return paged(make, frame.pageHeight, TITLE_ROWS, input.turns?.summary);
  };
  const usual = pagedWith(CHART_ROW_HEIGHT.usual);
  const { draft, bottom, charts } = lowerWherePagesAreSaved(usual, pagedWith);
  return {
    product: "summary",
    name: input.names.summary,
    columns: frame.columns,
    rows: draft.rows,
    merges: draft.merges,
    pageBreaks: draft.pageBreaks,
    gridlines: false,
    page: frame.page({ top: 1, left: 1, bottom, right: grid.last }, TITLE_ROWS),
    charts,
  };
}

const TITLE_ROWS = [1, 1] as const;

interface Drafted {
  readonly draft: OverviewDraft;
  /** The last row that is printed. */
  readonly bottom: number;
  readonly charts: readonly ChartPlan[];
  readonly chartTop: number | null;
}

/** Charts that begin a page might, a little lower, have stood on the one before. */
function lowerWherePagesAreSaved(usual: Drafted, pagedWith: (chartRows: number) => Drafted): Drafted {
  const { draft, chartTop } = usual;
  if (chartTop === null || !draft.pageBreaks.includes(chartTop - 1)) return usual;
  const low = pagedWith(CHART_ROW_HEIGHT.low);
  return low.draft.pageBreaks.length < draft.pageBreaks.length ? low : usual;
}

function addContents(draft: OverviewDraft, chartRows: number): Drafted {
  const { grid, input } = draft;
  draft.setCell(1, grid.key, text(KEY_HEADING, HIDDEN));
  const overall = addOverallTable(draft);
  addRemarks(draft, overall);
  const items = addItemTable(draft);
  const departments = addDepartmentTable(draft);
  addNotes(draft);
  addComparison(draft, items, departments);
  addDecisionTable(draft, input.previous ? "五" : "四");
  const area = reserveCharts(draft, chartRows);
  const charts = overviewCharts(draft, area, items, departments);
  addSignature(draft);
  const bottom = draft.next - 1;
  addRemoved(draft, input.kept.summary, new Set([FILLING_KEY, SIGNATURE_KEY]), {
    description: [1, grid.last],
    entries: [],
    key: grid.key,
  });
  return { draft, bottom, charts, chartTop: area?.top ?? null };
}

/** How the figures came about; 数据截至 says what lists and words are as of. */
function addNotes(draft: OverviewDraft): void {
  const asOf = `数据截至 ${draft.input.asOf}；得分随原表变动自动重算，名单和文字以此时为准。`;
  draft.addLine(text(numberedNotes([...tableNotes(draft.input), asOf]), NOTE));
}
