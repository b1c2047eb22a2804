import { countedCell } from "../../src/check/markCells.ts";
import { scoreOf } from "../support/scoreOf.ts";

test("the mark that counts stands where it was given, and nowhere on a sheet without such a column", () => {
  const cellOf = (...rows: Parameters<typeof scoreOf>[0]["indicators"]) => {
    const [scored] = scoreOf({ indicators: rows }).indicators;
    return scored && countedCell(scored);
  };
  expect(cellOf({ full: 10, actual: 8 })).toEqual({ field: "actual", cell: "E3" });
  expect(cellOf({ full: 10, actual: 8, review: 7 })).toEqual({ field: "review", cell: "F3" });
  expect(cellOf({ full: 10, deducted: 2 })).toEqual({ field: "deducted", cell: "G3" });
  expect(cellOf({ full: 10 })).toBeNull();
});
