import type { IndicatorKind, Item } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import type { FrameworkColumns } from "../meanings/frameworkColumns.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { HeadingRow } from "../rows/frameworkRows.ts";
import { normaliseName } from "../text/normalise.ts";
import {
  BONUS,
  capIn,
  DEDUCTION,
  offCapIn,
  saysUntilGone,
  sectionKind,
  withoutCap,
  type SectionKind,
} from "../text/sectionKind.ts";
import { readNamedText } from "../text/textMarks.ts";
import type { IndicatorDraft } from "../drafts.ts";

/** What stands above leaves: a heading on a row of its own, or a text left of them that holds until the next one. */
export interface Section {
  /** null: a text left of its leaves, merged down or written once. */
  readonly heading: HeadingRow | null;
  /** 1-based row where it begins. */
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  readonly text: string;
  readonly name: string;
  /** Marks in its text: （20分）. */
  readonly marks: Marks | null;
  /** The most that its rows may bring: （最高10分）. */
  readonly cap: Marks | null;
  /** What it makes of its rows where it names a section such as 加分项. */
  readonly kind: SectionKind | null;
  /** Ids of the leaves read so far. */
  readonly leaves: number[];
  /** Index of the item it is, once a leaf has asked for it. */
  item: number | null;
}

type Headed = Section & { readonly heading: HeadingRow };

/** The tree of what stands above the leaves, as the rows of a framework are read from top to bottom. */
export class Sections {
  readonly items: Item[] = [];
  /** Ids of the leaves of each item. */
  readonly leavesOfItem: number[][] = [];
  /** Every heading there was, in order. */
  readonly headings: Headed[] = [];
  private readonly sectionOf = new Map<HeadingRow, Headed>();
  /** The leaves of headings and of items by their normalised names, the first of each. */
  private readonly leavesHeaded = new Map<string, readonly number[]>();
  private readonly leavesInItem = new Map<string, readonly number[]>();
  /** Every text left of leaves there was, in order. */
  readonly beside: Section[] = [];
  /** Of these, by the first of their leaves. */
  private readonly besideFrom = new Map<number, Section[]>();
  /** Headings that hold for the row being read, outermost first. */
  private open: Headed[] = [];
  /** Texts left of the leaves that hold for it, by column. */
  private readonly left = new Map<number, Section>();
  /** What cells left of all names make of it, by column. */
  private readonly margin = new Map<number, SectionKind | null>();
  private readonly itemByKey = new Map<string, number>();
  /** Columns that may name the item, the first that is open does. */
  private readonly naming: readonly number[];
  private readonly marginal: readonly number[];

  constructor(private readonly layout: FrameworkLayout) {
    const { table, columns, leaf, marks } = layout;
    const others = new Set([...columns.hierarchy, ...marks.full, ...marks.actual, ...marks.review, columns.kind]);
    this.naming = namingColumns(columns);
    this.marginal = table.columns.map(({ column }) => column).filter((column) => column < leaf && !others.has(column));
  }

  /** Closes the headings under which a row no longer stands. */
  leave(row: number): void {
    const isPast = ({ heading }: Headed): boolean => row > (heading.until ?? Infinity);
    if (this.open.some(isPast)) this.open = this.open.filter((one) => !isPast(one));
  }

  /** Below a heading nothing left of the rows above it holds, but for what is merged down past it. */
  enter(heading: HeadingRow): void {
    const opened = this.headed(heading);
    this.open = opened.kind ? [] : this.open.filter((outer) => this.stays(outer.heading, heading));
    this.open.push(opened);
    for (const [left, { row: begun }] of this.left) {
      if (left >= heading.column || this.layout.table.span(begun, left).bottom < heading.row) this.left.delete(left);
    }
    this.margin.clear();
  }

  /** Opens the headings that a leaf names as its own, outermost first, wherever they stand on the sheet. */
  standUnder(headings: readonly HeadingRow[]): void {
    this.open = headings.map((heading) => this.headed(heading));
  }

