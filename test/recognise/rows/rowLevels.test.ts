import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = readonly [level: number, name: string, full: number, actual: number | null];

const ROWS: readonly Row[] = [
  [2, "班子建设", 12, 11],
  [1, "基础工作", 40, 37],
  [2, "台账规范", 25, 23],
  [2, "满意度", 20, 19],
  [1, "工作成效", 30, 28],
  [2, "队伍建设", 18, 16],
  [2, "制度健全", 15, 14],
  [1, "组织建设", 30, 27],
  [2, "创新", 10, 9],
];
const LEAVES = ["班子建设", "台账规范", "满意度", "队伍建设", "制度健全", "创新"];

function table(rows: readonly Row[], heading = "层级", level: (depth: number) => CellValue = (depth) => depth) {
  return [[heading, "指标名称", "分值", "得分"], ...rows.map(([depth, ...row]): CellValue[] => [level(depth), ...row])];
}

describe("Rows of a tree in no order, with a column that says how deep each is", () => {
  const right = { full: 100, actual: 92, names: LEAVES, errors: [] };

  it("count once where every level comes to the same", () => {
    expect(readRows(table(ROWS))).toMatchObject(right);
    expect(readRows(table(ROWS, "指标级别", (depth) => (depth === 1 ? "一级指标" : "二级指标")))).toMatchObject(right);
    const unmarked = ROWS.map(([depth, name, full, mark]): Row => [depth, name, full, depth === 1 ? null : mark]);
    expect(readRows(table(unmarked))).toMatchObject(right);
    const deeper = ROWS.map(([depth, ...row]): Row => [depth + 1, ...row]);
    const rooted = [...deeper.slice(0, 3), [1, "全部", 100, 92] as const, ...deeper.slice(3)];
    expect(readRows(table(rooted))).toMatchObject(right);
  });

  it("count once where one of the upper level stands for itself", () => {
    const rows = ROWS.filter(([, name]) => name !== "制度健全" && name !== "台账规范");
    expect(readRows(table(rows))).toMatchObject({ full: 100, actual: 92, errors: [] });
  });

  it("are asked about where the levels differ, and count as the user says", () => {
    const rows = ROWS.map((row): Row => (row[1] === "组织建设" ? [1, "组织建设", 35, 27] : row));
    expect(readRows(table(rows))).toMatchObject({ full: 100, errors: ["reading-ambiguous@B3"] });
    const said = { "考核表!3": "total", "考核表!6": "total", "考核表!9": "total" } as const;
    expect(readRows(table(rows), {}, { rows: said })).toMatchObject({ full: 100, errors: [] });
    const counted = readRows(table(rows), {}, { rows: { ...said, "考核表!9": "indicator" } });
    expect(counted).toMatchObject({ full: 135, errors: [] });
  });
});

it("a column that says how much each row matters makes none of them an upper one, and is no mark", () => {
  const rows: Row[] = [
    [1, "组织领导", 20, 19],
    [2, "制度建设", 30, 28],
    [1, "宣传教育", 15, 15],
    [3, "督促检查", 35, 30],
  ];
  for (const heading of ["重要等级", "重要级别"])
    expect(readRows(table(rows, heading))).toMatchObject({ full: 100, actual: 92, review: null, errors: [] });
});
