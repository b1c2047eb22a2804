import fc from "fast-check";
import { a1, parseA1 } from "../../src/domain/address.ts";

describe("an A1 address", () => {
  it("is read back to the row and column it was made of", () => {
    const cell = fc.record({
      row: fc.integer({ min: 1, max: 1_048_576 }),
      column: fc.integer({ min: 1, max: 16_384 }),
    });
    fc.assert(
      fc.property(cell, (at) => expect(parseA1(a1(at))).toEqual(at)),
      { seed: 12, numRuns: 200 },
    );
  });

  it("is of a single cell: nothing, a range, a column or a relative place are none", () => {
    for (const text of ["", "E", "12", "E12:F13", "$E$12", "e12", "E12 "]) expect(parseA1(text)).toBeNull();
  });
});
