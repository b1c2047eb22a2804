import { saysOwnStands } from "../text/ownStands.ts";
import {
  sumOfField,
  type Indicator,
  type IndicatorKind,
  type MarkReading,
  type StatedTotal,
} from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { decimalsOf, exactMarks, sumMarks, type Marks } from "../../domain/marks.ts";
import type { FrameworkLayout } from "../sections/frameworkLayout.ts";
import { sheetNotes } from "../sections/sheetNotes.ts";
import { isWithinParts } from "../columns/weightPoints.ts";
import { weighedFull } from "../columns/scaledMark.ts";
import { ABSENT, readMark } from "../marks/markReading.ts";
import type { Table } from "../table/table.ts";
import { parseA1 } from "../../domain/address.ts";
import { shownNumber } from "../table/shownNumber.ts";
import { FULL } from "../words/marks.ts";

type Field = StatedTotal["field"];
const FIELDS = ["full", "actual", "review"] as const;
/** What the marks of a part come to at most, whatever it counts. */
const OF_PART = exactMarks(100);

/** A total that a cell claims, before it is known of which leaves. */
export interface Claim {
  readonly field: Field;
  readonly value: Marks;
  readonly cell: string;
  /** One of several columns that are combined; null where it claims the whole. */
  readonly column: number | null;
  /** Its cell is merged over what can be earned and what was: only its label says which, or what it comes to. */
  readonly isOverBoth?: true;
}

/** Collects what a sheet claims its leaves add up to, each claim at its own cell. */
export class StatedTotals {
  readonly stated: StatedTotal[] = [];
  readonly issues: Issue[] = [];
  private saysBlanksStand: boolean | null = null;
  private readonly partsByColumn = new Map<number, Map<number, Marks>>();

  /** @param indicators those read so far */
  constructor(
    private readonly layout: FrameworkLayout,
    private readonly indicators: readonly Indicator[],
  ) {}

  /** @param of the leaves; @param part the column that the claim is of, among several that are combined, or what the leaves come to by the claim's own measure */
  add(
    level: StatedTotal["level"],
    name: string,
    field: Field,
    value: Marks,
    cell: string,
    of: readonly number[],
    part: number | Marks | null = null,
  ): void {
    if (of.length === 0) return;
    const { table } = this.layout;
    const own = typeof part === "number" ? this.columnSum(part, of, value) : (part ?? this.outOfPart(field, value, of));
    const computed = own === null ? {} : { computed: own };
    const hidden = filteredRows(table, cell);
    const filtered = hidden > 0 ? { filtered: hidden } : {};
    const decimals = shownDecimals(table, cell);
    const places = decimals > decimalsOf(value) ? { places: decimals } : {};
    const stands = field === "review" && this.blanksStand() ? ({ blanksStand: true } as const) : {};
    const sheet = table.sheet.name;
    this.stated.push({ level, name, field, value, sheet, cell, of, ...computed, ...filtered, ...stands, ...places });
  }

  /** Remembers what a leaf has in one of several columns that are combined. */
  remember(column: number, id: number, reading: MarkReading): void {
    const values = this.partsByColumn.get(column) ?? new Map<number, Marks>();
    if (reading.state === "number") values.set(id, reading.value);
    this.partsByColumn.set(column, values);
  }

  /** @param stated a stage of a review may repeat what an earlier one left as it is, or hold only what it changed */
  private blanksStand(): boolean {
    const { table, rows, marks } = this.layout;
    const headings = table.columns.filter(({ column }) => marks.review.includes(column)).map(({ heading }) => heading);
    return (this.saysBlanksStand ??= [...sheetNotes(table, rows), ...headings].some(saysOwnStands));
  }

  private columnSum(column: number, of: readonly number[], stated: Marks): Marks {
    const { reviewStages } = this.layout.columns;
    const sumUpTo = (columns: readonly number[]): Marks =>
      sumMarks(
        of.flatMap((id) => {
          const last = columns.findLast((one) => this.partsByColumn.get(one)?.has(id));
          return (last === undefined ? undefined : this.partsByColumn.get(last)?.get(id)) ?? [];
        }),
      );
    const own = sumUpTo([column]);
    const place = reviewStages.indexOf(column);
    return place < 1 || own.eq(stated) ? own : sumUpTo(reviewStages.slice(0, place + 1));
  }

  /**
   * What the leaves of a result come to as a mark out of 100, where their weights are shares of their part and the result is on
   * that scale: 88 of 100 rather than 35.2 of 40. null where it states what they are worth in the whole.
   */
  private outOfPart(field: Field, value: Marks, of: readonly number[]): Marks | null {
    const { marks, columns } = this.layout;
    const scale = field === "full" ? undefined : columns.scales.get(marks[field][0] ?? 0);
    const weight = columns.scales.get(marks.full[0] ?? 0);
    if (!scale || scale.kind === "weight" || weight?.kind !== "weight" || !isWithinParts(weight)) return null;
    const leaves = of.map((id) => this.indicators[id]);
    const [worth, full] = [sumOfField(leaves, field), sumOfField(leaves, "full")];
    if (full.eq(0) || value.eq(worth)) return null;
    const made = worth.times(scale.kind === "share" ? scale.outOf : OF_PART).div(full);
    return value.minus(worth).abs().lt(value.minus(made).abs()) ? null : made;
  }

