import type { IndicatorRow } from "../support/assessmentOf.ts";
import { issuesOf } from "../support/scoreOf.ts";
import "../support/toContainIssue.ts";

const BASE: readonly IndicatorRow[] = [
  { full: 60, actual: 58, reason: "x" },
  { full: 40, actual: 39, reason: "x" },
];

describe("total-mismatch", () => {
  test("a stated total that is not the sum is reported at its cell, expected computed, found stated", () => {
    const [found] = issuesOf({ indicators: BASE, stated: [{ value: 98, cell: "E13" }] });
    expect(found).toMatchObject({ code: "total-mismatch", severity: "error", cell: "E13", expected: 97, found: 98 });
  });
  test("each level is held against its own", () => {
    const issues = issuesOf({
      indicators: BASE,
      stated: [
        { value: 59, level: "item", of: [0], cell: "E5" },
        { value: 39, level: "indicator", of: [1], cell: "E6" },
        { value: 97, cell: "E7" },
      ],
    });
    expect(issues).toContainIssue("total-mismatch", "E5");
    expect(issues).not.toContainIssue("total-mismatch", "E6");
    expect(issues).not.toContainIssue("total-mismatch", "E7");
  });
});

describe("a total over subtotals that are wrong themselves", () => {
  const stated = (first: number, second: number, total: number) =>
    [
      { value: first, level: "item", of: [0], cell: "E5" },
      { value: second, level: "item", of: [1], cell: "E8" },
      { value: total, cell: "E9" },
    ] as const;
  const followsOf = (...values: [number, number, number]) =>
    issuesOf({ indicators: BASE, stated: stated(...values) }).find(({ cell }) => cell === "E9")?.detail.follows;
  test("is said to follow from those whose differences make up its own", () => {
    expect(followsOf(55, 39, 94)).toEqual(["E5"]);
    expect(followsOf(55, 40, 95)).toEqual(["E5", "E8"]);
  });
  test("and not where it is wrong by itself", () => {
    expect(followsOf(55, 39, 95)).toBeUndefined();
    expect(followsOf(58, 39, 95)).toBeUndefined();
  });
});

describe("review-ambiguous", () => {
  const rows = (second: number | null): IndicatorRow[] => [
    { full: 60, actual: 58, review: 56, reason: "x" },
    { full: 40, actual: 39, review: second, reason: "x" },
  ];
  const stated = (value: number) => [{ field: "review", value, cell: "F13" } as const];
  test("a stated review that counts the unit's own marks where the reviewer left blanks is asked about", () => {
    const issues = issuesOf({ indicators: rows(null), stated: stated(95) });
    expect(issues).toContainIssue("review-ambiguous", "F13");
    expect(issues.find(({ code }) => code === "review-ambiguous")).toMatchObject({ expected: 56, found: 95 });
    expect(issues).not.toContainIssue("total-mismatch", "F13");
  });
  test("says how many rows the reviewer left to the unit's own marks, not those that nobody has marked", () => {
    const unmarked: IndicatorRow = { full: 20, actual: null, review: null };
    const issues = issuesOf({ indicators: [...rows(null), unmarked], stated: stated(95) });
    expect(issues.find(({ code }) => code === "review-ambiguous")?.detail.count).toBe(1);
  });
  test("one of what was reviewed so far, or of all, is not", () => {
    expect(issuesOf({ indicators: rows(null), stated: stated(56) })).not.toContainIssue("review-ambiguous", "F13");
    expect(issuesOf({ indicators: rows(39), stated: stated(95) })).not.toContainIssue("review-ambiguous", "F13");
  });
});

describe("conversion-ambiguous", () => {
  const rows: IndicatorRow[] = [
    { full: 45, actual: 40.5, reason: "x" },
    { full: 30, actual: 28, reason: "x" },
    { full: 25, actual: "不适用" },
  ];
  test("a stated mark without what does not apply, brought up to the whole, is asked about", () => {
    const issues = issuesOf({ indicators: rows, stated: [{ value: 91.33, cell: "E13" }] });
    expect(issues).toContainIssue("conversion-ambiguous", "E13");
    expect(issues.find(({ code }) => code === "conversion-ambiguous")).toMatchObject({ expected: 68.5, found: 91.33 });
    expect(issues).not.toContainIssue("total-mismatch", "E13");
  });
  test("the plain sum is not, and a mark that is neither is wrong", () => {
    const plain = issuesOf({ indicators: rows, stated: [{ value: 68.5, cell: "E13" }] });
    expect(plain).not.toContainIssue("conversion-ambiguous", "E13");
    expect(issuesOf({ indicators: rows, stated: [{ value: 91.3333, cell: "E13" }] })).not.toContainIssue(
      "total-mismatch",
      "E13",
    );
    expect(issuesOf({ indicators: rows, stated: [{ value: 91.4, cell: "E13" }] })).toContainIssue(
      "total-mismatch",
      "E13",
    );
  });
});

