import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import type { SheetHighlights } from "../../../src/workbook/highlights.ts";
import { isHigher, startExcel, type RunningExcel } from "../../excel-host/startExcel.ts";
import { fullPlan } from "../samplePlan.ts";
import { userWorkbook } from "./userWorkbook.ts";
import { sheetSnapshot, userSheets } from "./workbookSnapshot.ts";

const HIGHLIGHTS: readonly SheetHighlights[] = [
  {
    sheet: "测评体系",
    areas: [
      { range: { top: 3, left: 4, bottom: 5, right: 4 }, severity: "error" },
      { range: { top: 3, left: 5, bottom: 3, right: 5 }, severity: "warning" },
    ],
  },
  { sheet: "任务分解", areas: [{ range: { top: 2, left: 1, bottom: 2, right: 1 }, severity: "info" }] },
];

let excel: RunningExcel;

beforeEach(() => {
  excel = startExcel({ workbook: userWorkbook(), calculates: false });
  // A format of another kind has no formula: asking it for one would fail.
  excel.workbook.$sheet("任务分解").getRange("A1:A9").conditionalFormats.add("ContainsText");
});

afterEach(() => {
  expect(isHigher(excel.usedSets.get("ExcelApi") ?? "0", "1.13")).toBe(false);
});

const ours = (name: string) =>
  excel.workbook
    .$sheet(name)
    .$conditionalFormats.filter(
      (format) => format.type === "Custom" && format.custom.rule.formula.includes("scorecard"),
    );

test("highlights lie behind the user's formats, filled and outlined", async () => {
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS });
  const formats = excel.workbook.$sheet("测评体系").$conditionalFormats;
  expect(formats.map(({ custom }) => custom.rule.formula)).toEqual([
    "=C3>10",
    '="scorecard.highlight 问题标注（错误）"<>""',
    '="scorecard.highlight 问题标注（提醒）"<>""',
  ]);
  const [error] = ours("测评体系");
  expect(error?.$areas).toEqual([{ row: 2, column: 3, rows: 3, columns: 1 }]);
  expect(error?.custom.format.fill.color).toBe("#FFC7CE");
  expect(error?.custom.format.borders.items.map(({ style }) => style)).toEqual(Array(4).fill("Continuous"));
  expect(ours("任务分解")).toHaveLength(1);
});

test("cleared, the user's sheets are cell by cell as they were; laid anew, nothing is left over", async () => {
  const before = userSheets(excel.workbook);
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS });
  expect(userSheets(excel.workbook)).not.toEqual(before);
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS.slice(1) });
  expect([ours("测评体系"), ours("任务分解")].map(({ length }) => length)).toEqual([0, 1]);
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: [] });
  expect(userSheets(excel.workbook)).toEqual(before);
});

test("a highlight that moved with inserted rows, or was copied about, is cleared all the same", async () => {
  const before = userSheets(excel.workbook);
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS });
  for (const format of ours("测评体系")) format.$areas = format.$areas.map((area) => ({ ...area, row: area.row + 7 }));
  const sheet = excel.workbook.$sheet("测评体系");
  sheet.getRange("H9").conditionalFormats.add("Custom").custom.rule.formula = ours("测评体系")[0]?.custom.rule.formula;
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: [] });
  expect(userSheets(excel.workbook)).toEqual(before);
});

test("highlighting is no edit: nobody hears of one, and nothing but conditional formats changes", async () => {
  const { edits } = excel.host;
  const without = () =>
    userSheets(excel.workbook).map((sheet) => ({ ...(sheet as object), conditionalFormats: undefined }));
  const before = without();
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS });
  expect(excel.host.edits).toBe(edits);
  expect(without()).toEqual(before);
});

test("a protected sheet that is concerned is named before anything is changed; any other does not matter", async () => {
  excel.workbook.$sheet("任务分解").protection.protected = true;
  const before = userSheets(excel.workbook);
  await expect(new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS })).rejects.toMatchObject({
    code: "sheet-protected",
    subject: "任务分解",
  });
  expect(userSheets(excel.workbook)).toEqual(before);
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: HIGHLIGHTS.slice(0, 1) });
  await new ExcelWorkbook().apply({ kind: "highlight", highlights: [] });
  expect(userSheets(excel.workbook)).toEqual(before);
});

test("the product's sheets keep their conditional formats", async () => {
  const port = new ExcelWorkbook();
  await port.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const before = sheetSnapshot(excel.workbook.$sheet("测评汇总"));
  await port.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  await port.apply({ kind: "highlight", highlights: [] });
  expect(sheetSnapshot(excel.workbook.$sheet("测评汇总"))).toEqual(before);
});

test("the number of round trips does not grow with the cells", async () => {
  const trips = async (cells: number): Promise<number> => {
    const areas = Array.from({ length: cells }, (_, index) => ({
      range: { top: 3 + 2 * index, left: 4, bottom: 3 + 2 * index, right: 4 },
      severity: "error" as const,
    }));
    const before = excel.host.syncs.length;
    await new ExcelWorkbook().apply({ kind: "highlight", highlights: [{ sheet: "测评体系", areas }] });
    return excel.host.syncs.length - before;
  };
  expect(await trips(1)).toBe(await trips(1000));
});
