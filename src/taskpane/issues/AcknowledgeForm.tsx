import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 36px`,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  start: { alignSelf: "flex-start" },
});

/** 已知悉 for one issue: asks for the reason; without one it stays open. */
export function AcknowledgeForm({ onAcknowledge }: { readonly onAcknowledge: (reason: string) => void }) {
  const styles = useStyles();
  const text = useText().issues;
  const [reason, setReason] = useState<string | null>(null);
  if (reason === null) {
    return (
      <div className={styles.form}>
        <Button size="small" className={styles.start} onClick={() => setReason("")}>
          {text.acknowledge}
        </Button>
      </div>
    );
  }
  const confirm = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() !== "") onAcknowledge(reason.trim());
  };
  return (
    <form
      className={styles.form}
      onSubmit={confirm}
      onKeyDown={(event) => {
        // Left and right move within the text; up and down must not move to the next issue.
        event.stopPropagation();
        if (event.key === "Escape") setReason(null);
      }}
    >
      <Field label={text.reason} size="small">
        <Input size="small" autoFocus maxLength={200} value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={reason.trim() === ""}>
          {text.confirmReason}
        </Button>
        <Button size="small" onClick={() => setReason(null)}>
          {text.cancelReason}
        </Button>
      </div>
    </form>
  );
}
