import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about marks that are missing or cannot be right. */
export const MARK_ISSUES = {
  "full-missing": {
    "zh-CN": ({ detail }) => ({ what: `${zh.of(detail.name)}未填应得分`, todo: "请补填，否则合计不完整" }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}full marks are missing`,
      todo: "Fill them in, else the total is incomplete",
    }),
  },

  "full-invalid": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}应得分填的是“${written(detail.text ?? found)}”，不是有效的分值`,
      todo: "请改填不小于0的数字",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}“${written(detail.text ?? found)}” is no valid number of full marks`,
      todo: "Enter a number of 0 or more",
    }),
  },

  "actual-missing": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}${zh.marks("应得", detail.full)}未评分，暂不计失分${detail.ruled === undefined ? "" : `；按评分标准可得${detail.ruled}分`}`,
      todo: "请补填实得分；不涉及的请填“不适用”",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}not scored${detail.full === undefined ? "" : ` (full marks ${detail.full})`}; no gap is counted${detail.ruled === undefined ? "" : `; by the written rule it would be ${detail.ruled}`}`,
      todo: "Enter the actual marks, or 不适用 if it does not apply",
    }),
  },

  "actual-invalid": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}${zh.field(detail.field ?? "actual")}填的是“${written(detail.text ?? found)}”，无法计分，按未评分处理`,
      todo: "请改填数字；不涉及的请填“不适用”",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}“${written(detail.text ?? found)}” under ${en.field(detail.field ?? "actual")} is no mark; treated as not scored`,
      todo: "Enter a number, or 不适用 if it does not apply",
    }),
  },

  "actual-exceeds-full": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}应得${detail.full ?? expected}分、${zh.got(detail.field)}${detail.actual ?? found}分，超过应得分，现按填报数计算`,
      todo: "请核实",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}${en.field(detail.field ?? "actual")} ${detail.actual ?? found} exceed full marks ${detail.full ?? expected}; counted as written`,
      todo: "Please verify",
    }),
  },

  "actual-negative": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}${zh.got(detail.field)}${detail.actual ?? found}分，小于0，现按填报数计算`,
      todo: "请核实",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}${en.field(detail.field ?? "actual")} ${detail.actual ?? found} are below zero; counted as written`,
      todo: "Please verify",
    }),
  },

  "grade-unknown": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.of(detail.name)}等级“${written(detail.text ?? found)}”没有对应的分值，按未评分处理`,
      todo: "请改填数字，或在设置的等级换算表中加上这一等级",
    }),
    en: ({ detail, found }) => ({
      what: `${en.of(detail.name)}grade “${written(detail.text ?? found)}” has no worth; treated as not scored`,
      todo: "Enter a number, or add the grade to the table in the settings",
    }),
  },

  "formula-error": {
    "zh-CN": ({ detail }) => ({
      what: detail.text
        ? `${zh.of(detail.name)}${zh.field(detail.field ?? "actual")}填的是错误值“${detail.text}”，不是分数`
        : `${zh.of(detail.name)}${zh.field(detail.field ?? "actual")}的公式出错或者没有计算结果`,
      todo: detail.text ? "请改填分数，没有的留空" : "请修正公式，重新计算并保存",
    }),
    en: ({ detail }) => ({
      what: detail.text
        ? `${en.of(detail.name)}the ${en.field(detail.field ?? "actual")} hold the error value ${detail.text}, not a mark`
        : `${en.of(detail.name)}the formula for ${en.field(detail.field ?? "actual")} has an error or no stored result`,
      todo: detail.text ? "Enter the mark, or leave the cell empty" : "Correct it, recalculate and save",
    }),
  },

  "formula-computed": {
    "zh-CN": ({ detail, found }) => ({
      what: `文件里有${found}个公式没有保存最新的计算结果${zh.list(detail.names)}，已按公式算出`,
      todo: "在表格软件中打开并保存一次，文件里就有结果了",
    }),
    en: ({ detail, found }) => ({
      what: `The file holds no up-to-date results for ${found} of its formulas${en.list(detail.names)}; they were computed here`,
      todo: "Open and save it once in a spreadsheet program, and it will hold them",
    }),
  },
} satisfies SentencesByCode;
