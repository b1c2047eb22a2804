import fc from "fast-check";
import { marks } from "../../src/domain/marks.ts";
import { rankByRate } from "../../src/score/ranks.ts";

const ranks = (...figures: [number, number][]) => rankByRate(figures.map(([a, b]) => [marks(a), marks(b)] as const));

test("ties share a rank and leave the next one out: 1, 1, 3", () => {
  expect(ranks([9, 10], [8, 10], [18, 20])).toEqual([1, 3, 1]);
});
test("nobody without full marks is ranked", () => {
  expect(ranks([0, 0], [5, 10])).toEqual([null, 1]);
});
test("equal rates tie although their thirds were summed in another order", () => {
  const third = marks(1).div(3);
  expect(
    rankByRate([
      [third, marks(2).div(3)],
      [third.plus(third).plus(third), marks(2)],
    ]),
  ).toEqual([1, 1]);
});
test("law: a rank is one more than the number of higher rates", () => {
  const figure = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }));
  fc.assert(
    fc.property(fc.array(figure, { maxLength: 30 }), (figures) => {
      const rates = figures.map(([effective, full]) => (full === 0 ? null : effective / full));
      expect(ranks(...figures)).toEqual(
        rates.map((own) =>
          own === null ? null : 1 + rates.filter((other) => other !== null && other > own + 1e-9).length,
        ),
      );
    }),
    { seed: 20260302 },
  );
});
