import type { CellValue } from "../../src/domain/cells.ts";
import { readRows } from "../support/readRows.ts";

describe("A question about rows", () => {
  const rows = (...more: CellValue[][]): CellValue[][] => [
    ["序号", "考核内容", "分值", "自评得分"],
    [1, "组织领导", 20, 19],
    [2, "制度建设", 20, 20],
    ...more,
  ];

  it("says once what the total on such a row would be", () => {
    const open = rows([3, "宣传教育", 60, 53], [null, "年度表现", 90, 90]);
    expect(readRows(open).errors).toEqual(["reading-ambiguous@B5"]);
    const settings = { rows: { "考核表!5": "total" } } as const;
    expect(readRows(open, {}, settings).errors).toEqual(["total-mismatch@C5", "total-mismatch@D5"]);
  });

  it("says once, too, what a total comes to with those rows", () => {
    const open = rows([null, "其他", 40, 39], [3, "宣传教育", 60, 53], ["合计", null, 140, 131]);
    expect(readRows(open).errors).toEqual(["reading-ambiguous@B4"]);
    const wrong = rows([null, "其他", 40, 39], [3, "宣传教育", 60, 53], ["合计", null, 140, 130]);
    expect(readRows(wrong).errors).toEqual(["reading-ambiguous@B4", "total-mismatch@D6"]);
  });
});
