import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import type { Settings } from "../../src/domain/settings.ts";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { runScorecard } from "./runScorecard.ts";

const folder = temporaryFolder("mapping");

/** A bare 得分 beside self and review marks, and a column of departments whose heading nobody knows, which its cells tell. */
async function workbook(name: string, settings?: Settings): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("测评体系").addRows([
    ["编号", "测评内容", "应得分", "自评分", "考核得分", "得分", "扣分原因"],
    ["A1", "组织领导", 60, 60, 58, 57, "会议少一次"],
    ["A2", "活动开展", 40, 39, 39, 36, "少三次"],
  ]);
  book.addWorksheet("任务分解").addRows([
    ["指标编号", "工作任务", "牵头科室", "抓落实", "完成时限"],
    ["A1", "召开会议", "办公室", "人事科", "6月底前"],
    ["A2", "组织活动", "宣传科", "人事科", "年底前"],
  ]);
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  if (settings) {
    const opened = FileWorkbook.open(readFileSync(file), file);
    await opened.apply({ kind: "write", sheets: [], settingsXml: settingsXml(settings) });
    writeFileSync(file, opened.bytes());
  }
  return file;
}

function report(file: string): JsonReport {
  return JSON.parse(runScorecard(["check", file, "--json", "--today", "2026-03-02"]).stdout) as JsonReport;
}

describe("the columns that the user has set, kept in the workbook", () => {
  it("are asked for where a bare 得分 would move the total", async () => {
    const { totals, issues } = report(await workbook("未设置"));
    expect(totals).toMatchObject({ actual: 99, review: 97, effective: 97 });
    expect(issues.filter(({ code }) => code === "column-ambiguous")).toEqual([
      expect.objectContaining({ sheet: "测评体系", cell: "F1" }),
    ]);
  });

  it("take the place of a column that is only headed alike, and nothing is asked any more", async () => {
    const { totals, issues } = report(await workbook("复核", { mapping: { 测评体系: { F: "review" } } }));
    expect(totals).toMatchObject({ actual: 99, review: 93, effective: 93, result: 93 });
    expect(issues.map(({ code }) => code)).not.toContain("column-ambiguous");
  });

  it("leave a column out where the user says that it is not used", async () => {
    const { totals, issues } = report(
      await workbook("不用", { mapping: { 测评体系: { E: "unknown", F: "unknown" } } }),
    );
    expect(totals).toMatchObject({ actual: 99, review: null, effective: 99 });
    expect(issues.map(({ code }) => code)).not.toContain("column-ambiguous");
  });

  it("give tasks and indicators the departments of a column of the breakdown", async () => {
    const names = ({ departments }: JsonReport): readonly string[] => departments.map(({ name }) => name);
    expect(names(report(await workbook("分解未设置")))).toEqual(["办公室", "人事科", "宣传科"]);
    const without = await workbook("分解不用", { mapping: { 任务分解: { D: "unknown" } } });
    expect(names(report(without))).toEqual(["办公室", "宣传科"]);
    const { tasks, indicators, departments } = report(
      await workbook("分解", { mapping: { 任务分解: { D: "support" } } }),
    );
    expect(tasks.map(({ support }) => support)).toEqual([["人事科"], ["人事科"]]);
    expect(indicators.map(({ lead, support }) => [lead, support])).toEqual([
      [["办公室"], ["人事科"]],
      [["宣传科"], ["人事科"]],
    ]);
    expect(departments).toContainEqual(expect.objectContaining({ name: "人事科", full: 0, involved: 3 }));
  });
});
