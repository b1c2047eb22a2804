import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { IssueAnswers, asksForAnswer } from "../issues/IssueAnswers.tsx";
import { IssueList } from "../issues/IssueList.tsx";

const useStyles = makeStyles({
  note: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  list: { margin: 0, paddingInlineStart: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What was looked for and where, and what the user can do next. */
export function NothingRecognised({
  host,
  sheets,
  issues,
  settings,
  onAnswer,
}: {
  readonly host: PaneHost;
  readonly sheets: readonly string[];
  readonly issues: readonly Issue[];
  readonly settings: Settings;
  readonly onAnswer: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText();
  const { nothing } = text;
  const asked = issues.filter(asksForAnswer);
  return (
    <div className={styles.note}>
      {asked.length > 0 && (
        <IssueList
          issues={asked}
          label={text.overview.questions}
          prominent
          action={(issue) => <IssueAnswers issue={issue} settings={settings} onAnswer={onAnswer} />}
        />
      )}
      <h2 className={styles.title}>{nothing.title}</h2>
      <div className={styles.text}>
        {nothing.lookedFor}
        <ul className={styles.list}>
          <li>{nothing.byName}</li>
          <li>{nothing.byHeader}</li>
        </ul>
      </div>
      <p className={styles.text}>
        {sheets.length > 0 ? nothing.lookedIn(sheets.join(language === "en" ? ", " : "、")) : nothing.noSheets}
      </p>
      {sheets.length > 0 && (
        <ChoiceField
          label={nothing.chooseSheet}
          value=""
          choices={[["", nothing.choose], ...sheets.map((sheet) => [sheet, sheet] as const)]}
          onChange={(sheet) => sheet !== "" && onAnswer({ frameworkSheet: sheet })}
        />
      )}
      <div className={styles.buttons}>
        {host.newTemplate && <Button onClick={() => void host.newTemplate?.()}>{text.summary.newTemplate}</Button>}
        {host.openExample && <Button onClick={() => void host.openExample?.()}>{text.summary.openExample}</Button>}
      </div>
      <IssueList issues={issues.filter((issue) => !asked.includes(issue))} label={text.tabs.issues} />
    </div>
  );
}
