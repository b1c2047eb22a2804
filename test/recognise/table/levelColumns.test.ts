import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

test("full marks written further right the deeper the row are one column; each figure stays at its own cell", () => {
  const rows: CellValue[][] = [
    ["序号", "评定项目", "大项分值", "分项分值", "小项分值", "自检得分", "推荐单位评分"],
    ["1", "交通", 45, null, null, 41, 40],
    ["1.1", "可进入性", null, 35, null, 32, 31],
    ["1.1.1", "外部交通", null, null, 20, 18, 17],
    ["1.1.2", "依托城市", null, null, 15, 14, 14],
    ["1.2", "内部交通", null, 10, null, 9, 9],
    ["2", "游览", 30, null, null, 28, 27],
    ["2.1", "票务", null, 10, null, 10, 10],
    ["2.2", "标识", null, 20, null, 18, 17],
    [null, "总分", 75, null, null, 69, 67],
  ];
  const sheet = sheetOf("服务质量", rows, { formulas: { C2: "D3+D6", D3: "SUM(E4:E5)", C7: "D8+D9", C10: "C2+C7" } });
  const result = checkWorkbook(workbookOf(sheet), { today: "2026-03-02", settings: {} });
  const { totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  expect(totals).toMatchObject({ full: 75, actual: 69, review: 67 });
  expect(indicators.map(({ name, full, actual, review }) => [name, full, actual, review].join(" "))).toEqual([
    "外部交通 20 18 17",
    "依托城市 15 14 14",
    "内部交通 10 9 9",
    "票务 10 10 10",
    "标识 20 18 17",
  ]);
  const fulls = stated
    .filter(({ field }) => field === "full")
    .map((one) => `${one.cell} ${one.stated} ${one.computed}`);
  expect(fulls).toEqual(["C2 45 45", "D3 35 35", "C7 30 30", "C10 75 75"]);
  expect(result.issues.filter(({ severity, code }) => severity === "error" && code !== "sheet-missing")).toEqual([]);
});

test("of which one is still empty, they are left as they are", () => {
  const rows: CellValue[][] = [
    ["序号", "评定项目", "大项分值", "分项分值", "自检得分"],
    ["1", "交通", null, 45, 41],
    ["2", "游览", null, 55, 50],
  ];
  const result = checkWorkbook(workbookOf(sheetOf("服务质量", rows)), { today: "2026-03-02", settings: {} });
  expect(jsonReport("a.xlsx", result, "zh-CN").totals).toMatchObject({ full: 100, actual: 91 });
  expect(result.assessment?.framework?.columns.map(({ meaning }) => meaning)).toEqual([
    "number",
    "item",
    "full",
    "full",
    "actual",
  ]);
});
