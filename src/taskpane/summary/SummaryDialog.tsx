import { isOpen } from "../../domain/issue.ts";
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { cautionMessage } from "../../language/workbookMessage.ts";
import type { WorkbookCaution } from "../../domain/workbookError.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import type { SummaryChoices } from "../state/paneStore.ts";

const useStyles = makeStyles({
  explain: { margin: 0, color: tokens.colorNeutralForeground2 },
  caution: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

export interface SummaryDialogProps {
  readonly result: CheckResult;
  readonly cautions: readonly WorkbookCaution[];
  readonly onClose: () => void;
  readonly onConfirm: (choices: SummaryChoices) => void;
}

/** Asks for unit and judging day, and for the period if the workbook gives none; then writes the summary. */
export function SummaryDialog({ result, cautions, onClose, onConfirm }: SummaryDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText();
  const [unit, setUnit] = useState(result.unit ?? "");
  const [period, setPeriod] = useState("");
  const [date, setDate] = useState(result.today);
  const isMarked = result.scorecard?.totals !== null;
  const errors = result.issues.filter((issue) => issue.severity === "error" && isOpen(issue)).length;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onConfirm({
      date: date || result.today,
      // Only what was changed becomes a setting; otherwise the workbook's own word applies.
      ...(unit.trim() === (result.unit ?? "") ? {} : { unit: unit.trim() }),
      ...(period.trim() === "" ? {} : { period: period.trim() }),
    });
  };

  return (
    <PaneDialog
      title={text.summary.title}
      onClose={onClose}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" appearance="primary">
            {text.summary.confirm}
          </Button>
          <Button onClick={onClose}>{text.summary.cancel}</Button>
        </>
      }
    >
      <p className={styles.explain}>{isMarked ? text.summary.explain : text.summary.explainTasks}</p>
      {errors > 0 && <p className={styles.caution}>{text.summary.errorsFirst(errors)}</p>}
      {cautions.map((caution) => (
        <p key={caution} className={styles.caution}>
          {cautionMessage(caution, language)}
        </p>
      ))}
      <Field label={text.summary.unit}>
        <Input value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      {result.period === null && (
        <Field label={text.summary.period}>
          <Input value={period} onChange={(_, { value }) => setPeriod(value)} />
        </Field>
      )}
      <Field label={text.summary.date} hint={text.summary.dateHint}>
        <Input type="date" value={date} onChange={(_, { value }) => setDate(value)} />
      </Field>
    </PaneDialog>
  );
}
