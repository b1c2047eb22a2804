import type { Language } from "../language.ts";
import { shorten } from "../shorten.ts";
import * as zh from "./chinesePhrases.ts";
import * as en from "./englishPhrases.ts";
import type { SentencesByCode } from "./issueSentence.ts";
import { written } from "./written.ts";

/** Kinds of evidence by the measure that counts them; if any kind will do, none is mentioned. */
const KINDS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  "zh-CN": { photos: "照片", films: "音像" },
  en: { photos: " photos", films: " films or recordings" },
};

/** Sentences about ledgers. */
export const LEDGER_ISSUES = {
  "report-missed": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}有${detail.count}次应报未报${detail.text ? `（${listed(detail.text, detail.count)}）` : ""}${zh.leads(detail.names)}`,
      todo: "请补报，已报的请补填报送日期",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}${times(detail.count)} nothing was handed in${detail.text ? ` (due ${detail.text}${more(detail.text, detail.count) ? ", …" : ""})` : ""}${en.leads(detail.names)}`,
      todo: "Hand it in, or enter the day on which it was",
    }),
  },

  "report-late": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}有${detail.count}次迟报${detail.text ? `（应于${listed(detail.text, detail.count)}报送）` : ""}${zh.leads(detail.names)}`,
      todo: "请核实报送日期",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}${times(detail.count)} it was handed in late${detail.text ? ` (due ${detail.text}${more(detail.text, detail.count) ? ", …" : ""})` : ""}${en.leads(detail.names)}`,
      todo: "Verify the day on which it was handed in",
    }),
  },

  "ledger-due-unsaid": {
    "zh-CN": () => ({
      what: "这张表没有写明每月几日前报送，按每月一次、月末为限统计应报和未报；按日期看不出迟报，写有“迟报”的才计为迟报",
      todo: "请在标题或表注中写明，如：每月20日前报送",
    }),
    en: () => ({
      what: "this sheet names no due day: one report a month is counted, due at the month's end, and late only where a cell says 迟报",
      todo: "Say it in the title or a note, such as 每月20日前报送",
    }),
  },
  "ledger-frequency-unclear": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}频次“${written(detail.text)}”看不出多久报一次，没有计入应报次数`,
      todo: "请改填每月20日前、每季度末、每周五等",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}“${written(detail.text)}” does not say how often it is due, so nothing is counted as due`,
      todo: "Enter 每月20日前, 每季度末, 每周五 or the like",
    }),
  },

  "rectification-overdue": {
    "zh-CN": ({ detail }) => ({
      what: `问题“${shorten(detail.name ?? "")}”应于${detail.due}整改完成，已逾期${detail.days}天${zh.leads(detail.names)}`,
      todo: "请督促整改，已完成的请补填完成情况和完成日期",
    }),
    en: ({ detail }) => ({
      what: `problem “${shorten(detail.name ?? "")}” was to be put right by ${detail.due}, ${en.days(detail.days)} ago${en.leads(detail.names)}`,
      todo: "See to it, or enter how and when it was put right",
    }),
  },

  "recheck-failed": {
    "zh-CN": ({ detail }) => ({
      what: `问题“${shorten(detail.name ?? "")}”最近一次复查为“${written(detail.text)}”，仍算未整改${zh.leads(detail.names)}`,
      todo: "请继续整改，再次复查后补填结果",
    }),
    en: ({ detail }) => ({
      what: `problem “${shorten(detail.name ?? "")}”: the last re-check says “${written(detail.text)}”, so it is still open${en.leads(detail.names)}`,
      todo: "Put it right and enter the next re-check",
    }),
  },

  "problem-repeated": {
    "zh-CN": ({ detail }) => ({
      what: `问题“${shorten(detail.name ?? "")}”整改后再次出现（此前见${detail.text}）${zh.leads(detail.names)}`,
      todo: "请查找原因，防止反复",
    }),
    en: ({ detail }) => ({
      what: `problem “${shorten(detail.name ?? "")}” has come back after it was put right (see ${detail.text})${en.leads(detail.names)}`,
      todo: "Find out why",
    }),
  },

  "failures-repeated": {
    "zh-CN": ({ detail }) => ({
      what:
        detail.limit === undefined
          ? `${detail.name}被上级通报，按本表说明${written(detail.text)}，待确认`
          : `${detail.name}本年度检查不合格${detail.count}次，达到本表规定的${detail.limit}次，${written(detail.text)}，待确认`,
      todo: "请核实后决定，未经确认不作否决",
    }),
    en: ({ detail }) => ({
      what:
        detail.limit === undefined
          ? `${detail.name} was reported by a superior body; by the sheet's own words: “${written(detail.text)}”; to be confirmed`
          : `${detail.name} failed ${detail.count} inspections this year, the sheet's limit is ${detail.limit}: “${written(detail.text)}”; to be confirmed`,
      todo: "Verify and decide; without that nothing is vetoed",
    }),
  },

  "loss-unlisted": {
    "zh-CN": ({ detail }) => ({
      what:
        detail.count === undefined
          ? `${zh.of(detail.name)}失${detail.lost}分，未列入“${written(detail.text)}”`
          : `有${detail.count}项失分未列入“${written(detail.text)}”`,
      todo: "请在台账中登记（问题来源填“自查扣分”，指标填编号），整改措施只在台账中填写",
    }),
    en: ({ detail }) => ({
      what:
        detail.count === undefined
          ? `${en.of(detail.name)}${detail.lost} lost, which “${written(detail.text)}” does not hold`
          : `${detail.count} losses that “${written(detail.text)}” does not hold`,
      todo: "Enter it there (问题来源 自查扣分, 指标 its number); measures are typed in the ledger alone",
    }),
  },

  "evidence-kind-missing": {
    "zh-CN": ({ detail, expected, found }) => ({
      what: `${zh.of(detail.name)}要求“${written(detail.text)}”，资料目录中${KINDS["zh-CN"][detail.field ?? ""] ?? ""}有${found}件，缺${Number(expected) - Number(found)}件`,
      todo: "请补充资料并登记",
    }),
    en: ({ detail, expected, found }) => ({
      what: `${en.of(detail.name)}“${written(detail.text)}” is asked for, the catalogue has ${found}${KINDS.en[detail.field ?? ""] ?? ""}; ${Number(expected) - Number(found)} missing`,
      todo: "Add and enter what is missing",
    }),
  },

  "ledger-department-unknown": {
    "zh-CN": ({ detail }) => ({
      what: `台账中的部门“${written(detail.name)}”不在部门名册中`,
      todo: "请核对名称，或在名册中补列",
    }),
    en: ({ detail }) => ({
      what: `department “${written(detail.name)}” in the ledger is not on the list of departments`,
      todo: "Check the name or add it to the list",
    }),
  },

  "ledger-indicator-unknown": {
    "zh-CN": ({ detail }) => ({
      what: `台账中的指标“${written(detail.text)}”在测评体系中找不到`,
      todo: "请改填测评体系中的编号或名称",
    }),
    en: ({ detail }) => ({
      what: `indicator “${written(detail.text)}” in the ledger is not in the framework`,
      todo: "Enter its number or name as the framework has it",
    }),
  },

  "ledger-date-invalid": {
    "zh-CN": ({ detail }) => ({
      what: `${zh.of(detail.name)}${detail.field ? `${shorten(detail.field)}` : "日期"}“${written(detail.text)}”不存在`,
      todo: "请改正",
    }),
    en: ({ detail }) => ({
      what: `${en.of(detail.name)}there is no such day as “${written(detail.text)}”${detail.field ? ` (${shorten(detail.field)})` : ""}`,
      todo: "Correct it",
    }),
  },
} satisfies SentencesByCode;

function more(text: string, count = 0): boolean {
  return text.split("、").length < count;
}

function listed(text: string, count: number | undefined): string {
  return `${text}${more(text, count) ? "等" : ""}`;
}

function times(count: number | undefined): string {
  return count === 1 ? "once" : `${count} times`;
}
