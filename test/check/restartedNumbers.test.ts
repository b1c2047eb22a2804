import type { CellValue } from "../../src/domain/cells.ts";
import { readRows } from "../support/readRows.ts";

const HEADER: CellValue[] = ["序号", "考核内容", "分值", "自评得分", "扣分原因"];
const OTHER: CellValue[] = ["序号", "重点工作", "分值", "自评得分", "扣分原因"];
const UPPER: CellValue[][] = [
  [1, "组织领导", 20, 20, null],
  [2, "制度建设", 20, 20, null],
  [3, "资金投入", 10, 10, null],
];
const lower = (...numbers: readonly CellValue[]): CellValue[][] =>
  ["宣传教育", "档案管理", "督导检查"].map((name, at) => [
    numbers[at] ?? null,
    name,
    [20, 20, 10][at] ?? 0,
    [20, 20, 10][at] ?? 0,
    null,
  ]);
const duplicates = (rows: CellValue[][]): readonly string[] =>
  readRows(rows).errors.filter((one) => one.startsWith("code-duplicate"));

describe("Numbers that begin again", () => {
  it.each<[string, CellValue[][]]>([
    ["below the same header", [HEADER]],
    ["below a blank row and the same header", [[], HEADER]],
    ["below a header of their own", [[], OTHER]],
    ["below a blank row", [[]]],
    ["below two blank rows", [[], []]],
  ])("%s are of another list", (_, between) => {
    expect(duplicates([HEADER, ...UPPER, ...between, ...lower(1, 2, 3)])).toEqual([]);
  });

  it("below a subtotal and a header, too", () => {
    const rows = [HEADER, ...UPPER, ["小计", null, 50, 50], HEADER, ...lower(1, 2, 3), ["小计", null, 50, 50]];
    expect(duplicates(rows)).toEqual([]);
  });

  it("in rows of another kind are of another list", () => {
    const kinds = ["基本指标", "基本指标", "加分项", "加分项", "扣分项", "扣分项"];
    const rows = kinds.map((kind, at): CellValue[] => [
      kind,
      (at % 2) + 1,
      `第${at}件事`,
      at < 2 ? 50 : null,
      at < 2 ? 50 : 1,
    ]);
    expect(duplicates([["指标类型", "序号", "指标内容", "分值", "得分"], ...rows])).toEqual([]);
  });

  it("without a row between are said", () => {
    expect(duplicates([HEADER, ...UPPER, ...lower(1, 2, 3)])).toHaveLength(3);
  });

  it("are said where only one is found twice, also below a header that a page repeats", () => {
    expect(duplicates([HEADER, ...UPPER, HEADER, ...lower(3, 4, 5)])).toEqual(["code-duplicate@A6"]);
    expect(duplicates([HEADER, ...UPPER, HEADER, ...lower(4, 5, 5)])).toEqual(["code-duplicate@A8"]);
  });

  it("are said where they are found twice in the second list", () => {
    expect(duplicates([HEADER, ...UPPER, [], OTHER, ...lower(1, 2, 2)])).toHaveLength(1);
  });
});
