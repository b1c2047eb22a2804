import { printedRate } from "../../language/explanation/shownFigure.ts";
import { daysBetween } from "../../domain/deadline.ts";
import type { TaskCounts } from "../../domain/scorecard.ts";
import { leadsOf } from "../../score/assignments.ts";
import { urgency } from "../../score/taskCounts.ts";
import type { PaperInput } from "../summaryInput.ts";
import { dateInWords, filledOn } from "../words/dateInWords.ts";
import { LedgerWords } from "../words/ledgerWords.ts";
import { periodWords, subjectWords } from "../words/titleWords.ts";
import { paragraph, withoutStop, type Narrative, type NarrativeBlock, type NarrativeTable } from "./narrative.ts";
import { lacksSteps, NEXT_STEPS, nextSteps } from "./nextSteps.ts";
import { numbered } from "./sections.ts";

/** 任务进度报告, of a workbook that has tasks and no marks yet: how far they are, what is overdue, what comes next. */
export function progressReport(input: PaperInput): Narrative {
  const { assessment, ledgers, unit, period, scorecard } = input;
  const what = `${periodWords(period)}${subjectWords(assessment.subject)}任务进度报告`;
  const kept = ledgers ? new LedgerWords(ledgers.all, ledgers.grid, []).whole : "";
  const steps = nextSteps(input);
  return {
    title: unit === null ? [what] : [unit, what],
    blocks: [
      paragraph("现将任务分解落实进度报告如下。"),
      ...numbered([
        ["总体进度", [paragraph(overall(scorecard.tasks))]],
        ["台账情况", kept === "" ? [] : [paragraph(`${kept}。`)]],
        ["逾期任务", overdue(input)],
        ["下一步打算", steps],
      ]),
      progressTable(input),
    ],
    signature: [unit ?? "", filledOn(input)].filter((line) => line !== ""),
    toFillIn: lacksSteps(steps) ? [NEXT_STEPS] : [],
  };
}

function overall({ total, done, overdue, dueSoon, standing }: TaskCounts): string {
  const rest = [
    ...(overdue > 0 ? [`逾期${overdue}项`] : []),
    ...(dueSoon > 0 ? [`7日内到期${dueSoon}项`] : []),
    ...(standing > 0 ? [`长期任务${standing}项`] : []),
  ];
  const others = rest.length === 0 ? "" : `；${rest.join("，")}`;
  return `共分解任务${total}项，已完成${done}项，完成率${printedRate(total === 0 ? null : done / total)}${others}。`;
}

function overdue({ assessment, today }: PaperInput): readonly NarrativeBlock[] {
  return (assessment.breakdown?.tasks ?? []).flatMap((task) => {
    const { deadline, name, assignments } = task;
    if (deadline.kind !== "date" || urgency(task, today) !== "overdue") return [];
    const leads = [...new Set(leadsOf(assignments).leads.map(({ department }) => department))];
    const who = leads.length === 0 ? "" : `，由${leads.join("、")}负责`;
    const late = daysBetween(deadline.due, today);
    return [paragraph(`${withoutStop(name)}：应于${dateInWords(deadline.due)}完成，已逾期${late}天${who}。`)];
  });
}

/** 附表: tasks by the department that leads them. */
function progressTable({ assessment, scorecard }: PaperInput): NarrativeTable {
  const figures = ({ total, done, overdue, dueSoon }: TaskCounts): readonly string[] => [
    ...[total, done, overdue, dueSoon].map(String),
    printedRate(total === 0 ? null : done / total),
  ];
  const leading = scorecard.departments.filter(({ name, tasks }) => name !== null && tasks.total > 0);
  return {
    kind: "table",
    caption: `附表  各${assessment.departmentWord}任务进度（单位：项）`,
    columns: [
      { heading: "序号", share: 8, align: "center" },
      { heading: assessment.departmentWord, share: 27, align: "left" },
      ...["任务", "已完成", "逾期"].map((heading) => ({ heading, share: 12, align: "center" }) as const),
      { heading: "7日内到期", share: 15, align: "center" },
      { heading: "完成率", share: 14, align: "center" },
    ],
    rows: leading.map(({ name, tasks }, at) => [String(at + 1), name ?? "", ...figures(tasks)]),
    total: ["", "全部任务", ...figures(scorecard.tasks)],
  };
}
