import { cellsOf } from "../../domain/grid.ts";
import { isNotApplicable, parseAdded, parseFull, parseMarks, parseTakenOff } from "../text/marksText.ts";
import { readHeading } from "../table/heading.ts";
import { rowsOfFirst, type Table } from "../table/table.ts";
import { vetoBeside, type RowFeatures } from "./rowFeatures.ts";
import { isMark } from "../columns/columnMarks.ts";
import { isRoundWhole } from "../meanings/figureColumns.ts";
import type { RowCandidate } from "./rowCandidates.ts";
import { sectionKind } from "../text/sectionKind.ts";

/**
 * Without what stands beneath the last total and is no row of the framework: lines of people and remarks, legends of grades,
 * lists of what is taken off for what. A heading of bonuses, deductions or vetoes there begins rows that are.
 *
 * @param wholes rows that the sheet's sums prove to be the total of all above them
 * @param asked rows that the user is asked about, since they may be indicators
 */
export function withoutTablesBeneath(
  candidates: readonly RowCandidate[],
  features: RowFeatures,
  wholes: ReadonlySet<number>,
  asked: ReadonlySet<RowCandidate>,
): readonly RowCandidate[] {
  const { table, columns } = features;
  const { earned, marks } = columns;
  const own = withoutHeadedOtherwise(candidates, features);
  if (own.length < candidates.length) return withoutTablesBeneath(own, features, wholes, asked);
  const total = candidates.findLastIndex(({ shape }) => shape === "total");
  const beneath = candidates.slice(total + 1);
  const holds = (one: RowCandidate, some: readonly number[]): boolean =>
    some.some((column) => isMark(table, one.row, column) || isChange(table.text(one.row, column)));
  if (total < 1 || beneath.length === 0 || !candidates.slice(0, total).some((one) => holds(one, marks)))
    return candidates;
  const beginsSpecial = (one: RowCandidate): boolean =>
    // 减分项 in the column of items, on the row itself or merged over it.
    sectionKind(one.text) !== null ||
    features.saysKind(one.row) ||
    // A legend has no full marks.
    table.furtherTables.some(
      ({ headerRows, columnOf }) =>
        one.row > headerRows[1] && columns.full.some((column) => (columnOf.get(column) ?? null) !== null),
    );
  const special = new Set<RowCandidate>();
  let isOpen = false;
  for (const one of beneath) {
    if (beginsSpecial(one)) isOpen = true;
    else if (!one.alone) isOpen = false;
    // Rows of a section of vetoes are its own, also where nothing stands beside them.
    if (isOpen) special.add(one);
  }
  const isSpecial = (one: RowCandidate): boolean => special.has(one) || vetoBeside(features, one.row) !== undefined;
  const kept = candidates.slice(0, total + 1 + signedBelow(table, candidates, total));
  const apart = candidates.slice(kept.length);
  // 考核系数 below the lines to sign: neither numbered nor out of anything, where the indicators are.
  const isOutside = (one: RowCandidate): boolean =>
    !isSpecial(one) && !asked.has(one) && one.enumerator === null && !holds(one, columns.full);
  if (apart.length > 0 && apart.every(isOutside)) return withoutTablesBeneath(kept, features, wholes, asked);
  const beyond = wholes.has(candidates[total]?.row ?? 0) ? beyondGap(candidates, total) : [];
  // 甲等 where the indicators have their numbers is none of them.
  const isCalledOther = ({ row, column }: RowCandidate): boolean =>
    columns.code !== null && column !== columns.code && table.text(row, columns.code) !== "";
  const mayCount = (one: RowCandidate): boolean => isSpecial(one) || (asked.has(one) && !isCalledOther(one));
  if (beyond.length > 0 && !beyond.some(mayCount)) {
    return withoutTablesBeneath(candidates.slice(0, -beyond.length), features, wholes, asked);
  }
  // What earns marks below a total belongs to the framework, and so does all above it.
  const earning = beneath.findLastIndex((one) => isSpecial(one) || holds(one, earned));
  const legend = beneath.findIndex((one, at) => at > earning && isHeading(table, one.row, columns.full));
  const upTo = legend < 0 ? beneath.length : legend;
  const marked = beneath.findLastIndex((one, at) => at < upTo && (isSpecial(one) || holds(one, marks)));
  // A number of its own makes a row an indicator whose marks were forgotten.
  const dropped = new Set(beneath.filter((one, at) => at > marked && (at >= upTo || one.enumerator === null)));
  return candidates.filter((one) => !dropped.has(one));
}

