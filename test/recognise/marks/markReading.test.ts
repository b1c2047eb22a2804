import { combineMarks } from "../../../src/recognise/marks/markReading.ts";

test("of several opinions that nobody has given yet the mark is blank", () => {
  const blank = (cell: string) => ({ state: "blank", cell }) as const;
  expect(combineMarks([blank("C3"), blank("D3")], "mean")).toMatchObject({ state: "blank", cell: "C3" });
  expect(combineMarks([{ state: "absent" }, { state: "absent" }], "mean")).toEqual({ state: "absent" });
});
