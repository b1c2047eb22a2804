import { tasksBeside, type Rows } from "../../support/tasksRead.ts";

/** When each of two tasks is due, under two headings. */
function due(
  headings: readonly [string, string],
  ...days: readonly (readonly [string | null, string | null])[]
): string[] {
  const rows: Rows = [
    ["指标编号", "工作任务", "牵头科室", ...headings],
    ...days.map(([one, other], at) => [at + 1, `工作${at + 1}`, "办公室", one, other]),
  ];
  return tasksBeside(rows).tasks.map((task) => task.split("; ")[1] ?? "");
}

describe("of two columns of days the later is when a task is due", () => {
  it.each<[string, string]>([
    ["起始时间", "结束时间"],
    ["启动日", "收官日"],
    ["从", "到"],
    ["动工", "交付"],
    ["开始时间", "验收"],
  ])("%s, %s", (...headings) => {
    const days = [
      ["2026-01-05", "2026-04-30"],
      ["3月1日", "7月底"],
    ] as const;
    expect(due(headings, ...days)).toEqual(["2026-04-30", "2026-07-31"]);
  });

  it("wherever it stands", () => {
    expect(due(["截止", "起算"], ["2026-04-30", "2026-01-05"], ["2026-07-31", "2026-07-31"])).toEqual([
      "2026-04-30",
      "2026-07-31",
    ]);
  });

  it("and a task without a later day has none", () => {
    expect(due(["起始时间", "结束时间"], ["2026-01-05", "2026-04-30"], ["2026-03-01", null], ["1月", "长期"])).toEqual([
      "2026-04-30",
      "–",
      "–",
    ]);
  });

  it("but not where it is before the other somewhere", () => {
    expect(due(["时间节点", "上报日"], ["2026-03-31", "2026-04-30"], ["2026-07-31", "2026-07-01"])).toEqual([
      "2026-03-31",
      "2026-07-31",
    ]);
  });

  it.each<[string, string]>([
    ["完成时限", "销号日"],
    ["时间", "实际时间"],
  ])("nor where a heading says which one it is: %s, %s", (...headings) => {
    expect(due(headings, ["2026-03-31", "2026-04-30"], ["2026-06-30", "2026-07-01"])).toEqual([
      "2026-03-31",
      "2026-06-30",
    ]);
  });
});
