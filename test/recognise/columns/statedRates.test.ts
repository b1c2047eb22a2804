import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const LEAVES = [
  ["理论武装", 6, 6],
  ["意识形态", 5, 4.5],
  ["主体责任", 5, 5],
  ["廉政教育", 4, 4],
  ["项目开工率", 12, 11],
  ["固定资产投资", 28, 25],
  ["签约金额", 20, 18],
  ["技能培训", 8, 7.5],
  ["信访化解", 12, 11],
] as const;

describe("a rate beside the marks", () => {
  const rated = (decimals: number, sign: "%" | ""): CellValue[][] => [
    ["序号", "指标名称", "分值", "考核得分", "得分率"],
    ...LEAVES.map(([name, full, given], at) => {
      const rate = ((given / full) * 100).toFixed(decimals);
      return [at + 1, name, full, given, sign === "" ? Number(rate) : `${rate}%`];
    }),
  ];

  it.each<[number, "%" | ""]>([
    [2, "%"],
    [1, "%"],
    [0, "%"],
    [2, ""],
    [1, ""],
  ])("with %i decimals%s is compared as it was rounded", (decimals, sign) => {
    expect(readRows(rated(decimals, sign))).toMatchObject({ full: 100, errors: [] });
  });

  it("that speaks of another mark is said", () => {
    const rows = rated(2, "%").map((row, at) =>
      at === 0 ? row.with(3, "综合得分") : at === 5 ? row.with(3, 10) : row,
    );
    expect(readRows(rows)).toMatchObject({ errors: ["row-mismatch@D6"] });
  });
});
