import { sheetOf } from "../support/gridOf.ts";
import { checked } from "./ledgersOf.ts";

const TASKS = sheetOf("任务分解", [
  ["工作任务", "责任部门", "完成时限", "完成情况"],
  ["印发方案", "办公室", "2026-02-28", "已完成"],
  ["对照自查", "办公室", "2026-04-30", "进行中"],
  ["整理档案", "人事科", "2026-09-30", null],
]);

test("stages count the tasks that fall due in them, overlapping ones in each", () => {
  const stages = sheetOf("阶段", [
    ["阶段", "开始时间", "完成时间"],
    ["宣传发动", "2026年1月", "2026年4月"],
    ["组织实施", "4月1日", "2026-10-31"],
  ]);
  const result = checked("2026-05-20", TASKS, stages);
  expect(result.stages).toMatchObject([
    {
      name: "宣传发动",
      period: { from: "2026-01-01", to: "2026-04-30" },
      total: { due: 2, done: 1, behind: 1 },
      departments: [{ department: "办公室", due: 2, done: 1, behind: 1 }],
    },
    {
      name: "组织实施",
      total: { due: 2, done: 0, behind: 1 },
      departments: [
        { department: "办公室", due: 1, done: 0, behind: 1 },
        { department: "人事科", due: 1, done: 0, behind: 0 },
      ],
    },
  ]);
});

test("a breakdown with a column 阶段 is no table of stages", () => {
  const tasks = sheetOf("任务分解", [
    ["序号", "阶段", "工作任务", "牵头部门", "配合部门", "完成时限", "完成情况"],
    [1, "宣传发动", "印发方案", "办公室", null, "2026-02-28", "已完成"],
  ]);
  expect(checked("2026-05-20", tasks).stages).toEqual([]);
});
