import { overlaps, wholeMonths } from "../../src/domain/period.ts";

it.each([
  ["2026-01-01", "2026-12-31", 12],
  ["2026-02-01", "2026-02-28", 1],
  ["2024-02-01", "2024-02-29", 1],
  ["2025-11-01", "2026-02-28", 4],
  ["2010-01-01", "2011-12-31", 24],
])("%s to %s are %d whole months", (from, to, months) => expect(wholeMonths({ from, to })).toBe(months));

it.each([
  ["2026-01-02", "2026-12-31"],
  ["2026-01-01", "2026-12-30"],
  ["2024-02-01", "2024-02-28"],
])("%s to %s are no whole months", (from, to) => expect(wholeMonths({ from, to })).toBeNull());

it("two stretches overlap where they share a day", () => {
  const march = { from: "2026-03-01", to: "2026-03-31" };
  expect(overlaps(march, { from: "2026-03-31", to: "2026-04-30" })).toBe(true);
  expect(overlaps(march, { from: "2026-04-01", to: "2026-04-30" })).toBe(false);
  expect(overlaps(march, { from: "2026-01-01", to: "2026-12-31" })).toBe(true);
});
