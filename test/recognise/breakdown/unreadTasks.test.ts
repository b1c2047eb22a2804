import { sheetOf } from "../../support/gridOf.ts";
import { tasksBeside, tasksRead, type Rows } from "../../support/tasksRead.ts";

const unread = ({ issues }: ReturnType<typeof tasksBeside>): string[] =>
  issues.filter((one) => one.startsWith("task-unread")).map((one) => one.slice("task-unread ".length));

const HEADER = ["指标编号", "工作任务", "牵头科室", "完成时限"];
const TASKS: Rows = [HEADER, [1, "组织签订", "办公室", "3月底"], [2, "编制预算", "人事科", "6月底"]];

describe("what may be a task and is not read is told", () => {
  it("a word below a department that says no part", () => {
    const read = tasksBeside([
      ["指标编号", "工作任务", "办公室", "人事科"],
      [1, "组织签订", "★", "提供数据"],
      [2, "编制预算", "×", "★"],
    ]);
    expect(unread(read)).toEqual(["D2"]);
  });

  it("in the scorecard, too", () => {
    const read = tasksRead(
      sheetOf("测评体系", [
        ["序号", "测评内容", "应得分", "实得分", "办公室", "人事科"],
        [1, "责任书签订", 50, 45, "√", "提供数据"],
        [2, "专项投入提取", 50, 45, null, "√"],
      ]),
    );
    expect(unread(read)).toEqual(["F2"]);
  });

  it("a heading that another one follows before any task", () => {
    const [header = [], first = [], second = []] = TASKS;
    expect(unread(tasksBeside([header, ["一、签订"], first, ["二、临时任务"], ["三、预算"], second]))).toEqual(["A4"]);
    expect(
      unread(tasksBeside([header, ["一、签订"], ["（一）组织"], first, ["二、预算"], second, ["三、说明"]])),
    ).toEqual([]);
  });
});
