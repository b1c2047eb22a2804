import fc from "fast-check";
import { marks } from "../../src/domain/marks.ts";
import { stableHash } from "../../src/domain/stableHash.ts";

describe("a stable hash", () => {
  it("stays what it is, on every machine and in later versions", () => {
    expect(stableHash({ 指标: "领导班子", 应得分: 15, 部门: ["办公室", null] })).toMatch(/^[0-9a-f]{16}$/);
    expect(stableHash(["a", 1, true, null])).toBe(stableHash(["a", 1, true, null]));
    expect(stableHash("")).toBe("6b2d5cef27d25834");
    expect(stableHash({ 指标: "领导班子", 应得分: 15 })).toBe("a36bd04adf025ad3");
  });

  it("does not depend on the order of fields, nor on fields that are undefined", () => {
    expect(stableHash({ b: 1, a: 2 })).toBe(stableHash({ a: 2, c: undefined, b: 1 }));
  });

  it("tells values of one look apart: text and number, one list and two, blank and zero", () => {
    const different = ["1", 1, true, null, 0, "", [], [[]], {}, ["a", "b"], ["ab"], [["a"], "b"], { a: "b" }, "null"];
    expect(new Set(different.map(stableHash)).size).toBe(different.length);
  });

  it("takes decimals for their value, and a sum for the same whichever program added it up", () => {
    expect(stableHash(marks("9.50"))).toBe(stableHash(marks(9.5)));
    expect(stableHash(0.1 + 0.2)).toBe(stableHash(0.3));
    expect(stableHash(9.5)).not.toBe(stableHash(9.51));
  });

  it("sees every change of one mark or one character", () => {
    const row = fc.record({ name: fc.string({ maxLength: 12 }), full: fc.integer({ min: 0, max: 9999 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.nat(), row, (rows, place, other) => {
        const changed = rows.map((one, at) => (at === place % rows.length ? other : one));
        const same = JSON.stringify(rows) === JSON.stringify(changed);
        expect(stableHash(rows) === stableHash(changed)).toBe(same);
      }),
      { seed: 20_260_302, numRuns: 300 },
    );
  });
});
