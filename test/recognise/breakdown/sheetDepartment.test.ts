import { departmentOfSheet } from "../../../src/recognise/breakdown/sheetDepartment.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

function departmentIn(name: string, ...lines: readonly (readonly CellValue[])[]) {
  const table = findTable(
    sheetOf(name, [...lines, ["序号", "工作任务", "完成时限"], [1, "制定方案", "3月底前"]]),
    "breakdown",
  );
  const found = table && departmentOfSheet(table);
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
