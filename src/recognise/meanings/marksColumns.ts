import { EARNED as GIVEN, MARKS } from "../../domain/meaning.ts";
import { columnFigures, type ColumnFigures } from "../columns/columnFigures.ts";
import { holdsFigures, holdsMarks, holdsMarksOnly, isMark, statesSum, roughMarks } from "../columns/columnMarks.ts";
import { columnScales, multipliedShares, weightedOutOf } from "../columns/columnScales.ts";
import type { ColumnScales } from "../columns/weightPoints.ts";
import { takeGroupedParts } from "../columns/groupedParts.ts";
import { levelsAbove, type LevelsAbove } from "../columns/levelMarks.ts";
import { marksRelations } from "../columns/columnRelations.ts";
import { takeRates } from "../columns/rateColumns.ts";
import { dropRunningColumns } from "../columns/runningColumns.ts";
import { onlyBonus, takeAdjustments, takeResults } from "../columns/resultColumns.ts";
import { takeTickColumns, tickColumns, type TickWorths } from "../columns/tickColumns.ts";
import type { ColumnRelation } from "../columns/formulaRelation.ts";
import type { ColumnMeanings } from "../columns/columnMeanings.ts";
import { placeFigureColumns, saysOwn } from "./figureColumns.ts";
import { placeFilledReview } from "./filledReview.ts";
import { takeNearMarks } from "./nearMarks.ts";
import { takeOneOfRivals } from "./rivalFull.ts";
import { placeImpliedReview, placeImpliedReviewed, placeReportedMarks } from "./reviewColumns.ts";
import { doubtfulMarks, doubtfulResult } from "./doubtfulColumns.ts";
import { placeImpliedRemainder, placeUnknownJudges, placeBareScores } from "./impliedColumns.ts";
import { placeFullOfBlankForm, placeGradedFull, REMARKS, placeImpliedFull, soleRates } from "./impliedFull.ts";
import { marksByGrade } from "./marksByGrade.ts";
import { withTickedDepartments } from "../departments/tickedDepartments.ts";
import type { HeaderColumn } from "../table/header.ts";
import { normaliseName } from "../text/normalise.ts";
import { takeParts } from "./partHeading.ts";
import { takeStages } from "./stageColumns.ts";
import { dropEarlierMarks, takeOwnYear } from "./yearMarks.ts";
import { takeBlockColumns } from "../columns/blockColumns.ts";
import {
  dropWeightedFull,
  takeMultipliedFull,
  takeProvenWeights,
  takeUnheadedWeights,
} from "../columns/weightColumns.ts";
import { carriedWeights, wholeOf } from "../columns/partBlocks.ts";
import { takePartResults } from "../columns/partResults.ts";
import { weightsInParts, type WeightsInParts } from "../columns/partShares.ts";
import type { Table } from "../table/table.ts";
import type { MarkScale } from "../../domain/settings.ts";
import type { Issue } from "../../domain/issue.ts";
import { REVIEW_WORDS, SELF_WORDS, TOTAL } from "../words/marks.ts";

const COMBINED = new RegExp(
  `(?:${TOTAL}|总分|(?:平均|加权|年均|折算|折合|综合)(?:得?分)?|加权平均(?:得?分)?|总评|最终得?分)$`,
  "u",
);
const SUM_ALONE = new RegExp(`^(?:${TOTAL}|总分|平均|综合|总评|年度|全年)(?:得分|分)?$`, "u");
const DEDUCTED_SUM = new RegExp(`${TOTAL}|共扣|总扣分`, "u");
const GRADE_HEADING = /(?:等级|状态|等次|情况|结果|档次)$/u;
const OF_WHOLES: ReadonlySet<string> = new Set(["sum", "mean", "weighted", "function"]);
const FIELDS = ["full", "actual", "review"] as const;
const EARNED = [...GIVEN, "deducted"] as const;

/** How the columns of marks are to be read. */
export interface MarksColumns {
  /** Columns whose figures are no marks as they stand: weights, marks out of 100, shares. */
  readonly scales: ColumnScales;
  /** Columns whose ticks are marks. */
  readonly ticks: TickWorths;
  /** Columns that follow from others row by row: 加权得分. */
  readonly follows: readonly ColumnRelation[];
  /** By column of marks: how it is made of marks of the whole (a mean, a sum of several units'), where it is. */
  readonly results: ReadonlyMap<number, ColumnRelation>;
  /** Full marks that do not count beside others (标准分 | 应得分), whose totals are stated all the same. */
  readonly uncounted: readonly number[];
  /** Nothing was taken off the full marks, by the sums of each row (标准分 | 加分 | 得分). */
  readonly isAllEarned: boolean;
  /** 加分 as the only column beside the full marks, which may be what was earned of them. */
  readonly soleBonus: HeaderColumn | null;
  /** A column of marks near to the unit's own, of which nothing says whose they are. */
  readonly untoldReview: HeaderColumn | null;
  /** What the reviewer took off, where that is all that stands of the review. */
  readonly byReviewer: number | null;
  /** Columns of the stages of a review (初评 | 复评 | 终评), first to last: the last mark filled in on a row counts. */
  readonly reviewStages: readonly number[];
  /** Columns of what the rows of each part come to (模块得分). */
  readonly partResults: ReadonlySet<number>;
  /** Columns of what the items' rows come to, level by level, with the column of the rows themselves. */
  readonly levels: LevelsAbove;
  /** What cannot be decided. */
  readonly issues: readonly Issue[];
}

