import { readFileSync } from "node:fs";
import path from "node:path";
import type { IsoDate } from "../../src/domain/deadline.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport, type JsonReport } from "../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

/** The JSON report of a committed example, as the command line gives it. */
export async function reportOf(name: string, today: IsoDate): Promise<JsonReport> {
  const bytes = readFileSync(path.join(__dirname, "../../examples", name));
  const grid = await FileWorkbook.open(bytes, name).read();
  return jsonReport(name, checkWorkbook(grid, { today }), "zh-CN");
}

/** Issue codes with their cells, "code cell". */
export function issuesOf(report: JsonReport): readonly string[] {
  return report.issues.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);
}
