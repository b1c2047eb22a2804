import { preparedText } from "../../../src/recognise/departments/preparedText.ts";
import { readGroupWord } from "../../../src/recognise/departments/groupWord.ts";

test.each([
  ["各部门", true],
  ["各单位", true],
  ["全体部门", true],
  ["各科室", false],
  ["各中队", false],
])("%s means departments of every kind: %p", (text, all) => expect(readGroupWord(text)?.all).toBe(all));

test("lines end in every way that programs end them", () => {
  expect(preparedText("办公室\r人事科\r\n宣传科\n财务科").text).toBe("办公室\n人事科\n宣传科\n财务科");
});
