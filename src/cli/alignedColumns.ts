import stringWidth from "string-width";

/** Rows of text as lines whose columns stand under each other; a Chinese character is two places wide. */
export function alignedColumns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((text, column) => {
      widths[column] = Math.max(widths[column] ?? 0, stringWidth(text));
    });
  }
  return rows.map((row) =>
    `  ${row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - stringWidth(text))).join("  ")}`.trimEnd(),
  );
}
