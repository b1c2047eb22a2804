import { aimsAtA, countsOnlyHighest, honourIn } from "../../../src/recognise/sections/sheetNotes.ts";

describe("an honour", () => {
  it.each([
    ["获国家级文明单位", "nation 文明单位"],
    ["省级文明单位", "province 文明单位"],
    ["省文明单位", "province 文明单位"],
    ["荣获市级文明单位称号", "city 文明单位"],
    ["市文明单位", "city 文明单位"],
    ["被评为县级平安单位", "county 平安单位"],
    ["文明单位（市级）", "city 文明单位"],
    ["全国民族团结进步示范单位", "nation 民族团结进步示范单位"],
    ["2025年省级卫生单位", "province 卫生单位"],
    ["省级文明单位加2.25分", "province 文明单位"],
  ])("%s", (text, expected) => {
    const honour = honourIn(text);
    expect(honour && `${honour.level} ${honour.shown}`).toBe(expected);
  });

  it.each([
    "获国家级荣誉",
    "获省级表彰",
    "受到市级通报表扬",
    "省级先进集体",
    "经验推广",
    "承办现场会",
    "市区道路整治",
    "县区考核",
    "",
    "获国家级文明单位、省级卫生单位",
  ])("%s names none in particular", (text) => {
    expect(honourIn(text)).toBeNull();
  });
});

test.each([
  ["同一荣誉获多级表彰的，按最高级别计分", true],
  ["同一项目获不同级别奖励的只计最高分，不重复计分", true],
  ["同一事项就高不就低", true],
  ["加分项不重复加分", true],
  ["最高10分", false],
  ["同一标准执行", false],
  ["获省级表彰加5分", false],
  ["不重复建设", false],
])("%s lets only the highest count: %s", (text, expected) => {
  expect(countsOnlyHighest(text)).toBe(expected);
});

test.each([
  ["目标：各项指标全面达到A级", true],
  ["确保迎检指标全部达到A级标准", true],
  ["所有测评点均达到Ａ级", true],
  ["A级：全面达到要求", false],
  ["全部达到A级的评为优秀", false],
  ["若均达到A级，得满分", false],
  ["各项达到B级以上", false],
  ["A为满分，B为满分的80%", false],
])("%s sets the aim of A: %s", (text, expected) => {
  expect(aimsAtA(text)).toBe(expected);
});
