import { WORKBOOK_ERRORS, type WorkbookCaution, type WorkbookErrorCode } from "../domain/workbookError.ts";
import type { Language } from "./language.ts";

type Sentence = (subject: string) => string;

const CHINESE: Readonly<Record<WorkbookErrorCode, Sentence>> = {
  "not-found": (subject) => `找不到文件“${subject}”，请核对路径和文件名。`,
  "empty-file": (subject) => `“${subject}”是空文件（0 字节），请重新取得完整的文件。`,
  "not-a-workbook": (subject) => `“${subject}”不是 Excel 工作簿，请选择 .xlsx 或 .xlsm 文件。`,
  "web-page": (subject) => `“${subject}”其实是网页格式的表格，不是工作簿，请在 Excel 中打开，另存为 .xlsx 后再试。`,
  "plain-text": (subject) =>
    `“${subject}”其实是文本文件（如 CSV），不是工作簿，请在 Excel 中打开，另存为 .xlsx 后再试。`,
  "legacy-xls": (subject) => `“${subject}”是旧版 .xls 文件，旧版 .xls 请另存为 .xlsx 后再生成汇总表。`,
  "password-protected": (subject) => `“${subject}”设有打开密码，请在 Excel 或 WPS 中取消密码、保存后再试。`,
  truncated: (subject) => `“${subject}”不完整，可能没有下载或拷贝完，请重新取得该文件。`,
  "too-large": (subject) => `“${subject}”解开后过大，为免占满内存没有读取，请删去无关的工作表或图片后再试。`,
  "unsafe-xml": (subject) => `“${subject}”含有不安全的内容（XML 实体定义），没有读取，请在 Excel 或 WPS 中另存后再试。`,
  damaged: (subject) => `“${subject}”已损坏，无法读取，请在 Excel 或 WPS 中打开修复并另存后再试。`,
  "structure-locked": (subject) => `“${subject}”保护了工作簿结构，无法添加或移除汇总表，请先撤销“保护工作簿”。`,
  "too-many-formats": (subject) =>
    `“${subject}”的单元格格式已到 Excel 的上限（65490 种），无法再写入汇总表，请先清理多余的单元格样式后再试。`,
  "cannot-read": (subject) => `无法读取“${subject}”，请确认它是文件而不是文件夹，并且有权打开。`,
  "cannot-write": (subject) => `无法写入“${subject}”，请确认文件没有被打开、文件夹可以写入、磁盘还有空间。`,
  "read-only": (subject) => `“${subject}”是只读文件，没有改写，请取消只读，或用别的文件名。`,
  "no-folder": (subject) => `无法写入“${subject}”，要存放它的文件夹不存在，请核对路径或先新建文件夹。`,
  "name-too-long": (subject) => `“${subject}”的文件名太长，无法保存，请改用短一些的文件名。`,
  "unsupported-format": (subject) => `“${subject}”的格式不能处理，请另存为 .xlsx 后再试。`,
  "cell-editing": () => "Excel 正在编辑单元格，请先按回车或 Esc 结束编辑，再重试。",
  "sheet-protected": (subject) =>
    `工作表“${subject}”受保护，无法写入，请先在“审阅”中撤销工作表保护。只检查不写入时不必撤销。`,
  "sheet-hidden": (subject) => `工作表“${subject}”已隐藏，请先取消隐藏，再查看该单元格。`,
  "excel-inactive": (subject) => `“${subject}”不是当前窗口中的工作簿，请切换到它再试。`,
  "exchange-too-large": (subject) => `“${subject}”有单行数据过大，Excel 一次传不完，请缩短超长的文字后再试。`,
  "changed-meanwhile": (subject) => `“${subject}”在处理期间被改动（工作表被增删或改名），没有写入，请重新检查后再试。`,
  "excel-too-old": () =>
    "这个版本的 Excel 过旧，缺少所需功能，请更新 Office（2021 及以上或 Microsoft 365），或改用网页版。",
  "excel-failed": (subject) => `Excel 处理“${subject}”时出错，请稍候重试；反复出现时请保存并重新打开工作簿。`,
  "highlight-incomplete": (subject) =>
    `“${subject}”的标注没有做完，部分单元格可能已标注或还留着旧标注；表中内容和原有格式都没有改动。请重新标注，或点“清除标注”。`,
  "entry-incomplete": (subject) =>
    `“${subject}”没有填完，可能已填入一部分单元格；没填到的和其他内容都没有改动。请再做一次，已填好的不受影响。`,
  "write-incomplete": (subject) => `汇总表没有写完，${subject}已标注“未完成”，原有工作表没有改动，请重新点“生成汇总”。`,
  cancelled: () => "已停止，工作簿没有改动。",
  "summary-referenced": (subject) =>
    `${subject}引用了汇总表，移除后会变成 #REF!，因此没有移除。请先把它改成数值或删去，再移除汇总。`,
  "table-on-its-side": (subject) =>
    `“${subject}”的表格是横放的，可以核对和汇总，但不能按行分发、合并或结转。请复制后用“选择性粘贴—转置”改为一行一项指标再试。`,
  "indicators-abreast": (subject) =>
    `“${subject}”的一行里左右并排放了几项指标，可以核对和汇总，但不能按行分发、合并。请把右边的各行移到左边的表下面再试。`,
  "sent-form": () => "这是分发给部门的填报表，只有一部分内容，不能再分发、合并或结转，请用分发前的工作簿。",
  "no-other-sheet": (subject) => `“${subject}”里除汇总表外没有看得见的工作表，无法移除。请先取消隐藏原有的工作表。`,
  "remove-incomplete": (subject) =>
    `汇总表没有移除干净，${subject}已标注“未完成”，原有工作表没有改动，请再点一次“移除汇总”。`,
};

