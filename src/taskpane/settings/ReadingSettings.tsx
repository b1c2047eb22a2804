import { makeStyles, tokens } from "@fluentui/react-components";
import { Disclosure } from "../parts/Disclosure.tsx";
import { SHEETS_APART, type ColumnReading } from "../../domain/assessment.ts";
import type { Settings } from "../../domain/settings.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneState } from "../state/paneState.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { readings } from "../../usecases/readings.ts";
import { ColumnTable } from "./ColumnTable.tsx";
import { RowTable } from "./RowTable.tsx";
import { ChoiceField } from "../parts/ChoiceField.tsx";

const AUTOMATIC = "";

const useStyles = makeStyles({
  columns: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium },
});

/** How the sheets and columns were read; the user can correct it. */
export function ReadingSettings({
  state,
  settings,
  onChange,
}: {
  readonly state: PaneState;
  readonly settings: Settings;
  readonly onChange: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const assessment = state.result?.assessment ?? null;
  const framework = assessment?.framework ?? null;
  const breakdown = assessment?.breakdown ?? null;
  const read = framework ? framework.sheets.map(({ name }) => name).join(SHEETS_APART) : null;
  const refused = state.result?.refused ?? [];
  const [first] = refused;
  const tables: (readonly [sheet: string, columns: readonly ColumnReading[]])[] = [
    ...(framework?.sheets ?? []).map(
      ({ name }) => [name, (framework?.columns ?? []).filter(({ sheet }) => sheet === name)] as const,
    ),
    ...(first ? [[first.sheet, refused] as const] : []),
    ...(breakdown ? [[breakdown.sheet, breakdown.columns] as const] : []),
  ];
  const choose = (sheet: string, letters: string, meaning: string | null): void => {
    const others = Object.entries(settings.mapping?.[sheet] ?? {}).filter(([each]) => each !== letters);
    const columns = Object.fromEntries(meaning === null ? others : [...others, [letters, meaning] as const]);
    const sheets = Object.entries(settings.mapping ?? {}).filter(([each]) => each !== sheet);
    const mapping = Object.fromEntries(
      Object.keys(columns).length > 0 ? [...sheets, [sheet, columns] as const] : sheets,
    );
    onChange({ mapping: Object.keys(mapping).length > 0 ? mapping : null });
  };
  const sheets = (taken: string | null): (readonly [string, string])[] => [
    [AUTOMATIC, text.settings.automaticTaken(taken ?? text.settings.noSheet)],
    ...state.sheets.map((sheet) => [sheet, sheet] as const),
  ];
  return (
    <>
      <ChoiceField
        label={text.settings.frameworkSheet}
        {...(framework && framework.sheets.length > 1
          ? { hint: text.settings.readTogether(framework.sheets.length) }
          : {})}
        value={settings.frameworkSheet ?? AUTOMATIC}
        choices={sheets(read)}
        onChange={(sheet) => onChange({ frameworkSheet: sheet === AUTOMATIC ? null : sheet })}
      />
      <ChoiceField
        label={text.settings.breakdownSheet}
        value={settings.breakdownSheet ?? AUTOMATIC}
        choices={sheets(breakdown?.sheet ?? null)}
        onChange={(sheet) => onChange({ breakdownSheet: sheet === AUTOMATIC ? null : sheet })}
      />
      {tables.map(([sheet, columns]) => (
        <div key={sheet} className={styles.columns}>
          <Disclosure head={text.settings.columnsOf(sheet)}>
            {() => (
              <ColumnTable
                columns={columns}
                chosen={settings.mapping?.[sheet] ?? {}}
                onChoose={(letters, meaning) => choose(sheet, letters, meaning)}
              />
            )}
          </Disclosure>
        </div>
      ))}
      {assessment?.framework && (
        <div className={styles.columns}>
          <Disclosure head={text.settings.rowsOf(read ?? "")}>
            {() => (
              <RowTable
                rows={readings(assessment).rows}
                {...(settings.rows ? { onForget: () => onChange({ rows: null }) } : {})}
              />
            )}
          </Disclosure>
        </div>
      )}
    </>
  );
}
