import type { CellValue } from "../../../src/domain/cells.ts";
import { readBreakdown, type BreakdownDraft } from "../../../src/recognise/breakdown/breakdown.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import type { Table } from "../../../src/recognise/table/table.ts";
import type { TaskDraft } from "../../../src/recognise/drafts.ts";
import { sheetOf, type SheetExtras } from "../../support/gridOf.ts";

const context = { year: 2026, date1904: false, stages: new Map<string, string>() };

function table(rows: readonly (readonly CellValue[])[], extras: SheetExtras = {}, name = "任务分解"): Table {
  const found = findTable(sheetOf(name, rows, extras), "breakdown");
  if (!found) throw new Error("no breakdown found");
  return found;
}
function draft(...tables: Table[]): BreakdownDraft {
  const found = readBreakdown(tables, context);
  if (!found) throw new Error("no breakdown read");
  return found;
}
const tasks = (
  rows: readonly (readonly CellValue[])[],
  extras: SheetExtras = {},
  name?: string,
): readonly TaskDraft[] => draft(table(rows, extras, name)).tasks;
const departments = (task: TaskDraft | undefined): string[] =>
  (task?.departmentCells ?? []).map(({ role, text }) => `${text}=${role ?? ""}`);
const HEADER = ["序号", "测评项目", "工作任务", "牵头单位", "配合单位", "完成时限", "完成情况"];

it("reads a tidy breakdown row by row", () => {
  const [first, second] = tasks([
    ["任务分解表"],
    HEADER,
    [1, "领导班子建设", "开展中心组学习", "办公室", "人事科", "3月底前", "已完成"],
    [2, "创建工作", "制定方案", "人事科", null, null, null],
  ]);
  expect(first).toMatchObject({
    id: 0,
    sheet: "任务分解",
    row: 3,
    name: "开展中心组学习",
    nameCell: "C3",
    indicatorText: "领导班子建设",
    deadline: { kind: "date", due: "2026-03-31" },
    deadlineCell: "F3",
    progress: "done",
    progressCell: "G3",
  });
  expect(departments(first)).toEqual(["办公室=lead", "人事科=support"]);
  expect(second).toMatchObject({
    deadline: { kind: "missing" },
    deadlineCell: "F4",
    progress: "unknown",
    progressUnread: null,
  });
});

it.each([
  ["3月：制定方案", "2026-03-31"],
  ["3月:制定方案\n4—6月：组织实施", "2026-06-30"],
  ["做好协调：3月前制定方案", null],
  ["方案：3月", null],
])("%p falls due with its last step, where no column says when", (text, due) => {
  const [task] = tasks([
    ["工作任务", "责任部门"],
    [text, "办公室"],
  ]);
  expect(task?.deadline.kind === "date" ? task.deadline.due : null).toBe(due);
});

it.each([
  ["1, 2, 3", [1, 2, 3, 4]],
  ["一, 二, 三", ["一", "二", "三", "四"]],
  ["1、 2、 3、", ["1、", "2、", "3、", "4、"]],
  ["（1） （2）", ["（1）", "（2）", "（3）", "（4）"]],
  ["anew in each section", [1, 2, 1, 2]],
  ["a row without", [1, 2, null, 4]],
  ["from the bottom", [4, 3, 2, 1]],
  ["lines cut from a longer list", [11, 12, 13, 14]],
])("a 序号 that only counts is no reference to an indicator: %s", (_, numbers) => {
  const counted = tasks([["序号", "工作任务", "牵头单位"], ...numbers.map((one, at) => [one, `工作${at}`, "办公室"])]);
  expect(counted.map(({ links, onlyCounts }) => !links[0]?.number || onlyCounts)).toEqual([true, true, true, true]);
});

