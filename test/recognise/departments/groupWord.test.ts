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

describe("what a word for several departments means", () => {
  const read = (text: string) => {
    const word = readGroupWord(text);
    return { kinds: [...(word?.kinds ?? [])], endings: word?.endings ?? [] };
  };

  it.each(["各乡镇人民政府", "各乡镇政府", "各镇街道", "各乡镇", "各镇街"])("%s: every township", (text) => {
    expect(read(text).kinds).toEqual([]);
    expect(read(text).endings).toEqual(expect.arrayContaining(["乡", "镇", "街道"]));
  });

  it.each([
    "各县市区人民政府",
    "各市县区人民政府",
    "各县区人民政府",
    "各区县人民政府",
    "各县市区政府",
    "各县市区",
    "各县区",
    "各区县",
  ])("%s: every county, city and district", (text) => {
    expect(read(text).kinds).toEqual([]);
    expect(read(text).endings).toEqual(expect.arrayContaining(["县", "市", "区"]));
  });

  it.each([
    "各党支部",
    "各党总支",
    "各支部",
    "各中心",
    "各学校",
    "各中小学",
    "各小学",
    "各中学",
    "各幼儿园",
    "各医院",
    "各卫生院",
    "各镇人民政府",
    "各街道办事处",
    "各街道",
    "各社区",
    "各分局",
    "各大队",
    "各中队",
    "各支队",
    "各公司",
    "各企业",
    "各窗口",
    "各车间",
    "各班组",
    "各局",
    "各委",
    "各院",
    "各校",
    "各园",
    "各馆",
    "各组",
    "各班",
    "各系",
    "各村",
    "各乡",
    "各镇",
  ])("%s: those that are called so", (text) => {
    const { kinds, endings } = read(text);
    expect(kinds).toEqual([]);
    expect(endings.some((ending) => text.endsWith(ending))).toBe(true);
  });

  it.each([
    "各科室",
    "各股室",
    "各处室",
    "各部室",
    "各委室",
    "各办公室",
    "各科",
    "各室",
    "各股",
    "各处",
    "各办",
    "各部",
  ])("%s: the offices", (text) => {
    expect(read(text)).toEqual({ kinds: ["office"], endings: [] });
  });
});

test("numbered departments share the word behind the last, beyond ten as well", () => {
  expect(preparedText("十一、十二、二十大队").text.split("、")).toEqual(["十一大队", "十二大队", "二十大队"]);
});

test("signs that mark a department say nothing of its name", () => {
  expect(preparedText("★办公室、☆人事科※").text).toBe("办公室、人事科");
});

it("机构股 is a department, 机构、科室 are all", () => {
  expect(readGroupWord("机构股")).toBeNull();
  expect(readGroupWord("机构科")).toBeNull();
  expect(readGroupWord("各机构股")).not.toBeNull();
  expect(readGroupWord("机构、科")).not.toBeNull();
  expect(readGroupWord("部门科室")).not.toBeNull();
});
