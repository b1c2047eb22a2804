import type { Issue } from "../../src/domain/issue.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import { check } from "../../src/check/check.ts";
import { issueMessage } from "../../src/language/issueMessage.ts";
import { recognise } from "../../src/recognise/recognise.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { sheetOf, workbookOf, type SheetExtras } from "../support/gridOf.ts";
import "../support/toContainIssue.ts";
import { framed } from "../support/withMarks.ts";

/** From cells all the way: what recognising and checking find together in sheets as an office types them. */
const TODAY = "2026-03-02";
type Rows = readonly (readonly CellValue[])[];

function read(framework: Rows, breakdown: Rows | null = null, extras: SheetExtras = {}, roster: Rows | null = null) {
  const sheets = [sheetOf("测评体系", framework, extras)];
  if (breakdown) sheets.push(sheetOf("任务分解", breakdown));
  if (roster) sheets.push(sheetOf("部门名册", roster));
  const { assessment, issues } = recognise(workbookOf(...sheets), { today: TODAY, settings: {} });
  const found = framed(assessment);
  const scorecard = score(found, scoringRules({}), TODAY);
  const all: readonly Issue[] = [...issues, ...check(found, scorecard, TODAY)];
  return { scorecard, issues: all };
}

const HEADER = ["序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因"];
const TASK_HEADER = ["序号", "指标", "工作任务", "牵头部门", "配合部门", "完成时限", "完成情况"];

const said = (issues: readonly Issue[], code: string): string[] =>
  issues.filter((one) => one.code === code).map((one) => issueMessage(one, "zh-CN"));

test("sentences say what is there: a typed #N/A is no formula, a subtotal has an item, a count refers to nothing", () => {
  const framework = [
    HEADER,
    [1, "基础工作", "学习制度", 10, { error: "#N/A" }, null],
    [2, "基础工作", "民主评议", 10, 10, null],
    [null, "小计", null, 20, 11, null],
    [3, "业务工作", "重点工程", 10, 10, null],
    [4, "业务工作", "安全生产", 10, 10, null],
    [null, "小计", null, 20, 20, null],
    ["合计", null, null, 40, 30, null],
  ];
  const tasks = (numbers: readonly number[]): Rows => [
    ["序号", "工作任务", "牵头部门", "完成时限"],
    ...numbers.map((number, at) => [number, `另行安排的事${at}`, "办公室", "2026-12-31"]),
  ];
  const { issues } = read(framework, tasks([1, 2, 3, 4, 5]));
  expect(said(issues, "formula-error")).toEqual([
    "学习制度：实得分填的是错误值“#N/A”，不是分数，请改填分数，没有的留空。",
  ]);
  expect(said(issues, "total-mismatch")).toContain(
    "“基础工作”的小计填报11分，该项目下各指标实得分相加10分，相差1分，请核实。",
  );
  expect(said(issues, "task-orphan")).toContain("任务“另行安排的事4”没有写明对应的指标，请核对指标编号或名称。");
  // Numbers that do not simply count are meant to be those of indicators.
  expect(said(read(framework, tasks([2, 9, 2])).issues, "task-orphan").join()).toContain("所写的指标“9”");
});

test("an education bureau's paper: 100 and 97, stated 98, three losses without reason", () => {
  const items: readonly (readonly [string, number, number])[] = [
    ["领导班子建设", 15, 15],
    ["业务工作实绩", 16, 16],
    ["思想道德风尚", 13, 13],
    ["遵纪守法与安定团结", 12, 12],
    ["科技文化与文体活动", 9, 8],
    ["卫生与环境", 9, 8],
    ["未成年人思想道德建设", 8, 8],
    ["创建工作", 18, 17],
  ];
  const { scorecard, issues } = read([
    ["丹江口市教育局文明单位创建自查测评表"],
    ["序号", "测评项目", "应得分", "实得分", "扣分原因"],
    ...items.map(([name, full, actual], at) => [at + 1, name, full, actual, null]),
    [null, "合计", 100, 98, null],
  ]);
  expect([+scorecard.totals.full, +scorecard.totals.effective, +scorecard.totals.gap]).toEqual([100, 97, 3]);
  expect(issues).toContainIssue("total-mismatch", "D11");
  const losses = issues.filter((one) => one.code === "deduction-unexplained").map((one) => one.cell);
  expect(losses).toEqual(["D7", "D8", "D10"]);
  const errors = issues.filter((one) => one.severity === "error" && one.cell !== "");
  expect(errors.map((one) => one.code)).toEqual(["total-mismatch"]);
});

test("marks of every odd sort are reported at their own cell", () => {
  const { issues } = read([
    HEADER,
    [1, "组织", "班子", null, 5, null],
    [2, "组织", "学习", 10, null, null],
    [3, "组织", "制度", 10, "待定", null],
    [4, "环境", "卫生", 10, 11, null],
    [5, "环境", "绿化", 10, -1, "x"],
    [6, "环境", "秩序", "若干", 5, null],
    [6, "环境", "设施", 10, { error: "#REF!" }, null],
  ]);
  expect(issues).toContainIssue("full-missing", "D2");
  expect(issues).toContainIssue("actual-missing", "E3");
  expect(issues).toContainIssue("actual-invalid", "E4");
  expect(issues).toContainIssue("actual-exceeds-full", "E5");
  expect(issues).toContainIssue("actual-negative", "E6");
  expect(issues).toContainIssue("full-invalid", "D7");
  expect(issues).toContainIssue("formula-error", "E8");
  expect(issues).toContainIssue("code-duplicate", "A8");
});

