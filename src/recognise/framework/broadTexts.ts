import type { Marks } from "../../domain/marks.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import { sectionKind, withoutCap, type SectionKind } from "../text/sectionKind.ts";
import { readNamedText } from "../text/textMarks.ts";

/** A text of a column left of the leaves' that holds until the next one (merged down, or written once). */
export interface BroadText {
  readonly column: number;
  readonly text: string;
  readonly name: string;
  readonly marks: Marks | null;
  readonly cell: string;
  /** Ids of the leaves it holds for. */
  readonly leaves: number[];
  /** What it makes of its rows where it names a section such as 加分项. */
  readonly kind: SectionKind | null;
  /** Index of the item it is, once a leaf has asked for it. */
  item: number | null;
}

/** The broad texts that hold for the row being read, as the rows are read from top to bottom. */
export class BroadTexts {
  /** Every one there was, in order. */
  readonly all: BroadText[] = [];
  private readonly open = new Map<number, BroadText>();
  /** Columns that may name the item, the first that is open does. */
  private readonly naming: readonly number[];

  constructor(private readonly layout: FrameworkLayout) {
    this.naming = namingColumns(layout.columns);
  }

  /** Below a heading none of those above it holds. */
  clear(): void {
    this.open.clear();
  }

  /** Item and clause cells hold for the rows they span, or until the next one where they are written once. */
  carry(row: number): void {
    const { table, columns, names } = this.layout;
    for (const [place, column] of columns.hierarchy.entries()) {
      if (column === names.column) break;
      const text = table.text(row, column);
      if (text === "") continue;
      const known = this.open.get(column);
      const cell = table.cell(row, column);
      // The same text again, on a row of its own or after a page break, goes on with what it names.
      if (known && (known.cell === cell || known.text === text)) continue;
      const { name, marks } = readNamedText(text);
      const kind = sectionKind(text);
      const fresh: BroadText = { column, text, name: withoutCap(name), marks, cell, leaves: [], kind, item: null };
      this.open.set(column, fresh);
      this.all.push(fresh);
      for (const narrower of columns.hierarchy.slice(place + 1)) this.open.delete(narrower);
    }
  }

  /** What holds in a column; "" where nothing does. */
  text(column: number): string {
    return this.open.get(column)?.text ?? "";
  }

  /** What an item's text makes of the rows it holds for; null where they are ordinary. */
  kind(): SectionKind | null {
    for (const column of this.layout.columns.item) {
      const kind = this.open.get(column)?.kind;
      if (kind) return kind;
    }
    return null;
  }

  /** The one that names the item; null where no column does. */
  item(): BroadText | null {
    for (const column of this.naming) {
      const text = this.open.get(column);
      if (text) return text;
    }
    return null;
  }

  addLeaf(id: number): void {
    for (const text of this.open.values()) text.leaves.push(id);
  }
}

/** 测评项目 before the 类别 above it, and both before what only stands left of the names. */
function namingColumns({ item, readings, hierarchy }: FrameworkColumns): readonly number[] {
  const groups = item.filter((column) =>
    /类别|板块|模块|类型/u.test(readings.find((one) => one.column === column)?.heading ?? ""),
  );
  return [...item.filter((column) => !groups.includes(column)), ...groups, ...hierarchy];
}
