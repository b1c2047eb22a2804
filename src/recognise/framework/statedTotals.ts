import type { Indicator, MarkReading, StatedTotal } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { LeafMarks } from "./leafGroups.ts";
import { readMark } from "../marks/markReading.ts";
import type { Sections } from "./sections.ts";
import type { Table } from "../table/table.ts";
import { marksWithin } from "../marks/textMarks.ts";
import type { TotalLabel } from "./totalLabel.ts";

type Field = StatedTotal["field"];

/** A row of totals, with how many leaves stand above it. */
export interface TotalRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly label: TotalLabel;
  readonly leavesBefore: number;
  /** Item of the last leaf above. */
  readonly item: number | null;
  /** Id of the first leaf under each open heading, innermost first. */
  readonly headings: readonly number[];
}

/** Collects what a sheet claims its leaves add up to, each claim at its own cell. */
export class StatedTotals {
  readonly stated: StatedTotal[] = [];
  readonly issues: Issue[] = [];
  private readonly partsByColumn = new Map<number, Map<number, Marks>>();

  constructor(
    private readonly table: Table,
    private readonly marks: LeafMarks,
  ) {}

  /** `column`: the claim is of this one among several that are combined. */
  add(
    level: StatedTotal["level"],
    name: string,
    field: Field,
    value: Marks,
    cell: string,
    of: readonly number[],
    column: number | null = null,
  ): void {
    if (of.length === 0) return;
    const computed = column === null ? {} : { computed: this.columnSum(column, of) };
    this.stated.push({ level, name, field, value, sheet: this.table.sheet.name, cell, of, ...computed });
  }

  /** Remembers what a leaf has in one of several columns that are combined. */
  remember(column: number, id: number, reading: MarkReading): void {
    const values = this.partsByColumn.get(column) ?? new Map<number, Marks>();
    if (reading.state === "number") values.set(id, reading.value);
    this.partsByColumn.set(column, values);
  }

  private columnSum(column: number, of: readonly number[]): Marks {
    const values = this.partsByColumn.get(column);
    return sumMarks(of.flatMap((id) => values?.get(id) ?? []));
  }

  /** What stands in the marks columns of a heading's or a total's row. */
  readRow(row: number): readonly Claim[] {
    const found: Claim[] = [];
    const fields: readonly (readonly [Field, readonly number[]])[] = [
      ["full", this.columnsFor("full")],
      ["actual", this.columnsFor("actual")],
      ["review", this.columnsFor("review")],
    ];
    for (const [field, columns] of fields) {
      for (const column of columns) {
        const merge = this.table.merge(row, column);
        if (merge && (merge.top !== row || (merge.left !== column && columns.includes(merge.left)))) continue;
        const reading = readMark(this.table, row, column, field, "base", () => null);
        const part = this.marks[field].length > 1 && this.marks[field].includes(column) ? column : null;
        if (reading.state === "number") {
          found.push({ field, value: reading.value, cell: reading.cell, column: part });
        }
        if (reading.state === "formula-error") {
          const at = { sheet: this.table.sheet.name, cell: reading.cell };
          this.issues.push(issue("formula-error", at, { field }));
        }
      }
    }
    return found;
  }

  private columnsFor(field: Field): readonly number[] {
    const above = this.marks.stated.filter((one) => one.field === field).map(({ column }) => column);
    return [...this.marks[field], ...above];
  }

  /** Rows of totals, once every leaf is known: which leaves each one means. */
  resolve(rows: readonly TotalRow[], indicators: readonly Indicator[], sections: Sections): void {
    if (rows.length === 0) return;
    const sums = new RoughSums(indicators);
    const lastOfAll = rows.findLastIndex(({ label }) => label.kind !== "subtotal");
    let previous = 0;
    rows.forEach((total, place) => {
      const claims = [...this.readRow(total.row)];
      const inText = claims.some(({ field }) => field === "full") ? null : marksWithin(total.text);
      if (inText) {
        claims.push({
          field: "full",
          value: inText.marks,
          cell: this.table.cell(total.row, total.column),
          column: null,
        });
      }
      const isLast = place === lastOfAll;
      const of = bestReading(readings(total, isLast, previous, indicators, sections), claims, sums);
      const level = levelOf(total, of, isLast, indicators, sections, sums.base);
      for (const { field, value, cell, column } of claims) {
        this.add(level, total.text.trim(), field, value, cell, of, column);
      }
      previous = total.leavesBefore;
    });
  }
}

/** Leaves that a row of totals may mean: a stretch of ids (`to` exclusive), or a list. */
type Reading = { readonly from: number; readonly to: number } | readonly number[];
export interface Claim {
  readonly field: Field;
  readonly value: Marks;
  readonly cell: string;
  /** One of several columns that are combined; null where it claims the whole. */
  readonly column: number | null;
}

