import { text } from "../cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved } from "../entryCells.ts";
import { KEY_HEADING } from "../entryPlaces.ts";
import type { DepartmentListLayout } from "../lists/departmentListLayout.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { markDecimals } from "../markDecimals.ts";
import { pageBreaks } from "../pagination.ts";
import type { SheetPlan } from "../sheetPlan.ts";
import { HIDDEN, markStyles, NOTE } from "../styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { isGraded } from "./bandCells.ts";
import { overviewCharts, reserveCharts } from "./charts.ts";
import { addComparison } from "./comparisonTable.ts";
import { addDepartmentTable, type DepartmentRows } from "./departmentTable.ts";
import { addItemTable } from "./itemTable.ts";
import { addOverallTable } from "./overallTable.ts";
import { OverviewDraft } from "./overviewDraft.ts";
import { overviewGrid } from "./overviewGrid.ts";
import { addTitle, FILLING_KEY, SIGNATURE_KEY } from "./overviewTitle.ts";
import { addRemarks } from "./remarks.ts";
import { addSignature } from "./signature.ts";
import { numberedNotes, tableNotes } from "./tableNotes.ts";

/** With more departments than this the charts stand before their table, which then runs over pages by itself. */
const LONG_TABLE = 24;

/** 测评汇总: the internal copy, on one to two pages where the tables allow it. */
export function overviewSheet(input: SummaryInput, detail: DetailLayout, duties: DepartmentListLayout): SheetPlan {
  const decimals = markDecimals(input.scorecard);
  const { totals, departments } = input.scorecard;
  const longest = Math.max(totals.full.toFixed(decimals).length, totals.result.toFixed(decimals).length);
  const grid = overviewGrid(totals.reviewed > 0, isGraded(input), longest);
  const frame = new SheetFrame(input, {
    product: "summary",
    columns: grid.columns,
    last: grid.last,
    orientation: "portrait",
  });
  const framed = { ...grid, columns: frame.columns };
  const draft = new OverviewDraft(input, framed, detail, duties, markStyles(decimals));
  addTitle(draft);
  draft.setCell(1, grid.key, text(KEY_HEADING, HIDDEN));
  draft.setCell(1, grid.uncutRate, frame.memory);
  const overall = addOverallTable(draft);
  addRemarks(draft, overall);
  const items = addItemTable(draft);
  const long = departments.length > LONG_TABLE;
  const before = long ? reserveCharts(draft) : null;
  const table = addDepartmentTable(draft);
  addNotes(draft);
  addComparison(draft, items, table);
  const charts = overviewCharts(draft, long ? before : reserveCharts(draft), items, table);
  addSignature(draft);
  const bottom = draft.next - 1;
  addRemoved(draft, input.kept.summary, new Set([FILLING_KEY, SIGNATURE_KEY]), {
    description: [1, grid.last],
    entries: [],
    key: grid.key,
  });
  const repeat = repeatedRows(draft, frame.pageHeight, table);
  return {
    product: "summary",
    name: input.names.summary,
    columns: frame.columns,
    rows: draft.rows,
    merges: draft.merges,
    pageBreaks: draft.pageBreaks,
    gridlines: false,
    page: frame.page({ top: 1, left: 1, bottom, right: grid.last }, repeat),
    charts,
  };
}

/** How the figures came about; 数据截至 says what lists and words are as of. */
function addNotes(draft: OverviewDraft): void {
  const asOf = `数据截至 ${draft.input.asOf}；得分随原表变动自动重算，名单和文字以此时为准。`;
  draft.addLine(text(numberedNotes([...tableNotes(draft.input), asOf]), NOTE));
}

/**
 * The rows repeated on later pages: the header of the departments' table where nothing but that table runs over, else the title,
 * with the table kept whole where a page holds it.
 */
function repeatedRows(
  draft: OverviewDraft,
  pageHeight: number,
  table: DepartmentRows | null,
): readonly [number, number] | undefined {
  const header = table && ([table.header, table.header] as const);
  const breaks = pageBreaks(draft, pageHeight, header);
  if (breaks.length === 0) return undefined;
  const within = breaks.filter((row) => table && row > table.first && row <= table.last + 1);
  const onlyTable = within.length === breaks.length;
  const room = pageHeight - 2 * (draft.rows[0]?.height ?? 0);
  if (table && within.length > 0 && !onlyTable && heightOfRows(draft, table.header - 1, table.last + 1) < room) {
    for (let row = table.header; row <= table.last; row++) draft.keepWithNext(row);
    return applied(draft, pageBreaks(draft, pageHeight, TITLE_ROWS), TITLE_ROWS);
  }
  return within.length > 0 && header
    ? applied(draft, breaks, header)
    : applied(draft, pageBreaks(draft, pageHeight, TITLE_ROWS), TITLE_ROWS);
}

const TITLE_ROWS = [1, 1] as const;

function applied(
  draft: OverviewDraft,
  breaks: readonly number[],
  repeated: readonly [number, number],
): readonly [number, number] {
  for (const row of breaks) draft.breakBefore(row);
  return repeated;
}

function heightOfRows(draft: OverviewDraft, first: number, last: number): number {
  let height = 0;
  for (let row = first; row <= last; row++) height += draft.rows[row - 1]?.height ?? 0;
  return height;
}
