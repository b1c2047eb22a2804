import type { Marks } from "../../src/domain/marks.ts";
import { marks } from "../../src/domain/marks.ts";
import { indicatorMarks } from "../../src/score/indicatorMarks.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { assessmentOf, type IndicatorRow } from "../support/assessmentOf.ts";

const RULES = scoringRules({});

function scored(row: IndicatorRow, rules = RULES) {
  const [indicator] = assessmentOf({ indicators: [row] }).framework.indicators;
  if (!indicator) throw new Error("no indicator");
  const { state, full, actual, review, effective, gap } = indicatorMarks(indicator, rules);
  const plain = (value: Marks | null) => value?.toNumber() ?? null;
  return {
    state,
    full: plain(full),
    actual: plain(actual),
    review: plain(review),
    effective: plain(effective),
    gap: plain(gap),
  };
}

describe("a base indicator", () => {
  test("loses what the actual marks lack", () => {
    expect(scored({ full: 9, actual: 8 })).toMatchObject({ state: "scored", effective: 8, gap: 1 });
  });
  test("with 0 is scored, with an empty cell it is not", () => {
    expect(scored({ full: 9, actual: 0 })).toMatchObject({ state: "scored", effective: 0, gap: 9 });
    expect(scored({ full: 9, actual: null })).toMatchObject({ state: "unscored", effective: null, gap: null });
  });
  test("with text nobody can read is unscored, never 0", () => {
    expect(scored({ full: 9, actual: "待定" })).toMatchObject({ state: "unscored", effective: null, gap: null });
    expect(scored({ full: 9, actual: "#REF!" })).toMatchObject({ state: "unscored", effective: null });
  });
  test("that does not apply has neither marks nor gap", () => {
    expect(scored({ full: 9, actual: "不适用" })).toMatchObject({ state: "not-applicable", full: 9, effective: null });
  });
  test("counts a mark above full and one below zero as written", () => {
    expect(scored({ full: 9, actual: 10 })).toMatchObject({ effective: 10, gap: -1 });
    expect(scored({ full: 9, actual: -1 })).toMatchObject({ effective: -1, gap: 10 });
  });
  test("takes the reviewer's mark where there is one", () => {
    expect(scored({ full: 9, actual: 9, review: 7 })).toMatchObject({ actual: 9, review: 7, effective: 7, gap: 2 });
    expect(scored({ full: 9, actual: 9, review: null })).toMatchObject({ review: null, effective: 9 });
    expect(scored({ full: 9, actual: null, review: 7 })).toMatchObject({ state: "scored", effective: 7 });
    expect(scored({ full: 9, actual: 9, review: "不适用" })).toMatchObject({ state: "not-applicable" });
    expect(scored({ full: 9, actual: 9, review: "再议" })).toMatchObject({ effective: 9 });
  });
  test("shows 8.1 for a stored formula result of 8.100000000000001", () => {
    expect(scored({ full: 9, actual: 8.100000000000001 })).toMatchObject({ effective: 8.1, gap: 0.9 });
    expect(scored({ full: 0.3, actual: 0.1 + 0.2 })).toMatchObject({ gap: 0 });
  });
});

describe("a sheet with 扣分 and no marks column", () => {
  test("scores full marks less what is taken off, whatever its sign", () => {
    expect(scored({ full: 10, deducted: 1.5 })).toMatchObject({ actual: 8.5, gap: 1.5 });
    expect(scored({ full: 10, deducted: -1.5 })).toMatchObject({ actual: 8.5, gap: 1.5 });
  });
  test("takes a blank for none lost", () => {
    expect(scored({ full: 10, deducted: null })).toMatchObject({ state: "scored", effective: 10, gap: 0 });
  });
  test("leaves text and 不适用 what they are", () => {
    expect(scored({ full: 10, deducted: "若干" })).toMatchObject({ state: "unscored" });
    expect(scored({ full: 10, deducted: "不适用" })).toMatchObject({ state: "not-applicable" });
  });
  test("is not one that has a blank marks column", () => {
    expect(scored({ full: 10, actual: null, deducted: 2 })).toMatchObject({ state: "unscored" });
  });
});

describe("a grade", () => {
  test.each([
    ["A", 10],
    ["B", 6.6],
    ["C", 3.3],
    ["D", 0],
    ["C#", 0],
    ["G", 0],
    ["b级", 6.6],
    ["Ｂ", 6.6],
    ["优", 10],
    ["优秀", 10],
    ["良", 8],
    ["良好", 8],
    ["中", 6],
    ["差", 0],
    ["达标", 10],
    ["基本达标", 6],
    ["不达标", 0],
    ["符合", 10],
    ["基本符合", 6],
    ["不符合", 0],
    ["√", 10],
    ["✔", 10],
    ["满分", 10],
    ["×", 0],
  ])("%s of 10 is worth %d by the table", (grade, effective) => {
    expect(scored({ full: 10, actual: { grade } })).toMatchObject({ state: "scored", effective });
  });
  test("is worth what the sheet says, before the table", () => {
    expect(scored({ full: 2, actual: { grade: "B", says: { points: marks(1.5) } } })).toMatchObject({ effective: 1.5 });
    expect(scored({ full: 10, actual: { grade: "B", says: { share: marks(0.8) } } })).toMatchObject({ effective: 8 });
  });
  test("is worth what the user's table says", () => {
    const rules = scoringRules({ grades: { B: 0.75, 一般: 0.5 } });
    expect(scored({ full: 10, actual: { grade: "B" } }, rules)).toMatchObject({ effective: 7.5 });
    expect(scored({ full: 10, actual: { grade: "一般" } }, rules)).toMatchObject({ effective: 5 });
    expect(scored({ full: 10, actual: { grade: "A" } }, rules)).toMatchObject({ effective: 10 });
  });
  test("that nothing gives a worth is unscored, as is a share of unknown full marks", () => {
    expect(scored({ full: 10, actual: { grade: "H" } })).toMatchObject({ state: "unscored", effective: null });
    expect(scored({ full: null, actual: { grade: "A" } })).toMatchObject({ state: "unscored", effective: null });
  });
});

describe("bonus, deduction and veto rows", () => {
  test("are none where blank or 不适用, not unscored", () => {
    expect(scored({ kind: "bonus", full: 5, actual: null })).toMatchObject({
      state: "scored",
      effective: 0,
      gap: null,
    });
    expect(scored({ kind: "bonus", full: 5, actual: "不适用" })).toMatchObject({ state: "scored", effective: 0 });
    expect(scored({ kind: "deduction", actual: null })).toMatchObject({ state: "scored", effective: 0, gap: null });
    expect(scored({ kind: "veto", actual: null, veto: {} })).toMatchObject({ state: "scored", effective: null });
  });
  test("with text are unscored", () => {
    expect(scored({ kind: "bonus", actual: "待定" })).toMatchObject({ state: "unscored", effective: null });
  });
  test("take off the same whatever the sign, also from the column 扣分", () => {
    expect(scored({ kind: "deduction", actual: -2 })).toMatchObject({ actual: -2, effective: 2 });
    expect(scored({ kind: "deduction", actual: 2 })).toMatchObject({ effective: 2 });
    expect(scored({ kind: "deduction", actual: null, deducted: 2 })).toMatchObject({ effective: 2 });
  });
});
