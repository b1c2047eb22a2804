import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Task } from "../../domain/assessment.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { EmptyNote } from "../parts/EmptyNote.tsx";
import { LongList } from "../parts/LongList.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import { TaskRow } from "./TaskRow.tsx";
import { groupTasks, TASK_GROUPS } from "./taskGroups.ts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  judged: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
});

/** Tasks by urgency. */
export function TasksTab({ tasks, today }: { readonly tasks: readonly Task[]; readonly today: IsoDate }) {
  const styles = useStyles();
  const text = useText();
  const groups = useMemo(() => groupTasks(tasks, today), [tasks, today]);
  if (tasks.length === 0) return <EmptyNote title={text.tasks.none}>{text.tasks.noneDetail}</EmptyNote>;
  return (
    <div className={styles.tab}>
      <span className={styles.judged}>{text.tasks.judgedOn(today)}</span>
      {TASK_GROUPS.map((group) => {
        const members = groups.get(group) ?? [];
        if (members.length === 0) return null;
        return (
          <section key={group}>
            <SectionTitle count={members.length}>{text.tasks.group[group]}</SectionTitle>
            <ul className={styles.list}>
              <LongList
                entries={members}
                render={(task) => (
                  <li className={styles.entry}>
                    <TaskRow task={task} group={group} today={today} />
                  </li>
                )}
                last={(button) => <li>{button}</li>}
              />
            </ul>
          </section>
        );
      })}
    </div>
  );
}
