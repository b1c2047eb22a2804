import type { IssueSentences } from "./issueSentences.ts";
import { written } from "./written.ts";

/** What is said of what might do harm when written back. */
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
} satisfies IssueSentences;
