import { withMarks, type PaperInput } from "../summaryInput.ts";
import type { Narrative } from "./narrative.ts";
import { progressReport } from "./progressReport.ts";
import { selfReport } from "./selfReport.ts";

/** The report in words: 自查报告 if there are marks, 任务进度报告 for tasks only. */
export function report(input: PaperInput): Narrative {
  const marked = withMarks(input);
  return marked ? selfReport(marked) : progressReport(input);
}
