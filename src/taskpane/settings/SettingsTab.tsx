import { yearOfDay } from "../../domain/isoDate.ts";
import { Checkbox, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { holdsMarks } from "../../domain/assessment.ts";
import { PAPER_OPTIONS, type Settings } from "../../domain/settings.ts";
import type { Language } from "../../language/language.ts";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { PaneState } from "../state/paneState.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { GradeTable } from "./GradeTable.tsx";
import { HolidaySettings } from "./HolidaySettings.tsx";
import { PreviousPicker, type PreviousPickerProps } from "./PreviousPicker.tsx";
import { ReadingSettings } from "./ReadingSettings.tsx";
import { ScoringSettings } from "./ScoringSettings.tsx";
import { SettingInput } from "./SettingInput.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXL },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  choice: { display: "flex" },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What was recognised and how it is scored; the user can change all of it. */
export function SettingsTab({
  state,
  language,
  onChange,
  onLanguage,
  onPrevious,
}: {
  readonly state: PaneState;
  readonly language: Language;
  readonly onChange: (change: SettingsChange) => void;
  readonly onLanguage: (language: Language) => void;
  /** null if the host reads no other files. */
  readonly onPrevious: PreviousPickerProps["onChoose"] | null;
}) {
  const styles = useStyles();
  const text = useText();
  const settings: Settings = state.result?.settings ?? {};
  const assessment = state.result?.assessment ?? null;
  // Tasks alone are not scored, and their paper has no such parts.
  const isMarked = !assessment || holdsMarks(assessment);
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
      {isMarked && <ScoringSettings settings={settings} onChange={onChange} />}
      {(state.result?.ledgers.length ?? 0) > 0 && (
        <section className={styles.section}>
          <SectionTitle>{text.tabs.ledgers}</SectionTitle>
          <HolidaySettings
            rule={settings.holidays}
            stated={state.result?.holidays ?? null}
            year={yearOfDay(assessment?.span?.to ?? state.result?.today ?? "")}
            onChange={(holidays) => onChange({ holidays })}
          />
        </section>
      )}
      {isMarked && (
        <section className={styles.section}>
          <SectionTitle>{text.settings.grades}</SectionTitle>
          <GradeTable own={settings.grades ?? {}} onChange={(grades) => onChange({ grades })} />
        </section>
      )}
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
          hint={text.settings.judgedOnHint(state.result?.statedDay ?? null)}
          kind="day"
          value={settings.judgedOn ?? ""}
          onCommit={(typed) => onChange({ judgedOn: typed === "" ? null : typed })}
        />
        {isMarked && onPrevious && (
          <PreviousPicker
            previous={settings.previous ?? null}
            period={state.result?.period ?? null}
            onChoose={onPrevious}
            onDrop={() => onChange({ previous: null })}
          />
        )}
      </section>
      {isMarked && (
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
      )}
      <ChoiceField
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
