import { normaliseName } from "../text/normalise.ts";
import { readNamedText } from "../text/textMarks.ts";
import type { ReadLeaves } from "./totalRows.ts";

/**
 * The base leaves that a text left of their marks puts together (基础指标 in 指标类型, 一级指标), or a section, by the text; never all of
 * them.
 *
 * @returns null where the name is none of such a text
 */
export function namedGroups({ layout, sections, indicators }: ReadLeaves): (name: string) => readonly number[] | null {
  const { table, columns, leaf, marks } = layout;
  const first = Math.min(...[...marks.full, ...marks.actual, ...marks.review].filter((column) => column !== leaf));
  const numbers = [columns.serial, columns.code];
  const grouping = table.columns.flatMap(({ column }) =>
    column < first && column !== leaf && !numbers.includes(column) ? [column] : [],
  );
  const groups = new Map<string, number[]>();
  for (const { id, row, kind } of indicators) {
    if (kind !== "base") continue;
    for (const name of new Set(grouping.map((column) => keyOf(table.text(row, column))))) {
      const known = groups.get(name);
      if (known) known.push(id);
      else groups.set(name, [id]);
    }
  }
  const base = indicators.filter(({ kind }) => kind === "base").length;
  return (name) => {
    const key = keyOf(name);
    // A figure names nothing.
    const found = !/\p{L}/u.test(key) ? null : (groups.get(key) ?? sections.leavesOf(key));
    const isPart = found && found.length > 0 && found.length < base;
    return isPart && found.every((id) => indicators[id]?.kind === "base") ? found : null;
  };
}

function keyOf(text: string): string {
  const open = text.normalize("NFKC").replace(/[([【][^()[\]【】]*[)\]】]/gu, "");
  return normaliseName(readNamedText(open.trim()).name);
}
