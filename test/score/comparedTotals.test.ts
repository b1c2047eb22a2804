import type { AssessmentRows, IndicatorRow } from "../support/assessmentOf.ts";
import { scoreOf } from "../support/scoreOf.ts";

type Stated = NonNullable<AssessmentRows["stated"]>[number];

const compared = (indicators: readonly IndicatorRow[], stated: Stated, more: Partial<AssessmentRows> = {}) => {
  const [only] = scoreOf({ indicators, stated: [stated], ...more }).compared;
  return only && [only.agrees, only.computed.toNumber()];
};
const BASE: readonly IndicatorRow[] = [
  { full: 60, actual: 58 },
  { full: 40, actual: 39 },
];

test("a stated total is held against its own indicators, in its own field", () => {
  expect(compared(BASE, { value: 98 })).toEqual([false, 97]);
  expect(compared(BASE, { value: 97 })).toEqual([true, 97]);
  expect(compared(BASE, { value: 100, field: "full" })).toEqual([true, 100]);
  expect(compared(BASE, { value: 58, of: [0], level: "item" })).toEqual([true, 58]);
  expect(compared(BASE, { value: 97, of: [0], level: "item" })).toEqual([false, 58]);
});

test("binary noise of a stored formula result is no disagreement, a hundredth is", () => {
  const rows = [
    { full: 1, actual: 0.1 },
    { full: 1, actual: 0.2 },
  ];
  expect(compared(rows, { value: 0.1 + 0.2 })).toEqual([true, 0.3]);
  expect(compared(rows, { value: 0.31 })).toEqual([false, 0.3]);
});

describe("a total that is stated less finely than its rows", () => {
  const rows = (...actual: number[]): readonly IndicatorRow[] => actual.map((mark) => ({ full: 50, actual: mark }));
  test.each([
    [93.53, [48.25, 45.28], 93.5],
    [93.53, [48.25, 45.28], 93.53],
    [94.3333, [48.33333, 45.99997], 94.3333],
    [99.999, [33.333, 33.333, 33.333], 100],
    [99.9999, [33.3333, 33.3333, 33.3333], 100],
  ])("is right where %d is rounded", (computed, marks, value) => {
    expect(compared(rows(...marks), { value })).toEqual([true, computed]);
  });
  test.each([
    [92.5, [48, 44.5], 93],
    [93.53, [48.25, 45.28], 93.6],
    [93.53, [48.25, 45.28], 93.52],
    [99.99, [33.33, 33.33, 33.33], 100],
    [99.999, [33.333, 33.333, 33.333], 100.01],
  ])("is wrong where %d is not that rounded", (computed, marks, value) => {
    expect(compared(rows(...marks), { value })).toEqual([false, computed]);
  });
});

test("the actual total stays the unit's own where something was reviewed", () => {
  const rows = [
    { full: 60, actual: 58, review: 50 },
    { full: 40, actual: 39, review: 39 },
  ];
  expect(compared(rows, { value: 97 })).toEqual([true, 97]);
  expect(compared(rows, { value: 89, field: "review" })).toEqual([true, 89]);
});

test("合计 100 may count what does not apply in or out", () => {
  const rows = [...BASE, { full: 10, actual: "不适用" }];
  expect(compared(rows, { value: 110, field: "full" })).toEqual([true, 110]);
  expect(compared(rows, { value: 100, field: "full" })).toEqual([true, 100]);
  expect(compared(rows, { value: 105, field: "full" })).toEqual([false, 100]);
});

describe("a total that covers bonus and deduction rows", () => {
  const rows: readonly IndicatorRow[] = [
    ...BASE,
    { item: "加分项", kind: "bonus", full: 10, actual: 12 },
    { item: "减分项", kind: "deduction", full: 5, actual: -2 },
  ];
  test("may include them or not", () => {
    expect(compared(rows, { value: 107 })).toEqual([true, 107]);
    expect(compared(rows, { value: 97 })).toEqual([true, 97]);
    expect(compared(rows, { value: 100, field: "full" })).toEqual([true, 100]);
  });
  test("may count one of the two only where another states the result", () => {
    const [first, result] = [{ value: 109 }, { value: 107 }];
    expect(compared(rows, first)).toEqual([false, 107]);
    expect(compared(rows, { value: 95 })).toEqual([false, 107]);
    const both = scoreOf({ indicators: rows, stated: [first, result] }).compared;
    expect(both.map(({ agrees }) => agrees)).toEqual([true, true]);
  });
  test("counts the bonus up to its cap", () => {
    expect(compared(rows, { value: 105 }, { bonusCaps: { 加分项: 10 } })).toEqual([true, 105]);
  });
  test("is told what all it covers comes to where nothing agrees", () => {
    expect(compared(rows, { value: 90 })).toEqual([false, 107]);
  });
});

test("sections of bonuses and deductions are held against their own kind, whatever the sign", () => {
  const rows: readonly IndicatorRow[] = [
    ...BASE,
    { item: "加分项", kind: "bonus", actual: 3 },
    { item: "减分项", kind: "deduction", actual: -2 },
    { item: "减分项", kind: "deduction", actual: 1 },
  ];
  expect(compared(rows, { value: 3, of: [2], level: "item" })).toEqual([true, 3]);
  expect(compared(rows, { value: 4, of: [2], level: "item" })).toEqual([false, 3]);
  expect(compared(rows, { value: 3, of: [3, 4], level: "item" })).toEqual([true, 3]);
  expect(compared(rows, { value: -3, of: [3, 4], level: "item" })).toEqual([true, -3]);
  expect(compared(rows, { value: 2, of: [3, 4], level: "item" })).toEqual([false, 3]);
});
