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
  readonly noIssues: string;
  readonly summaryOlder: string;
  readonly summaryUnfinished: string;
  readonly issueCounts: (errors: number, warnings: number, infos: number) => string;
  readonly acknowledged: string;
  readonly acknowledgedCount: (count: number) => string;
  readonly reason: (reason: string) => string;
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
  readonly outputNeeds: (extension: string) => string;
  readonly unexpected: (text: string) => string;
  readonly fileFailed: (path: string, text: string) => string;
  readonly notAReport: (path: string) => string;
  readonly notAReportAt: (path: string, place: number) => string;
  readonly notWithRollup: (option: string) => string;
  readonly rolledUp: (units: number, unreadable: number) => string;
  readonly badAttachment: (text: string) => string;
  readonly openErrors: (path: string, count: number) => string;
  readonly notSubmitted: (result: string) => string;
  readonly noLibreOffice: string;
  readonly notPrinted: (path: string) => string;
  readonly printing: string;
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
  noIssues: "未发现问题。",
  summaryOlder: "▲ 工作簿里的汇总表早于现在的数据，请重新生成。",
  summaryUnfinished: "▲ 工作簿里的汇总表没有写完，请重新生成。",
  issueCounts: (errors, warnings, infos) => `错误 ${errors} 个，提醒 ${warnings} 个，提示 ${infos} 个`,
  acknowledged: "已知悉",
  acknowledgedCount: (count) => `已知悉 ${count} 个`,
  reason: (reason) => `（理由：${reason}）`,
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
  tooMany: "文件给多了，这个命令一次只处理一个文件；多个单位汇总排名请用 summarise … --rollup OUT.xlsx。",
  unknownCommand: (text) => `没有“${text}”这个命令，可用 --help 查看用法。`,
  outputExtension: (extension) => `输出文件的扩展名请用 ${extension}，与原文件一致。`,
  outputNeeds: (extension) => `输出文件的扩展名请用 ${extension}。`,
  unexpected: (text) => `程序出错，未写入任何文件，请附上工作簿反馈：${text}`,
  fileFailed: (path, text) => `${path}：处理时出错，已跳过，请附上该文件反馈：${text}`,
  notAReport: (path) => `“${path}”不是 scorecard check --json 写出的报告，请重新生成，或直接给出工作簿。`,
  notAReportAt: (path, place) =>
    `“${path}”中的第 ${place} 个不是 scorecard check --json 写出的报告，已跳过，请重新生成。`,
  notWithRollup: (option) => `${option} 不能与 --rollup 同用：它只针对一个单位的工作簿。`,
  rolledUp: (units, unreadable) =>
    `共 ${units} 个单位列入排名${unreadable > 0 ? `，${unreadable} 个文件未能读取` : ""}。`,
  badAttachment: (text) => `--attachment 不能是“${text}”，请填附件的序号，如 1。`,
  openErrors: (path, count) => `${path}：有 ${count} 个错误未处理，请先核实：`,
  notSubmitted: (result) => `未生成报送稿。核实后仍要报送的，请加 --accept，将按计算的结果 ${result} 分填列。`,
  noLibreOffice:
    "打印成 PDF 需要 LibreOffice，未找到：请从 www.libreoffice.org 下载安装（Debian/Ubuntu：apt install libreoffice-calc），或用 SOFFICE_PATH 指明 soffice 程序的位置。",
  notPrinted: (path) => `LibreOffice 没有能把“${path}”打印成 PDF，请在 Excel 或 WPS 中打开汇总表另存为 PDF。`,
  printing: "打印",
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
  noIssues: "No issues found.",
  summaryOlder: "▲ The summary in the workbook is older than its data: make it again.",
  summaryUnfinished: "▲ The summary in the workbook is unfinished: make it again.",
  issueCounts: (errors, warnings, infos) =>
    [counted(errors, "error"), counted(warnings, "warning"), counted(infos, "note")].join(", "),
  acknowledged: "acknowledged",
  acknowledgedCount: (count) => `${count} acknowledged`,
  reason: (reason) => ` (reason: ${reason})`,
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
  tooMany: "Too many files: this command takes one at a time; to rank many units use summarise … --rollup OUT.xlsx.",
  unknownCommand: (text) => `There is no command "${text}"; see --help.`,
  outputExtension: (extension) => `The output needs the extension ${extension}, like the input.`,
  outputNeeds: (extension) => `The output needs the extension ${extension}.`,
  unexpected: (text) => `Something went wrong and nothing was written; please report it with the workbook: ${text}`,
  fileFailed: (path, text) =>
    `${path}: something went wrong and it was left out; please report it with the file: ${text}`,
  notAReport: (path) =>
    `"${path}" is not a report written by scorecard check --json; write it again, or name the workbook.`,
  notAReportAt: (path, place) =>
    `Number ${place} in "${path}" is not a report written by scorecard check --json; it was left out, write it again.`,
  notWithRollup: (option) => `${option} cannot be used with --rollup: it is about one unit's workbook.`,
  rolledUp: (units, unreadable) =>
    `${units} units ranked${unreadable > 0 ? `, ${unreadable} files could not be read` : ""}.`,
  badAttachment: (text) => `--attachment cannot be "${text}"; give the number of the attachment, such as 1.`,
  openErrors: (path, count) => `${path}: ${count} errors are open; look at them first:`,
  notSubmitted: (result) =>
    `The copy to submit was not written. To submit all the same add --accept; it will state the computed result ${result}.`,
  noLibreOffice:
    "Printing to PDF needs LibreOffice, which was not found: install it from www.libreoffice.org (Debian/Ubuntu: apt install libreoffice-calc), or point SOFFICE_PATH at its soffice program.",
  notPrinted: (path) =>
    `LibreOffice could not print "${path}" to PDF; open the summary in Excel or WPS and save it as PDF there.`,
  printing: "printing",
};

export function words(language: Language): Words {
  return language === "en" ? ENGLISH : CHINESE;
}

/** "1 error", "2 errors". */
function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