it.each([
  ["of indicators, in another order", [2, 1, 4, 3]],
  ["of two levels", ["1.1", "1.2", "2.1", "2.2"]],
  ["in letters", ["A", "B", "C", "D"]],
  ["of two that follow each other", [7, 8]],
])("numbers %s are", (_, numbers) => {
  const numbered = tasks([["序号", "工作任务", "牵头单位"], ...numbers.map((one, at) => [one, `工作${at}`, "办公室"])]);
  expect(numbered.map(({ onlyCounts }) => onlyCounts)).toEqual(numbers.map(() => undefined));
});

it("a sheet without deadline and progress columns has no cells for them", () => {
  const [only] = tasks([
    ["工作任务", "责任单位"],
    ["制定方案", "办公室"],
  ]);
  expect(only).toMatchObject({
    deadlineCell: null,
    progressCell: null,
    evidenceCell: null,
    evidenceList: null,
    deadline: { kind: "missing" },
  });
});

it("merged cells count for every task they span", () => {
  const found = tasks(
    [
      HEADER,
      [1, "领导班子建设", "学习", "办公室", null, "3月底", null],
      [null, null, "述职", null, null, "6月底", null],
    ],
    { merges: ["A2:A3", "B2:B3", "D2:D3"] },
  );
  expect(found.map(({ name }) => name)).toEqual(["学习", "述职"]);
  expect(found.map(departments)).toEqual([["办公室=lead"], ["办公室=lead"]]);
  expect(found.map(({ links }) => links[0]?.items)).toEqual([["领导班子建设"], ["领导班子建设"]]);
});

it("a merged task with a department in each row is one task of several departments", () => {
  const found = tasks(
    [
      HEADER,
      [1, "创建工作", "制定方案", "办公室", null, "3月底", null],
      [null, null, null, "人事科", null, null, null],
    ],
    { merges: ["A2:A3", "B2:B3", "C2:C3", "F2:F3"] },
  );
  expect(found).toHaveLength(1);
  expect(departments(found[0])).toEqual(["办公室=lead", "人事科=lead"]);
});

it("a row that only names another department goes on with the task above", () => {
  const found = tasks([
    HEADER,
    [1, "创建工作", "制定方案", "办公室", null, "3月底", null],
    [null, null, null, null, "人事科", null, null],
  ]);
  expect(found).toHaveLength(1);
  expect(departments(found[0])).toEqual(["办公室=lead", "人事科=support"]);
});

it("a second deadline of the same task is a task of its own, by the same department", () => {
  const found = tasks([
    HEADER,
    [1, "创建工作", "制定方案", "办公室", null, "3月底", null],
    [null, null, null, null, null, "6月底", null],
  ]);
  expect(found.map(({ name, deadline }) => [name, deadline.kind === "date" ? deadline.due : null])).toEqual([
    ["制定方案", "2026-03-31"],
    ["制定方案", "2026-06-30"],
  ]);
  expect(departments(found[1])).toEqual(["办公室=lead"]);
});

it("a task typed over two rows is one", () => {
  const found = tasks([
    HEADER,
    [1, "创建工作", "制定创建工作方案，", "办公室", null, "3月底", null],
    [null, null, "明确责任分工", null, null, null, null],
    [2, "创建工作", "迎检", "人事科", null, "6月底", null],
  ]);
  expect(found.map(({ name }) => name)).toEqual(["制定创建工作方案，明确责任分工", "迎检"]);
});

it("section rows, blank rows, repeated headers, totals and signature lines are no tasks", () => {
  const found = tasks(
    [
      HEADER,
      ["一、领导班子建设（15分）"],
      [1, null, "学习", "办公室", null, "3月底", null],
      [],
      HEADER,
      ["（一）创建活动"],
      [2, null, "迎检", "人事科", null, "6月底", null],
      ["合计", null, "2项"],
      ["填表人：张三", null, null, "审核人：李四"],
    ],
    { merges: ["A2:G2", "A6:G6"] },
  );
  expect(found.map(({ name, row }) => [name, row])).toEqual([
    ["学习", 3],
    ["迎检", 7],
  ]);
  expect(found.map(({ links }) => links[0]?.items)).toEqual([
    ["一、领导班子建设（15分）"],
    ["一、领导班子建设（15分）", "（一）创建活动"],
  ]);
});

