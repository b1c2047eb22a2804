import { shorten } from "../shorten.ts";
import * as zh from "./chinesePhrases.ts";
import { difference } from "./difference.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";

/** Sentences about stated totals, caps and the base. */
export const TOTAL_ISSUES = {
  "total-mismatch": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.totalName(detail)}填报${found}分，${zh.LEVEL_PARTS[detail.level ?? "total"]}${zh.field(detail.field ?? "actual")}相加${expected}分，相差${difference(found, expected)}分${detail.follows ? `，由${detail.follows.join("、")}的差额引起` : ""}`,
      todo: detail.follows ? `请先核实${detail.follows.join("、")}` : "请核实",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.totalName(detail)}: stated ${found}, but the ${en.field(detail.field ?? "actual")} add up to ${expected}, a difference of ${difference(found, expected)}${detail.follows ? `, which comes from ${detail.follows.join(", ")}` : ""}`,
      todo: detail.follows ? `Verify ${detail.follows.join(", ")} first` : "Please verify",
    }),
  },

  "review-ambiguous": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.totalName(detail)}填报考核得分${found}分，已填的考核得分只有${detail.review}分，其余${detail.count}项空白按自评分计才是${found}分：空白是认可自评，还是尚未考核`,
      todo: "认可自评的请补填考核得分，或确认后标为已知悉",
    }),
    en: ({ detail, found }) => ({
      what: `${en.totalName(detail)}: ${found} is stated as review marks, but those entered come to ${detail.review}; it is ${found} only if the unit's own marks stand in the ${detail.count} blank rows. Are they confirmed or not reviewed yet?`,
      todo: "Enter the review marks, or acknowledge this once it is confirmed",
    }),
  },

  "conversion-ambiguous": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.totalName(detail)}填报的${found}分是折算后的（不适用的不计，${detail.actual}÷${detail.full}×${detail.limit}），各项相加是${detail.actual}分：上报以哪个为准`,
      todo: "本工具的结果不折算，另列折算分；请核实后标为已知悉",
    }),
    en: ({ detail, found }) => ({
      what: `${en.totalName(detail)}: ${found} is converted (what does not apply left out, ${detail.actual} ÷ ${detail.full} × ${detail.limit}), while the marks add up to ${detail.actual}. Which one is to be handed up?`,
      todo: "The result here is not converted, the converted mark stands beside it; acknowledge this once it is settled",
    }),
  },

  "total-filtered": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.totalName(detail)}${found}分只含筛选后显示的行（有${detail.hidden ?? 0}行被筛选隐藏），${zh.LEVEL_PARTS[detail.level ?? "total"]}${zh.field(detail.field ?? "actual")}相加${expected}分`,
      todo: "上报前请取消筛选",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.totalName(detail)}: ${found} counts only the rows that the filter shows (${detail.hidden ?? 0} hidden); the ${en.field(detail.field ?? "actual")} add up to ${expected}`,
      todo: "Take the filter off before submitting",
    }),
  },

  "bonus-over-cap": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${detail.name ? zh.of(detail.name) : "加分合计"}填报${found}分，超过最高加分${expected}分，只计${expected}分`,
      todo: "请核实",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${detail.name ? en.of(detail.name) : "All bonuses: "}${found} exceed the cap of ${expected}; only ${expected} count`,
      todo: "Please verify",
    }),
  },

  "deduction-over-cap": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${detail.name ? zh.of(detail.name) : "减分合计"}填报扣${found}分，超过最多扣分${expected}分，只扣${expected}分`,
      todo: "请核实",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${detail.name ? en.of(detail.name) : "All deductions: "}${found} exceed the cap of ${expected}; only ${expected} are taken off`,
      todo: "Please verify",
    }),
  },

  "honour-repeated": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `同一荣誉${detail.name ? `“${shorten(detail.name)}”` : ""}按多个级别加分${zh.list(detail.names?.map((each) => `${each}分`))}，共加${found}分；按表中规定只计最高的${expected}分`,
      todo: "请核实，加分现按填报数计算",
    }),
    en: ({ detail, expected, found }) => ({
      what: `One honour${detail.name ? ` (“${shorten(detail.name)}”)` : ""} is counted at several levels${en.list(detail.names)}, ${found} in all; by the sheet only the highest counts, ${expected}`,
      todo: "Please verify; the bonus counts as written",
    }),
  },

  "weights-unusual": {
    "zh-CN": ({ detail, found }) => ({
      what: `“${detail.name ?? ""}”一栏的权重合计${found}%，不是100%${detail.names ? `（${detail.names.join("、")}）` : ""}，应得分暂按${found}分计`,
      todo: "请核对权重；各部分另有权重的，请加一栏“权重”写明",
    }),
    en: ({ detail, found }) => ({
      what: `The weights under “${detail.name ?? ""}” come to ${found} %, not to 100 %${detail.names ? ` (${detail.names.join(", ")})` : ""}; full marks are ${found} for now`,
      todo: "Check the weights; if the parts have weights of their own, give them a column 权重",
    }),
  },

  "base-unusual": {
    "zh-CN": ({ found }) => ({
      what: `各项应得分合计${found}分，不是通常的100分`,
      todo: "请确认有没有漏项或分值填错",
    }),
    en: ({ found }) => ({
      what: `Full marks add up to ${found}, not to the usual 100`,
      todo: "Make sure that nothing is missing or mistyped",
    }),
  },
} satisfies SentencesByCode;
