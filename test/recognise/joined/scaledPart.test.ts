import type { MarkReading } from "../../../src/domain/indicator.ts";
import { marks } from "../../../src/domain/marks.ts";
import type { IndicatorDraft } from "../../../src/recognise/drafts.ts";
import { partWorth, scaledIndicator } from "../../../src/recognise/joined/joinedParts.ts";

const cell = "D3";
const number: MarkReading = { state: "number", cell, value: marks(45), literal: true };
const quarters = { sheets: null, cells: ["D3", "E3"], rule: "mean", weights: [] } as never;

/** A part of 50 marks that counts 40 points of the whole. */
const BY = partWorth({ points: 40, at: null }, 50);
const WEIGHED = partWorth({ points: 40, at: { sheet: "汇总", cell: "B2", share: true } }, 50);

function scaled(reading: MarkReading, by = BY) {
  const indicator = { full: reading, actual: reading, review: reading, deducted: reading, cap: null, measured: null };
  const made = scaledIndicator(indicator as unknown as IndicatorDraft, by);
  expect([made.full, made.review, made.deducted]).toEqual([made.actual, made.actual, made.actual]);
  return JSON.parse(JSON.stringify(made.actual)) as unknown;
}

describe("a mark of a part as the whole counts it", () => {
  it("is worth what its part is, and follows its cell", () => {
    expect(scaled(number)).toEqual({
      state: "number",
      cell,
      value: "36",
      literal: false,
      product: { cells: [cell], factor: "0.8" },
    });
    expect(scaled(number, WEIGHED)).toMatchObject({
      value: "36",
      product: { cells: [cell], factor: "2", weight: { sheet: "汇总", cell: "B2" } },
    });
  });

  it("follows what it followed before, and nothing where its cell holds another thing", () => {
    const product = { cells: ["C3", "D3"], factor: marks("0.5") };
    expect(scaled({ ...number, product })).toMatchObject({ product: { cells: ["C3", "D3"], factor: "0.4" } });
    expect(scaled({ ...number, literal: false })).not.toHaveProperty("product");
    expect(scaled({ ...number, from: quarters })).not.toHaveProperty("product");
  });

  it("follows its cell also while that is blank, unless it is made of several", () => {
    expect(scaled({ state: "blank", cell })).toEqual({
      state: "blank",
      cell,
      product: { cells: [cell], factor: "0.8" },
    });
    expect(scaled({ state: "blank", cell, from: quarters })).toEqual({ state: "blank", cell });
  });

  it("by a grade is scaled where the sheet says its points", () => {
    const grade = { state: "grade", cell, grade: "B" } as unknown as MarkReading;
    expect(scaled({ ...grade, says: { points: marks(30) } } as MarkReading)).toMatchObject({ says: { points: "24" } });
    expect(scaled({ ...grade, says: { share: marks("0.5") } } as unknown as MarkReading)).toMatchObject({
      says: { share: "0.5" },
    });
    expect(scaled(grade)).toEqual({ state: "grade", cell, grade: "B" });
    expect(scaled({ state: "absent" })).toEqual({ state: "absent" });
  });

  it("takes the cap with it", () => {
    const indicator = { full: number, actual: number, review: number, deducted: number, cap: marks(5), measured: null };
    expect(scaledIndicator(indicator as unknown as IndicatorDraft, BY).cap?.toNumber()).toBe(4);
  });
});

test("a mark of a part is exact also where a point of it is worth no round figure", () => {
  const by = partWorth({ points: 40, at: null }, 120);
  expect(scaled({ state: "number", cell, value: marks(57), literal: true }, by)).toMatchObject({ value: "19" });
});
