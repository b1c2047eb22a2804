import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

/** Weights of parts, and of each row in its part, with marks out of 100: 89.4 in all. */
const PARTS: readonly (readonly [string, number, readonly (readonly [string, number, number])[]])[] = [
  [
    "责任落实",
    0.4,
    [
      ["党政同责", 0.5, 90],
      ["部门监管", 0.3, 85],
      ["企业主体", 0.2, 100],
    ],
  ],
  [
    "隐患治理",
    0.35,
    [
      ["排查频次", 0.4, 80],
      ["整改闭环", 0.4, 95],
      ["挂牌督办", 0.2, 90],
    ],
  ],
  [
    "应急基础",
    0.25,
    [
      ["预案演练", 0.6, 88],
      ["物资储备", 0.4, 92],
    ],
  ],
];
const MERGES = ["A2:A4", "B2:B4", "A5:A7", "B5:B7", "A8:A9", "B8:B9"];

interface Layout {
  readonly headings: readonly string[];
  /** What a whole is: 1 or 100. */
  readonly whole?: number;
  readonly merges?: readonly string[];
  /** The part's weight on each of its rows. */
  readonly repeated?: boolean;
  /** Beside each mark, what it counts. */
  readonly product?: (row: number, top: number, worth: number) => CellValue;
  /** null: no row closes the table. */
  readonly closing?: readonly CellValue[] | null;
  readonly change?: (rows: CellValue[][]) => void;
  readonly formulas?: Readonly<Record<string, string>>;
}

function read({ headings, whole = 1, merges = MERGES, repeated = false, product, closing, change, formulas }: Layout) {
  const rows: CellValue[][] = [[...headings]];
  for (const [part, share, items] of PARTS) {
    const top = rows.length + 1;
    for (const [item, weight, mark] of items) {
      const row = rows.length + 1;
      const isFirst = row === top || repeated;
      const worth = Number((share * weight * mark).toPrecision(12));
      rows.push([
        isFirst ? part : null,
        isFirst ? Number((share * whole).toPrecision(12)) : null,
        item,
        Number((weight * whole).toPrecision(12)),
        mark,
        ...(product ? [product(row, top, worth)] : []),
      ]);
    }
  }
  const closed = closing === undefined ? ["加权结果", null, null, null, null, 89.4] : closing;
  if (closed) rows.push([...closed]);
  rows.push(["考核组组长签字："]);
  change?.(rows);
  return readRows(rows, { merges: [...merges], ...(formulas ? { formulas } : {}) });
}

const figures = (_row: number, _top: number, worth: number): CellValue => worth;
const NAMES = ["党政同责", "部门监管", "企业主体", "排查频次", "整改闭环", "挂牌督办", "预案演练", "物资储备"];
const RIGHT = { full: 100, actual: 89.4, names: NAMES, errors: [] };

const HEADINGS = [
  ["一级指标", "占总分", "二级指标", "占本级", "百分制得分", "折后得分"],
  ["板块", "比重", "事项", "系数", "原始分", "加权分"],
  ["方面", "所占比例", "评价点", "所占比例", "评分", "计入总分"],
  ["一级指标", "甲栏", "二级指标", "乙栏", "得分", "丙栏"],
] as const;

