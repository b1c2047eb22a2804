import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import { isOpen } from "../domain/issue.ts";
import type { Task } from "../domain/assessment.ts";
import type { Language } from "../language/language.ts";
import type { CheckResult } from "../usecases/checkWorkbook.ts";
import { DepartmentsTab } from "./departments/DepartmentsTab.tsx";
import { EmptyNote } from "./EmptyNote.tsx";
import { failureMessage } from "./failureMessage.ts";
import { IssuesTab } from "./issues/IssuesTab.tsx";
import { isoDay } from "./isoDay.ts";
import { useText } from "./language/paneLanguage.ts";
import { NothingRecognised } from "./NothingRecognised.tsx";
import { OverviewTab } from "./overview/OverviewTab.tsx";
import type { PaneHost } from "./paneHost.ts";
import { PaneHeader } from "./PaneHeader.tsx";
import type { PaneStore, SettingsChange } from "./paneStore.ts";
import { PaneTabs, type PaneTab } from "./PaneTabs.tsx";
import { SelectCellProvider } from "./selectCell.ts";
import { SettingsTab } from "./settings/SettingsTab.tsx";
import { SummaryBar } from "./summary/SummaryBar.tsx";
import { groupTasks } from "./tasks/taskGroups.ts";
import { TasksTab } from "./tasks/TasksTab.tsx";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
});

/** Header, tabs, and what the tab shows; the way to the summary stays at the foot. */
export function PaneBody({
  host,
  store,
  language,
  onLanguage,
}: {
  readonly host: PaneHost;
  readonly store: PaneStore;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const state = useSyncExternalStore(store.subscribe, store.state);
  const [tab, setTab] = useState<PaneTab>("overview");
  const { result } = state;

  // A workbook that keeps a language brings the pane to it.
  const kept = result?.settings.language;
  useEffect(() => {
    if (kept && kept !== language) onLanguage(kept);
    // Only when the workbook's word changes; afterwards the user's choice counts.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [kept]);

  const changeSettings = (change: SettingsChange): void => void store.changeSettings(change);
  const changeLanguage = (next: Language): void => {
    onLanguage(next);
    changeSettings({ language: next });
  };
  const counts = useMemo(() => (result ? attentionOf(result) : { issues: 0, tasks: 0 }), [result]);

  return (
    <main className={styles.pane} lang={language} aria-label={text.paneLabel}>
      <PaneHeader
        state={state}
        onRecheck={() => void store.recheck()}
        onRegenerate={() => void store.summarise({ date: isoDay(host.now()) }, language)}
        onStop={() => store.stop()}
      />
      <PaneTabs selected={tab} counts={counts} onSelect={setTab} />
      <SelectCellProvider value={(address) => void host.select(address)}>
        <div className={styles.body} role="tabpanel" id="pane-panel" aria-labelledby={`pane-tab-${tab}`} tabIndex={0}>
          {state.failure && (
            <MessageBar intent="error" layout="multiline" politeness="assertive">
              <MessageBarBody>{failureMessage(state.failure, language)}</MessageBarBody>
            </MessageBar>
          )}
          {content()}
        </div>
      </SelectCellProvider>
      <SummaryBar host={host} store={store} state={state} />
    </main>
  );

  function content(): ReactNode {
    if (!result) return state.failure ? null : <EmptyNote title={text.doing.reading} />;
    if (tab === "settings") {
      return <SettingsTab state={state} language={language} onChange={changeSettings} onLanguage={changeLanguage} />;
    }
    if (!result.assessment || !result.scorecard) {
      return (
        <NothingRecognised
          host={host}
          sheets={state.sheets}
          issues={result.issues}
          onSheet={(frameworkSheet) => changeSettings({ frameworkSheet })}
        />
      );
    }
    switch (tab) {
      case "overview":
        return (
          <OverviewTab
            result={result}
            scorecard={result.scorecard}
            onAttribution={(attribution) => changeSettings({ attribution })}
            onIssues={() => setTab("issues")}
          />
        );
      case "issues":
        return (
          <IssuesTab
            host={host}
            result={result}
            notKept={state.settingsNotKept}
            onAcknowledge={(acknowledged) => changeSettings({ acknowledged })}
          />
        );
      case "departments":
        return (
          <DepartmentsTab
            scorecard={result.scorecard}
            similar={result.assessment.similarDepartments}
            settings={result.settings}
            onChange={changeSettings}
          />
        );
      case "tasks":
        return <TasksTab tasks={tasksOf(result)} today={result.today} />;
    }
  }
}

function tasksOf(result: CheckResult): readonly Task[] {
  return result.assessment?.breakdown?.tasks ?? [];
}

/** The counts on the tabs: open issues, and the tasks that are late or due soon. */
function attentionOf(result: CheckResult): { readonly issues: number; readonly tasks: number } {
  const groups = groupTasks(tasksOf(result), result.today);
  return {
    issues: result.issues.filter(isOpen).length,
    tasks: (groups.get("overdue")?.length ?? 0) + (groups.get("due-soon")?.length ?? 0),
  };
}
