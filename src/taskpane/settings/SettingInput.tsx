import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useState } from "react";

/** A browser gives an input a width of its own; here it fits where it stands. */
const useStyles = makeStyles({
  field: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
});

/** A text of the settings. It takes effect on Enter or on leaving the field; what cannot be is said and not taken. */
export function SettingInput({
  label,
  value,
  hint,
  kind = "text",
  invalid,
  onCommit,
}: {
  readonly label: string;
  /** As it is in force; "" where nothing is set. */
  readonly value: string;
  readonly hint?: string;
  readonly kind?: "text" | "number" | "day";
  /** What to say of a text that is not accepted; null accepts it. */
  readonly invalid?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}) {
  const styles = useStyles();
  /** What is being typed; null while the value in force is shown. */
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
