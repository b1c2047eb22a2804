import type { IndicatorKind } from "../../domain/indicator.ts";
import { toNumber } from "../../domain/marks.ts";
import type { RowReading } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { isNotApplicable } from "../text/marksText.ts";
import { marksWithin } from "../text/textMarks.ts";
import { withCarriedTotals } from "./carriedTotals.ts";
import { withClosedTables } from "./closedTables.ts";
import { withNamelessTotals } from "./namelessTotals.ts";
import { withClosingMarks } from "./closingMarks.ts";
import { withClosingTexts } from "./closingTexts.ts";
import { endDoubts } from "./endDoubts.ts";
import { endedAt, withEndedSections } from "./endedSections.ts";
import { gradeBands } from "./gradeBands.ts";
import { legendRows } from "./gradeLegend.ts";
import { withGroupTotals } from "./groupTotals.ts";
import { childrenOf, isBelow, isOutlineParent, lastBelow, rankOf } from "./outline.ts";
import { withLoneTexts } from "./loneTexts.ts";
import { withFirstSection } from "./firstSection.ts";
import { fullAt, type RowFeatures } from "./rowFeatures.ts";
import { rowCandidates, type RowCandidate, candidate } from "./rowCandidates.ts";
import { labelledKind } from "../text/sectionKind.ts";
import {
  asSpecialSection,
  withLoneTitles,
  withPartsOfNumbers,
  withUnnumberedRows,
  withStatedSections,
  withTitleRows,
  withRunningTotals,
  type RowMarks,
} from "./sectionRows.ts";
import { rowsBeyond } from "./beyondTotals.ts";
import { answerTo } from "./rowAnswers.ts";
import { rowReadings } from "./rowReadings.ts";
import { rowSums } from "./rowSums.ts";
import { withSums, type RowDoubt } from "./summedRows.ts";
import type { Table } from "../table/table.ts";
import { withoutTablesBeneath } from "./tablesBeneath.ts";
import type { TotalLabel } from "../meanings/totalLabel.ts";

/** What a row of a framework is: a scored leaf, a heading over leaves, a total, or a part of the leaf above. */
export type FrameworkRow =
  | {
      readonly kind: "leaf";
      readonly row: number;
      readonly nameColumn: number;
      /** All headings above it, outermost first, where columns of the sheet say which they are; absent where the order of the rows does. */
      readonly under?: readonly HeadingRow[];
    }
  | HeadingRow
  | {
      readonly kind: "total";
      readonly row: number;
      readonly label: TotalLabel;
      readonly text: string;
      readonly column: number;
    };

export interface HeadingRow {
  readonly kind: "heading";
  readonly row: number;
  readonly text: string;
  readonly column: number;
  /** How deep its number says it is; null where it has none. */
  readonly rank: number | null;
  /** Last row that stands under it, where the numbers of the rows say so; null: until the next heading. */
  readonly until: number | null;
  /** What the user says its rows are; null: its own text says it. */
  readonly said: IndicatorKind | null;
}

/** The rows of a framework, with what is doubtful of them and by what they were read. */
export interface FrameworkRows {
  readonly rows: readonly FrameworkRow[];
  /** By row: kinds that the user gave, or that a total which leaves the row out shows. */
  readonly kinds: ReadonlyMap<number, IndicatorKind>;
  readonly doubts: readonly RowDoubt[];
  /** Of all rows but the indicators, unless the user said what they are. In order. */
  readonly readings: readonly RowReading[];
}

/**
 * Sorts the rows of a framework: shape, numbering and the sheet's own sums together.
 *
 * @param answers the user's word for rows
 * @param without rows that it is known to be none of
 */
export function frameworkRows(
  features: RowFeatures,
  answers: Settings["rows"] = {},
  without: ReadonlySet<number> = new Set(),
): FrameworkRows {
  const { table, columns } = features;
  const marks = rowMarks(features);
  const answeredEnd = ({ row }: RowCandidate) => answerTo("end", table, row, answers);
  const ended = withEndedSections(sectionedRows(shapedRows(features, without), features, marks), marks, answeredEnd);
  const { candidates, summed, apart } = settledRows(ended.candidates, features, answers);
  const { kinds, doubts, readings } = summed;
  const rows = dropClauses(rolesOf(candidates, summed), candidates);
  const asks = [...doubts, ...endDoubts(ended, table, columns, marks)];
  return { rows, kinds, doubts: asks, readings: rowReadings(table, [...candidates, ...apart], rows, readings) };
}

function rowMarks({ table, columns }: RowFeatures): RowMarks {
  return {
    fullAt: ({ row, text }) => {
      const [column, ...others] = columns.full;
      if (column !== undefined) return others.length > 0 ? null : fullAt(table, row, column);
      const said = marksWithin(text);
      return said && toNumber(said.marks);
    },
    applies: ({ row }) => !columns.actual.some((column) => isNotApplicable(table.text(row, column))),
  };
}

/** The rows by their shape and words, without legends of grades. */
function shapedRows(features: RowFeatures, without: ReadonlySet<number>): readonly RowCandidate[] {
  const shaped = withClosingMarks(withNamelessTotals(rowCandidates(features), features), features);
  const every = shaped.filter(({ row }) => !without.has(row));
  const all = withClosingTexts(every, features);
  const listed = legendRows(features);
  const legend = new Set([...gradeBands(all, features), ...all.filter(({ row }) => listed.has(row))]);
  const carried = withCarriedTotals(
    all.filter((one) => !legend.has(one)),
    features,
  );
  const rated = withRunningTotals(withGroupTotals(carried, features), features);
  return withClosedTables(rated, features);
}