describe("deduction-over-cap", () => {
  const lost = (...actual: number[]): IndicatorRow[] => [
    ...BASE,
    ...actual.map((value): IndicatorRow => ({ item: "减分项", kind: "deduction", actual: value })),
  ];
  test("a section above its cap is reported at its heading", () => {
    const issues = issuesOf({ indicators: lost(4, 3), deductionCaps: { 减分项: 5 } });
    expect(issues).toContainIssue("deduction-over-cap", "A5");
    expect(issues.find(({ code }) => code === "deduction-over-cap")).toMatchObject({ expected: 5, found: 7 });
  });
  test("a row above its own cap is reported at its mark", () => {
    const rows = [...BASE, { item: "减分项", kind: "deduction", actual: 6, cap: 5 } as const];
    expect(issuesOf({ indicators: rows })).toContainIssue("deduction-over-cap", "E5");
  });
  test("at the cap, or without one, there is nothing to say", () => {
    expect(issuesOf({ indicators: lost(3, 2), deductionCaps: { 减分项: 5 } })).not.toContainIssue("deduction-over-cap");
    expect(issuesOf({ indicators: lost(4, 3) })).not.toContainIssue("deduction-over-cap");
  });
});

describe("bonus-over-cap", () => {
  const bonus = (...actual: number[]): IndicatorRow[] => [
    ...BASE,
    ...actual.map((value): IndicatorRow => ({ item: "加分项", kind: "bonus", actual: value })),
  ];
  test("a section above its cap is reported at its heading", () => {
    const [found] = issuesOf({ indicators: bonus(6, 5), bonusCaps: { 加分项: 10 } });
    expect(found).toMatchObject({ code: "bonus-over-cap", severity: "warning", cell: "A5", expected: 10, found: 11 });
  });
  test("a row above its own cap is reported at its mark", () => {
    const rows = [...BASE, { item: "加分项", kind: "bonus", actual: 6, cap: 5 } as const];
    expect(issuesOf({ indicators: rows })).toContainIssue("bonus-over-cap", "E5");
  });
  test("above the user's cap it is reported at the first bonus", () => {
    const issues = issuesOf({ indicators: bonus(6, 5) }, { bonusCap: 8 });
    expect(issues).toContainIssue("bonus-over-cap", "E5");
    expect(issues.filter((one) => one.code === "bonus-over-cap")).toHaveLength(1);
  });
  test("above the user's cap, those of the sheet say nothing besides", () => {
    const issues = issuesOf({ indicators: bonus(6, 5), bonusCaps: { 加分项: 10 } }, { bonusCap: 8 });
    const found = issues.filter((one) => one.code === "bonus-over-cap");
    expect(found).toMatchObject([{ cell: "E5", expected: 8, found: 11 }]);
  });
  test("at the cap, without one, or below the user's higher one there is nothing to say", () => {
    expect(issuesOf({ indicators: bonus(6, 4), bonusCaps: { 加分项: 10 } })).not.toContainIssue("bonus-over-cap");
    expect(issuesOf({ indicators: bonus(6, 5) })).not.toContainIssue("bonus-over-cap");
    expect(issuesOf({ indicators: bonus(6, 5), bonusCaps: { 加分项: 10 } }, { bonusCap: 20 })).not.toContainIssue(
      "bonus-over-cap",
    );
  });
});

describe("base-unusual", () => {
  test("a base total other than 100 is told at the stated total, else above the full marks", () => {
    const [first] = BASE;
    const indicators = first ? [first] : [];
    expect(issuesOf({ indicators })).toContainIssue("base-unusual", "D2");
    expect(issuesOf({ indicators, stated: [{ field: "full", value: 60, cell: "D9" }] })).toContainIssue(
      "base-unusual",
      "D9",
    );
  });
  test("100 is usual, also with what does not apply and beside a bonus", () => {
    expect(issuesOf({ indicators: BASE })).not.toContainIssue("base-unusual");
    expect(
      issuesOf({
        indicators: [
          { full: 90, actual: 90 },
          { full: 10, actual: "不适用" },
        ],
      }),
    ).not.toContainIssue("base-unusual");
    expect(issuesOf({ indicators: [...BASE, { kind: "bonus", full: 10, actual: 5 }] })).not.toContainIssue(
      "base-unusual",
    );
  });
});

describe("veto", () => {
  const veto = (more: NonNullable<IndicatorRow["veto"]>) =>
    issuesOf({ indicators: [...BASE, { kind: "veto", actual: null, veto: more }] });
  test("one that happened is an error at its cell, of whatever scope", () => {
    expect(veto({ verdict: "triggered", text: "是" })).toContainIssue("veto-triggered", "E5");
    expect(veto({ verdict: "triggered", text: "否", precondition: true })).toContainIssue("veto-triggered", "E5");
    expect(veto({ verdict: "triggered", text: "1", scope: "department" })).toContainIssue("veto-triggered", "E5");
  });
  test("an unclear one is no verdict", () => {
    expect(veto({ verdict: "unclear", text: "基本" })).toContainIssue("veto-unclear", "E5");
    expect(veto({ verdict: "unclear", text: "基本" })).not.toContainIssue("veto-triggered");
  });
  test("one that did not happen is nothing", () => {
    expect(veto({ verdict: "clear", text: "无" })).not.toContainIssue("veto-triggered");
    expect(veto({ verdict: "clear", text: "无" })).not.toContainIssue("veto-unclear");
  });
});
