import { makeStyles, tokens } from "@fluentui/react-components";
import type { TaskCounts } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  figure: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  done: { fontSize: "40px", lineHeight: "44px", fontWeight: tokens.fontWeightSemibold },
  total: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& dt": { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** How far the tasks are, where the workbook has no marks. */
export function TaskProgressCard({ tasks }: { readonly tasks: TaskCounts }) {
  const styles = useStyles();
  const { taskProgress: text } = useText();
  const facts: readonly (readonly [word: string, count: number, bad?: boolean])[] = [
    [text.overdue, tasks.overdue, tasks.overdue > 0],
    [text.dueSoon, tasks.dueSoon],
    [text.standing, tasks.standing],
  ];
  return (
    <section className={styles.card} aria-label={text.label(tasks.done, tasks.total)}>
      <div className={styles.figure}>
        <span className={styles.done}>{tasks.done}</span>
        <span className={styles.total}>/ {tasks.total}</span>
        <span className={styles.word}>{text.done}</span>
      </div>
      <dl className={styles.facts}>
        {facts.map(([word, count, bad]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd className={bad ? styles.bad : undefined}>{count}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
