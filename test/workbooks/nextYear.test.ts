import { checkWorkbook, type CheckResult } from "../../src/usecases/checkWorkbook.ts";
import { nextYear } from "../../src/usecases/nextYear/nextYear.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { GOLDEN_NAMES, goldenWorkbook } from "./goldenWorkbooks.ts";

/** What the new year is read as, without a mark: the same indicators, full marks, departments, tasks and ledgers. */
function plan({ scorecard, assessment, ledgers }: CheckResult) {
  return {
    indicators: scorecard?.indicators.map(({ indicator: { code, name, kind }, full, leads }) => [
      ...[code, name, kind, `${full}`, ...leads],
    ]),
    tasks: assessment?.breakdown?.tasks.map(({ name, assignments }) => [
      name,
      ...assignments.map(({ department }) => department),
    ]),
    // Columns of departments are told by what they hold, and hold nothing yet.
    ledgers: ledgers.flatMap(({ kind, sheet, columnsApart }) => (columnsApart ? [] : [[kind, sheet]])),
  };
}

/** What reading says of a sheet, not of its marks. */
const OF_READING: ReadonlySet<string> = new Set([
  ...["sheet-ambiguous", "sheet-missing", "column-missing", "periods-ambiguous", "reading-ambiguous"],
  ...["full-missing", "formula-error"],
]);

function misread({ issues }: CheckResult): readonly string[] {
  return issues.flatMap(({ code }) => (OF_READING.has(code) ? [code] : []));
}

test.each(GOLDEN_NAMES)("%s is read alike in the year after", async (name) => {
  const { file, bytes, options } = goldenWorkbook(name);
  const workbook = FileWorkbook.open(bytes, file);
  const grid = await workbook.read();
  const before = checkWorkbook(grid, options);
  const next = nextYear(grid, workbook.appearance(), before, options.today);
  if (!next) throw new Error("nothing was carried over");
  const made = await FileWorkbook.open(createWorkbook(next.sheets, next.settingsXml), "made.xlsx").read();
  const after = checkWorkbook(made, { today: options.today });
  const { ledgers, ...rest } = plan(before);
  expect(plan(after)).toEqual({
    ...rest,
    ledgers: ledgers.map(([kind, sheet]) => [
      kind,
      made.sheets.some((one) => one.name === sheet) ? sheet : expect.any(String),
    ]),
  });
  expect(misread(after).filter((code) => !misread(before).includes(code))).toEqual([]);
  expect(workbook.bytes()).toEqual(bytes);
});
