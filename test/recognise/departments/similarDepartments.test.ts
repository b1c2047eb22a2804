import type { DepartmentRow } from "../../../src/recognise/departments/departmentNames.ts";
import { readDepartments } from "../../../src/recognise/departments/departments.ts";
import type { ListedRoster } from "../../../src/recognise/departments/roster.ts";
import { similarDepartments } from "../../../src/recognise/departments/similarDepartments.ts";
import type { Settings } from "../../../src/domain/settings.ts";

const UNIT = "丹江口市教育局";
/** One row a text, in column C from row 3. */
const rowsOf = (texts: readonly string[]): readonly DepartmentRow[] =>
  texts.map((text, at) => ({ sheet: "任务分解", cells: [{ role: "responsible", text, cell: `C${at + 3}` }] }));
const rosterOf = (...names: string[]): ListedRoster => ({
  sheet: "部门名册",
  departments: names.map((name) => ({ name, kind: "office", aliases: [] })),
});

/** "局办公室≈办公室@C5" */
function suggested(
  texts: readonly string[],
  {
    unit = UNIT,
    listed = null,
    settings = {},
  }: { unit?: string | null; listed?: ListedRoster | null; settings?: Settings } = {},
): string[] {
  const rows = rowsOf(texts);
  const reading = readDepartments(rows, listed, settings.aliases);
  return similarDepartments(rows, reading, unit, settings.distinct).map(
    ({ name, other, cell }) => `${name}≈${other}@${cell}`,
  );
}

it.each([
  ["第12科", "第21科"],
  ["第十二中学", "第二十中学"],
])("numbers are not swapped characters: %s and %s are two", (...names) => {
  expect(suggested(names)).toEqual([]);
});

describe("names that may mean one department", () => {
  it.each([
    ["局办公室"],
    ["本局办公室"],
    ["市局办公室"],
    ["教育局办公室"],
    ["市教育局办公室"],
    ["丹江口市教育局办公室"],
  ])("办公室 with the unit's own name before it: %s", (name) => {
    expect(suggested(["办公室", "人事科", "办公室", name])).toEqual([`${name}≈办公室@C6`]);
  });

  it("the rarer of the two is the one to look at, wherever it stands", () => {
    expect(suggested(["局办公室、人事科", "办公室", "办公室"])).toEqual(["局办公室≈办公室@C3"]);
    expect(suggested(["办公室", "局办公室", "局办公室"])).toEqual(["办公室≈局办公室@C3"]);
  });

  it("办 is short for 办公室", () => {
    expect(suggested(["党政办公室", "党政办公室", "党政办"])).toEqual(["党政办≈党政办公室@C5"]);
  });

  it("two characters that changed places in a long name are a slip of the pen", () => {
    expect(suggested(["人力资源管理科", "人力资源管理科", "人力源资管理科"])).toEqual([
      "人力源资管理科≈人力资源管理科@C5",
    ]);
  });

  it("where the unit is not named, the usual short forms of units count", () => {
    expect(suggested(["办公室", "办公室", "局办公室"], { unit: null })).toEqual(["局办公室≈办公室@C5"]);
    expect(suggested(["办公室", "办公室", "县政府办公室"], { unit: null })).toEqual([]);
  });

  it("on a roster, only a stranger is compared with what is listed", () => {
    const listed = rosterOf("办公室", "局办公室", "人事科");
    expect(suggested(["办公室", "局办公室"], { listed })).toEqual([]);
    expect(suggested(["办公室", "局办公室", "局人事科"], { listed })).toEqual(["局人事科≈人事科@C5"]);
  });
});

describe("an everyday short name", () => {
  it.each([
    ["规财科", "规划财务科"],
    ["人社科", "人力资源和社会保障科"],
    ["政法股", "政策法规股"],
    ["环卫办", "环境卫生办公室"],
    ["党办", "党委办公室"],
    ["社会组织科", "社会组织管理科"],
    ["创建办", "创建工作领导小组办公室"],
    ["工会", "机关工会"],
    ["机关党委", "局机关党委"],
    ["it科", "IT科"],
    ["AB科", "A=B科"],
    ["1中队", "一中队"],
    ["一中队", "第一中队"],
    ["第1中队", "第一中队"],
  ])("%s for %s is suggested, and nothing is merged", (short, full) => {
    expect(suggested([full, full, short]).map((pair) => pair.split("@")[0])).toEqual([`${short}≈${full}`]);
    expect(readDepartments(rowsOf([full, short]), null).roster.departments).toHaveLength(2);
  });

  it("that fits two full names is none: nobody can tell which", () => {
    expect(suggested(["安全监察科", "安全监督科", "安监科"])).toEqual([]);
  });
});

