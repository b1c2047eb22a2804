import { YEAR } from "../../scripts/examples/yearFigures.ts";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { reportOf } from "./reportOf.ts";

const { duties, inspections, items, pieces, problems, roster, stages, tasks, today } = YEAR;
const indicators = items.flatMap((item) => [...item.indicators]);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

describe("the report of year.xlsx in the middle of October", () => {
  let report: JsonReport;
  beforeAll(async () => {
    report = await reportOf("year.xlsx", "2027-01-01");
  });

  it("is judged by the day that the sheet states, and reads every row of the four ledgers", () => {
    expect(report).toMatchObject({ today, framework: "测评体系", breakdown: "任务分解" });
    expect(report.ledgers?.map(({ kind, rows }) => [kind, rows])).toEqual([
      ["reports", 54],
      ["inspections", inspections.length],
      ["rectification", problems.length],
      ["evidence", pieces.length],
    ]);
    expect(report.totals).toMatchObject({
      full: sum(indicators.map(({ full }) => full)),
      effective: sum(indicators.map(({ actual }) => actual)),
    });
    expect(report.tasks).toHaveLength(tasks.length);
    expect(stages).toHaveLength(4);
  });

  it("counts reports up to the day: every time that has passed is due, and what is left out is missed", () => {
    for (const { name } of roster) {
      const own = duties.filter(({ department }) => department === name);
      // Every time so far stands in the figures, be it with a day or without.
      const due = sum(own.map(({ reported }) => reported.length));
      const missed = sum(own.map(({ reported }) => reported.filter((day) => day === null).length));
      if (own.length > 0) expect(countsOf("reports", name)).toMatchObject({ due, missed, reported: due - missed });
    }
    expect(codesOf("report-missed")).toHaveLength(3);
    expect(codesOf("report-late")).toHaveLength(3);
  });

  it("proposes the veto of the department that failed as often as the ledger's note says", () => {
    const failed = inspections.filter(({ result }) => result === "不合格");
    expect(new Set(failed.map(({ inspected }) => inspected)).size).toBe(1);
    expect(codesOf("failures-repeated")).toEqual([expect.objectContaining({ expected: 3, found: failed.length })]);
    expect(report.totals?.vetoed).toBe(false);
  });

  it("finds what is overdue, and takes an extended deadline for the deadline", () => {
    const late = problems.filter(
      ({ due, extended, progress, recheck }) =>
        (extended ?? due) < today && (progress !== "已完成" || recheck === "不合格"),
    );
    expect(late.length).toBeGreaterThan(0);
    expect(problems.some(({ due, extended }) => due < today && extended !== undefined && extended > today)).toBe(true);
    expect(codesOf("rectification-overdue")).toHaveLength(late.length);
    expect(codesOf("recheck-failed")).toHaveLength(1);
  });

  it("counts pieces, and misses photos and films that the framework asks for", () => {
    const total = (counted: string) =>
      sum((ledgerOf("evidence")?.departments ?? []).map((one) => Number((one as Record<string, unknown>)[counted])));
    const held = (kind: string) => sum(pieces.filter((one) => one.kind === kind).map((one) => one.pieces));
    expect([total("texts"), total("photos"), total("films"), total("objects")]).toEqual(
      ["文字", "照片", "音像", "实物"].map(held),
    );
    expect(codesOf("evidence-kind-missing").map(({ expected, found }) => [expected, found])).toEqual([
      [6, 4],
      [2, 1],
    ]);
  });

  function ledgerOf(kind: string) {
    return report.ledgers?.find((one) => one.kind === kind);
  }

  function countsOf(kind: string, department: string) {
    return ledgerOf(kind)?.departments.find(({ name }) => name === department);
  }

  function codesOf(code: string) {
    return report.issues.filter((one) => one.code === code);
  }
});
