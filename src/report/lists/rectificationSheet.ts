import { sumMarks } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { number, text } from "../draft/cells.ts";
import type { DetailLayout } from "../detail/detailLayout.ts";
import { addRemoved, addTyped, KEY_HEADER, keyCell, labelCell, type RemovedColumns } from "../entries/entryCells.ts";
import { LEADER_SIGNS, MADE_BY, REVIEWED_BY } from "../entries/entryPlaces.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { markDecimals } from "../draft/markDecimals.ts";
import { sheetEntry } from "../entries/sheetEntryCells.ts";
import { NO_PAGE_STARTS, SheetDraft } from "../draft/sheetDraft.ts";
import { writtenEntry } from "../entries/entryText.ts";
import type { KeptRow } from "../entries/keptEntry.ts";
import type { CellPlan, SheetPlan } from "../sheetPlan.ts";
import { CENTRE, HIDDEN, markStyles, NOTE, PLAIN, SUBHEADING, TEXT, TOTAL_TEXT } from "../draft/styles.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { Table } from "../draft/table.ts";
import { COMPACT } from "../draft/textHeight.ts";
import { listSheetPlan } from "./listSheetPlan.ts";
import { deductionsOf, problemsOf } from "./problems.ts";
import {
  rectificationColumns,
  rectificationPlaces,
  rectificationWidths,
  type ProblemRow,
} from "./rectificationColumns.ts";
import type { RectificationLayout } from "./rectificationLayout.ts";

/** Minimum height of a row in points, 15 mm, for writing by hand. */
const ROOM_TO_WRITE = 42.5;
/** Key of the line at the foot. */
const FOOT_KEY = "签字";

/**
 * 扣分整改清单: a row for each indicator that lost marks, the greatest loss first, then one for each 减分项: why, what will be
 * done about it, by whom and until when, and whether it was rectified. Other papers look up what is typed here.
 *
 * @param keys of the indicators, in order
 */
export function rectificationSheet(
  input: SummaryInput,
  layout: DetailLayout,
  keys: readonly string[],
): { readonly plan: SheetPlan; readonly list: RectificationLayout } {
  const { indicators } = input.scorecard;
  const [problems, deductions] = [problemsOf(indicators), deductionsOf(indicators)];
  const styles = markStyles(markDecimals(input.scorecard));
  const sums = {
    full: sumMarks(problems.map(({ full }) => full)),
    lost: sumMarks(problems.flatMap(({ gap }) => gap ?? [])),
  };
  const columns = rectificationColumns(input, layout, styles, sums);
  const places = rectificationPlaces(columns);
  const { last } = places;
  const frame = new SheetFrame(input, {
    product: "rectification",
    columns: rectificationWidths(columns),
    last,
    orientation: "landscape",
  });
  const draft = new SheetDraft(frame.columns, NO_PAGE_STARTS, COMPACT);
  const kept = input.kept.rectification;
  const written = new Set([FOOT_KEY]);
  addListTitle(draft, { title: "扣分整改清单", input, from: 1, to: last });
  const table = new Table(draft, columns);
  draft.setCell(table.addHeader(), places.key, KEY_HEADER);
  let serial = 0;
  const keyOf = ({ indicator }: ScoredIndicator): string => keys[indicator.id] ?? "";
  // In the columns of `places.key` and `places.indicator`.
  const hidden = ({ scored }: ProblemRow): readonly CellPlan[] => [
    keyCell(keyOf(scored)),
    number(scored.indicator.id + 1, HIDDEN),
  ];
  const addRows = (to: Table<ProblemRow>, rows: readonly ScoredIndicator[]): void => {
    for (const scored of rows) written.add(keyOf(scored));
    const typed = rows.map((scored) => ({ scored, serial: ++serial, typed: kept?.get(keyOf(scored)) }));
    to.addLater(typed, hidden, ROOM_TO_WRITE);
  };
  const addLine = (line: string, style = TEXT): void => {
    draft.addSpans([{ from: 1, to: last, cell: text(line, style) }], { keepWithNext: style === SUBHEADING });
  };
  if (problems.length === 0) addNone(draft, input, last);
  else {
    addRows(table, problems);
    draft.keepWithNext(draft.next - 1);
    table.addTotal("合计", TOTAL_TEXT);
    addSurplus(input, addLine);
  }
  if (deductions.length > 0) {
    addLine("减分项（不计入失分，在结果中另减）", SUBHEADING);
    const off = sumMarks(deductions.flatMap(({ effective }) => effective ?? []));
    const others = new Table(draft, rectificationColumns(input, layout, styles, { full: null, lost: off }));
    addRows(others, deductions);
    draft.keepWithNext(draft.next - 1);
    others.addTotal("减分合计", TOTAL_TEXT);
  }
  addNote(input, [...problems, ...deductions], columns, (line) => addLine(line, NOTE));
  const bottom = Math.max(4, draft.next - 1);
  addFoot(draft, input, places);
  const removed: RemovedColumns = {
    description: [1, columns.findIndex(({ entry }) => entry)],
    entries: columns.flatMap(({ entry, heading, span }) => (entry ? [[heading, ...span] as const] : [])),
    key: places.key,
  };
  addTyped(draft, supersededBy(input, [...problems, ...deductions], keys), removed, {
    heading: "原在本表填写",
    why: "以下内容原在本表填写，现在以台账填写的为准，保留备查；核对后可以清除。",
  });
  addRemoved(draft, kept, written, removed);
  return {
    plan: listSheetPlan(draft, frame, { product: "rectification", name: input.names.rectification, last }),
    list: {
      sheet: input.names.rectification,
      bottom,
      indicator: places.indicator,
      columnOf: (id) => table.columnOf(id),
    },
  };
}

