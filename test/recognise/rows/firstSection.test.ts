import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const HEADER: CellValue[] = ["序号", "考核内容", "分值", "得分"];

function items(above: readonly string[], first: string, second: string): readonly string[] {
  const rows: CellValue[][] = [
    ...above.map((line) => [line]),
    [first],
    HEADER,
    [1, "学习", 30, 28],
    [2, "组织", 30, 29],
    [],
    [second],
    HEADER,
    [1, "办件", 20, 18],
    [2, "满意度", 20, 19],
  ];
  const read = readRows(rows);
  expect(read).toMatchObject({ full: 100, actual: 94, errors: [] });
  return read.items;
}

describe("The line above the first of two tables with the same header", () => {
  it.each([
    ["一、党建工作", "二、业务工作"],
    ["党建工作", "业务工作"],
  ])("is the heading of its rows as the one above the second is: %s | %s", (first, second) =>
    expect(items(["年度考核表"], first, second)).toEqual(["党建工作", "业务工作"]),
  );

  it.each([
    [["年度考核表"], "填报单位：水务局", "业务工作"],
    [["年度考核表"], "（2025年度）", "业务工作"],
    [[], "年度考核表", "业务工作"],
    [["年度考核表"], "一、党建工作", "三、业务工作"],
  ])("is none where it is called otherwise, or the title of all: %j %s | %s", (above, first, second) =>
    expect(items(above, first, second)).not.toContain(first.replace("一、", "")),
  );
});
