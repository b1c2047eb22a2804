import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Task } from "../../domain/assessment.ts";
import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import { leadsOf } from "../../score/assignments.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useLineStyles } from "../parts/lineStyles.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import type { TaskGroup } from "../language/tasksText.ts";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalS} 0` },
});

/** One task: what, who leads, when it is due, and its cell. */
export function TaskRow({
  task,
  group,
  today,
}: {
  readonly task: Task;
  readonly group: TaskGroup;
  readonly today: IsoDate;
}) {
  const styles = useStyles();
  const line = useLineStyles();
  const text = useText();
  const leads = leadsOf(task.assignments).leads.map((lead) => lead.department);
  return (
    <div className={styles.row}>
      <span className={line.name}>{task.name}</span>
      <span className={line.facts}>
        <span className={mergeClasses(group === "overdue" && line.late)}>{dueText(task, group, today, text)}</span>
        <span>{leads.length > 0 ? text.tasks.lead([...new Set(leads)].join("、")) : text.tasks.nobody}</span>
        {task.progressText !== "" && <span>{task.progressText}</span>}
        <CellLink sheet={task.sheet} cell={task.nameCell} />
      </span>
    </div>
  );
}

function dueText({ deadline }: Task, group: TaskGroup, today: IsoDate, text: PaneText): string {
  if (deadline.kind === "missing") return text.tasks.noDeadline;
  if (deadline.kind !== "date") return deadline.text;
  const days = daysBetween(today, deadline.due);
  if (group === "overdue") return `${text.tasks.due(deadline.due)} · ${text.tasks.overdueBy(-days)}`;
  if (group === "due-soon")
    return days === 0 ? text.tasks.dueToday : `${text.tasks.due(deadline.due)} · ${text.tasks.dueIn(days)}`;
  return text.tasks.due(deadline.due);
}
