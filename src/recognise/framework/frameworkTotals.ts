import type { Indicator } from "../../domain/indicator.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";
import type { Section, Sections } from "./sections.ts";
import { sheetNotes } from "./sheetNotes.ts";
import type { StatedTotals } from "./statedTotals.ts";
import { stateTotalRows, type TotalRow } from "./totalRows.ts";
import { a1 } from "../../domain/address.ts";
import { marksWithin, splitEnumerator } from "../text/textMarks.ts";
import { type Marks, sumMarks } from "../../domain/marks.ts";
import { weighedFull } from "../columns/scaledMark.ts";
import { readMark } from "../marks/markReading.ts";
import { cellsOf } from "../../domain/grid.ts";

/** A framework whose leaves have all been read. */
interface ReadLeaves {
  readonly layout: FrameworkLayout;
  readonly sections: Sections;
  readonly indicators: readonly Indicator[];
}

/** Every total that the sheet states above its leaves: headings, item cells, columns of item marks, rows of totals. */
export function addStatedTotals(read: ReadLeaves, totalRows: readonly TotalRow[], totals: StatedTotals): void {
  stateHeadings(read, totals);
  stateTextsBeside(read, totals);
  stateItemColumns(read.layout, read.sections, read.indicators, totals);
  stateTitle(read.layout, read.indicators, totals);
  addColumnHeadings(read.layout, read.indicators, totals);
  const { table, rows } = read.layout;
  stateTotalRows(table, totalRows, read.indicators, read.sections, totals, sheetNotes(table, rows));
}

function stateHeadings({ sections, indicators }: ReadLeaves, totals: StatedTotals): void {
  for (const section of sections.headings) {
    const { heading, name, kind, leaves } = section;
    const level = section.item === null ? headingLevel(heading?.rank ?? null) : "item";
    for (const { field, value, cell: at, column } of totals.readRow(heading?.row ?? 0)) {
      if (field === "full" && kind && leaves.every((id) => isWithoutFull(indicators[id]))) continue;
      totals.add(level, name, field, value, at, leaves, column);
    }
    stateText(section, level, indicators, totals);
  }
}

function stateTextsBeside({ layout, sections, indicators }: ReadLeaves, totals: StatedTotals): void {
  for (const section of sections.beside) {
    stateText(section, layout.columns.item.includes(section.column) ? "item" : "indicator", indicators, totals);
  }
}

/** 最高10分 caps a section, it does not say what its rows add up to. */
function stateText(
  { name, marks, cap, cell, leaves }: Section,
  level: "item" | "indicator",
  indicators: readonly Indicator[],
  totals: StatedTotals,
): void {
  if (marks && cap === null && !isFullOf(indicators, cell, leaves)) {
    totals.add(level, name, "full", marks, cell, leaves);
  }
}

/** The figure beside 加分项 is the most that its rows may bring where they say none themselves, not what they add up to. */
function isWithoutFull(indicator: Indicator | undefined): boolean {
  return indicator?.full.state !== "number";
}

/** Whether the cell itself is where the only leaf's full marks were read. */
function isFullOf(indicators: readonly Indicator[], cell: string, leaves: readonly number[]): boolean {
  const full = indicators[leaves[0] ?? -1]?.full;
  return leaves.length === 1 && full?.state === "number" && full.cell === cell;
}

/** 第一部分, 一、 and headings without a number are items; （一） and 1. under them are clauses. */
function headingLevel(rank: number | null): "item" | "indicator" {
  return rank === null || rank <= 1 ? "item" : "indicator";
}

/** 材料审核(80分) over 应得分 is stated for the full-marks column beneath it, 应得分(100分) for its own. */
function addColumnHeadings(
  { table, marks }: FrameworkLayout,
  indicators: readonly Indicator[],
  totals: StatedTotals,
): void {
  const several = marks.full.length > 1;
  const base = indicators.filter(({ kind }) => kind === "base").map(({ id }) => id);
  for (const { column, groups, at } of table.columns) {
    if (!marks.full.includes(column)) continue;
    for (const heading of [...groups, at]) {
      const found = marksWithin(heading.text);
      const cell = a1({ row: heading.row, column: heading.left });
      if (found) totals.add("total", found.name, "full", found.marks, cell, base, several ? column : null);
    }
  }
}

/** A mark of an item's column with the leaves below it so far. */
interface OpenClaim {
  readonly value: Marks;
  readonly cell: string;
  readonly of: number[];
  readonly bottom: number;
  readonly merged: boolean;
}

