import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import "../../support/toContainIssue.ts";

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

  it("are assessors' where only a bonus far above the last rows goes as ranks do", () => {
    const rows: CellValue[][] = [
      ["测评内容", "分值", "张评委", "李评委", "王评委"],
      ["组织", 20, 20, 19, 18],
      ["获表彰（加分项）", null, 1, 2, 3],
      ...[..."甲乙丙丁戊己庚辛"].map((name): CellValue[] => [name, 10, 10, 9, 9]),
    ];
    const { issues, scorecard } = checkWorkbook(workbookOf(sheetOf("评分", rows)), { today: "2026-03-02" });
    expect(issues).not.toContainIssue("sheets-of-units");
    expect(Number(scorecard?.totals?.full)).toBe(100);
  });

  it("are assessors' where the user said how they combine", () => {
    expect(errorsOf([totals, ["呦呦", null, 2, 1, 4, 3]], { combine: "mean" }).join()).not.toContain("sheets-of-units");
  });
});

describe("columns of marks headed by departments or units", () => {
  const errors = (headings: readonly string[], settings: Settings = {}): string => {
    const rows: CellValue[][] = [
      ["考核内容", "分值", ...headings],
      ["着装", 10, 10, 9],
      ["用语", 40, 38, 36],
      ["秩序", 50, 45, 49],
    ];
    const { issues } = checkWorkbook(workbookOf(sheetOf("检查", rows)), { today: "2026-03-02", settings });
    return issues.map(({ code }) => code).join();
  };

  it.each([[["内科", "外科"]], [["城关镇得分", "红旗乡得分"]]])("are marks of several units: %j", (headings) =>
    expect(errors(headings)).toBe("sheets-of-units"),
  );

  it.each([[["张评委", "王评委"]], [["组织部评分", "宣传部评分"]], [["甲", "乙"]]])("are others': %j", (headings) =>
    expect(errors(headings)).toContain("reading-ambiguous"),
  );

  it("are assessors' where the user said how they combine", () =>
    expect(errors(["内科", "外科"], { combine: "mean" })).not.toContain("sheets-of-units"));
});
