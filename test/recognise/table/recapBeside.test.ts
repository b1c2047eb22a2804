import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Leaf = readonly [group: string, name: string, full: number, actual: number];

const LEAVES: readonly Leaf[] = [
  ["安全", "工伤事故控制", 10, 10],
  ["安全", "隐患整改率", 15, 13.5],
  ["质量", "一次交验合格率", 12, 11],
  ["质量", "客户退货率", 10, 9.5],
  ["质量", "体系审核", 8, 8],
  ["交付", "订单准时交付", 15, 13],
  ["交付", "库存准确率", 8, 8],
  ["成本", "单位能耗", 22, 20],
];
const GROUPS = ["安全", "质量", "交付", "成本"];
const sumOf = (group: string, at: 2 | 3): number =>
  LEAVES.filter((leaf) => leaf[0] === group).reduce((sum, leaf) => sum + leaf[at], 0);
const RIGHT = { full: 100, actual: 93, errors: [] };

const HEADINGS: CellValue[] = ["序号", "类别", "指标", "满分", "得分", "备注"];
const MAIN: CellValue[][] = [
  ["二车间绩效考核表"],
  HEADINGS,
  ...LEAVES.map(([group, name, full, actual], at): CellValue[] => [at + 1, group, name, full, actual, null]),
  [null, "合计", null, 100, 93, null],
];
const BLOCK: CellValue[][] = [
  ["类别", "满分", "得分"],
  ...GROUPS.map((group): CellValue[] => [group, sumOf(group, 2), sumOf(group, 3)]),
];

/** The block beside the table, its first row in row `top`. */
function beside(main: readonly CellValue[][], block: readonly CellValue[][], top: number, gap: number): CellValue[][] {
  const width = Math.max(...main.map((row) => row.length)) + gap;
  const rows = Math.max(main.length, top - 1 + block.length);
  return Array.from({ length: rows }, (_, at) => {
    const own = main[at] ?? [];
    const other = block[at + 1 - top];
    return other ? [...own, ...Array<CellValue>(width - own.length).fill(null), ...other] : own;
  });
}

