import type { Language } from "../language/language.ts";

/** Every word the command line says of itself; issues and workbook errors have their sentences in `language/`. */
export interface Words {
  readonly unit: string;
  readonly period: string;
  readonly full: string;
  readonly actual: string;
  readonly review: string;
  readonly effective: string;
  readonly gap: string;
  readonly rate: string;
  readonly unscored: (count: number, full: string) => string;
  readonly notApplicable: (count: number) => string;
  readonly bonus: string;
  readonly deduction: string;
  readonly result: string;
  readonly vetoed: string;
  readonly previous: (period: string, result: string, change: string) => string;
  readonly items: string;
  readonly departments: string;
  readonly unassigned: string;
  readonly overdue: (count: number) => string;
  readonly dueSoon: (count: number) => string;
  readonly error: string;
  readonly warning: string;
  readonly info: string;
  readonly noIssues: string;
  readonly issueCounts: (errors: number, warnings: number, infos: number) => string;
  readonly written: (path: string) => string;
  readonly nothingRecognised: string;
  readonly reading: string;
  readonly checking: string;
  readonly writing: string;
  readonly sameFile: string;
  readonly exists: (path: string) => string;
  readonly badDate: (text: string) => string;
  readonly badChoice: (option: string, text: string, choices: string) => string;
  readonly unknownOption: (text: string) => string;
  readonly missing: (what: string) => string;
  readonly tooMany: string;
  readonly unknownCommand: (text: string) => string;
  readonly outputExtension: (extension: string) => string;
  readonly unexpected: (text: string) => string;
}

const CHINESE: Words = {
  unit: "单位",
  period: "周期",
  full: "应得",
  actual: "自评",
  review: "复核",
  effective: "实得",
  gap: "失分",
  rate: "得分率",
  unscored: (count, full) => `未评 ${count} 项（${full} 分）`,
  notApplicable: (count) => `不适用 ${count} 项`,
  bonus: "加分",
  deduction: "减分",
  result: "结果",
  vetoed: "触发一票否决",
  previous: (period, result, change) => `上期${period} ${result}，${change}`,
  items: "分项得分",
  departments: "部门得分",
  unassigned: "未明确责任部门",
  overdue: (count) => `逾期 ${count}`,
  dueSoon: (count) => `7日内到期 ${count}`,
  error: "错误",
  warning: "提醒",
  info: "说明",
  noIssues: "未发现问题。",
  issueCounts: (errors, warnings, infos) => `错误 ${errors} 个，提醒 ${warnings} 个，说明 ${infos} 个`,
  written: (path) => `已生成：${path}`,
  nothingRecognised: "没有找到可识别的测评体系工作表，请用 --framework 指定。",
  reading: "读取",
  checking: "检查",
  writing: "写入",
  sameFile: "输出文件不能是原文件，请用 -o 另起文件名。",
  exists: (path) => `${path} 已存在，请用 -o 另起文件名。`,
  badDate: (text) => `日期“${text}”不存在，请按 2026-03-02 的形式填写。`,
  badChoice: (option, text, choices) => `${option} 不能是“${text}”，可选：${choices}。`,
  unknownOption: (text) => `没有 ${text} 这个选项，可用 --help 查看用法。`,
  missing: (what) => `缺少 ${what}，可用 --help 查看用法。`,
  tooMany: "文件给多了，这个命令一次只处理一个文件。",
  unknownCommand: (text) => `没有“${text}”这个命令，可用 --help 查看用法。`,
  outputExtension: (extension) => `输出文件的扩展名请用 ${extension}，与原文件一致。`,
  unexpected: (text) => `程序出错，未写入任何文件，请附上工作簿反馈：${text}`,
};

const ENGLISH: Words = {
  unit: "Unit",
  period: "Period",
  full: "full",
  actual: "actual",
  review: "review",
  effective: "effective",
  gap: "gap",
  rate: "rate",
  unscored: (count, full) => `${count} not scored (${full} marks)`,
  notApplicable: (count) => `${count} not applicable`,
  bonus: "bonus",
  deduction: "deduction",
  result: "result",
  vetoed: "veto triggered",
  previous: (period, result, change) => `previous ${period} ${result}, ${change}`,
  items: "By item",
  departments: "By department",
  unassigned: "No department named",
  overdue: (count) => `${count} overdue`,
  dueSoon: (count) => `${count} due within 7 days`,
  error: "error",
  warning: "warning",
  info: "note",
  noIssues: "No issues found.",
  issueCounts: (errors, warnings, infos) => `${errors} errors, ${warnings} warnings, ${infos} notes`,
  written: (path) => `Written: ${path}`,
  nothingRecognised: "No sheet with scored indicators was recognised; name one with --framework.",
  reading: "reading",
  checking: "checking",
  writing: "writing",
  sameFile: "The output must not be the input file; give another name with -o.",
  exists: (path) => `${path} exists already; give another name with -o.`,
  badDate: (text) => `There is no date "${text}"; write it as 2026-03-02.`,
  badChoice: (option, text, choices) => `${option} cannot be "${text}"; choose one of ${choices}.`,
  unknownOption: (text) => `There is no option ${text}; see --help.`,
  missing: (what) => `${what} is missing; see --help.`,
  tooMany: "Too many files: this command takes one at a time.",
  unknownCommand: (text) => `There is no command "${text}"; see --help.`,
  outputExtension: (extension) => `The output needs the extension ${extension}, like the input.`,
  unexpected: (text) => `Something went wrong and nothing was written; please report it with the workbook: ${text}`,
};

export function words(language: Language): Words {
  return language === "en" ? ENGLISH : CHINESE;
}