const ENGLISH: Readonly<Record<WorkbookErrorCode, Sentence>> = {
  "not-found": (subject) => `Cannot find “${subject}”. Check the path and the file name.`,
  "empty-file": (subject) => `“${subject}” is an empty file (0 bytes). Get a complete copy of it.`,
  "not-a-workbook": (subject) => `“${subject}” is not an Excel workbook. Choose an .xlsx or .xlsm file.`,
  "web-page": (subject) =>
    `“${subject}” is a table in the format of a web page, not a workbook. Open it in Excel, save it as .xlsx and try again.`,
  "plain-text": (subject) =>
    `“${subject}” is a text file (such as CSV), not a workbook. Open it in Excel, save it as .xlsx and try again.`,
  "legacy-xls": (subject) => `“${subject}” is an old .xls file. Save it as .xlsx before writing a summary.`,
  "password-protected": (subject) =>
    `“${subject}” needs a password to open. Remove the password in Excel or WPS, save, and try again.`,
  truncated: (subject) => `“${subject}” is incomplete, perhaps not fully downloaded or copied. Get the file again.`,
  "too-large": (subject) =>
    `“${subject}” is too large once unpacked, so it was not read. Delete sheets or pictures that are not needed and try again.`,
  "unsafe-xml": (subject) =>
    `“${subject}” has unsafe content (XML entity definitions), so it was not read. Save it anew in Excel or WPS and try again.`,
  damaged: (subject) => `“${subject}” is damaged and cannot be read. Repair and save it in Excel or WPS and try again.`,
  "structure-locked": (subject) =>
    `The structure of “${subject}” is protected, so no summary can be added or removed. Switch off Protect Workbook first.`,
  "too-many-formats": (subject) =>
    `“${subject}” has as many cell formats as Excel takes (65,490), so no summary can be added. Clear formats that are not needed first.`,
  "cannot-read": (subject) =>
    `Cannot read “${subject}”. Make sure that it is a file, not a folder, and that you may open it.`,
  "cannot-write": (subject) =>
    `Cannot write “${subject}”. Make sure that it is not open elsewhere, that the folder can be written and the disk is not full.`,
  "read-only": (subject) => `“${subject}” is read-only and was left as it is. Make it writable, or use another name.`,
  "no-folder": (subject) =>
    `Cannot write “${subject}”: its folder does not exist. Check the path, or make the folder first.`,
  "name-too-long": (subject) => `The file name “${subject}” is too long to be saved. Use a shorter one.`,
  "unsupported-format": (subject) =>
    `“${subject}” has a format that cannot be handled. Save it as .xlsx and try again.`,
  "cell-editing": () => "A cell is being edited. Press Enter or Esc to finish, then try again.",
  "sheet-protected": (subject) =>
    `The sheet “${subject}” is protected and cannot be written. Unprotect it under Review first; checking alone does not need that.`,
  "sheet-hidden": (subject) => `The sheet “${subject}” is hidden. Unhide it first to see the cell.`,
  "excel-inactive": (subject) => `“${subject}” is not the workbook in the active window. Switch to it and try again.`,
  "exchange-too-large": (subject) =>
    `A single row of “${subject}” is too large for Excel to hand over at once. Shorten overlong text and try again.`,
  "changed-meanwhile": (subject) =>
    `“${subject}” was changed meanwhile (sheets added, deleted or renamed), so nothing was written. Check again, then retry.`,
  "excel-too-old": () =>
    "This version of Excel is too old. Update Office (2021 or later, or Microsoft 365), or use Excel on the web.",
  "excel-failed": (subject) =>
    `Excel reported an error with “${subject}”. Try again in a moment; if it keeps happening, save and reopen the workbook.`,
  "highlight-incomplete": (subject) =>
    `Highlighting in “${subject}” was not finished: some cells may be highlighted already, or still; contents and your own formats are unchanged. Highlight again, or clear the highlights.`,
  "entry-incomplete": (subject) =>
    `Filling in “${subject}” was not finished: some cells may have their new values already; all else is unchanged. Do it again; what is filled in stays.`,
  "write-incomplete": (subject) =>
    `The summary was not finished: ${subject} is labelled 未完成 (unfinished); your own sheets are unchanged. Choose Summarise again.`,
  cancelled: () => "Stopped; the workbook was not changed.",
  "summary-referenced": (subject) =>
    `${subject} refers to a summary sheet and would become #REF!, so nothing was removed. Turn it into a value or delete it, then remove the summary.`,
  "table-on-its-side": (subject) =>
    `The table on “${subject}” lies on its side: it can be checked and summarised, but not sent out, merged or carried over row by row. Copy it and paste it transposed, so that each indicator has a row, then try again.`,
  "indicators-abreast": (subject) =>
    `A row of “${subject}” holds several indicators side by side: it can be checked and summarised, but not sent out or merged row by row. Move the rows of the right-hand table below those of the left, then try again.`,
  "sent-form": () =>
    "This is a form that was sent out and holds only a part: it cannot be sent out again, merged into or carried over. Use the workbook it was made from.",
  "no-other-sheet": (subject) =>
    `“${subject}” has no visible sheet but the summary's, so the summary cannot be removed. Unhide your own sheets first.`,
  "remove-incomplete": (subject) =>
    `The summary was not removed entirely: ${subject} is labelled 未完成 (unfinished); your own sheets are unchanged. Choose Remove summary once more.`,
};

