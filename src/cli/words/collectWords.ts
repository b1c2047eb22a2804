import type { RecipientKind } from "../../collect/distribution.ts";
import type { Language } from "../../language/language.ts";

/** Words about sending forms out and merging what came back. */
export interface CollectWords {
  readonly missingFolder: string;
  readonly nobodyNamed: (kind: RecipientKind) => string;
  readonly sent: (file: string, recipient: string, rows: number) => string;
  readonly sentAll: (forms: number, folder: string) => string;
  readonly unchanged: (recipients: readonly string[]) => string;
  readonly merging: string;
  readonly noForms: string;
  readonly merged: (forms: number, cells: number) => string;
  readonly toDecide: (findings: number) => string;
  readonly notReturned: (recipients: readonly string[]) => string;
}

export const COLLECT_WORDS: Readonly<Record<Language, CollectWords>> = {
  "zh-CN": {
    missingFolder: "请用 -d 指定存放填报表的文件夹。",
    nobodyNamed: (kind) => {
      const [who, where] = {
        department: ["责任部门", ""],
        leader: ["责任领导", ""],
        unit: ["二级单位", "（所、站、队等）"],
      }[kind];
      return `没有找到${who}${where}，无从分发：请在测评体系或任务分解中填写${who}。`;
    },
    sent: (file, recipient, rows) => `${file}  ${recipient}，${rows} 行`,
    sentAll: (forms, folder) => `已分发 ${forms} 份填报表，在 ${folder}`,
    unchanged: (recipients) => `没有新内容，不再发：${recipients.join("、")}`,
    merging: "合并",
    noForms: "给出的文件中没有从这个工作簿分发的填报表，未写出任何文件。",
    merged: (forms, cells) => `合并了 ${forms} 份填报表，填入 ${cells} 个单元格。`,
    toDecide: (findings) => `有 ${findings} 处需要核对，原值都已保留，见工作表“合并核对清单”。`,
    notReturned: (recipients) => `未交：${recipients.join("、")}`,
  },
  en: {
    missingFolder: "Name the folder for the forms with -d.",
    nobodyNamed: (kind) => {
      const who = { department: "departments", leader: "leaders", unit: "subordinate units" }[kind];
      return `No ${who} were found to send forms to; name them in 测评体系 or 任务分解.`;
    },
    sent: (file, recipient, rows) => `${file}  ${recipient}, ${rows === 1 ? "1 row" : `${rows} rows`}`,
    sentAll: (forms, folder) => `${forms} forms written to ${folder}`,
    unchanged: (recipients) => `Nothing new to send: ${recipients.join(", ")}`,
    merging: "merging",
    noForms: "None of the files is a form sent from this workbook; nothing was written.",
    merged: (forms, cells) => `${forms} forms merged, ${cells} cells filled in.`,
    toDecide: (findings) =>
      `${findings} points need a decision; the workbook keeps its values: see sheet 合并核对清单.`,
    notReturned: (recipients) => `Not returned: ${recipients.join(", ")}`,
  },
};