  /**
   * What stands in the marks columns of a heading's or a total's row.
   *
   * @param label says what one figure merged over full marks and what was earned is: 应得分合计, 扣分合计, else what was earned
   */
  readRow(row: number, label = ""): readonly Claim[] {
    const { table, marks, columns } = this.layout;
    const found: Claim[] = [];
    const of = { full: this.columnsFor("full"), actual: this.columnsFor("actual"), review: this.columnsFor("review") };
    for (const field of FIELDS) {
      for (const column of of[field]) {
        const merge = table.merge(row, column);
        if (merge && (merge.top !== row || (merge.left !== column && of[field].includes(merge.left)))) continue;
        const isOver = (some: readonly number[]): boolean =>
          merge !== null && some.some((one) => one >= merge.left && one <= merge.right);
        const reading = this.readCell(row, column, field);
        const isOverBoth = isOver(of.full) && isOver([...of.actual, ...of.review]);
        if (isOverBoth && field !== meantBy(label)) continue;
        if (!isOverBoth && isOver(of.full) && isOver(columns.deducted)) {
          const meant = meantBy(label);
          if (meant === null) continue;
          if (reading.state === "number")
            found.push({ field: meant, value: reading.value, cell: reading.cell, column: null, isOverBoth: true });
          continue;
        }
        // Merged over all of them it is the total of the one mark that they make.
        const isOfOne = marks[field].some((other) => other < column || other > (merge?.right ?? column));
        const part = marks[field].includes(column) && isOfOne ? column : null;
        const both = isOverBoth ? ({ isOverBoth } as const) : {};
        if (reading.state === "number")
          found.push({ field, value: reading.value, cell: reading.cell, column: part, ...both });
        if (reading.state !== "formula-error") continue;
        const text = reading.constant === undefined ? {} : { text: reading.constant };
        this.issues.push(issue("formula-error", { sheet: table.sheet.name, cell: reading.cell }, { field, ...text }));
      }
    }
    // One figure below columns of ticks is what all of them come to; several count the ticks.
    const ticked = found.filter(({ column }) => column !== null && columns.ticks.has(column));
    const [whole, ...others] = ticked;
    const untold = found.filter((claim) => !ticked.includes(claim));
    return whole && others.length === 0 ? [...untold, { ...whole, column: null }] : untold;
  }

  /**
   * What a row of earned marks (最后得分) claims of them. It stands where the sheet has room for it: under 扣分, also beside what could
   * be earned; under the full marks, also beside what was taken off.
   *
   * @param claims of the row, as its columns say
   */
  earnedIn(row: number, claims: readonly Claim[]): readonly Claim[] {
    const { table, columns } = this.layout;
    const earned = claims.filter(({ field }) => field !== "full");
    if (earned.length > 0) return earned;
    const off = columns.deducted.flatMap((column): readonly Claim[] => {
      const reading = readMark(table, row, column, "actual", "base");
      if (!table.isMergeTop(row, column) || reading.state !== "number") return [];
      return [{ field: "actual", value: reading.value, cell: reading.cell, column: null }];
    });
    const asEarned = claims.map((claim) => ({ ...claim, field: "actual" as const }));
    const [taken, ...others] = off;
    if (claims.length === 1 && taken && others.length === 0)
      return taken.value.eq(takenOff(this.indicators)) ? asEarned : [...claims, taken];
    const only = [...asEarned, ...off];
    return only.length === 1 ? only : [];
  }

  /**
   * What a total whose label is merged over the full marks claims of a form that nobody has marked yet: its one figure has only the
   * column of the marks to stand in, and says what can be earned.
   *
   * @param claims of the row, as its columns say
   */
  worthIn(
    { row, column }: { readonly row: number; readonly column: number },
    claims: readonly Claim[],
  ): readonly Claim[] {
    const { table, marks } = this.layout;
    const [only, ...others] = claims;
    const merge = table.merge(row, column);
    const isOverFull =
      merge !== null && marks.full.length > 0 && marks.full.every((one) => one >= merge.left && one <= merge.right);
    const isUnmarked = this.indicators.every(
      ({ actual, review }) => actual.state !== "number" && actual.state !== "grade" && review.state !== "number",
    );
    if (!only || others.length > 0 || only.field === "full" || !isOverFull || !isUnmarked) return claims;
    const worthOf = (...kinds: readonly IndicatorKind[]): Marks =>
      sumOfField(
        this.indicators.filter(({ kind }) => kinds.includes(kind)),
        "full",
      );
    if (![worthOf("base"), worthOf("base", "bonus")].some((worth) => worth.eq(only.value))) return claims;
    return [{ ...only, field: "full", column: null }];
  }

