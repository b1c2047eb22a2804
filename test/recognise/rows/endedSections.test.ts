import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const HEADER = ["评估项目", "标准要求", "分值", "评分办法", "扣分", "扣分原因"];
const SECTIONS: CellValue[][] = [
  ["组织管理", "机构健全", 12, "缺一项扣1分", null, null],
  [null, "人员配备", 18, "缺一项扣1分", 2, "缺1人"],
  ["环境卫生", "道路保洁", 40, "一处不符合扣1分", 5, "垃圾5处"],
  [null, "垃圾收集", 20, "一处不符合扣1分", null, null],
  ["食品安全", "持证经营", 10, "一家不符合扣1分", 1, "1家无证"],
];
const VETOES: CellValue[][] = [
  ["一票否决项", null, null, null, null, null],
  [null, "重大食品安全事故", "否决", "发生即取消资格", "无", null],
  [null, "重大疫情处置不力", "否决", "发生即取消资格", "无", null],
];
const TOTAL: CellValue[] = ["合计", null, 100, null, 8, null];

/** Without the column of items. */
const unnamed = (rows: readonly CellValue[][]): CellValue[][] =>
  rows.map(([item, name, ...rest]) => [name ?? item ?? null, ...rest]);
/** With what was earned in place of what was taken off. */
const marked = (rows: readonly CellValue[][]): CellValue[][] =>
  rows.map((row) => {
    const [full, off] = [row[2] ?? null, row[4] ?? null];
    const mark = typeof full === "number" && typeof off !== "string" ? full - Number(off) : off;
    return row.map((value, at) => (at !== 4 ? value : value === "扣分" ? "得分" : mark));
  });

describe("A section of vetoes ends where rows with full marks begin", () => {
  const kinds = ["veto", "veto", "base", "base", "base", "base", "base"];
  const rows = [HEADER, ...VETOES, ...SECTIONS, TOTAL];

  it.each<[string, CellValue[][]]>([
    ["beside what was taken off", rows],
    ["beside what was earned", marked(rows)],
    ["without a total", rows.slice(0, -1)],
    ["without items, as the total states", unnamed(rows)],
    ["without items or a total, where they come to a round whole", unnamed(rows).slice(0, -1)],
    ["with strokes for full marks", rows.map((row) => row.map((value) => (value === "否决" ? "—" : value)))],
    ["with nothing for full marks", rows.map((row) => row.map((value) => (value === "否决" ? null : value)))],
    ["with other verdicts", rows.map((row) => row.map((value) => (value === "无" ? "未发生" : value)))],
    ["in the middle", [HEADER, ...SECTIONS.slice(0, 2), ...VETOES, ...SECTIONS.slice(2), TOTAL]],
  ])("%s", (where, table) => {
    const read = readRows(table);
    expect(read).toMatchObject({ full: 100, actual: 92, errors: [] });
    if (!where.startsWith("without items")) expect(read.items).toEqual(["组织管理", "环境卫生", "食品安全"]);
    const inOrder = where === "in the middle" ? ["base", "base", "veto", "veto", "base", "base", "base"] : kinds;
    expect(read.kinds).toEqual(inOrder);
  });

  it("also where they come to no round whole but name items", () => {
    expect(readRows([HEADER, ...VETOES, ...SECTIONS.slice(0, 3)])).toMatchObject({ full: 70, actual: 63 });
  });

  it("and not where every row has full marks and the total leaves them out", () => {
    const vetoes = VETOES.map((row) => row.map((value) => (value === "否决" ? 10 : value)));
    const read = readRows([HEADER, ...SECTIONS, TOTAL, ...vetoes]);
    expect(read).toMatchObject({
      full: 100,
      actual: 92,
      kinds: ["base", "base", "base", "base", "base", "veto", "veto"],
    });
  });
});

describe("A section of bonuses at the top ends where the total says", () => {
  const bonuses = (full: readonly (number | null)[]): CellValue[][] => [
    ["加分项", null, null, null, null, null],
    [null, "获省级表彰", full[0] ?? null, "按文件加分", 2, null],
    [null, "经验推广", full[1] ?? null, "按文件加分", 1, null],
  ];
  const base = marked([HEADER, ...SECTIONS]);
  const above = (full: readonly (number | null)[], end: number, total?: readonly CellValue[]): CellValue[][] => [
    ...base.slice(0, 1),
    ...bonuses(full),
    ...base.slice(1, end),
    ...(total ? [[...total]] : []),
  ];
  const stated = ["合计", null, 100, null, 92, null];

  it.each([
    ["", [null, null]],
    [", also where they have full marks", [5, 3]],
  ])("%s", (_, full) => {
    const wanted = { full: 100, actual: 92, bonus: 3, result: 95 };
    expect(readRows(above(full, 6, stated))).toMatchObject({ ...wanted, errors: [] });
    expect(readRows(above(full, 6))).toMatchObject({ ...wanted, errors: [] });
  });

  it("is asked about where nothing tells", () => {
    const rows = above([5, 3], 4);
    const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", rows)), { today: "2026-03-02" });
    const asked = issues.find(({ code }) => code === "reading-ambiguous");
    expect(asked).toMatchObject({ cell: "C5", detail: { asTotal: 0, asIndicator: 70 } });
    expect(asked?.detail.rows?.map(({ row, under }) => [row, under])).toEqual([5, 6, 7].map((row) => [row, "bonus"]));
    for (const key of ["考核表!5", asked?.detail.rows?.[0]?.key ?? ""]) {
      const read = readRows(rows, {}, { rows: { [key]: "base" } });
      expect(read).toMatchObject({ full: 70, bonus: 3, errors: [] });
    }
    const kept = Object.fromEntries((asked?.detail.rows ?? []).map(({ key }) => [key, "bonus" as const]));
    expect(readRows(rows, {}, { rows: kept }).errors).toEqual([]);
  });
});

describe("A row beneath the total with one figure", () => {
  const rows = [HEADER, ...VETOES, ...SECTIONS, TOTAL];
  const merges = ["A11:B11", "C11:F11"];
  const closed = (name: string, figure: number, table = rows): CellValue[][] => [...table, [name, null, figure]];

  it.each(["评估得分", "暗访得分", "本次评定结果"])(
    "over full marks and what was taken off is what was earned: %s",
    (name) => {
      const read = readRows(closed(name, 92), { merges });
      expect(read).toMatchObject({ full: 100, actual: 92, errors: [] });
      expect(read.stated).toContainEqual(["C11", "actual", 92, 92]);
      expect(readRows(closed(name, 93), { merges })).toMatchObject({ full: 100, errors: ["total-mismatch@C11"] });
      expect(readRows(closed(name, 92, marked(rows)), { merges })).toMatchObject({ actual: 92, errors: [] });
    },
  );

  it("is what was earned where it stands alone under the full marks, too", () => {
    expect(readRows(closed("评估得分", 92))).toMatchObject({ full: 100, actual: 92, errors: [] });
  });

  it.each([100, 92])("called 合计 over both is what comes out: %d", (figure) => {
    const table = closed("合计", figure, rows.slice(0, -1));
    const read = readRows(table, { merges: ["A10:B10", "C10:F10"] });
    expect(read).toMatchObject({ full: 100, actual: 92, errors: [] });
    expect(read.stated).toContainEqual(["C10", figure === 100 ? "full" : "actual", figure, figure]);
  });

  it("called 应得分合计 is what can be earned", () => {
    expect(readRows(closed("应得分合计", 100), { merges }).stated).toContainEqual(["C11", "full", 100, 100]);
  });
});
