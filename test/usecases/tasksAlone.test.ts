import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { narrativeText } from "../../src/report/narrative/narrativeText.ts";
import { report } from "../../src/report/narrative/report.ts";
import { paperInput, summaryInput } from "../../src/usecases/summaryInput.ts";
import { summaryState } from "../../src/usecases/summaryState.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { sheetOf, workbookOf } from "../support/gridOf.ts";
import "../support/toContainIssue.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";

const TODAY = "2026-03-02";
const ROWS = [
  ["某局2026年创建任务分解表"],
  ["序号", "工作任务", "牵头科室", "配合科室", "完成时限", "完成情况"],
  [1, "制定方案", "办公室", "人事科", "2026年3月底", "已完成"],
  [2, "组织培训", "人事科", "办公室", "2026年3月5日", "进行中"],
  [3, "巡查", "督查科", null, "每月20日前", null],
  [4, "宣传", null, null, "2026年1月底", "未开始"],
  [5, "值守", "办公室", null, "长期", null],
];

describe("a workbook with tasks alone", () => {
  const result = checkWorkbook(workbookOf(sheetOf("任务分解", ROWS)), { today: TODAY });

  it("is checked for tasks, departments and deadlines, and for nothing that needs a framework", () => {
    expect(result.issues.map(({ code, severity, cell: at }) => `${code} ${severity} ${at}`).sort()).toEqual([
      "framework-absent info ",
      "lead-missing warning B6",
      "task-due-soon info E4",
      "task-overdue warning E6",
    ]);
  });

  it("is not said to lack a framework once it has one", () => {
    expect(result.issues).toContainIssue("framework-absent");
    const framework = [
      ["测评项目", "测评内容", "应得分", "实得分"],
      ["组织领导", "制定方案", 60, 60],
      ["宣传", "组织培训", 40, 40],
    ];
    const whole = workbookOf(sheetOf("测评体系", framework), sheetOf("任务分解", ROWS));
    expect(checkWorkbook(whole, { today: TODAY }).issues).not.toContainIssue("framework-absent");
  });

  it("has no marks either where there are but vetoes beside the tasks, which are checked all the same", () => {
    const vetoes = [
      ["测评项目", "测评内容", "应得分", "自评分"],
      ["一票否决", "发生责任事故的", null, "有"],
      ["一票否决", "瞒报、迟报的", null, null],
    ];
    const beside = checkWorkbook(workbookOf(sheetOf("测评体系", vetoes), sheetOf("任务分解", ROWS)), { today: TODAY });
    expect(jsonReport("任务.xlsx", beside, "zh-CN")).toMatchObject({ framework: "测评体系", totals: null });
    expect(beside.issues).toContainIssue("veto-triggered");
  });

  it("says so where the title leaves its year open", () => {
    const issuesOf = (title: string) =>
      checkWorkbook(workbookOf(sheetOf("任务分解", [[title], ...ROWS.slice(1)])), { today: TODAY }).issues;
    for (const title of ["某局20xx年创建任务分解表", "某局20××年创建任务分解表"]) {
      const found = issuesOf(title).filter(({ code }) => code === "year-assumed");
      expect(found.map(({ sheet, cell: at, severity, detail }) => [sheet, at, severity, detail.text])).toEqual([
        ["任务分解", "A1", "warning", "2026"],
      ]);
    }
    expect(issuesOf("某局2026年创建任务分解表")).not.toContainIssue("year-assumed");
    expect(issuesOf("某局创建任务分解表")).not.toContainIssue("year-assumed");
  });

  it("reads vetoes from a sheet of their own, which answers no task's number and makes no total", () => {
    const vetoes = [
      ["一票否决事项"],
      ["序号", "否决事项", "是否发生"],
      [1, "发生较大以上火灾责任事故", null],
      [2, "瞒报、迟报重大事项造成影响", "是"],
    ];
    const beside = checkWorkbook(workbookOf(sheetOf("任务分解", ROWS), sheetOf("一票否决事项", vetoes)), {
      today: TODAY,
    });
    const json = jsonReport("任务.xlsx", beside, "zh-CN");
    expect(json).toMatchObject({ framework: "一票否决事项", breakdown: "任务分解", totals: null, stated: [] });
    expect(json.indicators.map(({ name, kind, actual, lead }) => [name, kind, actual, lead])).toEqual([
      ["发生较大以上火灾责任事故", "veto", null, []],
      ["瞒报、迟报重大事项造成影响", "veto", null, []],
    ]);
    expect(json.tasks).toHaveLength(5);
    const codes = beside.issues.map(({ code, sheet, cell: at }) => `${code} ${sheet} ${at}`);
    expect(codes.filter((code) => !code.startsWith("task-")).sort()).toEqual([
      "framework-absent  ",
      "lead-missing 任务分解 B6",
      "veto-triggered 一票否决事项 C4",
    ]);
    expect(codes.join()).not.toContain("task-orphan");
  });

  it("invents no mark", () => {
    const json = jsonReport("任务.xlsx", result, "zh-CN");
    expect(json).toMatchObject({
      framework: null,
      breakdown: "任务分解",
      totals: null,
      stated: [],
      items: [],
      indicators: [],
    });
    expect(json.tasks.map(({ name, lead, due, progress }) => [name, lead.join(), due, progress])).toEqual([
      ["制定方案", "办公室", "2026-03-31", "done"],
      ["组织培训", "人事科", "2026-03-05", "doing"],
      ["巡查", "督查科", null, "unknown"],
      ["宣传", "", "2026-01-31", "todo"],
      ["值守", "办公室", null, "unknown"],
    ]);
    expect(json.departments.map(({ name, full, rank, tasks }) => [name, full, rank, tasks.total])).toEqual([
      ["办公室", 0, null, 2],
      ["人事科", 0, null, 1],
      ["督查科", 0, null, 1],
    ]);
    expect(result.scorecard?.tasks).toEqual({ total: 5, done: 1, overdue: 1, dueSoon: 1, standing: 1 });
  });

  it("is summarised as 任务进度, read back as before, and makes no paper of marks", async () => {
    const plan = planOf(
      "任务分解",
      null,
      ROWS.map((row) => row.map((value) => (value === null ? null : cell(value)))),
    );
    const book = FileWorkbook.open(createWorkbook([plan]), "任务.xlsx");
    const made = await summariseWorkbook(book, { today: TODAY, asOf: TODAY, language: "zh-CN" });
    expect(made).toMatchObject({ written: true, sheets: ["测评汇总", "填报核对清单"] });
    const grid = await FileWorkbook.open(book.bytes(), "再打开.xlsx").read();
    const own = grid.sheets.filter(({ product }) => product !== null);
    expect(own.map(({ product }) => product)).toEqual(["summary", "checklist"]);
    const texts = own[0]?.values.flat().filter((value) => typeof value === "string") ?? [];
    expect(texts).toEqual(expect.arrayContaining(["任务进度汇总表", "督查科", "完成率", "逾期30天", "长期"]));
    expect(texts.filter((text) => /[得失评]分/u.test(String(text)))).toEqual([]);
    const again = checkWorkbook(grid, { today: TODAY });
    expect(summaryState(grid, again)).toBe("current");
    expect(summaryInput(grid, again, { asOf: TODAY, language: "zh-CN" })).toBeNull();
  });

  it("is reported on as 任务进度, in figures and words", () => {
    const grid = workbookOf(sheetOf("任务分解", ROWS));
    const input = paperInput(grid, result, { asOf: TODAY, language: "zh-CN" });
    if (!input) throw new Error("nothing recognised");
    const narrative = report(input);
    expect(narrative.title).toEqual([expect.stringMatching(/^2026年.*任务进度报告$/u)]);
    const text = narrativeText(narrative);
    expect(text).toContain("共分解任务5项，已完成1项，完成率20.00%；逾期1项，7日内到期1项，长期任务1项。");
    expect(text).toContain("宣传：应于2026年1月31日完成，已逾期30天。");
    expect(text).toContain("组织培训（2026年3月5日前，人事科）");
    expect(text).not.toMatch(/[得失评]分|自查|测评/u);
    const table = narrative.blocks.find((block) => block.kind === "table");
    expect(table).toMatchObject({
      rows: [
        ["1", "办公室", "2", "1", "0", "0", "50.00%"],
        ["2", "人事科", "1", "0", "0", "1", "0.00%"],
        ["3", "督查科", "1", "0", "0", "0", "0.00%"],
      ],
      total: ["", "全部任务", "5", "1", "1", "1", "20.00%"],
    });
    expect(narrative.toFillIn).toEqual([]);
  });
});

