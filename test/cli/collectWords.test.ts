import { COLLECT_WORDS } from "../../src/cli/words/collectWords.ts";

describe("what is said of forms", () => {
  it("names whom it looked for where nobody was found", () => {
    const [zh, en] = [COLLECT_WORDS["zh-CN"], COLLECT_WORDS.en];
    expect(
      (["department", "leader", "unit"] as const).map((kind) => [zh.nobodyNamed(kind), en.nobodyNamed(kind)]),
    ).toEqual([
      [expect.stringContaining("没有找到责任部门，"), expect.stringContaining("No departments")],
      [expect.stringContaining("没有找到责任领导，"), expect.stringContaining("No leaders")],
      [expect.stringContaining("没有找到二级单位（所、站、队等），"), expect.stringContaining("No subordinate units")],
    ]);
  });

  it("lists recipients as each language does", () => {
    expect(COLLECT_WORDS["zh-CN"].notReturned(["甲科", "乙科"])).toBe("未交：甲科、乙科");
    expect(COLLECT_WORDS.en.notReturned(["甲科", "乙科"])).toBe("Not returned: 甲科, 乙科");
    expect(COLLECT_WORDS.en.sent("a.xlsx", "甲科", 1)).toBe("a.xlsx  甲科, 1 row");
  });
});
