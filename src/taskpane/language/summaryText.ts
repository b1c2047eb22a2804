import type { Language } from "../../language/language.ts";

/** Texts about the summary: writing it, its print set-up, removing it. */
export interface SummaryText {
  readonly make: string;
  readonly title: string;
  readonly explain: string;
  /** For a workbook without marks. */
  readonly explainTasks: string;
  readonly unit: string;
  readonly period: string;
  readonly date: string;
  readonly dateHint: string;
  readonly confirm: string;
  readonly cancel: string;
  readonly done: (sheets: string) => string;
  readonly nothing: string;
  readonly errorsFirst: (count: number) => string;
  readonly save: string;
  readonly saveHint: string;
  readonly more: string;
  readonly newTemplate: string;
  readonly newLedger: string;
  readonly newLedgerHow: string;
  readonly newLedgerWhich: string;
  readonly newLedgerConfirm: string;
  readonly hasLedger: (sheet: string) => string;
  readonly ledgersAdded: (sheets: string) => string;
  readonly ledgerThere: (ledger: string, sheet: string) => string;
  readonly openExample: string;
  readonly importFile: string;
  readonly split: string;
  readonly merge: string;
  readonly dismiss: string;
  readonly setUpPrinting: string;
  readonly printingSet: string;
  /** How to print, in Excel and where the workbook is a saved file. */
  readonly printHere: string;
  readonly printFile: string;
  readonly printOlder: string;
  readonly noSummary: string;
  readonly unfitted: (sheets: string) => string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeWhat: string;
  readonly removeKeeps: string;
  readonly removeForGood: string;
  readonly removeConfirm: string;
  readonly removed: (sheets: string) => string;
  readonly nothingToRemove: string;
}

