import type { GradeWorth, IndicatorKind, MarkReading, MarkField, Veto } from "../../domain/indicator.ts";
import { partMark, sharedMark, weighedFull } from "../columns/scaledMark.ts";
import { NO_MARKS, type Marks } from "../../domain/marks.ts";
import { isAdded } from "../columns/signedColumns.ts";
import { isTicked, type TickWorths } from "../columns/tickColumns.ts";
import type { Combination } from "./combineColumns.ts";
import type { FrameworkLayout, LeafGroup, LeafName } from "../sections/frameworkLayout.ts";
import { ABSENT, combineMarks, readMark } from "../marks/markReading.ts";
import type { StatedTotals } from "../totals/statedTotals.ts";
import { marksWithin } from "../text/textMarks.ts";
import { gradeSource, type GradeSource } from "./gradeSource.ts";
import type { Table } from "../table/table.ts";
import type { SectionKind } from "../text/sectionKind.ts";
import { LONGEST_VERDICT, readVeto } from "../marks/veto.ts";

/** A leaf whose marks are to be read; `id` is the index its indicator will have. */
interface Leaf {
  readonly id: number;
  readonly group: LeafGroup;
  readonly named: LeafName;
  readonly kind: IndicatorKind;
}

/** Reads the marks of leaves: full, actual, reviewed and deducted, from one column of each kind, several, or the text. */
export class LeafReadings {
  private readonly grades: GradeSource;

  /**
   * @param totals is told what each of several columns holds, for what the sheet claims of one of them
   * @param isGradeShare see `gradeSource`
   */
  constructor(
    private readonly layout: FrameworkLayout,
    private readonly combination: Combination,
    private readonly totals: StatedTotals,
    isGradeShare: boolean,
  ) {
    this.grades = gradeSource(layout.table, layout.columns, layout.rows, isGradeShare);
  }

  of(leaf: Leaf): Readonly<Record<MarkField, MarkReading>> {
    const { marks, columns } = this.layout;
    const full = this.readFull(leaf);
    for (const column of leaf.kind === "base" ? columns.uncounted : [])
      this.totals.remember(column, leaf.id, this.readColumn(column, "full", leaf));
    const review = this.leftByReviewer(leaf, full) ?? this.readField("review", leaf, full);
    if (leaf.kind === "bonus" && marks.actual.length + marks.review.length === 0) {
      return { full, actual: this.elsewhere(leaf) ?? this.readDeducted("actual", leaf), review, deducted: ABSENT };
    }
    return {
      full,
      actual: this.elsewhere(leaf) ?? this.allEarned(leaf, full) ?? this.readField("actual", leaf, full),
      review,
      deducted: this.readDeducted("deducted", leaf),
    };
  }

  /** What 考核扣分 leaves of the full marks; a blank one takes nothing off once the reviewer took off something elsewhere. */
  private leftByReviewer(leaf: Leaf, full: MarkReading): MarkReading | null {
    const { byReviewer } = this.layout.columns;
    if (byReviewer === null) return null;
    const isBase = leaf.kind === "base";
    const off = this.readColumn(byReviewer, isBase ? "deducted" : "review", leaf);
    if (!isBase || (off.state !== "number" && off.state !== "blank")) return off;
    if (full.state !== "number") return { state: "blank", cell: off.cell, isOff: true };
    const taken = off.state === "number" ? off.value.abs() : NO_MARKS;
    const literal = off.state === "blank" ? off.spaces !== true : off.literal && !off.parts;
    return { state: "number", cell: off.cell, value: full.value.minus(taken), literal, isOff: true };
  }

  private allEarned({ kind }: Leaf, full: MarkReading): MarkReading | null {
    return kind === "base" && this.layout.columns.isAllEarned ? full : null;
  }

  /** The mark of a bonus under 加分 beside 得分, where it has none under 得分; null where it has. */
  private elsewhere({ kind, group: { rows } }: Leaf): MarkReading | null {
    const { table, columns } = this.layout;
    const [row = 0] = rows;
    if (kind !== "bonus" && kind !== "deduction") return null;
    if (columns.actual.some((column) => table.text(row, column) !== "")) return null;
    const own = [...(kind === "bonus" ? columns.bonus : columns.penalty), ...columns.signed.all];
    const column = own.find((one) => table.text(row, one) !== "");
    return column === undefined ? null : readMark(table, row, column, "actual", kind);
  }

  /** What stands under 扣分. Where that is the only column of marks, a bonus has its own there: `as` actual. */
  private readDeducted(as: "actual" | "deducted", leaf: Leaf): MarkReading {
    const read = this.layout.columns.deducted.map((column) => {
      const mark = this.readColumn(column, as, leaf);
      return leaf.kind === "base" ? this.withoutAdded(mark, column, leaf) : mark;
    });
    return read.length > 1 ? this.combination.combine("deducted", read) : (read[0] ?? ABSENT);
  }

  /** Nothing was taken off where a column of 加减分 has something added. */
  private withoutAdded(mark: MarkReading, column: number, { group }: Leaf): MarkReading {
    const { table, columns } = this.layout;
    const isInstead = columns.signed.instead.has(column);
    const isSigned = isInstead || columns.signed.explaining.has(column);
    if (mark.state === "absent" || !isSigned || !isAdded(table, columns.signed, group.rows[0] ?? 0, column))
      return mark;
    return isInstead ? { state: "number", cell: mark.cell, value: NO_MARKS, literal: false } : ABSENT;
  }

