import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

function read(rows: CellValue[][]) {
  const result = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02", settings: {} });
  return jsonReport("a.xlsx", result, "zh-CN");
}

const FULLER: CellValue[][] = [
  ["序号", "考核内容", "评分标准", "分值", "自评得分", "责任科室", "佐证材料"],
  [1, "项目建设", "完成得满分", 20, 18, "项目科", "台账"],
  [2, "招商引资", "每少一个扣1分", 20, 20, "招商科", "合同"],
  ["小计", null, null, 40, 38],
];

describe("A part whose own header has fewer columns than that of the part below", () => {
  it("is read with it, each figure under its own heading", () => {
    const { totals, indicators, stated } = read([
      ["年度考核表"],
      ["序号", "基础指标", "分值", "得分"],
      [1, "组织领导", 20, 18],
      [2, "制度建设", 20, 19],
      [3, "学习教育", 20, 20],
      ["小计", null, 60, 57],
      ["二、重点工作"],
      ...FULLER,
    ]);
    expect(totals).toMatchObject({ full: 100, actual: 95 });
    expect(indicators.map(({ name, lead }) => [name, ...lead])).toEqual([
      ["组织领导"],
      ["制度建设"],
      ["学习教育"],
      ["项目建设", "项目科"],
      ["招商引资", "招商科"],
    ]);
    expect(stated.map(({ cell, stated: value, computed }) => [cell, value, computed])).toEqual([
      ["C6", 60, 60],
      ["D6", 57, 57],
      ["D11", 40, 40],
      ["E11", 38, 38],
    ]);
  });

  it.each([
    [
      ["考核内容", "满池", "自评得分"],
      ["序号", "评价内容", "分值", "得分"],
    ],
    [
      ["序号", "考核内容", "分值", "自评得分"],
      ["序号", "评价内容", "满池", "得分"],
    ],
  ])("may call what can be earned otherwise: %s above %s", (above, below) => {
    const rows = (headings: string[], ...cells: [string, number, number][]): CellValue[][] => [
      headings,
      ...cells.map(([name, full, mark], at) =>
        headings.map((one) =>
          one === "序号" ? at + 1 : one.endsWith("内容") ? name : one.endsWith("得分") ? mark : full,
        ),
      ),
    ];
    const { totals, indicators } = read([
      ...rows(above, ["组织领导", 30, 28], ["制度建设", 30, 29]),
      [],
      ...rows(below, ["项目建设", 25, 25], ["招商引资", 15, 10]),
    ]);
    expect(totals).toMatchObject({ full: 100, actual: 92 });
    expect(indicators).toHaveLength(4);
  });

  it("is left out where its rows only name what stands below: it would count twice", () => {
    const { totals, indicators } = read([
      ["年度考核表"],
      ["项目", "分值", "得分"],
      ["项目建设", 20, 18],
      ["招商引资", 20, 20],
      ["各项明细"],
      ...FULLER,
    ]);
    expect(totals).toMatchObject({ full: 40, actual: 38 });
    expect(indicators).toHaveLength(2);
  });
});
