import type { ColumnReading } from "../../domain/assessment.ts";
import type { ColumnMeaning } from "../../domain/meaning.ts";
import type { Evidence } from "../../domain/reading.ts";
import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { normaliseName } from "../text/normalise.ts";
import { SELF_WORDS, WEIGHT } from "../words/marks.ts";

/** Or their numbers. */
type Columns = readonly (HeaderColumn | number)[];

const SAYS_WEIGHT = new RegExp(WEIGHT, "u");
const MARKS = ["full", "actual", "review", "deducted"] as const;

/** Where the user says which column holds the marks, one that is only headed alike does not. */
function meaningsTakenByUser(table: Table): ReadonlySet<ColumnMeaning> {
  const chosen = table.columns.filter(({ mapped }) => mapped);
  const taken = new Set<ColumnMeaning>(MARKS.filter((one) => chosen.some(({ meaning }) => meaning === one)));
  // A bare 得分 is the unit's own unless another column is called so.
  if (chosen.some(({ meaning, heading }) => meaning === "actual" && !SELF_WORDS.test(heading))) taken.add("score");
  return taken;
}

/** Whether a heading says 权重. */
export function saysWeight({ at }: HeaderColumn): boolean {
  return SAYS_WEIGHT.test(normaliseName(at.text));
}

/** What the columns of a table are taken for, while they are weighed against each other. */
export class ColumnMeanings {
  private readonly meanings: Map<number, ColumnMeaning>;
  private readonly evidence = new Map<number, Evidence>();
  private readonly aside = new Set<number>();
  private readonly weights = new Set<number>();

  constructor(private readonly table: Table) {
    const ousted = meaningsTakenByUser(table);
    this.meanings = new Map(
      table.columns.map(({ column, meaning, mapped }) => {
        return [column, !mapped && ousted.has(meaning) ? "unknown" : meaning];
      }),
    );
    // What the user uses for nothing rivals no other for what it may mean.
    for (const { column, meaning, mapped } of table.columns)
      if (mapped && meaning === "unknown") this.aside.add(column);
  }

  /** "unknown" where nothing says. */
  of(column: number): ColumnMeaning {
    return this.meanings.get(column) ?? "unknown";
  }

  /** The columns of each of these meanings in turn, left to right. */
  all(...meanings: readonly ColumnMeaning[]): readonly HeaderColumn[] {
    const usable = this.table.columns.filter(({ column, putAway }) => !this.aside.has(column) && putAway === undefined);
    return meanings.flatMap((meaning) => usable.filter(({ column }) => this.meanings.get(column) === meaning));
  }

  columns(...meanings: readonly ColumnMeaning[]): readonly number[] {
    return this.all(...meanings).map(({ column }) => column);
  }

  has(...meanings: readonly ColumnMeaning[]): boolean {
    return this.all(...meanings).length > 0;
  }

  /** The column of that meaning; undefined where there is none, or several. */
  only(meaning: ColumnMeaning): number | undefined {
    const [column, ...others] = this.columns(meaning);
    return others.length === 0 ? column : undefined;
  }

  /** Takes a column that no other rivals. */
  takeOnly(columns: readonly HeaderColumn[], as: ColumnMeaning): void {
    if (columns.length === 1) this.take(columns, as);
  }

  /** Takes of these columns all but one for none of their own. */
  keepOnly(kept: HeaderColumn, columns: readonly HeaderColumn[]): void {
    this.take(
      columns.filter((column) => column !== kept),
      "unknown",
    );
  }

  /** What the user said of a column stands. @param evidence what speaks for it, where that is not the heading */
  take(columns: Columns, as: ColumnMeaning, evidence?: Evidence): void {
    for (const column of this.open(columns)) {
      this.meanings.set(column, as);
      if (evidence) this.evidence.set(column, evidence);
    }
  }

  /** Full marks that are weights by what is made of them, whatever their heading says. */
  setWeights(columns: readonly HeaderColumn[]): void {
    for (const { column } of columns) this.weights.add(column);
  }

  /** By that, or because its heading says 权重. */
  isWeight(column: number): boolean {
    return this.weights.has(column) || this.table.columns.some((one) => one.column === column && saysWeight(one));
  }

  /** Known to be no marks of their own (parts of a result, last year's): "unknown", and no heading makes anything else of them. */
  setAside(columns: Columns, evidence?: Evidence): void {
    this.take(columns, "unknown", evidence);
    for (const column of this.open(columns)) this.aside.add(column);
  }

  /** Columns that state what another comes to in parts keep their meaning and are weighed against no other. */
  setAbove(columns: readonly number[]): void {
    for (const column of columns) this.aside.add(column);
  }

  /** Those of which the user said nothing. */
  private open(columns: Columns): readonly number[] {
    const mapped = new Set(this.table.columns.flatMap((one) => (one.mapped ? [one.column] : [])));
    return columns.map((one) => (typeof one === "number" ? one : one.column)).filter((one) => !mapped.has(one));
  }

  /** As the header reads them, with the meanings finally taken. */
  readings(): readonly ColumnReading[] {
    const sheet = this.table.sheet.name;
    return this.table.columns.map(({ column, heading, meaning, confidence }) => {
      const taken = this.of(column);
      const sure = taken === meaning ? confidence : Math.min(confidence || 0.4, 0.7);
      const evidence = this.evidence.get(column);
      return {
        sheet,
        column,
        heading,
        meaning: taken,
        confidence: sure,
        ...(evidence ? { confidence: 1, evidence } : {}),
      };
    });
  }
}
