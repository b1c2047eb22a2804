import type { CellValue } from "../../../src/domain/cells.ts";
import { roughMarks } from "../../../src/recognise/columns/columnMarks.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

test.each<[CellValue, number | null]>([
  [8.5, 8.5],
  ["8.5分", 8.5],
  ["一百二十三点四五六七分", 123.4567],
  ["一百二十三点四五六七八九分", null],
  ["待定", null],
  [null, null],
])("%p is %p as a plain number", (value, expected) => {
  const rows: CellValue[][] = [
    ["序号", "测评内容", "分值", "得分"],
    [1, "组织", 10, value],
    [2, "制度", 10, 9],
  ];
  const table = findTable(sheetOf("测评体系", rows), "framework");
  expect(table && roughMarks(table, 2, 4)).toBe(expected);
});
