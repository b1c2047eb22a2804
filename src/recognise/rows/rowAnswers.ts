import { columnLetters } from "../../domain/address.ts";
import { cellsOf } from "../../domain/grid.ts";
import type { RowAnswer } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { stableHash } from "../../domain/stableHash.ts";
import type { Table } from "../table/table.ts";

/** The user's words for rows: by a row's place, or by the key of the question that was asked about it. */
type Answers = NonNullable<Settings["rows"]>;

/** The word for a row by its place: 考核表!9, or 考核表!E where the table is on its side. */
export function answerAt({ sheet }: Table, row: number, answers: Answers): RowAnswer | undefined {
  const { name, turnedFrom } = sheet;
  return answers[`${name}!${row}`] ?? (turnedFrom ? answers[`${name}!${columnLetters(row)}`] : undefined);
}

/** The same, or the answer to a question. */
export function answerTo(question: string, table: Table, row: number, answers: Answers): RowAnswer | undefined {
  return answerAt(table, row, answers) ?? answers[questionKey(question, table, row)];
}

/** The key of a question about a row, which lapses when its texts change. */
export function questionKey(question: string, { sheet }: Table, row: number): string {
  const texts = cellsOf(sheet, row).filter((value) => typeof value === "string");
  return `${sheet.name} ${stableHash([texts, question])}`;
}
