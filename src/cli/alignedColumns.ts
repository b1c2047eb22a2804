/** Rows of text as lines whose columns stand under each other; a Chinese character is two places wide. */
export function alignedColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, places(text));
    });
  }
  return rows.map((row) =>
    `  ${row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - places(text))).join("  ")}`.trimEnd(),
  );
}

const WIDE = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/;

function places(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2 : 1;
  return width;
}
