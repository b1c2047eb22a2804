import { FILL_IN_HEADING, type Narrative, type NarrativeBlock } from "./narrative.ts";

/** The report as plain text, for pasting if no document can be saved; cells of a table are separated by tabs. */
export function narrativeText({ title, blocks, signature, toFillIn }: Narrative): string {
  const tables = blocks.filter(({ kind }) => kind === "table");
  const before = blocks.filter(({ kind }) => kind !== "table");
  const remaining =
    toFillIn.length > 0 ? ["", FILL_IN_HEADING, ...toFillIn.map((line, at) => `${at + 1}.${line}`)] : [];
  return [...title, "", ...before.flatMap(lines), "", ...signature, ...tables.flatMap(lines), ...remaining].join("\n");
}

function lines(block: NarrativeBlock): readonly string[] {
  if (block.kind === "heading") return [block.text];
  if (block.kind === "paragraph") return [`　　${block.text}`];
  const rows = [block.columns.map(({ heading }) => heading), ...block.rows, ...(block.total ? [block.total] : [])];
  return ["", block.caption, ...rows.map((cells) => cells.join("\t"))];
}