  private readFull(leaf: Leaf): MarkReading {
    const { table, columns, marks, leaf: leafColumn } = this.layout;
    const { group, named } = leaf;
    if (!marks.fullInText) return this.readField("full", leaf);
    const best = mostOf(columns.ticks);
    if (named.marks) return { state: "number", cell: named.cell, value: named.marks, literal: false };
    const row = group.rows[0] ?? 0;
    for (const column of [leafColumn, ...columns.standard]) {
      const found = marksWithin(table.text(row, column));
      if (found && (table.merge(row, column)?.top ?? row) === row) {
        return { state: "number", cell: table.cell(row, column), value: found.marks, literal: false };
      }
    }
    if (best) return { state: "number", cell: table.cell(row, best.column), value: best.worth, literal: false };
    return columns.full.length > 0 ? { state: "blank", cell: named.cell } : ABSENT;
  }

  private readField(field: "full" | "actual" | "review", leaf: Leaf, full: MarkReading = ABSENT): MarkReading {
    const columns = this.layout.marks[field];
    const column = columns[0];
    if (column === undefined) return ABSENT;
    if (columns.some((one) => this.layout.columns.ticks.has(one))) return this.readTicks(columns, leaf);
    if (columns.length === 1) return this.readScaled(column, field, leaf, full);
    const readings = columns.map((one) => this.readScaled(one, field, leaf, full));
    readings.forEach((reading, place) => {
      this.totals.remember(columns[place] ?? column, leaf.id, reading);
    });
    return this.combination.combine(field, readings);
  }

  /** The mark that the one tick of a row stands under; two ticks are no mark. */
  private readTicks(columns: readonly number[], { group }: Leaf): MarkReading {
    const { table } = this.layout;
    const [row = 0] = group.rows;
    const ticked = columns.filter((column) => isTicked(table.text(row, column)));
    const [column, second] = ticked;
    if (column === undefined) return { state: "blank", cell: table.cell(row, columns[0] ?? 0) };
    const cell = table.cell(row, column);
    const worth = this.layout.columns.ticks.get(column);
    if (second !== undefined || !worth) return { state: "invalid", cell, text: table.text(row, second ?? column) };
    const { grade, says } = worth;
    if (says && "points" in says) return { state: "number", cell, value: says.points, literal: false };
    return { state: "grade", cell, grade, says: says ?? this.grades(row, grade) };
  }

  /** As `readColumn`, a weight or a share of the full marks as the marks that it means. */
  private readScaled(column: number, field: "full" | "actual" | "review", leaf: Leaf, full: MarkReading): MarkReading {
    const { table, columns } = this.layout;
    const read = this.readColumn(column, field, leaf);
    const scale = columns.scales.get(column);
    if (!scale || read.state === "absent") return read;
    const row = leaf.group.rows[0] ?? 0;
    if (scale.kind === "weight") return weighedFull(table, row, column, read, scale);
    if (scale.kind === "part") return partMark(row, read, scale);
    return sharedMark(table, row, column, read, full, scale);
  }

  private readColumn(column: number, field: MarkField, { group, kind }: Leaf): MarkReading {
    const { table } = this.layout;
    const first = group.rows[0] ?? 0;
    // A list of deductions further down says nothing of full marks; of base marks it would be a gap to report.
    if (!table.has(first, column) && (kind !== "base" || field === "review" || field === "deducted")) return ABSENT;
    const worthOf = (grade: string): GradeWorth | null => this.grades(first, grade);
    if (group.rows.length === 1) return readMark(table, first, column, field, kind, worthOf);
    const own = group.rows.filter((row) => row === first || (table.merge(row, column)?.top ?? row) === row);
    // One mark for several rows; parts of it beside each are added.
    return combineMarks(
      own.map((row) => readMark(table, row, column, field, kind, worthOf)),
      "sum",
    );
  }
}

/** The best mark that a tick can give: what can be earned where no column says so. */
function mostOf(ticks: TickWorths): { readonly column: number; readonly worth: Marks } | undefined {
  const worths = [...ticks].flatMap(([column, { says }]) =>
    says && "points" in says ? [{ column, worth: says.points }] : [],
  );
  return worths.find(({ worth }) => worths.every((other) => worth.gte(other.worth)));
}

/**
 * What a row says of a veto: its own where it is one, else that of a veto column beside it; null where none is said.
 *
 * @param heading of the section the row stands in
 */
export function leafVeto(
  { table, columns, names }: FrameworkLayout,
  row: number,
  named: LeafName,
  special: SectionKind,
  heading: string,
): Veto | null {
  if (special.kind !== "veto" && columns.vetoes.length === 0) return null;
  const standard = columns.standard.map((column) => table.text(row, column)).join(" ");
  if (special.kind === "veto") {
    const places = [
      ...columns.review,
      ...columns.actual,
      ...columns.vetoes.map(({ column }) => column),
      ...columns.deducted,
      table.column("achieved"),
      table.column("progress"),
    ].filter((column) => column !== null);
    const [first = verdictColumn(table, row, names.column)] = places;
    if (first === null) return null;
    const decisive = places.find((column) => table.text(row, column) !== "") ?? first;
    return readVeto(table, row, decisive, `${named.text} ${standard}`, special.precondition, heading);
  }
  for (const { column, heading, precondition } of columns.vetoes) {
    if (table.text(row, column) === "") continue;
    const subject = `${heading} ${named.text} ${standard}`;
    const veto = readVeto(table, row, column, subject, precondition);
    if (veto.verdict !== "clear") return veto;
  }
  return null;
}

/** Where no heading says so, the one column right of the names that no other use is known for (是否发生, 有无). */
function verdictColumn(table: Table, row: number, names: number): number | null {
  const unknown = table.columns.filter(({ column, meaning }) => meaning === "unknown" && column > names);
  const [first, ...others] = unknown.filter(({ column }) => table.text(row, column).length <= LONGEST_VERDICT);
  return first && others.length === 0 ? first.column : null;
}
