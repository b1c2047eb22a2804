import { tasksBeside, type Rows } from "../../support/tasksRead.ts";

const TASKS: Rows = [
  ["代码", "对应指标", "任务", "牵头科室", "完成时间"],
  ["K01", "责任书签订", "组织签订", "办公室", "3月底"],
  ["K02", "专项投入提取", "编制预算", "人事科", "6月底"],
];

describe("a sheet of tasks that is called something else", () => {
  it.each(["整改任务书", "任务汇总", "目录及任务"])("is read where no other is one: %s", (name) => {
    expect(tasksBeside(TASKS, {}, name).tasks).toEqual([
      "组织签订: 办公室 /  / ; 2026-03-31; of 1",
      "编制预算: 人事科 /  / ; 2026-06-30; of 2",
    ]);
  });

  it("is read by a heading that only holds the word where it says who does what until when, of no problem", () => {
    const rows = (...headings: readonly string[]): Rows => [
      ["测评内容", ...headings, "责任科室", "结束日期"],
      ["责任书签订", ...headings.map((heading) => `${heading}一`), "办公室", "3月底"],
      ["专项投入提取", ...headings.map((heading) => `${heading}二`), "人事科", "6月底"],
    ];
    expect(tasksBeside(rows("推进事项"), {}, "整改推进计划").tasks).toEqual([
      "推进事项一: 办公室 /  / ; 2026-03-31; of 1",
      "推进事项二: 人事科 /  / ; 2026-06-30; of 2",
    ]);
    expect(tasksBeside(rows("存在问题", "整改事项"), {}, "整改清单").tasks).toEqual([]);
  });

  it.each<[string, Rows]>([
    [
      "that speaks of other things",
      TASKS.map((row, at) =>
        at === 0 ? row : [row[0] ?? null, "安全隐患" + String(at), row[2] ?? null, row[3] ?? null, null],
      ),
    ],
    [
      "of problems and what is done about them",
      [
        ["测评内容", "存在问题", "整改措施", "责任部门", "整改时限"],
        ["责任书签订", "两份未签", "补签", "办公室", "3月底"],
      ],
    ],
  ])("is none %s", (_, rows) => {
    const { tasks, issues } = tasksBeside(rows, {}, "整改清单");
    expect(tasks).toEqual([]);
    expect(issues).toContain("sheet-missing ");
  });
});
