import { marks } from "../../../src/domain/marks.ts";
import type { CombineRule } from "../../../src/domain/settings.ts";
import type { Language } from "../../../src/language/language.ts";
import { explainIndicator, explanationSentence } from "../../../src/language/explanation/explainIndicator.ts";
import { explainShare } from "../../../src/language/explanation/explainShare.ts";
import { explainSum, explainTotals } from "../../../src/language/explanation/explainTotals.ts";
import { score } from "../../../src/score/score.ts";
import { scoringRules } from "../../../src/score/scoringRules.ts";
import { assessmentOf, type AssessmentRows, type IndicatorRow } from "../../support/assessmentOf.ts";
import { scoreOf, TODAY } from "../../support/scoreOf.ts";

/** The sentence of the first indicator. */
function sentence(row: IndicatorRow, language: Language = "zh-CN"): string {
  const [scored] = scoreOf({ indicators: [row] }).indicators;
  if (!scored) throw new Error("no indicator");
  return explanationSentence(explainIndicator(scored, language), language);
}

/** The first indicator of a sheet whose marks stand in several columns. */
function combined(rule: CombineRule, values: readonly number[], value: number): string {
  const assessment = assessmentOf({ indicators: [{ full: 10, actual: value }] });
  const [indicator] = assessment.framework.indicators;
  if (!indicator) throw new Error("no indicator");
  const parts = { rule, values: values.map((each) => marks(each)), cells: values.map((_, at) => `${"EFGH"[at]}3`) };
  const actual = { state: "number", cell: "E3", value: marks(value), literal: false, parts } as const;
  const framework = { ...assessment.framework, indicators: [{ ...indicator, actual }] };
  const [scored] = score({ ...assessment, framework }, scoringRules({}), TODAY).indicators;
  return scored ? explanationSentence(explainIndicator(scored, "zh-CN"), "zh-CN") : "";
}

describe("how an indicator's marks came about", () => {
  it.each<[string, IndicatorRow, string]>([
    ["a mark below full", { full: 15, actual: 13.5 }, "得分 13.5 = 15 − 1.5，见 测评体系!E3"],
    ["full marks", { full: 15, actual: 15 }, "得分 15，未失分，见 测评体系!E3"],
    ["a mark above full", { full: 15, actual: 16 }, "得分 16，超过应得 15，按填报数计，见 测评体系!E3"],
    ["0, which is a mark", { full: 15, actual: 0 }, "得分 0 = 15 − 15，见 测评体系!E3"],
    ["a blank cell", { full: 15, actual: null }, "空白，未评，应得 15 暂不计失分，见 测评体系!E3"],
    ["text that is no mark", { full: 15, actual: "待定" }, "填的是“待定”，无法计分，按未评，见 测评体系!E3"],
    ["an error value", { full: 15, actual: "#REF!" }, "是错误值或公式没有结果，按未评，见 测评体系!E3"],
    ["不适用", { full: 5, actual: "不适用" }, "填的是“不适用”，不适用，应得 5 不计入，见 测评体系!E3"],
    ["a grade by the table", { full: 10, actual: { grade: "B" } }, "得分 6.6 = 10 × 66%（等级 B），见 测评体系!E3"],
    [
      "a grade by the sheet's own points",
      { full: 2, actual: { grade: "B", says: { points: marks(1.5) } } },
      "得分 1.5（等级 B，按表中写明的分值），见 测评体系!E3",
    ],
    [
      "a review mark beside the unit's own",
      { full: 15, actual: 14, review: 12 },
      "得分 12 = 15 − 3；以考核得分 12 为准（自评 14），见 测评体系!F3",
    ],
    ["扣分 alone", { full: 15, deducted: 1.5 }, "得分 13.5 = 15 − 扣分 1.5，见 测评体系!G3"],
    ["a blank 扣分", { full: 15, deducted: null }, "扣分栏空白，按未扣计，得分 15，见 测评体系!G3"],
    ["missing full marks", { full: null, actual: 3 }, "得分 3，超过应得 0，按填报数计；未填应得分，见 测评体系!E3"],
    ["a bonus", { kind: "bonus", full: 5, actual: 3 }, "加分 3，见 测评体系!E3"],
    ["a bonus above its cap", { kind: "bonus", full: 5, actual: 4, cap: 3 }, "加分 4，本项最高计 3，见 测评体系!E3"],
    ["a blank bonus", { kind: "bonus", full: 5, actual: null }, "空白，按没有计，见 测评体系!E3"],
    ["a deduction", { kind: "deduction", actual: -2 }, "减分 2，见 测评体系!E3"],
    [
      "a veto",
      { kind: "veto", veto: { verdict: "triggered", text: "有" } },
      "填的是“有”，触发一票否决，见 测评体系!E3",
    ],
    [
      "a precondition",
      { kind: "veto", veto: { verdict: "clear", text: "是", precondition: true } },
      "填的是“是”，条件符合，见 测评体系!E3",
    ],
  ])("%s", (_, row, said) => expect(sentence(row)).toBe(said));

  it("names every cell that several columns make a mark of, and how", () => {
    expect(combined("mean", [9, 8, 10], 9)).toBe("得分 9 = (9 + 8 + 10) ÷ 3（各栏平均），见 测评体系!E3、F3、G3");
    expect(combined("sum", [2, 3], 5)).toBe("得分 5 = 2 + 3（各栏相加），见 测评体系!E3、F3");
  });

  it("says the same in English", () => {
    expect(sentence({ full: 15, actual: 13.5 }, "en")).toBe("marks 13.5 = 15 − 1.5, see 测评体系!E3");
    expect(sentence({ full: 10, actual: { grade: "B" } }, "en")).toBe(
      "marks 6.6 = 10 × 66% (grade B), see 测评体系!E3",
    );
  });
});

