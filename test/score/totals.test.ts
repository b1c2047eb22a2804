import { scoreOf } from "../support/scoreOf.ts";
import type { AssessmentRows, IndicatorRow } from "../support/assessmentOf.ts";
import type { Settings } from "../../src/domain/settings.ts";
import type { Marks } from "../../src/domain/marks.ts";

const totals = (indicators: readonly IndicatorRow[], settings: Settings = {}, more: Partial<AssessmentRows> = {}) => {
  const figures = scoreOf({ indicators, ...more }, settings).totals;
  return Object.fromEntries(
    Object.entries(figures).map(([key, value]) => [
      key,
      value !== null && typeof value === "object" ? (value as Marks).toNumber() : value,
    ]),
  );
};

const DANJIANGKOU: readonly (readonly [string, number, number])[] = [
  ["领导班子建设", 15, 15],
  ["业务工作实绩", 16, 16],
  ["思想道德风尚", 13, 13],
  ["遵纪守法与安定团结", 12, 12],
  ["科技文化与文体活动", 9, 8],
  ["卫生与环境", 9, 8],
  ["未成年人思想道德建设", 8, 8],
  ["创建工作", 18, 17],
];

test("eight items of an education bureau come to 100 and 97", () => {
  expect(totals(DANJIANGKOU.map(([name, full, actual]) => ({ item: name, name, full, actual })))).toMatchObject({
    full: 100,
    actual: 97,
    review: null,
    effective: 97,
    gap: 3,
    rate: 0.97,
    scoredRate: 0.97,
    unscored: 0,
    bonus: 0,
    bonusCap: null,
    deduction: 0,
    converted: 97,
    result: 97,
    vetoed: false,
    indicators: 8,
  });
});

test("tenths add up to what they say", () => {
  expect(totals(Array.from({ length: 10 }, () => ({ full: 0.3, actual: 0.1 })))).toMatchObject({
    full: 3,
    effective: 1,
    gap: 2,
  });
});

test("an unscored indicator keeps its full marks in the base but makes no gap", () => {
  expect(
    totals([
      { full: 10, actual: 9 },
      { full: 10, actual: null },
    ]),
  ).toMatchObject({
    full: 20,
    effective: 9,
    gap: 1,
    unscored: 1,
    unscoredFull: 10,
    rate: 0.45,
    scoredRate: 0.9,
  });
});

describe("what does not apply", () => {
  const rows = [
    { full: 80, actual: 72 },
    { full: 20, actual: "不适用" },
  ];
  test("leaves the base, and the marks are converted to the whole", () => {
    expect(totals(rows)).toMatchObject({
      full: 80,
      effective: 72,
      gap: 8,
      notApplicable: 1,
      notApplicableFull: 20,
      converted: 90,
      result: 72,
    });
  });
  test("counts as full or is dropped where the user says so", () => {
    expect(totals(rows, { notApplicable: "count-full" })).toMatchObject({ full: 80, converted: 92, result: 72 });
    expect(totals(rows, { notApplicable: "drop" })).toMatchObject({ converted: 72 });
  });
  test("converts nothing where nothing is left", () => {
    expect(totals([{ full: 20, actual: "不适用" }])).toMatchObject({ full: 0, effective: 0, rate: null, converted: 0 });
  });
});

test("review marks count where there are any; beside them both sums are shown", () => {
  expect(
    totals([
      { full: 10, actual: 10, review: 8 },
      { full: 10, actual: 9, review: null },
    ]),
  ).toMatchObject({
    actual: 19,
    review: 8,
    effective: 17,
    gap: 3,
    reviewed: 1,
    indicators: 2,
  });
});

describe("bonus", () => {
  const rows: IndicatorRow[] = [
    { full: 100, actual: 95 },
    { item: "加分项", kind: "bonus", actual: 6 },
    { item: "加分项", kind: "bonus", actual: 7 },
  ];
  test("stands outside the base total and adds to the result", () => {
    expect(totals(rows)).toMatchObject({
      full: 100,
      effective: 95,
      gap: 5,
      bonus: 13,
      bonusCap: null,
      result: 108,
      indicators: 1,
    });
  });
  test("is shown before the section's cap and counted up to it", () => {
    expect(totals(rows, {}, { bonusCaps: { 加分项: 10 } })).toMatchObject({
      bonus: 13,
      bonusCap: 10,
      bonusCounted: 10,
      result: 105,
    });
  });
  test("below the cap it counts in full", () => {
    expect(totals(rows, {}, { bonusCaps: { 加分项: 20 } })).toMatchObject({
      bonus: 13,
      bonusCap: 20,
      bonusCounted: 13,
      result: 108,
    });
  });
  test("counts each row up to its own cap", () => {
    const [base, first, second] = rows;
    const capped = [base, { ...first, cap: 5 }, { ...second, cap: 5 }].filter((row) => row !== undefined);
    expect(totals(capped)).toMatchObject({ bonus: 13, bonusCounted: 10, result: 105 });
  });
  test("the user's cap beats the sheet's words", () => {
    expect(totals(rows, { bonusCap: 12 }, { bonusCaps: { 加分项: 10 } })).toMatchObject({
      bonusCap: 12,
      bonusCounted: 12,
      result: 107,
    });
  });
});

test("a deduction is taken off the result, whatever its sign, and leaves the base alone", () => {
  expect(
    totals([
      { full: 100, actual: 95 },
      { kind: "deduction", actual: -2 },
      { kind: "deduction", actual: 1.5 },
    ]),
  ).toMatchObject({
    full: 100,
    effective: 95,
    gap: 5,
    deduction: 3.5,
    result: 91.5,
  });
});

describe("a veto", () => {
  const veto = (more: NonNullable<IndicatorRow["veto"]>): IndicatorRow[] => [
    { full: 10, actual: 9 },
    { kind: "veto", actual: null, veto: more },
  ];
  test("of the unit vetoes the result; the marks are shown all the same", () => {
    expect(totals(veto({ verdict: "triggered", text: "是" }))).toMatchObject({ vetoed: true, effective: 9, result: 9 });
  });
  test("that is unclear, did not happen, or bears on an item or a department only, does not", () => {
    expect(totals(veto({ verdict: "unclear" }))).toMatchObject({ vetoed: false });
    expect(totals(veto({ verdict: "clear" }))).toMatchObject({ vetoed: false });
    expect(totals(veto({ verdict: "triggered", scope: "item" }))).toMatchObject({ vetoed: false });
    expect(totals(veto({ verdict: "triggered", scope: "department" }))).toMatchObject({ vetoed: false });
  });
});

test("items have the figures of their base indicators; sections without any are left out", () => {
  const { items } = scoreOf({
    indicators: [
      { item: "组织", full: 10, actual: 9 },
      { item: "组织", full: 5, actual: null },
      { item: "环境", full: 5, actual: "不适用" },
      { item: "环境", full: 5, actual: 5 },
      { item: "加分项", kind: "bonus", actual: 3 },
    ],
  });
  expect(
    items.map(({ name, full, effective, gap, indicators, unscored }) => [
      name,
      +full,
      +effective,
      +gap,
      indicators,
      unscored,
    ]),
  ).toEqual([
    ["组织", 15, 9, 1, 2, 1],
    ["环境", 5, 5, 0, 2, 0],
  ]);
});
