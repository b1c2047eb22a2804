import path from "node:path";
import { distinctNames } from "../../src/cli/distinctNames.ts";

it("names a file by as little of its path as tells it from the others", () => {
  const files = [["回收", "甲", "办公室.xlsx"], ["回收", "乙", "办公室.xlsx"], ["人事科.xlsx"], ["人事科.xlsx"]];
  expect(distinctNames(files.map((parts) => path.join(...parts)))).toEqual([
    "甲/办公室.xlsx",
    "乙/办公室.xlsx",
    "人事科.xlsx",
    "人事科.xlsx",
  ]);
});
