import type { Role } from "../../../src/domain/department.ts";
import { toNumber } from "../../../src/domain/marks.ts";
import type { DepartmentRow } from "../../../src/recognise/departments/departmentNames.ts";
import { readDepartments } from "../../../src/recognise/departments/departments.ts";
import type { DepartmentCell } from "../../../src/recognise/drafts.ts";
import type { ListedRoster } from "../../../src/recognise/departments/roster.ts";

import fc from "fast-check";

const cell = (text: string, role: Role | null = "responsible", at = "C3"): DepartmentCell => ({ role, text, cell: at });
const row = (...cells: DepartmentCell[]): DepartmentRow => ({ sheet: "任务分解", cells });
const roster = (
  ...departments: { name: string; kind?: "office" | "station" | "team" | "other"; aliases?: string[] }[]
): ListedRoster => ({
  sheet: "部门名册",
  departments: departments.map(({ name, kind, aliases }) => ({ name, kind: kind ?? "office", aliases: aliases ?? [] })),
});
const OFFICE = roster(
  { name: "办公室" },
  { name: "人事科", aliases: ["人事"] },
  { name: "党群室" },
  { name: "运政所", kind: "station" },
  { name: "执法大队", kind: "team" },
  { name: "资助中心", kind: "other" },
);

/** "办公室=lead@60" */
const said = (
  cells: readonly DepartmentCell[],
  listed: ListedRoster | null = null,
  before: readonly DepartmentRow[] = [],
): string[] => {
  const { assignments, vague } = readDepartments([...before, row(...cells)], listed).rows.at(-1) ?? {
    assignments: [],
    vague: [],
  };
  return [
    ...assignments.map(
      ({ department, role, weight }) => `${department}=${role}${weight ? `@${toNumber(weight)}` : ""}`,
    ),
    ...vague.map(({ text }) => `?${text}`),
  ];
};
const names = (text: string, listed: ListedRoster | null = null): string[] =>
  said([cell(text)], listed).map((entry) => entry.split("=")[0] ?? "");

describe("what stands beside a department", () => {
  it.each([
    ["责任科室：办公室；责任人：人事科张三", ["办公室"]],
    ["责任科室：办公室\n联系人：资助中心李四", ["办公室"]],
    ["人事科（老干）", ["人事科"]],
    ["资助中心（含工作站）、办公室", ["资助中心", "办公室"]],
    ["牵头：、配合：人事科", ["人事科"]],
  ])("%p names %p", (text, expected) => expect(names(text, OFFICE)).toEqual(expected));
});

describe("separators", () => {
  it.each([
    "办公室、人事科",
    "办公室，人事科",
    "办公室,人事科",
    "办公室；人事科",
    "办公室;人事科",
    "办公室/人事科",
    "办公室／人事科",
    "办公室\n人事科",
  ])("%p names two", (text) => expect(names(text)).toEqual(["办公室", "人事科"]));
  it.each([
    "办公室 人事科",
    "办公室和人事科",
    "办公室及人事科",
    "办公室与人事科",
    "办 公 室　人事科",
    "①办公室②人事科",
    "1.办公室 2.人事科",
  ])("%p names two, since both are departments", (text) => expect(names(text)).toEqual(["办公室", "人事科"]));
  it.each(["人力资源和社会保障科", "政治和思想科", "社会和谐办", "干部和人才科", "教育与培训科"])("%s is one", (text) =>
    expect(names(text)).toEqual([text]),
  );
  it("和 joins two where the roster knows both, whatever their endings", () => {
    expect(names("财务和工会")).toEqual(["财务和工会"]);
    expect(names("财务和工会", roster({ name: "财务" }, { name: "工会" }))).toEqual(["财务", "工会"]);
    expect(said([cell("财务和工会")], null, [row(cell("财务、工会"))])).toEqual([
      "财务=responsible",
      "工会=responsible",
    ]);
  });
  it("a name of the roster is never split", () =>
    expect(names("党政办和宣传部", roster({ name: "党政办和宣传部" }))).toEqual(["党政办和宣传部"]));
  it("nothing is split inside parentheses", () =>
    expect(names("人事科（含老干科、档案室）")).toEqual(["人事科（含老干科、档案室）"]));
  it("numbers share the word behind the last", () =>
    expect(names("一、二、三科，办公室")).toEqual(["一科", "二科", "三科", "办公室"]));
  it("a role in parentheses ends what it goes for", () =>
    expect(names("办公室（主办）人事科（协办）")).toEqual(["办公室", "人事科"]));
  it("parentheses around all say nothing", () => expect(names("（办公室）")).toEqual(["办公室"]));
  it("a person before the department is passed over", () => expect(names("张三（办公室）")).toEqual(["办公室"]));
  it("spaces inside a name are folded", () => expect(names("办 公 室、人 事 科")).toEqual(["办公室", "人事科"]));
  it.each([
    ["县农业\n农村局", ["县农业农村局"]],
    ["县水利局、县住\n建局", ["县水利局", "县住建局"]],
    ["县乡村振\n兴服务中心\n县水利局", ["县乡村振兴服务中心", "县水利局"]],
    ["张三\n教育局", ["教育局"]],
    ["教育局\n民政局", ["教育局", "民政局"]],
  ])("a name that the end of a line breaks is one: %j", (text, expected) => expect(names(text)).toEqual(expected));
  it("a name may go on in the next line", () =>
    expect(names("人力资源和\n社会保障科")).toEqual(["人力资源和社会保障科"]));
});

