import { lineName } from "../domain/address.ts";
import type { Assessment } from "../domain/assessment.ts";
import { COLUMN_MEANINGS } from "../language/columnMeanings.ts";
import { evidenceText, ROW_ROLE_WORDS } from "../language/explanation/readingEvidence.ts";
import type { Language } from "../language/language.ts";
import { readings } from "../usecases/readings.ts";
import { alignedColumns } from "./alignedColumns.ts";
import { words } from "./words.ts";

/** How each column and row was read, and on what evidence, as lines below a report. */
export function explainReading(assessment: Assessment, language: Language): readonly string[] {
  const say = words(language);
  const meanings: Readonly<Record<string, string>> = COLUMN_MEANINGS[language];
  const { columns, rows } = readings(assessment);
  return [
    "",
    say.howRead,
    ...alignedColumns(
      columns.map(({ sheet, column, heading, meaning, evidence, turned }) => [
        `${sheet}!${lineName(column, turned !== true)}`,
        meanings[meaning] ?? say.unusedColumn,
        evidenceText(evidence ?? { by: "word", text: heading }, language),
      ]),
    ),
    ...alignedColumns(
      rows.map(({ sheet, row, text, role, evidence, turned }) => [
        `${sheet}!${lineName(row, turned === true)}`,
        ROW_ROLE_WORDS[language][role],
        text.replace(/\s+/gu, " ").slice(0, 24),
        evidenceText(evidence, language),
      ]),
    ),
  ];
}

/** The same as plain values. */
export function readingJson(assessment: Assessment) {
  const { columns, rows } = readings(assessment);
  return {
    columns: columns.map(({ sheet, column, heading, meaning, evidence, turned }) => ({
      sheet,
      column: lineName(column, turned !== true),
      heading,
      role: meaning,
      evidence: evidence ?? { by: "word" as const, text: heading },
    })),
    rows: rows.map(({ turned, row, ...reading }) => ({ ...reading, row: turned ? lineName(row, true) : row })),
  };
}
