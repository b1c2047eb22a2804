import type { Language } from "../../language/language.ts";

/** Words for what is being done, what the outcome is, and why something failed. */
export interface OutcomeWords {
  readonly written: (path: string) => string;
  readonly nothingRecognised: string;
  readonly noMarks: string;
  readonly reading: string;
  readonly checking: string;
  readonly writing: string;
  readonly importing: string;
  readonly unexpected: (text: string) => string;
  readonly cannotPrint: (text: string) => string;
  readonly fileFailed: (path: string, text: string) => string;
  readonly notAReport: (path: string) => string;
  readonly notAReportAt: (path: string, place: number) => string;
  /** @param alone number of units with tasks but no marks */
  readonly rolledUp: (ranked: number, alone: number, unreadable: number) => string;
  readonly openErrors: (path: string, count: number) => string;
  readonly notSubmitted: (result: string) => string;
  readonly noLibreOffice: string;
  readonly notPrinted: (path: string) => string;
  readonly printing: string;
}

export const OUTCOME_WORDS: Readonly<Record<Language, OutcomeWords>> = {
  "zh-CN": {
    written: (path) => `已生成：${path}`,
    nothingRecognised: "没有找到可识别的测评体系工作表，请用 --framework 指定。",
    noMarks:
      "这个工作簿只有任务分解，没有测评体系，没有分数可列，请加上测评体系工作表，或改用 check、summarise、report。",
    reading: "读取",
    checking: "检查",
    writing: "写入",
    importing: "提取",
    unexpected: (text) => `程序出错，未写入任何文件，请附上工作簿反馈：${text}`,
    cannotPrint: (text) => `结果没有输出完整，请确认磁盘还有空间：${text}`,
    fileFailed: (path, text) => `${path}：程序出错，已跳过，请附上该文件反馈：${text}`,
    notAReport: (path) => `“${path}”不是 scorecard check --json 写出的报告，请重新生成，或直接给出工作簿。`,
    notAReportAt: (path, place) =>
      `“${path}”中的第 ${place} 个不是 scorecard check --json 写出的报告，已跳过，请重新生成。`,
    rolledUp: (ranked, alone, unreadable) =>
      `${[
        ...(ranked > 0 || alone === 0 ? [`共 ${ranked} 个单位列入排名表`] : []),
        ...(alone > 0 ? [`${alone} 个单位只有任务分解，列入任务进度表，不列名次`] : []),
        ...(unreadable > 0 ? [`${unreadable} 个文件未能读取`] : []),
      ].join("，")}。`,
    openErrors: (path, count) => `${path}：有 ${count} 个错误未处理，请先核实：`,
    notSubmitted: (result) => `未生成报送稿。核实后仍要报送的，请加 --accept，将按计算的结果 ${result} 分填列。`,
    noLibreOffice:
      "打印成 PDF 需要 LibreOffice，未找到：请从 www.libreoffice.org 下载安装（Debian/Ubuntu：apt install libreoffice-calc），或用 SOFFICE_PATH 指明 soffice 程序的位置。",
    notPrinted: (path) => `LibreOffice 没有能把“${path}”打印成 PDF，请在 Excel 或 WPS 中打开汇总表另存为 PDF。`,
    printing: "打印",
  },
  en: {
    written: (path) => `Written: ${path}`,
    nothingRecognised: "No sheet with scored indicators was recognised; name one with --framework.",
    noMarks:
      "This workbook has tasks but no framework, so there are no marks to show; add the framework sheet, or use check, summarise or report.",
    reading: "reading",
    checking: "checking",
    writing: "writing",
    importing: "importing",
    unexpected: (text) => `Something went wrong and nothing was written; please report it with the workbook: ${text}`,
    cannotPrint: (text) => `The report could not be printed as a whole; make sure the disk has room: ${text}`,
    fileFailed: (path, text) =>
      `${path}: something went wrong and it was left out; please report it with the file: ${text}`,
    notAReport: (path) =>
      `"${path}" is not a report written by scorecard check --json; write it again, or name the workbook.`,
    notAReportAt: (path, place) =>
      `Number ${place} in "${path}" is not a report written by scorecard check --json; it was left out, write it again.`,
    rolledUp: (ranked, alone, unreadable) =>
      `${[
        ...(ranked > 0 || alone === 0 ? [`units in the ranking: ${ranked}`] : []),
        ...(alone > 0 ? [`units with tasks alone, in the progress table without a rank: ${alone}`] : []),
        ...(unreadable > 0 ? [`files that could not be read: ${unreadable}`] : []),
      ].join("; ")}.`,
    openErrors: (path, count) => `${path}: ${count} errors are open; look at them first:`,
    notSubmitted: (result) =>
      `The submission copy was not written. To submit all the same add --accept; it will state the computed result ${result}.`,
    noLibreOffice:
      "Printing to PDF needs LibreOffice, which was not found: install it from www.libreoffice.org (Debian/Ubuntu: apt install libreoffice-calc), or point SOFFICE_PATH at its soffice program.",
    notPrinted: (path) =>
      `LibreOffice could not print "${path}" to PDF; open the summary in Excel or WPS and save it as PDF there.`,
    printing: "printing",
  },
};
