import type { Block, ParagraphBlock } from "../../blocks/block.ts";
import { tableBlock, type CellDraft } from "../tableBlock.ts";
import { alignedRow } from "./alignedRow.ts";

const FEWEST_ROWS = 2;
/** Longer lines before a row's first tab are paragraphs, not lines of its first cell. */
const LONGEST_IN_FIRST_CELL = 12;
const MOST_IN_FIRST_CELL = 3;
/** Most lines of one row. */
const MOST_LINES = 400;

interface Row {
  readonly cells: readonly string[];
  /** Index of the line after the row. */
  readonly next: number;
}

/**
 * The text of a Word 97 document as blocks. Every cell of a table ends in a tab, and every row in a tab and a line
 * break; other line breaks belong to a cell.
 */
export function word97Blocks(text: string): readonly Block[] {
  const lines = text.split("\n");
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (let at = 0; at < lines.length;) {
    const rows = rowsAt(lines, at);
    const last = rows.at(-1);
    if (last && rows.length >= FEWEST_ROWS) {
      tables++;
      const width = Math.max(...rows.map(({ cells }) => cells.length));
      const texts = rows.map(({ cells }) => cells);
      const drafts = texts.flatMap((_, place) => alignedRow(texts, place, width).map(draftIn(place + 1)));
      blocks.push(tableBlock(tables, drafts, []));
      at = last.next;
    } else {
      paragraphs++;
      blocks.push(paragraph(paragraphs, lines[at] ?? ""));
      at++;
    }
  }
  return blocks;
}

function draftIn(row: number): (cell: Pick<CellDraft, "column" | "columnSpan" | "text">) => CellDraft {
  return (cell) => ({ ...cell, row, rowSpan: 1 });
}

function paragraph(number: number, line: string): ParagraphBlock {
  const text = line.replace(/\t+/gu, " ").trim();
  return { kind: "paragraph", number, label: "", text, heading: null, bold: 0 };
}

/** The rows of one table from here on: there is always a paragraph between two tables. */
function rowsAt(lines: readonly string[], from: number): readonly Row[] {
  const rows: Row[] = [];
  for (let at = from; at < lines.length;) {
    const row = rowAt(lines, at) ?? (rows.length > 0 ? withLongFirstCell(lines, at, rows) : null);
    if (!row) break;
    rows.push(row);
    at = row.next;
  }
  const [first, second] = rows;
  // A line with a tab above a table is not part of it.
  return first && second && isLineAbove(lines, from, first, second) ? [] : rows;
}

/** The row whose first cell is on this line. */
function rowAt(lines: readonly string[], from: number): Row | null {
  if (!(lines[from] ?? "").includes("\t")) return null;
  const end = lines.slice(from, from + MOST_LINES).findIndex((line) => line.endsWith("\t"));
  if (end < 0) return null;
  const next = from + end + 1;
  return { cells: lines.slice(from, next).join("\n").split("\t").slice(0, -1), next };
}

/** A row whose first cell has several lines: short ones, and as many cells as in the row before. */
function withLongFirstCell(lines: readonly string[], from: number, before: readonly Row[]): Row | null {
  const tab = lines.slice(from, from + MOST_IN_FIRST_CELL + 1).findIndex((line) => line.includes("\t"));
  const above = lines.slice(from, from + Math.max(0, tab));
  if (tab < 1 || above.some((line) => line.trim() === "" || line.length > LONGEST_IN_FIRST_CELL)) return null;
  const rest = rowAt(lines, from + tab);
  const width = before.at(-1)?.cells.length;
  if (!rest || rest.cells.length !== width) return null;
  const [first = "", ...others] = rest.cells;
  return { cells: [[...above, first].join("\n"), ...others], next: rest.next };
}

/** 联系人：张三 and 电话：… separated by a tab, directly above the table's first row. */
function isLineAbove(lines: readonly string[], from: number, { next }: Row, second: Row): boolean {
  if (next === from + 1) return false;
  const alone = rowAt(lines, next - 1);
  return alone !== null && alone.cells.length > 1 && alone.cells.length === second.cells.length;
}
