import type { CellValue } from "../../../src/domain/cells.ts";
import { readSheets } from "../../support/readRows.ts";

const ROWS: CellValue[][] = [
  ["序号", "测评内容", "分值", "自评得分"],
  [1, "组织领导", 20, 18],
  [2, "环境整治", 30, 27],
  [3, "宣传教育", 50, 48],
];
const BLANK = ROWS.map((row, at): CellValue[] => (at === 0 ? row : row.with(3, null)));
const ASKED = "sheet-ambiguous";

describe("the same form, blank and filled in", () => {
  it.each([
    ["空白表", "已填表"],
    ["Sheet1", "Sheet2"],
  ])("is read where it is filled in: %s, %s", (blank, filled) => {
    const right = { full: 100, actual: 93, errors: [] };
    expect(
      readSheets([
        [blank, BLANK],
        [filled, ROWS],
      ]),
    ).toMatchObject(right);
    expect(
      readSheets([
        [filled, ROWS],
        [blank, BLANK],
      ]),
    ).toMatchObject(right);
  });

  it.each<[string, [string, CellValue[][]][]]>([
    [
      "both are filled in",
      [
        ["表一", ROWS],
        ["表二", ROWS.with(1, [1, "组织领导", 20, 17])],
      ],
    ],
    [
      "other full marks stand on the blank one",
      [
        ["表一", BLANK.with(1, [1, "组织领导", 30, null])],
        ["表二", ROWS],
      ],
    ],
    [
      "their names may be units'",
      [
        ["城关", BLANK],
        ["东河", ROWS],
      ],
    ],
  ])("is asked about where %s", (_, sheets) => {
    expect(readSheets(sheets).errors.join()).toContain(ASKED);
  });
});
