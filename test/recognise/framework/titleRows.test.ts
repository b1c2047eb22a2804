import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function read(...rows: CellValue[][]) {
  const sheet = sheetOf("考核表", [["考核内容", "分值", "得分"], ...rows]);
  const result = checkWorkbook(workbookOf(sheet), { today: "2026-03-02" });
  const { totals, indicators } = jsonReport("a.xlsx", result, "zh-CN");
  return { full: totals?.full, names: indicators.map(({ name }) => name) };
}

describe("titles in the column of numbered names", () => {
  it("are sections where they carry no marks", () =>
    expect(
      read(["组织领导"], ["1.领导重视", 10, 10], ["2.制度健全", 10, 10], ["环境整治"], ["1.环境整洁", 20, 20]),
    ).toEqual({ full: 40, names: ["领导重视", "制度健全", "环境整洁"] }));

  it("are so where their marks are those of the rows that apply", () =>
    expect(
      read(
        ["组织领导", 10, 10],
        ["1.领导重视", 10, 10],
        ["2.制度健全", 10, "不适用"],
        ["环境整治", 20, 20],
        ["1.环境整洁", 10, 10],
        ["2.设施完好", 20, "不适用"],
        ["3.绿化养护", 10, 10],
      ),
    ).toEqual({ full: 30, names: ["领导重视", "制度健全", "环境整洁", "设施完好", "绿化养护"] }));

  it("are rows of their own where their marks are not what their rows add up to", () =>
    expect(
      read(
        ["组织领导", 30, 28],
        ["1.领导重视", 10, 10],
        ["2.制度健全", 10, 10],
        ["3.环境整治", 50, 20],
        ["附则", 12, 10],
        ["4.设施完好", 10, 10],
        ["5.绿化养护", 10, 10],
      ),
    ).toMatchObject({ full: 132, names: expect.arrayContaining(["组织领导", "附则"]) as unknown }));
});
