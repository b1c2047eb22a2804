import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import "../support/toContainIssue.ts";

const FRAMEWORK = sheetOf("测评体系", [
  ["测评项目", "测评内容", "应得分", "实得分"],
  ["组织领导", "成立机构", 60, 60],
  ["宣传", "设立专栏", 40, 40],
]);
const SUMMARY: SheetGrid = { ...sheetOf("测评汇总", [["测评汇总表"]]), product: "summary" };

const issuesOf = (grid: WorkbookGrid) => checkWorkbook(grid, { today: "2026-03-02" }).issues;

it("says that settings are lost where our sheets are there and no settings beside them", () => {
  expect(issuesOf(workbookOf(FRAMEWORK, SUMMARY))).toContainIssue("settings-lost", "A1");
});

it("says nothing of settings where they are there, be they empty, or where the summary was never made", () => {
  const kept = { ...workbookOf(FRAMEWORK, SUMMARY), settingsXml: settingsXml({}) };
  expect(issuesOf(kept)).not.toContainIssue("settings-lost");
  // The user's own sheet of that name.
  expect(issuesOf(workbookOf(FRAMEWORK, { ...SUMMARY, product: null }))).not.toContainIssue("settings-lost");
});

it("says so where they are damaged", () => {
  const cut = settingsXml({ attribution: "even" }).slice(0, -10);
  expect(issuesOf({ ...workbookOf(FRAMEWORK, SUMMARY), settingsXml: cut })).toContainIssue("settings-lost", "A1");
});

it("forgets a sheet that was chosen once it is gone, and names one that is asked for in vain", () => {
  const grid = {
    ...workbookOf(FRAMEWORK),
    settingsXml: settingsXml({ frameworkSheet: "自评表", breakdownSheet: "分工" }),
  };
  expect(checkWorkbook(grid, { today: "2026-03-02" }).assessment?.framework?.sheets[0]?.name).toBe("测评体系");
  const asked = checkWorkbook(grid, { today: "2026-03-02", framework: "自评表" });
  expect(asked.assessment).toBeNull();
  expect(asked.issues).toContainIssue("sheet-missing");
});
