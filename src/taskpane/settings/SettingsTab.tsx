import { Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { bandsFromText, bandsText } from "../../domain/band.ts";
import {
  HOLIDAY_MOVES,
  COMBINE_RULES,
  MARK_SCALES,
  PAPER_OPTIONS,
  type NotApplicableRule,
  type Settings,
} from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";
import { AttributionSelect } from "../parts/AttributionSelect.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { PaneState } from "../state/paneState.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { GradeTable } from "./GradeTable.tsx";
import { ReadingSettings } from "./ReadingSettings.tsx";
import { SettingInput } from "./SettingInput.tsx";
import { SettingSelect } from "./SettingSelect.tsx";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { display: "flex" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const NOT_APPLICABLE: readonly NotApplicableRule[] = ["convert", "count-full", "drop"];

/** What was recognised and how it is scored, all of it open to the user's word. */
export function SettingsTab({
  state,
  language,
  onChange,
  onLanguage,
}: {
  readonly state: PaneState;
  readonly language: Language;
  readonly onChange: (change: SettingsChange) => void;
  readonly onLanguage: (language: Language) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const settings: Settings = state.result?.settings ?? {};
  const assessment = state.result?.assessment ?? null;
  const said = (value: string | null | undefined): { readonly hint?: string } =>
    value ? { hint: text.settings.fromSheet(value) } : {};
  return (
    <div className={styles.tab}>
      {state.settingsNotKept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.settings.notKept}</MessageBarBody>
        </MessageBar>
      )}
      <section className={styles.section}>
        <SectionTitle>{text.settings.reading}</SectionTitle>
        <ReadingSettings state={state} settings={settings} onChange={onChange} />
      </section>
      <section className={styles.section}>
        <SectionTitle>{text.settings.scoring}</SectionTitle>
        <AttributionSelect
          value={settings.attribution ?? "lead"}
          onChange={(attribution) => onChange({ attribution })}
        />
        <SettingInput
          label={text.settings.bonusCap}
          hint={text.settings.bonusCapHint}
          kind="number"
          value={settings.bonusCap === undefined ? "" : String(settings.bonusCap)}
          invalid={(typed) => (typed === "" || Number(typed) >= 0 ? null : text.settings.notANumber)}
          onCommit={(typed) => onChange({ bonusCap: typed === "" ? null : Number(typed) })}
        />
        <SettingSelect
          label={text.settings.notApplicable}
          value={settings.notApplicable ?? "convert"}
          choices={NOT_APPLICABLE.map((rule) => [rule, text.settings.notApplicableRule[rule]])}
          onChange={(notApplicable) => onChange({ notApplicable })}
        />
        <SettingSelect
          label={text.settings.combine}
          value={settings.combine ?? "none"}
          choices={[
            ["none", text.settings.combineNone],
            ...COMBINE_RULES.map((rule) => [rule, text.settings.combineRule[rule]] as const),
          ]}
          onChange={(rule) => onChange({ combine: rule === "none" ? null : rule })}
        />
        <SettingSelect
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
      {(state.result?.ledgers.length ?? 0) > 0 && (
        <section className={styles.section}>
          <SectionTitle>{text.tabs.ledgers}</SectionTitle>
          <SettingSelect
            label={text.settings.holidays}
            value={settings.holidays?.move ?? "none"}
            choices={[
              ["none", text.settings.holidaysNone],
              ...HOLIDAY_MOVES.map((move) => [move, text.settings.holidaysMove[move]] as const),
            ]}
            onChange={(move) => onChange({ holidays: move === "none" ? null : { ...settings.holidays, move } })}
          />
        </section>
      )}
      <section className={styles.section}>
        <SectionTitle>{text.settings.grades}</SectionTitle>
        <GradeTable own={settings.grades ?? {}} onChange={(grades) => onChange({ grades })} />
      </section>
      <section className={styles.section}>
        <SectionTitle>{text.settings.paper}</SectionTitle>
        <SettingInput
          label={text.summary.unit}
          value={settings.unit ?? ""}
          {...said(assessment?.unit)}
          onCommit={(typed) => onChange({ unit: typed === "" ? null : typed })}
        />
        <SettingInput
          label={text.summary.period}
          value={settings.period ?? ""}
          {...said(assessment?.period)}
          onCommit={(typed) => onChange({ period: typed === "" ? null : typed })}
        />
        <SettingInput
          label={text.summary.date}
          hint={text.settings.judgedOnHint(assessment?.filledOn ?? null)}
          kind="day"
          value={settings.judgedOn ?? ""}
          onCommit={(typed) => onChange({ judgedOn: typed === "" ? null : typed })}
        />
      </section>
      <section className={styles.section}>
        <SectionTitle>{text.settings.shown}</SectionTitle>
        <div>
          {PAPER_OPTIONS.map((option) => (
            <Checkbox
              key={option}
              className={styles.choice}
              label={text.settings.shownOption[option]}
              checked={settings.paper?.[option] === true}
              onChange={(_, { checked }) => {
                const shown = PAPER_OPTIONS.filter((each) => (each === option ? checked : settings.paper?.[each]));
                onChange({ paper: shown.length > 0 ? Object.fromEntries(shown.map((each) => [each, true])) : null });
              }}
            />
          ))}
        </div>
      </section>
      <SettingSelect
        label={text.settings.language}
        value={language}
        choices={[
          ["zh-CN", "中文"],
          ["en", "English"],
        ]}
        onChange={onLanguage}
      />
      {!state.settingsNotKept && <span className={styles.hint}>{text.settings.kept}</span>}
    </div>
  );
}
