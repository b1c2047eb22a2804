import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about vetoes. */
export const RESULT_ISSUES = {
  "veto-triggered": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}填的是“${written(detail.text ?? found)}”，${detail.precondition ? "前置条件不符合" : "触发一票否决"}${zh.scope(detail.scope, detail.names)}`,
      todo: "请核实",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}“${written(detail.text ?? found)}” ${detail.precondition ? "means that a precondition is not met" : "triggers a veto"}${en.scope(detail.scope, detail.names)}`,
      todo: "Please verify",
    }),
  },

  "veto-unclear": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}填的是“${written(detail.text ?? found)}”，看不出${detail.precondition ? "条件是否符合" : "是否触发一票否决"}，待确认`,
      todo: detail.precondition ? "请改填是或否" : "请改填有或无",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}“${written(detail.text ?? found)}” does not say whether ${detail.precondition ? "the condition is met" : "the veto happened"}; to be confirmed`,
      todo: detail.precondition ? "Enter 是 or 否" : "Enter 有 or 无",
    }),
  },
} satisfies SentencesByCode;