describe("a block that sums up the table beside it", () => {
  it.each([
    [2, 1],
    [2, 2],
    [2, 0],
    [1, 1],
    [5, 1],
    [9, 1],
    [12, 1],
  ])("from row %i, %i columns behind it", (top, gap) => {
    const read = readRows(beside(MAIN, BLOCK, top, gap));
    expect(read).toMatchObject(RIGHT);
    expect(read.items).toEqual(GROUPS);
    expect(read.stated.filter(([, field, stated]) => field === "full" && stated === 30)).toHaveLength(1);
  });

  it("is none that stands before the marks: departments behind an empty column", () => {
    const rows = LEAVES.map(([, name, full, actual], at): CellValue[] => {
      return [name, full, null, ["设备科", "质检科"][at] ?? null, at < 2 ? actual : null];
    });
    const read = readRows([["指标", "满分", null, "责任部门", "得分"], ...rows]);
    expect(read).toMatchObject({ full: 100, actual: 23.5 });
  });

  it("with a total of its own", () => {
    const read = readRows(beside(MAIN, [...BLOCK, ["合计", 100, 93]], 2, 1));
    expect(read).toMatchObject(RIGHT);
    expect(read.stated).toContainEqual(["I7", "full", 100, 100]);
  });

  it("with a title and of one column only", () => {
    const block = [["各类得分"], ...BLOCK.map((row) => row.toSpliced(1, 1))];
    expect(readRows(beside(MAIN, block, 3, 2))).toMatchObject(RIGHT);
  });

  it("where the table has no total, blank rows between its groups, and its groups written once", () => {
    const main = MAIN.slice(0, -1).flatMap((row, at): CellValue[][] => {
      const isFirst = at > 1 && row[1] !== MAIN[at - 1]?.[1];
      return isFirst && at > 2 ? [[], row] : isFirst || at < 2 ? [row] : [row.with(1, null)];
    });
    expect(readRows(beside(main, BLOCK, 2, 2))).toMatchObject(RIGHT);
  });

  it("where the groups are rows of the table", () => {
    const main: CellValue[][] = [
      ["二车间绩效考核表"],
      ["序号", "指标", "满分", "得分"],
      ...GROUPS.flatMap((group, place): CellValue[][] => [
        [`${"一二三四".charAt(place)}、${group}（${sumOf(group, 2)}分）`, null, null, null],
        ...LEAVES.filter((leaf) => leaf[0] === group).map(([, name, full, actual], at) => [at + 1, name, full, actual]),
      ]),
    ];
    expect(readRows(beside(main, BLOCK, 2, 1))).toMatchObject(RIGHT);
  });

  it("by formulas, also where the file holds no results of them", () => {
    const formulas = (results: boolean, of: (row: number, column: string) => string) => {
      const rows = beside(MAIN, BLOCK, 2, 1).map((row) => (results ? row : row.slice(0, 8)));
      const cells = GROUPS.flatMap((_, at) => [
        [`I${at + 3}`, of(at + 3, "D")],
        [`J${at + 3}`, of(at + 3, "E")],
      ]);
      return readRows(rows, { formulas: Object.fromEntries(cells) as Readonly<Record<string, string>> });
    };
    const sumIf = (row: number, column: string): string => `SUMIF($B$3:$B$10,H${row},${column}$3:${column}$10)`;
    const unknown = (row: number, column: string): string =>
      `SUMPRODUCT(($B$3:$B$10=H${row})*${column}$3:${column}$10)`;
    for (const read of [formulas(true, sumIf), formulas(false, sumIf), formulas(true, unknown)]) {
      expect(read).toMatchObject(RIGHT);
      expect(read.stated).toContainEqual(["I4", "full", 30, 30]);
    }
    // What they come to cannot be known, but that it is no mark of the rows beside them.
    expect(formulas(false, unknown)).toMatchObject(RIGHT);
  });

  it("beside a table whose total row is hidden", () => {
    expect(readRows(beside(MAIN, BLOCK, 2, 1), { hiddenRows: [11] })).toMatchObject(RIGHT);
    const wrong = MAIN.with(-1, [null, "合计", null, 100, 94, null]);
    const { errors } = readRows(beside(wrong, BLOCK, 2, 1), { hiddenRows: [11] });
    expect(errors).toEqual(["total-mismatch@E11"]);
  });

  it("with English names and headings", () => {
    const names = ["Safety", "Quality", "Delivery", "Cost"];
    const english = (row: readonly CellValue[]): CellValue[] =>
      row.map((value) => names[GROUPS.indexOf(String(value))] ?? value);
    const main: CellValue[][] = [
      ["Workshop 2 scorecard"],
      ["No.", "Category 类别", "KPI 指标", "Full 满分", "Score 得分", "Remark 备注"],
      ...MAIN.slice(2, -1).map(english),
      [null, "Total", null, 100, 93, null],
    ];
    const block = [["Category", "Full 满分", "Score 得分"], ...BLOCK.slice(1).map(english), ["Total", 100, 93]];
    expect(readRows(beside(main, block, 2, 1))).toMatchObject({ ...RIGHT, items: names });
  });

  it("says which of its figures are wrong", () => {
    const block = BLOCK.map((row) => (row[0] === "交付" ? ["交付", 23, 20] : row));
    const read = readRows(beside(MAIN, block, 2, 1));
    expect(read).toMatchObject({ ...RIGHT, errors: ["total-mismatch@J5"] });
  });
});

test("its columns are told of as what they are", () => {
  const formulas = Object.fromEntries(GROUPS.map((_, at) => [`I${at + 3}`, `SUMIF(B$3:B$10,H${at + 3},D$3:D$10)`]));
  const grid = workbookOf(sheetOf("考核表", beside(MAIN, BLOCK, 2, 1), { formulas }));
  const { assessment } = checkWorkbook(grid, { today: "2026-03-02" });
  const told = assessment?.framework?.columns.filter(({ column }) => column > HEADINGS.length);
  expect(told).toMatchObject([
    { column: 8, heading: "类别", meaning: "unknown" },
    { column: 9, heading: "满分", meaning: "stated", evidence: { by: "formula", cell: "I3" } },
    { column: 10, heading: "得分", meaning: "stated", evidence: { by: "figures", cell: "J3", formula: "SUM(E3:E4)" } },
  ]);
});

test("a list of something else beside the table is left as it was", () => {
  const block: CellValue[][] = [
    ["等次", "分数线"],
    ["优秀", 90],
    ["良好", 80],
  ];
  expect(readRows(beside(MAIN, block, 2, 1))).toMatchObject({ full: 100, actual: 93 });
});