/** States what columns that hold the items' marks beside the leaves' own claim of the leaves. */
function stateItemColumns(
  layout: FrameworkLayout,
  sections: Sections,
  indicators: readonly Indicator[],
  totals: StatedTotals,
): void {
  const { table, columns, marks } = layout;
  for (const { column, field } of marks.stated) {
    let open = null as OpenClaim | null;
    const close = (claim: OpenClaim | null): void => {
      if (!claim) return;
      const item = indicators[claim.of[0] ?? -1]?.item ?? -1;
      const whole = (sections.leavesOfItem[item]?.length ?? 0) <= claim.of.length;
      const name = sections.items[item]?.name ?? "";
      totals.add(whole ? "item" : "indicator", name, field, claim.value, claim.cell, claim.of);
    };
    for (const indicator of indicators) {
      const cell = table.cell(indicator.row, column);
      const read = readMark(table, indicator.row, column, field, "base", () => null);
      const scale = columns.scales.get(column);
      const reading = scale?.kind === "weight" ? weighedFull(table, indicator.row, column, read, scale) : read;
      const past = open !== null && open.merged && indicator.row > open.bottom;
      if (reading.state === "number" && open?.cell !== cell) {
        close(open);
        const { top, bottom } = table.span(indicator.row, column);
        open = { value: reading.value, cell, of: [indicator.id], bottom, merged: bottom > top };
      } else if (past) {
        close(open);
        open = null;
      } else open?.of.push(indicator.id);
    }
    close(open);
  }
}

const LONGEST_TITLE = 60;
const ATTACHMENT = /^附\s*[件表]/u;
/** How titles of such sheets end; 基本情况（80分） may head only a part. */
const TITLE_END = /(?:表|体系|标准|细则|办法|方案|清单|指标|手册|规则|[考测]评|考核|自评|自查|评分|一览|台账)$/u;
/** 满分100分 on a line of its own. */
const ONLY_MARKS = /^[（(【[]?(?:满分|总分|共计?|合计|总分值)[:：为]?\s*\d+(?:\.\d+)?\s*分[)）】\]]?$/u;

/** 目标考核评分表（100分）, or 满分100分 beneath the title: what the sheet says that can be earned in all. */
function stateTitle({ table }: FrameworkLayout, indicators: readonly Indicator[], totals: StatedTotals): void {
  const base = indicators.filter(({ kind }) => kind === "base");
  const fulls = base.map(({ full }) => (full.state === "number" ? full.value : null));
  if (fulls.length === 0 || fulls.includes(null)) return;
  let isFirst = true;
  for (let row = 1; row < table.headerRows[0]; row++) {
    const line = aloneIn(cellsOf(table.sheet, row));
    if (line === null || ATTACHMENT.test(line.text)) continue;
    const said = titleMarks(line.text, isFirst);
    isFirst = false;
    if (!said || isSumWithBonuses(said.marks, indicators)) continue;
    const cell = a1({ row, column: line.column });
    totals.add(
      "total",
      said.name,
      "full",
      said.marks,
      cell,
      base.map(({ id }) => id),
    );
    return;
  }
}

function titleMarks(text: string, isFirst: boolean): { readonly marks: Marks; readonly name: string } | null {
  if (text.length > LONGEST_TITLE || splitEnumerator(text) !== null) return null;
  const found = marksWithin(text);
  if (!found) return null;
  if (ONLY_MARKS.test(text)) return { marks: found.marks, name: text };
  return isFirst && TITLE_END.test(found.name.replace(/[（(][^（()）]*[)）]$/u, "")) ? found : null;
}

/** The only text of a row; null where there are several or none. */
function aloneIn(cells: readonly unknown[]): { readonly text: string; readonly column: number } | null {
  const filled = cells.flatMap((value, at) =>
    value === null || value === undefined || value === "" ? [] : [{ value, column: at + 1 }],
  );
  const [only] = filled;
  if (filled.length !== 1 || typeof only?.value !== "string") return null;
  const text = only.value.replace(/\s+/gu, " ").trim();
  return text === "" ? null : { text, column: only.column };
}

/** 110分 of which 10 are bonuses. */
function isSumWithBonuses(said: Marks, indicators: readonly Indicator[]): boolean {
  const bonuses = indicators.filter(({ kind }) => kind === "bonus");
  const counted = indicators.filter(({ kind }) => kind === "base" || kind === "bonus");
  const all = sumMarks(counted.flatMap(({ full }) => (full.state === "number" ? full.value : [])));
  return bonuses.length > 0 && all.eq(said);
}
