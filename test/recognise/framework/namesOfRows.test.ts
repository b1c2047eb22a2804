import type { CellValue } from "../../../src/recognise/grid.ts";
import { readRows } from "../../support/readRows.ts";

describe("Rows whose headings nobody knows", () => {
  const rows: CellValue[][] = [
    ["要素", "评审项", "评审方法", "应得分", "实得分"],
    ["目标职责", "目标管理", "查阅资料", 40, 38],
    [null, "机构职责", "查阅资料", 20, 20],
    ["教育培训", "管理人员", "现场询问", 40, 36],
    ["总评", null, null, 100, 94],
  ];

  it("are named by the leftmost column with a text of its own on each, grouped by what is written once", () => {
    expect(readRows(rows)).toMatchObject({
      full: 100,
      actual: 94,
      names: ["目标管理", "机构职责", "管理人员"],
      items: ["目标职责", "教育培训"],
      errors: [],
    });
  });

  it("are named beside a column called 考核事项 that groups them", () => {
    const grouped = rows.map(([item, name, , ...marks], at): CellValue[] =>
      at === 0 ? ["考核事项", "考核重点", "赋分", "自评分"] : [item ?? null, name ?? null, ...marks],
    );
    expect(readRows(grouped)).toMatchObject({ full: 100, actual: 94, names: ["目标管理", "机构职责", "管理人员"] });
  });

  it("are named by 考核事项 itself where each row has its own", () => {
    const own = [
      ["考核事项", "考核重点", "分值", "自评分"],
      ["目标", "目标管理", 60, 58],
      ["职责", "机构职责", 40, 36],
    ];
    expect(readRows(own)).toMatchObject({ full: 100, actual: 94, names: ["目标", "职责"] });
  });
});

test("a form line between two pages is no row", () => {
  const page = (number: number): CellValue[][] => [
    ["养老机构评定自评表", null, null, null],
    ["机构名称：颐养中心", null, `第${number}页/共2页`, null],
    ["序号", "评定内容", "分值", "自评得分"],
  ];
  const rows = [...page(1), [1, "居室", 60, 58], ...page(2), [2, "餐厅", 40, 36]];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, names: ["居室", "餐厅"], errors: [] });
});
