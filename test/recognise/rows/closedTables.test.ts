import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Column = "no" | "name" | "full" | "actual" | "why" | "group" | "standard" | "dept";
type Row = readonly [group: string, name: string, full: number, actual: number, why: string | null];

const HEADINGS: Readonly<Record<Column, string>> = {
  no: "序号",
  name: "评价内容",
  full: "标准分",
  actual: "自评分",
  why: "扣分原因",
  group: "类别",
  standard: "评分标准",
  dept: "责任部门",
};
const FIRST: readonly Row[] = [
  ["基础", "组织机构健全", 10, 10, null],
  ["基础", "规章制度上墙", 8, 7, "一项制度过期"],
  ["基础", "台账资料", 12, 11, "台账不全"],
  ["基础", "培训", 10, 10, null],
];
const SECOND: readonly Row[] = [
  ["安全", "两票执行", 30, 28, "票面涂改"],
  ["安全", "线路通道清理", 15, 15, null],
  ["营销", "电费回收", 15, 13, "欠费一户"],
  ["营销", "优质服务", 10, 10, null],
];

function rowOf(columns: readonly Column[], cells: Partial<Record<Column, CellValue>>, label?: string): CellValue[] {
  return columns.map((column, at) => (at === 0 && label !== undefined ? label : (cells[column] ?? null)));
}

function tableOf(columns: readonly Column[], rows: readonly Row[], closing: string | null): CellValue[][] {
  const sum = (at: 2 | 3): number => rows.reduce((made, row) => made + row[at], 0);
  return [
    columns.map((column) => HEADINGS[column]),
    ...rows.map(([group, name, full, actual, why], at) => {
      const told = { standard: `按要求落实${name}`, dept: at % 2 === 0 ? "综合科" : "业务科" };
      return rowOf(columns, { no: at + 1, group, name, full, actual, why, ...told });
    }),
    ...(closing === null ? [] : [rowOf(columns, { full: sum(2), actual: sum(3) }, closing)]),
  ];
}

const S: readonly Column[] = ["no", "name", "full", "actual", "why"];
const C: readonly Column[] = ["group", "full", "actual", "name", "why"];
const WIDE: readonly Column[] = ["group", "standard", "full", "actual", "name", "why"];

describe("two tables, each with an order of columns of its own", () => {
  it.each<[string, readonly Column[], readonly Column[]]>([
    ["names before marks, then behind", S, C],
    ["the other way round", C, S],
    ["a column more above", [...S, "dept"], C],
    ["a column more below", S, WIDE],
    ["a column less above", ["name", "full", "actual", "why"], C],
    ["columns less below", S, ["name", "actual", "full"]],
    ["marks before full marks", S, ["group", "name", "actual", "full", "why"]],
    ["marks first above", ["no", "full", "actual", "name", "why"], WIDE],
    ["a group before the names", S, ["group", "name", "why", "full", "actual"]],
  ])("%s", (_, above, below) => {
    const right = { full: 110, actual: 104, errors: [], names: [...FIRST, ...SECOND].map(([, name]) => name) };
    const all = (titles: readonly CellValue[][], gap: readonly CellValue[][], grand: boolean): CellValue[][] => [
      ["星级创建自评"],
      ...titles.slice(0, 1),
      ...tableOf(above, FIRST, "表一得分"),
      ...gap,
      ...titles.slice(1),
      ...tableOf(below, SECOND, "表二得分"),
      ...(grand ? [rowOf(below, { full: 110, actual: 104 }, "两表总得分")] : []),
      [],
      ["所长签字："],
    ];
    const titled = [["表一 基础管理"], ["表二 安全与营销"]];
    const merges = ["A1:E1", "A2:E2", "A9:E9"];
    const read = readRows(all(titled, [], true), { merges });
    expect(read).toMatchObject(right);
    expect(read.stated.map(([, field, value, computed]) => [field, value, computed])).toEqual([
      ["full", 40, 40],
      ["actual", 38, 38],
      ["full", 70, 70],
      ["actual", 66, 66],
      ["full", 110, 110],
      ["actual", 104, 104],
    ]);
    expect(readRows(all(titled, [[]], false))).toMatchObject(right);
    expect(readRows(all([], [[]], true))).toMatchObject(right);
    expect(readRows(all([], [], false))).toMatchObject(right);
  });

  it("needs no closing rows", () => {
    const rows = [...tableOf(S, FIRST, null), [], ...tableOf(C, SECOND, null)];
    expect(readRows(rows)).toMatchObject({ full: 110, actual: 104, errors: [], stated: [] });
  });

  it("reports a closing row that does not come out", () => {
    const rows = [...tableOf(S, FIRST, "小计"), ...tableOf(C, SECOND, "小计")];
    const [closing] = rows.slice(5, 6);
    if (closing) closing[3] = 39;
    expect(readRows(rows)).toMatchObject({ full: 110, actual: 104, errors: ["total-mismatch@D6"] });
  });
});

describe("an indicator at the end of a table that is worth what those above it are", () => {
  const rows: readonly Row[] = [
    ["基础", "组织机构", 10, 9, null],
    ["基础", "规章制度", 10, 8, null],
    ["基础", "标杆工程", 20, 17, null],
  ];

  it.each<[string, Column[], string]>([
    ["a number", ["no", "name", "full", "actual"], "B4"],
    ["a criterion", ["name", "standard", "full", "actual"], "A4"],
    ["a department", ["name", "full", "actual", "dept"], "A4"],
  ])(
    "stays one, and is asked about, where it has %s as they do in a column that only this table has",
    (_, above, at) => {
      const all = [...tableOf(above, rows, null), ...tableOf(C, SECOND, null)];
      expect(readRows(all)).toMatchObject({ full: 110, actual: 100, errors: [`reading-ambiguous@${at}`] });
    },
  );

  it("stays one where the total counts it", () => {
    const above: Column[] = ["name", "full", "actual"];
    const all = [...tableOf(above, rows, null), ...tableOf(C, SECOND, null), ["总计", 110, 100]];
    expect(readRows(all)).toMatchObject({ full: 110, actual: 100, errors: [] });
  });
});
