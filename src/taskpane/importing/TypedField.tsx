import { Field, Input } from "@fluentui/react-components";
import { useRowStyles } from "./rowStyles.ts";

/** A field that takes effect when it is left, so that the list is not redrawn at every key. */
export function TypedField({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}) {
  const styles = useRowStyles();
  return (
    <Field label={label} size="small">
      <Input
        key={value}
        size="small"
        className={styles.input}
        defaultValue={value}
        onBlur={({ target }) => target.value !== value && onCommit(target.value.trim())}
      />
    </Field>
  );
}
