import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const MARKS: CellValue[][] = [
  ["着装", 10, 10, 9, 8, 9],
  ["用语", 40, 38, 36, 40, 38],
  ["秩序", 50, 45, 49, 42, 44],
];

function errorsOf(closing: CellValue[][], settings: Settings = {}): readonly string[] {
  const rows = [["检查项", "满分", "中山店", "和平店", "滨江店", "北站店"], ...MARKS, ...closing];
  const { issues } = checkWorkbook(workbookOf(sheetOf("检查", rows)), { today: "2026-03-02", settings });
  return issues.filter(({ severity }) => severity === "error").map(({ code, cell }) => `${code}@${cell ?? ""}`);
}

describe("columns of marks that a row ranks", () => {
  const totals = ["鹿鸣", 100, 93, 94, 90, 91];

  it.each([
    ["by their totals", [2, 1, 4, 3], totals],
    ["with places shared", [1, 2, 2, 4], ["鹿鸣", 100, 94, 91, 91, 90]],
    ["with no place left out after a shared one", [1, 2, 2, 3], ["鹿鸣", 100, 94, 91, 91, 90]],
  ])("are units that were judged, %s", (_, ranks, row) => {
    expect(errorsOf([row, ["呦呦", null, ...ranks]])).toEqual(["sheets-of-units@A6"]);
  });

  it.each([
    ["no row", [totals]],
    ["a row that follows no other", [totals, ["呦呦", null, 2, 1, 3, 4]]],
    ["a row with full marks", [totals, ["呦呦", 4, 2, 1, 4, 3]]],
  ])("may be assessors' marks where %s ranks them", (_, closing) => {
    expect(errorsOf(closing).join()).not.toContain("sheets-of-units");
  });

  it("are assessors' where the user said how they combine", () => {
    expect(errorsOf([totals, ["呦呦", null, 2, 1, 4, 3]], { combine: "mean" }).join()).not.toContain("sheets-of-units");
  });
});