/** Marks above full make the unit's loss smaller than the listed losses; the paper says so. */
function addSurplus({ scorecard }: SummaryInput, addLine: (line: string) => void): void {
  const { gap } = scorecard.totals;
  const listed = sumMarks(problemsOf(scorecard.indicators).flatMap((problem) => problem.gap ?? []));
  if (listed.eq(gap)) return;
  addLine(
    `注：本表失分合计${listed.toFixed()}分，汇总表失分${gap.toFixed()}分，` +
      `相差${listed.minus(gap).toFixed()}分，是因为有的指标得分超过应得分，请核实。`,
  );
}

function addNone(draft: SheetDraft, { scorecard }: SummaryInput, last: number): void {
  const { unscored } = scorecard.totals;
  const note =
    unscored > 0 ? `已评分的指标均未失分；另有${unscored}项未评分，见填报核对清单。` : "本期各项指标均未失分。";
  draft.addSpans([{ from: 1, to: last, cell: text(note, CENTRE) }], { height: 24 });
}

/** What was typed here beside losses for which 问题整改台账 says something else: it no longer counts, but is kept. */
function supersededBy(
  { kept, ledgers, date1904 = false }: SummaryInput,
  rows: readonly ScoredIndicator[],
  keys: readonly string[],
): readonly (readonly [key: string, row: KeptRow])[] {
  const losses = ledgers?.losses;
  if (!losses) return [];
  return rows.flatMap(({ indicator: { id } }) => {
    const key = keys[id] ?? "";
    const typed = [...(kept.rectification?.get(key) ?? [])].filter(([heading, entry]) => {
      const held = losses.said(id, heading);
      if (!held) return false;
      return (
        ![String(held.value), held.text].includes(String(entry.value)) && writtenEntry(entry, date1904) !== held.text
      );
    });
    return typed.length === 0 ? [] : [[key, new Map(typed)] as const];
  });
}

/** Says which columns show the sheet's own text, and which the ledger's. */
function addNote(
  { assessment, ledgers }: SummaryInput,
  rows: readonly ScoredIndicator[],
  columns: ReturnType<typeof rectificationColumns>,
  addLine: (line: string) => void,
): void {
  const entries = columns.filter(({ entry }) => entry);
  const headed = (taken: typeof entries): string => taken.map(({ heading }) => heading).join("、");
  const losses = ledgers?.losses;
  const held = entries.filter(({ heading }) => rows.some(({ indicator: { id } }) => losses?.entry(id, heading)));
  if (losses && held.length > 0) {
    const sheets = losses.sheets.map((name) => `“${name}”`).join("、");
    addLine(`注：已列入${sheets}的，${headed(held)}请在该表填写，本表随其变动；该表空白的才以本表填写的为准。`);
  }
  const taken = entries.filter(({ heading }) => rows.some((scored) => sheetEntry(scored, heading)));
  if (taken.length === 0) return;
  const sheets = assessment.framework.sheets.map(({ name }) => `“${name}”`).join("、");
  addLine(`注：${headed(taken)}取自${sheets}，随其变动；在本表直接改写的，以改写的为准，再次生成时保留。`);
}

/** Lines for who made, checked and approved the list. */
function addFoot(
  draft: SheetDraft,
  { kept }: SummaryInput,
  { last, key }: ReturnType<typeof rectificationPlaces>,
): void {
  const typed = kept.rectification?.get(FOOT_KEY);
  draft.keepWithNext(draft.next - 1);
  const [first, second] = [Math.ceil(last / 3), Math.ceil((2 * last) / 3)];
  draft.addSpans(
    [
      { from: 1, to: first, cell: labelCell(MADE_BY, typed, PLAIN) },
      { from: first + 1, to: second, cell: labelCell(REVIEWED_BY, typed, PLAIN) },
      { from: second + 1, to: last, cell: labelCell(LEADER_SIGNS, typed, PLAIN) },
      { from: key, to: key, cell: keyCell(FOOT_KEY) },
    ],
    { height: 28 },
  );
}
