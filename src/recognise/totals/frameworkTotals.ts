import { sumOfField, type Indicator, type MarkReading } from "../../domain/indicator.ts";
import type { Section } from "../sections/sections.ts";
import { stateTotalRows, type ReadLeaves, type TotalRow } from "./totalRows.ts";
import { a1 } from "../../domain/address.ts";
import { marksWithin } from "../text/textMarks.ts";
import { stateFormTotals } from "./formTotals.ts";
import { titleTotals } from "../table/titleTotal.ts";
import { exactMarks, type Marks } from "../../domain/marks.ts";
import { repeatedOver } from "../columns/levelMarks.ts";
import { weighedFull } from "../columns/scaledMark.ts";
import { readMark } from "../marks/markReading.ts";

/** Every total that the sheet states above its leaves: headings, item cells, columns of item marks, rows of totals. */
export function addStatedTotals(read: ReadLeaves, totalRows: readonly TotalRow[]): void {
  stateHeadings(read);
  for (const section of read.sections.beside)
    stateText(section, read.layout.columns.item.includes(section.column) ? "item" : "indicator", read);
  stateItemColumns(read);
  stateRecap(read);
  stateTitle(read);
  stateColumnHeadings(read);
  stateTotalRows(read, totalRows);
  stateFormTotals(read);
}

function stateHeadings(read: ReadLeaves): void {
  const { sections, indicators, totals } = read;
  for (const section of sections.headings) {
    const { heading, name, kind, leaves, item } = section;
    // 第一部分, 一、 and headings without a number are items; （一） and 1. under them are clauses.
    const level = item !== null || (heading.rank ?? 0) <= 1 ? "item" : "indicator";
    // The figure beside 加分项 is the most that its rows may bring where they say none themselves, not what they add up to.
    const isCap = kind !== null && leaves.every((id) => indicators[id]?.full.state !== "number");
    for (const { field, value, cell, column } of totals.readRow(section.row)) {
      if (field !== "full" || !isCap) totals.add(level, name, field, value, cell, leaves, column);
    }
    stateText(section, level, read);
  }
}

/** 最高10分 caps a section, it does not say what its rows add up to; nor does a cell where the only leaf's full marks were read. */
function stateText({ name, marks, cap, cell, leaves }: Section, level: "item" | "indicator", read: ReadLeaves): void {
  const full = leaves.length === 1 ? read.indicators[leaves[0] ?? -1]?.full : undefined;
  const isFull = full?.state === "number" && full.cell === cell;
  if (marks && cap === null && !isFull) read.totals.add(level, name, "full", marks, cell, leaves);
}

function idsOfBase(indicators: readonly Indicator[]): readonly number[] {
  return indicators.filter(({ kind }) => kind === "base").map(({ id }) => id);
}

/** 材料审核(80分) over 应得分 is stated for the full-marks column beneath it, 应得分(100分) for its own. */
function stateColumnHeadings({ layout: { table, marks }, indicators, totals }: ReadLeaves): void {
  const base = idsOfBase(indicators);
  for (const { column, groups, at } of table.columns) {
    if (!marks.full.includes(column)) continue;
    for (const { text, row, left } of [...groups, at]) {
      const found = marksWithin(text);
      const part = marks.full.length > 1 ? column : null;
      if (found) totals.add("total", found.name, "full", found.marks, a1({ row, column: left }), base, part);
    }
  }
}

/** A mark of an item's column with the leaves below it so far. */
interface OpenClaim {
  readonly value: Marks;
  readonly cell: string;
  readonly of: number[];
  /** The last row that it is merged over; null where it is written once. */
  readonly bottom: number | null;
}