it("blank item cells say the same as above, up to the next section", () => {
  const found = tasks([
    HEADER,
    [1, "甲", "A", "办公室"],
    [2, null, "B", "办公室"],
    [3, "乙", "C", "办公室"],
    [4, null, "D", "办公室"],
  ]);
  expect(found.map(({ links }) => links[0]?.items[0])).toEqual(["甲", "甲", "乙", "乙"]);
});

it("频次 stands in for a deadline, and so does the stage a section row dates", () => {
  const [often, once] = tasks([
    ["工作任务", "责任单位", "频次", "完成时限"],
    ["简报", "办公室", "每月", null],
    ["方案", "办公室", "1次", "3月底"],
  ]);
  expect(often).toMatchObject({ deadline: { kind: "recurring", text: "每月" }, deadlineCell: "C2" });
  expect(once).toMatchObject({ deadline: { kind: "date", due: "2026-03-31" }, deadlineCell: "D3" });
  const [staged] = tasks([["序号", "工作任务", "责任单位"], ["一、宣传发动阶段（1—4月）"], [1, "动员", "办公室"]], {
    merges: ["A2:C2"],
  });
  expect(staged?.deadline).toMatchObject({ kind: "date", due: "2026-04-30" });
});

it("several sheets are read as one, a sheet without department columns by its name or its form line", () => {
  const found = draft(
    table(
      [
        ["序号", "工作任务", "完成时限"],
        [1, "学习", "3月底"],
      ],
      {},
      "办公室任务分解",
    ),
    table([["责任科室：人事科"], ["序号", "工作任务", "完成时限"], [1, "培训", "6月底"]], {}, "任务分解2"),
  );
  expect(found.sheet).toBe("办公室任务分解");
  expect(found.tasks.map((task) => [task.id, task.sheet, departments(task)])).toEqual([
    [0, "办公室任务分解", ["办公室=responsible"]],
    [1, "任务分解2", ["人事科=responsible"]],
  ]);
});

it("of a broad and a narrow task column each row takes its own", () => {
  const found = tasks(
    [
      ["重点任务", "具体措施", "责任单位"],
      ["班子建设", "学习", "办公室"],
      [null, "述职", "人事科"],
    ],
    { merges: ["A2:A3"] },
  );
  expect(found.map(({ name }) => name)).toEqual(["学习", "述职"]);
});

it("a task merged over several indicators serves them all", () => {
  const found = tasks(
    [
      ["测评内容", "工作任务", "责任科室", "完成时限"],
      ["指标甲", "迎检", "办公室", "3月底"],
      ["指标乙", null, null, null],
      ["指标丙", "总结", "人事科", "6月底"],
    ],
    { merges: ["B2:B3", "C2:C3", "D2:D3"] },
  );
  expect(found.map(({ name, links }) => [name, links.map(({ contents }) => contents[0])])).toEqual([
    ["迎检", ["指标甲", "指标乙"]],
    ["总结", ["指标丙"]],
  ]);
});

it("a row that names an indicator and a department but no task is a task called like the indicator", () => {
  const found = tasks([
    ["测评内容", "工作任务", "责任科室"],
    ["指标甲", "迎检", "办公室"],
    ["指标乙", null, "人事科"],
  ]);
  expect(found.map((task) => [task.name, departments(task)])).toEqual([
    ["迎检", ["办公室=responsible"]],
    ["指标乙", ["人事科=responsible"]],
  ]);
});

it("累计 begins a task's name too", () =>
  expect(
    tasks([
      ["工作任务", "责任科室"],
      ["累计开展志愿服务20次", "办公室"],
      ["累计", 1],
    ]).map(({ name }) => name),
  ).toEqual(["累计开展志愿服务20次"]));

