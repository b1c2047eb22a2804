import { importWords, type ImportWords } from "../../language/importWords.ts";
import type { Language } from "../../language/language.ts";

/** Texts of the dialog 从文件导入; fetched with it. */
export interface ImportingText {
  readonly title: string;
  /** A place in the document. */
  readonly place: ImportWords["place"];
  /** Why something was left out. */
  readonly why: ImportWords["why"];
  readonly explain: string;
  readonly choose: string;
  readonly drop: string;
  readonly example: string;
  readonly paste: string;
  readonly pasteHere: string;
  readonly takePasted: string;
  readonly pasted: string;
  readonly reading: string;
  readonly stop: string;
  readonly stopped: string;
  readonly document: string;
  readonly rows: string;
  readonly view: string;
  readonly tasks: (count: number) => string;
  readonly indicators: (count: number) => string;
  readonly problems: (count: number) => string;
  readonly tables: (count: number) => string;
  readonly totals: (count: number) => string;
  readonly stages: (count: number) => string;
  readonly recurring: (count: number) => string;
  readonly roster: (count: number) => string;
  readonly left: (count: number) => string;
  readonly table: Readonly<Record<"framework" | "breakdown" | "roster" | "ledger", string>>;
  readonly tableRows: (rows: number) => string;
  readonly name: string;
  readonly lead: string;
  readonly responsible: string;
  readonly support: string;
  readonly deadline: string;
  readonly from: string;
  readonly to: string;
  readonly matter: string;
  readonly who: string;
  readonly reportedTo: string;
  readonly frequency: string;
  readonly kind: string;
  readonly kinds: Readonly<Record<"base" | "bonus" | "deduction" | "veto", string>>;
  readonly marks: (full: string, actual: string) => string;
  readonly dropRow: (name: string) => string;
  readonly join: (name: string) => string;
  readonly drops: string;
  readonly joins: string;
  readonly write: string;
  readonly writeNew: string;
  readonly writing: string;
  readonly written: (sheets: string) => string;
  readonly another: string;
  readonly cancel: string;
  readonly close: string;
}

export const IMPORTING_TEXT: Readonly<Record<Language, ImportingText>> = {
  "zh-CN": {
    title: "从文件导入",
    place: importWords("zh-CN").place,
    why: importWords("zh-CN").why,
    explain:
      "由方案、总结、考核细则等文件生成“测评体系”和“任务分解”。先核对，点“写入”才写入工作簿，只新增工作表，原有的表不动。",
    choose: "选择文件（.docx、.txt、.html）",
    drop: "也可以把文件拖到这里",
    example: "试试示例文件",
    paste: "或者粘贴文字、表格",
    pasteHere: "在此粘贴",
    takePasted: "提取粘贴的内容",
    pasted: "粘贴的内容",
    reading: "正在读取…",
    stop: "停止",
    stopped: "已停止，没有提取任何内容。",
    document: "原文",
    rows: "提取结果",
    view: "显示",
    tasks: (count) => `任务 ${count} 项`,
    indicators: (count) => `指标 ${count} 项`,
    problems: (count) => `待整改问题 ${count} 项`,
    tables: (count) => `表格 ${count} 张`,
    totals: (count) => `文件写明的合计 ${count} 处`,
    stages: (count) => `阶段 ${count} 个`,
    recurring: (count) => `定期报送 ${count} 项`,
    roster: (count) => `部门 ${count} 个`,
    left: (count) => `未提取 ${count} 处`,
    table: { framework: "测评体系", breakdown: "任务分解", roster: "部门名册", ledger: "台账" },
    tableRows: (rows) => `共 ${rows} 行，按原样写入`,
    name: "名称",
    lead: "牵头部门",
    responsible: "责任部门",
    support: "配合部门",
    deadline: "完成时限",
    from: "开始时间",
    to: "完成时间",
    matter: "事项",
    who: "报送部门",
    reportedTo: "报送对象",
    frequency: "频次",
    kind: "类型",
    kinds: { base: "基本", bonus: "加分", deduction: "减分", veto: "否决" },
    marks: (full, actual) => `应得 ${full || "未写明"}，自评 ${actual || "未写明"}`,
    dropRow: (name) => `不要：${name}`,
    join: (name) => `与下一项合并：${name}`,
    drops: "不要",
    joins: "与下一项合并",
    write: "写入",
    writeNew: "另存为新工作簿",
    writing: "正在写入…",
    written: (sheets) => `已写入工作表：${sheets}。不需要时删除这些工作表即可。`,
    another: "换一个文件",
    cancel: "取消",
    close: "完成",
  },
  en: {
    title: "Import from a file",
    place: importWords("en").place,
    why: importWords("en").why,
    explain:
      "Makes 测评体系 and 任务分解 out of plans, summaries and rules. Look at the rows first; only Write changes the workbook, by new sheets. Sheets that are there stay as they are.",
    choose: "Choose a file (.docx, .txt, .html)",
    drop: "Or drop a file here",
    example: "Try the example",
    paste: "Or paste text or a table",
    pasteHere: "Paste here",
    takePasted: "Take what was pasted",
    pasted: "pasted",
    reading: "Reading…",
    stop: "Stop",
    stopped: "Stopped; nothing was taken.",
    document: "Document",
    rows: "Rows",
    view: "Show",
    tasks: (count) => `Tasks: ${count}`,
    indicators: (count) => `Indicators: ${count}`,
    problems: (count) => `Problems to put right: ${count}`,
    tables: (count) => `Tables: ${count}`,
    totals: (count) => `Stated totals: ${count}`,
    stages: (count) => `Stages: ${count}`,
    recurring: (count) => `Recurring duties: ${count}`,
    roster: (count) => `Departments: ${count}`,
    left: (count) => `Left: ${count}`,
    table: { framework: "测评体系", breakdown: "任务分解", roster: "部门名册", ledger: "台账" },
    tableRows: (rows) => `${rows} rows, written as they stand`,
    name: "Name",
    lead: "Lead",
    responsible: "Responsible",
    support: "Support",
    deadline: "Deadline",
    from: "From",
    to: "Until",
    matter: "Matter",
    who: "Who reports",
    reportedTo: "To whom",
    frequency: "How often",
    kind: "Kind",
    kinds: { base: "base", bonus: "bonus", deduction: "deduction", veto: "veto" },
    marks: (full, actual) => `full ${full || "not said"}, own ${actual || "not said"}`,
    dropRow: (name) => `Leave out: ${name}`,
    join: (name) => `Join with next: ${name}`,
    drops: "Leave out",
    joins: "Join with next",
    write: "Write",
    writeNew: "As a new workbook",
    writing: "Writing…",
    written: (sheets) => `Written: ${sheets}. Delete these sheets if they are not wanted.`,
    another: "Another file",
    cancel: "Cancel",
    close: "Done",
  },
};
