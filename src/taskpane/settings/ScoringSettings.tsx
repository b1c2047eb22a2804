import { makeStyles, tokens } from "@fluentui/react-components";
import { bandsFromText, bandsText } from "../../domain/band.ts";
import { COMBINE_RULES, MARK_SCALES, type NotApplicableRule, type Settings } from "../../domain/settings.ts";
import { useText } from "../language/paneLanguage.ts";
import { AttributionSelect } from "../parts/AttributionSelect.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { SettingInput } from "./SettingInput.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

const NOT_APPLICABLE: readonly NotApplicableRule[] = ["convert", "count-full", "drop"];

/** How marks are combined, converted and attributed to departments. */
export function ScoringSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const text = useText();
  return (
    <section className={styles.section}>
      <SectionTitle>{text.settings.scoring}</SectionTitle>
      <AttributionSelect value={settings.attribution ?? "lead"} onChange={(attribution) => onChange({ attribution })} />
      <SettingInput
        label={text.settings.bonusCap}
        hint={text.settings.bonusCapHint}
        kind="number"
        value={settings.bonusCap === undefined ? "" : String(settings.bonusCap)}
        invalid={(typed) => (typed === "" || Number(typed) >= 0 ? null : text.settings.notANumber)}
        onCommit={(typed) => onChange({ bonusCap: typed === "" ? null : Number(typed) })}
      />
      <ChoiceField
        label={text.settings.notApplicable}
        value={settings.notApplicable ?? "convert"}
        choices={NOT_APPLICABLE.map((rule) => [rule, text.settings.notApplicableRule[rule]])}
        onChange={(notApplicable) => onChange({ notApplicable })}
      />
      <ChoiceField
        label={text.settings.combine}
        value={settings.combine ?? "none"}
        choices={[
          ["none", text.settings.combineNone],
          ...COMBINE_RULES.map((rule) => [rule, text.settings.combineRule[rule]] as const),
        ]}
        onChange={(rule) => onChange({ combine: rule === "none" ? null : rule })}
      />
      <ChoiceField
        label={text.settings.scale}
        value={settings.scale ?? "none"}
        choices={[
          ["none", text.settings.scaleNone],
          ...MARK_SCALES.map((scale) => [scale, text.settings.scaleRule[scale]] as const),
        ]}
        onChange={(scale) => onChange({ scale: scale === "none" ? null : scale })}
      />
      <SettingInput
        label={text.settings.vetoConsequence}
        value={settings.vetoConsequence ?? ""}
        onCommit={(typed) => onChange({ vetoConsequence: typed === "" ? null : typed })}
      />
      <SettingInput
        label={text.settings.bands}
        hint={text.settings.bandsHint}
        value={bandsText(settings.bands ?? [])}
        invalid={(typed) => (bandsFromText(typed) ? null : text.settings.notBands)}
        onCommit={(typed) => onChange({ bands: typed === "" ? null : bandsFromText(typed) })}
      />
    </section>
  );
}
