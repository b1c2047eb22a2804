import { sheetOf } from "../../support/gridOf.ts";
import { INDICATORS, tasksBeside, tasksRead, type Rows } from "../../support/tasksRead.ts";

const OWNED = ["办公室 50", "人事科 50"];

describe("tables of tasks side by side", () => {
  it("belong to the department above each", () => {
    const { tasks, departments } = tasksBeside(
      [
        ["2026年责任清单"],
        ["办公室", null, null, null, "人事科"],
        ["指标号", "任务", "完成时限", null, "指标号", "任务", "完成时限"],
        [1, "组织签订", "2026-04-30", null, 2, "编制预算", "6月底前"],
        [3, "报检", "每月5日前", null, 4, "抽查票证", "2026-08-31"],
        [3, "换证", "7月底", null, null, null, null],
      ],
      { merges: ["A1:G1", "A2:C2", "E2:G2"] },
    );
    expect(tasks).toEqual([
      "组织签订: 办公室 /  / ; 2026-04-30; of 1",
      "报检: 办公室 /  / ; 每月5日前; of 3",
      "换证: 办公室 /  / ; 2026-07-31; of 3",
      "编制预算: 人事科 /  / ; 2026-06-30; of 2",
      "抽查票证: 人事科 /  / ; 2026-08-31; of 4",
    ]);
    expect(departments).toEqual(OWNED);
  });

  it("need no column between them, and a label may say whose each is", () => {
    const { tasks } = tasksBeside(
      [
        ["牵头科室：办公室", null, "牵头科室：人事科", null],
        ["测评内容", "工作任务", "测评内容", "工作任务"],
        ["责任书签订", "组织签订", "专项投入提取", "编制预算"],
        ["设备定期检验", "报检", "作业票证齐全", "抽查票证"],
      ],
      { merges: ["A1:B1", "C1:D1"] },
    );
    expect(tasks.map((task) => task.replace(/; .*; /u, "; "))).toEqual([
      "组织签订: 办公室 /  / ; of 1",
      "报检: 办公室 /  / ; of 3",
      "编制预算: 人事科 /  / ; of 2",
      "抽查票证: 人事科 /  / ; of 4",
    ]);
  });

  it("of three departments, each with its own column of departments, are all read", () => {
    const headings = ["序号", "工作任务", "责任科室"];
    const { tasks } = tasksBeside([
      [...headings, ...headings],
      [1, "责任书签订", "办公室", 3, "设备定期检验", "人事科"],
      [2, "专项投入提取", "宣传科", 4, "作业票证齐全", "宣传科"],
    ]);
    expect(tasks.map((task) => task.replace(/ \/.*of/u, " of"))).toEqual([
      "责任书签订: 办公室 of 1",
      "专项投入提取: 宣传科 of 2",
      "设备定期检验: 人事科 of 3",
      "作业票证齐全: 宣传科 of 4",
    ]);
  });
});

describe("tables of tasks one below the other", () => {
  it("may each have columns in an order of their own", () => {
    const { tasks, departments } = tasksBeside([
      ["办公室"],
      ["指标编号", "工作任务", "完成时限"],
      [1, "组织签订", "3月底前"],
      [3, "报检", "6月底前"],
      [null],
      ["人事科"],
      ["工作任务", "指标编号", "进展情况", "完成时限"],
      ["编制预算", 2, "已完成", "2026-05-31"],
      ["抽查票证", 4, "进行中", "每周五"],
    ]);
    expect(tasks).toEqual([
      "组织签订: 办公室 /  / ; 2026-03-31; of 1",
      "报检: 办公室 /  / ; 2026-06-30; of 3",
      "编制预算: 人事科 /  / ; 2026-05-31; of 2",
      "抽查票证: 人事科 /  / ; 每周五; of 4",
    ]);
    expect(departments).toEqual(OWNED);
  });

  it("with the same header again and a department above each", () => {
    const header = ["指标编号", "工作任务", "完成时限"];
    const { departments, tasks } = tasksBeside([
      ["一、办公室"],
      header,
      [1, "组织签订", "3月底前"],
      [3, "报检", "6月底前"],
      [null],
      ["二、人事科"],
      header,
      [2, "编制预算", "2026-05-31"],
      [4, "抽查票证", "每周五"],
    ]);
    expect(departments).toEqual(OWNED);
    expect(tasks).toHaveLength(4);
  });

  it("is one table where the header is only printed again", () => {
    const header = ["指标编号", "工作任务", "牵头科室", "完成时限"];
    const { tasks } = tasksBeside([
      ["任务分解表"],
      header,
      [1, "组织签订", "办公室", "3月底前"],
      ["任务分解表"],
      header,
      [null, "报检", "办公室", "6月底前"],
    ]);
    expect(tasks).toHaveLength(2);
  });
});

