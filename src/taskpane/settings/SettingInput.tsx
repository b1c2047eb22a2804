import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";

/** A text of the settings. It takes effect on Enter or on leaving the field; what cannot be is said and not taken. */
export function SettingInput({
  label,
  value,
  hint,
  numeric = false,
  invalid,
  onCommit,
}: {
  readonly label: string;
  /** As it is in force; "" where nothing is set. */
  readonly value: string;
  readonly hint?: string;
  readonly numeric?: boolean;
  /** What to say of a text that is not accepted; null accepts it. */
  readonly invalid?: (text: string) => string | null;
  readonly onCommit: (text: string) => void;
}) {
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
        value={typed ?? value}
        inputMode={numeric ? "decimal" : "text"}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === "Enter") commit();
        }}
      />
    </Field>
  );
}
