import { text } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved } from "../entries/entryCells.ts";
import { KEY_HEADING } from "../entries/entryPlaces.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { fillFirstPage, pageBreaks, paged } from "../draft/pagination.ts";
import type { ChartPlan, SheetPlan } from "../sheetPlan.ts";
import { HIDDEN, NOTE } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { addCharts } from "./charts.ts";
import { addComparison } from "./comparisonTable.ts";
import { addDecisionTable } from "./decisionTable.ts";
import { addDepartmentTable } from "./departmentTable.ts";
import { addItemTable, replaceReasonsByRows } from "./itemTable.ts";
import { hasReasons, type ReasonWords } from "./lossReasons.ts";
import { addOverallTable } from "./overallTable.ts";
import { OverviewDraft } from "./overviewDraft.ts";
import { OverviewGrid } from "./overviewGrid.ts";
import { overviewNeeds } from "./overviewNeeds.ts";
import { addTitle, FILLING_KEY, isUnchecked, SIGNATURE_KEY } from "./overviewTitle.ts";
import { addRemarks } from "./remarks.ts";
import { addSignature } from "./signature.ts";
import { numberedNotes, tableNotes } from "./tableNotes.ts";
import { asOfInWords } from "../words/dateInWords.ts";

/** Lines of items and departments together that may fit a page at all. */
const MOST_ON_A_PAGE = 34;

const TITLE_ROWS = [1, 1] as const;

/**
 * 测评汇总: figures and signature on one page where the tables allow it, then comparisons, then charts. It is drafted once; a second
 * time only where a page ends inside a table, because 续表 stands there.
 */
export function overviewSheet(input: SummaryInput, detail: DetailLayout): SheetPlan {
  const grid = new OverviewGrid(overviewNeeds(input));
  const frame = new SheetFrame(input, {
    product: "summary",
    columns: grid.columns,
    last: grid.last,
    orientation: "portrait",
  });
  const drafted = (words: ReasonWords, pageStarts?: ReadonlySet<number>): Drafted => {
    const draft = new OverviewDraft(input, grid, detail, frame.columns, pageStarts);
    addTitle(draft);
    draft.setCell(1, grid.uncutRate, frame.memory);
    return addContents(draft, words);
  };
  const first = drafted("full", input.pageStarts?.summary);
  const look = fitted(first, frame.pageHeight);
  const make = (pageStarts?: ReadonlySet<number>): Drafted => {
    if (!pageStarts) return first;
    const again = drafted(look.words, pageStarts);
    if (look.closer) again.draft.drawCloser();
    return again;
  };
  const { draft, signed, bottom, charts } = paged(make, frame.pageHeight, TITLE_ROWS, input.pageStarts?.summary);
  const [second = bottom + 1] = draft.pageBreaks;
  if (second > signed) fillFirstPage(draft, frame.pageHeight, Math.min(second - 1, bottom));
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

interface Drafted {
  readonly draft: OverviewDraft;
  readonly items: ReturnType<typeof addItemTable>;
  /** The last row of the signature. */
  readonly signed: number;
  /** The last row that is printed. */
  readonly bottom: number;
  readonly charts: readonly ChartPlan[];
}

/** How a summary is drawn. */
interface Look {
  /** Rows close to each other. */
  readonly closer: boolean;
  readonly words: ReasonWords;
}

/** Draws a draft as roomily as the fewest pages allow: close to each other, and with fewer words, only where that saves a page. */
function fitted({ draft, items, signed }: Drafted, pageHeight: number): Look {
  const { items: lines, departments } = draft.input.scorecard;
  const counted = lines.length + departments.filter(({ full }) => !full.eq(0)).length;
  /** Pages up to the signature count first. */
  const pages = (): number => {
    const breaks = pageBreaks(draft, pageHeight, TITLE_ROWS);
    return breaks.filter((row) => row <= signed).length * 1000 + breaks.length;
  };
  let best: Look = { closer: false, words: "full" };
  if (counted > MOST_ON_A_PAGE) return best;
  let [least, rows] = [pages(), draft.drawn()];
  const take = (look: Look): void => {
    const now = pages();
    if (now >= least) return;
    [least, rows, best] = [now, draft.drawn(), look];
  };
  if (least === 0) return best;
  draft.drawCloser();
  take({ closer: true, words: "full" });
  if (items && hasReasons(draft.input)) {
    replaceReasonsByRows(draft, items);
    take({ closer: true, words: "rows" });
  }
  draft.redraw(rows);
  return best;
}

function addContents(draft: OverviewDraft, words: ReasonWords): Drafted {
  const { grid, input } = draft;
  draft.setCell(1, grid.key, text(KEY_HEADING, HIDDEN));
  addRemarks(draft, addOverallTable(draft));
  const items = addItemTable(draft, words);
  const departments = addDepartmentTable(draft);
  addNotes(draft);
  const unchecked = isUnchecked(input);
  if (!unchecked) addSignature(draft);
  const signed = draft.next - 1;
  addComparison(draft, items, departments);
  addDecisionTable(draft);
  const written = draft.next - 1;
  const charts = addCharts(draft, items, departments);
  const bottom = input.paper?.charts ? draft.next - 1 : written;
  addRemoved(draft, input.kept.summary, new Set([FILLING_KEY, ...(unchecked ? [] : [SIGNATURE_KEY])]), {
    description: [1, grid.last],
    entries: [],
    key: grid.key,
  });
  return { draft, items, signed, bottom, charts };
}

/** How the figures came about; 数据截至 says what lists and words are as of. */
function addNotes(draft: OverviewDraft): void {
  const asOf = `${asOfInWords(draft.input.asOf)}；得分随原表变动自动重算，名单和文字以此时为准。`;
  draft.keepWithNext(draft.next - 1);
  draft.addLine(text(numberedNotes([...tableNotes(draft.input), asOf]), NOTE));
}
