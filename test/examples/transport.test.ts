import { TRANSPORT } from "../../scripts/examples/figures.ts";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { issuesOf, reportOf } from "./reportOf.ts";

const { items, roster, unit, vetoes } = TRANSPORT;
const indicators = items.flatMap((item) => item.indicators.map((indicator) => ({ item: item.name, ...indicator })));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const full = sum(indicators.map((indicator) => indicator.full));
const actual = sum(indicators.map((indicator) => indicator.actual ?? 0));

describe("the report of transport.xlsx in the middle of its year", () => {
  let report: JsonReport;
  beforeAll(async () => {
    report = await reportOf("transport.xlsx", "2026-09-15");
  });

  it("reads the two-row heading, unit and period", () => {
    expect(report).toMatchObject({ unit, framework: "测评体系", breakdown: "任务分解" });
    expect(report.period).toContain("2026");
    expect(report.indicators.filter(({ kind }) => kind === "base")).toHaveLength(indicators.length);
  });

  it("counts the one indicator without a mark as not scored, never as 0", () => {
    expect([full, actual]).toEqual([100, 92]);
    expect(report.totals).toMatchObject({ full, actual, effective: actual, gap: 5, unscored: 1, unscoredFull: 3 });
    expect(report.totals).toMatchObject({ rate: 0.92, scoredRate: 0.9485 });
  });

  it("finds that the 合计 row, two formulas, agrees", () => {
    expect(report.stated.map(({ field, stated, computed }) => [field, stated, computed])).toEqual([
      ["full", full, full],
      ["actual", actual, actual],
    ]);
  });

  it("reads the vetoes as vetoes that did not happen", () => {
    const found = report.indicators.filter(({ kind }) => kind === "veto");
    expect(found).toHaveLength(vetoes.length);
    expect(report.totals?.vetoed).toBe(false);
  });

  it("spreads group words over the 科室, 所 and 队 of the roster and no one else", () => {
    // By hand: the group's indicators are worth 44, so 4.4 for each of ten, of which 0.05 + 0.1 + 0.05 are lost.
    const byHand: Record<string, readonly [full: number, gap: number]> = {
      办公室: [30 + 4.4, 1.5 + 0.2],
      党群室: [10 + 4.4, 1 + 0.2],
      法制规划科: [8 + 4.4, 0.5 + 0.2],
      党总支委: [8, 0],
    };
    for (const { name } of roster) byHand[name] ??= [4.4, 0.2];
    expect(
      Object.fromEntries(report.departments.map(({ name, full, gap }) => [name, [full, gap].map((mark) => mark.toFixed(2))])),
    ).toEqual(Object.fromEntries(Object.entries(byHand).map(([name, both]) => [name, both.map((mark) => mark.toFixed(2))])));
  });

  it("takes a stage's months as due at their end in the paper's year", () => {
    const due = new Map(report.tasks.map((task) => [task.indicator, task.due]));
    expect([due.get("1.1"), due.get("2.1"), due.get("2.2"), due.get("10.2")]).toEqual([
      "2026-04-30",
      "2026-08-31",
      "2026-09-30",
      "2026-10-31",
    ]);
    expect([due.get("8.1"), due.get("10.1")]).toEqual([null, null]);
  });

  it("raises just the missing mark and the task whose stage is over", () => {
    const row = 2 + 1 + indicators.findIndex(({ code }) => code === "3.2");
    expect(issuesOf(report)).toEqual([expect.stringMatching(/^actual-missing 测评体系!F/), `task-overdue 任务分解!F${row}`]);
  });
});
