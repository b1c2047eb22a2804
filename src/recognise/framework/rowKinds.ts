import { toNumber } from "../../domain/marks.ts";
import { parseFull } from "../text/marksText.ts";
import type { Table } from "../table/table.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { LeafName } from "./leafNames.ts";
import { labelledKind, sectionKind, type SectionKind } from "../text/sectionKind.ts";

/** What the cells left of a leaf, and its own label, make of it. Asked row by row, from top to bottom. */
export class RowKinds {
  private readonly left: readonly number[];
  private readonly open = new Map<number, SectionKind | null>();
  private readonly counted: ReadonlySet<number>;

  constructor(private readonly layout: FrameworkLayout) {
    const { table, columns, leaf, marks } = layout;
    const others = new Set([...columns.hierarchy, ...marks.full, ...marks.actual, ...marks.review, columns.kind]);
    this.left = table.columns.map(({ column }) => column).filter((column) => column < leaf && !others.has(column));
    this.counted = rowsInTheTotal(layout);
  }

  /**
   * What a section cell left of the names makes of the rows beside it (加分项 merged down, or written once in the column of
   * numbers), until the next text there; null where none does.
   */
  ofSectionCell(row: number): SectionKind | null {
    const { table } = this.layout;
    for (const column of this.left) {
      const text = table.text(row, column);
      if (text !== "") this.open.set(column, sectionKind(text));
    }
    for (const kind of this.open.values()) if (kind) return kind;
    return null;
  }

  /** 减分项：发生负面舆情每起扣2分 says it of itself, unless the stated total counts the row among the others. */
  ofLabel(row: number, { text }: LeafName): SectionKind | null {
    if (this.counted.has(row)) return null;
    const labelled = labelledKind(text)?.kind;
    if (labelled) return labelled;
    // 减分事项（最高5分） over nothing, with a mark of its own and no full marks.
    const { table, marks } = this.layout;
    const [full] = marks.full;
    const isBare = full !== undefined && !/特色/u.test(text) && table.text(row, full) === "";
    return isBare ? sectionKind(text) : null;
  }

  /** Below a heading nothing left of the rows above holds. */
  clear(): void {
    this.open.clear();
  }
}

/** Rows above the last total whose full marks it counts with all the others: what they are called makes them nothing else. */
function rowsInTheTotal({ table, rows, marks }: FrameworkLayout): ReadonlySet<number> {
  const [column] = marks.full;
  const place = rows.findLastIndex(({ kind }) => kind === "total");
  const total = rows[place];
  if (column === undefined || !total) return new Set();
  const above = rows.slice(0, place).filter(({ kind }) => kind === "leaf");
  const sum = above.reduce((all, { row }) => all + (fullAt(table, row, column) ?? 0), 0);
  const stated = fullAt(table, total.row, column);
  if (stated === null || Math.abs(stated - sum) > 1e-6) return new Set();
  return new Set(above.filter(({ row }) => (fullAt(table, row, column) ?? 0) > 0).map(({ row }) => row));
}

function fullAt(table: Table, row: number, column: number): number | null {
  if (!table.isMergeTop(row, column)) return null;
  const value = table.value(row, column);
  if (typeof value === "number") return value;
  const read = parseFull(table.text(row, column));
  return read && toNumber(read);
}
