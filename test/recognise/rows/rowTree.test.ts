import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

/** name, full marks, marks; or name and what stands below. */
type Node = readonly [name: string, full: number, actual: number] | readonly [name: string, below: readonly Node[]];

const MODEL: readonly Node[] = [
  [
    "政治建设",
    [
      [
        "理论学习",
        [
          ["第一议题", 5, 5],
          ["中心组学习", 5, 4.5],
          ["学习平台参学率", 4, 3.6],
        ],
      ],
      [
        "组织建设",
        [
          ["三会一课", 6, 6],
          ["党员发展", 7, 7],
        ],
      ],
    ],
  ],
  [
    "业务工作",
    [
      [
        "行政审批",
        [
          ["按时办结", 10, 9.5],
          ["一网通办", 13, 12],
        ],
      ],
      ["统计报送", 12, 11],
      [
        "监督管理",
        [
          ["双随机检查", 8, 7.5],
          ["投诉处置", 12, 12],
        ],
      ],
    ],
  ],
  [
    "综合保障",
    [
      ["公文处理", 8, 7.8],
      ["安全稳定", 10, 10],
    ],
  ],
];
const ITEMS = ["政治建设", "业务工作", "综合保障"];
const RIGHT = { full: 100, actual: 95.9, items: ITEMS, errors: [] };

interface Row {
  readonly id: number;
  readonly above: number | null;
  readonly level: number;
  readonly code: string;
  readonly name: string;
  readonly full: number;
  readonly actual: number;
  readonly isParent: boolean;
}

/** Each node before what stands below it. */
function rowsOf(nodes: readonly Node[], steps: readonly string[] = ["", "", ""], above: Row | null = null): Row[] {
  return nodes.flatMap((node, at): Row[] => {
    const level = (above?.level ?? 0) + 1;
    const step = steps[level - 1] ?? "";
    const digits = String(at + 1).padStart(step.replace(/[^0]/gu, "").length, "0");
    const code = `${above?.code ?? ""}${step.replace(/0+$/u, "")}${digits}`;
    const own = { level, code, above: above?.id ?? null, name: node[0], id: (above?.id ?? 0) * 10 + at + 1 };
    if (node.length === 3) return [{ ...own, full: node[1], actual: node[2], isParent: false }];
    const parent = { ...own, full: 0, actual: 0, isParent: true };
    const below = rowsOf(node[1], steps, parent);
    const children = below.filter((row) => row.level === level + 1);
    const sum = (of: "full" | "actual"): number => Number(children.reduce((made, row) => made + row[of], 0).toFixed(2));
    return [{ ...parent, full: sum("full"), actual: sum("actual") }, ...below];
  });
}

const ORDERS: Readonly<Record<string, (rows: readonly Row[]) => readonly Row[]>> = {
  "each before what stands below it": (rows) => rows,
  "level by level": (rows) => rows.toSorted((one, other) => one.level - other.level),
  "from the bottom": (rows) => rows.toReversed(),
  "by name": (rows) => rows.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
};

const headed = (first: string[], rows: readonly Row[], cells: (row: Row) => CellValue[]): CellValue[][] => [
  [...first, "指标名称", "分值", "自评得分", "责任科室"],
  ...rows.map((row) => [...cells(row), row.name, row.full, row.actual, row.isParent ? null : "综合科"]),
];

const tree = rowsOf(MODEL);

