import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { DoubtfulRow } from "../../domain/issue.ts";
import { ROW_ANSWERS, type RowAnswer } from "../../domain/reading.ts";
import type { Settings } from "../../domain/settings.ts";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 36px`,
  },
});

/** The two likely answers are a click away. */
const LIKELY: readonly RowAnswer[] = ["total", "indicator"];

/** Asks what rows are that may be totals or indicators; one answer for all of them. */
export function RowQuestion({
  rows,
  onAnswer,
}: {
  readonly rows: readonly DoubtfulRow[];
  readonly onAnswer: (answer: NonNullable<Settings["rows"]>) => void;
}) {
  const styles = useStyles();
  const text = useText().issues;
  const answer = (role: RowAnswer): void => onAnswer(Object.fromEntries(rows.map(({ key }) => [key, role])));
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={text.rowQuestion}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {LIKELY.map((role) => (
        <Button key={role} size="small" onClick={() => answer(role)}>
          {text.rowAnswer[role]}
        </Button>
      ))}
      <Select
        size="small"
        aria-label={text.otherAnswer}
        value=""
        onChange={(_, { value }) => {
          const role = ROW_ANSWERS.find((each) => each === value);
          if (role) answer(role);
        }}
      >
        <option value="">{text.otherAnswer}</option>
        {ROW_ANSWERS.filter((role) => !LIKELY.includes(role)).map((role) => (
          <option key={role} value={role}>
            {text.rowAnswer[role]}
          </option>
        ))}
      </Select>
    </div>
  );
}
