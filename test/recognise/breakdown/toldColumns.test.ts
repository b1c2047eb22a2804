import type { CellValue } from "../../../src/domain/cells.ts";
import type { Task } from "../../../src/domain/assessment.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

type Rows = readonly (readonly CellValue[])[];

const FRAMEWORK: Rows = [
  ["序号", "测评项目", "测评内容", "分值", "自评分", "责任单位"],
  [1, "校园安全", "校舍安全排查全覆盖", 40, 38, "教育局"],
  [2, "健康促进", "学生体检建档", 60, 55, "卫健委"],
];

function read(rows: Rows, framework = FRAMEWORK) {
  const grid = workbookOf(sheetOf("评估标准", framework), sheetOf("责任清单", rows));
  return recognise(grid, { today: "2026-06-15", settings: {} }).assessment?.breakdown;
}
const shown = ({ name, indicators, assignments, deadline, progress }: Task): string =>
  [
    name,
    indicators.map((id) => id + 1).join(),
    assignments.map(({ department, role }) => `${department}:${role}`).join(),
    deadline.kind === "date" ? deadline.due : deadline.kind,
    progress,
  ].join(" ");
const tasks = (rows: Rows, framework?: Rows): string[] => (read(rows, framework)?.tasks ?? []).map(shown);

const EXPECTED = [
  "聘请机构鉴定校舍 1 教育局:lead,公安局:support 2026-07-31 doing",
  "组织学生体检 2 卫健委:lead,教育局:support standing done",
];
const BODY: Rows = [
  [1, "聘请机构鉴定校舍", "教育局", "公安局", "7月31日", "进行中"],
  [2, "组织学生体检", "卫健委", "教育局", "长期坚持", "已完成"],
];

it.each<[string, readonly CellValue[]]>([
  ["task", ["对应序号", "具体举措某", "牵头部门", "协助部门", "完成时间", "落实情况"]],
  ["helpers", ["对应序号", "工作任务", "牵头部门", "帮着办的", "完成时间", "落实情况"]],
  ["deadline", ["对应序号", "工作任务", "牵头部门", "协助部门", "啥时候", "落实情况"]],
  ["progress", ["对应序号", "工作任务", "牵头部门", "协助部门", "完成时间", "到哪一步"]],
  ["all but who leads and who helps", ["对应序号", "干什么", "牵头部门", "协助部门", "啥时候", "到哪一步"]],
])("a column that no heading tells is what its cells are: %s", (_, header) => {
  expect(tasks([header, ...BODY])).toEqual(EXPECTED);
});

it.each<[string, string, string]>([
  ["a lead", "主责科室", "联动科室"],
  ["who is responsible", "负责的单位", "其他科室"],
  ["a lead in other words", "主抓单位", "横向部门"],
])("departments whose heading says no part help beside %s", (_, leads, helps) => {
  const read = tasks([["对应序号", "工作任务", leads, helps, "完成时间", "落实情况"], ...BODY]);
  expect(read.map((task) => task.replace(":responsible", ":lead"))).toEqual(EXPECTED);
});

it("those who check have no part in it", () => {
  expect(tasks([["对应序号", "工作任务", "主责部门", "督查科室", "完成时间", "落实情况"], ...BODY])).toEqual(
    EXPECTED.map((task) => task.replace(/,[^ ]*:support/u, "")),
  );
});

it("those who do it are told by the framework's names, too, and the second column helps", () => {
  const rows: Rows = [["对应序号", "工作任务", "谁来办", "谁帮办", "完成时间", "落实情况"], ...BODY];
  expect(tasks(rows).map((text) => text.replaceAll("responsible", "lead"))).toEqual(EXPECTED);
  const leads: Rows = [["对应序号", "工作任务", "牵头的", "帮办的", "完成时间", "落实情况"], ...BODY];
  expect(tasks(leads)).toEqual(EXPECTED);
});