test("tasks with the unit's own marks and no column of departments need no leads", () => {
  const rows = (...more: string[]): Rows => [
    ["工作任务", "完成情况", "自评分", ...more],
    ["学习", "已完成", 9, ...more.map(() => null)],
  ];
  const found = (...more: string[]): readonly Issue[] => {
    const { assessment } = recognise(workbookOf(sheetOf("任务分解", rows(...more))), { today: TODAY, settings: {} });
    if (!assessment) throw new Error("no tasks read");
    return check(assessment, score(assessment, scoringRules({}), TODAY), TODAY);
  };
  expect(found()).not.toContainIssue("lead-missing");
  expect(found("责任部门")).toContainIssue("lead-missing", "A2");
});

test("tasks alone need a lead each, by name", () => {
  const rows: Rows = [
    ["序号", "工作任务", "责任部门", "完成时限"],
    [1, "开动员会", "办公室", "3月底"],
    [2, "印发方案", null, "4月底"],
    [3, "组织检查", "有关科室", "5月底"],
  ];
  const { assessment } = recognise(workbookOf(sheetOf("任务分解", rows)), { today: TODAY, settings: {} });
  const issues = assessment ? check(assessment, score(assessment, scoringRules({}), TODAY), TODAY) : [];
  expect(issues.flatMap(({ code, cell }) => (code === "lead-missing" ? [cell] : []))).toEqual(["B3", "C4"]);
});

test("tasks are linked, dated and followed up", () => {
  const { scorecard, issues } = read(
    [HEADER, [1, "组织", "班子", 50, 50, null], [2, "组织", "学习", 30, 30, null], [3, "环境", "卫生", 20, 19, "地面"]],
    [
      TASK_HEADER,
      [1, "班子", "开会", "办公室", "人事科", "2026-02-27", "进行中"],
      [2, "学习", "学文件", "有关科室", null, "2026-03-05", null],
      [7, "从没有过的指标", "无主", "人事科", null, "尽快", "看情况"],
    ],
  );
  expect(issues).toContainIssue("task-overdue", "F2");
  expect(issues).toContainIssue("task-due-soon", "F3");
  expect(issues).toContainIssue("lead-missing", "D3");
  expect(issues).toContainIssue("task-orphan", "C4");
  expect(issues).toContainIssue("deadline-invalid", "F4");
  expect(issues).toContainIssue("progress-invalid", "G4");
  expect(issues).toContainIssue("indicator-unassigned", "C4");
  const office = scorecard.departments.find((one) => one.name === "办公室");
  expect(office && [+office.full, office.tasks.overdue]).toEqual([50, 1]);
});

test("grades, bonus with a cap, deductions and a veto", () => {
  const { scorecard, issues } = read([
    ["序号", "指标类型", "测评项目", "测评内容", "应得分", "实得分"],
    [1, "基本指标", "组织", "班子", 60, "A"],
    [2, "基本指标", "组织", "学习", 40, "B"],
    [3, "加分项", "加分项（最高3分）", "受表彰", 5, 4],
    [4, "减分项", "减分项", "被通报", 2, -2],
    [5, "一票否决", "一票否决", "发生安全事故", null, "有"],
  ]);
  const { totals } = scorecard;
  expect([+totals.effective, +totals.bonus, +totals.deduction]).toEqual([86.4, 4, 2]);
  expect(totals.bonusCap && +totals.bonusCap).toBe(3);
  expect(+totals.result).toBe(87.4);
  expect(totals.vetoed).toBe(true);
  expect(issues).toContainIssue("veto-triggered", "F6");
  expect(issues).toContainIssue("bonus-over-cap");
  expect(issues).toContainIssue("deduction-unexplained", "F3");
});

test("departments are held against the 部门名册", () => {
  const { issues } = read(
    [HEADER, [1, "组织", "班子", 100, 100, null]],
    [TASK_HEADER, [1, "班子", "开会", "党群室", null, null, null]],
    {},
    [
      ["部门", "类别"],
      ["办公室", "科室"],
    ],
  );
  expect(issues).toContainIssue("department-unknown", "D2");
  expect(issues).toContainIssue("deadline-missing", "F2");
});

test("扣分 beside the marks must fit them; reviewed marks are told", () => {
  const { issues } = read([
    ["序号", "测评项目", "测评内容", "应得分", "自评分", "考核得分", "扣分", "扣分原因"],
    [1, "组织", "班子", 60, 58, 57, 1, "x"],
    [2, "组织", "学习", 40, 40, 40, 0, null],
  ]);
  expect(issues).toContainIssue("deduction-mismatch", "G2");
  expect(issues).toContainIssue("review-differs", "F2");
  expect(issues).not.toContainIssue("review-differs", "F3");
});