describe("names that begin or end unusually", () => {
  it.each(["商务局", "商会", "商标局", "和平社区", "和平街道", "和田路小学", "残联", "科协", "广播电视台"])(
    "%s is one department",
    (text) => expect(names(text)).toEqual([text]),
  );
  it.each(["河口镇和和平社区", "河口镇 和平社区", "河口镇、和平社区"])("%s names two", (text) =>
    expect(names(text)).toEqual(["河口镇", "和平社区"]),
  );
  it.each(["教育局和残联", "教育局 残联", "教育局、和残联"])("%s names two", (text) =>
    expect(names(text)).toEqual(["教育局", "残联"]),
  );
  it("an association of associations is one", () => expect(names("残疾人联合会")).toEqual(["残疾人联合会"]));
});

describe("roles in unusual places", () => {
  it.each([
    ["办公室会同人事科", ["办公室=responsible", "人事科=support"]],
    ["办公室联合人事科", ["办公室=responsible", "人事科=support"]],
    ["办公室商请人事科", ["办公室=responsible", "人事科=support"]],
    ["牵头单位（办公室），配合单位（人事科）", ["办公室=lead", "人事科=support"]],
    ["牵头科室为办公室，配合科室为人事科", ["办公室=lead", "人事科=support"]],
    ["办公室为主，人事科为辅", ["办公室=lead", "人事科=support"]],
    ["办公室（主）、人事科（辅）", ["办公室=lead", "人事科=support"]],
    ["办公室、人事科共同牵头，党群室配合", ["办公室=lead", "人事科=lead", "党群室=support"]],
    ["办公室、人事科（共同牵头）", ["办公室=lead", "人事科=lead"]],
    ["办公室、人事科（联合牵头）", ["办公室=lead", "人事科=lead"]],
    ["办公室、人事科（联合）", ["办公室=responsible", "人事科=support"]],
    ["主要责任单位：办公室；配合单位：人事科", ["办公室=responsible", "人事科=support"]],
  ])("%s", (text, expected) => expect(said([cell(text)])).toEqual(expected));
});

describe("roles", () => {
  it.each([
    ["牵头：办公室；配合：人事科、计财科", ["办公室=lead", "人事科=support", "计财科=support"]],
    ["牵头单位:办公室 配合单位:人事科", ["办公室=lead", "人事科=support"]],
    ["牵头责任部门：办公室", ["办公室=lead"]],
    ["牵头：办公室（配合：人事科）", ["办公室=lead", "人事科=support"]],
    ["办公室（牵头）、人事科", ["办公室=lead", "人事科=responsible"]],
    ["人事科、办公室(牵头)", ["人事科=responsible", "办公室=lead"]],
    ["【牵头】办公室【配合】人事科", ["办公室=lead", "人事科=support"]],
    ["办公室牵头，人事科、计财科配合", ["办公室=lead", "人事科=support", "计财科=support"]],
    ["由办公室牵头，会同人事科", ["办公室=lead", "人事科=support"]],
    ["办公室、人事科（配合）", ["办公室=responsible", "人事科=support"]],
  ])("%s", (text, expected) => expect(said([cell(text)])).toEqual(expected));

  it("come from the column where the text says none, and only a marked one counts as said", () => {
    const { assignments } =
      readDepartments([row(cell("办公室", "lead"), cell("人事科", "support"), cell("党群室", null))], null).rows[0] ??
      {};
    expect(assignments?.map(({ role, marked }) => [role, marked])).toEqual([
      ["lead", true],
      ["support", true],
      ["responsible", false],
    ]);
  });
  it("a department named twice keeps its strongest role and its first place", () =>
    expect(said([cell("办公室", "lead"), cell("办公室、人事科", "responsible")])).toEqual([
      "办公室=lead",
      "人事科=responsible",
    ]));
});

