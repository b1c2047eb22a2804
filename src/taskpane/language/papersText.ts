import type { Language } from "../../language/language.ts";

/** Texts about 报送稿 and the report. */
export interface PapersText {
  readonly submission: string;
  readonly submissionExplain: string;
  readonly openErrors: (count: number) => string;
  readonly moreErrors: (count: number) => string;
  readonly goingOn: (result: string) => string;
  readonly asAttachment: string;
  readonly attachmentNumber: string;
  readonly attachmentHint: string;
  readonly badAttachment: string;
  readonly firstPage: string;
  readonly badFirstPage: string;
  readonly withDepartments: string;
  readonly report: string;
  readonly reportWord: string;
  readonly reportExplain: string;
  /** The report for a workbook without marks. */
  readonly progressReport: string;
  readonly progressReportWord: string;
  readonly progressReportExplain: string;
  readonly make: string;
  readonly goOn: string;
  readonly busy: string;
  readonly downloaded: (file: string) => string;
  readonly opened: string;
  readonly blocked: string;
  readonly notThere: string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByHand: string;
}

export const PAPERS_TEXT: Readonly<Record<Language, PapersText>> = {
  "zh-CN": {
    submission: "报送稿",
    submissionExplain:
      "另成一个工作簿，是上报的自查评分表：逐项列出应得分、自评分和扣分原因，考核得分留空；只有数值，没有公式和核对说明，供签字盖章上报。",
    openErrors: (count) => `还有 ${count} 个错误未处理，请先核实：`,
    moreErrors: (count) => `另有 ${count} 个，见“问题”。`,
    goingOn: (result) => `继续导出将按 ${result} 分填列。`,
    asAttachment: "作为公文的附件",
    attachmentNumber: "附件序号",
    attachmentHint: "只有一个附件的不填",
    badAttachment: "请填 1 至 99 的数字。",
    firstPage: "起始页码",
    badFirstPage: "请填 1 至 9999 的数字。",
    withDepartments: "附上各部门得分",
    report: "自查报告",
    reportWord: "自查报告（Word）",
    reportExplain:
      "生成 Word 文档：基本情况、自评结果、各项情况、存在问题、下一步打算和得分表已写好，还缺的在文末“待补充内容”里列出。数字与汇总表一致。",
    progressReport: "任务进度报告",
    progressReportWord: "任务进度报告（Word）",
    progressReportExplain: "生成 Word 文档：总体进展、逾期和即将到期的任务、各部门任务进度表。数字与汇总表一致。",
    make: "生成",
    goOn: "继续导出",
    busy: "正在生成…",
    downloaded: (file) => `已下载：${file}`,
    opened: "已在新工作簿中打开，请另存。",
    blocked: "这里的 Excel 不允许下载文件。请复制文字，粘贴到 Word 中。",
    notThere: "如果没有看到下载的文件，说明这里不允许下载，可复制文字粘贴到 Word 中。",
    copy: "复制文字",
    copied: "已复制。",
    copyByHand: "全选后按 Ctrl+C 复制（Mac 按 ⌘C）",
  },
  en: {
    submission: "Submission copy (报送稿)",
    submissionExplain:
      "A workbook of its own, the form that is handed up: each indicator with full marks, your own marks and reasons, the reviewer's column blank; values only, to be signed and sent.",
    openErrors: (count) => `${count} open error${count === 1 ? "" : "s"}; please verify first:`,
    moreErrors: (count) => `${count} more under Issues.`,
    goingOn: (result) => `Going on states the computed result, ${result}.`,
    asAttachment: "As an attachment of an official paper",
    attachmentNumber: "Attachment number",
    attachmentHint: "Leave empty where it is the only one",
    badAttachment: "Enter a number from 1 to 99.",
    firstPage: "Number of its first page",
    badFirstPage: "Enter a number from 1 to 9999.",
    withDepartments: "With the marks by department",
    report: "Self-assessment report (自查报告)",
    reportWord: "Self-assessment report (Word)",
    reportExplain:
      "Makes a Word document, in Chinese: basic facts, result, marks by item, problems with reasons and measures, next steps and a table are written; what is still missing is listed at the end. Its figures are those of the summary.",
    progressReport: "Progress report (任务进度报告)",
    progressReportWord: "Progress report (Word)",
    progressReportExplain:
      "Makes a Word document, in Chinese: how far the tasks are, what is overdue or due soon, and a table by department. Its figures are those of the summary.",
    make: "Make",
    goOn: "Go on",
    busy: "Making…",
    downloaded: (file) => `Downloaded: ${file}`,
    opened: "Opened as a new workbook; please save it.",
    blocked: "Excel does not allow downloads here. Copy the text and paste it into Word.",
    notThere: "If no file appeared, downloads are blocked here: copy the text and paste it into Word.",
    copy: "Copy the text",
    copied: "Copied.",
    copyByHand: "Select all and press Ctrl+C (⌘C on a Mac)",
  },
};