describe("a tree of rows that are all alike", () => {
  it.each(Object.entries(ORDERS))("by ids of the rows above, %s", (_, order) => {
    const rows = headed(["甲", "乙"], order(tree), ({ id, above }) => [id, above ?? 0]);
    const read = readRows(rows);
    expect({ ...read, items: [...read.items].sort() }).toMatchObject({ ...RIGHT, items: [...ITEMS].sort() });
    expect(read.names).toHaveLength(12);
  });

  it.each(Object.entries(ORDERS))("by names of the rows above, %s", (_, order) => {
    const nameOf = new Map(tree.map(({ id, name }) => [id, name]));
    const rows = headed(["上一级"], order(tree), ({ above }) => [nameOf.get(above ?? 0) ?? null]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 95.9, errors: [] });
  });

  it("by ids that name a root of another table", () => {
    const key = (id: number): string => `8f3c-${id}-a1`;
    const rows = headed(["uuid", "puuid"], tree, ({ id, above }) => [key(id), above === null ? "unit-77" : key(above)]);
    expect(readRows(rows)).toMatchObject(RIGHT);
  });

  it("under one root that carries all", () => {
    const under = rowsOf([["年度考核", MODEL]]);
    const rows = headed(["id", "pid"], under, ({ id, above }) => [id, above]);
    expect(readRows(rows)).toMatchObject(RIGHT);
  });

  it.each([
    ["0103", ["00", "00", "00"]],
    ["A0103", ["A00", "00", "00"]],
    ["113", ["0", "0", "0"]],
    ["1-1-3", ["0", "-0", "-0"]],
  ])("by codes like %s, whatever their order", (_, steps) => {
    const coded = rowsOf(MODEL, steps);
    for (const order of Object.values(ORDERS)) {
      const rows = headed(["编码"], order(coded), ({ code }) => [code]);
      expect(readRows(rows)).toMatchObject({ full: 100, actual: 95.9, errors: [] });
    }
  });

  it.each<[string, (level: number) => CellValue]>([
    ["1", (level) => level],
    ["二级指标", (level) => `${"一二三".charAt(level - 1)}级指标`],
    ["L3", (level) => `L${level}`],
  ])("by how deep each row is: %s", (_, cell) => {
    for (const order of ["each before what stands below it", "level by level"]) {
      const rows = headed(["层级"], ORDERS[order]?.(tree) ?? [], ({ level }) => [cell(level)]);
      expect(readRows(rows)).toMatchObject(RIGHT);
    }
  });

  it("says what a parent states wrongly, at its cell", () => {
    const wrong = tree.map((row) => (row.name === "行政审批" ? { ...row, actual: 22.5 } : row));
    const rows = headed(["id", "pid"], wrong, ({ id, above }) => [id, above]);
    const read = readRows(rows);
    expect(read).toMatchObject({ ...RIGHT, errors: ["total-mismatch@E11"] });
    expect(read.stated).toContainEqual(["E11", "actual", 22.5, 21.5]);
  });

  it("above a total of all", () => {
    const rows = headed(["id", "pid"], ORDERS["level by level"]?.(tree) ?? [], ({ id, above }) => [id, above]);
    const read = readRows([...rows, [null, null, "合计", 100, 95.9, null]]);
    expect(read).toMatchObject(RIGHT);
    expect(read.stated).toContainEqual(["D21", "full", 100, 100]);
  });

  it("has parents without marks", () => {
    const rows = headed(["id", "pid"], ORDERS["level by level"]?.(tree) ?? [], ({ id, above }) => [id, above]);
    const bare = rows.map((row, at) => (at > 0 && row[5] === null ? [...row.slice(0, 3), null, null, null] : row));
    expect(readRows(bare)).toMatchObject(RIGHT);
  });

  it("asks where one row alone may be the sum of two by chance", () => {
    const rows: CellValue[][] = [
      ["编码", "指标名称", "分值", "自评得分"],
      ["01", "甲项工作", 20, 19],
      ["02", "乙项工作", 30, 30],
      ["0101", "丙项工作", 12, 11],
      ["0102", "丁项工作", 8, 7],
      ["03", "戊项工作", 30, 28],
    ];
    expect(readRows(rows)).toMatchObject({ full: 80, errors: ["reading-ambiguous@B2"] });
    const answered = readRows(rows, {}, { rows: { "考核表!2": "indicator" } });
    expect(answered).toMatchObject({ full: 100, actual: 95, errors: [] });
  });
});

describe("columns that state no tree", () => {
  it("numbers from 1 to 12", () => {
    const rows = Array.from({ length: 12 }, (_, at): CellValue[] => [
      `A${at + 1}`,
      `指标${at + 1}项`,
      at === 0 ? 15 : 5,
      5,
    ]);
    expect(readRows([["编码", "指标名称", "分值", "自评得分"], ...rows])).toMatchObject({ full: 70, actual: 60 });
  });

  it("two judges of whom one gives a point more than the other", () => {
    const rows = [18, 17, 16, 15].map((mark, at): CellValue[] => [at + 1, `指标${at}项`, 20, mark, mark + 1, mark]);
    const read = readRows([["序号", "内容", "分值", "甲", "乙", "得分"], ...rows]);
    expect(read).toMatchObject({ full: 80, names: ["指标0项", "指标1项", "指标2项", "指标3项"] });
  });

  it("a row that must come before another", () => {
    const rows: CellValue[][] = [
      ["编号", "前置指标", "指标名称", "分值", "自评得分"],
      [11, null, "制定方案", 20, 20],
      [12, 11, "组织实施", 30, 28],
      [13, 11, "监督检查", 20, 19],
      [14, 12, "总结评估", 15, 15],
      [15, 13, "成果运用", 15, 14],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 96, errors: [] });
  });
});
