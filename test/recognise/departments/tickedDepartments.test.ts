import { sheetOf } from "../../support/gridOf.ts";
import { tasksBeside, tasksRead, type Rows } from "../../support/tasksRead.ts";

describe("departments as columns of a task sheet", () => {
  it("stand below one heading of all, and a legend says what the signs mean", () => {
    const { tasks, departments } = tasksBeside(
      [
        ["安全工作分工"],
        ["序号", "测评内容", "工作任务", "完成时限", "责任部门", null, null],
        [null, null, null, null, "办公室", "人事科", "宣传科"],
        [1, "责任书签订", "组织签订", "3月底前", "△", "★", null],
        [2, "专项投入提取", "编制预算", "6月底前", null, null, "★"],
        ["注：★为牵头，△为配合。", null, null, null, null, null, null],
      ],
      { merges: ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:G2", "A6:G6"] },
    );
    expect(tasks).toEqual([
      "组织签订: 人事科 /  / 办公室; 2026-03-31; of 1",
      "编制预算: 宣传科 /  / ; 2026-06-30; of 2",
    ]);
    expect(departments).toContain("人事科 30");
  });

  it.each([
    ["a legend turns the usual meaning around", "（牵头○ 协办●）", ["组织签订: 办公室 /  / 人事科; –; of 1"]],
    ["no legend is there", "2026年分工", ["组织签订: 人事科 /  / 办公室; –; of 1"]],
    ["the legend names the sign first", "●：主办单位　○：协同单位", ["组织签订: 人事科 /  / 办公室; –; of 1"]],
  ])("%s", (_, line, expected) => {
    const { tasks } = tasksBeside([[line], ["指标编号", "工作任务", "办公室", "人事科"], [1, "组织签订", "○", "●"]]);
    expect(tasks).toEqual(expected);
  });

  it("need no ending of a department below a heading of departments", () => {
    const { tasks } = tasksBeside(
      [
        ["指标编号", "具体工作", "责任单位（√）", null, null],
        [null, null, "本级", "东片", "西片"],
        [1, "组织签订", "√", null, "√"],
        [2, "编制预算", null, "√", null],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:E1"] },
    );
    expect(tasks).toEqual(["组织签订: 本级 / 西片 / ; –; of 1", "编制预算: 东片 /  / ; –; of 2"]);
  });

  it("all have the same part where all signs are the same", () => {
    const { tasks } = tasksBeside([
      ["指标编号", "工作任务", "办公室", "人事科", "宣传科"],
      [1, "组织签订", "○", "—", "○"],
      [2, "编制预算", "×", "○", null],
    ]);
    expect(tasks).toEqual(["组织签订: 办公室 / 宣传科 / ; –; of 1", "编制预算: 人事科 /  / ; –; of 2"]);
  });

  it("have the part that a word below them says", () => {
    const { tasks } = tasksBeside([
      ["指标编号", "工作任务", "办公室", "人事科", "宣传科"],
      [1, "组织签订", "主", "配合单位", "提供数据"],
      [2, "编制预算", null, "主", "（牵头）"],
    ]);
    expect(tasks).toEqual(["组织签订: 办公室 /  / 人事科; –; of 1", "编制预算: 人事科、宣传科 /  / ; –; of 2"]);
  });
});

describe("departments as columns below two headings", () => {
  it("have the part that the heading above them says", () => {
    const { tasks } = tasksBeside(
      [
        ["指标编号", "工作任务", "牵头科室", null, "配合科室", null],
        [null, null, "办公室", "人事科", "办公室", "人事科"],
        [1, "组织签订", "√", null, null, "√"],
        [2, "编制预算", null, "√", "√", null],
      ],
      { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1"] },
    );
    expect(tasks).toEqual(["组织签订: 办公室 /  / 人事科; –; of 1", "编制预算: 人事科 /  / 办公室; –; of 2"]);
  });
});

it("signs, figures and days in a column of departments are nobody, which is told", () => {
  const { departments, issues } = tasksBeside([
    ["指标编号", "工作任务", "责任科室"],
    [1, "组织签订", "√"],
    [2, "编制预算", "30分"],
    [3, "报检", "3月底"],
    [4, "抽查", "12345热线办"],
  ]);
  expect(departments).toEqual(["12345热线办 20", "未分配 80"]);
  expect(issues).toEqual(expect.arrayContaining(["lead-missing C2", "lead-missing C3", "lead-missing C4"]));
});

describe("departments as columns of the scorecard", () => {
  const rows = (headings: readonly (string | null)[], ...ticks: readonly (string | null)[][]): Rows => [
    ["序号", "测评内容", "应得分", "实得分", ...headings],
    ...ticks.map((own, at) => [at + 1, `内容${"甲乙丙丁"[at]}`, 25, 20 + at, ...own]),
    ["合计", null, 25 * ticks.length, ticks.reduce((sum, _, at) => sum + 20 + at, 0), ...headings.map(() => null)],
  ];

  it("own the indicators that are ticked below them", () => {
    const { departments, full, issues } = tasksRead(
      sheetOf(
        "测评体系",
        rows(
          ["办公室", "人事科", "宣传科"],
          ["√", null, null],
          [null, "√", null],
          ["√", null, null],
          [null, null, "√"],
        ),
      ),
    );
    expect(departments).toEqual(["办公室 50", "人事科 25", "宣传科 25"]);
    expect(full).toBe(100);
    expect(issues.filter((each) => /missing|unassigned/u.test(each) && !each.startsWith("sheet"))).toEqual([]);
  });

  it("lead by ★ and help by △, below two rows of headings", () => {
    const { departments } = tasksRead(
      sheetOf(
        "测评体系",
        [
          ["序号", "测评内容", "应得分", "实得分", "职责分工", null, null],
          [null, null, null, null, "办公室", "人事科", "宣传科"],
          [1, "内容甲", 50, 45, "★", "△", null],
          [2, "内容乙", 50, 45, "△", null, "★"],
          ["合计", null, 100, 90, null, null, null],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"] },
      ),
    );
    expect(departments).toEqual(["办公室 50", "人事科 0", "宣传科 50"]);
  });

  it("are none where √ and × are what each unit has earned", () => {
    const { departments } = tasksRead(
      sheetOf("测评体系", [
        ["序号", "测评内容", "应得分", "县水务局", "县林业局"],
        [1, "内容甲", 50, "√", "×"],
        [2, "内容乙", 50, "√", "√"],
      ]),
    );
    expect(departments).toEqual(["未分配 100"]);
  });
});
