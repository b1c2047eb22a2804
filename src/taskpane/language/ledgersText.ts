import type { Language } from "../../language/language.ts";
import type { Attention } from "../../ledgers/attention.ts";

/** Texts about ledgers. */
export interface LedgersText {
  readonly group: Readonly<Record<Attention, string>>;
  /** Shown if nothing needs attention. */
  readonly calm: string;
  readonly calmDetail: string;
  readonly department: string;
  readonly everyDepartment: string;
  readonly nobody: string;
  readonly wasDue: (day: string) => string;
  readonly times: (count: number) => string;
  readonly persons: (names: string) => string;
  /** `text` is what the framework asks for. */
  readonly lacking: (text: string, held: number, lacking: number) => string;
  readonly all: string;
  readonly rows: (count: number) => string;
  readonly measure: (name: string, count: number) => string;
  readonly noteOfRow: (measure: string, name: string) => string;
  readonly noteOfNeed: (text: string, held: number, lacking: number) => string;
  readonly moreNotes: (count: number) => string;
}

export const LEDGERS_TEXT: Readonly<Record<Language, LedgersText>> = {
  "zh-CN": {
    group: {
      overdue: "逾期、未报",
      "this-week": "本周到期",
      "next-week": "下周到期",
      missing: "缺少材料",
    },
    calm: "没有要办的事项",
    calmDetail: "没有逾期和未报，本周、下周没有到期的，要求的材料齐全。",
    department: "部门",
    everyDepartment: "全部",
    nobody: "未明确责任部门",
    wasDue: (day) => `应于 ${day}`,
    times: (count) => `共 ${count} 次`,
    persons: (names) => `责任人：${names}`,
    lacking: (text, held, lacking) => `要求“${text}”，现有 ${held}，缺 ${lacking}`,
    all: "各台账",
    rows: (count) => `${count} 行`,
    measure: (name, count) => `${name} ${count}`,
    noteOfRow: (measure, name) => `${measure}：${name}`,
    noteOfNeed: (text, held, lacking) => `缺少材料：要求“${text}”，现有 ${held}，缺 ${lacking}`,
    moreNotes: (count) => `另有 ${count} 条，见台账`,
  },
  en: {
    group: {
      overdue: "Overdue or missed",
      "this-week": "Due this week",
      "next-week": "Due next week",
      missing: "Evidence missing",
    },
    calm: "Nothing to act on",
    calmDetail:
      "Nothing is overdue or missed, nothing falls due this week or next, and all evidence asked for is there.",
    department: "Department",
    everyDepartment: "All",
    nobody: "No department named",
    wasDue: (day) => `was due ${day}`,
    times: (count) => `${count} times`,
    persons: (names) => `Person: ${names}`,
    lacking: (text, held, lacking) => `“${text}” is asked for: ${held} there, ${lacking} missing`,
    all: "Ledgers",
    rows: (count) => (count === 1 ? "1 row" : `${count} rows`),
    measure: (name, count) => `${name}: ${count}`,
    noteOfRow: (measure, name) => `${measure}: ${name}`,
    noteOfNeed: (text, held, lacking) => `Evidence missing: “${text}” is asked for, ${held} there, ${lacking} missing`,
    moreNotes: (count) => `${count} more in the ledgers`,
  },
};
