import { Field, Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  select: { minWidth: 0 },
});

/** A choice among a few options, with its label above it or, in a narrow row, before it. */
export function ChoiceField<Choice extends string>({
  label,
  hint,
  choices,
  value,
  small = false,
  inRow = false,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  /** Options with their names, in order. */
  readonly choices: readonly (readonly [choice: Choice, name: string])[];
  readonly value: Choice;
  readonly small?: boolean;
  readonly inRow?: boolean;
  readonly onChange: (choice: Choice) => void;
}) {
  const styles = useStyles();
  const id = useId("choice");
  const size = small || inRow ? "small" : "medium";
  const select = (
    <Select
      // Field sets an id of its own.
      {...(inRow ? { id } : {})}
      size={size}
      className={styles.select}
      value={value}
      onChange={(_, chosen) => onChange(choices.find(([choice]) => choice === chosen.value)?.[0] ?? value)}
    >
      {choices.map(([choice, name]) => (
        <option key={choice} value={choice}>
          {name}
        </option>
      ))}
    </Select>
  );
  return inRow ? (
    <div className={styles.row}>
      <Label htmlFor={id}>{label}</Label>
      {select}
    </div>
  ) : (
    <Field label={label} size={size} {...(hint === undefined ? {} : { hint })}>
      {select}
    </Field>
  );
}
