import { shownText, type Block, type ParagraphBlock } from "../blocks/block.ts";
import { tableBlock, type CellDraft } from "./tableBlock.ts";

/** A table that tabs lay out, and how many lines it takes. */
export interface TabbedTable {
  readonly cells: readonly CellDraft[];
  readonly lines: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const ROW = /\S[^\S\n]*\t|^\t+\S/u;
/** A line over the rows of a part has no more characters. */
const LONGEST_SECTION = 40;

/** In a document that can hold tables, fewer lines or cells with tabs only place words on the page. */
const FEWEST_OF_DOCUMENT = { rows: 3, columns: 3 };

/**
 * The blocks of a document with those paragraphs as tables that tabs lay out as such; tables are numbered in order.
 * @param tabbed paragraphs with tabs, as they are written
 */
export function withTabbedTables(
  blocks: readonly Block[],
  tabbed: ReadonlyMap<ParagraphBlock, string>,
): readonly Block[] {
  if (tabbed.size === 0) return blocks;
  const lines = blocks.map((block) => (block.kind === "table" ? "" : (tabbed.get(block) ?? shownText(block))));
  const all: Block[] = [];
  let tables = 0;
  let next = 0;
  for (const [at, block] of blocks.entries()) {
    if (at < next) continue;
    const table = block.kind === "paragraph" ? tabbedTable(lines, at, FEWEST_OF_DOCUMENT) : null;
    next = at + (table?.lines ?? 1);
    if (table ?? block.kind === "table") tables++;
    if (table) all.push(tableBlock(tables, table.cells, []));
    else all.push(block.kind === "table" ? { ...block, number: tables } : block);
  }
  return all;
}

/**
 * The table that begins on a line: lines with tabs, and between them lines without that head the rows below.
 * @param fewest rows and columns without which it is none
 * @returns null where there is none
 */
export function tabbedTable(lines: readonly string[], from: number, fewest: Size): TabbedTable | null {
  const rows: (readonly string[])[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (ROW.test(line)) rows.push(line.split("\t").map((cell) => cell.trim()));
    else if (headsRow(line, lines[at + 1] ?? "", rows.at(-1))) rows.push([line.trim()]);
    else break;
  }
  const widest = rows.reduce((most, row) => Math.max(most, row.filter(Boolean).length), 0);
  if (rows.filter((row) => row.length >= fewest.columns).length < fewest.rows || widest < fewest.columns) return null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.flatMap((row, place) =>
    row.map((text, column): CellDraft => ({
      row: place + 1,
      column: column + 1,
      rowSpan: 1,
      columnSpan: row.length === 1 ? width : 1,
      text,
    })),
  );
  return { cells, lines: at - from };
}

/** Whether a line stands over the rows of a part: the table goes on below it with figures, in as many columns as before. */
function headsRow(line: string, below: string, above: readonly string[] | undefined): boolean {
  if (above === undefined || line.trim() === "" || line.length > LONGEST_SECTION) return false;
  const cells = below.split("\t");
  return (
    ROW.test(below) &&
    cells.length === above.length &&
    cells.slice(1).some((cell) => /^\s*[\d.]+\s*分?\s*$/u.test(cell))
  );
}
