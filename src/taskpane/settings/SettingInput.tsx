import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

/** Browsers give inputs a default width; here it fits its container. */
const useStyles = makeStyles({
  field: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
});

/** A text of the settings. It takes effect on Enter or when the field is left; an invalid text is explained and not taken. */
export function SettingInput({
  label,
  value,
  hint,
  kind = "text",
  invalid,
  onCommit,
}: {
  readonly label: string;
  /** The value in force, or "". */
  readonly value: string;
  readonly hint?: string;
  readonly kind?: "text" | "number" | "day";
  /** The message for an invalid text; null accepts it. */
  readonly invalid?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}) {
  const styles = useStyles();
  /** The text being typed; null while the value in force is shown. */
  const [typed, setTyped] = useState<string | null>(null);
  const problem = typed === null ? null : (invalid?.(typed.trim()) ?? null);
  const commit = (): void => {
    if (typed === null || problem !== null) return;
    setTyped(null);
    if (typed.trim() !== value) onCommit(typed.trim());
  };
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === null ? {} : { validationMessage: problem })}
    >
      <Input
        className={styles.field}
        input={{ className: styles.input }}
        value={typed ?? value}
        type={kind === "day" ? "date" : "text"}
        inputMode={kind === "number" ? "decimal" : "text"}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}
