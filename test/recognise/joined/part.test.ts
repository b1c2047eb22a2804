import type { IndicatorKind } from "../../../src/domain/indicator.ts";
import { selfMark } from "../../../src/recognise/joined/part.ts";
import { assessmentOf } from "../../support/assessmentOf.ts";

it.each<[string, IndicatorKind, number | null, number | null]>([
  ["what they leave of the full marks", "base", 2, 28],
  ["all of them where none is written", "base", null, 30],
  ["what is taken off, under a deduction", "deduction", 2, 2],
])("the self mark where only losses are written is %s", (_, kind, deducted, expected) => {
  const [one] = assessmentOf({ indicators: [{ kind, full: 30, deducted }] }).framework.indicators;
  expect(one && selfMark(one)?.toNumber()).toBe(expected);
});