it.each(["办公室\r人事科", "办公室\r\n人事科", "★办公室、人事科※", "办公室|人事科"])("%j names two", (text) =>
  expect(names(text)).toEqual(["办公室", "人事科"]),
);

describe("weights", () => {
  it.each(["办公室60%、人事科40%", "办公室（60%）、人事科（40%）", "办公室：60%；人事科：40%"])("%s", (text) =>
    expect(said([cell(text)])).toEqual(["办公室=responsible@60", "人事科=responsible@40"]),
  );
  it.each(["办公室6成、人事科4成", "办公室（6成）、人事科（占4成）"])("in tenths: %s", (text) =>
    expect(said([cell(text)])).toEqual(["办公室=responsible@60", "人事科=responsible@40"]),
  );
  it.each(["办公室、人事科 6:4", "办公室、人事科（6：4）", "办公室6、人事科4"])("%s", (text) =>
    expect(said([cell(text)])).toEqual(["办公室=responsible@6", "人事科=responsible@4"]),
  );
  it.each(["办公室 6.25分、人事科 3.75 分", "办公室、人事科按6.25:3.75分担"])("%s", (text) =>
    expect(said([cell(text)])).toEqual(["办公室=responsible@6.25", "人事科=responsible@3.75"]),
  );
  it("one department may have none", () =>
    expect(said([cell("办公室60%、人事科、计财科")])).toEqual([
      "办公室=responsible@60",
      "人事科=responsible",
      "计财科=responsible",
    ]));
  it.each(["项目部1、项目部2", "部门1"])("%s: numbers that tell names apart are no weights", (text) =>
    expect(names(text)).toEqual(text.split("、")),
  );
});

describe("group words", () => {
  it.each([
    ["各科室", ["办公室", "人事科", "党群室"]],
    ["各股室", ["办公室", "人事科", "党群室"]],
    ["机关各科室", ["办公室", "人事科", "党群室"]],
    ["全体科室", ["办公室", "人事科", "党群室"]],
    ["各科(室)、所、队", ["办公室", "人事科", "党群室", "运政所", "执法大队"]],
    ["各科（室）、所、队", ["办公室", "人事科", "党群室", "运政所", "执法大队"]],
    ["科(室)、所、队", ["办公室", "人事科", "党群室", "运政所", "执法大队"]],
    ["各科室所队", ["办公室", "人事科", "党群室", "运政所", "执法大队"]],
    ["各所、队", ["运政所", "执法大队"]],
    ["各部门", ["办公室", "人事科", "党群室", "运政所", "执法大队", "资助中心"]],
    ["各单位", ["办公室", "人事科", "党群室", "运政所", "执法大队", "资助中心"]],
    ["局属各单位", ["办公室", "人事科", "党群室", "运政所", "执法大队", "资助中心"]],
    ["各中心", ["资助中心"]],
    ["各所、中心", ["运政所", "资助中心"]],
    ["除办公室外各科室", ["人事科", "党群室"]],
    ["党群室、科(室)、所、队", ["党群室", "办公室", "人事科", "运政所", "执法大队"]],
    ["各科室负责人", ["办公室", "人事科", "党群室"]],
  ])("%s", (text, expected) => expect(names(text, OFFICE)).toEqual(expected));

  it("其他科室 are those the row does not name by themselves", () =>
    expect(said([cell("办公室牵头，其他科室配合")], OFFICE)).toEqual([
      "办公室=lead",
      "人事科=support",
      "党群室=support",
    ]));
  it("members know the word they come from", () => {
    const { assignments } = readDepartments([row(cell("党群室、各所"))], OFFICE).rows[0] ?? {};
    expect(assignments?.map(({ department, group }) => [department, group])).toEqual([
      ["党群室", null],
      ["运政所", "各所"],
    ]);
  });
  it("without a listed roster they mean every department named anywhere", () => {
    const reading = readDepartments(
      [row(cell("各科(室)、所、队")), row(cell("办公室")), row(cell("运政所、执法大队"))],
      null,
    );
    expect(reading.roster.departments.map(({ name }) => name)).toEqual(["办公室", "运政所", "执法大队"]);
    expect(reading.rows[0]?.assignments.map(({ department }) => department)).toEqual(["办公室", "运政所", "执法大队"]);
  });
  it.each(["有关科室", "相关部门", "各有关单位", "各责任单位", "待定"])("%s names nobody", (text) =>
    expect(said([cell(text)], OFFICE)).toEqual([`?${text}`]),
  );
  it("a group of which nobody is named is one party by its own words", () => {
    expect(said([cell("各中心")])).toEqual(["各中心=responsible"]);
    expect(said([cell("人事科、各县（市、区）人民政府")])).toEqual([
      "人事科=responsible",
      "各县（市、区）人民政府=responsible",
    ]);
    expect(said([cell("各乡镇人民政府"), cell("白云乡人民政府", "lead")])).toEqual(["白云乡人民政府=lead"]);
  });
  it("who helps may stay open", () =>
    expect(said([cell("办公室", "lead"), cell("有关科室", "support")], OFFICE)).toEqual(["办公室=lead"]));
  it.each(["业务科", "直属大队", "局机关党委", "办公室", "机关服务中心"])("%s is one department", (text) =>
    expect(names(text)).toEqual([text]),
  );
});

