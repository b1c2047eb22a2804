import type { Language } from "../../language/language.ts";

/** Words for an option, name or file that cannot be used, with what to do instead. */
export interface UsageWords {
  readonly sameFile: string;
  readonly exists: (path: string) => string;
  readonly earlierUnreadable: (path: string) => string;
  readonly ledgerThere: (path: string, name: string, sheet: string) => string;
  readonly noRowsLeft: (sheet: string, rows: number) => string;
  readonly lossesEntered: (rows: number) => string;
  readonly leftBehind: (sheets: string) => string;
  readonly badDate: (text: string) => string;
  readonly badChoice: (option: string, text: string, choices: string) => string;
  readonly unknownOption: (text: string) => string;
  readonly missing: (what: string) => string;
  readonly tooMany: string;
  readonly unknownCommand: (text: string) => string;
  readonly outputNeeds: (extension: string) => string;
  readonly notWithRollup: (option: string) => string;
  readonly badFirstPage: (text: string) => string;
  readonly badAttachment: (text: string) => string;
}

export const USAGE_WORDS: Readonly<Record<Language, UsageWords>> = {
  "zh-CN": {
    sameFile: "输出文件不能是原文件，请用 -o 另起文件名。",
    exists: (path) => `${path} 已存在，请用 -o 另起文件名。`,
    earlierUnreadable: (path) => `“${path}”已存在，但不是能读取的工作簿，没有改写，请移走它或用 -o 另起文件名。`,
    ledgerThere: (path, name, sheet) => `${path} 已有“${name}”（工作表“${sheet}”），请在那里登记。`,
    noRowsLeft: (sheet, rows) => `工作表“${sheet}”的台账下方空行不够，请先空出${rows}行。`,
    lossesEntered: (rows) => `已把${rows}项失分补入台账。`,
    leftBehind: (sheets) => `未结转的工作表（需要的请自行复制）：${sheets}`,
    badDate: (text) => `日期“${text}”不存在，请按 2026-03-02 的形式填写。`,
    badChoice: (option, text, choices) => `${option} 不能是“${text}”，可选：${choices}。`,
    unknownOption: (text) => `没有 ${text} 这个选项，可用 --help 查看用法。`,
    missing: (what) => `缺少 ${what}，可用 --help 查看用法。`,
    tooMany: "文件给多了，这个命令一次只处理一个文件；多个单位汇总排名请用 summarise … --rollup OUT.xlsx。",
    unknownCommand: (text) => `没有“${text}”这个命令，可用 --help 查看用法。`,
    outputNeeds: (extension) => `输出文件的扩展名请用 ${extension}。`,
    notWithRollup: (option) => `${option} 不能与 --rollup 同用：它只针对一个单位的工作簿。`,
    badFirstPage: (text) => `--first-page 不能是“${text}”，请填起始页码，如 1。`,
    badAttachment: (text) => `--attachment 不能是“${text}”，请填附件的序号，如 1。`,
  },
  en: {
    sameFile: "The output must not be the input file; give another name with -o.",
    exists: (path) => `${path} exists already; give another name with -o.`,
    earlierUnreadable: (path) =>
      `"${path}" exists already but is no readable workbook; it was left alone: move it away or give another name with -o.`,
    ledgerThere: (path, name, sheet) => `${path} has a ledger "${name}" already, on sheet "${sheet}"; enter it there.`,
    noRowsLeft: (sheet, rows) =>
      `Below the ledger on sheet "${sheet}" there is too little room; leave ${rows} rows empty first.`,
    lossesEntered: (rows) => `${rows === 1 ? "1 loss" : `${rows} losses`} entered in the ledger.`,
    leftBehind: (sheets) => `Sheets that did not go along (copy what you need): ${sheets}`,
    badDate: (text) => `There is no date "${text}"; write it as 2026-03-02.`,
    badChoice: (option, text, choices) => `${option} cannot be "${text}"; choose one of ${choices}.`,
    unknownOption: (text) => `There is no option ${text}; see --help.`,
    missing: (what) => `${what} is missing; see --help.`,
    tooMany: "Too many files: this command takes one at a time; to rank many units use summarise … --rollup OUT.xlsx.",
    unknownCommand: (text) => `There is no command "${text}"; see --help.`,
    outputNeeds: (extension) => `The output needs the extension ${extension}.`,
    notWithRollup: (option) => `${option} cannot be used with --rollup: it is about one unit's workbook.`,
    badFirstPage: (text) => `--first-page cannot be "${text}"; give the number of the first page, such as 1.`,
    badAttachment: (text) => `--attachment cannot be "${text}"; give the number of the attachment, such as 1.`,
  },
};
