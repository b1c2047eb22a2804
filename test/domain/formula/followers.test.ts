import { keyCell, cellKey } from "../../../src/domain/cells.ts";
import { followersOf } from "../../../src/domain/formula/followers.ts";
import { a1 } from "../../../src/domain/address.ts";
import { sheetOf } from "../../support/gridOf.ts";

test("what follows a cell: by small and whole ranges, through each other and other sheets, and what cannot be read", () => {
  const formulas = { B1: "A1+1", B2: "A2+1", B3: "SUM(B:B)-B3", C1: "SUM(A2:A900)", C2: "[@应得分]*2", C3: "1+1" };
  const sheets = [
    sheetOf("甲", [], { formulas }),
    sheetOf("乙", [], { formulas: { A1: "甲!B1", A2: "甲!B2", A3: "丙!B1" } }),
  ];
  const followers = followersOf(sheets, new Map([["甲", [cellKey(1, 1)]]]));
  expect([...followers].map(([name, keys]) => [name, keys.map((key) => a1(keyCell(key))).sort()])).toEqual([
    ["甲", ["B1", "B3", "C2"]],
    ["乙", ["A1"]],
  ]);
});