  private headed(heading: HeadingRow): Headed {
    const known = this.sectionOf.get(heading);
    if (known) return known;
    const { text, row, column, said } = heading;
    const kind = said ? { kind: said, precondition: false } : sectionKind(text);
    const cell = this.layout.table.cell(row, column);
    const made = { ...section({ text, row, column, cell, kind }), heading };
    this.headings.push(made);
    putFirst(this.leavesHeaded, made.name, made.leaves);
    this.sectionOf.set(heading, made);
    return made;
  }

  /** Whether `outer` still stands above a new heading. */
  private stays(outer: HeadingRow, inner: HeadingRow): boolean {
    if (outer.until !== null && inner.until !== null && inner.until <= outer.until) return true;
    if (outer.rank !== null && inner.rank !== null) return outer.rank < inner.rank;
    return outer.column < inner.column;
  }

  /** Item and clause cells hold for the rows they span, or until the next one where they are written once. */
  carry(row: number): void {
    const { table, columns, names } = this.layout;
    for (const column of this.marginal) {
      const text = table.text(row, column);
      if (text !== "") this.margin.set(column, sectionKind(text));
    }
    for (const column of columns.hierarchy) {
      if (column === names.column) break;
      const text = table.text(row, column);
      if (text === "") continue;
      // The same text again, on a row of its own or after a page break, goes on with what it names.
      if (this.left.get(column)?.text === text) continue;
      const cell = table.cell(row, column);
      const fresh = { ...section({ text, row, column, cell, kind: sectionKind(text) }), heading: null };
      this.left.set(column, fresh);
      this.beside.push(fresh);
      for (const narrower of columns.hierarchy.slice(columns.hierarchy.indexOf(column) + 1)) this.left.delete(narrower);
    }
  }

  /** The kind that an item's text, or a cell left of the names, gives the rows beside it; null where they are ordinary. */
  kindBeside(): SectionKind | null {
    for (const column of this.layout.columns.item) {
      const kind = this.left.get(column)?.kind;
      if (kind) return kind;
    }
    for (const kind of this.margin.values()) if (kind) return kind;
    return null;
  }

  /** The kind that the headings above give a leaf, the innermost first; null where they are ordinary sections. */
  kindAbove(): SectionKind | null {
    return this.open.findLast(({ kind }) => kind !== null)?.kind ?? null;
  }

  /** The text that the item of a leaf is called by; "" where nothing above it names one. */
  itemText(): string {
    return (this.itemBeside() ?? this.itemHeading())?.text ?? "";
  }

  /** The first leaf of each open heading that has one, innermost first. */
  firstLeaves(): readonly number[] {
    return this.open.flatMap(({ leaves }) => leaves.slice(0, 1)).reverse();
  }

  /** Row where the innermost of all that stands above a leaf begins; 0 where nothing does. */
  innermostRow(): number {
    let innermost = this.open.at(-1)?.row ?? 0;
    for (const { row } of this.left.values()) innermost = Math.max(innermost, row);
    return innermost;
  }

  /** What stands left of just these leaves, the narrowest of several; null where nothing does. */
  nameOf(leaves: readonly number[]): string | null {
    const beginning = this.besideFrom.get(leaves[0] ?? -1);
    return beginning?.findLast((one) => one.leaves.length === leaves.length)?.name ?? null;
  }

  /** The leaves of a heading or item of that normalised name; null where there is none. */
  leavesOf(name: string): readonly number[] | null {
    return this.leavesHeaded.get(name) ?? this.leavesInItem.get(name) ?? null;
  }

  /** The item that what stands above names for a leaf of that kind; null where nothing does. */
  itemOf(row: number, kind: IndicatorKind): number | null {
    const heading = this.itemHeading();
    const beside = heading?.kind ? null : this.itemBeside();
    if (beside) return (beside.item ??= this.itemUnderOpen(beside, row, kind));
    if (!heading) return null;
    return (heading.item ??= this.newItem(heading.name, heading.row, heading.kind, heading.text));
  }

  /** An item that is its own only indicator. */
  newItem(name: string, row: number, kind: SectionKind | null, text: string): number {
    const bonusCap = kind?.kind === "bonus" ? capIn(text) : null;
    const off = kind?.kind === "deduction" || kind?.bySign ? sectionOffCap(text, kind) : null;
    const deductionCap = off ? { deductionCap: off } : {};
    this.items.push({ name, sheet: this.layout.table.sheet.name, row, bonusCap, ...deductionCap });
    const leaves: number[] = [];
    this.leavesOfItem.push(leaves);
    putFirst(this.leavesInItem, name, leaves);
    return this.items.length - 1;
  }

