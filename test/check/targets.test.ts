import type { Measured } from "../../src/domain/target.ts";
import { markRuleIn } from "../../src/recognise/targets/markRule.ts";
import { achievedIn } from "../../src/recognise/targets/quantity.ts";
import { targetIn } from "../../src/recognise/targets/target.ts";
import { issueMessage } from "../../src/language/issueMessage.ts";
import { issuesOf, scoreOf } from "../support/scoreOf.ts";
import "../support/toContainIssue.ts";

/** As recognising reads 目标值, 完成值 and 评分标准; null where the sheet has no target column. */
function measured(target: string | null, achieved: string, rule = ""): Measured {
  return {
    target: target === null ? null : { text: target, cell: "K3", read: targetIn(target) },
    achieved: { text: achieved, cell: "L3", read: achievedIn(achieved) },
    rule: markRuleIn(rule),
    certain: true,
  };
}

function attainment(target: string | null, achieved: string, rule = "", full = 10) {
  const { indicators } = scoreOf({
    indicators: [{ name: "知晓率", full, actual: 10, measured: measured(target, achieved, rule) }],
  });
  const found = indicators[0]?.attainment;
  if (!found) return "";
  const { verdict, ruled } = found;
  const marks =
    ruled && (ruled.least.eq(ruled.most) ? ruled.least.toFixed() : `${ruled.least.toFixed()}—${ruled.most.toFixed()}`);
  return [verdict, marks].filter((part) => part !== null).join(" ");
}

test.each([
  ["大于85%", "87.5%", "met"],
  ["大于85%", "85%", "missed"],
  ["85%以上", "85%", "met"],
  ["不少于24次", "24", "met"],
  ["不少于24次", "23次", "missed"],
  ["零", "0起", "met"],
  ["零", "1起", "missed"],
  ["3%以内", "3.1%", "missed"],
  ["85±2", "87", "met"],
  ["85±2", "87.1", "missed"],
  ["500万元", "0.05亿元", "met"],
  ["85%以上", "87.5", "met"],
  // A share or a percentage: nobody knows.
  ["85%以上", "0.875", "unclear"],
  ["100%", "1.2", "unclear"],
  ["不少于24次", "30篇", "unclear"],
  ["每周1—2次", "每周1次", "met"],
  // How many weeks the number is for is not said.
  ["每周1—2次", "60次", "unclear"],
  ["不少于24次", "待统计", "unclear"],
  ["每月不少于2次", "全年24次", "met"],
  ["每月不少于2次", "全年23次", "missed"],
  ["每季度不少于2次", "每年8次", "met"],
  ["每月不少于2次", "每季度6次", "unclear"],
])("目标值 %s, 完成值 %s is %s", (target, achieved, expected) => {
  expect(attainment(target, achieved)).toBe(expected);
});

test("a bare target says nothing where more is worse, but for the very number", () => {
  const of = (name: string, achieved: string) =>
    scoreOf({ indicators: [{ name, full: 10, actual: 10, measured: measured("3%", achieved) }] }).indicators[0]
      ?.attainment?.verdict;
  expect(of("投诉率", "2%")).toBe("unclear");
  expect(of("投诉率", "3%")).toBe("met");
  expect(of("增长率", "4%")).toBe("met");
});

test.each([
  ["85%以上", "82%", "每低1个百分点扣1分，扣完为止", "missed 7"],
  ["85%以上", "60%", "每低1个百分点扣1分，扣完为止", "missed 0"],
  ["85%以上", "60%", "每低1个百分点扣1分，可倒扣", "missed -15"],
  // Neither 扣完为止 nor 可倒扣: at or below zero.
  ["85%以上", "60%", "每低1个百分点扣1分", "missed -15—0"],
  ["85%以上", "60%", "每低1个百分点扣1分，最多扣3分", "missed 7"],
  ["85%以上", "60%", "每低1个百分点扣1分，扣满3分为止", "missed 7"],
  ["85%以上", "60%", "每低1个百分点扣1分，累计扣分不超过3分", "missed 7"],
  ["85%以上", "60%", "每低1个百分点扣1分，扣分最多不超过3分", "missed 7"],
  ["85%以上", "82.5%", "每低1个百分点扣1分，扣完为止", "missed 7—8"],
  ["85%以上", "82.5%", "每低1个百分点扣1分，不足1个百分点按1个百分点计，扣完为止", "missed 7"],
  ["85%以上", "82.5%", "每低1个百分点扣1分，不足1个百分点不扣分，扣完为止", "missed 8"],
  ["85%以上", "82.5%", "每低1个百分点扣1分，按比例扣分，扣完为止", "missed 7.5"],
  ["大于85%", "85%", "每低1个百分点扣1分，扣完为止", "missed 9—10"],
  ["3%", "5%", "每超过1个百分点扣1分，扣完为止", "missed 8"],
  [null, "86%", "大于90%得满分，每低1个百分点扣0.5分，扣完为止", "missed 8"],
  [null, "96%", "达到98%得10分，达到95%得6分，否则不得分", "6"],
  [null, "94%", "达到98%得10分，达到95%得6分，否则不得分", "0"],
  [null, "80%", "80%以上得6分，80%以下不得分", "0—6"],
  [null, "3起", "每发生一起扣2分，扣完为止", "4"],
  ["零", "3起", "每发生一起扣2分，扣完为止", "missed 4"],
  ["85%以上", "90%", "达到目标值得8分，每高1个百分点加0.5分，最高得10分", "met 10"],
  ["85%以上", "80%", "未达标不得分", "missed 0"],
  ["85%以上", "86%", "未达标不得分", "met 10"],
  // The rule has a target of its own that is another.
  ["85%以上", "86%", "大于90%得满分，每低1个百分点扣1分，扣完为止", "met"],
  ["不少于24次", "20次", "每低1个百分点扣1分，扣完为止", "missed"],
  // Which of the two it is the text does not say.
  ["85%以上", "82%", "每低1个百分点扣1分，未达标不得分", "missed"],
  ["零", "3起", "每发生一起扣2分，未达标不得分", "missed"],
  ["2起以内", "3起", "每发生一起扣2分，扣完为止", "missed"],
])("目标值 %s, 完成值 %s, %s comes to %s", (target, achieved, rule, expected) => {
  expect(attainment(target, achieved, rule)).toBe(expected);
});

