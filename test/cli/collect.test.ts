import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

const EXAMPLE = path.join(ROOT, "examples/transport.xlsx");

describe("scorecard split and merge", () => {
  const folder = temporaryFolder("collect");
  const forms = path.join(folder, "forms");

  it("sends forms out, joins what came back, and sends nothing twice", async () => {
    const split = runScorecard(["split", EXAMPLE, "-d", forms, "--due", "2026-12-10", "--return-to", "创建办"]);
    expect(split.stderr).toBe("");
    expect(split.status).toBe(0);
    const names = readdirSync(forms);
    expect(names).toContain("办公室-2026年度-填报表.xlsx");
    expect(split.stdout).toContain(`已分发 ${names.length} 份填报表`);

    const file = path.join(forms, "办公室-2026年度-填报表.xlsx");
    const returned = path.join(folder, "办公室交回.xlsx");
    const workbook = FileWorkbook.open(new Uint8Array(readFileSync(file)), "form.xlsx");
    workbook.edit([{ at: { sheet: "测评体系", row: 6, column: 6 }, value: 4.25 }]);
    writeFileSync(returned, workbook.bytes());
    const output = path.join(folder, "合并.xlsx");
    const merge = runScorecard(["merge", EXAMPLE, returned, "-o", output, "--today", "2026-12-20"]);
    expect(merge.stderr).toBe("");
    expect(merge.status).toBe(0);
    expect(merge.stdout).toContain("合并了 1 份填报表，填入 1 个单元格。");
    expect(merge.stdout).toContain("未交：党群室");
    const grid = await FileWorkbook.open(new Uint8Array(readFileSync(output)), "out.xlsx").read();
    expect(grid.sheets.find(({ name }) => name === "测评体系")?.values[4]?.[5]).toBe(4.25);
    const list = grid.sheets.find(({ product }) => product === "merge");
    expect(list?.name).toBe("合并核对清单");
    expect(list?.values.flat()).toContain("逾期未交");
    expect(list?.values.flat()).toContain("办公室交回.xlsx");

    const again = runScorecard(["split", EXAMPLE, "-d", forms]);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain("没有新内容，不再发：办公室");
    expect(readdirSync(forms)).toEqual(names);
  });

  it("sends to units of the office's alone, which a party committee is not", () => {
    const units = path.join(folder, "units");
    expect(runScorecard(["split", path.join(ROOT, "examples/quarters.xlsx"), "-d", units, "--by", "unit"]).status).toBe(
      0,
    );
    expect(readdirSync(units).map((name) => name.split("-")[0])).toEqual(["水政监察大队", "水质监测中心"]);
  });

  it("says whose marks are open before forms of them go out", () => {
    const towns = [
      ["序号", "考核指标", "分值", "城关镇", "河东镇", "责任科室"],
      [1, "巡河频次", 40, 40, 36, "河长办"],
      [2, "四乱清零", 30, 28, 29, "执法队"],
      [3, "水质达标", 30, 29, 24, "环保站"],
    ].map((row) => row.map((value) => cell(value)));
    const file = path.join(folder, "两镇.xlsx");
    writeFileSync(file, createWorkbook([planOf("考核表", null, towns)]));
    const open = runScorecard(["split", file, "-d", path.join(folder, "open")]);
    expect(open.stderr).toMatch(/^2列分数（城关镇、河东镇）是几个单位的分数.*（--unit 城关镇 \| 河东镇）\n$/);
    expect(open.stdout).toContain("已分发 3 份填报表");
    const told = runScorecard(["split", file, "-d", path.join(folder, "told"), "--unit", "某某县河东镇"]);
    expect([told.status, told.stderr]).toEqual([0, ""]);
  });

  it("says in one line what is wrong, and writes nothing", () => {
    expectOneClearLine(runScorecard(["split", EXAMPLE]));
    expectOneClearLine(runScorecard(["split", EXAMPLE, "-d", folder, "--by", "nobody"]));
    expectOneClearLine(runScorecard(["split", path.join(ROOT, "package.json"), "-d", folder]));
    const out = path.join(folder, "none.xlsx");
    expectOneClearLine(runScorecard(["merge", EXAMPLE, path.join(ROOT, "examples/danjiangkou.xlsx"), "-o", out]));
    // Why the only file could not be read, not that it is no form.
    const unread = runScorecard(["merge", EXAMPLE, path.join(ROOT, "package.json"), "-o", out]);
    expect(unread).toMatchObject({ status: 2, stdout: "" });
    expect(unread.stderr).toContain("package.json”其实是文本文件");
    const blocked = path.join(folder, "blocked");
    copyFileSync(EXAMPLE, blocked);
    expectOneClearLine(runScorecard(["split", EXAMPLE, "-d", blocked]));
    expect(readdirSync(folder)).not.toContain("none.xlsx");
  });

  it("lists a stranger's file beside those that count, with status 1", () => {
    const names = readdirSync(forms).map((name) => path.join(forms, name));
    const out = path.join(folder, "all.xlsx");
    const run = runScorecard(["merge", EXAMPLE, ...names, path.join(ROOT, "examples/danjiangkou.xlsx"), "-o", out]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain("有 1 处需要核对");
  });
});
