import type { HeaderColumn } from "../table/header.ts";
import type { Table } from "../table/table.ts";
import { codeKey, normaliseName } from "../text/normalise.ts";

/** What the texts of some tables name. */
export function namesOf(tables: readonly Table[]): ReadonlySet<string> {
  return new Set(tables.flatMap((table) => namesIn(table, table.columns)));
}

/** Whether half of what stands in one of these columns is among what the framework names. */
export function namesMarked(table: Table, columns: readonly HeaderColumn[], marked: ReadonlySet<string>): boolean {
  return columns.some((one) => {
    const texts = new Set(namesIn(table, [one]));
    const known = [...texts].filter((text) => marked.has(text));
    return known.length > 0 && known.length * 2 >= texts.size;
  });
}

/** 1-1, A2.3: no figure, and nothing that counts. */
const CODE = /^[A-Za-z]{0,3}\d+(?:[-—－.．][\dA-Za-z]+)+$/u;

/** The texts below some columns of a table, but for what is no name: figures, and words that stand anywhere. */
export function namesIn(table: Table, columns: readonly HeaderColumn[]): readonly string[] {
  return columns.flatMap(({ column }) =>
    table.dataRows.flatMap((row) => {
      const written = table.text(row, column);
      if (CODE.test(written)) return [codeKey(written)];
      const text = normaliseName(written);
      return /\p{Script=Han}{3}|^[a-z]+\d/u.test(text) ? [text] : [];
    }),
  );
}
