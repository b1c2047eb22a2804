import type { Task } from "../../domain/assessment.ts";
import type { Progress } from "../../domain/deadline.ts";

/** For progress that the sheet has no word for: a ticked box, or nothing. */
const WORD: Readonly<Record<Progress, string>> = {
  done: "已完成",
  doing: "进行中",
  todo: "未开始",
  unknown: "未填写",
};

/** A task's progress in the sheet's own words: 未完成，材料已上报 says more than 未开始. */
export function progressWords({ progress, progressText }: Task): string {
  return progressText || WORD[progress];
}

/** The same within a sentence, where a bare 否, × or √ would be meaningless. */
export function progressInSentence({ progress, progressText }: Task): string {
  const words = progressText.replace(/\s+/gu, " ").replace(/[。；;，,\s]+$/u, "");
  if ([...words].length > 1) return words;
  return progress === "unknown" ? "进展未填写" : WORD[progress];
}