describe("names that are two departments", () => {
  it.each([
    ["监管科（一）", "监管科（二）"],
    ["监管科（一）", "监管科"],
    ["监管科（A）", "监管科（B）"],
    ["执法大队（第一组）", "执法大队（第二组）"],
    ["法制科", "法制宣传科"],
    ["规划科", "规划财务科"],
    ["规财科", "规划财务室"],
    ["人事科", "人事教育科"],
    ["普教一科", "普教二科"],
    ["城东派出所", "城西派出所"],
    ["第一中学", "第二中学"],
    ["第1中队", "第二中队"],
    ["第12科", "第1科"],
    ["工会", "总工会"],
    ["医院", "中医院"],
    ["安全监察科", "安全监督科"],
    ["信访科", "信息科"],
    ["县教育局", "市教育局"],
    ["街道办", "街道办公室"],
    ["老干科", "老干部科"],
    ["县办", "县城办事处办公室"],
    ["财务科", "计财科"],
    ["机关党委", "党委"],
    ["办公室", "县委办公室"],
    ["党政办", "党建办"],
  ])("%s and %s", (one, other) => {
    expect(suggested([one, one, other])).toEqual([]);
    expect(suggested([one, one, other], { unit: null })).toEqual([]);
    expect(readDepartments(rowsOf([one, other]), null).roster.departments).toHaveLength(2);
  });

  it("two that one row names together", () => {
    expect(suggested(["办公室", "局办公室", "办公室、局办公室"])).toEqual([]);
  });

  it("two that the user keeps apart, whichever was named first", () => {
    expect(suggested(["办公室", "局办公室"], { settings: { distinct: [["办公室", "局办公室"]] } })).toEqual([]);
    expect(suggested(["办公室", "局办公室"], { settings: { distinct: [["局办公室", "办公室"]] } })).toEqual([]);
  });
});

describe("a recorded alias", () => {
  const aliases = { 局办公室: "办公室" };
  const named = (
    texts: readonly string[],
    listed: ListedRoster | null = null,
    recorded: Settings["aliases"] = aliases,
  ) => {
    const { roster, rows, unknown } = readDepartments(rowsOf(texts), listed, recorded);
    return {
      roster: roster.departments.map(({ name }) => name),
      rows: rows.map(({ assignments }) => assignments.map(({ department }) => department).join("、")),
      unknown: unknown.map(({ name }) => name),
    };
  };

  it("folds the name into the department, and is suggested no more", () => {
    expect(named(["局办公室", "人事科", "办公室"])).toEqual({
      roster: ["人事科", "办公室"],
      rows: ["办公室", "人事科", "办公室"],
      unknown: [],
    });
    expect(suggested(["局办公室", "办公室"], { settings: { aliases } })).toEqual([]);
  });

  it("leads on where its department is itself another's alias", () => {
    const chain = { 局办公室: "办公室", 办公室: "综合科" };
    expect(named(["局办公室", "办公室", "综合科"], null, chain)).toMatchObject({
      roster: ["综合科"],
      rows: ["综合科", "综合科", "综合科"],
    });
  });

  it("makes a stranger known to the roster, and joins even two that the roster lists", () => {
    expect(named(["局办公室"], rosterOf("办公室"))).toEqual({ roster: ["办公室"], rows: ["办公室"], unknown: [] });
    expect(named(["局办公室"], rosterOf("办公室", "局办公室"))).toEqual({
      roster: ["办公室"],
      rows: ["办公室"],
      unknown: [],
    });
    // 综办 is 办公室 by the roster's own word, until the user says otherwise; 办公室 itself stays.
    const { sheet, departments } = rosterOf("办公室", "综合科");
    const listed = {
      sheet,
      departments: departments.map((one) => ({ ...one, aliases: one.name === "办公室" ? ["综办"] : [] })),
    };
    expect(named(["综办", "办公室"], listed, { 综办: "综合科" })).toEqual({
      roster: ["办公室", "综合科"],
      rows: ["综合科", "办公室"],
      unknown: [],
    });
  });
});
