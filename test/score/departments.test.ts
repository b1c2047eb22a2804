import type { ScoredDepartment } from "../../src/domain/scorecard.ts";
import type { Settings } from "../../src/domain/settings.ts";
import { assigned, type AssessmentRows } from "../support/assessmentOf.ts";
import { scoreOf } from "../support/scoreOf.ts";

const departments = (rows: AssessmentRows, settings: Settings = {}, today?: string) =>
  new Map(scoreOf(rows, settings, today).departments.map((one) => [one.name, one]));
const figures = (one: ScoredDepartment | undefined) => one && [+one.full, +one.effective, +one.gap];

test("departments on the indicator's own row beat those of its tasks", () => {
  const found = departments({
    indicators: [
      { full: 10, actual: 9, responsible: ["办公室"] },
      { full: 5, actual: 4 },
    ],
    tasks: [
      { of: [0], lead: ["人事科"] },
      { of: [1], lead: ["人事科"] },
    ],
  });
  expect(figures(found.get("办公室"))).toEqual([10, 9, 1]);
  expect(figures(found.get("人事科"))).toEqual([5, 4, 1]);
});

test("the departments of all tasks of an indicator carry it together", () => {
  const found = departments({
    indicators: [{ full: 10, actual: 9 }],
    tasks: [
      { of: [0], lead: ["办公室"], support: ["财务科"] },
      { of: [0], lead: ["人事科"] },
    ],
  });
  expect(figures(found.get("办公室"))).toEqual([5, 4.5, 0.5]);
  expect(figures(found.get("人事科"))).toEqual([5, 4.5, 0.5]);
  expect(found.get("财务科")).toMatchObject({ lead: 0, support: 1 });
});

test("a department named twice carries one part", () => {
  const found = departments({
    indicators: [{ full: 10, actual: 10 }],
    tasks: [
      { of: [0], lead: ["办公室"] },
      { of: [0], lead: ["办公室", "人事科"] },
    ],
  });
  expect(figures(found.get("办公室"))).toEqual([5, 5, 0]);
});

test("what nobody owns is a row of its own, absent where there is nothing", () => {
  const rows = [
    { full: 10, actual: 9, lead: ["办公室"] },
    { full: 5, actual: 3 },
  ];
  expect(figures(departments({ indicators: rows }).get(null))).toEqual([5, 3, 2]);
  expect(departments({ indicators: rows.slice(0, 1) }).has(null)).toBe(false);
});

test("what nobody owns is no row where nothing can be lost in it", () => {
  const rows = [
    { full: 10, actual: 9, lead: ["办公室"] },
    { full: 0, actual: 0 },
  ];
  expect(departments({ indicators: rows }).has(null)).toBe(false);
  expect(departments({ indicators: [...rows, { full: 5, actual: 5 }] }).has(null)).toBe(true);
});

test("a department with nothing scored has no rank; one with something has, and waits", () => {
  const found = departments({
    indicators: [
      { full: 10, actual: 9, lead: ["办公室"] },
      { full: 10, actual: null, lead: ["人事科"] },
      { full: 5, actual: 1, lead: ["财务科"] },
      { full: 5, actual: null, lead: ["财务科"] },
    ],
  });
  expect(found.get("办公室")).toMatchObject({ rank: 1, pending: false });
  expect(found.get("财务科")).toMatchObject({ rank: 2, pending: true });
  expect(found.get("人事科")).toMatchObject({ rank: null, pending: true });
});

test("the whole roster is there, also at 0 marks, without rate and rank", () => {
  const found = departments({ indicators: [{ full: 10, actual: 9, lead: ["办公室"] }], roster: ["办公室", "老干科"] });
  expect(found.get("老干科")).toMatchObject({ rate: null, rank: null, lead: 0 });
});

test("one that the roster does not know still carries its marks", () => {
  const found = departments({ indicators: [{ full: 10, actual: 9, lead: ["党群室"] }], roster: ["办公室"] });
  expect(figures(found.get("党群室"))).toEqual([10, 9, 1]);
});

test("thirds are cut to hundredths, but the rank is taken before cutting", () => {
  const found = departments(
    { indicators: [{ full: 10, actual: 9, lead: ["甲科", "乙科", "丙科"] }] },
    { attribution: "even" },
  );
  expect(figures(found.get("甲科"))).toEqual([3.34, 3, 0.34]);
  expect(figures(found.get("乙科"))).toEqual([3.33, 3, 0.33]);
  expect(found.get("甲科")?.rate).toBe(0.8982);
  expect(found.get("乙科")?.rate).toBe(0.9009);
  for (const name of ["甲科", "乙科", "丙科"]) expect(found.get(name)?.rank).toBe(1);
});

