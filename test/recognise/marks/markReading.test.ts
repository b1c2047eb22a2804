import type { MarkReading } from "../../../src/domain/indicator.ts";
import { marks } from "../../../src/domain/marks.ts";
import { combineMarks } from "../../../src/recognise/marks/markReading.ts";

test("of several opinions one alone that is given counts as it stands", () => {
  const given: MarkReading = { state: "number", cell: "D3", value: marks(8), literal: true };
  expect(combineMarks([{ state: "blank", cell: "C3" }, given], "mean")).toMatchObject(given);
});

test("of several opinions that nobody has given yet the mark is blank", () => {
  const blank = (cell: string) => ({ state: "blank", cell }) as const;
  expect(combineMarks([blank("C3"), blank("D3")], "mean")).toMatchObject({ state: "blank", cell: "C3" });
  expect(combineMarks([{ state: "absent" }, { state: "absent" }], "mean")).toEqual({ state: "absent" });
});