/** The likeliest first. */
function readings(
  total: TotalRow,
  isLast: boolean,
  previous: number,
  indicators: readonly Indicator[],
  sections: Sections,
): readonly Reading[] {
  const { kind, prefix } = total.label;
  const to = total.leavesBefore;
  const before = { from: 0, to };
  const since = { from: previous, to };
  const all = { from: 0, to: indicators.length };
  const list: Reading[] = [];
  const named = namedSection(prefix, sections) ?? ofKind(prefix, to, indicators);
  if (named) list.push(named);
  if (kind === "subtotal" || (kind === "total" && !isLast)) {
    if (total.item !== null) list.push(sections.leavesOfItem[total.item] ?? []);
    list.push(...total.headings.map((from) => ({ from, to })), since);
    if (kind === "total") list.push(before);
  } else if (kind === "running") list.push(before, since);
  else list.push(to === 0 ? all : before, all, since);
  return list.filter((reading) => ("from" in reading ? reading.to > reading.from : reading.length > 0));
}

function namedSection(prefix: string, sections: Sections): readonly number[] | null {
  if (prefix === "") return null;
  return sections.leavesOf(prefix);
}

/** 基本分合计, 加分项小计, 扣分合计. */
function ofKind(prefix: string, to: number, indicators: readonly Indicator[]): readonly number[] | null {
  const kind = /^基(?:本|础)/u.test(prefix)
    ? "base"
    : prefix.startsWith("加分")
      ? "bonus"
      : /^(?:减分|扣分)/u.test(prefix)
        ? "deduction"
        : null;
  if (kind === null) return null;
  const of = indicators.slice(0, to).filter((indicator) => indicator.kind === kind);
  return of.length > 0 ? of.map(({ id }) => id) : null;
}

/**
 * Where a row may mean several stretches of leaves, the one that agrees with all it claims, else with its full marks, else
 * the likeliest: a total is reported only where no reading of it is right.
 */
function bestReading(list: readonly Reading[], claims: readonly Claim[], sums: RoughSums): readonly number[] {
  const full = claims.filter(({ field }) => field === "full");
  const best =
    list.find((reading) => sums.agree(reading, claims)) ?? list.find((reading) => sums.agree(reading, full)) ?? list[0];
  if (best === undefined) return [];
  return "from" in best ? Array.from({ length: best.to - best.from }, (_, place) => best.from + place) : best;
}

/**
 * Sums of what is written as numbers, to tell readings apart: any stretch in constant time. Bonus may be in or out.
 * Exact comparing is the scorer's.
 */
class RoughSums {
  /** Number of base indicators. */
  readonly base: number;
  private readonly own: Record<Field, Float64Array>;
  private readonly extra: Record<Field, Float64Array>;

  constructor(indicators: readonly Indicator[]) {
    this.base = indicators.filter(({ kind }) => kind === "base").length;
    const sums = (extra: boolean): Record<Field, Float64Array> => ({
      full: running(indicators, "full", extra),
      actual: running(indicators, "actual", extra),
      review: running(indicators, "review", extra),
    });
    this.own = sums(false);
    this.extra = sums(true);
  }

  agree(reading: Reading, claims: readonly Claim[]): boolean {
    return (
      claims.length > 0 &&
      claims.some(({ column }) => column === null) &&
      claims
        .filter(({ column }) => column === null)
        .every(({ field, value }) => {
          const own = this.sum(reading, field, this.own);
          const wanted = value.toNumber();
          return same(own, wanted) || same(own + this.sum(reading, field, this.extra), wanted);
        })
    );
  }

  private sum(reading: Reading, field: Field, sums: Record<Field, Float64Array>): number {
    const running = sums[field];
    if ("from" in reading) return (running[reading.to] ?? 0) - (running[reading.from] ?? 0);
    return reading.reduce((total, id) => total + (running[id + 1] ?? 0) - (running[id] ?? 0), 0);
  }
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-6;
}

/** `running[n]` is the sum over the first n indicators: the base's, or what stands outside it. */
function running(indicators: readonly Indicator[], field: Field, extra: boolean): Float64Array {
  const sums = new Float64Array(indicators.length + 1);
  indicators.forEach((indicator, place) => {
    const reading = indicator[field];
    const counts = reading.state === "number" && indicator.kind !== "veto" && (indicator.kind !== "base") === extra;
    const value = counts ? reading.value.toNumber() : 0;
    sums[place + 1] = (sums[place] ?? 0) + (indicator.kind === "deduction" ? -Math.abs(value) : value);
  });
  return sums;
}

function levelOf(
  total: TotalRow,
  of: readonly number[],
  isLast: boolean,
  indicators: readonly Indicator[],
  sections: Sections,
  base: number,
): StatedTotal["level"] {
  if (total.label.kind !== "subtotal" && (isLast || of.length >= base)) return "total";
  const item = indicators[of[0] ?? -1]?.item;
  const leaves = item === undefined ? undefined : sections.leavesOfItem[item];
  const within = of.every((id) => indicators[id]?.item === item);
  return within && leaves && of.length < leaves.length ? "indicator" : "item";
}
