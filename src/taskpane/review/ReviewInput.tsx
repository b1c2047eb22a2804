import { numberedName } from "../../domain/indicator.ts";
import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { LedgerNotes } from "../ledgers/LedgerNotes.tsx";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 76px",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  name: { overflowWrap: "anywhere" },
  self: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  input: { minWidth: 0, width: "76px" },
  problem: { gridColumn: "1 / -1", color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});

/** One indicator's review mark beside the unit's own. Enter, or leaving the field, writes it; Esc restores the previous value. */
export function ReviewInput({
  scored,
  onEnter,
}: {
  readonly scored: ScoredIndicator;
  /** Returns the sentence to show if the mark is refused. */
  readonly onEnter: (typed: string) => Promise<string | null>;
}) {
  const styles = useStyles();
  const text = useText();
  const { indicator, actual, full, review } = scored;
  const written = review === null ? "" : shownMarks(review);
  const [typed, setTyped] = useState(written);
  const [entered, setEntered] = useState(written);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [seen, setSeen] = useState(written);
  // A new value in the sheet replaces what was entered, but never text being typed.
  if (written !== seen) {
    setSeen(written);
    setEntered(written);
    if (typed.trim() === entered) setTyped(written);
  }
  const commit = async (): Promise<void> => {
    if (busy || typed.trim() === entered) return;
    setBusy(true);
    const said = await onEnter(typed);
    setProblem(said);
    if (said === null) setEntered(typed.trim());
    setBusy(false);
  };
  const self = actual === null ? text.indicatorState.unscored : shownMarks(actual);
  return (
    <div className={styles.row} data-review={indicator.name}>
      <span className={styles.name}>
        {numberedName(indicator)}
        <span className={styles.self}>
          {text.review.selfOf(self, shownMarks(full))}
          <LedgerNotes indicator={indicator.id} />
        </span>
      </span>
      <Field validationState={problem === null ? "none" : "error"}>
        <Input
          className={styles.input}
          size="small"
          inputMode="decimal"
          aria-label={text.review.markOf(indicator.name)}
          value={typed}
          onChange={(_, { value }) => setTyped(value)}
          onBlur={() => void commit()}
          onKeyDown={({ key }) => {
            if (key === "Enter") void commit();
            if (key !== "Escape") return;
            setTyped(entered);
            setProblem(null);
          }}
        />
      </Field>
      {problem !== null && (
        <span role="alert" className={styles.problem}>
          {problem}
        </span>
      )}
    </div>
  );
}
