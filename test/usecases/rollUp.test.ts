import type { CellValue } from "../../src/domain/cells.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { reportUnits, workbookUnits } from "../../src/usecases/rollUp.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import "../support/toContainIssue.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";

const OPTIONS = { today: "2026-03-02" };
const TOWNS: CellValue[][] = [
  ["序号", "考核指标", "分值", "城关镇", "河东镇", "白塔镇"],
  [1, "巡河频次", 40, 40, 36, 38],
  [2, "四乱清零", 30, 28, 29, 25],
  [3, "水质达标", 30, 29, 24, 26],
  ["合计", null, 100, 97, 89, 89],
];

function read(grid: WorkbookGrid) {
  const { units } = workbookUnits("考核.xlsx", grid, OPTIONS, "zh-CN");
  return units.map(({ figures, progress }) =>
    figures ? [figures.unit, figures.result, figures.errors, figures.unsettled] : progress && [progress.tasks.total],
  );
}

const THREE = [
  ["城关镇", 97, 0, false],
  ["河东镇", 89, 0, false],
  ["白塔镇", 89, 0, false],
];

describe("a workbook with the marks of several units", () => {
  const duties = (rows: CellValue[][]) =>
    rows.map((row, at): CellValue[] => [...row, at === 0 ? "责任科室" : at < 4 ? "河长办" : null]);

  it("is each of them in a roll-up, by columns, with or without a row that ranks them", () => {
    expect(read(workbookOf(sheetOf("考核表", duties(TOWNS))))).toEqual(THREE);
    const ranked: CellValue[][] = [
      ...TOWNS.slice(0, 4),
      ["合计", null, 100, 97, 89, 90],
      ["名次", null, null, 1, 3, 2],
    ];
    // The wrong total is its unit's alone.
    expect(read(workbookOf(sheetOf("考核表", duties(ranked))))).toEqual([
      ["城关镇", 97, 0, false],
      ["河东镇", 89, 0, false],
      ["白塔镇", 89, 1, false],
    ]);
  });

  it("is each of them by sheets, called as the sheets say or after the sheets", () => {
    const sheet = (name: string, unit: string | null, marks: readonly number[]) =>
      sheetOf(name, [
        ...(unit === null ? [] : [[`单位：${unit}`]]),
        ...duties([
          ["序号", "考核指标", "分值", "得分"],
          ...["巡河频次", "四乱清零", "水质达标"].map((text, at): CellValue[] => {
            return [at + 1, text, [40, 30, 30][at] ?? 0, marks[at] ?? 0];
          }),
        ]),
      ]);
    const marks = [
      [40, 28, 29],
      [36, 29, 24],
      [38, 25, 26],
    ];
    const names = ["城关镇", "河东镇", "白塔镇"];
    expect(read(workbookOf(...names.map((name, at) => sheet(name, null, marks[at] ?? []))))).toEqual(THREE);
    const called = names.map((name, at) => sheet(`表${at + 1}`, name, marks[at] ?? []));
    expect(read(workbookOf(...called))).toEqual(THREE);
  });

  it("is one where it says whose it is, and has its tasks once", () => {
    expect(read(workbookOf(sheetOf("考核表", [["单位：河东镇"], ...duties(TOWNS)])))).toEqual([
      ["河东镇", 89, 0, false],
    ]);
    const tasks = sheetOf("任务分解", [
      ["序号", "工作任务", "责任科室", "完成时限"],
      [1, "巡河", "河长办", "2026年3月底"],
      [2, "清理", "河长办", "2026年6月底"],
    ]);
    expect(read(workbookOf(sheetOf("考核表", duties(TOWNS)), tasks))).toEqual([...THREE, [2]]);
  });
});

test("a report whose total is open says so, unless only the sheet of the tasks is", () => {
  const unsettled = (...sheets: Parameters<typeof workbookOf>) => {
    const report = jsonReport("甲.xlsx", checkWorkbook(workbookOf(...sheets), OPTIONS), "zh-CN");
    return reportUnits("甲.json", JSON.parse(JSON.stringify(report))).units.map(({ figures }) => figures?.unsettled);
  };
  const own: CellValue[][] = TOWNS.map((row) => row.slice(0, 4)).with(0, ["序号", "考核指标", "分值", "得分"]);
  const plan = (name: string, due: string) =>
    sheetOf(name, [
      ["序号", "工作任务", "责任科室", "完成时限"],
      [1, "巡河", "河长办", due],
    ]);
  expect(unsettled(sheetOf("考核表", TOWNS))).toEqual([true]);
  expect(unsettled(sheetOf("方案一", own), sheetOf("方案二", own.with(1, [1, "巡河频次", 40, 39])))).toEqual([true]);
  expect(unsettled(sheetOf("考核表", own))).toEqual([false]);
  const plans = [plan("任务分解", "2026年3月底"), plan("任务分解 (2)", "2026年6月底")];
  const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", own), ...plans), OPTIONS);
  expect(issues).toContainIssue("sheet-ambiguous");
  expect(unsettled(sheetOf("考核表", own), ...plans)).toEqual([false]);
});
