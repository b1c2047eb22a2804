import fc from "fast-check";
import { marks, sumMarks } from "../../src/domain/marks.ts";
import { cutMarks } from "../../src/score/cutMarks.ts";

const cut = (whole: number | string, numerators: number[], denominator = numerators.reduce((a, b) => a + b, 0)) =>
  cutMarks(marks(whole), numerators.map(marks), marks(denominator)).map((part) => part.toNumber());

test("10 among three is 3.34, 3.33, 3.33: the first named gets the odd hundredth", () => {
  expect(cut(10, [1, 1, 1])).toEqual([3.34, 3.33, 3.33]);
  expect(cut(0.02, [1, 1, 1])).toEqual([0.01, 0.01, 0]);
});
test("weights 60 and 40 of 5 are 3 and 2", () => {
  expect(cut(5, [60, 40])).toEqual([3, 2]);
});
test("the largest remainder gets the odd hundredth before the first named does", () => {
  // 0.01 × 1/3 and × 2/3
  expect(cut(0.01, [1, 2])).toEqual([0, 0.01]);
});
test("a gap below zero is cut like one above", () => {
  expect(cut(-10, [1, 1, 1])).toEqual([-3.34, -3.33, -3.33]);
});
test("what is finer than a hundredth stays with the first named", () => {
  expect(cut("1.005", [1, 1])).toEqual([0.505, 0.5]);
});
test("a single part is the whole, uncut", () => {
  expect(cut("1.23456", [7])).toEqual([1.23456]);
});

test("law: parts add up to the whole, and none is a hundredth away from its exact share", () => {
  const whole = fc.tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.integer({ min: 0, max: 4 }));
  const weights = fc.array(fc.tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(0, 1)), {
    minLength: 1,
    maxLength: 40,
  });
  fc.assert(
    fc.property(whole, weights, ([units, scale], parts) => {
      const total = marks(`${units}e-${scale}`);
      const numerators = parts.map(([weight, decimals]) => marks(`${weight}e-${decimals}`));
      const denominator = sumMarks(numerators);
      const cuts = cutMarks(total, numerators, denominator);
      expect(sumMarks(cuts).eq(total)).toBe(true);
      cuts.forEach((part, at) => {
        const exact = total.times(numerators[at] ?? 0).div(denominator);
        // The first also carries what is finer than a hundredth.
        expect(
          part
            .minus(exact)
            .abs()
            .lt(at === 0 ? 0.02 : 0.0100000001),
        ).toBe(true);
      });
    }),
    { seed: 20260302, numRuns: 500 },
  );
});
