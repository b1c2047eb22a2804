import * as zh from "./chinesePhrases.ts";
import { difference } from "./difference.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about lost marks, and marks that differ from a review, a rule or an aim. */
export const LOSS_ISSUES = {
  "deduction-unexplained": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}${zh.marks("应得", detail.full)}${zh.marks(zh.got(detail.field), detail.actual, "，")}扣${detail.lost}分未填扣分原因`,
      todo: detail.noColumn ? "请加一栏“扣分原因”填写" : "请补填",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}full marks ${detail.full}, ${en.field(detail.field === "deducted" ? "actual" : (detail.field ?? "actual"))} ${detail.actual}: ${detail.lost} lost without a reason`,
      todo: detail.noColumn ? "Add a column 扣分原因 and give the reason" : "Give the reason",
    }),
  },

  "deduction-mismatch": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}应得${detail.full}分、实得${detail.actual}分，应扣${expected}分，扣分栏填的是${found}分`,
      todo: "请核对实得分和扣分",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}full marks ${detail.full}, actual marks ${detail.actual}, so ${expected} are lost, but ${found} are written as deducted`,
      todo: "Check both figures",
    }),
  },

  "row-mismatch": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}“${detail.text}”按本行计算应为${expected}分，填的是${found}分`,
      todo: "请核对本行各栏",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}“${detail.text}” should be ${expected} by the other columns of its row, but ${found} is written`,
      todo: "Check the columns of this row",
    }),
  },

  "deduction-blank-assumed": {
    "zh-CN": () => ({
      what: "表中只有扣分、没有实得分，扣分空白的按未扣分计算",
      todo: "如空白表示尚未评分，请填写实得分",
    }),
    en: () => ({
      what: "The sheet has deductions only; a blank deduction was taken as nothing lost",
      todo: "If blank means not scored yet, enter actual marks",
    }),
  },

  "review-differs": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}自评${detail.actual}分、考核${detail.review}分，相差${difference(detail.review, detail.actual)}分`,
      todo: "请知悉，核定以考核得分为准",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}self-assessed ${detail.actual}, reviewed ${detail.review}, a difference of ${difference(detail.review, detail.actual)}`,
      todo: "For information: the review marks count",
    }),
  },

  "rule-differs": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}${zh.measured(detail)}按评分标准应${zh.RULED[detail.kind ?? "base"]}${detail.ruled ?? expected}分，${detail.field === "review" ? "考核" : ""}填的是${found}分`,
      todo: "请核实",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}${en.measured(detail)}by the written rule of marks it should be ${detail.ruled ?? expected}, but ${found} is written under ${en.field(detail.field ?? "actual")}`,
      todo: "Please verify",
    }),
  },

  "target-unclear": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}完成值“${written(detail.achieved ?? found)}”${detail.target ? `对照目标值“${written(detail.target)}”，` : ""}看不出是否达标`,
      todo: "如需判断，请把两处都填成同一单位的数字，如85%、24次",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}whether “${written(detail.achieved ?? found)}” meets the target${detail.target ? ` “${written(detail.target)}”` : ""} cannot be told`,
      todo: "To have it judged, write both as numbers of one unit, such as 85% or 24次",
    }),
  },

  "grade-below-aim": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}等级为${written(detail.text ?? found)}，未达到A级${zh.leads(detail.names)}`,
      todo: "请对照“全面达到A级”的目标抓紧整改",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}graded ${written(detail.text ?? found)}, below A${en.list(detail.names)}`,
      todo: "The aim is A throughout: put it right",
    }),
  },
} satisfies SentencesByCode;