it("texts of which some end like a department by chance are tasks", () => {
  const rows: Rows = [
    ["测评内容", "怎么干", "牵头部门", "完成时间"],
    ["校舍安全排查全覆盖", "筹备排查工作会", "教育局", "7月31日"],
    ["学生体检建档", "组织学生体检", "卫健委", "10月底"],
    ["学生体检建档", "印发健康手册", "卫健委", "11月底"],
  ];
  expect((read(rows)?.tasks ?? []).map(({ name }) => name)).toEqual(["筹备排查工作会", "组织学生体检", "印发健康手册"]);
});

it("a text that tells the rows apart is the task beside the framework's own names", () => {
  const rows: Rows = [
    ["测评内容", "干什么", "牵头部门", "完成时间"],
    ["校舍安全排查全覆盖", "聘请机构鉴定校舍", "教育局", "7月31日"],
    ["学生体检建档", "组织学生体检", "卫健委", "10月底"],
  ];
  expect(tasks(rows)).toEqual([
    "聘请机构鉴定校舍 1 教育局:lead 2026-07-31 unknown",
    "组织学生体检 2 卫健委:lead 2026-10-31 unknown",
  ]);
  const called = rows.map((row, at) => (at === 0 ? ["自查标准", ...row.slice(1)] : row));
  expect(tasks(called).map((text) => text.split(" ").slice(0, 2))).toEqual([
    ["聘请机构鉴定校舍", "1"],
    ["组织学生体检", "2"],
  ]);
});

it("a text that stands on several rows is no task, and one that lacks on some is none either", () => {
  const rows: Rows = [
    ["对应序号", "甲栏", "乙栏", "牵头部门", "完成时间"],
    [1, "综合类事项", "聘请机构鉴定校舍", "教育局", "7月31日"],
    [1, "综合类事项", "开展消防演练", "教育局", "4月15日"],
    [2, "综合类事项", "组织学生体检", "卫健委", "10月底"],
  ];
  expect(read(rows)?.tasks.map(({ name }) => name)).toEqual(["聘请机构鉴定校舍", "开展消防演练", "组织学生体检"]);
  const blank: Rows = [
    ["测评指标", "甲栏", "牵头部门", "完成时间"],
    ["校舍的排查", "聘请机构鉴定校舍", "教育局", "7月31日"],
    [null, "开展消防演练", "教育局", "4月15日"],
    ["学生的体检", "组织学生体检", "卫健委", "10月底"],
  ];
  expect(read(blank)?.tasks.map(({ name }) => name)).toEqual(["聘请机构鉴定校舍", "开展消防演练", "组织学生体检"]);
});

it("a known heading is never put aside, and the fullest column counts before the first", () => {
  const rows: Rows = [
    ["对应序号", "工作任务", "另行说明一二", "牵头部门", "完成时间"],
    [1, "聘请机构鉴定校舍", "含教学楼和宿舍", "教育局", "7月31日"],
    [2, "组织学生体检", "每年一次", "卫健委", "10月底"],
  ];
  expect(read(rows)?.tasks.map(({ name }) => name)).toEqual(["聘请机构鉴定校舍", "组织学生体检"]);
  const open: Rows = [
    ["对应序号", "甲栏", "乙栏", "牵头部门", "完成时间"],
    [1, "含教学楼", "聘请机构鉴定校舍", "教育局", "7月31日"],
    [1, null, "开展消防演练", "教育局", "4月15日"],
    [2, "每年一次", "组织学生体检", "卫健委", "10月底"],
  ];
  expect(read(open)?.tasks.map(({ name }) => name)).toEqual(["聘请机构鉴定校舍", "开展消防演练", "组织学生体检"]);
});

it("of a beginning and an end the end is the deadline, under known headings and unknown ones", () => {
  for (const [from, to] of [
    ["开始时间", "结束时间"],
    ["从何时", "到何时"],
  ]) {
    const rows: Rows = [
      ["对应序号", "工作任务", "牵头部门", from ?? "", to ?? ""],
      [1, "聘请机构鉴定校舍", "教育局", "3月1日", "7月31日"],
      [2, "组织学生体检", "卫健委", "4月1日", "10月31日"],
    ];
    expect(read(rows)?.tasks.map(({ deadline }) => deadline)).toMatchObject([
      { due: "2026-07-31" },
      { due: "2026-10-31" },
    ]);
  }
});

