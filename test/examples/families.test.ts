import { CAMPUS } from "../../scripts/examples/campus.ts";
import { QUARTERS } from "../../scripts/examples/quarters.ts";
import { SAFETY } from "../../scripts/examples/safety.ts";
import { SMOKE_FREE } from "../../scripts/examples/smokeFree.ts";
import { issuesOf, reportOf } from "./reportOf.ts";

const sum = (values: readonly number[]): number => Math.round(values.reduce((total, value) => total + value, 0) * 1e6) / 1e6;

describe("smoke-free.xlsx, whose marks stand in the texts", () => {
  const clauses = SMOKE_FREE.items.flatMap((item) => item.clauses.map((clause) => ({ item: item.name, ...clause })));

  it("reads each clause's marks and who answers for it", async () => {
    const report = await reportOf("smoke-free.xlsx", "2026-11-20");
    expect(report).toMatchObject({ unit: SMOKE_FREE.unit, framework: "自评表", breakdown: null });
    expect(report.indicators.map(({ full, actual, lead }) => [full, actual, lead[0]])).toEqual(
      clauses.map(({ full, actual, office }) => [full, actual, office.split("、")[0]]),
    );
    expect(report.totals).toMatchObject({ full: sum(clauses.map(({ full }) => full)), actual: sum(clauses.map(({ actual }) => actual)) });
  });

  it("finds that one item claims another sum than its clauses have, at the item's own cell", async () => {
    const report = await reportOf("smoke-free.xlsx", "2026-11-20");
    const wrong = SMOKE_FREE.items.flatMap(({ name, stated, clauses: own }) => {
      const computed = sum(own.map(({ full }) => full));
      return stated === computed ? [] : [{ name, stated, computed }];
    });
    expect(wrong).toHaveLength(1);
    expect(report.stated.filter(({ stated, computed }) => stated !== computed)).toEqual([expect.objectContaining(wrong[0])]);
    const row = 4 + clauses.findIndex(({ item }) => item === wrong[0]?.name);
    expect(issuesOf(report)).toEqual([`total-mismatch 自评表!A${row}`]);
  });
});

describe("safety.xlsx, where only deductions are written", () => {
  it("takes off what is written and reads the roles in one cell", async () => {
    const report = await reportOf("safety.xlsx", "2026-12-05");
    const indicators = SAFETY.items.flatMap((item) => [...item.indicators]);
    expect(report.indicators.map(({ full, effective }) => [full, effective])).toEqual(
      indicators.map(({ full, deducted }) => [full, full - (deducted ?? 0)]),
    );
    expect(report.items.map(({ name, gap }) => [name, gap])).toEqual(
      SAFETY.items.map(({ name, indicators: own }) => [name, sum(own.map(({ deducted }) => deducted ?? 0))]),
    );
    expect(report.indicators[1]).toMatchObject({ lead: ["应急管理办公室"] });
    expect(report.indicators[3]).toMatchObject({ lead: ["应急管理办公室"], support: [] });
    expect(report.indicators[4]).toMatchObject({ lead: ["村镇建设办公室"], support: ["应急管理办公室", "派出所"] });
  });

  it("says how blanks were taken, and suggests that one department has two names", async () => {
    const report = await reportOf("safety.xlsx", "2026-12-05");
    expect(report.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ["deduction-blank-assumed", "info"],
      ["department-similar", "info"],
    ]);
    expect(report.issues[1]).toMatchObject({ found: "党政综合办", expected: "党政综合办公室" });
  });
});

describe("campus.xlsx, which is assessed by grades", () => {
  const { bonuses, deductions, bonusCap } = CAMPUS;
  const indicators = CAMPUS.items.flatMap((item) => [...item.indicators]);
  const worth = indicators.map(({ full, grade }) => (grade === null ? 0 : full * CAMPUS.grades[grade]));

  it("pageStarts grades into marks by the sheet's own shares", async () => {
    const report = await reportOf("campus.xlsx", "2026-10-28");
    const base = report.indicators.filter(({ kind }) => kind === "base");
    expect(base.map(({ effective }) => effective)).toEqual(worth.map((marks) => Math.round(marks * 1e6) / 1e6));
    expect(report.totals).toMatchObject({ full: sum(indicators.map(({ full }) => full)), effective: sum(worth) });
  });

  it("counts the bonus up to its cap, takes the negative list off, and sees no veto", async () => {
    const report = await reportOf("campus.xlsx", "2026-10-28");
    const bonus = sum(bonuses.map(({ marks }) => marks));
    const deduction = sum(deductions.map(({ marks }) => marks ?? 0));
    expect(bonus).toBeGreaterThan(bonusCap);
    expect(report.totals).toMatchObject({ bonus, bonusCap, deduction, vetoed: false });
    expect(report.totals?.result).toBe(sum([...worth, bonusCap, -deduction]));
    expect(report.indicators.filter(({ kind }) => kind === "veto")).toHaveLength(CAMPUS.vetoes.length);
    expect(report.issues.map(({ code }) => code)).toEqual(["bonus-over-cap"]);
  });
});

describe("quarters.xlsx, with self and review, leaders and persons", () => {
  const indicators = QUARTERS.items.flatMap((item) => [...item.indicators]);
  const own = indicators.map(({ quarters }) => sum(quarters) / quarters.length);

  it("takes the mean of the quarters, as its note says, and lets the review count", async () => {
    const report = await reportOf("quarters.xlsx", "2026-12-20");
    expect(report.indicators.map(({ actual, review, effective }) => [actual, review, effective])).toEqual(
      indicators.map(({ review }, at) => [own[at], review, review ?? own[at]]),
    );
    expect(report.totals?.effective).toBe(sum(indicators.map(({ review }, at) => review ?? own[at] ?? 0)));
  });

  it("knows the departments by all their names", async () => {
    const report = await reportOf("quarters.xlsx", "2026-12-20");
    expect(report.departments.map(({ name }) => name)).toEqual(QUARTERS.roster.map(({ name }) => name));
    expect(report.tasks.at(-1)).toMatchObject({ indicator: "C2", lead: ["办公室"] });
  });

  it("raises nothing else but what differs, is late or soon due", async () => {
    const report = await reportOf("quarters.xlsx", "2026-12-20");
    const differ = indicators.filter(({ review }, at) => review !== null && review !== own[at]).length;
    const codes = report.issues.map(({ code }) => code);
    expect(codes.filter((code) => code === "review-differs")).toHaveLength(differ);
    expect(codes.filter((code) => code !== "review-differs")).toEqual(["task-overdue", "task-due-soon"]);
  });
});
