import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about what could do harm when written back. */
export const SAFETY_ISSUES = {
  "text-like-formula": {
    "zh-CN": ({ detail, found }) => ({
      what: `单元格文字“${written(detail.text ?? found)}”以公式符号开头`,
      todo: "汇总表中按文字写入，不会当作公式，请留意来源",
    }),
    en: ({ detail, found }) => ({
      what: `The text “${written(detail.text ?? found)}” begins like a formula`,
      todo: "It is written back as text, never as a formula; mind where it came from",
    }),
  },

  "settings-lost": {
    "zh-CN": () => ({
      what: "工作簿由不保留设置的程序另存过，原来的设置（列的含义、分摊方式、已知悉的问题等）没有了，现按默认设置计算",
      todo: "请核对后在设置中重新指定，再生成汇总",
    }),
    en: () => ({
      what: "A program that does not keep settings has saved the workbook: what was set before (columns, attribution, acknowledged issues and the like) is gone, and the defaults are used",
      todo: "Check them, set anew what differs and write the summary again",
    }),
  },
} satisfies SentencesByCode;
