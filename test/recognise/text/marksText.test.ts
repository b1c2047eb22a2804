import {
  isNotApplicable,
  parseAdded,
  parseFull,
  parseMarks,
  parseTakenOff,
} from "../../../src/recognise/text/marksText.ts";

describe("parseMarks", () => {
  it.each([
    ["10", "10"],
    ["１０．５", "10.5"],
    [" 8.5 分", "8.5"],
    ["10分", "10"],
    ["得27.5分", "27.5"],
    ["十五分", "15"],
    ["十二点五", "12.5"],
    ["十二点五分", "12.5"],
    ["二十分", "20"],
    ["一百零五分", "105"],
    ["两分", "2"],
    ["半分", "0.5"],
    ["-半分", "-0.5"],
    ["5分半", "5.5"],
    ["−1", "-1"],
    ["－１分", "-1"],
    ["+2", "2"],
    ["（3分）", "3"],
    ["1,000", "1000"],
    [".5", "0.5"],
    ["零分", "0"],
  ])("reads %s as %s", (text, value) => {
    expect(parseMarks(text)?.toString()).toBe(value);
  });

  it.each(["待定", "", "-", "—", "分", "约10分", "8/10", "10-12", "A", "1.2.3", "十五十", "扣1分", "3月5日", "10%"])(
    "does not read %s as a mark",
    (text) => {
      expect(parseMarks(text)).toBeNull();
    },
  );
});

it.each([
  ["扣1分", "1"],
  ["−1", "1"],
  ["-0.5分", "0.5"],
  ["减2", "2"],
  ["1", "1"],
  ["无", "0"],
  ["未扣分", "0"],
])("takes %s under 扣分 for %s taken off", (text, value) => {
  expect(parseTakenOff(text)?.toString()).toBe(value);
});

it("reads what was added and what can be earned at most", () => {
  expect(parseAdded("加2分")?.toString()).toBe("2");
  expect(parseFull("最高5分")?.toString()).toBe("5");
  expect(parseFull("0—5分")?.toString()).toBe("5");
  expect(parseFull("每次5分")).toBeNull();
});

it.each(["不适用", "不涉及", "缺 项", "免评", "无此项", "/", "／", "—", "——", "-", "N/A", "（不适用）"])(
  "knows %s for not applicable",
  (text) => {
    expect(isNotApplicable(text)).toBe(true);
  },
);

it.each(["待定", "0", "无", "不合格", "未完成", ""])("does not take %s for not applicable", (text) => {
  expect(isNotApplicable(text)).toBe(false);
});

it.each(["20\n30", "20 30", "5\n4.5", "１２　８"])("reads no mark where several stand in a cell: %j", (text) => {
  expect(parseMarks(text)).toBeNull();
  expect(parseFull(text)).toBeNull();
});

it("reads a mark with spaces and zero-width signs all over it", () => {
  expect(parseMarks(" 1 \u200b 0 . 5\u200b 分 ")?.toString()).toBe("10.5");
});
