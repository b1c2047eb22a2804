import { LeafSums } from "../arithmetic/leafSums.ts";
import { hasFigure, type SumRow } from "../arithmetic/sumRow.ts";
import { sumTree } from "../arithmetic/sumTree.ts";
import { cellsOf } from "../../domain/grid.ts";
import type { Settings } from "../../domain/settings.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { ordinalOf } from "../text/textMarks.ts";
import { sectionKind } from "../text/sectionKind.ts";
import { EARLIER_WORDS, WEIGHT } from "../words/marks.ts";
import { gradeOn } from "../text/sheetGrades.ts";
import { isOfOthers } from "../meanings/figureColumns.ts";
import { answerAt } from "./rowAnswers.ts";
import type { RowFeatures } from "./rowFeatures.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/** Rows beneath totals that the rows above come to without them. */
export interface RowsBeyond {
  /** The place of the first of them; they reach to the end. */
  readonly from: number;
  /** They are no part of what the totals close: other years, an appendix. Else they may be, and the user is asked. */
  readonly isApart: boolean;
}

/** More rows than this beneath a total are a part of their own. */
const MOST_BEYOND = 20;

/** What could be earned another time, or in one period of several, and how it is told: 2024年度, 上年得分, 第一季度. */
const PERIOD = new RegExp(
  `^(?:(?:19|20)\\d{2}年?度?|${EARLIER_WORDS.source}|前年度?|近[\\d一二三四五]年|[上下]半年|第?[1-4一二三四]季度?|1?\\d月份?)+度?(?:自评|考核|实际|最终)?(?:平均分?|总?得分|总?成绩|分数)?$`,
  "u",
);

/** What most frameworks come to, in millionths. */
const WHOLE = 100e6;

/** What stands above rows that are told beside a form, not judged by it. */
const BESIDE = new RegExp(
  `^(?:附$|附[:：注表录件]|[备附]?注(?:$|[:：])|说明)|历年|近.{1,2}年|${EARLIER_WORDS.source}`,
  "u",
);

/**
 * The rows beneath closing totals that the rows above are proven to come to, unless they state totals of their own, are bonuses or
 * deductions, or stand under a header of their own. null where there are none.
 */
export function rowsBeyond(
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  features: RowFeatures,
  answers: NonNullable<Settings["rows"]> = {},
): RowsBeyond | null {
  const { table } = features;
  const count = rows[0]?.figures.length ?? 0;
  const most = new Float64Array(count);
  const first = Math.max(candidates.length - MOST_BEYOND, 0);
  for (const [place, row] of rows.entries()) {
    const from = place + 1;
    const mayClose =
      row.called || row.adds !== null || row.figures.some((figure, at) => figure !== null && figure > (most[at] ?? 0));
    for (let at = 0; at < count; at++) most[at] = Math.max(most[at] ?? 0, row.figures[at] ?? 0);
    if (!mayClose || from < first || from >= rows.length || !hasFigure(row)) continue;
    const beyond = candidates.slice(from);
    if (!mayStandApart(beyond, rows.slice(from), features)) continue;
    if (beyond.some((one) => answerAt(table, one.row, answers) !== undefined)) continue;
    const closed = closedBy(rows.slice(0, from));
    const isApart = closed && verdictOf(closed, candidates, rows, from, table);
    if (isApart !== null) return { from, isApart };
  }
  return null;
}

/** Whether rows beneath totals neither are bonuses or deductions nor add other rows up by formula. */
function mayStandApart(beyond: readonly RowCandidate[], rows: readonly SumRow[], features: RowFeatures): boolean {
  return (
    rows.some(hasFigure) &&
    rows.every((one) => one.kind === "base" && one.adds === null) &&
    beyond.every(({ text, row }) => sectionKind(text) === null && !features.saysKind(row))
  );
}

/** What closing totals at the end of some rows prove. */
interface Closed {
  /** In the first column: what can be earned in all, where there are full marks. */
  readonly whole: number;
  /** Every column with marks comes out. */
  readonly isComplete: boolean;
}

/** null where the last of the rows, or the last few, are no totals that the rows above them come to. */
function closedBy(rows: readonly SumRow[]): Closed | null {
  const { roles, doubts } = sumTree(rows);
  if (doubts.length > 0) return null;
  const firstLeaf = rows.findIndex(isLeaf);
  let end = rows.length;
  for (let role = roles.get(end - 1); role?.role === "total" && role.from <= firstLeaf; role = roles.get(end - 1))
    end--;
  const sums = new LeafSums(rows, (row, place) => place < end && !roles.has(place) && isLeaf(row));
  const marks = [...Array(rows[0]?.marks ?? 0).keys()];
  const closing = rows.slice(end);
  const comesOut = (column: number): boolean =>
    closing.some(({ figures }) => sums.fits(0, end, column, figures[column]));
  if (closing.length === 0 || !comesOut(0)) return null;
  return {
    whole: sums.sum(0, end, 0),
    isComplete: marks.every((column) => sums.count(0, end, column) === 0 || comesOut(column)),
  };
}