/** Weighs the columns that may hold marks against each other. */
export function placeMarksColumns(table: Table, meanings: ColumnMeanings, scale?: MarkScale): MarksColumns {
  dropRanksOfRows(table, meanings);
  dropRunningColumns(table, meanings);
  takeGroupedParts(table, meanings);
  const ticked = tickColumns(withTickedDepartments(table));
  const levels = new Map(
    MARKS.flatMap((meaning) => {
      // 1 beneath a grade is a tick.
      const columns = meanings.columns(meaning).filter((column) => !ticked.has(column));
      return [...levelsAbove(table, columns), ...levelsOfAnyName(table, meanings, meanings.only(meaning))];
    }),
  );
  meanings.setAbove([...levels.keys()]);
  const figures = columnFigures(table);
  takeBlockColumns(table, meanings, figures);
  dropWeightedFull(table, meanings, figures);
  takeUnheadedWeights(table, meanings, figures);
  placeImpliedFull(table, meanings);
  placeGradedFull(table, meanings);
  placeFullOfBlankForm(table, meanings);
  placeFigureColumns(table, meanings);
  placeImpliedFull(table, meanings, true);
  placeImpliedRemainder(table, meanings);
  dropEarlierMarks(table, meanings);
  const ofYear = takeOwnYear(table, meanings);
  placeFilledReview(table, meanings);
  takeOtherForReview(meanings);
  const rates = takeRates(meanings, figures);
  takeParts(table, meanings);
  const ticks = takeTickColumns(table, meanings, ticked);
  takeMultipliedFull(table, meanings, figures);
  const relations = marksRelations(table, meanings, figures).filter(({ result }) => !rates.has(result));
  takeProvenWeights(table, meanings, figures, relations);
  const follows = takeResults(table, meanings, relations);
  dropGradesBesideMarks(table, meanings);
  const inParts = weightsOfParts(table, meanings, figures);
  // Of ticks none is what others come to.
  const partResults =
    ticks.size > 0
      ? new Set<number>()
      : takePartResults(table, meanings, inParts ?? weightsOfPair(table, meanings, figures));
  const stages = takeStages(table, meanings, partResults);
  placeImpliedReviewed(table, meanings);
  const issues = [...placeBareScores(table, meanings, stages.length > 0)];
  placeImpliedReview(table, meanings);
  const full = meanings.all("full");
  const weights = full.filter(({ column }) => meanings.isWeight(column));
  const outOf = weightedOutOf(figures, weights, full);
  if (outOf !== null) meanings.setAside(full.filter((one) => !weights.includes(one)));
  else if (weights.length > 0 && weights.length < full.length) meanings.take(weights, "unknown");
  for (const field of FIELDS)
    if (!isStaged(meanings, stages, field)) keepSumsAlone(table, field, meanings, partResults);
  placeReportedMarks(table, meanings);
  const byReviewer = reviewersDeductions(table, meanings);
  if (byReviewer) {
    meanings.setAside([byReviewer]);
    meanings.take([byReviewer], "review");
  }
  keepDeductedSumAlone(meanings);
  const rivals = takeOneOfRivals(table, meanings);
  issues.push(...rivals.issues);
  const isAllEarned = follows.some((one) => one.kind === "adjusted" && meanings.of(one.base) === "full");
  let soleBonus: HeaderColumn | null = null;
  if (!meanings.has(...EARNED)) meanings.take(marksByGrade(table, meanings), "actual");
  if (!meanings.has(...EARNED)) {
    const [own, reviewed] = multipliedShares(table, figures, meanings.all("unknown"), meanings.columns("full"));
    const sole = own ?? soleRates(table, meanings, meanings.only("full")) ?? soleMarksColumn(table, meanings);
    soleBonus = sole?.mapped ? null : onlyBonus(table, meanings);
    if (sole && !isAllEarned) meanings.take([sole], "actual");
    if (reviewed) meanings.take([reviewed], "review");
    if (!sole) placeUnknownJudges(table, meanings);
  }
  const untoldReview = takeNearMarks(table, meanings, relations);
  issues.push(...takeAdjustments(table, meanings));
  const scaled = columnScales(table, meanings, figures, outOf, scale, follows, inParts, rates);
  const isScaled = scaled.scales.size + ticks.size + partResults.size + stages.length > 0 || byReviewer !== null;
  const result = isScaled || untoldReview ? null : doubtfulResult(table, meanings);
  const doubt = (byReviewer ?? untoldReview ?? result) ? null : doubtfulMarks(table, meanings);
  const scales = new Map(scaled.scales);
  for (const [column, of] of levels) {
    meanings.take([column], meanings.of(of));
    const scale = scales.get(of);
    if (scale?.kind === "weight") scales.set(column, scale);
  }
  issues.push(...ofYear, ...(doubt ? [doubt] : []), ...(result ? [result] : []), ...scaled.issues);
  const results = new Map(relations.filter(({ kind }) => OF_WHOLES.has(kind)).map((one) => [one.result, one]));
  return {
    issues,
    scales,
    ticks,
    follows,
    results,
    reviewStages: stages,
    partResults,
    levels,
    byReviewer: byReviewer?.column ?? null,
    uncounted: rivals.uncounted,
    untoldReview,
    isAllEarned: !meanings.has(...EARNED) && isAllEarned,
    soleBonus,
  };
}

