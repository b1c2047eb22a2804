import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { SourceDocument } from "../../src/blocks/block.ts";
import { importDocuments } from "../../src/import/importDocuments.ts";
import { isEmpty } from "../../src/import/imported.ts";
import { importedSheets } from "../../src/import/sheets/importedSheets.ts";
import { readDocument } from "../../src/source/readDocument.ts";
import { readWord97 } from "../../src/source/word97/readWord97.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const FOLDER = path.join(import.meta.dirname, "../documents");

interface Expected {
  readonly nothing?: true;
  readonly totals?: { readonly full: number; readonly actual: number };
  readonly indicators?: readonly { readonly name: string; readonly full: number; readonly actual: number | null }[];
  readonly stated?: readonly { readonly field: string; readonly stated: number }[];
  /** Rows of each ledger. */
  readonly ledgers?: Readonly<Record<string, number>>;
  readonly tasks?: readonly {
    readonly name: string;
    readonly departments: readonly string[];
    readonly support: readonly string[];
    readonly due: string | null;
  }[];
}

const SUMMARY = "summary-with-marks-in-headings.docx";

function read(file: string): Promise<SourceDocument> {
  return readDocument(readFileSync(path.join(FOLDER, file)), file, readWord97);
}

async function reportOf(file: string, others: readonly string[]) {
  const document = await read(file);
  if (isEmpty(importDocuments([document]))) return null;
  const imported = importDocuments([document, ...(await Promise.all(others.map(read)))]);
  const bytes = createWorkbook(importedSheets(imported));
  const grid = await (await FileWorkbook.open(bytes, "a.xlsx")).read();
  const result = checkWorkbook(grid, { today: "2026-03-02" });
  return result.assessment ? jsonReport("a.xlsx", result, "zh-CN") : null;
}

describe("each golden document comes to the figures that it was written from", () => {
  const files = readdirSync(FOLDER).filter((file) => !file.endsWith(".json"));
  it.each(files)("%s", async (file) => {
    const expected = JSON.parse(
      readFileSync(path.join(FOLDER, file.replace(/\.[^.]+$/u, ".json")), "utf-8"),
    ) as Expected;
    // A plan comes with the summary that its tasks belong to: two documents make one workbook.
    const isPlan = expected.tasks !== undefined && expected.indicators === undefined;
    const report = await reportOf(file, isPlan ? [SUMMARY] : []);
    if (expected.nothing) {
      expect(report).toBeNull();
      return;
    }
    const tasks = report?.tasks.map(({ name, lead, support, due }) => ({
      name,
      departments: [...lead, ...support].sort(),
      support: [...support],
      due,
    }));
    const byName = (a: { readonly name: string }, b: { readonly name: string }): number => (a.name < b.name ? -1 : 1);
    const wanted = (expected.tasks ?? []).map((task) => ({ ...task, departments: [...task.departments].sort() }));
    expect([...(tasks ?? [])].sort(byName)).toEqual([...wanted].sort(byName));
    if (expected.ledgers) {
      expect(Object.fromEntries((report?.ledgers ?? []).map(({ kind, rows }) => [kind, rows]))).toEqual(
        expected.ledgers,
      );
    }
    if (isPlan) return;
    if (expected.indicators ?? !expected.totals)
      expect(report?.indicators.map(({ name, full, actual }) => ({ name, full, actual }))).toEqual(
        expected.indicators ?? [],
      );
    if (expected.totals) expect(report?.totals).toMatchObject(expected.totals);
    const whole = report?.stated
      .filter(({ level }) => level === "total")
      .map(({ field, stated }) => ({ field, stated }));
    expect(whole).toEqual(expected.stated ?? []);
    // What the document says of sums within it agrees as well.
    expect(report?.stated.filter(({ stated, computed }) => stated !== computed)).toEqual([]);
  });
});