test("involved is the gap of all it leads, works on or helps, each in full", () => {
  const found = departments({
    indicators: [
      { full: 10, actual: 8, lead: ["办公室"], responsible: ["人事科"], support: ["财务科"] },
      { full: 10, actual: 9, lead: ["人事科"] },
    ],
  });
  expect([...found.values()].map((one) => [one.name, +one.involved])).toEqual([
    ["办公室", 2],
    ["人事科", 3],
    ["财务科", 2],
  ]);
});

test("nobody is involved in what nobody carries, and is left out where that is nothing", () => {
  const helped = { full: 10, actual: 8, support: ["财务科"] };
  const found = departments({ indicators: [{ full: 10, actual: 7 }, helped] });
  expect([...found.values()].map((one) => [one.name, +one.gap, +one.involved])).toEqual([
    ["财务科", 0, 2],
    [null, 5, 5],
  ]);
  const nothing = { kind: "deduction", full: null, actual: 0 } as const;
  expect(departments({ indicators: [{ full: 10, actual: 10, lead: ["办公室"] }, nothing] }).has(null)).toBe(false);
});

test("one with unscored indicators ranks, marked pending; what does not apply carries no marks", () => {
  const found = departments({
    indicators: [
      { full: 10, actual: 10, lead: ["办公室"] },
      { full: 10, actual: null, lead: ["办公室"] },
      { full: 10, actual: 9, lead: ["人事科"] },
      { full: 10, actual: "不适用", lead: ["人事科"] },
    ],
  });
  expect(found.get("办公室")).toMatchObject({ pending: true, rate: 0.5, rank: 2, lead: 2 });
  expect(found.get("人事科")).toMatchObject({ pending: false, rate: 0.9, rank: 1 });
  expect(figures(found.get("人事科"))).toEqual([10, 9, 1]);
});

test("bonus, deduction and veto rows give departments no marks; a veto of a department is its own", () => {
  const result = scoreOf({
    indicators: [
      { full: 10, actual: 9, lead: ["办公室"] },
      { kind: "bonus", actual: 5, lead: ["办公室"] },
      { kind: "deduction", actual: 2, lead: ["人事科"] },
      {
        kind: "veto",
        actual: null,
        lead: ["人事科"],
        support: ["财务科"],
        veto: { verdict: "triggered", scope: "department" },
      },
    ],
  });
  const found = new Map(result.departments.map((one) => [one.name, one]));
  expect(figures(found.get("办公室"))).toEqual([10, 9, 1]);
  expect(figures(found.get("人事科"))).toEqual([0, 0, 0]);
  expect(found.get("人事科")?.vetoed).toBe(true);
  expect(found.get("财务科")?.vetoed).toBe(false);
  expect(found.get("办公室")?.vetoed).toBe(false);
  expect(result.totals.vetoed).toBe(false);
});

test("tasks are counted for those who lead them", () => {
  const found = departments(
    {
      indicators: [{ full: 10, actual: 9 }],
      tasks: [
        { of: [0], lead: ["办公室"], due: "2026-03-01", progress: "doing" },
        { of: [0], lead: ["办公室"], due: "2026-03-01", progress: "done" },
        { of: [0], lead: ["办公室"], due: "2026-03-02" },
        { of: [0], lead: ["办公室"], due: "2026-03-09" },
        { of: [0], lead: ["办公室"], due: "2026-03-10" },
        { of: [0], lead: ["办公室"], due: { kind: "standing", text: "长期" }, support: ["人事科"] },
        { of: [0], lead: ["办公室"], due: { kind: "recurring", text: "每月20日前" } },
        { of: [0], assignments: assigned("responsible", ["人事科", "财务科"]), due: null },
      ],
    },
    {},
    "2026-03-02",
  );
  expect(found.get("办公室")?.tasks).toEqual({ total: 7, done: 1, overdue: 1, dueSoon: 2, standing: 1 });
  expect(found.get("人事科")?.tasks).toMatchObject({ total: 1 });
  expect(found.get("财务科")?.tasks).toMatchObject({ total: 0 });
});