describe("people are no departments", () => {
  it.each([
    "办公室 张三",
    "办公室（张三）",
    "办公室张三 13800000000",
    "办公室：张三",
    "办公室主任",
    "责任科室：办公室；责任人：张三",
    "办公室\n8721234",
  ])("%p names 办公室", (text) => expect(names(text)).toEqual(["办公室"]));
  it.each(["张三", "分管领导", "责任人：张三", "/", "—", "无", "13800000000"])("%p names no department", (text) =>
    expect(said([cell(text)])).toEqual([]),
  );
  it.each(["高中教育科", "金融科", "文明办", "安监科", "项目办"])(
    "%s is a department although it begins like a surname",
    (text) => expect(names(text)).toEqual([text]),
  );
});

describe("the roster", () => {
  it("folds aliases, spaces and width", () =>
    expect(names("办 公 室、人事、ＤＪ办", OFFICE)).toEqual(["办公室", "人事科", "DJ办"]));
  it("tells each stranger once, at its first cell, and keeps it so that its marks are not lost", () => {
    const reading = readDepartments([row(cell("办公室、计财科", null, "C3")), row(cell("计财科", null, "C4"))], OFFICE);
    expect(reading.unknown).toEqual([{ name: "计财科", sheet: "任务分解", cell: "C3" }]);
    expect(reading.roster.departments.at(-1)?.name).toBe("计财科");
  });
  it("strangers are no members of a group word", () => {
    const reading = readDepartments([row(cell("计财科")), row(cell("各科室"))], OFFICE);
    expect(reading.rows[1]?.assignments.map(({ department }) => department)).not.toContain("计财科");
  });
  it("同上 repeats the cell above", () => {
    const reading = readDepartments([row(cell("办公室", "lead", "C3")), row(cell("同上", "lead", "C4"))], null);
    expect(reading.rows[1]?.assignments.map(({ department }) => department)).toEqual(["办公室"]);
  });
});

it("any list of departments is read back whatever separates them, and whatever their order", () => {
  const department = fc.constantFrom(
    "办公室",
    "人事科",
    "计财科",
    "党群室",
    "督导室",
    "资助中心",
    "执法大队",
    "党总支委",
    "人力资源和社会保障科",
  );
  const separator = fc.constantFrom("、", "，", ",", "；", "/", "\n", "、 ");
  fc.assert(
    fc.property(fc.uniqueArray(department, { minLength: 1 }), separator, (list, between) => {
      expect(names(list.join(between))).toEqual(list);
    }),
    { seed: 5 },
  );
});

it("no text throws", () => {
  const piece = fc.constantFrom(
    "办公室",
    "科",
    "、",
    "：",
    "(",
    ")",
    "（",
    "牵头",
    "配合",
    "60%",
    "6:4",
    "各",
    "所",
    " ",
    "和",
    "\n",
    "张三",
    "等",
    "除",
    "外",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      for (const { department } of readDepartments([row(cell(pieces.join("")))], null).rows[0]?.assignments ?? [])
        expect(department).not.toBe("");
    }),
    { seed: 9, numRuns: 3000 },
  );
});

test("a sentence is no department, however it begins; a long name is one", () => {
  const sentence = "办公室负责牵头组织实施文明单位创建工作并按季度向领导小组报告工作进展情况";
  const long = "某某市某某区人力资源和社会保障局城乡居民社会养老保险基金监督管理科";
  expect(said([cell(sentence)])).toEqual([`?${sentence}`]);
  expect(said([cell(long)])).toEqual([`${long}=responsible`]);
  expect(said([cell("办公室".repeat(25))])).toEqual([`?${"办公室".repeat(25)}`]);
});
