import { LANGUAGES, type Language } from "../language/language.ts";
import type { Part } from "./distribution.ts";
import type { FindingKind } from "./findingKind.ts";

/** The texts of forms and of the list of what came back. */
export interface CollectText {
  readonly form: string;
  /** The line above a form. */
  readonly please: (recipient: string, due: string, returnTo: string) => string;
  readonly sign: (recipient: string) => string;
  readonly role: string;
  readonly parts: Readonly<Record<Part, string>>;
  readonly listTitle: string;
  readonly headings: readonly string[];
  readonly nothing: string;
  readonly standingTitle: string;
  readonly standingHeadings: readonly string[];
  readonly standing: {
    readonly returned: string;
    readonly due: string;
    readonly overdue: string;
  };
  readonly kinds: Readonly<Record<FindingKind, string>>;
  readonly from: (recipient: string, file: string) => string;
  readonly empty: string;
  /** Rows of a form in which nothing was filled in. */
  readonly blank: (rows: number) => string;
  /** What a person decided. */
  readonly chosen: (value: string) => string;
}

const zh: CollectText = {
  form: "填报表",
  please: (recipient, due, returnTo) =>
    `请${recipient}填写黄色单元格，${due === "" ? "填好后" : `于${chineseDay(due)}前`}交回${returnTo}。其他单元格已锁定，请勿改动。`,
  sign: (recipient) => `填报部门：${recipient}　　　填表人：　　　　　　审核人：　　　　　　填报日期：`,
  role: "本部门",
  parts: { lead: "牵头，负责填报", first: "责任，负责填报", responsible: "责任", support: "配合" },
  listTitle: "合并核对清单",
  headings: ["序号", "情况", "工作表", "单元格", "项目", "原值（保留）", "交回的值", "处理意见"],
  nothing: "交回的内容已全部填入，没有需要核对的地方。",
  standingTitle: "回收情况",
  standingHeadings: ["序号", "部门", "", "", "文件", "截止日期", "状态", "备注"],
  standing: { returned: "已交", due: "未交", overdue: "逾期未交" },
  kinds: {
    conflict: "几个部门填得不一样",
    "versions-differ": "同一部门交回的几份不一样",
    "changed-since": "发出后原表已改，与交回的不同",
    cleared: "交回时清空了原有内容",
    "not-theirs": "改动了不属于填报范围的单元格",
    "formula-cell": "原表此处是公式",
    unreadable: "交回的值无法读取",
    "row-added": "部门增加的行",
    "column-added": "部门增加的列",
    "column-missing": "交回的表中少了这一列",
    "row-missing": "交回的表中少了这一行",
    "row-unknown": "发出后原表已改，找不到对应的行",
    "row-renamed": "这一行的名称与发出时不同，没有填入",
    "older-round": "前一轮的表里填的不同，后一轮已重新问过",
    "other-period": "是另一个周期的填报表，没有合并",
    "other-unit": "是另一个单位的填报表，没有合并",
    "same-file": "同一份文件交了两次",
    stranger: "不是从这个工作簿分发的填报表",
    "unreadable-file": "文件无法读取",
  },
  from: (recipient, file) => (recipient === "" ? file : recipient),
  empty: "（空）",
  blank: (rows) => `${rows} 行没有填`,
  chosen: (value) => `采用：${value}`,
};

const en: CollectText = {
  form: "form",
  please: (recipient, due, returnTo) =>
    `${recipient}: please fill in the yellow cells and send this file back${returnTo === "" ? "" : ` to ${returnTo}`}${due === "" ? "" : ` by ${due}`}. All other cells are locked.`,
  sign: (recipient) => `Department: ${recipient}      Filled in by:             Checked by:             Date:`,
  role: "Your part",
  parts: {
    lead: "Lead, fills in",
    first: "Responsible, fills in",
    responsible: "Responsible",
    support: "Support",
  },
  listTitle: "合并核对清单",
  headings: ["No.", "What", "Sheet", "Cell", "Row", "Value kept", "Value returned", "Decision"],
  nothing: "Everything that came back has been filled in; nothing needs a decision.",
  standingTitle: "Who has returned",
  standingHeadings: ["No.", "Department", "", "", "File", "Due", "State", "Note"],
  standing: { returned: "returned", due: "not returned", overdue: "overdue" },
  kinds: {
    conflict: "Departments differ",
    "versions-differ": "Several files of one department differ",
    "changed-since": "The workbook has changed since it was sent, and differs",
    cleared: "The form cleared what was there",
    "not-theirs": "A cell was changed that was not to be filled in",
    "formula-cell": "The workbook has a formula here",
    unreadable: "The returned value cannot be read",
    "row-added": "A row that the department added",
    "column-added": "A column that the department added",
    "column-missing": "This column is missing from the form",
    "row-missing": "This row is missing from the form",
    "row-unknown": "The workbook has changed since it was sent; the row was not found",
    "row-renamed": "The row has another name than when it was sent; nothing was filled in",
    "older-round": "The form of an earlier round differs; the row was asked about again",
    "other-period": "A form of another period; not joined",
    "other-unit": "A form of another unit; not joined",
    "same-file": "The same form was returned twice",
    stranger: "Not a form sent from this workbook",
    "unreadable-file": "The file cannot be read",
  },
  from: (recipient, file) => (recipient === "" ? file : recipient),
  empty: "(empty)",
  blank: (rows) => (rows === 1 ? "1 row left blank" : `${rows} rows left blank`),
  chosen: (value) => `Taken: ${value}`,
};

/** 2026年12月10日; anything that is no ISO date stays as it is. */
function chineseDay(day: string): string {
  const [, year = "", month = "", date = ""] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === "" ? day : `${year}年${Number(month)}月${Number(date)}日`;
}

/** The name in a line made by `sign`, without what was written after it; null for any other line. */
export function signedBy(line: string): string | null {
  for (const language of LANGUAGES) {
    const [before = "", after = ""] = collectText(language).sign("\n").split("\n");
    const [next = ""] = after.trim().split(/[:：]/u);
    const end = line.indexOf(next);
    if (line.startsWith(before) && end > 0) return line.slice(before.length, end).trim();
  }
  return null;
}

export function collectText(language: Language): CollectText {
  return language === "en" ? en : zh;
}
