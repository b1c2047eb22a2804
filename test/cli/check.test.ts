import { spawnSync } from "node:child_process";
import { closeSync, copyFileSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

const DANJIANGKOU = path.join(ROOT, "examples/danjiangkou.xlsx");
const TRANSPORT = path.join(ROOT, "examples/transport.xlsx");
const folder = temporaryFolder("check");

describe("scorecard check", () => {
  it("reports the Danjiangkou workbook as one JSON object with exit status 1", () => {
    const run = runScorecard(["check", DANJIANGKOU, "--json", "--today", "2011-10-12"]);
    expect(run.status).toBe(1);
    const report = JSON.parse(run.stdout) as JsonReport;
    expect(report.schema).toBe(1);
    expect(report.totals).toMatchObject({
      full: 100,
      actual: 97,
      review: null,
      effective: 97,
      gap: 3,
      rate: 0.97,
      result: 97,
    });
    expect(report.stated).toContainEqual(
      expect.objectContaining({ level: "total", field: "actual", stated: 98, computed: 97, sheet: "测评体系" }),
    );
    const mismatches = report.issues.filter(({ code }) => code === "total-mismatch");
    expect(mismatches).toHaveLength(1);
    expect(mismatches[0]).toMatchObject({ severity: "error", expected: 97, found: 98, sheet: "测评体系" });
    expect(report.issues.filter(({ code }) => code === "deduction-unexplained")).toHaveLength(3);
    const sum = (figures: number[]) => figures.reduce((a, b) => a + b, 0);
    expect(sum(report.departments.map(({ full }) => full))).toBeCloseTo(100, 9);
    expect(sum(report.departments.map(({ gap }) => gap))).toBeCloseTo(3, 9);
  });

  (existsSync("/dev/full") ? it : it.skip)("says in one sentence that a full disk took no report", () => {
    const full = openSync("/dev/full", "w");
    try {
      const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(ROOT, "bin/scorecard.cjs"), "check", TRANSPORT, "--json"],
        { encoding: "utf8", stdio: ["ignore", full, "pipe"] },
      );
      expectOneClearLine({ status, stdout: "", stderr });
      expect(stderr).toMatch(/^结果没有输出完整，请确认磁盘还有空间：ENOSPC/);
    } finally {
      closeSync(full);
    }
  });

  it("gives exit status 0 where there is no error", () => {
    const run = runScorecard(["check", TRANSPORT, "--today", "2026-03-02"]);
    expect(run.stderr).toBe("");
    expect(run.status).toBe(0);
  });

  it("prints an array for several files, reports the readable ones and lets the worst status win", () => {
    const bad = path.join(folder, "不是工作簿.xlsx");
    writeFileSync(bad, "hello");
    const run = runScorecard(["check", DANJIANGKOU, bad, TRANSPORT, "--json"]);
    expect(run.status).toBe(2);
    expect((JSON.parse(run.stdout) as JsonReport[]).map(({ file }) => file)).toEqual([DANJIANGKOU, TRANSPORT]);
    expect(run.stderr.trim().split("\n")).toHaveLength(1);
    expect(run.stderr).toContain(bad);
  });

  it("tells of a summary in the workbook that is older than its data, and only of such a one", async () => {
    const made = path.join(folder, "汇总.xlsx");
    runScorecard(["summarise", DANJIANGKOU, "-o", made, "--today", "2011-10-12"]);
    const current = runScorecard(["check", made, "--today", "2011-10-20", "--attribution", "even"]);
    expect(current.stdout).not.toContain("早于");
    const book = FileWorkbook.open(new Uint8Array(readFileSync(made)), "汇总.xlsx");
    book.edit([{ at: { sheet: "测评体系", row: 4, column: 5 }, value: 14 }]);
    writeFileSync(made, book.bytes());
    expect(runScorecard(["check", made, "--today", "2011-10-12"]).stdout).toContain("▲ 工作簿里的汇总表早于现在的数据");
  });

  it("speaks English when asked, apart from the workbook's own words", () => {
    const run = runScorecard(["check", DANJIANGKOU, "--lang", "en"]);
    expect(run.stdout).toContain("full 100");
    expect(run.stdout).toMatch(/1 error, \d+ warnings/);
    expect(run.stdout).not.toMatch(/错误|提醒|部门得分|请核实/);
  });

  it("honours the attribution asked for", () => {
    const report = (rule: string) =>
      JSON.parse(runScorecard(["check", TRANSPORT, "--json", "--attribution", rule]).stdout) as JsonReport;
    expect(report("even").attribution).toBe("even");
    expect(report("even").departments.map(({ full }) => full)).not.toEqual(
      report("lead").departments.map(({ full }) => full),
    );
  });

  it("compares with the previous period's workbook", () => {
    const earlier = path.join(folder, "上期.xlsx");
    copyFileSync(TRANSPORT, earlier);
    const report = JSON.parse(
      runScorecard(["check", DANJIANGKOU, "--json", "--previous", earlier]).stdout,
    ) as JsonReport;
    expect(report.previous?.totals.full).toBe(100);
  });
});

describe("the command line itself", () => {
  it("shows its help in both languages and ends with status 0", () => {
    const run = runScorecard(["--help"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/检查得分与填报合计/);
    expect(run.stdout).toMatch(/check marks and stated\s+totals/);
    expect(runScorecard(["summarise", "--help"]).stdout).toMatch(/--attribution/);
  });

  it.each([
    ["an unknown option", ["check", DANJIANGKOU, "--nope"]],
    ["no file", ["check"]],
    ["two files to summarise", ["summarise", DANJIANGKOU, TRANSPORT]],
    ["an unknown command", ["chekc", DANJIANGKOU]],
    ["a date that does not exist", ["check", DANJIANGKOU, "--today", "2026-02-30"]],
    ["an unknown attribution", ["check", DANJIANGKOU, "--attribution", "all"]],
    ["an unknown language", ["check", DANJIANGKOU, "--lang", "fr"]],
    ["a sheet that is not there", ["check", DANJIANGKOU, "--framework", "没有这张表"]],
    ["a file that is not there", ["check", path.join(folder, "没有.xlsx")]],
    ["a folder", ["check", folder]],
    ["a previous workbook that is not there", ["check", DANJIANGKOU, "--previous", path.join(folder, "没有.xlsx")]],
  ])("says in one line what is wrong with %s", (_what, args) => {
    expectOneClearLine(runScorecard(args));
  });
});
