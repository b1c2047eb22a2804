import { text } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved } from "../entries/entryCells.ts";
import { KEY_HEADING } from "../entries/entryPlaces.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { fillFirstPage, paged } from "../draft/pagination.ts";
import type { ChartPlan, SheetPlan } from "../sheetPlan.ts";
import { HIDDEN, NOTE } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { addCharts } from "./charts.ts";
import { addComparison } from "./comparisonTable.ts";
import { addDecisionTable } from "./decisionTable.ts";
import { addDepartmentTable } from "./departmentTable.ts";
import { addItemTable } from "./itemTable.ts";
import type { ReasonWords } from "./lossReasons.ts";
import { addOverallTable } from "./overallTable.ts";
import { OverviewDraft, type Density } from "./overviewDraft.ts";
import { OverviewGrid } from "./overviewGrid.ts";
import { overviewNeeds } from "./overviewNeeds.ts";
import { addTitle, FILLING_KEY, isUnchecked, SIGNATURE_KEY } from "./overviewTitle.ts";
import { addRemarks } from "./remarks.ts";
import { addSignature } from "./signature.ts";
import { numberedNotes, tableNotes } from "./tableNotes.ts";

/** How a summary may be drawn, the roomiest first: of those that take the fewest pages the first is taken. */
const LOOKS: readonly (readonly [Density, ReasonWords])[] = [
  ["usual", "full"],
  ["compact", "full"],
  ["compact", "rows"],
];

/** Lines of items and departments together that may fit a page at all. */
const MOST_ON_A_PAGE = 34;

/** 测评汇总: figures and signature on one page where the tables allow it, then comparisons, then charts. */
export function overviewSheet(input: SummaryInput, detail: DetailLayout): SheetPlan {
  const grid = new OverviewGrid(overviewNeeds(input));
  const frame = new SheetFrame(input, {
    product: "summary",
    columns: grid.columns,
    last: grid.last,
    orientation: "portrait",
  });
  const drawn = ([density, words]: (typeof LOOKS)[number]): Drawn => {
    const make = (turns?: ReadonlySet<number>): Drawn => {
      const draft = new OverviewDraft(input, grid, detail, frame.columns, density, turns);
      addTitle(draft);
      draft.setCell(1, grid.uncutRate, frame.memory);
      return addContents(draft, words);
    };
    return paged(make, frame.pageHeight, TITLE_ROWS, input.turns?.summary);
  };
  const { items, departments } = input.scorecard;
  const lines = items.length + departments.filter(({ full }) => !full.eq(0)).length;
  const looks = lines > MOST_ON_A_PAGE ? LOOKS.slice(0, 1) : LOOKS;
  const [roomiest, ...others] = looks.map((look) => drawn(look));
  if (!roomiest) throw new RangeError("no look");
  const { draft, signed, bottom, charts } = others.reduce(
    (best, next) => (pagesOf(next) < pagesOf(best) ? next : best),
    roomiest,
  );
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

const TITLE_ROWS = [1, 1] as const;

interface Drawn {
  readonly draft: OverviewDraft;
  /** The last row of the signature. */
  readonly signed: number;
  /** The last row that is printed. */
  readonly bottom: number;
  readonly charts: readonly ChartPlan[];
}

/** Pages up to the signature count first. */
function pagesOf({ draft, signed }: Drawn): number {
  const { pageBreaks } = draft;
  return pageBreaks.filter((row) => row <= signed).length * 1000 + pageBreaks.length;
}

function addContents(draft: OverviewDraft, words: ReasonWords): Drawn {
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
  addDecisionTable(draft, input.previous ? "五" : "四");
  const written = draft.next - 1;
  const charts = addCharts(draft, items, departments);
  const bottom = input.paper?.charts ? draft.next - 1 : written;
  addRemoved(draft, input.kept.summary, new Set([FILLING_KEY, ...(unchecked ? [] : [SIGNATURE_KEY])]), {
    description: [1, grid.last],
    entries: [],
    key: grid.key,
  });
  return { draft, signed, bottom, charts };
}

/** How the figures came about; 数据截至 says what lists and words are as of. */
function addNotes(draft: OverviewDraft): void {
  const asOf = `数据截至 ${draft.input.asOf}；得分随原表变动自动重算，名单和文字以此时为准。`;
  draft.keepWithNext(draft.next - 1);
  draft.addLine(text(numberedNotes([...tableNotes(draft.input), asOf]), NOTE));
}
