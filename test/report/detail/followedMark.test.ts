import { marks } from "../../../src/domain/marks.ts";
import { followedMark } from "../../../src/report/detail/followedMark.ts";
import { formulaText } from "../../../src/report/figure/formulaText.ts";

it.each<[factor: string, formula: string]>([
  ["0.01", "ROUND(测评!C4/100,12)"],
  ["0.6", "ROUND(测评!C4*0.6,12)"],
  ["0.006", "ROUND(测评!C4*0.006,12)"],
  ["0.33333333333333333333", "ROUND(测评!C4/3,12)"],
  ["20", "ROUND(测评!C4*20,12)"],
])("a mark's share of %s is printed as somebody would write it", (factor, formula) => {
  const reading = {
    state: "number",
    cell: "C4",
    value: marks(9),
    literal: false,
    product: { cells: ["C4"], factor: marks(factor) },
  } as const;
  const followed = followedMark("测评", reading);
  expect(formulaText(followed?.mark ?? "").replaceAll(/[$']/gu, "")).toBe(formula);
});