/** Whether the rows from a place on are no part of what the totals above close; null where nothing says that they may not be. */
function verdictOf(
  { whole, isComplete }: Closed,
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  from: number,
  table: Table,
): boolean | null {
  const beyond = rows.slice(from);
  const isPeriod = (place: number): boolean => PERIOD.test(normaliseName(candidates[place]?.text ?? ""));
  const withFigures = beyond.flatMap((row, at) => (isLeaf(row) ? [from + at] : []));
  const counted = withFigures.filter((place) => rows[place]?.called === false);
  const fullOf = (place: number): number => rows[place]?.figures[0] ?? 0;
  const sum = counted.reduce((made, place) => made + fullOf(place), 0);
  // The rest of the framework, or what a later total counts in.
  const isRest = sum > 0 && (whole + sum === WHOLE || withFigures.some((place) => fullOf(place) === whole + sum));
  if (counted.length === 0 || isRest || candidates[from - 1]?.label?.kind === "subtotal") return null;
  const isOfPeriods = counted.every(isPeriod) && !rows.slice(0, from).some((_, place) => isPeriod(place));
  if (isOfPeriods) return true;
  const isHeaded = table.furtherTables.some(({ headerRows }) => headerRows[1] >= (candidates[from]?.row ?? 0));
  if (isHeaded || counted.length < withFigures.length) return null;
  const lines = linesAbove(candidates, rows, from, table);
  const isGap = (candidates[from]?.row ?? 0) > (candidates[from - 1]?.row ?? 0) + 1;
  if (!(isGap || lines.length > 0) || isClosedAgain(rows, from)) return null;
  // Without full marks they are told of as such, unless a blank row or a line to sign sets them off.
  const mayEarn = (place: number): boolean => isGap && maySayMarks(candidates[place]?.text ?? "", table);
  const counts = withFigures.some((place) => rows[place]?.figures[0]) || withFigures.every(mayEarn);
  const mayCount = isComplete && counts ? false : null;
  if (goesOn(candidates, from)) return mayCount;
  // As much as in all cannot be earned in a part of it.
  if (counted.every((place) => fullOf(place) >= whole)) return true;
  const isLike = withFigures.some((place) => ["leaf", "mixed"].includes(rows[place]?.shape ?? ""));
  if (!isLike && lines.some((text) => BESIDE.test(text))) return true;
  return mayCount;
}

const SAYS_WEIGHT = new RegExp(WEIGHT, "u");

/** Whether a label may be that of marks of this unit: neither a grade of a legend, nor a rank, mean, count or factor. */
function maySayMarks(text: string, table: Table): boolean {
  const label = normaliseName(text);
  return label !== "" && gradeOn(table.sheet, text) === null && !isOfOthers(label) && !SAYS_WEIGHT.test(label);
}

/** Whether a row may count: what a section states is only compared with what stands below it. */
function isLeaf(row: SumRow): boolean {
  return row.shape !== "open" && hasFigure(row);
}

/** Whether a total beneath covers some of the rows from a place on. */
function isClosedAgain(rows: readonly SumRow[], from: number): boolean {
  const { roles } = sumTree(rows);
  return [...roles].some(([place, role]) => {
    if (place < from || role.role === "aside" || role.column === null) return false;
    const first = Math.max(from, role.from);
    return rows.slice(first, role.to).some(hasFigure);
  });
}

/** Whether rows from a place on are numbered as those above it, from where these end. */
function goesOn(candidates: readonly RowCandidate[], from: number): boolean {
  const last = new Map<string, number>();
  return candidates.some(({ enumerator }, place) => {
    if (!enumerator) return false;
    if (enumerator.style === "part") return place >= from;
    const ordinal = ordinalOf(enumerator);
    if (place >= from) return ordinal === (last.get(enumerator.style) ?? NaN) + 1;
    if (ordinal !== null) last.set(enumerator.style, ordinal);
    return false;
  });
}

/** The texts without marks between the totals and the first row with figures beneath them. */
function linesAbove(
  candidates: readonly RowCandidate[],
  rows: readonly SumRow[],
  from: number,
  table: Table,
): readonly string[] {
  const first = rows.findIndex((row, place) => place >= from && hasFigure(row));
  const lines: string[] = [];
  for (let row = (candidates[from - 1]?.row ?? 0) + 1; row < (candidates[first]?.row ?? 0); row++) {
    const texts = cellsOf(table.sheet, row).map((value) => (typeof value === "string" ? value.trim() : ""));
    lines.push(...texts.filter(Boolean).slice(0, 1));
  }
  return lines;
}
