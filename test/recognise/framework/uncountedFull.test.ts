import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const sheet = (...closing: Row[]): Row[] => [
  ["考核表"],
  ["序号", "考核内容", "标准分", "应得分", "实得分"],
  [1, "党建", 20, 20, 18],
  [2, "安全", 35, 35, 34],
  [3, "信访", 25, 25, 21],
  [4, "统战", 20, 15, 15],
  ...closing,
];

it("a total of full marks that do not count is compared with their own sum", () => {
  const right = readRows(sheet(["合计", null, 100, 95, 88]));
  expect(right).toMatchObject({ full: 95, actual: 88, errors: [] });
  expect(right.stated).toContainEqual(["C7", "full", 100, 100]);
  const wrong = readRows(sheet(["合计", null, 101, 95, 88]));
  expect(wrong).toMatchObject({ full: 95, errors: ["total-mismatch@C7"] });
  expect(wrong.stated).toContainEqual(["C7", "full", 101, 100]);
});

it("a blank one, and one that bonuses are in, say nothing of them", () => {
  expect(readRows(sheet(["合计", null, null, 95, 88])).stated.map(([cell]) => cell)).toEqual(["D7", "E7"]);
  const bonus: Row[] = [["加分项"], [1, "表彰", 5, 5, 2], ["合计", null, 105, 100, 90]];
  expect(readRows(sheet(...bonus)).errors).toEqual([]);
});
