import type { Language } from "../../language/language.ts";
import type { WorkPhase } from "../../usecases/work.ts";

/** Texts around the tabs: header, states, tab names, and texts that several tabs share. */
export interface FrameText {
  readonly privacy: string;
  readonly paneLabel: string;
  readonly unnamedUnit: string;
  readonly upToDate: string;
  readonly asOf: (time: string) => string;
  readonly recheck: string;
  /** What is being done. */
  readonly doing: Readonly<Record<WorkPhase, string>>;
  readonly countOf: (part: number, of: number) => string;
  readonly waiting: string;
  readonly stop: string;
  readonly stopped: string;
  readonly summaryOlder: string;
  readonly summaryUnfinished: string;
  readonly summaryIncomplete: string;
  readonly regenerate: string;
  readonly tabs: {
    readonly overview: string;
    readonly issues: string;
    readonly departments: string;
    readonly tasks: string;
    readonly ledgers: string;
    readonly settings: string;
  };
  readonly tabCount: (tab: string, count: number) => string;
  readonly showMore: (hidden: number) => string;
  readonly goTo: (cell: string) => string;
}

export const FRAME_TEXT: Readonly<Record<Language, FrameText>> = {
  "zh-CN": {
    privacy: "数据只在本机处理，不上传；不改动原有内容。",
    paneLabel: "测评汇总任务窗格",
    unnamedUnit: "未填写单位",
    upToDate: "已是最新",
    asOf: (time) => `数据截至 ${time}`,
    recheck: "重新检查",
    doing: {
      reading: "正在读取工作簿…",
      checking: "正在检查…",
      writing: "正在写入工作簿…",
      removing: "正在移除汇总表…",
    },
    countOf: (part, of) => `（${part}/${of}）`,
    waiting: "正在等待 Excel…如果正在编辑单元格，请按回车。",
    stop: "停止",
    stopped: "已停止检查，下面可能不是最新",
    summaryOlder: "数据已变，请重新生成汇总",
    summaryUnfinished: "汇总表没有写完，请重新生成",
    summaryIncomplete: "汇总表缺了一部分，请重新生成",
    regenerate: "重新生成",
    tabs: { overview: "概览", issues: "问题", departments: "部门", tasks: "任务", ledgers: "台账", settings: "设置" },
    tabCount: (tab, count) => `${tab} ${count}`,
    showMore: (hidden) => `再显示一些（还有 ${hidden} 条）`,
    goTo: (cell) => `选中 ${cell}`,
  },
  en: {
    privacy: "Data stays on this computer and is never uploaded. Your own content is not changed.",
    paneLabel: "Assessment summary pane",
    unnamedUnit: "Unit not stated",
    upToDate: "Up to date",
    asOf: (time) => `as of ${time}`,
    recheck: "Check again",
    doing: {
      reading: "Reading the workbook…",
      checking: "Checking…",
      writing: "Writing to the workbook…",
      removing: "Removing the summary…",
    },
    countOf: (part, of) => ` (${part}/${of})`,
    waiting: "Waiting for Excel… If a cell is being edited, press Enter.",
    stop: "Stop",
    stopped: "Check stopped; what is shown may be out of date",
    summaryOlder: "The data changed: make the summary again",
    summaryUnfinished: "The summary is unfinished: make it again",
    summaryIncomplete: "Part of the summary is missing: make it again",
    regenerate: "Make again",
    tabs: {
      overview: "Overview",
      issues: "Issues",
      departments: "Departments",
      tasks: "Tasks",
      ledgers: "Ledgers",
      settings: "Settings",
    },
    tabCount: (tab, count) => `${tab} ${count}`,
    showMore: (hidden) => `Show more (${hidden} left)`,
    goTo: (cell) => `Select ${cell}`,
  },
};
