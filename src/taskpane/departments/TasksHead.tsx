import { makeStyles, tokens } from "@fluentui/react-components";
import type { TaskCounts } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  head: { display: "grid", rowGap: "4px" },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  note: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A department or person by the tasks that it leads, where there are no marks. */
export function TasksHead({ name, tasks }: { readonly name: string; readonly tasks: TaskCounts }) {
  const styles = useStyles();
  const { departments } = useText();
  return (
    <span className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.note}>{departments.tasks(tasks.done, tasks.total, tasks.overdue)}</span>
    </span>
  );
}