/** With the headings of sections among them. */
function sectionedRows(
  shaped: readonly RowCandidate[],
  features: RowFeatures,
  marks: RowMarks,
): readonly RowCandidate[] {
  const { table, columns } = features;
  const read = withFirstSection(withFurtherSections(shaped.map(asSpecialSection), table), table);
  const isOfOneColumn = columns.full.length === 1;
  const sectioned = isOfOneColumn ? withStatedSections(read, marks) : read;
  const untitled = isOfOneColumn ? withLoneTitles(sectioned, features, marks) : sectioned;
  return withPartsOfNumbers(withTitleRows(withUnnumberedRows(untitled), marks), marks);
}

interface SettledRows {
  readonly candidates: readonly RowCandidate[];
  readonly summed: ReturnType<typeof withSums>;
  /** Rows below the total that are told apart from the framework. */
  readonly apart: readonly RowCandidate[];
}

/** As the sheet's own sums make them. */
function settledRows(titled: readonly RowCandidate[], features: RowFeatures, answers: Settings["rows"]): SettledRows {
  const sums = rowSums(features, titled);
  const beyond = rowsBeyond(titled, sums, features, answers);
  const asked = new Set(beyond && !beyond.isApart ? titled.slice(beyond.from) : []);
  const apart = beyond?.isApart ? titled.slice(beyond.from) : [];
  const settled = (read: readonly RowCandidate[]) => {
    const summed = withSums(read, read === titled ? sums : rowSums(features, read), features, answers, asked);
    const answered = new Set(summed.readings.map(({ row }) => row));
    const lone = withLoneTexts(summed.candidates, features, answered);
    return { summed, lone, candidates: withoutTablesBeneath(lone, features, provenWholes(summed), asked) };
  };
  const counted = apart.length > 0 ? titled.slice(0, -apart.length) : titled;
  const sorted = settled(counted);
  if (sorted.summed.doubts.length === 0 || sorted.candidates.length === sorted.lone.length) return { ...sorted, apart };
  // A legend beneath the total makes nothing doubtful.
  const kept = new Set(sorted.candidates);
  const beneath = new Set(sorted.lone.filter((one) => !kept.has(one)).map(({ row }) => row));
  return { ...settled(counted.filter(({ row }) => !beneath.has(row))), apart };
}

/** What each row is, now that it is known which stand below it. */
function rolesOf(
  candidates: readonly RowCandidate[],
  { kinds, readings, reaches }: ReturnType<typeof withSums>,
): readonly FrameworkRow[] {
  const answered = new Set(readings.map(({ row }) => row));
  const rows: FrameworkRow[] = [];
  for (const [place, one] of candidates.entries()) {
    if (one.shape === "total" && one.label) {
      rows.push({ kind: "total", row: one.row, label: one.label, text: one.text, column: one.column });
      continue;
    }
    const below = childrenOf(candidates, place);
    const asHeading = one.shape === "heading" ? below.any : isOutlineParent(candidates, place);
    const reach = reaches.get(one.row);
    const says = one.shape === "heading" ? (labelledKind(one.text)?.says ?? "") : "";
    // 加分项：获省级表彰 with a mark that the rows below do not come to is one of its own, wherever it stands.
    const isOwn = one.scored && says !== "" && !answered.has(one.row);
    if (reach !== undefined || (asHeading && !isOwn && (below.scored || !one.scored))) {
      const until = reach ?? endedAt(candidates, place) ?? (one.shape === "leaf" ? lastBelow(candidates, place) : null);
      const rank = rankOf(one.enumerator);
      const said = kinds.get(one.row) ?? null;
      rows.push({ kind: "heading", row: one.row, text: one.text, column: one.column, rank, until, said });
    } else if (one.shape === "leaf" || one.scored || says !== "") {
      rows.push({ kind: "leaf", row: one.row, nameColumn: one.column });
    }
    // A heading over nothing, without marks: a note, or a section still empty; 一票否决：发生重大事故 is a row of its own.
  }
  return rows;
}

/** Rows that a formula, or their figures, make the total of all above. */
function provenWholes({ readings }: ReturnType<typeof withSums>): ReadonlySet<number> {
  const proven = readings.filter(
    ({ role, evidence: { by } }) => role === "total" && (by === "formula" || by === "figures"),
  );
  return new Set(proven.map(({ row }) => row));
}

/** Clauses under a leaf that carries the marks for them (its points written on rows of their own) are no leaves. */
function dropClauses(rows: readonly FrameworkRow[], candidates: readonly RowCandidate[]): readonly FrameworkRow[] {
  const dropped = new Set<number>();
  candidates.forEach((one, place) => {
    const below = childrenOf(candidates, place);
    const heads = one.shape === "heading" ? below.any : isOutlineParent(candidates, place);
    if (!heads || !one.scored || below.scored) return;
    for (let next = place + 1; isBelow(one, candidates[next]); next++) dropped.add(candidates[next]?.row ?? 0);
  });
  return dropped.size === 0 ? rows : rows.filter(({ row }) => !dropped.has(row));
}

/** A further table that its title or its header makes a section (负面清单; 加分内容 | 加分标准 | 自评加分) has a heading above its rows. */
function withFurtherSections(candidates: readonly RowCandidate[], table: Table): readonly RowCandidate[] {
  const all = [...candidates];
  for (const { headerRows, section } of table.furtherTables) {
    const place = all.findIndex(({ row }) => row > headerRows[1]);
    if (!section || place < 0) continue;
    all.splice(place, 0, candidate(section.row, "heading", section.text, section.column, null, false));
  }
  return all;
}