test.each([
  ["90%", "达到目标值得2分，每高1个百分点加0.5分，最高得3分", "met 3"],
  ["86%", "达到目标值得2分，每高1个百分点加0.5分，最高得3分", "met 2.5"],
  ["80%", "达到目标值得2分，每高1个百分点加0.5分，最高得3分", "missed 0"],
])("完成值 %s, %s gives a bonus: %s", (achieved, rule, expected) => {
  const row = { kind: "bonus", full: 3, actual: 2, measured: measured("≥85%", achieved, rule) } as const;
  const found = scoreOf({ indicators: [{ full: 10, actual: 10 }, row] }).indicators[1]?.attainment;
  expect(`${found?.verdict ?? ""} ${found?.ruled?.least.toFixed() ?? ""}`).toBe(expected);
});

test.each([
  ["每低1个百分点扣1分", "missed 3"],
  ["每低1个百分点扣1分，未达标得2分", "missed "],
])("of a deduction %s comes to: %s", (rule, expected) => {
  const row = { kind: "deduction", full: 5, actual: 3, measured: measured("≥85%", "82%", rule) } as const;
  const found = scoreOf({ indicators: [{ full: 10, actual: 10 }, row] }).indicators[1]?.attainment;
  expect(`${found?.verdict ?? ""} ${found?.ruled?.least.toFixed() ?? ""}`).toBe(expected);
});

const RULE = "每低1个百分点扣1分，扣完为止";

test("a mark that is not what the rule comes to is said, and counts as written", () => {
  const rows = {
    indicators: [{ name: "知晓率", full: 10, actual: 9, reason: "偏低", measured: measured("≥85%", "82%", RULE) }],
  };
  const found = issuesOf(rows).filter(({ code }) => code === "rule-differs");
  expect(found).toMatchObject([{ cell: "E3", severity: "warning", expected: 7, found: 9 }]);
  expect(found.map((one) => issueMessage(one, "zh-CN"))).toEqual([
    "知晓率：完成值82%（目标值≥85%），按评分标准应得7分，填的是9分，请核实。",
  ]);
  expect(issuesOf(rows)).toContainIssue("rule-differs", "E3");
  expect(scoreOf(rows).totals.effective.toNumber()).toBe(9);
});

test("either end of what the rule leaves open is no difference", () => {
  const of = (actual: number) =>
    issuesOf({ indicators: [{ full: 10, actual, reason: "x", measured: measured("≥85%", "82.5%", RULE) }] })
      .filter(({ code }) => code === "rule-differs")
      .map(({ expected }) => expected);
  expect([7, 7.5, 8].flatMap(of)).toEqual([]);
  expect(of(9)).toEqual(["7—8"]);
});

describe("a bonus above its cap", () => {
  const of = (actual: number, cap: number, rule: string) => {
    const row = { kind: "bonus", full: 2, actual, cap, reason: "x", measured: measured("≥85%", "90%", rule) } as const;
    return issuesOf({ indicators: [{ full: 10, actual: 10 }, row] })
      .map(({ code }) => code)
      .filter((code) => /rule-differs|bonus-over-cap|actual-exceeds-full/u.test(code));
  };
  const BONUS = "每高1个百分点加1分";

  test("is said once where the rule comes to the cap or more", () => {
    expect(of(5, 3, BONUS)).toEqual(["bonus-over-cap"]);
    expect(of(3, 3, BONUS)).toEqual([]);
  });

  test("is called by its name", () => {
    const row = { kind: "bonus", name: "获省级表彰", full: 2, actual: 5, cap: 3 } as const;
    const found = issuesOf({ indicators: [{ full: 10, actual: 10 }, row] }).find(
      ({ code }) => code === "bonus-over-cap",
    );
    expect(found).toMatchObject({ detail: { name: "获省级表彰" }, expected: 3, found: 5 });
  });

  test("differs from a rule that comes to less as well", () =>
    expect(of(9, 8, BONUS)).toEqual(["rule-differs", "bonus-over-cap"]));
});

test("a blank mark stays blank; what the rule gives is said with it", () => {
  const rows = { indicators: [{ name: "知晓率", full: 10, actual: null, measured: measured("≥85%", "82%", RULE) }] };
  const missing = issuesOf(rows).find(({ code }) => code === "actual-missing");
  expect(missing && issueMessage(missing, "zh-CN")).toContain("按评分标准可得7分");
  expect(scoreOf(rows).totals.unscored).toBe(1);
  expect(issuesOf(rows)).not.toContainIssue("rule-differs");
});

test("target-unclear is said only where the columns are amounts by their names", () => {
  const of = (certain: boolean) =>
    issuesOf({ indicators: [{ full: 10, actual: 10, measured: { ...measured("≥85%", "较高"), certain } }] });
  expect(of(true)).toContainIssue("target-unclear", "L3");
  expect(of(false)).not.toContainIssue("target-unclear");
});