  /** What a total of base indicators says of full marks that do not count. */
  ofUncounted(row: number, of: readonly number[]): readonly Claim[] {
    const { table, columns } = this.layout;
    if (of.some((id) => this.indicators[id]?.kind !== "base")) return [];
    return columns.uncounted.flatMap((column): readonly Claim[] => {
      const reading = readMark(table, row, column, "full", "base");
      if (table.merge(row, column) || reading.state !== "number") return [];
      return [{ field: "full", value: reading.value, cell: reading.cell, column }];
    });
  }

  /**
   * The figures under 扣分 and 考核扣分 where these are the only marks of their kind: what was taken off, or what it leaves
   * (总分 | 100 | 93).
   */
  underDeducted(row: number): readonly Claim[] {
    const { columns, marks } = this.layout;
    const [own, ...others] = columns.deducted;
    const isOwn = own !== undefined && others.length + marks.actual.length + marks.review.length === 0;
    return [
      ...(isOwn ? this.claimAt(row, own, "actual") : []),
      ...(columns.byReviewer === null ? [] : this.claimAt(row, columns.byReviewer, "review")),
    ];
  }

  private claimAt(row: number, column: number, field: Field): readonly Claim[] {
    const { table } = this.layout;
    const reading = readMark(table, row, column, "actual", "base");
    if (!table.isMergeTop(row, column) || reading.state !== "number") return [];
    return [{ field, value: reading.value, cell: reading.cell, column: null }];
  }

  /** Whether a figure says what some leaves lost, less what was added to them under the same heading. */
  isTakenOff({ field, value }: Claim, of: readonly (Indicator | undefined)[]): boolean {
    const ofKind = (kind: IndicatorKind): Marks =>
      sumOfField(
        of.filter((one) => one?.kind === kind),
        field,
      );
    const lost =
      field === "actual"
        ? takenOff(of)
        : sumOfField(of.filter(isBase), "full").minus(sumOfField(of.filter(isBase), field));
    const all = lost.plus(ofKind("deduction").abs());
    return [lost, all, all.minus(ofKind("bonus"))].some((off) => off.abs().eq(value.abs()));
  }

  /** Weights of 20% add up to 100 points; what the weights within each part come to says nothing of the whole. */
  private readCell(row: number, column: number, field: Field): MarkReading {
    const { table, columns } = this.layout;
    const read = readMark(table, row, column, field, "base");
    const scale = columns.scales.get(column);
    if (scale?.kind !== "weight") return read;
    return isWithinParts(scale) ? ABSENT : weighedFull(table, row, column, read, scale);
  }

  private columnsFor(field: Field): readonly number[] {
    const { marks, columns } = this.layout;
    const stated = marks.stated.filter((one) => one.field === field).map(({ column }) => column);
    // 得分 + 加分 − 扣分 = 最终得分: its total is that of the marks with what stands beside them.
    const results = columns.follows.filter(({ kind }) => field === "actual" && kind === "adjusted");
    return [...marks[field], ...stated, ...results.map(({ result }) => result)];
  }
}

function isBase(one: Indicator | undefined): boolean {
  return one?.kind === "base";
}

/** What leaves lost in all. */
function takenOff(of: readonly (Indicator | undefined)[]): Marks {
  return sumMarks(of.flatMap((one) => (one?.deducted.state === "number" ? [one.deducted.value.abs()] : [])));
}

const SAYS_FULL = new RegExp(FULL, "u");

/** What a total's label says that its one figure is; null for what was taken off, which claims no marks. */
function meantBy(label: string): Field | null {
  if (SAYS_FULL.test(label)) return "full";
  return /[扣失减]分/u.test(label) ? null : "actual";
}

const SUBTOTAL = /^SUBTOTAL\(\s*(?:10)?9\s*,\s*\$?[A-Z]{1,3}\$?(\d+)\s*:\s*\$?[A-Z]{1,3}\$?(\d+)\s*\)$/iu;

/** How many data rows a total by SUBTOTAL leaves out because they are hidden; 0 for any other total. `cell` in A1. */
function filteredRows(table: Table, cell: string): number {
  const at = parseA1(cell);
  const [, first, last] = SUBTOTAL.exec((at && table.formula(at.row, at.column)) ?? "") ?? [];
  if (first === undefined || last === undefined) return 0;
  const { hiddenRows } = table.sheet;
  return table.dataRows.filter((row) => row >= Number(first) && row <= Number(last) && hiddenRows.has(row)).length;
}

/** The decimals with which the cell shows a figure that was typed there; 0 of a formula, which may round. */
function shownDecimals(table: Table, cell: string): number {
  const at = parseA1(cell);
  if (!at || table.formula(at.row, at.column) !== undefined) return 0;
  const value = table.value(at.row, at.column);
  const format = table.format(at.row, at.column);
  const shown = typeof value === "number" ? shownNumber(value, format ?? "") : String(value ?? "");
  return /\.(\d+)/u.exec(shown ?? "")?.[1]?.length ?? 0;
}
