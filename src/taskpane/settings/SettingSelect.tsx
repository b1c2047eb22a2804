import { Field, Select } from "@fluentui/react-components";

/** One of a few named choices. */
export function SettingSelect<Choice extends string>({
  label,
  value,
  choices,
  hint,
  onChange,
}: {
  readonly label: string;
  readonly value: Choice;
  readonly choices: readonly (readonly [value: Choice, name: string])[];
  readonly hint?: string;
  readonly onChange: (value: Choice) => void;
}) {
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = choices.find(([each]) => each === data.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {choices.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
