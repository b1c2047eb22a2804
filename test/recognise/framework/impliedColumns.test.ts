import type { CellValue } from "../../../src/recognise/grid.ts";
import { readFramework } from "../../../src/recognise/framework/framework.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

/** What each column of a framework is taken for, in sheet order. */
function taken(headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): readonly string[] {
  const table = findTable(sheetOf("测评体系", [headings, ...rows]), "framework");
  if (!table) throw new Error("no table found");
  return readFramework(table, {}).columns.map(({ meaning }) => meaning);
}

describe("a column whose heading alone does not say enough", () => {
  test.each(["总分", "标准", "分数", "评分"])("%s left of the self marks is what can be earned", (heading) => {
    expect(taken(["序号", "测评内容", heading, "自评分"], [1, "学习制度", 60, 58], [2, "志愿服务", 40, 40])[2]).toBe(
      "full",
    );
  });

  test("is not what can be earned where a mark lies above it", () => {
    expect(taken(["序号", "测评内容", "总分", "自评分"], [1, "学习制度", 10, 58], [2, "志愿服务", 40, 40])[2]).not.toBe(
      "full",
    );
  });

  test("is not what can be earned where a column says so itself", () => {
    const meanings = taken(["测评内容", "总分", "分值", "自评分"], ["学习", 60, 60, 58], ["志愿", 40, 40, 40]);
    expect(meanings[2]).toBe("full");
    expect(meanings[1]).not.toBe("full");
  });

  test.each(["复核", "市级考核", "上级核定"])("%s with nothing but marks is the reviewer's", (heading) => {
    expect(taken(["测评内容", "分值", "自评分", heading], ["学习", 60, 58, 57], ["志愿", 40, 40, null])[3]).toBe(
      "review",
    );
  });

  test("复核 with remarks in it is no column of marks", () => {
    expect(taken(["测评内容", "分值", "自评分", "复核"], ["学习", 60, 58, "属实"], ["志愿", 40, 40, null])[3]).toBe(
      "unknown",
    );
  });
});

describe("a heading of departments", () => {
  test.each(["责任科室及责任人", "分管领导和责任科室", "责任单位、责任人", "负责科所", "承担单位"])(
    "%s names who is responsible",
    (heading) => {
      expect(taken(["测评内容", "分值", "自评分", heading], ["学习", 60, 58, "办公室"])[3]).toBe("responsible");
    },
  );

  test("责任人 alone names a person", () => {
    expect(taken(["测评内容", "分值", "自评分", "责任人"], ["学习", 60, 58, "张三"])[3]).toBe("person");
  });
});