  addLeaf(id: number, item: number): void {
    this.leavesOfItem[item]?.push(id);
    for (const { leaves } of this.open) leaves.push(id);
    const left = [...this.left.values()];
    const fresh = left.filter(({ leaves }) => leaves.length === 0);
    if (fresh.length > 0) this.besideFrom.set(id, fresh);
    for (const { leaves } of left) leaves.push(id);
  }

  private itemBeside(): Section | null {
    return this.left.get(this.naming.find((one) => this.left.has(one)) ?? 0) ?? null;
  }

  /** The heading that is the item where no column names one: 第一部分 stands above items, 一、 is one. */
  private itemHeading(): Headed | null {
    const special = this.open.find(({ kind }) => kind !== null);
    if (special) return special;
    const inColumn = this.open.find(({ column }) => this.layout.columns.item.includes(column) && column > 1);
    const outer = this.open[0];
    const inner = this.open[1];
    if (outer?.heading.rank === 0 && inner) return inner;
    return inColumn && inColumn.heading.rank === null ? inColumn : (outer ?? null);
  }

  /** One item for each name under the same headings. */
  private itemUnderOpen({ name, text }: Section, row: number, kind: IndicatorKind): number {
    const key = `${this.open.map(({ row: above }) => above).join("/")}\n${normaliseName(name)}`;
    const own = kind === "bonus" ? BONUS : kind === "deduction" ? DEDUCTION : null;
    const item = this.itemByKey.get(key) ?? this.newItem(name, row, own, text);
    this.itemByKey.set(key, item);
    return item;
  }
}

function putFirst(leavesNamed: Map<string, readonly number[]>, name: string, leaves: readonly number[]): void {
  const key = normaliseName(name);
  if (!leavesNamed.has(key)) leavesNamed.set(key, leaves);
}

function section(at: Pick<Section, "text" | "row" | "column" | "cell" | "kind">): Omit<Section, "heading"> {
  const { marks: stated, name: written } = readNamedText(at.text);
  const bare = withoutCap(at.text);
  const name = bare === at.text ? written : readNamedText(bare).name;
  const isOff = at.kind?.kind === "deduction" || at.kind?.bySign;
  const cap = capIn(at.text) ?? (isOff && at.kind ? sectionOffCap(at.text, at.kind) : null);
  return { ...at, name, marks: stated, cap, leaves: [], item: null };
}

const FULL_BEFORE = /[(](?:共|满分)?(\d+(?:\.\d+)?)分[,;]/u;

/** （10分，扣完为止） */
function fullIn(text: string): Marks | null {
  const figure = FULL_BEFORE.exec(text.normalize("NFKC"))?.[1];
  return figure === undefined ? null : marks(figure);
}

/** 减分项（最多扣5分）, 减分项（10分，扣完为止）. */
function sectionOffCap(text: string, { bySign }: SectionKind): Marks | null {
  return offCapIn(text, !bySign) ?? (saysUntilGone(text) ? (readNamedText(text).marks ?? fullIn(text)) : null);
}

/** 测评项目 before the 类别 above it, and both before what only stands left of the names. */
function namingColumns({ item, readings, hierarchy }: FrameworkColumns): readonly number[] {
  const groups = item.filter((column) =>
    /类别|板块|模块|类型/u.test(readings.find((one) => one.column === column)?.heading ?? ""),
  );
  return [...item.filter((column) => !groups.includes(column)), ...groups, ...hierarchy];
}

/** Gives 业务实绩（6分） over one clause without marks to that clause, in place. */
export function markSoleLeaves({ beside, headings }: Sections, indicators: IndicatorDraft[]): void {
  for (const { marks, cell, leaves } of [...beside, ...headings]) {
    const [id = -1] = leaves;
    const only = leaves.length === 1 ? indicators[id] : undefined;
    if (!marks || only?.full.state !== "absent") continue;
    indicators[id] = { ...only, full: { state: "number", cell, value: marks, literal: false } };
  }
}
