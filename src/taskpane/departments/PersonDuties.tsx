import { makeStyles, tokens } from "@fluentui/react-components";
import type { Task } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import type { ScoredIndicator, ScoredPerson } from "../../domain/scorecard.ts";
import { explainSum } from "../../language/explanation/explainTotals.ts";
import { LongList } from "../parts/LongList.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { IndicatorRow } from "../overview/IndicatorRow.tsx";
import { TaskRow } from "../tasks/TaskRow.tsx";
import { groupTasks, TASK_GROUPS } from "../tasks/taskGroups.ts";

const useStyles = makeStyles({
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

/** What a leader or person answers for: departments, indicators with their figures, and tasks, overdue ones first. */
export function PersonDuties({
  person,
  indicators,
  tasks,
  today,
}: {
  readonly person: ScoredPerson;
  /** All indicators of the framework, by id. */
  readonly indicators: readonly ScoredIndicator[];
  readonly tasks: readonly Task[];
  readonly today: IsoDate;
}) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const own = person.indicators.flatMap((id) => indicators[id] ?? []);
  const groups = groupTasks(
    person.taskIds.flatMap((at) => tasks[at] ?? []),
    today,
  );
  const { done, total, overdue } = person.tasks;
  return (
    <>
      {person.departments.length > 0 && (
        <span className={styles.facts}>{text.departments.ofDepartments(person.departments.join("、"))}</span>
      )}
      {own.length > 0 && <span className={styles.facts}>{explainSum(person, own.length, language)}</span>}
      {total > 0 && <span className={styles.facts}>{text.departments.tasks(done, total, overdue)}</span>}
      <ul className={styles.list}>
        <LongList
          entries={own}
          render={(scored) => (
            <li>
              <IndicatorRow scored={scored} />
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
        {TASK_GROUPS.flatMap((group) =>
          (groups.get(group) ?? []).map((task) => (
            <li key={task.id}>
              <TaskRow task={task} group={group} today={today} />
            </li>
          )),
        )}
      </ul>
    </>
  );
}
