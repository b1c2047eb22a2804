import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const HEADER = ["序号", "考核指标", "分值", "得分"];

/** Three indicators, one of −10 among them, and what closes them. */
const rows = (off: CellValue, ...below: CellValue[][]): CellValue[][] => [
  HEADER,
  [1, "组织健全", 20, 18],
  [2, "制度完备", 30, 27],
  [3, "发生舆情", -10, off],
  [4, "台账齐全", 50, 48],
  ...below,
];

describe("full marks below zero", () => {
  it("are what can be taken off, and nothing to be earned", () => {
    const read = readRows(rows(null));
    expect(read).toMatchObject({ full: 100, actual: 93, deduction: 0, result: 93, errors: [] });
    expect(read.kinds).toEqual(["base", "base", "deduction", "base"]);
  });

  it.each([-4, "扣4分"])("leave what was taken off out of the base: %s", (off) => {
    expect(readRows(rows(off))).toMatchObject({ full: 100, actual: 93, deduction: 4, result: 89, errors: [] });
  });

  it.each<[string, CellValue[]]>([
    ["without them", [null, "合计", 100, 93]],
    ["with them", [null, "合计", 100, 89]],
  ])("may be counted by a total or not: %s", (_, total) => {
    expect(readRows(rows(-4, total))).toMatchObject({ full: 100, actual: 93, deduction: 4, result: 89, errors: [] });
  });

  it("are a slip beside a mark that was earned", () => {
    expect(readRows(rows(8))).toMatchObject({ errors: ["full-invalid@C4", "actual-exceeds-full@D4"] });
  });
});
