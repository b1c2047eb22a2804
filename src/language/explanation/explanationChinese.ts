import type { ExplanationText } from "./explanationText.ts";

const COMBINED = {
  sum: "各栏相加",
  mean: "各栏平均",
  weighted: "各栏按权重平均",
  "trimmed-mean": "去掉最高最低后平均",
  last: "以最后填写的为准",
} as const;

export const CHINESE_EXPLANATIONS: ExplanationText = {
  see: (how, cells) => `${how}，见 ${cells}`,
  comma: "、",
  stop: "；",

  lost: (effective, full, gap) => `得分 ${effective} = ${full} − ${gap}`,
  unlost: (effective) => `得分 ${effective}，未失分`,
  above: (effective, full) => `得分 ${effective}，超过应得 ${full}，按填报数计`,
  reviewed: (review, actual) => `以考核得分 ${review} 为准${actual === null ? "" : `（自评 ${actual}）`}`,
  deducted: (effective, full, deducted) => `得分 ${effective} = ${full} − 扣分 ${deducted}`,
  deductedBlank: (effective) => `扣分栏空白，按未扣计，得分 ${effective}`,
  gradeByTable: (marks, grade, full, percent) => `得分 ${marks} = ${full} × ${percent}（等级 ${grade}）`,
  gradeBySheet: (marks, grade) => `得分 ${marks}（等级 ${grade}，按表中写明的分值）`,
  combined: (marks, sum, rule) => `得分 ${marks} = ${sum}（${COMBINED[rule]}）`,
  readFromText: "按文字读出",
  fullElsewhere: (full, cell) => `应得 ${full} 见 ${cell}`,
  fullMissing: "未填应得分",

  notApplicable: (text, full) => `填的是“${text}”，不适用，应得 ${full} 不计入`,
  unscoredBlank: (full) => `空白，未评，应得 ${full} 暂不计失分`,
  unscoredUnread: (text) => `填的是“${text}”，无法计分，按未评`,
  formulaError: "是错误值或公式没有结果，按未评",

  bonus: (marks) => `加分 ${marks}`,
  bonusCapped: (marks, cap) => `加分 ${marks}，本项最高计 ${cap}`,
  deductionCapped: (marks, cap) => `减分 ${marks}，本项最多扣 ${cap}`,
  deduction: (marks) => `减分 ${marks}`,
  nothingWritten: "空白，按没有计",
  veto: (text, verdict, precondition) =>
    `填的是“${text}”，${
      verdict === "unclear"
        ? "待确认"
        : precondition
          ? verdict === "clear"
            ? "条件符合"
            : "条件不符合"
          : verdict === "clear"
            ? "未发生"
            : "触发一票否决"
    }`,

  share: {
    nobody: (full) => `没有写明责任部门，应得 ${full} 列在未明确责任部门`,
    whole: (department, full) => `${department}全额承担 ${full}`,
    wholeAssumed: (department, full) => `未注明牵头，由排列第一的${department}全额承担 ${full}`,
    part: (department, full, isExact, sum, why) => `${department}承担 ${full} ${isExact ? "=" : "≈"} ${sum}（${why}）`,
    gap: (gap, isExact, sum) => `失分 ${gap} ${isExact ? "=" : "≈"} ${sum}`,
    evenLeads: (count) => `牵头 ${count} 个部门均分`,
    even: (count) => `牵头、责任共 ${count} 个部门均分`,
    weight: (percent) => `按权重 ${percent}`,
  },

  totals: {
    effective: (effective, full, gap, unscored) =>
      `得分 ${effective} = 应得 ${full} − 失分 ${gap}${unscored === null ? "" : ` − 未评 ${unscored}`}`,
    gap: (gap, parts, count) => `失分 ${gap}${equals(gap, parts)}（${count} 项指标失分）`,
    noGap: "各项均未失分",
    rate: (rate, effective, full) => `得分率 ${rate} = ${effective} ÷ ${full}`,
    converted: (converted, sum, leaving) => `折算得分 ${converted} = ${sum}（不适用 ${leaving} 分）`,
    bonus: (bonus, parts) => `加分 ${bonus}${equals(bonus, parts)}`,
    bonusCapped: (bonus, counted) => `加分 ${bonus}，受上限限制只计 ${counted}`,
    deductionCapped: (written, counted) => `减分 ${written}，受上限限制只扣 ${counted}`,
    result: (result, effective, bonus, deduction) =>
      `结果 ${result} = 得分 ${effective}${bonus === null ? "" : ` + 加分 ${bonus}`}${deduction === null ? "" : ` − 减分 ${deduction}`}`,
    reviewed: (count, of) => `${of} 项指标中 ${count} 项有考核得分，以考核得分为准；其余按自评分`,
  },
  sumOf: (effective, full, gap, unscored, indicators) =>
    `得分 ${effective} = ${full} − ${gap}${unscored === null ? "" : ` − 未评 ${unscored}`}，共 ${indicators} 项指标`,
};

/** A sum with a single part is left out. */
function equals(whole: string, parts: string): string {
  return whole === parts ? "" : ` = ${parts}`;
}
