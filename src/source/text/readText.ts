import type { Block, SourceDocument } from "../../blocks/block.ts";
import { tableBlock, type CellDraft } from "../tableBlock.ts";
import { decodeText } from "./decodeText.ts";

/** A .txt or .md as blocks. */
export function readText(bytes: Uint8Array, name: string): SourceDocument {
  return { name, blocks: textBlocks(decodeText(bytes)), losses: [] };
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;
const PIPES = /^\s*\|.*\|\s*$/u;
const FEWEST_ROWS = 2;

/**
 * Plain text as blocks: one paragraph for each line. Lines with tabs (as spreadsheets and old Word files give them) or
 * pipes (Markdown) become tables.
 */
export function textBlocks(text: string): readonly Block[] {
  const lines = text.replace(/\r\n?|\u2028|\u0085|\v|\f/gu, "\n").split("\n");
  const blocks: Block[] = [];
  let paragraphs = 0;
  let tables = 0;
  for (let at = 0; at < lines.length;) {
    const rows = rowsAt(lines, at);
    if (rows) {
      tables++;
      blocks.push(tableBlock(tables, cellsOf(rows.cells), []));
      at += rows.lines;
      continue;
    }
    const line = lines[at] ?? "";
    at++;
    paragraphs++;
    const heading = HEADING.exec(line);
    const bold = /^\s*(\*\*|__)(.+?)\1/u.exec(line)?.[2] ?? "";
    const plain = (heading?.[2] ?? line).replace(/(\*\*|__)(.+?)\1/gu, "$2").replace(/^\s*[-*+]\s+(?=\S)/u, "");
    blocks.push({
      kind: "paragraph",
      number: paragraphs,
      label: "",
      text: plain.replace(/\t+/gu, " ").trim(),
      heading: heading ? (heading[1]?.length ?? null) : null,
      bold: bold.length,
    });
  }
  return blocks;
}

/** The lines of cells from here on; null unless at least two have the same width. */
function rowsAt(
  lines: readonly string[],
  from: number,
): { readonly cells: readonly (readonly string[])[]; readonly lines: number } | null {
  const first = lines[from] ?? "";
  const split = PIPES.test(first)
    ? (line: string): readonly string[] | null =>
        PIPES.test(line)
          ? line
              .trim()
              .slice(1, -1)
              .split("|")
              .map((cell) => cell.trim())
          : null
    : first.includes("\t")
      ? (line: string): readonly string[] | null =>
          /\S[^\S\n]*\t|^\t+\S/u.test(line) ? line.split("\t").map((cell) => cell.trim()) : null
      : null;
  if (!split) return null;
  const cells: (readonly string[])[] = [];
  let at = from;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const row = split(line);
    if (!row) break;
    if (!(PIPES.test(first) && RULE.test(line))) cells.push(row);
  }
  const widest = Math.max(0, ...cells.map((row) => row.filter(Boolean).length));
  return cells.length >= FEWEST_ROWS && widest > 1 ? { cells, lines: at - from } : null;
}

function cellsOf(rows: readonly (readonly string[])[]): readonly CellDraft[] {
  return rows.flatMap((row, at) =>
    row.map((text, place): CellDraft => ({ row: at + 1, column: place + 1, rowSpan: 1, columnSpan: 1, text })),
  );
}