it("duties and time within the task's own text stand in for columns", () => {
  const [only] = tasks([
    ["序号", "工作任务", "备注"],
    [1, "制定方案，抓好落实。（牵头单位：办公室；配合单位：各科室；完成时限：3月底前）", null],
  ]);
  expect(only?.departmentCells).toEqual([{ role: null, text: "牵头单位：办公室；配合单位：各科室；", cell: "B2" }]);
  expect(only).toMatchObject({ deadline: { kind: "date", due: "2026-03-31" }, deadlineCell: "B2" });
});

it("a column for each department with ticks is read as their names", () => {
  const found = tasks([
    ["序号", "工作任务", "办公室", "人事科", "计财科", "完成时限"],
    [1, "动员", "★", "√", null, "3月底"],
    [2, "迎检", null, "牵 头", "配 合", "6月底"],
  ]);
  expect(found.map(departments)).toEqual([
    ["办公室=lead", "人事科=responsible"],
    ["人事科=lead", "计财科=support"],
  ]);
});

it("where no column is called a task the narrowest text is one, and the broader text tells the indicator", () => {
  const [only] = tasks([
    ["序号", "测评内容", "工作要求", "责任科室"],
    [1, "领导重视", "成立领导小组", "办公室"],
  ]);
  expect(only).toMatchObject({ name: "成立领导小组", nameCell: "C2", indicatorText: "领导重视" });
});

it("a sheet for a stage dates the tasks that say nothing themselves", () => {
  const stages = new Map([["全面实施", "2026-09-30"]]);
  const sheet = table(
    [
      ["工作任务", "责任科室", "完成时限"],
      ["讲堂", "办公室", null],
      ["迎检", "办公室", "5月底"],
    ],
    {},
    "全面实施阶段",
  );
  const found = readBreakdown([sheet], { ...context, stages })?.tasks ?? [];
  expect(found.map(({ deadline }) => (deadline.kind === "date" ? deadline.due : deadline.kind))).toEqual([
    "2026-09-30",
    "2026-05-31",
  ]);
});

describe("完成情况 beside marks", () => {
  const header = ["测评内容", "分值", "自评分", "完成情况", "责任科室"];
  it("tells what was reached where most of it says nothing of progress", () => {
    const read = tasks([header, ["学习", 60, 60, "集中学习12次", "办公室"], ["宣传", 40, 39, "发稿98篇", "宣传科"]]);
    expect(read.map(({ progressUnread }) => progressUnread)).toEqual([null, null]);
  });
  it("tells the progress where most of it does", () => {
    const read = tasks([header, ["学习", 60, 60, "已完成", "办公室"], ["宣传", 40, 39, "发稿98篇", "宣传科"]]);
    expect(read.map(({ progress, progressUnread }) => progressUnread ?? progress)).toEqual(["done", "发稿98篇"]);
  });
});

it("a tick column's other words are no tick", () => {
  const [only] = tasks([
    ["序号", "工作任务", "办公室", "人事科", "计财科", "完成时限"],
    [1, "动员", "★", "主任到会", "配合好", "3月底"],
  ]);
  expect(departments(only)).toEqual(["办公室=lead"]);
});

it("takes for a task's name what stands on its own row, where a broader column is blank", () => {
  const rows: CellValue[][] = [
    ["重点任务", "具体措施", "牵头单位"],
    ["党建", "开展培训", "办公室"],
    [null, "组织考试", "人事科"],
  ];
  expect(tasks(rows).map(({ name }) => name)).toEqual(["党建", "组织考试"]);
});

it("takes 第十二部分 for what heads the tasks below it", () => {
  const rows: CellValue[][] = [HEADER, ["第十二部分 党建工作"], [1, null, "开展学习", "办公室", null, "3月底前", null]];
  expect(tasks(rows).map(({ name }) => name)).toEqual(["开展学习"]);
});
