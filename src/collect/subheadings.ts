import { callsTotal } from "../recognise/words/marks.ts";
import { splitLabel } from "../blocks/numberLabel.ts";
import type { SheetGrid } from "../domain/grid.ts";
import type { MergeMap } from "../recognise/table/mergeMap.ts";
import { cellText } from "../recognise/table/table.ts";

/** A row between collected rows that heads those below it: 一、组织领导. */
interface Subheading {
  readonly row: number;
  /** Broader headings have lower ranks. */
  readonly rank: number;
}

/** Goes through a sheet from top to bottom and knows for each row which heading rows are above it. */
export class Subheadings {
  #open: Subheading[] = [];
  /** The header of the table that the rows are in, where it is not the first, below its title. */
  #header: readonly number[] = [];
  /** Rank of the last heading without a number; the next one like it is its sibling. */
  #unnumbered = 0;

  /**
   * @param naming columns that departments do not fill in
   * @param isSection whether a row was recognised as a section's, whatever else stands in it
   */
  constructor(
    private readonly grid: SheetGrid,
    private readonly merges: MergeMap,
    private readonly naming: readonly number[],
    private readonly isSection: (row: number) => boolean,
  ) {}

  /** The headings in force below the rows seen so far, broadest first. */
  get rows(): readonly number[] {
    return [...this.#header, ...this.#open.map(({ row }) => row)];
  }

  /** A row of another table's header, below what stands behind the last collected row. */
  head(row: number, after: number): void {
    this.#header = this.rows.filter((one) => one > after).concat(row);
    this.#open = [];
  }

  /** A row that is not collected itself. */
  pass(row: number): void {
    const texts = this.#texts(row);
    const [text] = texts;
    if (text === undefined || callsTotal(text) || (texts.size > 1 && !this.isSection(row))) return;
    const rank = this.#rankOf(text, row);
    while ((this.#open.at(-1)?.rank ?? -1) >= rank) this.#open.pop();
    this.#open.push({ row, rank });
  }

  #rankOf(text: string, row: number): number {
    const label = splitLabel(text)?.label;
    if (label) return label.rank;
    const above = this.#open.at(-1);
    // Directly below another heading it is subordinate to that one.
    if (above?.row === row - 1) this.#unnumbered = above.rank + 0.01;
    return this.#unnumbered;
  }

  /** The texts of a row's own cells, each of a merged area once. */
  #texts(row: number): ReadonlySet<string> {
    const texts = new Set<string>();
    for (const column of this.naming) {
      const merge = this.merges.find(row, column);
      if (merge && (merge.top !== row || merge.left !== column)) continue;
      const value = this.grid.values[row - 1]?.[column - 1];
      if (typeof value === "string" && cellText(value) !== "") texts.add(cellText(value));
    }
    return texts;
  }
}
