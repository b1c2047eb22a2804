import type { Language } from "../../language/language.ts";

/** Texts about the comparison with the previous period. */
export interface PreviousText {
  readonly label: string;
  readonly hint: string;
  readonly choose: string;
  readonly change: string;
  readonly drop: string;
  readonly reading: string;
  /** `what` is its unit and period, "" if neither is known. */
  readonly taken: (what: string, result: string) => string;
  readonly nothing: (file: string) => string;
  readonly severalUnits: (file: string) => string;
  readonly samePeriod: (period: string) => string;
  /** `change` has no sign; `direction` is positive if the result rose, negative if it fell. */
  readonly compared: (period: string, before: string, change: string, direction: number) => string;
}

export const PREVIOUS_TEXT: Readonly<Record<Language, PreviousText>> = {
  "zh-CN": {
    label: "与上期比较（可不选）",
    hint: "选择上期的自查工作簿或汇总表，只在本机读取，不上传；上期得分随设置保存在本工作簿，汇总表、报送稿和自查报告都按它比较。",
    choose: "选择上期文件…",
    change: "更换…",
    drop: "不再比较",
    reading: "正在读取…",
    taken: (what, result) => `上期：${what === "" ? "" : `${what}，`}结果 ${result} 分`,
    severalUnits: (file) => `“${file}”里是几个单位的得分，看不出哪个是本单位，请先写明填报单位再选择。`,
    nothing: (file) => `在“${file}”中没有识别到测评体系，请选择上期的自查工作簿。`,
    samePeriod: (period) => `所选文件也是“${period}”的，请核对是不是上期的文件。`,
    compared: (period, before, change, direction) =>
      `比上期${period === "" ? "" : `（${period}）`}的 ${before} 分${direction === 0 ? "持平" : `${direction > 0 ? "上升" : "下降"} ${change} 分`}`,
  },
  en: {
    label: "Compare with the previous period (optional)",
    hint: "Choose last period’s workbook or summary. It is read on this computer only and not uploaded; its figures are kept in this workbook with the settings, and the summary, the submission copy and the report compare with them.",
    choose: "Choose last period’s file…",
    change: "Change…",
    drop: "Stop comparing",
    reading: "Reading…",
    taken: (what, result) => `Previous: ${what === "" ? "" : `${what}, `}result ${result}`,
    severalUnits: (file) => `“${file}” holds the marks of several units. Name yours first, then choose it again.`,
    nothing: (file) => `No scored indicators were recognised in “${file}”. Choose last period’s workbook.`,
    samePeriod: (period) => `The chosen file is of “${period}” too. Check that it is last period’s.`,
    compared: (period, before, change, direction) =>
      `${direction === 0 ? "Unchanged from" : `${direction > 0 ? "Up" : "Down"} ${change} from`} the previous ${before}${period === "" ? "" : ` (${period})`}`,
  },
};
