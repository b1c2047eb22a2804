import type { DocumentErrorCode } from "../domain/documentError.ts";
import type { WorkbookErrorCode } from "../domain/workbookError.ts";
import type { Language } from "./language.ts";
import { workbookMessage } from "./workbookMessage.ts";

type Sentence = (subject: string) => string;

const CHINESE: Readonly<Record<DocumentErrorCode, Sentence>> = {
  "not-a-document": (subject) =>
    `“${subject}”不是能导入的文件，请选择 .docx、.doc、.txt、.html；其他格式请先用 Word 或 WPS 另存为 .docx。`,
  "empty-document": (subject) => `“${subject}”是空文件（0 字节），请重新取得完整的文件。`,
  "scanned-or-fixed": (subject) =>
    `“${subject}”是 PDF、图片或 OFD，不能直接导入。请用 WPS 或 Word 转为 .docx 再导入；PDF 里的文字也可以复制后粘贴。`,
  "old-word": (subject) => `“${subject}”是旧版 .doc 文件，无法读取，请用 Word 或 WPS 另存为 .docx 再导入。`,
  "old-word-in-browser": (subject) => `“${subject}”是旧版 .doc 或 .wps 文件，请用 Word 或 WPS 另存为 .docx 再导入。`,
  "a-workbook": (subject) => `“${subject}”是工作簿，不必导入，请直接打开它来检查。`,
  "nothing-found": (subject) =>
    `在“${subject}”里没有找到指标、得分，也没有找到写明责任部门的任务，没有生成文件。请核对是否选对了文件。`,
};

const ENGLISH: Readonly<Record<DocumentErrorCode, Sentence>> = {
  "not-a-document": (subject) =>
    `“${subject}” cannot be imported. Choose a .docx, .doc, .txt or .html; save other formats as .docx in Word or WPS first.`,
  "empty-document": (subject) => `“${subject}” is an empty file (0 bytes). Get a complete copy of it.`,
  "scanned-or-fixed": (subject) =>
    `“${subject}” is a PDF, a picture or an OFD and cannot be imported. Convert it to .docx in WPS or Word first; a PDF's text can also be copied and pasted.`,
  "old-word": (subject) =>
    `“${subject}” is an old .doc file that cannot be read. Save it as .docx in Word or WPS and import that.`,
  "old-word-in-browser": (subject) =>
    `“${subject}” is an old .doc or .wps file. Save it as .docx in Word or WPS and import that.`,
  "a-workbook": (subject) => `“${subject}” is a workbook; there is nothing to import. Open it to check it.`,
  "nothing-found": (subject) =>
    `“${subject}” has no indicators, no marks and no tasks with departments; nothing was written. Make sure that it is the right file.`,
};

/**
 * One sentence for a document that cannot be imported: what is wrong and what to do.
 *
 * @param subject the file's name
 */
export function documentMessage(code: DocumentErrorCode, subject: string, language: Language): string {
  return (language === "en" ? ENGLISH : CHINESE)[code](subject);
}

/** Errors of a document's package whose sentence for workbooks would mention Excel or sheets. */
const PACKAGE: Readonly<Record<Language, Partial<Record<WorkbookErrorCode, Sentence>>>> = {
  "zh-CN": {
    "password-protected": (subject) => `“${subject}”设有打开密码，请在 Word 或 WPS 中取消密码、保存后再导入。`,
    "too-large": (subject) => `“${subject}”解开后过大，为免占满内存没有读取，请删去图片等无关内容后再导入。`,
    "unsafe-xml": (subject) =>
      `“${subject}”含有不安全的内容（XML 实体定义），没有读取，请在 Word 或 WPS 中另存后再导入。`,
    damaged: (subject) => `“${subject}”已损坏，无法读取，请在 Word 或 WPS 中打开修复并另存后再导入。`,
  },
  en: {
    "password-protected": (subject) =>
      `“${subject}” opens with a password only. Take the password off in Word or WPS, save it and import it again.`,
    "too-large": (subject) =>
      `“${subject}” is too large once unpacked and was not read, to spare the memory. Remove pictures and the like and import it again.`,
    "unsafe-xml": (subject) =>
      `“${subject}” holds unsafe content (XML entities) and was not read. Save it anew in Word or WPS and import that.`,
    damaged: (subject) =>
      `“${subject}” is damaged and cannot be read. Repair and save it in Word or WPS and import it again.`,
  },
};

/** One sentence for a document whose package cannot be read. @param subject the file's name */
export function documentPackageMessage(code: WorkbookErrorCode, subject: string, language: Language): string {
  if (code === "not-a-workbook" || code === "web-page" || code === "plain-text")
    return documentMessage("not-a-document", subject, language);
  return PACKAGE[language][code]?.(subject) ?? workbookMessage(code, subject, language);
}
