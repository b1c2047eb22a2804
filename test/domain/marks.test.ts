import fc from "fast-check";
import { marks, toNumber } from "../../src/domain/marks.ts";

test("marks as a number are the number that their decimal writes, with many digits and far from one too", () => {
  const digits = fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n });
  fc.assert(
    fc.property(digits, fc.integer({ min: -30, max: 30 }), (whole, exponent) => {
      const decimal = `${whole}e${exponent}`;
      expect(toNumber(marks(decimal))).toBe(Number(decimal));
    }),
    { seed: 7, numRuns: 500 },
  );
});
