import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { Language } from "../../language/language.ts";
import { indicatorNotes } from "../../ledgers/indicatorNotes.ts";
import { DepartmentsTab } from "../departments/DepartmentsTab.tsx";
import { failureMessage } from "../parts/failureMessage.ts";
import { IssuesTab } from "../issues/IssuesTab.tsx";
import { LedgerNotesProvider } from "../ledgers/ledgerNotesContext.ts";
import { LedgersTab } from "../ledgers/LedgersTab.tsx";
import { NothingRecognised } from "./NothingRecognised.tsx";
import { OverviewTab } from "../overview/OverviewTab.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import type { PaneState, PreviousOutcome } from "../state/paneState.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import type { PaneTab } from "./PaneTabs.tsx";
import { Reading } from "../parts/Reading.tsx";
import { SettingsTab } from "../settings/SettingsTab.tsx";
import { TasksTab } from "../tasks/TasksTab.tsx";

const useStyles = makeStyles({ content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM } });

export interface TabContentProps {
  readonly tab: PaneTab;
  readonly host: PaneHost;
  readonly state: PaneState;
  readonly language: Language;
  readonly onTab: (tab: PaneTab) => void;
  readonly onSettings: (change: SettingsChange) => void;
  readonly onLanguage: (language: Language) => void;
  /** Compares with the file as the previous period. */
  readonly onPrevious: (file: File) => Promise<PreviousOutcome>;
}

/** The content of the selected tab; fetched after the first screen is shown. */
export function TabContent({ tab, host, state, language, onTab, onSettings, onLanguage, onPrevious }: TabContentProps) {
  const styles = useStyles();
  const { result } = state;
  const ledgers = result?.ledgers;
  const notes = useMemo(() => indicatorNotes(ledgers ?? []), [ledgers]);
  return (
    <div className={styles.content}>
      {state.failure && (
        <MessageBar intent="error" layout="multiline" politeness="assertive">
          <MessageBarBody>{failureMessage(state.failure, language)}</MessageBarBody>
        </MessageBar>
      )}
      <LedgerNotesProvider value={notes}>{content()}</LedgerNotesProvider>
    </div>
  );

  function content(): ReactNode {
    if (!result) return state.failure ? null : <Reading />;
    if (tab === "settings") {
      return (
        <SettingsTab
          state={state}
          language={language}
          onChange={onSettings}
          onLanguage={onLanguage}
          onPrevious={host.readFile ? onPrevious : null}
        />
      );
    }
    if (!result.assessment || !result.scorecard) {
      return (
        <NothingRecognised
          host={host}
          sheets={state.sheets}
          issues={result.issues}
          settings={result.settings}
          onAnswer={onSettings}
        />
      );
    }
    switch (tab) {
      case "overview":
        return (
          <OverviewTab
            host={host}
            result={result}
            assessment={result.assessment}
            scorecard={result.scorecard}
            onAttribution={(attribution) => onSettings({ attribution })}
            onAnswer={onSettings}
            onIssues={() => onTab("issues")}
          />
        );
      case "issues":
        return (
          <IssuesTab
            host={host}
            result={result}
            keys={state.issueKeys}
            notKept={state.settingsNotKept}
            onAcknowledge={(acknowledged) => onSettings({ acknowledged })}
            onAnswer={onSettings}
          />
        );
      case "departments":
        return (
          <DepartmentsTab
            scorecard={result.scorecard}
            tasks={result.assessment.breakdown?.tasks ?? []}
            today={result.today}
            similar={result.assessment.similarDepartments}
            settings={result.settings}
            onChange={onSettings}
          />
        );
      case "tasks":
        return <TasksTab tasks={result.assessment.breakdown?.tasks ?? []} today={result.today} />;
      case "ledgers":
        return <LedgersTab result={result} assessment={result.assessment} />;
    }
  }
}
