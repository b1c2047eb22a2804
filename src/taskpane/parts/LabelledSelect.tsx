import { Label, makeStyles, Select, tokens, useId } from "@fluentui/react-components";

const useStyles = makeStyles({ row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS } });

/** A small choice with its label before it. */
export function LabelledSelect<Choice extends string>({
  label,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  /** What each choice is called, in their order. */
  readonly choices: readonly (readonly [choice: Choice, name: string])[];
  readonly value: Choice;
  readonly onChange: (choice: Choice) => void;
}) {
  const styles = useStyles();
  const id = useId("select");
  return (
    <div className={styles.row}>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        size="small"
        value={value}
        onChange={(_, chosen) => onChange(choices.find(([choice]) => choice === chosen.value)?.[0] ?? value)}
      >
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  );
}
