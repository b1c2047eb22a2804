import type { Item } from "../../domain/indicator.ts";
import type { Marks } from "../../domain/marks.ts";
import type { HeadingRow } from "./frameworkRows.ts";
import { normaliseName } from "../text/normalise.ts";
import { capIn, sectionKind, withoutCap, type SectionKind } from "../text/sectionKind.ts";
import { readNamedText } from "../text/textMarks.ts";

/** A heading that is open while its leaves are read, with the ids of those read so far. */
export interface OpenHeading {
  readonly row: number;
  readonly column: number;
  readonly rank: number | null;
  readonly until: number | null;
  readonly text: string;
  readonly name: string;
  /** Marks in its text: （20分）. */
  readonly marks: Marks | null;
  readonly kind: SectionKind | null;
  readonly cap: Marks | null;
  readonly leaves: number[];
}

/** The sections of a framework as its rows are read from top to bottom: headings, items, and what kind they make a leaf. */
export class Sections {
  readonly items: Item[] = [];
  /** Ids of the leaves of each item. */
  readonly leavesOfItem: number[][] = [];
  /** Every heading there was, in order. */
  readonly headings: OpenHeading[] = [];
  private readonly itemByKey = new Map<string, number>();
  private open: OpenHeading[] = [];
  private leafSince = false;

  constructor(
    private readonly sheet: string,
    private readonly itemColumns: readonly number[],
  ) {}

  /** Closes the headings under which a row no longer stands. */
  leave(row: number): void {
    if (this.open.some(({ until }) => until !== null && row > until)) {
      this.open = this.open.filter(({ until }) => until === null || row <= until);
    }
  }

  enter(heading: HeadingRow): void {
    const { name, marks } = readNamedText(heading.text);
    const kind = heading.said ? { kind: heading.said, precondition: false } : sectionKind(heading.text);
    const opened: OpenHeading = {
      ...heading,
      name: withoutCap(name),
      marks,
      kind,
      cap: capIn(heading.text),
      leaves: [],
    };
    this.open = kind ? [] : this.open.filter((outer) => this.stays(outer, opened));
    this.open.push(opened);
    this.headings.push(opened);
    this.leafSince = false;
  }

  /** Whether `outer` still stands above a new heading. */
  private stays(outer: OpenHeading, inner: OpenHeading): boolean {
    if (outer.until !== null && inner.until !== null && inner.until <= outer.until) return true;
    if (outer.rank !== null && inner.rank !== null) return outer.rank < inner.rank;
    if (outer.rank === null && inner.rank !== null && !this.leafSince) return true;
    return outer.column < inner.column;
  }

  /** The kind that the headings above give a leaf, the innermost first; null where they are ordinary sections. */
  kind(): SectionKind | null {
    for (let place = this.open.length - 1; place >= 0; place--) {
      const kind = this.open[place]?.kind;
      if (kind) return kind;
    }
    return null;
  }

  /** The first leaf of each open heading that has one, innermost first. */
  firstLeaves(): readonly number[] {
    return this.open.flatMap(({ leaves }) => leaves.slice(0, 1)).reverse();
  }

  /** The leaves of a heading or item of that normalised name; null where there is none. */
  leavesOf(name: string): readonly number[] | null {
    const heading = this.headings.find((one) => normaliseName(one.name) === name || normaliseName(one.text) === name);
    if (heading) return heading.leaves;
    const item = this.items.findIndex((one) => normaliseName(one.name) === name);
    return item < 0 ? null : (this.leavesOfItem[item] ?? null);
  }

  /** The heading that is the item where no column names one: 第一部分 stands above items, 一、 is one. */
  itemHeading(): OpenHeading | null {
    const special = this.open.find((heading) => heading.kind !== null);
    if (special) return special;
    const inColumn = this.open.find((heading) => this.itemColumns.includes(heading.column) && heading.column > 1);
    const [outer, inner] = this.open;
    if (outer?.rank === 0 && inner) return inner;
    return inColumn && inColumn.rank === null ? inColumn : (outer ?? null);
  }

  /** The item of that name under the open headings, made where it is new. */
  item(name: string, row: number, cap: Marks | null): number {
    const key = `${this.open.map((heading) => heading.row).join("/")}\n${normaliseName(name)}`;
    return this.itemFor(key, name, row, cap);
  }

  itemOfHeading(heading: OpenHeading): number {
    const cap = heading.kind?.kind === "bonus" ? heading.cap : null;
    return this.itemFor(`#${heading.row}`, heading.name, heading.row, cap);
  }

  /** Whether the heading names an item of its own. */
  isItem(heading: OpenHeading): boolean {
    return this.itemByKey.has(`#${heading.row}`);
  }

  /** An item that is its own only indicator. */
  itemOfLeaf(name: string, row: number, cap: Marks | null): number {
    return this.itemFor(`=${row}`, name, row, cap);
  }

  private itemFor(key: string, name: string, row: number, bonusCap: Marks | null): number {
    const known = this.itemByKey.get(key);
    if (known !== undefined) return known;
    const item = this.items.length;
    this.items.push({ name, sheet: this.sheet, row, bonusCap });
    this.leavesOfItem.push([]);
    this.itemByKey.set(key, item);
    return item;
  }

  addLeaf(id: number, item: number): void {
    this.leavesOfItem[item]?.push(id);
    for (const heading of this.open) heading.leaves.push(id);
    this.leafSince = true;
  }
}
