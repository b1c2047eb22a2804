import type { Marks } from "../../domain/marks.ts";
import { isBroader } from "./columnBreadth.ts";
import type { FrameworkColumns } from "./frameworkColumns.ts";
import type { LeafGroup } from "./leafGroups.ts";
import type { Table } from "../table/table.ts";
import { readNamedText } from "../text/textMarks.ts";

/** What an indicator is called, and where that stands. */
export interface LeafName {
  readonly name: string;
  /** The text the name was taken from, as written. */
  readonly text: string;
  readonly cell: string;
  /** The number in front of it, where there is one: 1.2, ①, Ⅱ-3. */
  readonly code: string | null;
  /** Marks in its text. */
  readonly marks: Marks | null;
  /** Every name a task may use for it. */
  readonly names: readonly string[];
  /** It is a section heading with marks and nothing under it. */
  readonly isHeading: boolean;
}

export interface LeafNames {
  /** The column most names are in: what stands left of it is broader. */
  readonly column: number;
  of(group: LeafGroup, textLeft: (column: number) => string): LeafName;
}

export function leafNames(
  table: Table,
  columns: FrameworkColumns,
  groups: ReadonlyMap<number, LeafGroup>,
  leaf: number,
): LeafNames {
  const column = nameColumn(table, columns, groups, leaf);
  return {
    column,
    of(group, textLeft) {
      const [row = 0] = group.rows;
      const place = nameplace(table, columns, group, column, leaf, textLeft);
      const text = place === null ? "" : table.text(place.row, place.column) || textLeft(place.column);
      const { name, enumerator, marks } = readNamedText(text);
      const names = name === text ? [name] : [name, text];
      for (const other of leaf === column ? [leaf] : [leaf, column]) {
        const written = table.text(row, other);
        if (written !== "" && written !== text) names.push(readNamedText(written).name, written);
      }
      return {
        name,
        text,
        cell: table.cell(place?.row ?? row, place?.column ?? leaf),
        code: enumerator?.text ?? null,
        marks,
        names: names.length === 1 && name !== "" ? names : [...new Set(names)].filter((one) => one !== ""),
        isHeading: place !== null && place.column !== leaf && place.column !== column,
      };
    },
  };
}

/** 指标 names its row better than the 内容 beside it, where each has one row; else the leaves' own column. */
function nameColumn(
  table: Table,
  columns: FrameworkColumns,
  groups: ReadonlyMap<number, LeafGroup>,
  leaf: number,
): number {
  const meaning = (column: number): string | undefined =>
    columns.readings.find((reading) => reading.column === column)?.meaning;
  if (meaning(leaf) !== "content") return leaf;
  const indicator = columns.hierarchy
    .filter((column) => isBroader(columns, column, leaf) && meaning(column) === "indicator")
    .at(-1);
  if (indicator === undefined) return leaf;
  let own = 0;
  let above = "";
  for (const { rows } of groups.values()) {
    const [row = 0] = rows;
    const merge = table.merge(row, indicator);
    const inside = !merge || (merge.top === row && merge.bottom <= (rows.at(-1) ?? 0));
    const text = table.text(row, indicator);
    // Written again on each of its rows, it names none of them.
    if (inside && text !== "" && text !== above) own++;
    above = text;
  }
  return own >= groups.size * 0.9 ? indicator : leaf;
}

function nameplace(
  table: Table,
  columns: FrameworkColumns,
  group: LeafGroup,
  column: number,
  leaf: number,
  textLeft: (column: number) => string,
): { readonly row: number; readonly column: number } | null {
  const [row = 0] = group.rows;
  if (group.rows.length > 1 && differ(group.rows.map((one) => table.text(one, leaf)))) {
    // Several clauses under one mark: what stands above them names it.
    const broader = columns.hierarchy.filter((one) => isBroader(columns, one, leaf)).reverse();
    const found = broader.find((one) => table.text(row, one) !== "" || textLeft(one) !== "");
    if (found !== undefined && !columns.standard.includes(found)) return { row, column: found };
  }
  if (table.text(row, group.nameColumn) !== "" && group.nameColumn !== leaf) return { row, column: group.nameColumn };
  for (const one of [column, leaf]) if (table.text(row, one) !== "") return { row, column: one };
  const standard = columns.standard.find((one) => table.text(row, one) !== "");
  if (standard !== undefined) return { row, column: standard };
  const broad = columns.hierarchy.filter((one) => isBroader(columns, one, leaf) && table.text(row, one) !== "").at(-1);
  return broad === undefined ? null : { row, column: broad };
}

function differ(texts: readonly string[]): boolean {
  return new Set(texts.filter((text) => text !== "")).size > 1;
}