/** States what columns that hold the items' marks beside the leaves' own claim of the leaves. */
function stateItemColumns({ layout, sections, indicators, totals }: ReadLeaves): void {
  const { table, columns, marks } = layout;
  for (const { column, field } of marks.stated) {
    let open = null as OpenClaim | null;
    const add = ({ of, value, cell }: Pick<OpenClaim, "of" | "value" | "cell">): void => {
      const item = indicators[of[0] ?? -1]?.item ?? -1;
      const whole = (sections.leavesOfItem[item]?.length ?? 0) <= of.length;
      const name = sections.nameOf(of) ?? sections.items[item]?.name ?? "";
      totals.add(whole ? "item" : "indicator", name, field, value, cell, of);
    };
    const close = (): void => {
      if (open) add(open);
      open = null;
    };
    const scale = columns.scales.get(column);
    const readingAt = (row: number): MarkReading => {
      const read = readMark(table, row, column, field, "base");
      return scale?.kind === "weight" ? weighedFull(table, row, column, read, scale) : read;
    };
    const firstRows = scale?.kind === "weight" ? scale.firstRows : undefined;
    const keyOf = firstRows
      ? (row: number): string => String(firstRows.get(row))
      : repeatedOver(table, column, columns.levels.get(column) ?? 0);
    if (keyOf) {
      for (const claim of repeatedClaims(indicators, keyOf, readingAt)) add(claim);
      continue;
    }
    for (const { id, row } of indicators) {
      const cell = table.cell(row, column);
      const reading = readingAt(row);
      if (reading.state === "number" && open?.cell !== cell) {
        close();
        const { top, bottom } = table.span(row, column);
        open = { value: reading.value, cell, of: [id], bottom: bottom > top ? bottom : null };
      } else if (row > (open?.bottom ?? Infinity)) close();
      else open?.of.push(id);
    }
    close();
  }
}

/** Each figure that is said again on the rows of one name, once, of all these rows. */
function repeatedClaims(
  indicators: readonly Indicator[],
  keyOf: (row: number) => string,
  readingAt: (row: number) => MarkReading,
): readonly Omit<OpenClaim, "bottom">[] {
  const claims = new Map<string, Omit<OpenClaim, "bottom">>();
  const members = new Map<string, number[]>();
  for (const { id, row, kind } of indicators) {
    if (kind !== "base") continue;
    const key = keyOf(row);
    const of = members.get(key) ?? [];
    members.set(key, of);
    of.push(id);
    const reading = readingAt(row);
    if (reading.state !== "number") continue;
    const said = `${key}\n${reading.value.toString()}`;
    if (!claims.has(said)) claims.set(said, { value: reading.value, cell: reading.cell, of });
  }
  return [...claims.values()];
}

/** What a block beside the table says that its categories, or all of them, come to. */
function stateRecap({ layout: { table, marks }, indicators, totals }: ReadLeaves): void {
  const base = idsOfBase(indicators);
  for (const { label, row, column, value, of, rows } of table.recap?.claims ?? []) {
    const field = (["full", "actual", "review"] as const).find((one) => marks[one].includes(of));
    if (!field) continue;
    const some = rows === null ? base : base.filter((id) => rows.has(indicators[id]?.row ?? 0));
    const part = marks[field].length > 1 ? of : null;
    totals.add(rows === null ? "total" : "item", label, field, exactMarks(value), a1({ row, column }), some, part);
  }
}

/** What a title says that can be earned in all, as a total of all base indicators. */
function stateTitle({ layout: { table }, indicators, totals }: ReadLeaves): void {
  const base = idsOfBase(indicators);
  if (base.length === 0 || base.some((id) => indicators[id]?.full.state !== "number")) return;
  // 110分 of which 10 are bonuses.
  const isWithBonuses = (said: Marks): boolean =>
    indicators.some(({ kind }) => kind === "bonus") &&
    sumOfField(
      indicators.filter(({ kind }) => kind === "base" || kind === "bonus"),
      "full",
    ).eq(said);
  const said = titleTotals(table).find((one) => !isWithBonuses(one.marks));
  if (said) totals.add("total", said.name, "full", said.marks, said.cell, base);
}
