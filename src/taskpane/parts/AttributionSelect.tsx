import { Field, Select } from "@fluentui/react-components";
import type { Attribution } from "../../domain/settings.ts";
import { useText } from "../language/paneLanguage.ts";

const ATTRIBUTIONS: readonly Attribution[] = ["lead", "even", "weight"];

/** 部门得分计算: how an indicator's marks go to departments. */
export function AttributionSelect({
  value,
  onChange,
}: {
  readonly value: Attribution;
  readonly onChange: (value: Attribution) => void;
}) {
  const text = useText();
  return (
    <Field label={text.overview.attribution} hint={text.attributionNote[value]}>
      <Select
        value={value}
        onChange={(_, data) => {
          const chosen = ATTRIBUTIONS.find((each) => each === data.value);
          if (chosen) onChange(chosen);
        }}
      >
        {ATTRIBUTIONS.map((each) => (
          <option key={each} value={each}>
            {text.attribution[each]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