/** 总分 | 各项分值, 实得分 | 合计得分: what comes to the marks of each section's rows, whatever it is called. */
function levelsOfAnyName(table: Table, meanings: ColumnMeanings, of: number | undefined): LevelsAbove {
  const open = of === undefined ? [] : meanings.columns("unknown", "score");
  const found = open.filter((column) => holdsFigures(table, column));
  return new Map(
    found.flatMap((column) => [...levelsAbove(table, [column, of ?? 0])].filter(([one]) => one === column)),
  );
}

/** Whether marks of that kind are one reviewer's after the other. */
function isStaged(meanings: ColumnMeanings, stages: readonly number[], field: (typeof FIELDS)[number]): boolean {
  return meanings.columns(field).some((column) => stages.includes(column));
}

/**
 * Of the only weights beside no other full marks; of full marks that come to 100 in each part, also beside a column of the parts'
 * weights, where no row adds all of them up.
 */
function weightsOfParts(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): WeightsInParts | null {
  const full = meanings.all("full");
  const [ofParts, ...otherWeights] = full.length > 1 ? full.filter(({ column }) => meanings.isWeight(column)) : [];
  const [weight, ...others] = full.filter((one) => one !== ofParts);
  if (!weight || others.length + otherWeights.length > 0) return null;
  const arePoints = !meanings.isWeight(weight.column);
  const found = weightsInParts(table, figures, weight.column, arePoints, ofParts?.column);
  if (!found || !arePoints) return found;
  const closing = table.dataRows.filter((row) => !found.shares.has(row));
  const rows = [...found.shares.keys()];
  const isAdded = [weight, ...meanings.all(...EARNED)].some(({ column }) => statesSum(table, closing, rows, column));
  return isAdded ? null : found;
}

/** Of the weights of parts and of their rows side by side. */
function weightsOfPair(table: Table, meanings: ColumnMeanings, figures: ColumnFigures): WeightsInParts | null {
  const weights = meanings.columns("full").filter((column) => meanings.isWeight(column));
  const found = carriedWeights(table, figures, weights);
  if (!found) return null;
  const whole = wholeOf(figures.of(found.item));
  const unit = wholeOf(figures.of(found.part));
  const shares = new Map(
    figures.rows.flatMap((row, place) => {
      const weight = found.carried[place] ?? null;
      return weight === null ? [] : [[row, Number((weight / unit).toPrecision(12))] as const];
    }),
  );
  return { column: found.item, whole, shares, arePoints: false };
}

/** 自检得分 | 推荐单位评分: beside marks that are called the unit's own, the others are another's. */
function takeOtherForReview(meanings: ColumnMeanings): void {
  const [first, second, ...further] = meanings
    .all("actual", "score")
    .toSorted((one, other) => one.column - other.column);
  if (!first || !second || further.length > 0 || meanings.has("review")) return;
  if (!saysOwn(first) || saysOwn(second)) return;
  meanings.take([first], "actual");
  meanings.take([second], "review");
}

/** 重要等级 over 1, 2, 3 left of what can be earned says of the rows how much they matter, and is no mark beside another. */
function dropRanksOfRows(table: Table, meanings: ColumnMeanings): void {
  const [full] = meanings.columns("full");
  const earned = meanings.all(...GIVEN);
  const isRank = ({ column, at }: HeaderColumn): boolean =>
    full !== undefined && column < full && GRADE_HEADING.test(normaliseName(at.text)) && holdsMarksOnly(table, column);
  const ranks = earned.filter(isRank);
  if (ranks.length < earned.length) meanings.take(ranks, "unknown");
}

