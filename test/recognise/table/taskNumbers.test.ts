import { tasksBeside } from "../../support/tasksRead.ts";

describe("a column of task numbers names no task, whatever its heading", () => {
  it.each<[string, string[]]>([
    ["任务号", ["一", "二"]],
    ["工作任务号", ["1", "2"]],
    ["任务", ["RW-01", "RW-02"]],
    ["任务序列", ["1.1", "2.1"]],
  ])("%s over %p", (heading, [first = "", second = ""]) => {
    const { tasks } = tasksBeside([
      [heading, "重点任务", "对应指标序号", "主办处室", "办结时间"],
      [first, "组织签订", "1、3", "办公室", "年底前"],
      [second, "编制预算", "2", "人事科", "2026-06-30"],
    ]);
    expect(tasks).toEqual(["组织签订: 办公室 /  / ; 2026-12-31; of 1、3", "编制预算: 人事科 /  / ; 2026-06-30; of 2"]);
  });

  it("a broad task beside its steps stays one", () => {
    const { tasks } = tasksBeside([
      ["指标编号", "重点任务", "具体措施", "牵头科室"],
      [1, "抓好签订", "组织签订", "办公室"],
    ]);
    expect(tasks).toEqual(["抓好签订: 办公室 /  / ; –; of 1"]);
  });
});
