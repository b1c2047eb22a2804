import type { CellValue } from "../../../src/domain/cells.ts";
import { headerFit } from "../../../src/recognise/sheets/headerFit.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

test("a person or a leader, either alone, makes tasks of a table", () => {
  const fit = (heading: string): number => {
    const rows: CellValue[][] = [
      ["工作任务", heading, "完成时限"],
      ["学习", "张三", "年底前"],
    ];
    const table = findTable(sheetOf("表1", rows), "breakdown");
    return table ? headerFit(table, "breakdown") : 0;
  };
  expect(fit("责任人")).toBeGreaterThan(fit("备注"));
  expect(fit("分管领导")).toBe(fit("责任人"));
});
