import { Button, Field, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PreviousPeriod } from "../../domain/previousPeriod.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { FileButton } from "../parts/FileButton.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { failureOf } from "../state/paneState.ts";
import type { PreviousOutcome } from "../state/paneState.ts";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  choice: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  taken: { flexBasis: "100%", overflowWrap: "anywhere" },
});

export interface PreviousPickerProps {
  /** The period to compare with, or null. */
  readonly previous: PreviousPeriod | null;
  /** The current period, to notice a file of the same one. */
  readonly period: string | null;
  readonly onChoose: (file: File) => Promise<PreviousOutcome>;
  readonly onDrop: () => void;
}

/** Asks for the previous period's workbook, or one with its summary. It is read here and sent nowhere. */
export function PreviousPicker({ previous, period, onChoose, onDrop }: PreviousPickerProps) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText().previous;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = async (file: File): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const outcome = await onChoose(file);
      if (outcome === "nothing") setProblem(text.nothing(file.name));
      if (outcome === "of-several-units") setProblem(text.severalUnits(file.name));
    } catch (error) {
      setProblem(failureMessage(failureOf(error), language));
    } finally {
      setBusy(false);
    }
  };
  const samePeriod = previous !== null && previous.period !== null && previous.period === period;
  return (
    <Field
      label={text.label}
      hint={text.hint}
      {...(problem === null ? {} : { validationMessage: { role: "alert", children: problem } })}
      {...(problem === null && samePeriod
        ? { validationState: "warning", validationMessage: text.samePeriod(previous.period ?? "") }
        : {})}
    >
      <div role="group" aria-label={text.label} className={styles.choice}>
        {previous && (
          <span className={styles.taken}>
            {text.taken(
              [previous.unit, previous.period].filter((part) => part !== null).join(" "),
              shownMarks(previous.totals.result),
            )}
          </span>
        )}
        <FileButton label={text.choose} disabledFocusable={busy} onFiles={([file]) => file && void choose(file)}>
          {busy ? text.reading : previous ? text.change : text.choose}
        </FileButton>
        {previous && (
          <Button size="small" disabledFocusable={busy} onClick={onDrop}>
            {text.drop}
          </Button>
        )}
      </div>
    </Field>
  );
}
