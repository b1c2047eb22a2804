import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { readRows } from "../../support/readRows.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const TOWNS: CellValue[][] = [
  ["序号", "考核指标", "分值", "城关镇", "河东镇", "白塔镇"],
  [1, "巡河频次", 40, 40, 36, 38],
  [2, "四乱清零", 30, 28, 29, 25],
  [3, "水质达标", 30, 29, 24, 26],
  ["得分", null, 100, 97, 89, 89],
];

describe("columns headed by several units", () => {
  it("count as the marks of the unit that the user names, or a line above the table", () => {
    expect(readRows(TOWNS, {}, { unit: "白塔镇" })).toMatchObject({ full: 100, actual: 89, review: null, errors: [] });
    expect(readRows(TOWNS, {}, { unit: "城关镇" })).toMatchObject({ full: 100, actual: 97, errors: [] });
    expect(readRows([["单位：河东镇"], ...TOWNS])).toMatchObject({ full: 100, actual: 89, errors: [] });
    const wrong = TOWNS.with(4, ["得分", null, 100, 97, 89, 90]);
    expect(readRows(wrong, {}, { unit: "白塔镇" }).errors).toEqual(["total-mismatch@F5"]);
  });

  it.each([{}, { unit: "石桥镇" }])("are nobody's where none is headed so: %p", (settings) => {
    const found = recognise(workbookOf(sheetOf("考核表", TOWNS)), { today: "2026-03-02", settings });
    expect(found.assessment).toBeNull();
    expect(found.issues.map(({ code }) => code)).toContain("sheets-of-units");
  });
});
