import type { Task } from "../../domain/assessment.ts";
import { daysBetween } from "../../domain/deadline.ts";
import { leadsOf } from "../../score/assignments.ts";
import { NOBODY } from "../detail/departmentWords.ts";
import { dateInWords } from "../dateInWords.ts";
import { indicatorKeys, keyUnder } from "../entryKeys.ts";
import { MEASURE, RECTIFY_BY } from "../entryPlaces.ts";
import { entryText } from "../entryText.ts";
import { progressInSentence } from "../progressWords.ts";
import type { SummaryInput } from "../summaryInput.ts";
import { chineseNumber, TO_FILL_IN, withoutStop, type NarrativeBlock } from "./narrative.ts";

const MOST_LINES = 40;

interface DepartmentPart {
  readonly losses: string[];
  readonly tasks: string[];
}

/** By department, in the roster's order: what it lost with the measure and deadline typed in, and its tasks that are not done. */
export function departmentMeasures(input: SummaryInput): readonly NarrativeBlock[] {
  const parts = new Map<string, DepartmentPart>(
    input.scorecard.departments.map(({ name }) => [name ?? NOBODY, { losses: [], tasks: [] }]),
  );
  addLosses(input, parts);
  addOpenTasks(input, parts);
  const open = [...parts].filter(([, { losses, tasks }]) => losses.length + tasks.length > 0);
  if (open.length === 0) return [{ kind: "paragraph", text: "没有需要整改的失分和未完成的任务。" }];
  return open.flatMap(([name, { losses, tasks }], at): NarrativeBlock[] => [
    { kind: "heading", level: 2, text: `（${chineseNumber(at + 1)}）${name}` },
    ...[...losses, ...tasks]
      .slice(0, MOST_LINES)
      .map((text, place): NarrativeBlock => ({ kind: "paragraph", text: `${place + 1}.${text}` })),
    ...(losses.length + tasks.length > MOST_LINES
      ? [{ kind: "paragraph", text: `其余${losses.length + tasks.length - MOST_LINES}项见责任清单。` } as const]
      : []),
  ]);
}

function addLosses(
  { assessment, scorecard, kept, date1904 = false }: SummaryInput,
  parts: ReadonlyMap<string, DepartmentPart>,
): void {
  const keys = indicatorKeys(assessment);
  for (const scored of scorecard.indicators) {
    const { indicator, shares } = scored;
    for (const { department, gap } of shares) {
      const name = department ?? NOBODY;
      if (!gap?.gt(0)) continue;
      const typed = kept.rectification?.get(keyUnder(name, keys[indicator.id] ?? ""));
      const said = (heading: string): string =>
        (entryText(scored, heading, typed, date1904) ?? TO_FILL_IN).replace(/[。；;\s]+$/u, "");
      parts
        .get(name)
        ?.losses.push(
          `${withoutStop(indicator.name)}，失${gap.toFixed()}分。整改措施：${said(MEASURE)}；整改时限：${said(RECTIFY_BY)}。`,
        );
    }
  }
}

function addOpenTasks({ assessment, today }: SummaryInput, parts: ReadonlyMap<string, DepartmentPart>): void {
  for (const task of assessment.breakdown?.tasks ?? []) {
    if (task.progress === "done") continue;
    const sentence = openTask(task, today);
    if (sentence === null) continue;
    for (const { department } of leadsOf(task.assignments).leads) parts.get(department)?.tasks.push(sentence);
  }
}

/** null for a task that is neither due nor dated: standing work is no measure. */
function openTask(task: Task, today: string): string | null {
  if (task.deadline.kind !== "date") return null;
  const days = daysBetween(today, task.deadline.due);
  const when = days < 0 ? `，已逾期${-days}天` : days === 0 ? "，今日到期" : "";
  return `${withoutStop(task.name)}：${progressInSentence(task)}，时限${dateInWords(task.deadline.due)}${when}。`;
}