/**
 * Without the rows below a heading of their own (等次 | 分数段 | 人数), where these have nothing that can be earned, or the framework is
 * complete without them: a total closes it, or its full marks come to a round whole.
 */
function withoutHeadedOtherwise(candidates: readonly RowCandidate[], features: RowFeatures): readonly RowCandidate[] {
  const { table, onlyFull: full } = features;
  const first = candidates.find(({ shape }) => shape === "leaf")?.row;
  if (full === null || first === undefined) return candidates;
  const isOther = (row: number): boolean =>
    isHeading(table, row, [full]) && readHeading("framework", table.text(row, full)).meaning !== "full";
  const heading = rowsOfFirst(table).find((row) => row > first && isOther(row) && isRowOfTexts(features, row));
  if (heading === undefined) return candidates;
  const above = candidates.filter(({ row }) => row < heading);
  const below = candidates.filter(({ row }) => row > heading);
  const isHeaded = ({ row }: RowCandidate): boolean =>
    table.text(row, full) !== table.text(heading, full) &&
    table.columns.every(({ column }) => table.text(row, column) === "" || table.text(heading, column) !== "");
  if (below.length === 0 || !below.every(isHeaded)) return candidates;
  if ([...above.slice(-1), ...below].some(({ text }) => sectionKind(text) !== null)) return candidates;
  const leaves = above.filter(({ shape }) => shape === "leaf");
  const isClosed = above.at(-1)?.shape === "total" || isRoundWhole(features.sum(leaves, full));
  return isClosed || !below.some(({ row }) => /\p{N}/u.test(table.text(row, full))) ? above : candidates;
}

const FEWEST_HEADINGS = 3;

/** Whether a row holds several short texts and nothing else, none of them a mark. */
function isRowOfTexts(features: RowFeatures, row: number): boolean {
  const { table, columns } = features;
  const cells = features.written(row);
  return (
    cells.length >= FEWEST_HEADINGS &&
    cells.every((column) => typeof table.value(row, column) === "string" && table.text(row, column).length <= 12) &&
    !columns.earned.some((column) => isMark(table, row, column))
  );
}

/**
 * The rows behind a blank one below the total, where none has a number as the numbered indicators above have: the total proves
 * that they are not part of what it closes.
 */
function beyondGap(candidates: readonly RowCandidate[], total: number): readonly RowCandidate[] {
  const leaves = candidates.slice(0, total).filter(({ shape }) => shape === "leaf");
  const numbers = leaves.flatMap(({ enumerator }) => enumerator ?? []);
  if (numbers.length < leaves.length) return [];
  const styles = new Set(numbers.map(({ style }) => style));
  const gap = candidates.findIndex(({ row }, place) => place > total && row > (candidates[place - 1]?.row ?? row) + 1);
  const beyond = gap < 0 ? [] : candidates.slice(gap);
  return beyond.some(({ enumerator }) => enumerator !== null && styles.has(enumerator.style)) ? [] : beyond;
}

const MOST_BELOW = 20;

/** How many of the rows below the last total stand above a line to sign or fill in; all of them where there is no such line. */
function signedBelow(table: Table, candidates: readonly RowCandidate[], total: number): number {
  const beneath = candidates.slice(total + 1);
  const isNumbered = candidates.some(
    ({ shape, enumerator }, at) => at < total && shape === "leaf" && enumerator !== null,
  );
  if (!isNumbered || beneath.length > MOST_BELOW) return beneath.length;
  const data = new Set(table.dataRows);
  const isLine = (row: number): boolean =>
    !data.has(row) && cellsOf(table.sheet, row).some((value) => typeof value === "string" && value.trim() !== "");
  const signed = beneath.findIndex(({ row }, at) => {
    const above = candidates[total + at]?.row ?? row;
    return Array.from({ length: row - above - 1 }, (_, gap) => above + 1 + gap).some(isLine);
  });
  return signed < 0 ? beneath.length : signed;
}

/** 扣0.5分, +2. */
function isChange(text: string): boolean {
  return text !== "" && (parseTakenOff(text) !== null || parseAdded(text) !== null);
}

/** Whether a text that is no mark stands where full marks are: the heading of another table. */
function isHeading(table: Table, row: number, full: readonly number[]): boolean {
  return full.some((column) => {
    const text = table.text(row, column);
    const isText = typeof table.value(row, column) === "string" && text !== "";
    return isText && parseMarks(text) === null && parseFull(text) === null && !isNotApplicable(text);
  });
}
