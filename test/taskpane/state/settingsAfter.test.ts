import fc from "fast-check";
import { settingsAfter } from "../../../src/taskpane/state/settingsAfter.ts";

describe("settings after a change", () => {
  test("where nobody else changed anything, they are what was asked for", () => {
    const names = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom("x", "y"));
    fc.assert(
      fc.property(names, names, fc.option(fc.string()), (seen, wanted, unit) => {
        const before = { unit: "某局", ...(Object.keys(seen).length > 0 ? { acknowledged: seen } : {}) };
        const { unit: named, acknowledged } = settingsAfter(before, before, { acknowledged: wanted, unit });
        expect(acknowledged ?? {}).toEqual(wanted);
        expect(named ?? null).toBe(unit);
      }),
      { seed: 11 },
    );
  });

  test("what another author added stays, what this one took back goes", () => {
    expect(
      settingsAfter(
        { acknowledged: { a: "甲", b: "乙" }, aliases: { 办公室二: "办公室" } },
        { acknowledged: { a: "甲", b: "乙", c: "丙" }, attribution: "even" },
        { acknowledged: { a: "改过", d: "丁" }, aliases: null },
      ),
    ).toEqual({ acknowledged: { a: "改过", c: "丙", d: "丁" }, attribution: "even" });
  });

  test("a single value and a list in order are replaced whole", () => {
    const bands = [{ name: "优秀", from: 90 }];
    expect(settingsAfter({ bonusCap: 5 }, { bonusCap: 8 }, { bonusCap: null, bands })).toEqual({ bands });
  });
});