export const SUMMARY_TEXT: Readonly<Record<Language, SummaryText>> = {
  "zh-CN": {
    make: "生成汇总表",
    title: "生成汇总表",
    explain: "在工作簿末尾写入五张表，原有的表保持不变；以前生成的会就地更新，已填的整改措施、备注予以保留。",
    explainTasks:
      "在工作簿末尾写入任务进度汇总表和填报核对清单，原有的表保持不变；以前生成的会就地更新，已填的备注予以保留。",
    unit: "填报单位",
    period: "测评期间",
    date: "截至日期",
    dateHint: "按这一天判断逾期；表中没有填报日期的，也作填报日期。",
    confirm: "生成",
    cancel: "取消",
    done: (sheets) => `已生成：${sheets}。`,
    nothing: "没有识别到测评体系，未生成汇总表。请先在设置里指定工作表。",
    errorsFirst: (count) => `还有 ${count} 个错误未处理，汇总表会列入填报核对清单。`,
    save: "保存文件",
    saveHint: "请保存文件。",
    more: "更多",
    newTemplate: "新建模板",
    newLedger: "新建台账",
    newLedgerHow:
      "在工作簿末尾添加台账，原有的表保持不变。已知的内容预先填好：部门、指标、定期任务的应报日期、失分、材料要求。",
    newLedgerWhich: "新建哪些台账",
    newLedgerConfirm: "新建",
    hasLedger: (sheet) => `已有，见工作表“${sheet}”`,
    ledgersAdded: (sheets) => `已新建：${sheets}。`,
    ledgerThere: (ledger, sheet) => `工作簿里已有“${ledger}”（工作表“${sheet}”），没有再建；请在那里登记。`,
    openExample: "打开示例",
    importFile: "从文件导入",
    split: "分发填报表",
    merge: "回收合并",
    dismiss: "知道了",
    setUpPrinting: "打印设置",
    printingSet: "汇总表的纸张、方向、页边距、表头重复和页码已设好。",
    printHere: "请切换到要打印的表，按 Ctrl+P（Mac 按 ⌘P）打印；按住 Ctrl 点选多张表，可一起打印。",
    printFile: "请保存文件，用 Excel 或 WPS 打开后切换到要打印的表，按 Ctrl+P 打印。",
    printOlder: "汇总表不是最新或不完整。请先重新生成汇总，打印格式会一并设好。",
    noSummary: "工作簿里还没有汇总表，请先生成汇总表。",
    unfitted: (sheets) => `Excel 没有把${sheets}缩放到一页宽，请在“页面布局”中把“宽度”设为“1 页”。`,
    remove: "移除汇总",
    removeTitle: "移除汇总表？",
    removeWhat:
      "将删去本工具写入的全部工作表（含您在其中填写的整改措施、备注、批注和盖章图片），以及保存在工作簿里的设置和标注。",
    removeKeeps: "原有工作表的内容和格式保持不变。",
    removeForGood: "移除后不能撤销。",
    removeConfirm: "移除",
    removed: (sheets) => `已移除：${sheets}，设置和标注也已清除。`,
    nothingToRemove: "工作簿里没有汇总表；设置和标注已清除。",
  },
  en: {
    make: "Write the summary",
    title: "Write the summary",
    explain:
      "Adds five sheets at the end of the workbook and leaves yours as they are. Sheets written earlier are updated in place; measures and notes typed into them are kept.",
    explainTasks:
      "Adds a table of task progress and a checklist at the end of the workbook and leaves your sheets as they are. Sheets written earlier are updated in place; notes typed into them are kept.",
    unit: "Unit",
    period: "Period",
    date: "As of",
    dateHint: "Overdue is judged by this day; it is also the date on the paper where the sheet has none.",
    confirm: "Write",
    cancel: "Cancel",
    done: (sheets) => `Written: ${sheets}.`,
    nothing: "No framework was recognised, so nothing was written. Choose the sheet in the settings first.",
    errorsFirst: (count) =>
      count === 1
        ? "1 error is still open; the summary lists it."
        : `${count} errors are still open; the summary lists them.`,
    save: "Save the file",
    saveHint: "Please save the file.",
    more: "More",
    newTemplate: "New template",
    newLedger: "New ledger",
    newLedgerHow:
      "Adds ledgers at the end of the workbook and leaves your sheets as they are. What is known is filled in: departments, indicators, due dates of recurring tasks, lost marks, evidence asked for.",
    newLedgerWhich: "Ledgers to add",
    newLedgerConfirm: "Add",
    hasLedger: (sheet) => `there already, on sheet “${sheet}”`,
    ledgersAdded: (sheets) => `Added: ${sheets}.`,
    ledgerThere: (ledger, sheet) =>
      `The workbook has a ledger “${ledger}” already, on sheet “${sheet}”; nothing was added. Enter it there.`,
    openExample: "Open the example",
    importFile: "Import from a file",
    split: "Send out forms",
    merge: "Join returned forms",
    setUpPrinting: "Print set-up",
    printingSet: "Paper, orientation, margins, repeated headings and page numbers of the summary are set.",
    printHere:
      "Switch to the sheet to print and press Ctrl+P (⌘P on a Mac); hold Ctrl and click several tabs to print them together.",
    printFile: "Save the file, open it in Excel or WPS, switch to the sheet to print and press Ctrl+P.",
    printOlder: "The summary is out of date or incomplete. Make it again first; its print set-up comes with it.",
    noSummary: "The workbook has no summary yet: make it first.",
    unfitted: (sheets) => `Excel did not fit ${sheets} to one page wide: set Width to 1 page under Page Layout.`,
    remove: "Remove summary",
    removeTitle: "Remove the summary?",
    removeWhat:
      "All sheets that this tool wrote go, with what you typed, noted or pasted there, and so do the settings and highlights kept in the workbook.",
    removeKeeps: "Your own sheets stay as they are.",
    removeForGood: "This cannot be undone.",
    removeConfirm: "Remove",
    removed: (sheets) => `Removed: ${sheets}; settings and highlights are cleared too.`,
    nothingToRemove: "The workbook has no summary; settings and highlights are cleared.",
    dismiss: "Dismiss",
  },
};
