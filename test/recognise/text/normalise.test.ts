import fc from "fast-check";
import { normaliseName } from "../../../src/recognise/text/normalise.ts";

/** The rule itself, in one line. */
function byTheRule(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s\p{P}\p{S}\p{C}]+/gu, "")
    .toLowerCase();
}

const names = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(..."领导班子建设Ａab1Z２Ⅱ①㈠é́ﬁ　 \t\n、，。：（）()[]【】《》—…·%％分"),
    maxLength: 14,
  }),
);

test("names are compared without spaces, punctuation, width and case, whatever they consist of", () => {
  fc.assert(
    fc.property(names, (name) => {
      expect(normaliseName(name)).toBe(byTheRule(name));
    }),
    { seed: 1, numRuns: 5000 },
  );
});

test("ordinary punctuation is left out of names", () => {
  const text = "　、。《》【】（），：；！？“”—…· !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~\u007f";
  expect(normaliseName(text)).toBe("");
  expect([..."A、b（1）班子"].map(normaliseName).join("")).toBe("ab1班子");
});