describe("tasks on the framework's own sheet", () => {
  const TASKS: Rows = [
    ["序号", "任务内容", "牵头科室", "完成时限"],
    [1, "组织签订", "办公室", "3月底前"],
    [2, "编制预算", "人事科", "2026-05-31"],
    [3, "报检", "办公室", "每月底"],
    [4, "抽查票证", "人事科", "长期坚持"],
  ];
  const READ = [
    "组织签订: 办公室 /  / ; 2026-03-31; of 1",
    "编制预算: 人事科 /  / ; 2026-05-31; of 2",
    "报检: 办公室 /  / ; 每月底; of 3",
    "抽查票证: 人事科 /  / ; –; of 4",
  ];
  const beside = (left: Rows, right: Rows): Rows =>
    Array.from({ length: Math.max(left.length, right.length) }, (_, at) => [
      ...Array.from({ length: 4 }, (__, column) => left[at]?.[column] ?? null),
      null,
      ...(right[at] ?? []),
    ]);

  it.each<[string, Rows, string]>([
    [
      "below the marks",
      [["自评与任务"], ["一、自评"], ...INDICATORS, [null], ["二、任务"], ...TASKS, ["填报人："]],
      "行风建设",
    ],
    ["below marks without a total", [...INDICATORS.slice(0, -1), ["任务分解"], ...TASKS], "测评体系"],
    ["right below the marks", [...INDICATORS, ...TASKS], "自评表"],
    ["above the marks", [["一、任务"], ...TASKS, [null], ["二、自评"], ...INDICATORS], "台账"],
    ["at the right of the marks", beside(INDICATORS, TASKS), "测评体系"],
    ["at the left of the marks", beside(TASKS, INDICATORS), "测评体系"],
    ["at the right, further down", beside(INDICATORS, [["任务分解"], [null], ...TASKS]), "测评体系"],
  ])("%s are read", (_, rows, name) => {
    const read = tasksRead(sheetOf(name, rows));
    expect(read.tasks).toEqual(READ);
    expect(read.departments).toEqual(OWNED);
    expect(read.full).toBe(100);
    expect(read.issues.filter((one) => /sheet|unassigned|lead|orphan|ambiguous/u.test(one))).toEqual([]);
  });

  it("with departments as columns", () => {
    const read = tasksRead(
      sheetOf("自评及分工", [
        ...INDICATORS,
        ["任务分工（★牵头 ☆配合）"],
        ["指标序号", "工作任务", "办公室", "人事科", "宣传科", "财务科", "办结时限"],
        [1, "组织签订", "★", "☆", null, null, "3月底"],
        [2, "编制预算", null, "☆", "★", "☆", "6月底"],
      ]),
    );
    expect(read.tasks).toEqual([
      "组织签订: 办公室 /  / 人事科; 2026-03-31; of 1",
      "编制预算: 宣传科 /  / 人事科、财务科; 2026-06-30; of 2",
    ]);
  });

  it("are the framework's rows where their columns go on with it", () => {
    const rows = INDICATORS.slice(0, -1).map((row, at) => [...row, null, ...(TASKS[at] ?? []).slice(1)]);
    const read = tasksRead(sheetOf("测评体系", rows));
    expect(read.departments).toEqual(OWNED);
    expect(read.full).toBe(100);
  });
});
