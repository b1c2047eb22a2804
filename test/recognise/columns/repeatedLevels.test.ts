import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Leaf = readonly [item: string, part: string, name: string, full: number, own: number, given: number];

const LEAVES: readonly Leaf[] = [
  ["党的建设", "思想建设", "理论武装", 6, 6, 6],
  ["党的建设", "思想建设", "意识形态", 5, 5, 4.5],
  ["党的建设", "制度建设", "主体责任", 5, 5, 5],
  ["党的建设", "制度建设", "廉政教育", 4, 4, 4],
  ["重点工作", "项目建设", "项目开工率", 12, 12, 11],
  ["重点工作", "项目建设", "固定资产投资", 28, 26, 25],
  ["重点工作", "招商引资", "签约金额", 20, 18.5, 18],
  ["民生保障", "制度建设", "技能培训", 8, 8, 7.5],
  ["民生保障", "社会稳定", "信访化解", 12, 11.5, 11],
];

const sumOf = (leaves: readonly Leaf[], at: 3 | 4 | 5): number => leaves.reduce((sum, leaf) => sum + leaf[at], 0);
const inItem = (leaf: Leaf): readonly Leaf[] => LEAVES.filter(([item]) => item === leaf[0]);
const inPart = (leaf: Leaf): readonly Leaf[] => inItem(leaf).filter(([, part]) => part === leaf[1]);
const TOTALS = { full: sumOf(LEAVES, 3), actual: sumOf(LEAVES, 4), review: sumOf(LEAVES, 5) };

const HEADINGS = ["一级指标", "一级分值", "二级指标", "二级分值", "三级指标", "分值", "自评得分", "考核得分"];
const flat = (leaf: Leaf): CellValue[] => {
  const [item, part, name, ...marks] = leaf;
  return [item, sumOf(inItem(leaf), 3), part, sumOf(inPart(leaf), 3), name, ...marks];
};

describe("marks of upper levels said again on every row", () => {
  it("are what all rows of that name come to", () => {
    expect(readRows([HEADINGS, ...LEAVES.map(flat)])).toMatchObject({ ...TOTALS, errors: [] });
  });

  it("beside a closing row", () => {
    const closing = ["总计", null, null, null, null, TOTALS.full, TOTALS.actual, TOTALS.review];
    expect(readRows([HEADINGS, ...LEAVES.map(flat), closing])).toMatchObject({ ...TOTALS, errors: [] });
  });

  it("of one upper level only", () => {
    const rows = [HEADINGS, ...LEAVES.map(flat)].map((row) => row.toSpliced(2, 2));
    expect(readRows(rows)).toMatchObject({ ...TOTALS, errors: [] });
  });

  it("before the names", () => {
    const order = [1, 0, 3, 2, 5, 4, 6, 7];
    const rows = [HEADINGS, ...LEAVES.map(flat)].map((row) => order.map((at) => row[at] ?? null));
    expect(readRows(rows)).toMatchObject({ ...TOTALS, errors: [] });
  });

  it("however the rows are sorted", () => {
    const sorted = LEAVES.toSorted((one, other) => other[3] - one[3]);
    expect(readRows([HEADINGS, ...sorted.map(flat)])).toMatchObject({ ...TOTALS, errors: [] });
  });

  it("that are wrong for one item are said so once", () => {
    const rows = LEAVES.map(flat).map((row) => (row[0] === "民生保障" ? row.with(1, 22) : row));
    expect(readRows([HEADINGS, ...rows])).toMatchObject({ ...TOTALS, errors: ["total-mismatch@B9"] });
  });

  it("that are wrong on one row only are said so there", () => {
    const rows = LEAVES.map(flat).with(5, flat(LEAVES[5] as Leaf).with(1, 66));
    expect(readRows([HEADINGS, ...rows])).toMatchObject({ ...TOTALS, errors: ["total-mismatch@B7"] });
  });
});
