import { tasksBeside, type Rows } from "../../support/tasksRead.ts";

const HEADER = ["序号", "工作任务", "牵头部门", "配合部门", "完成期限"];

/** Two blocks of tasks, each below a row. */
function blocks(first: Rows[number], second: Rows[number], name = HEADER): Rows {
  return [
    ["2026年台账"],
    name,
    first,
    ["1.1", "组织签订", "办公室", "人事科", "2026-02-28"],
    ["1.2", "考核", "办公室", null, "12月20日前"],
    second,
    ["2.1", "编制预算", "宣传科", null, "3月底"],
  ];
}

const READ = [
  "组织签订: 办公室 /  / 人事科; 2026-02-28; of 1",
  "考核: 办公室 /  / ; 2026-12-20; of 1",
  "编制预算: 宣传科 /  / ; 2026-03-31; of 2",
];
const WIDE = { merges: ["A1:E1", "A3:E3", "A6:E6"] };

describe("a row above tasks says which indicator they are for", () => {
  it.each<[string, Rows[number], Rows[number]]>([
    ["by number and name", ["指标1：责任书签订"], ["指标2：专项投入提取"]],
    ["by name behind a label", ["对应测评内容：责任书签订（30分）"], ["对应测评内容：专项投入提取（30分）"]],
    ["by name", ["责任书签订"], ["专项投入提取"]],
    ["by number", ["考核指标一"], ["考核指标二"]],
    ["by number among others", ["第1项　签订工作"], ["第2项　投入工作"]],
    ["by name between quotes", ["围绕“责任书签订”的工作"], ["围绕“专项投入提取”的工作"]],
    ["by name with its number", ["1.责任书签订"], ["2.专项投入提取"]],
  ])("%s", (_, first, second) => {
    const read = tasksBeside(blocks(first, second), WIDE);
    expect(read.tasks).toEqual(READ);
    expect(read.departments).toEqual(["办公室 30", "人事科 0", "宣传科 30", "未分配 40"]);
  });

  it.each<[string, Rows[number], Rows[number]]>([
    ["in the column of tasks, numbered", [1, "责任书签订"], [2, "专项投入提取"]],
    ["in the column of tasks, with what it can earn", ["一", "责任书签订", "30分"], ["二", "专项投入提取", "30分"]],
    ["in the column of tasks", [null, "责任书签订"], [null, "专项投入提取"]],
  ])("not merged, %s", (_, first, second) => {
    expect(tasksBeside(blocks(first, second)).tasks).toEqual(READ);
  });

  it("numbered in a cell of its own, merged behind it", () => {
    const rows = blocks([1, "责任书签订"], [2, "专项投入提取"]);
    expect(tasksBeside(rows, { merges: ["B3:E3", "B6:E6"] }).tasks).toEqual(READ);
  });
});

it("tasks called as indicators are tasks, though nobody is named for some", () => {
  const { tasks } = tasksBeside([
    HEADER,
    [1, "责任书签订"],
    [2, "专项投入提取", "宣传科", null, "3月底"],
    [3, "设备定期检验"],
    [4, "作业票证齐全", "办公室"],
  ]);
  expect(tasks.map((task) => task.slice(0, 3))).toEqual(["责任书", "专项投", "设备定", "作业票"]);
});

it("a heading that is only a part of an indicator's name heads more than that", () => {
  const { tasks } = tasksBeside(blocks(["一、设备定期"], ["二、其他工作"]), WIDE);
  expect(tasks.map((task) => task.split("; ")[2])).toEqual(["of ", "of ", "of "]);
});
