import type { Assessment } from "../../domain/assessment.ts";
import { bandsText } from "../../domain/band.ts";
import { dateInWords } from "../words/dateInWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { PENDING_MARK } from "./departmentTable.ts";

/** How the figures came about, for the notes below the tables; notes about departments only if there are any. */
export function tableNotes({ assessment, scorecard, bands, paper, today }: SummaryInput): readonly string[] {
  const { indicators, departments } = scorecard;
  const named = departments.some(({ name }) => name !== null);
  const word = assessment.departmentWord;
  return [
    ...(indicators.some(({ leadAssumed }) => leadAssumed) ? [`未注明牵头的，以排列第一的为牵头${word}。`] : []),
    ...(paper?.involved && named ? [`涉及失分为各${word}牵头、责任、配合的全部指标失分，均按全额计，不相加。`] : []),
    ...(bands && bands.length > 0
      ? [`等次按结果（各${word}按得分）占应得分的百分比：${bandsText(bands)}，未达到的记“—”。`]
      : []),
    ...(hasDueTasks(assessment) ? [`逾期以${dateInWords(today)}为准。`] : []),
    ...(named && departments.some(({ pending }) => pending) ? [`${PENDING_MARK}有指标待评，名次以评完为准。`] : []),
    ...(indicators.some(({ shares }) => shares.length > 1) ? ["几个部门分担的按0.01分取整，名次按取整前排列。"] : []),
  ];
}

function hasDueTasks({ breakdown }: Assessment): boolean {
  return (breakdown?.tasks ?? []).some(({ deadline }) => deadline.kind === "date");
}

/** 注：1.…2.…; a single note has no number. */
export function numberedNotes(notes: readonly string[]): string {
  return `注：${notes.length === 1 ? notes.join("") : notes.map((note, at) => `${at + 1}.${note}`).join("")}`;
}
