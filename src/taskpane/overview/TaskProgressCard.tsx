import { makeStyles, tokens } from "@fluentui/react-components";
import type { TaskCounts } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";
import { FactsCard, useFigureStyles } from "./FactsCard.tsx";

const useStyles = makeStyles({
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The progress of the tasks in a workbook without marks. */
export function TaskProgressCard({ tasks }: { readonly tasks: TaskCounts }) {
  const styles = useStyles();
  const { figure, part, whole } = useFigureStyles();
  const { taskProgress: text } = useText();
  return (
    <FactsCard
      label={text.label(tasks.done, tasks.total)}
      headline={
        <div className={figure}>
          <span className={part}>{tasks.done}</span>
          <span className={whole}>/ {tasks.total}</span>
          <span className={styles.word}>{text.done}</span>
        </div>
      }
      facts={[
        [text.overdue, tasks.overdue, tasks.overdue > 0],
        [text.dueSoon, tasks.dueSoon],
        [text.standing, tasks.standing],
      ]}
    />
  );
}