it("a column that only numbers the tasks is not their text, whatever it is called", () => {
  const rows: Rows = [
    ["任务号", "重点任务", "对应指标序号", "主办处室"],
    ["一", "聘请机构鉴定校舍", "1、2", "教育局"],
    ["二", "组织学生体检", "2", "卫健委"],
  ];
  expect(tasks(rows).map((text) => text.split(" ").slice(0, 2))).toEqual([
    ["聘请机构鉴定校舍", "1,2"],
    ["组织学生体检", "2"],
  ]);
});

it("says by what a column was told", () => {
  const columns = read([["对应序号", "干什么", "牵头部门", "协助部门", "完成时间", "落实情况"], ...BODY])?.columns;
  expect(columns?.find(({ column }) => column === 2)).toMatchObject({ meaning: "task", evidence: { by: "shape" } });
  expect(columns?.find(({ column }) => column === 3)).not.toHaveProperty("evidence");
});

it("a heading row links by the indicator behind its label, and who signs below is no task", () => {
  const rows: Rows = [
    ["序号", "工作任务", "牵头部门", "完成期限"],
    ["指标1：校舍安全排查全覆盖"],
    ["1.1", "聘请机构鉴定校舍", "教育局", "7月31日"],
    ["指标2：学生体检建档"],
    ["2.1", "组织学生体检", "卫健委", "10月底"],
    [null, "批准：总经理", null, "日期：2026年1月20日"],
  ];
  expect(tasks(rows).map((text) => text.split(" ").slice(0, 2))).toEqual([
    ["聘请机构鉴定校舍", "1"],
    ["组织学生体检", "2"],
  ]);
});

it("a task's text that speaks of a day or of completing is no deadline and no progress", () => {
  const rows: Rows = [
    ["测评内容", "干什么", "牵头部门"],
    ["校舍安全排查全覆盖", "3月底前完成校舍鉴定并公布鉴定结果", "教育局"],
    ["学生体检建档", "10月底前完成全体学生的体检和建档", "卫健委"],
  ];
  expect(read(rows)?.tasks.map(({ name }) => name)).toEqual([rows[1]?.[1], rows[2]?.[1]]);
});

it("texts that end in who does them are tasks, though their heading speaks of duties", () => {
  const rows: Rows = [
    ["测评内容", "任务及责任"],
    ["校舍安全排查全覆盖", "聘请机构鉴定校舍（责任单位：教育局；完成时限：3月底）"],
    ["学生体检建档", "组织学生体检（责任单位：卫健委；完成时限：6月底）"],
  ];
  expect(read(rows)?.tasks.map(({ assignments }) => assignments.map(({ department }) => department))).toEqual([
    ["教育局"],
    ["卫健委"],
  ]);
});

it.each([
  ["办公室牵头，人事科配合", [["办公室"], ["人事科"]]],
  ["牵头：办公室；配合：人事科；完成时限：3月底", [["办公室"], ["人事科"]]],
  ["分步实施", []],
] as const)("a task ends in who does it within brackets: （%s）", (duties, [lead = [], support = []]) => {
  const rows: Rows = [
    ["测评内容", "改进措施及责任科室", "时限"],
    ["校舍安全排查全覆盖", `聘请机构鉴定校舍（${duties}）`, "5月底"],
    ["学生体检建档", "组织学生体检（教育股牵头）", "6月底"],
    ["食堂管理规范", "更新食堂的设备（后勤股牵头）", "7月底"],
  ];
  const [first] = read(rows)?.tasks ?? [];
  const named = (role: string) =>
    first?.assignments.filter((one) => one.role === role).map(({ department }) => department);
  expect([named("lead"), named("support")]).toEqual([lead, support]);
});
