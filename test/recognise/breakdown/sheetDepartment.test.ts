import { departmentsOfTables } from "../../../src/recognise/breakdown/sheetDepartment.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

function departmentIn(name: string, ...lines: readonly (readonly CellValue[])[]) {
  const table = findTable(
    sheetOf(name, [...lines, ["序号", "工作任务", "完成时限"], [1, "制定方案", "3月底前"]]),
    "breakdown",
  );
  const found = table && departmentsOfTables([{ table, isBlock: false, isHelped: false }])[0];
  return found ? [found.text, found.cell] : null;
}

describe("the department that a whole breakdown belongs to", () => {
  it("is named by a label above the table, in whatever cell", () => {
    expect(departmentIn("任务分解", ["2026年任务分解表"], [null, "责任部门：办公室  填报日期：3月1日"])).toEqual([
      "办公室",
      "B2",
    ]);
    expect(departmentIn("任务分解", ["填报部门（盖章）：", null, "人事科"], [])).toEqual(["人事科", "A1"]);
  });
  it.each<[string, readonly CellValue[]]>([
    ["beside the label", ["填报部门（盖章）：", "人事科"]],
    ["beside a label without a colon", ["责任部门", "人事科", null]],
    ["behind a label with a remark", ["责任部门（科室）：人事科"]],
    ["in brackets", ["（部门名称：人事科）"]],
  ])("right above the header, %s", (_, line) => {
    expect(departmentIn("任务分解", line)).toEqual(["人事科", "A1"]);
    expect(departmentIn("任务分解", ["任务分解表"], line)).toEqual(["人事科", "A2"]);
  });
  it("else by the sheet's name", () => {
    expect(departmentIn("2026年任务分解（办公室）", ["任务"])).toEqual(["办公室", "A1"]);
    expect(departmentIn("办公室任务分解【定稿】", ["任务"])).toEqual(["办公室", "A1"]);
    expect(departmentIn("财务科任务分解表", ["任务"])).toEqual(["财务科", "A1"]);
    expect(departmentIn("2026年度重点任务清单-财务科", ["任务"])).toEqual(["财务科", "A1"]);
    expect(departmentIn("3.财务科2026年任务", ["任务"])).toEqual(["财务科", "A1"]);
  });
  it("is none where neither ends like a department", () => {
    expect(departmentIn("任务分解", ["填报单位：张三"])).toBeNull();
    expect(departmentIn("测评体系")).toBeNull();
    expect(departmentIn("任务分解（按科室）", ["任务"])).toBeNull();
    expect(departmentIn("任务分解（定稿）", ["责任部门", "配合科室"])).toBeNull();
  });
});

/** Whose each of the tables is, one on each sheet. */
function departmentsIn(...sheets: readonly (readonly [string, ...(readonly string[])])[]) {
  const tables = sheets.map(([name, ...lines]) =>
    findTable(
      sheetOf(name, [...lines.map((line) => [line]), ["序号", "工作任务", "配合科室"], [1, "制定方案", "工会"]]),
      "breakdown",
    ),
  );
  return departmentsOfTables(tables.flatMap((table) => (table ? { table, isBlock: false, isHelped: true } : []))).map(
    (one) => one && [one.text, one.told.by],
  );
}

describe("the departments of several breakdowns", () => {
  it.each<[string, string, string]>([
    ["in front of what all are called", "安全监督股2026年安全生产任务清单", "安全宣传股2026年安全生产任务清单"],
    ["behind the unit", "江安县交通局安全监督股工作任务", "江安县交通局安全宣传股工作任务"],
    ["at the end", "江安县2026年重点任务——安全监督股", "江安县2026年重点任务——安全宣传股"],
    ["behind a label of any words", "谁来干：安全监督股", "谁来干：安全宣传股"],
  ])("are what their titles differ by: %s", (_, one, other) => {
    expect(departmentsIn(["表1", one, "负责人："], ["表2", other, "负责人："])).toEqual([
      ["安全监督股", "heading"],
      ["安全宣传股", "heading"],
    ]);
  });
  it("are what their sheets are called where a label says the same above all", () => {
    const label = "填报单位：江安县交通局";
    expect(departmentsIn(["财务股", label], ["人事股", label])).toEqual([
      ["财务股", "sheet"],
      ["人事股", "sheet"],
    ]);
  });
  it("are none where only the unit is named, or titles differ otherwise", () => {
    expect(departmentsIn(["任务", "填报单位：江安县交通局"])).toEqual([null]);
    expect(departmentsIn(["表1", "一季度重点任务"], ["表2", "二季度重点任务"])).toEqual([null, null]);
  });
});
