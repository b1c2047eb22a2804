import type { Marks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { filled, live, number, stored, text } from "../draft/cells.ts";
import { DETAIL } from "../detail/detailColumns.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { entryCell } from "../entries/entryCells.ts";
import { indicatorKeys } from "../entries/entryKeys.ts";
import { COMPLETION, CROSSED_OFF, LEADER, MEASURE, PERSON, RECHECK, RECTIFY_BY } from "../entries/entryPlaces.ts";
import { exact } from "../figure/figure.ts";
import type { KeptRow } from "../entries/keptEntry.ts";
import { markWidth } from "../draft/markWidth.ts";
import { sheetEntry, sheetEntryCell } from "../entries/sheetEntryCells.ts";
import { lossEntryCell } from "../entries/lossEntries.ts";
import type { CellPlan, ColumnPlan } from "../sheetPlan.ts";
import { CENTRE, INPUT, SERIAL, TABLE_SIZE, TEXT, type MarkStyles } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import type { Column } from "../draft/table.ts";
import { answerable, lostMarks, NOT_GIVEN } from "./problems.ts";
import { PAGE_MARGINS, printedWidth } from "../draft/pageSetup.ts";
import { lineCount, textUnits, widthFor } from "../draft/textHeight.ts";
import { namesDays } from "../words/dateInWords.ts";

/** An indicator that lost marks, or a 减分项, with what was typed beside it. */
export interface ProblemRow {
  readonly scored: ScoredIndicator;
  readonly serial: number;
  readonly typed: KeptRow | undefined;
}

interface ListColumn extends Column<ProblemRow> {
  /** In characters. */
  readonly width: number;
  /** The user fills it in. */
  readonly entry?: true;
}

/** Numbers of the columns that other sheets look up, and of the hidden ones after the printed. */
export interface RectificationPlaces {
  readonly last: number;
  readonly key: number;
  /** Hidden: the number of the indicator, by which other sheets find the row wherever it was sorted to. */
  readonly indicator: number;
}

const PAGE_WIDTH = printedWidth({ paper: "A4", orientation: "landscape", margins: PAGE_MARGINS.landscape });
/** Characters of the columns that are always as wide. */
const WIDTHS = { number: 4.8, reason: 13.4, measure: 13.6, completion: 7, recheck: 6, crossedOff: 8.4 } as const;
/** Of the content, which gives way to the other columns. */
const LEAST_CONTENT_WIDTH = 15;
const MOST_CONTENT_WIDTH = 24.4;
/** Of those who answer; longer names than the most holds wrap. */
const LEAST_PEOPLE = { leader: 6.4, departments: 8.6, person: 6.6 };
const MOST_PEOPLE_WIDTH = 13;
/** Problems that are measured: the others will be like them. */
const MEASURED = 300;
/** A row is about so high at least. */
const LEAST_LINES = 3;

/** Columns of 扣分整改清单, from left to right. */
export function rectificationColumns(
  input: SummaryInput,
  layout: DetailLayout,
  { mark, total }: MarkStyles,
  sums: Readonly<Record<"full" | "lost", Marks | null>>,
): readonly ListColumn[] {
  const { assessment, scorecard } = input;
  const marks = markWidth(scorecard, 6.6);
  const at = ({ scored: { indicator } }: ProblemRow, column: number): ReturnType<DetailLayout["cell"]> =>
    layout.cell(column, layout.firstRow(indicator.id));
  const entry = (
    heading: string,
    width: number,
    otherwise?: (row: ProblemRow) => CellPlan,
  ): Omit<ListColumn, "span"> => ({
    id: heading,
    heading,
    width,
    entry: true,
    cell: (row) => {
      const ledger = input.ledgers?.losses?.entry(row.scored.indicator.id, heading);
      // One place to type: what the ledger says counts, and what is typed here only while it says nothing.
      if (ledger && ledger.value !== null) return lossEntryCell(ledger);
      const blank = ownWord(row, heading) ?? otherwise?.(row) ?? (ledger ? lossEntryCell(ledger) : undefined);
      return entryCell(heading, row.typed, blank);
    },
  });
  const days = daysWidth(input);
  const people = peopleWidths(input, marks, days);
  const columns: readonly Omit<ListColumn, "span">[] = [
    { id: "number", heading: "序号", width: WIDTHS.number, cell: ({ serial }) => number(serial, SERIAL) },
    {
      id: "name",
      heading: "测评项目及内容",
      width: MOST_CONTENT_WIDTH,
      cell: ({ scored: { indicator } }) =>
        text(described(assessment.framework.items[indicator.item]?.name ?? "", indicator.name), TEXT),
    },
    {
      id: "full",
      heading: "应得分",
      width: marks,
      cell: (row) =>
        isDeduction(row) ? filled(null, mark) : live(at(row, DETAIL.full), stored(row.scored.full), mark),
      total: ({ sum }) => (sums.full ? live(exact(sum("full")), sums.full.toNumber(), total) : filled(null, total)),
    },
    {
      id: "lost",
      heading: "失分",
      width: marks,
      cell: (row) => {
        const { effective, gap } = row.scored;
        return isDeduction(row)
          ? live(at(row, DETAIL.effective), stored(effective), mark)
          : live(at(row, DETAIL.gap), stored(gap), mark);
      },
      total: ({ sum }) => live(exact(sum("lost")), sums.lost?.toNumber() ?? null, total),
    },
    {
      id: "reason",
      heading: "扣分原因（存在问题）",
      width: WIDTHS.reason,
      cell: ({ scored: { indicator } }) =>
        text(indicator.reason === "" && indicator.reasonCell !== null ? NOT_GIVEN : indicator.reason, TEXT),
    },
    entry(MEASURE, WIDTHS.measure),
    entry(LEADER, people.leader, ({ scored }) => word(scored.indicator.people.leaders)),
    {
      id: "departments",
      heading: "责任部门",
      width: people.departments,
      cell: ({ scored }) => text(answerable(scored), CENTRE),
    },
    entry(PERSON, people.person, ({ scored }) => word(scored.indicator.people.persons)),
    entry(RECTIFY_BY, days),
    entry(COMPLETION, WIDTHS.completion),
    entry(RECHECK, WIDTHS.recheck),
    entry(CROSSED_OFF, WIDTHS.crossedOff),
  ];
  return columns.map((column, place) => ({ ...column, span: [place + 1, place + 1] }));
}

/** As wide as the longest name, with the comma after it where several stand in a cell, unless the rows would become higher. */
function peopleWidths({ assessment, scorecard }: SummaryInput, mark: number, days: number): typeof LEAST_PEOPLE {
  const problems = scorecard.indicators.filter(lostMarks).slice(0, MEASURED);
  const named = (least: number, names: (scored: ScoredIndicator) => readonly string[]): number => {
    const units = problems.map(names).flatMap((all) => all.map((name) => textUnits(name) + (all.length > 1 ? 2 : 0)));
    return Math.min(MOST_PEOPLE_WIDTH, Math.max(least, widthFor(Math.max(0, ...units), TABLE_SIZE)));
  };
  const wanted = {
    leader: named(LEAST_PEOPLE.leader, ({ indicator }) => indicator.people.leaders),
    departments: named(LEAST_PEOPLE.departments, (scored) => answerable(scored).split("、")),
    person: named(LEAST_PEOPLE.person, ({ indicator }) => indicator.people.persons),
  };
  const taken = Object.values(WIDTHS).reduce((sum, width) => sum + width, 2 * mark + days);
  const lines = ({ leader, departments, person }: typeof LEAST_PEOPLE): number => {
    const room = Math.min(MOST_CONTENT_WIDTH, PAGE_WIDTH - taken - leader - departments - person);
    return problems.reduce((sum, { indicator: { item, name } }) => {
      const content = described(assessment.framework.items[item]?.name ?? "", name);
      return sum + Math.max(LEAST_LINES, lineCount(content, Math.max(LEAST_CONTENT_WIDTH, room), TABLE_SIZE));
    }, 0);
  };
  return lines(wanted) > lines(LEAST_PEOPLE) ? LEAST_PEOPLE : wanted;
}

/** Of a column of days: of one day, or of each of several with the number before it or the comma after it. */
export function daysWidth({ ledgers, kept, scorecard, assessment }: SummaryInput): number {
  const keys = kept.rectification ? indicatorKeys(assessment) : [];
  const several = scorecard.indicators.filter(lostMarks).some((scored) => {
    const { id } = scored.indicator;
    const typed = kept.rectification?.get(keys[id] ?? "")?.get(RECTIFY_BY);
    const said = ledgers?.losses?.said(id, RECTIFY_BY) ?? typed ?? sheetEntry(scored, RECTIFY_BY);
    return namesDays(String(said?.value ?? ""));
  });
  return widthFor(several ? 12 : 10, TABLE_SIZE);
}

/** The column of contents is narrowed for long marks. */
export function rectificationWidths(columns: readonly ListColumn[]): readonly ColumnPlan[] {
  const widths = columns.map(({ width }) => ({ width }));
  const hidden = { width: 10, hidden: true };
  const name = columns.findIndex(({ id }) => id === "name") + 1;
  return fittedColumns([...widths, hidden, hidden, hidden], { column: name, least: LEAST_CONTENT_WIDTH });
}

export function rectificationPlaces(columns: readonly ListColumn[]): RectificationPlaces {
  const last = columns.length;
  return { last, key: last + 1, indicator: last + 2 };
}

function isDeduction({ scored: { indicator } }: ProblemRow): boolean {
  return indicator.kind === "deduction";
}

/** 项目：内容; an item that is its only indicator is not named twice. */
function described(item: string, name: string): string {
  return item === "" || item === name ? name : `${item}：${name}`;
}

/** The text of the user's own sheet, as a formula that follows it. */
function ownWord({ scored }: ProblemRow, heading: string): CellPlan | undefined {
  const own = sheetEntry(scored, heading);
  return own ? sheetEntryCell(scored.indicator.sheet, own) : undefined;
}

/** Names that the sheet gives elsewhere: a formula of the words alone, so that they are not taken for typed. */
function word(names: readonly string[]): CellPlan {
  const all = names.join("、");
  return all === "" ? filled(null, INPUT) : live(all, all, INPUT);
}

/** Columns of a lying list: the one with the longest texts gives way to the others, down to `least`, so that A4 is enough. */
function fittedColumns(
  columns: readonly ColumnPlan[],
  { column, least }: { readonly column: number; readonly least: number },
): readonly ColumnPlan[] {
  const others = columns.reduce((sum, { width, hidden }, at) => sum + (hidden || at === column - 1 ? 0 : width), 0);
  return columns.map((plan, at) =>
    at === column - 1
      ? { ...plan, width: Math.min(plan.width, Math.max(least, Math.floor(PAGE_WIDTH - others))) }
      : plan,
  );
}
