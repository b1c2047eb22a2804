import type { Language } from "../../language/language.ts";

/** Texts of 新年度结转. */
export interface NextYearText {
  readonly title: string;
  readonly carried: string;
  readonly blank: string;
  readonly onlyRead: string;
  readonly make: string;
  readonly making: string;
  readonly close: string;
  /** Part of the file's name. */
  readonly fileSuffix: string;
  readonly left: (sheets: string) => string;
  readonly nothing: string;
}

export const NEXT_YEAR_TEXT: Readonly<Record<Language, NextYearText>> = {
  "zh-CN": {
    title: "新年度结转",
    carried:
      "结转：指标、应得分和评分标准，任务和责任部门，部门名册，例行报送（按新年度列出应报日期），没有销号的问题。本年结果作为新年度的上期，供比较。",
    blank: "空着：自评分、考核得分、扣分原因、完成情况和各项日期。问题原来的时限写入备注。",
    onlyRead: "另生成一个工作簿，本工作簿只读取，不改动。",
    make: "结转",
    making: "正在结转…",
    close: "关闭",
    fileSuffix: "新年度",
    left: (sheets) => `没有结转的工作表（需要的请自行复制）：${sheets}。`,
    nothing: "没有识别到测评体系、任务分解或台账，没有可结转的内容。",
  },
  en: {
    title: "Begin the next year",
    carried:
      "Carried over: indicators with full marks and standards, tasks and who does them, the list of departments, recurring reports with the new year’s due dates, and problems that are not closed. This year’s result is the new year’s previous period, to compare with.",
    blank:
      "Left blank: marks of unit and reviewer, reasons, progress, and dates. A problem’s old deadline is put into its notes.",
    onlyRead: "It is a workbook of its own; this one is only read.",
    make: "Carry over",
    making: "Carrying over…",
    close: "Close",
    fileSuffix: "next year",
    left: (sheets) => `Sheets that did not go along (copy what you need): ${sheets}.`,
    nothing: "No indicators, tasks or ledgers were recognised, so there is nothing to carry over.",
  },
};
