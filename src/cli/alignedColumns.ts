import stringWidth from "string-width";

/** Joins rows of texts into lines with aligned columns; a Chinese character takes two places. */
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
