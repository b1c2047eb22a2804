import fc from "fast-check";
import { marks, sumMarks } from "../../src/domain/marks.ts";
import { ExactSum } from "../../src/score/exactSum.ts";

test("law: the running sum is the decimal sum, for marks of any size and fineness", () => {
  const one = fc
    .tuple(fc.integer(), fc.integer({ min: -12, max: 8 }))
    .map(([units, scale]) => marks(`${units}e${scale}`));
  fc.assert(
    fc.property(fc.array(one, { maxLength: 50 }), (values) => {
      const sum = new ExactSum();
      for (const value of values) sum.add(value);
      expect(sum.total().toFixed()).toBe(sumMarks(values).toFixed());
    }),
    { seed: 20260302, numRuns: 1000 },
  );
});

test("it stays exact beyond what a plain integer holds", () => {
  const sum = new ExactSum();
  const large = marks("99999999999.9999");
  for (let count = 0; count < 1000; count++) sum.add(large);
  expect(sum.total().toFixed()).toBe(large.times(1000).toFixed());
});
