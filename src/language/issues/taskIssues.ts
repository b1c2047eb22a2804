import { shorten } from "../shorten.ts";
import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Sentences about deadlines, progress and evidence. */
export const TASK_ISSUES = {
  "deadline-missing": {
    "zh-CN": ({ detail }) => ({ what: `${zh.task(detail.name)}未填完成时限`, todo: "请补填" }),
    en: ({ detail }) => ({ what: `${en.task(detail.name)} has no deadline`, todo: "Fill it in" }),
  },

  "deadline-invalid": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.task(detail.name)}完成时限“${written(detail.text ?? found)}”不是明确的日期`,
      todo: "请改填具体日期，如2026-03-31",
    }),
    en: ({ detail, found }) => ({
      what: `${en.task(detail.name)}: the deadline “${written(detail.text ?? found)}” is no definite date`,
      todo: "Enter a date such as 2026-03-31",
    }),
  },

  "task-overdue": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.task(detail.name)}应于${detail.due}完成，已逾期${detail.days}天${zh.leads(detail.names)}`,
      todo: "请督促办理，已完成的请更新完成情况",
    }),
    en: ({ detail }) => ({
      what: `${en.task(detail.name)} was due on ${detail.due}, ${en.days(detail.days)} ago${en.leads(detail.names)}`,
      todo: "See to it, or update the progress if it is done",
    }),
  },

  "task-due-soon": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.task(detail.name)}${detail.days === 0 ? "今天到期" : `还有${detail.days}天到期`}（${detail.due}）${zh.leads(detail.names)}`,
      todo: "请抓紧办理",
    }),
    en: ({ detail }) => ({
      what: `${en.task(detail.name)} is due ${detail.days === 0 ? "today" : `in ${en.days(detail.days)}`} (${detail.due})${en.leads(detail.names)}`,
      todo: "Finish it in time",
    }),
  },

  "progress-invalid": {
    "zh-CN": ({ detail, found }) => ({
      what: `${zh.task(detail.name)}完成情况“${written(detail.text ?? found)}”看不出进度`,
      todo: "请改填已完成、进行中或未开始",
    }),
    en: ({ detail, found }) => ({
      what: `${en.task(detail.name)}: “${written(detail.text ?? found)}” does not say how far it is`,
      todo: "Enter 已完成, 进行中 or 未开始",
    }),
  },

  "evidence-missing": {
    "zh-CN": ({ detail }) => ({
      what:
        detail.full === undefined
          ? `${zh.task(detail.name)}已完成，未填佐证材料`
          : `${zh.of(detail.name)}得满分${detail.full}分，未填佐证材料`,
      todo: "请补填材料名称或存放位置",
    }),
    en: ({ detail }) => ({
      what:
        detail.full === undefined
          ? `${en.task(detail.name)} is done, but no evidence is given`
          : `${en.of(detail.name)}full marks of ${detail.full} scored, but no evidence is given`,
      todo: "Name the evidence or where it is kept",
    }),
  },

  "evidence-few": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}要求${detail.text ? `“${shorten(detail.text)}”` : `${expected}份佐证材料`}，佐证材料只列了${found}份`,
      todo: "请补充材料",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}${detail.text ? `“${shorten(detail.text)}”` : expected} asked for as evidence, ${found} listed`,
      todo: "Add what is missing",
    }),
  },

  "evidence-outside-period": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}佐证材料的日期不在测评周期内${zh.list(detail.names)}${detail.from && detail.to ? `，周期为${detail.from}至${detail.to}` : ""}`,
      todo: "请核实或更换材料",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}the dates of the evidence are outside the assessed period${en.list(detail.names)}${detail.from && detail.to ? `, ${detail.from} to ${detail.to}` : ""}`,
      todo: "Verify or replace it",
    }),
  },
} satisfies SentencesByCode;
