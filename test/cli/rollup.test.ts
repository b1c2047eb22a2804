import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import { createWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

const TASKS = [
  ["序号", "工作任务", "牵头科室", "完成时限", "完成情况"],
  [1, "制定方案", "办公室", "2011年3月底", "已完成"],
  [2, "组织培训", "人事科", "2011年9月底", "进行中"],
  [3, "值守", "办公室", "长期", null],
];
const DAY = ["--today", "2011-10-12"];

/** Two units' workbooks, a broken one and the JSON report of another machine. */
function workplace() {
  const folder = temporaryFolder("rollup");
  const at = (name: string) => path.join(folder, name);
  copyFileSync(path.join(ROOT, "examples/danjiangkou.xlsx"), at("甲.xlsx"));
  copyFileSync(path.join(ROOT, "examples/transport.xlsx"), at("乙.xlsx"));
  writeFileSync(at("坏.xlsx"), "不是工作簿");
  const report = runScorecard(["check", at("甲.xlsx"), at("乙.xlsx"), "--json", ...DAY]);
  writeFileSync(at("报告.json"), report.stdout);
  return { at, output: at("排名.xlsx") };
}

async function sheetsOf(file: string) {
  const { sheets } = await (await readWorkbookFile(file)).read();
  return new Map(sheets.map(({ name, values }) => [name, values.map((row) => row ?? [])]));
}

describe("scorecard summarise --rollup", () => {
  it("ranks workbooks and reports alike, lists what it cannot read and ends with 2", async () => {
    const { at, output } = workplace();
    const run = runScorecard([
      "summarise",
      ...["甲.xlsx", "坏.xlsx", "乙.xlsx", "报告.json", "没有.xlsx"].map(at),
      "--rollup",
      output,
      ...DAY,
    ]);
    expect(run.status).toBe(2);
    expect(run.stderr.trim().split("\n")).toHaveLength(2);
    expect(run.stdout).toContain(output);
    const sheets = await sheetsOf(output);
    expect([...sheets.keys()]).toEqual(["排名汇总", "未能读取"]);
    const ranking = sheets.get("排名汇总") ?? [];
    const header = ranking[2] ?? [];
    const column = (heading: string) => header.indexOf(heading);
    const units = ranking.slice(3, 7);
    // A workbook and the report made of it give the same row.
    const rows = units.map((row) => row.slice(0, column("来源文件")).join("|"));
    expect(new Set(rows).size).toBe(2);
    const danjiangkou = units.filter((row) => row[1] === "丹江口市教育局");
    expect(danjiangkou).toHaveLength(2);
    for (const row of danjiangkou) {
      expect([row[column("应得分")], row[column("结果")], row[column("失分")], row[column("得分率")]]).toEqual([
        100, 97, 3, 0.97,
      ]);
      expect(row[column("合计\n不符")]).toBe(1);
      expect(String(row[column("不符内容")])).toMatch(/填报98.*97.*测评体系/);
    }
    const ranks = units.map((row) => row[0]);
    expect(ranks).toEqual([1, 1, 3, 3]);
    const unreadable = sheets.get("未能读取") ?? [];
    expect(unreadable.slice(3).map((row) => path.basename(String(row[1])))).toEqual(["坏.xlsx", "没有.xlsx"]);
    for (const row of unreadable.slice(3)) expect(String(row[2])).toMatch(/。$/);
  });

  it("gives the ranking as one JSON value, and the file's own names to its items", () => {
    const { at, output } = workplace();
    const run = runScorecard(["summarise", at("甲.xlsx"), at("乙.xlsx"), "--rollup", output, "--json", ...DAY]);
    const value = JSON.parse(run.stdout) as { units: { rank: number; unit: string; items: unknown[] }[] };
    expect(value.units).toHaveLength(2);
    expect(value.units.find(({ unit }) => unit === "丹江口市教育局")?.items).toHaveLength(8);
  });

  it("takes a pattern that the shell has left as it is", () => {
    const { at, output } = workplace();
    const run = runScorecard(["summarise", at("?.xlsx"), "--rollup", output, ...DAY]);
    expect(run.stdout).toMatch(/2 个单位/);
    expect(run.stderr).toMatch(/坏\.xlsx/);
  });

  it("writes nothing when nothing is readable", () => {
    const { at, output } = workplace();
    expectOneClearLine(runScorecard(["summarise", at("坏.xlsx"), "--rollup", output]));
    writeFileSync(at("别的.json"), '{"schema":1}');
    expectOneClearLine(runScorecard(["summarise", at("别的.json"), "--rollup", output]));
    expect(existsSync(output)).toBe(false);
  });

  it("lists workbooks and reports with tasks alone by their progress, without marks", async () => {
    const { at, output } = workplace();
    writeFileSync(
      at("任务.xlsx"),
      createWorkbook([
        planOf(
          "任务分解",
          null,
          TASKS.map((row) => row.map((value) => cell(value))),
        ),
      ]),
    );
    const alone = runScorecard(["summarise", at("任务.xlsx"), "--rollup", output, ...DAY]);
    expect([alone.status, alone.stdout]).toEqual([0, expect.stringContaining("1 个单位只有任务分解")]);
    expect([...(await sheetsOf(output)).keys()]).toEqual(["任务进度"]);
    writeFileSync(at("任务.json"), runScorecard(["check", at("任务.xlsx"), "--json", ...DAY]).stdout);
    const mixed = ["任务.xlsx", "任务.json", "甲.xlsx"].map(at);
    const run = runScorecard(["summarise", ...mixed, "--rollup", output, "--json", ...DAY]);
    const value = JSON.parse(run.stdout) as { units: unknown[]; progress: { isScored: boolean; tasks: unknown }[] };
    expect(value.units).toHaveLength(1);
    expect(value.progress.map(({ isScored }) => isScored)).toEqual([false, false, true]);
    const counts = { total: 3, done: 1, due: 2, dueDone: 1, overdue: 1, dueSoon: 0 };
    expect(value.progress.slice(0, 2).map(({ tasks }) => tasks)).toEqual([counts, counts]);
    const sheets = await sheetsOf(output);
    expect([...sheets.keys()]).toEqual(["排名汇总", "任务进度"]);
    expect(String(sheets.get("排名汇总")?.[1]?.[0])).toContain("2个单位只有任务分解");
  });

  it("never writes over a file that it reads", () => {
    const { at } = workplace();
    const before = readFileSync(at("甲.xlsx"));
    expectOneClearLine(runScorecard(["summarise", at("乙.xlsx"), at("甲.xlsx"), "--rollup", at("甲.xlsx")]));
    expect(readFileSync(at("甲.xlsx")).equals(before)).toBe(true);
  });

  it.each([
    ["one unit's name", ["--unit", "某局"]],
    ["an output of its own besides", ["-o", "别的.xlsx"]],
  ])("refuses %s", (_what, extra) => {
    const { at, output } = workplace();
    expectOneClearLine(runScorecard(["summarise", at("甲.xlsx"), "--rollup", output, ...extra]));
    expect(existsSync(output)).toBe(false);
  });
});