describe("marks of a hundred beside weights of parts and of rows in them", () => {
  it.each(HEADINGS)("are weighed whatever the columns are called: %s | %s | %s | %s | %s | %s", (...headings) => {
    for (const whole of [1, 100]) {
      expect(read({ headings, whole, product: figures })).toMatchObject(RIGHT);
      expect(read({ headings, whole, product: figures, merges: [] })).toMatchObject(RIGHT);
      expect(read({ headings, whole, product: figures, merges: [], repeated: true })).toMatchObject(RIGHT);
    }
  });

  it("are weighed where no column holds what they count", () => {
    const headings = ["板块", "比重", "事项", "系数", "原始分"];
    const closing = ["加权结果", null, null, null, 89.4];
    expect(read({ headings, closing })).toMatchObject(RIGHT);
    expect(read({ headings: ["一级指标", "占总分", "二级指标", "占本级", "得分"], closing })).toMatchObject(RIGHT);
  });

  it("are weighed where a word in the heading of the weights is one for names", () => {
    const closing = ["加权结果", null, null, null, 89.4];
    for (const [part, row] of [
      ["板块权重", "板块内占比"],
      ["类别分量", "内容分量"],
      ["板块内占比", "要点指标占比"],
    ] as const) {
      for (const whole of [1, 100])
        expect(read({ headings: ["考核板块", part, "考核事项", row, "百分制自评"], whole, closing })).toMatchObject(
          RIGHT,
        );
    }
  });

  it("are weighed out of the same 满分 on each row", () => {
    const headings = ["一级指标", "权重", "二级指标", "权重", "得分", "加权得分", "满分"];
    const change = (rows: CellValue[][]): void => {
      for (const row of rows.slice(1, 9)) row.push(100);
    };
    expect(read({ headings, product: figures, change })).toMatchObject(RIGHT);
  });

  it("leave a weight that is wrong to be said, and what it counts", () => {
    const change = (rows: CellValue[][]): void => void rows[2]?.splice(3, 1, 0.2);
    const headings = ["一级指标", "权重", "二级指标", "权重", "得分", "加权得分"];
    expect(read({ headings, product: figures, change })).toMatchObject({
      full: 96,
      errors: expect.arrayContaining(["total-mismatch@B2", "row-mismatch@F3"]) as unknown,
    });
    const product = (rows: CellValue[][]): void => void rows[3]?.splice(5, 1, 9);
    const closing = ["合计", null, null, null, null, 89.4];
    expect(read({ headings: HEADINGS[0], product: figures, closing, change: product }).errors).toEqual(
      expect.arrayContaining(["row-mismatch@F4", "total-mismatch@F10"]),
    );
  });
});

test("what a formula multiplies are weights though those of a part do not come to a whole", () => {
  const formulas: Record<string, string> = {};
  const product = (row: number, top: number, worth: number): CellValue => {
    formulas[`F${row}`] = `$B$${top}*D${row}*E${row}`;
    return worth;
  };
  const change = (rows: CellValue[][]): void => {
    rows[2]?.splice(3, 1, 0.2);
    rows[2]?.splice(5, 1, 6.8);
    rows[9]?.splice(5, 1, 86);
  };
  for (const headings of HEADINGS.slice(0, 2)) {
    expect(read({ headings, product, change, formulas })).toMatchObject({
      full: 96,
      actual: 86,
      names: NAMES,
      errors: ["total-mismatch@B2"],
    });
  }
});

test("points of a hundred in each part count by the part's weight", () => {
  const change = (rows: CellValue[][]): void => {
    for (const row of rows.slice(1, 9)) row[4] = (Number(row[3]) * Number(row[4])) / 100;
    for (const row of rows.slice(1, 9)) if (row[1] !== null) row[1] = Number(row[1]) / 100;
  };
  const closing = ["折算总分", null, null, null, 89.4];
  for (const headings of [
    ["方面", "比重", "要点", "分值", "得分"],
    ["一级指标", "占总分", "二级指标", "标准", "得分"],
  ])
    expect(read({ headings, whole: 100, closing, change })).toMatchObject(RIGHT);
});

test("full marks of parts and of their rows are no weights", () => {
  const change = (rows: CellValue[][]): void => {
    let part = 0;
    for (const row of rows.slice(1, 9)) {
      part = Number(row[1] ?? part);
      const most = (part * Number(row[3])) / 100;
      row[4] = (most * Number(row[4])) / 100;
      row[3] = most;
    }
  };
  const closing = ["合计", 100, null, 100, 89.4];
  const headings = ["一级指标", "赋值", "二级指标", "小分", "得分"];
  expect(read({ headings, whole: 100, closing, change })).toMatchObject(RIGHT);
});