/**
 * One sentence for a workbook that cannot be read or written: what is wrong and what to do.
 *
 * @param code one of `WORKBOOK_ERRORS`; any other is reported as damage
 * @param subject the file's name
 */
export function workbookMessage(code: string, subject: string, language: Language): string {
  const sentences = language === "en" ? ENGLISH : CHINESE;
  return sentences[isWorkbookErrorCode(code) ? code : "damaged"](subject);
}

function isWorkbookErrorCode(code: string): code is WorkbookErrorCode {
  return (WORKBOOK_ERRORS as readonly string[]).includes(code);
}

const CAUTIONS: Readonly<Record<WorkbookCaution, Readonly<Record<Language, string>>>> = {
  signed: {
    "zh-CN": "工作簿带有数字签名，写入汇总表后签名将失效。请保留原文件。",
    en: "The workbook is digitally signed; writing the summary will break the signature. Keep the original.",
  },
  "shared-log": {
    "zh-CN": "工作簿处于旧式共享状态并带有修订记录，写入后修订记录可能对不上。请先停止共享。",
    en: "The workbook is shared in the old way and keeps a revision log, which may no longer match. Stop sharing it first.",
  },
  "structure-locked": {
    "zh-CN": "工作簿结构受保护，可以检查，不能添加汇总表。请先撤销“保护工作簿”。",
    en: "The workbook's structure is protected: it can be checked, but no summary can be added. Switch off Protect Workbook first.",
  },
  "legacy-xls": {
    "zh-CN": "这是旧版 .xls 文件，可以检查；要生成汇总表，请另存为 .xlsx。",
    en: "This is an old .xls file: it can be checked; save it as .xlsx to write a summary.",
  },
};

/** What to say before writing into a workbook that could be read. */
export function cautionMessage(caution: WorkbookCaution, language: Language): string {
  return CAUTIONS[caution][language];
}
