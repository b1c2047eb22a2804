import { a1 } from "../../../src/domain/address.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

/** Leaves by their groups, with what each can earn and earned. */
const TREE = [
  ["决策", "立项", "立项依据", 6, 5],
  ["决策", "立项", "立项程序", 4, 4],
  ["决策", "目标", "目标合理", 10, 9],
  ["过程", "资金", "资金到位", 12, 12],
  ["过程", "资金", "预算执行", 8, 7],
  ["过程", "组织", "制度健全", 5, 5],
  ["过程", "组织", "制度执行", 15, 13],
  ["产出", "数量", "完成数量", 25, 25],
  ["产出", "质量", "验收合格", 10, 10],
  ["产出", "质量", "群众满意", 5, 4],
] as const;
const EARNED = 94;

interface Layout {
  readonly levels?: 2 | 3;
  readonly names?: readonly string[];
  readonly isLeft?: boolean;
  readonly isMerged?: boolean;
  readonly isClosed?: boolean;
  /** A group of one row is not divided. */
  readonly isMixed?: boolean;
  readonly off?: number;
}

/** The same table as offices lay it out: a column of marks beside each level. */
function laidOut({
  levels = 3,
  names = ["一级指标", "二级指标", "三级指标"],
  isLeft = false,
  isMerged = true,
  isClosed = true,
  isMixed = false,
  off = 0,
}: Layout): [CellValue[][], { merges: string[] }] {
  const used = levels === 3 ? [0, 1, 2] : [0, 2];
  const rows: CellValue[][] = [];
  const merges: string[] = [];
  rows.push([
    ...used.flatMap((level) => (isLeft ? ["分值", names[level] ?? ""] : [names[level] ?? "", "分值"])),
    ...["指标解释", "评价标准", "得分", "扣分原因"],
  ]);
  const keyOf = (row: (typeof TREE)[number], level: number): string => row.slice(0, level + 1).join("/");
  TREE.forEach((leaf, at) => {
    const cells: CellValue[] = used.flatMap((level, place): CellValue[] => {
      const inside = TREE.filter((other) => keyOf(other, level) === keyOf(leaf, level));
      if (inside[0] !== leaf) return [null, null];
      const sum = inside.reduce((all, [, , , full]) => all + full, 0);
      const isLone = level === 2 && isMixed && TREE.filter((other) => keyOf(other, 1) === keyOf(leaf, 1)).length === 1;
      if (isMerged && inside.length > 1)
        for (const column of [2 * place + 1, 2 * place + 2])
          merges.push(`${a1({ row: at + 2, column })}:${a1({ row: at + 1 + inside.length, column })}`);
      const own: [CellValue, CellValue] = isLone ? [null, null] : [leaf[level] ?? "", sum];
      return isLeft ? own.toReversed() : own;
    });
    const [, , name, full, earned] = leaf;
    const reason = earned < full ? "资料不全" : null;
    rows.push([
      ...cells,
      `反映${name}的情况，用以考核执行效果`,
      `符合${name}要求的得满分，否则酌情扣分`,
      earned,
      reason,
    ]);
  });
  if (isClosed) {
    const sums = used.flatMap((_, place): CellValue[] => {
      if (isLeft) return [100, place === 0 ? "合计" : null];
      return [place === 0 ? "合计" : null, 100];
    });
    rows.push([...sums, null, null, EARNED + off]);
  }
  return [rows, { merges }];
}

describe("A column of full marks beside each level of indicators", () => {
  const names = TREE.map(([, , name]) => name);

  it.each<[string, Layout]>([
    ["merged", {}],
    ["written once", { isMerged: false }],
    ["left of the names", { isLeft: true }],
    ["left of the names, written once", { isLeft: true, isMerged: false }],
    ["without a total", { isClosed: false }],
    ["in two levels", { levels: 2 }],
    ["in two levels, written once and not summed up", { levels: 2, isMerged: false, isClosed: false }],
    ["under other headings", { names: ["评价维度", "评价要素", "评价点"] }],
    ["under headings that nobody knows", { names: ["甲", "乙", "丙"] }],
    ["of which some are not divided", { isMixed: true }],
    ["of which some are not divided, written once", { isMixed: true, isMerged: false }],
  ])("is a level of one tree: %s", (_, layout) => {
    const read = readRows(...laidOut(layout));
    expect(read).toMatchObject({ full: 100, actual: EARNED, items: ["决策", "过程", "产出"], errors: [] });
    const undivided = layout.isMixed ? { 目标合理: "目标", 完成数量: "数量" } : {};
    expect(read.names).toEqual(names.map((name) => new Map(Object.entries(undivided)).get(name) ?? name));
    expect(read.warnings).toEqual([]);
  });

  it("states what the rows of each group come to", () => {
    const { stated } = readRows(...laidOut({}));
    expect(stated).toContainEqual(["B2", "full", 20, 20]);
    expect(stated).toContainEqual(["D5", "full", 20, 20]);
    expect(stated).toContainEqual(["D12", "full", 100, 100]);
  });

  it("is told although one of its figures is wrong, which is said", () => {
    const [rows, extras] = laidOut({ off: 2 });
    const row = rows[2 - 1];
    if (row) row[1] = 21;
    expect(readRows(rows, extras)).toMatchObject({ full: 100, actual: EARNED });
    expect(readRows(rows, extras).errors).toEqual(expect.arrayContaining(["total-mismatch@B2", "total-mismatch@I12"]));
  });

  it("is none where each row has a figure in both", () => {
    const rows = laidOut({ levels: 2 })[0].map((row, at) => (at === 0 ? row : [at, at, ...row.slice(2)]));
    // Marks are above the figures of the first.
    expect(readRows(rows)).toMatchObject({ full: 100, actual: EARNED, warnings: [] });
  });

  it("beside marks earned at each level", () => {
    const rows: CellValue[][] = [
      ["一级指标", "分值", "得分", "二级指标", "分值", "得分"],
      ["决策", 20, 18, "立项依据", 10, 9],
      [null, null, null, "立项程序", 10, 9],
      ["过程", 30, 27, "资金到位", 15, 15],
      [null, null, null, "预算执行", 15, 12],
      ["产出", 50, 45, "完成数量", 30, 30],
      [null, null, null, "验收合格", 20, 15],
      ["合计", 100, 90, null, 100, 90],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 90, errors: [] });
    const wrong = rows.map((row, at) => (at === 3 ? ["过程", 30, 28, ...row.slice(3)] : row));
    expect(readRows(wrong).errors).toEqual(["total-mismatch@C4"]);
  });
});

describe("A column that explains the indicators", () => {
  it.each(["指标解释", "指标内涵", "考核指标释义"])("names none of them: %s", (heading) => {
    const rows: CellValue[][] = [["一级指标", "二级指标", "三级指标", "分值", heading, "评价标准", "得分"]];
    for (const [item, group, name, full, earned] of TREE)
      rows.push([item, group, name, full, `反映${name}的情况，用以考核`, "符合要求的得满分", earned]);
    const read = readRows(rows);
    expect(read.names).toEqual(TREE.map(([, , name]) => name));
    expect(read).toMatchObject({ full: 100, actual: EARNED });
  });
});