/** A grade beside marks that are filled in describes them, it is no mark: 等级 beside 得分. A unit's own grade is none of a reviewer's mark. */
function dropGradesBesideMarks(table: Table, meanings: ColumnMeanings): void {
  const earned = meanings.all(...GIVEN);
  const marked = earned.filter(({ column }) => holdsFigures(table, column));
  const isOwn = ({ heading }: HeaderColumn): boolean => SELF_WORDS.test(heading);
  // Marks may be written under the grade that they are: 优 | 良 | 差.
  const graded = earned.filter(
    (one) => !marked.includes(one) && !holdsMarks(table, one.column) && GRADE_HEADING.test(normaliseName(one.at.text)),
  );
  const beside = graded.filter((one) => marked.some((other) => !isOwn(one) || isOwn(other)));
  meanings.take(beside, "unknown");
}

/**
 * A column 合计 beside its parts already is what they come to; of 合计 and 平均分 the one that can be earned.
 *
 * @param ofParts results of parts, which are none of the rows
 */
function keepSumsAlone(
  table: Table,
  field: (typeof FIELDS)[number],
  meanings: ColumnMeanings,
  ofParts: ReadonlySet<number>,
): void {
  if (field !== "full" && meanings.all(field).length > 1) {
    // 合计 after 1月 | 2月 | 3月 has no word of marks in it.
    const alone = meanings.all("unknown").filter(({ at }) => SUM_ALONE.test(normaliseName(at.text)));
    meanings.take(alone, field);
  }
  // 占总分 above weights says of what they are.
  const columns = meanings.all(field).filter(({ column }) => !ofParts.has(column) && !meanings.isWeight(column));
  const sums = columns.filter(({ at, groups }) =>
    [at, ...groups.slice(-1)].some(({ text }) => COMBINED.test(normaliseName(text))),
  );
  const [full] = meanings.columns("full");
  const fitting = sums.length > 1 && full !== undefined ? sums.filter((sum) => isWithin(table, sum, full)) : sums;
  const [sum] = fitting;
  if (sum && fitting.length === 1) meanings.keepOnly(sum, columns);
}

/** 合计扣分 beside what was taken off each month, or 自评扣分 beside 考核扣分: the unit's own. */
function keepDeductedSumAlone(meanings: ColumnMeanings): void {
  const columns = meanings.all("deducted");
  const sums = columns.filter(({ at }) => DEDUCTED_SUM.test(normaliseName(at.text)));
  const [kept, ...others] = sums.length === 1 ? sums : columns.filter(isOwn);
  if (kept && others.length === 0) meanings.keepOnly(kept, columns);
}

/** 自评扣分 | 考核扣分 and no other marks: the second says what the reviewer took off. */
function reviewersDeductions(table: Table, meanings: ColumnMeanings): HeaderColumn | null {
  const [one, other, ...further] = meanings.all("deducted");
  if (!one || !other || further.length > 0 || meanings.has(...GIVEN) || meanings.only("full") === undefined)
    return null;
  const isReviewers = ({ at, groups, mapped }: HeaderColumn): boolean =>
    !mapped && [at, ...groups].some(({ text }) => REVIEW_WORDS.test(text));
  const reviewers = [one, other].filter((each) => !isOwn(each) && isReviewers(each));
  const [found] = reviewers;
  return found && reviewers.length === 1 && holdsFigures(table, found.column) ? found : null;
}

function isOwn({ at, groups }: HeaderColumn): boolean {
  return [at, ...groups].some(({ text }) => SELF_WORDS.test(text));
}

/** Whether no mark of a column is above the full marks beside it. */
function isWithin(table: Table, { column }: HeaderColumn, full: number): boolean {
  return table.dataRows.every(
    (row) => (roughMarks(table, row, column) ?? 0) <= (roughMarks(table, row, full) ?? Infinity),
  );
}

/** The one column of unknown heading that holds marks on most rows that can earn any; null where there is none or several. */
function soleMarksColumn(table: Table, meanings: ColumnMeanings): HeaderColumn | null {
  const full = meanings.columns("full");
  const rows = table.dataRows.filter((row) => full.length === 0 || full.some((column) => isMark(table, row, column)));
  const [found = null, ...others] = meanings.all("unknown").filter(({ column, at }) => {
    if (/[人员话号率]$|日期|时间|比例$|百分比$/u.test(normaliseName(at.text))) return false;
    const written = rows.filter((row) => table.text(row, column) !== "");
    const marked = written.filter((row) => isMark(table, row, column));
    // 较好 under 评语 is a remark, whatever grade it may be elsewhere.
    if (REMARKS.test(normaliseName(at.text)) && !holdsFigures(table, column)) return false;
    return marked.length > 0 && marked.length >= written.length * 0.6 && written.length >= rows.length * 0.4;
  });
  return others.length === 0 ? found : null;
}
