import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const PARTS: readonly CellValue[][] = [
  ["客运", null, 30, 28],
  [null, "航站楼秩序", 10, 9],
  [null, "引导标识", 10, 9.5],
  [null, "母婴设施", 10, 9.5],
  ["货运", null, 30, 27.4],
  [null, "安检查验", 12, 11],
  [null, "仓储", 9, 8.4],
  [null, "单证", 9, 8],
  ["地服", null, 40, 36.1],
  [null, "靠机保障", 15, 13.1],
  [null, "廊桥", 15, 14],
  [null, "除冰", 10, 9],
];

function read(total: CellValue[], ...below: CellValue[][]) {
  const rows = [["项目", "要点", "应得", "实得"], ...PARTS.map((row) => [...row]), total, ...below];
  return readRows(rows, { merges: below.length > 0 ? ["A15:D15"] : [] });
}

describe("a row of figures without a name below parts that state their sums", () => {
  it("is the total, with bonuses or deductions beneath it", () => {
    const total = [null, null, 100, 91.5];
    expect(read(total)).toMatchObject({ full: 100, actual: 91.5, bonus: 0, result: 91.5, errors: [] });
    const bonus = read(total, ["加分项"], [null, "获行业示范称号", 2, 1.5], ["连同加分", null, null, 93]);
    expect(bonus).toMatchObject({ full: 100, actual: 91.5, bonus: 1.5, result: 93, errors: [] });
    const off = read(total, ["减分项"], [null, "发生责任投诉", 2, 1], ["扣后得分", null, null, 90.5]);
    expect(off).toMatchObject({ full: 100, actual: 91.5, deduction: 1, result: 90.5, errors: [] });
  });

  it("is a wrong total where only its full marks fit", () => {
    const found = read([null, null, 100, 92.5]);
    expect(found).toMatchObject({ full: 100, actual: 91.5, errors: ["total-mismatch@D14"] });
  });

  it("is no total of rows that do not come to it", () => {
    expect(read([null, null, 10, 8]).full).toBe(110);
  });
});
