import { bandOf, bandsFromText, bandsText } from "../../src/domain/band.ts";
import { marks } from "../../src/domain/marks.ts";

const BANDS = [
  { name: "合格", from: 60 },
  { name: "优秀", from: 90 },
  { name: "良好", from: 80 },
];

describe("Bands", () => {
  it.each([
    [90, 100, "优秀"],
    [89.99, 100, "良好"],
    [54, 60, "优秀"],
    [0.9, 1.2, "合格"],
    [59.99, 100, null],
    [103, 100, "优秀"],
    [0, 0, null],
  ])("are reached exactly at their figure: %d of %d is %s", (part, whole, expected) => {
    expect(bandOf(BANDS, marks(part), marks(whole))).toBe(expected);
  });

  it.each(["优秀≥90，良好≥80，合格≥60", "优秀90 ; 良好 80；合格60", "优秀：90分以上、良好(80)、合格>=60%"])(
    "are read as people write them: %s",
    (text) => {
      expect(bandsText(bandsFromText(text) ?? [])).toBe("优秀≥90，良好≥80，合格≥60");
    },
  );

  it.each(["优秀", "90", "优秀90，优秀80", "优秀90，良好90", "优秀≥1001", "优秀≥九十"])(
    "are refused where they cannot be told apart or read: %s",
    (text) => {
      expect(bandsFromText(text)).toBeNull();
    },
  );

  it("are none where nothing is written", () => {
    expect(bandsFromText(" ")).toEqual([]);
  });
});
