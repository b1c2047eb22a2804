import type { FramedAssessment } from "../../domain/assessment.ts";
import { leadsOf } from "../../score/assignments.ts";
import { markWidth } from "../draft/markWidth.ts";
import { PAGE_MARGINS, printedHeight, printedWidth, type PageSize } from "../draft/pageSetup.ts";
import { TABLE_SIZE } from "../draft/styles.ts";
import { COMPACT, heightOfLines, lineCount } from "../draft/textHeight.ts";
import type { ColumnPlan } from "../sheetPlan.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { daysWidth } from "./rectificationColumns.ts";

export type DutyColumn =
  "number" | "name" | "task" | "part" | "full" | "effective" | "gap" | "deadline" | "progress" | "remark";

/** Where the columns stand, 1-based; `task` is `name` where the sheets name no tasks. `key` is hidden. */
export type DutyPlaces = Readonly<Record<DutyColumn | "key", number>>;

/** Characters of the printed columns, each as wide as its heading and its usual words need; the name and the task share the rest. */
const WIDTHS = {
  landscape: { number: 4.6, part: 4.6, deadline: 11, progress: 9.4, remark: 13.2 },
  portrait: { number: 4.6, part: 4.6, deadline: 10.4, progress: 7.4, remark: 11.6 },
} as const;
const MARK = 6.5;
/** Characters that a name needs at least. */
const LEAST_NAME = { landscape: 18, portrait: 16 } as const;

type Orientation = keyof typeof WIDTHS;

/** The columns of the list for these sheets: upright without tasks where that takes no more pages, else lying. */
export function dutyLayout(input: SummaryInput): {
  readonly places: DutyPlaces;
  readonly columns: readonly ColumnPlan[];
  readonly orientation: Orientation;
} {
  const { assessment, scorecard } = input;
  const tasks = (assessment.breakdown?.tasks.length ?? 0) > 0;
  const mark = markWidth(scorecard, MARK, "departments");
  const days = daysWidth(input);
  const widthsOf = (turned: Orientation) => ({ ...WIDTHS[turned], deadline: Math.max(WIDTHS[turned].deadline, days) });
  const left = (turned: Orientation): number =>
    Object.values(widthsOf(turned)).reduce((room, width) => room - width, printedWidth(pageOf(turned)) - 3 * mark);
  const upright =
    !tasks &&
    left("portrait") >= LEAST_NAME.portrait &&
    pagesOf(input, left("portrait"), "portrait") <= pagesOf(input, left("landscape"), "landscape");
  const orientation = upright ? "portrait" : "landscape";
  const room = Math.max((tasks ? 2 : 1) * LEAST_NAME[orientation], left(orientation));
  const name = tasks ? room * nameShare(assessment, room) : room;
  const { number: serial, part, deadline, progress, remark } = widthsOf(orientation);
  const widths = [serial, name, ...(tasks ? [room - name] : []), part, mark, mark, mark, deadline, progress, remark];
  const hidden = { width: 10, hidden: true };
  const at = tasks ? 1 : 0;
  return {
    places: {
      number: 1,
      name: 2,
      task: 2 + at,
      part: 3 + at,
      full: 4 + at,
      effective: 5 + at,
      gap: 6 + at,
      deadline: 7 + at,
      progress: 8 + at,
      remark: 9 + at,
      key: 10 + at,
    },
    columns: [...widths.map((width) => ({ width: Math.floor(10 * width) / 10 })), hidden, hidden],
    orientation,
  };
}

function pageOf(orientation: Orientation): PageSize {
  return { paper: "A4", orientation, margins: PAGE_MARGINS[orientation] };
}

/** About how many pages the rows of the indicators take, with a band for each department. @param room characters of the name */
function pagesOf({ assessment, scorecard }: SummaryInput, room: number, orientation: Orientation): number {
  const lines = assessment.framework.indicators
    .slice(0, MEASURED)
    .reduce((sum, { name }) => sum + lineCount(name, room, TABLE_SIZE), 3 * scorecard.departments.length);
  return Math.ceil((heightOfLines(1, TABLE_SIZE, COMPACT) * lines) / printedHeight(pageOf(orientation)));
}

/** Indicators and tasks that are measured: the others will be like them. */
const MEASURED = 300;
const SHARES = Array.from({ length: 23 }, (_, at) => 0.32 + 0.02 * at);

/** What of the room for texts the indicators' names take beside the tasks': that with which the rows are lowest. */
function nameShare({ breakdown, framework }: FramedAssessment, room: number): number {
  const names = new Map(framework.indicators.slice(0, MEASURED).map(({ id, name }) => [id, name]));
  // With the first of a department's tasks stands the indicator's name.
  const named = new Set<string>();
  const pairs = (breakdown?.tasks ?? []).slice(0, MEASURED).map(({ assignments, indicators: [id = -1], name }) => {
    const row = [id, ...leadsOf(assignments).leads.map(({ department }) => department)].join("、");
    const served = named.has(row) ? "" : (names.get(id) ?? "");
    named.add(row);
    return [served, name] as const;
  });
  const served = new Set((breakdown?.tasks ?? []).flatMap(({ indicators }) => indicators));
  for (const [id, name] of names) if (!served.has(id)) pairs.push([name, ""]);
  const lines = (share: number): number =>
    pairs.reduce((sum, [name, task]) => {
      const [left, right] = [
        lineCount(name, share * room, TABLE_SIZE),
        lineCount(task, (1 - share) * room, TABLE_SIZE),
      ];
      return sum + Math.max(left, right);
    }, 0);
  return SHARES.reduce((best, share) => (lines(share) < lines(best) ? share : best), 0.5);
}