describe("how a department's part came about", () => {
  const parts = (row: IndicatorRow, attribution: "lead" | "even" | "weight" = "lead"): readonly string[] =>
    scoreOf({ indicators: [row] }, { attribution }).indicators.flatMap((scored) =>
      scored.shares.map((share) => explainShare(share, scored, attribution, "zh-CN")),
    );

  it("two leads share evenly", () => {
    expect(parts({ full: 9, actual: 8, lead: ["人事科", "办公室"] })).toEqual([
      "人事科承担 4.5 = 9 × 1/2（牵头 2 个部门均分）；失分 0.5 = 1 × 1/2",
      "办公室承担 4.5 = 9 × 1/2（牵头 2 个部门均分）；失分 0.5 = 1 × 1/2",
    ]);
  });

  it("what is cut to hundredths is about so much", () => {
    expect(parts({ full: 10, actual: 10, lead: ["甲科", "乙科", "丙科"] })).toEqual([
      "甲科承担 3.34 ≈ 10 × 1/3（牵头 3 个部门均分）",
      "乙科承担 3.33 ≈ 10 × 1/3（牵头 3 个部门均分）",
      "丙科承担 3.33 ≈ 10 × 1/3（牵头 3 个部门均分）",
    ]);
  });

  it("weights as written", () => {
    expect(parts({ full: 10, actual: 9, responsible: ["办公室:60", "人事科:40"] }, "weight")).toEqual([
      "办公室承担 6 = 10 × 60%（按权重 60%）；失分 0.6 = 1 × 60%",
      "人事科承担 4 = 10 × 40%（按权重 40%）；失分 0.4 = 1 × 40%",
    ]);
  });

  it("one alone, the first where none is marked, nobody", () => {
    expect(parts({ full: 9, actual: 8, lead: ["人事科"] })).toEqual(["人事科全额承担 9"]);
    expect(parts({ full: 9, actual: 8, responsible: ["人事科", "办公室"] })).toEqual([
      "未注明牵头，由排列第一的人事科全额承担 9",
    ]);
    expect(parts({ full: 9, actual: 8 })).toEqual(["没有写明责任部门，应得 9 列在未明确责任部门"]);
  });
});

describe("how the totals came about", () => {
  const totals = (rows: AssessmentRows, settings = {}) => {
    const scorecard = scoreOf(rows, settings);
    return explainTotals(scorecard.totals, scorecard.indicators, "zh-CN");
  };

  it("marks, gap and rate", () => {
    const indicators = [
      { full: 60, actual: 58 },
      { full: 40, actual: 39 },
    ];
    expect(totals({ indicators })).toEqual([
      "得分 97 = 应得 100 − 失分 3",
      "失分 3 = 2 + 1（2 项指标失分）",
      "得分率 97% = 97 ÷ 100",
    ]);
  });

  it("with what is unscored, not applicable, earned and taken off outside", () => {
    const indicators: IndicatorRow[] = [
      { full: 60, actual: 57 },
      { full: 20, actual: null },
      { full: 20, actual: "不适用" },
      { kind: "bonus", item: "加分项", full: 10, actual: 8 },
      { kind: "deduction", item: "减分项", actual: 2 },
    ];
    expect(totals({ indicators, bonusCaps: { 加分项: 5 } })).toEqual([
      "得分 57 = 应得 80 − 失分 3 − 未评 20",
      "失分 3（1 项指标失分）",
      "得分率 71.25% = 57 ÷ 80",
      "折算得分 71.25 = 57 × 100 ÷ 80（不适用 20 分）",
      "加分 8",
      "加分 8，受上限限制只计 5",
      "结果 60 = 得分 57 + 加分 5 − 减分 2",
    ]);
    expect(totals({ indicators }, { notApplicable: "count-full" })).toContain("折算得分 77 = 57 + 20（不适用 20 分）");
  });

  it("a long sum is cut short, a sum of parts says how many", () => {
    const indicators = Array.from({ length: 9 }, () => ({ full: 2, actual: 1 }));
    expect(totals({ indicators })[1]).toBe("失分 9 = 1 + 1 + 1 + 1 + 1 + …（9 项指标失分）");
    expect(explainSum({ full: marks(18), effective: marks(9), gap: marks(9) }, 9, "zh-CN")).toBe(
      "得分 9 = 18 − 9，共 9 项指标",
    );
  });
});
