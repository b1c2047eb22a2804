import type { Attribution } from "../../domain/settings.ts";
import { ChoiceField } from "./ChoiceField.tsx";
import { useText } from "../language/paneLanguage.ts";

const ATTRIBUTIONS: readonly Attribution[] = ["lead", "even", "weight"];

/** 部门得分计算: how an indicator's marks are attributed to departments. */
export function AttributionSelect({
  value,
  onChange,
}: {
  readonly value: Attribution;
  readonly onChange: (value: Attribution) => void;
}) {
  const text = useText();
  return (
    <ChoiceField
      label={text.overview.attribution}
      hint={text.attributionNote[value]}
      value={value}
      choices={ATTRIBUTIONS.map((each) => [each, text.attribution[each]])}
      onChange={onChange}
    />
  );
}
