import { DANJIANGKOU } from "../../scripts/examples/figures.ts";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { issuesOf, reportOf } from "./reportOf.ts";

const { items, stated, unit } = DANJIANGKOU;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
/** Each item has one indicator. */
const scored = items.flatMap(({ name, indicators }) => indicators.map(({ full, actual }) => ({ name, full, actual })));
const full = sum(scored.map((item) => item.full));
const actual = sum(scored.map((item) => item.actual));
/** Row of the first item; a title, a line of particulars and the headings stand above it. */
const FIRST_ROW = 4;
const TOTAL_ROW = FIRST_ROW + scored.length;

describe("the report of danjiangkou.xlsx on its own day", () => {
  let report: JsonReport;
  beforeAll(async () => {
    report = await reportOf("danjiangkou.xlsx", "2011-10-12");
  });

  it("reads unit, period and both sheets", () => {
    expect(report).toMatchObject({ unit, framework: "测评体系", breakdown: "任务分解" });
    expect(report.period).toContain("2010—2011");
  });

  it("adds the items up to 100 of which 97 are reached", () => {
    expect([full, actual]).toEqual([100, 97]);
    expect(report.totals).toMatchObject({ full, actual, effective: actual, gap: full - actual, rate: 0.97, unscored: 0 });
    expect(report.totals).toMatchObject({ result: actual, converted: actual, review: null, vetoed: false });
  });

  it("compares the 合计 row and finds its 98 wrong, at its own cell", () => {
    expect(report.stated).toEqual([
      { level: "total", name: "合计", field: "full", stated: stated.full, computed: full, sheet: "测评体系", cell: `D${TOTAL_ROW}` },
      { level: "total", name: "合计", field: "actual", stated: stated.actual, computed: actual, sheet: "测评体系", cell: `E${TOTAL_ROW}` },
    ]);
    expect(report.issues).toContainEqual(
      expect.objectContaining({ code: "total-mismatch", severity: "error", cell: `E${TOTAL_ROW}`, expected: actual, found: stated.actual }),
    );
  });

  it("asks for the reason of each of the three losses, and finds nothing else wrong in the marks", () => {
    const unexplained = scored.flatMap((item, index) =>
      item.actual < item.full ? [`deduction-unexplained 测评体系!E${FIRST_ROW + index}`] : [],
    );
    expect(unexplained).toHaveLength(3);
    const inMarks = issuesOf(report).filter((issue) => issue.includes("测评体系!"));
    expect([...inMarks].sort()).toEqual([...unexplained, `total-mismatch 测评体系!E${TOTAL_ROW}`].sort());
  });

  it("lists items and indicators in the sheet's order with the sheet's figures", () => {
    expect(report.items.map(({ name, full, effective }) => [name, full, effective])).toEqual(
      scored.map((item) => [item.name, item.full, item.actual]),
    );
    expect(report.indicators.map(({ row, item }) => [row, item])).toEqual(
      items.map(({ name }, index) => [FIRST_ROW + index, name]),
    );
  });

  it("gives the marks to the leads of each item's tasks, to the last hundredth", () => {
    // By hand: 15 to two leads, 16 to three, 13 to two, 12 to three, 9 to two, 9 to two, 8 to two, 18 to three.
    const byHand: Record<string, readonly [full: number, gap: number]> = {
      办公室: [18, 0.84],
      普教科: [9.34, 0],
      计财科: [5.33, 0],
      职成教科: [5.33, 0],
      教师管理科: [6.5, 0],
      人事科: [4.5, 0.5],
      资助中心: [6.5, 0],
      老干科: [4.5, 0.5],
      督导室: [6, 0.33],
      信访室: [4, 0],
      监察室: [7.5, 0],
      法制科: [4, 0],
      校安办: [12.5, 0.5],
      档案室: [6, 0.33],
    };
    expect(Object.fromEntries(report.departments.map(({ name, full, gap }) => [name, [full, gap]]))).toEqual(byHand);
  });

  it("finds the one task that is overdue and the one that is due within the week", () => {
    const tasks = items.flatMap((item) => item.tasks.map((task) => task.name));
    expect(report.tasks.map(({ name }) => name)).toEqual(tasks);
    const row = (name: string) => 3 + tasks.indexOf(name);
    expect(issuesOf(report).filter((issue) => issue.includes("任务分解!"))).toEqual([
      `task-overdue 任务分解!F${row("整理归档创建资料")}`,
      `task-due-soon 任务分解!F${row("上报自查报告和评分表")}`,
    ]);
  });
});
