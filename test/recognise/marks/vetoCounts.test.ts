import { verdictOf } from "../../../src/recognise/marks/veto.ts";

test.each([
  ["2", "年内三次不合格的，取消参评资格", "clear"],
  ["3", "年内三次不合格的，取消参评资格", "triggered"],
  ["3次", "累计3次考核不合格", "triggered"],
  ["累计2次", "累计3次考核不合格", "clear"],
  ["1起", "发生2起以上安全生产事故的", "clear"],
  ["2", "发生2起以上安全生产事故的", "triggered"],
  ["两起", "发生2起及以上信访案件", "triggered"],
  ["2", "被通报批评3次（含）以上", "clear"],
  ["2", "受到通报3次（含3次）以上", "clear"],
  ["3", "受到通报超过3次", "clear"],
  ["4", "受到通报超过3次", "triggered"],
  // The three are people of one accident, not accidents.
  ["1", "发生一次死亡3人以上安全事故", "triggered"],
  ["1", "发生安全生产责任事故", "triggered"],
  ["0", "发生安全生产责任事故", "clear"],
  ["2", "连续2次或累计4次不合格的", "unclear"],
  ["4", "连续2次或累计4次不合格的", "triggered"],
  ["1", "连续2次或累计4次不合格的", "clear"],
])("%s beside %s is %s", (text, subject, expected) => {
  expect(verdictOf(text, subject, false)).toBe(expected);
});
