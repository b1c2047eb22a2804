import type { Block, SourceDocument } from "../../blocks/block.ts";
import { tableBlock, type CellDraft } from "../tableBlock.ts";
import { tabbedTable, type TabbedTable } from "../tabbedTable.ts";
import { decodeText } from "./decodeText.ts";

/** A .txt or .md as blocks. */
export function readText(bytes: Uint8Array, name: string): SourceDocument {
  return { name, blocks: textBlocks(decodeText(bytes)), losses: [] };
}

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/u;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;
const PIPES = /^\s*\|.*\|\s*$/u;
/** Where text has no other tables, two lines are one. */
const FEWEST = { rows: 2, columns: 2 };

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
    const table = pipedTable(lines, at) ?? tabbedTable(lines, at, FEWEST);
    if (table) {
      tables++;
      blocks.push(tableBlock(tables, table.cells, []));
      at += table.lines;
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

/** The table of Markdown that begins on a line; null where there is none. */
function pipedTable(lines: readonly string[], from: number): TabbedTable | null {
  const end = lines.findIndex((line, at) => at >= from && !PIPES.test(line));
  const own = lines.slice(from, end < 0 ? lines.length : end);
  const rows = own.filter((line) => !RULE.test(line)).map((line) => line.trim().slice(1, -1).split("|"));
  if (rows.length < FEWEST.rows) return null;
  const cells = rows.flatMap((row, at) =>
    row.map((text, place): CellDraft => ({
      row: at + 1,
      column: place + 1,
      rowSpan: 1,
      columnSpan: 1,
      text: text.trim(),
    })),
  );
  return { cells, lines: own.length };
}
