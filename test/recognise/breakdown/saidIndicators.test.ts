import { tasksBeside } from "../../support/tasksRead.ts";

const indicatorsOf = (...args: Parameters<typeof tasksBeside>): string[] =>
  tasksBeside(...args).tasks.map((task) => task.split("; of ")[1] ?? "");

it("numbers below a heading of indicators are theirs", () => {
  const rows = (...numbers: (string | number)[]): (string | number)[][] => [
    ["部门", "对应指标", "工作任务", "完成时限"],
    ...numbers.map((number, at) => ["办公室", number, `工作${at}`, "3月底"]),
  ];
  expect(indicatorsOf(rows(1, 3, "2、4", "4"))).toEqual(["1", "3", "2、4", "4"]);
  // One that is nobody's links nothing.
  expect(indicatorsOf(rows("1、9", 2))).toEqual(["", "2"]);
});

it.each([
  ["组织签订（对应指标1、3）", "1、3"],
  ["组织签订【所属指标：专项投入提取】", "2"],
  ["组织签订（对应测评内容：作业票证齐全）", "4"],
])("%s says itself what it is for, whatever number it has", (name, indicators) => {
  const rows = [
    ["序号", "工作任务", "责任科室"],
    [1, "抽查（对应指标3）", "办公室"],
    [2, name, "办公室"],
  ];
  expect(indicatorsOf(rows)).toEqual(["3", indicators]);
});