it("a table short of one column to be a framework shows what its columns were taken for", () => {
  const rows = [
    ["序号", "测评内容", "价码", "得分"],
    // More than 价码 says was earned: by its figures alone it is not what could be.
    [1, "组织领导", 50, 58],
    [2, "制度建设", 30, 40],
  ];
  const refused = checkWorkbook(workbookOf(sheetOf("Sheet1", rows)), { today: TODAY });
  expect(refused.assessment).toBeNull();
  expect(refused.refused.map(({ column, heading }) => `${column} ${heading}`)).toEqual([
    "1 序号",
    "2 测评内容",
    "3 价码",
    "4 得分",
  ]);
  const mapping = { Sheet1: { C: "full" } };
  const mapped = checkWorkbook(workbookOf(sheetOf("Sheet1", rows)), { today: TODAY, settings: { mapping } });
  expect(mapped.scorecard?.totals?.effective.toNumber()).toBe(98);
  expect(mapped.refused).toEqual([]);
});

it("has no column for those who lead or help where nobody is named", () => {
  const without = ROWS.map((row) => row.filter((_, at) => at !== 2 && at !== 3));
  const grid = workbookOf(sheetOf("任务分解", without));
  const input = paperInput(grid, checkWorkbook(grid, { today: TODAY }), { asOf: TODAY, language: "zh-CN" });
  if (!input) throw new Error("no tasks");
  const texts = summaryPlans(input).flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map((cell) => cell?.value)),
  );
  expect(texts).toEqual(expect.arrayContaining(["范围", "全部任务", "工作任务", "完成时限", "巡查"]));
  for (const heading of ["部门", "科室", "牵头", "配合"]) expect(texts).not.toContain(heading);
});
