import { readProgress } from "../../recognise/breakdown/progress.ts";

const LATE = /迟|补报|补交|逾期|晚|超期/u;
const IN_TIME = /^(?:均|都|全部)?(?:按时|按期|及时|准时|如期)/u;
const HANDED_IN = /^(?:均|都|全部)?已(?:经)?(?:上?报|上?交|提交)/u;

/** What a cell without a day says about a report: handed in, late, not due (/, 不涉及), or not handed in; null if it does not say. */
export function reportWord(text: string): "reported" | "late" | "void" | "missed" | null {
  if (LATE.test(text)) return "late";
  if (IN_TIME.test(text) || HANDED_IN.test(text)) return "reported";
  const { progress, unread } = readProgress(text);
  if (progress === "done") return "reported";
  if (progress !== "unknown") return "missed";
  return unread === null ? "void" : null;
}
