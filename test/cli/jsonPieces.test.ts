import fc from "fast-check";
import { jsonPieces } from "../../src/cli/jsonPieces.ts";

const written = (value: object): string => [...jsonPieces(value)].join("");

it("writes what JSON.stringify writes", () => {
  fc.assert(
    fc.property(fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue())), (value) => {
      expect(written(value)).toBe(JSON.stringify(value, null, 2));
    }),
    { seed: 1 },
  );
});

it.each([99, 100, 101, 200, 201])("cuts lists of %d without a trace", (length) => {
  const entries = Array.from({ length }, (_, at) => ({ at, name: `指标${at}`, none: null, some: [1, { two: "\n" }] }));
  for (const value of [
    { schema: 1, entries, last: [] },
    { first: undefined, entries },
    { entries, none: undefined },
    entries,
  ])
    expect(written(value)).toBe(JSON.stringify(value, null, 2));
});
