import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { isOpen } from "../../domain/issue.ts";
import type { Task } from "../../domain/assessment.ts";
import type { Language } from "../../language/language.ts";
import { ledgerAttention } from "../../ledgers/attention.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { isoDay } from "../state/isoDay.ts";
import { useText } from "../language/paneLanguage.ts";
import { onDemand } from "../parts/onDemand.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import { PaneHeader } from "./PaneHeader.tsx";
import type { PaneStore } from "../state/paneStore.ts";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { PaneTabs, type PaneTab } from "./PaneTabs.tsx";
import { Reading } from "../parts/Reading.tsx";
import { SelectCellProvider } from "../parts/selectCell.ts";
import { SummaryBar } from "../summary/SummaryBar.tsx";
import type { TabContentProps } from "./TabContent.tsx";
import { groupTasks } from "../tasks/taskGroups.ts";

export const TabContent = onDemand<TabContentProps>(async () => (await import("./TabContent.tsx")).TabContent, Reading);

/** Header, tabs and the selected tab's content; the buttons for the summary stay at the foot. */
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
  const text = useText();
  const state = useSyncExternalStore(store.subscribe, store.state, store.state);
  const [chosen, setTab] = useState<PaneTab>("overview");
  const { result } = state;

  // A language stored in the workbook becomes the pane's.
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
  const counts = useMemo(() => (result ? attentionOf(result) : { issues: 0, tasks: 0, ledgers: null }), [result]);
  // The workbook may have changed and have no ledgers any more.
  const tab = chosen === "ledgers" && counts.ledgers === null ? "overview" : chosen;

  return (
    <main className="pane-main" lang={language} aria-label={text.paneLabel}>
      <PaneHeader
        state={state}
        onRecheck={() => void store.recheck()}
        onRegenerate={() => void store.summarise({ date: isoDay(host.now()) }, language)}
        onStop={() => store.stop()}
      />
      <PaneTabs selected={tab} counts={counts} onSelect={setTab} />
      <SelectCellProvider value={(address) => void host.select(address)}>
        <div className="pane-body" role="tabpanel" id="pane-panel" aria-labelledby={`pane-tab-${tab}`} tabIndex={0}>
          <TabContent
            tab={tab}
            host={host}
            state={state}
            language={language}
            onTab={setTab}
            onSettings={changeSettings}
            onLanguage={changeLanguage}
            onPrevious={(file) => store.comparePrevious(file)}
          />
        </div>
      </SelectCellProvider>
      <SummaryBar host={host} store={store} state={state} />
    </main>
  );
}

function tasksOf(result: CheckResult): readonly Task[] {
  return result.assessment?.breakdown?.tasks ?? [];
}

/** The counts on the tabs: open issues, tasks that are overdue or due soon, and ledger lines that need attention this week. */
function attentionOf(result: CheckResult): {
  readonly issues: number;
  readonly tasks: number;
  readonly ledgers: number | null;
} {
  const groups = groupTasks(tasksOf(result), result.today);
  return {
    issues: result.issues.filter(isOpen).length,
    tasks: (groups.get("overdue")?.length ?? 0) + (groups.get("due-soon")?.length ?? 0),
    ledgers: result.ledgers.length === 0 ? null : calledForNow(result),
  };
}

function calledForNow({ ledgers, assessment, today }: CheckResult): number {
  const attention = ledgerAttention(ledgers, assessment?.framework?.indicators ?? [], today);
  return (["overdue", "this-week", "missing"] as const).reduce(
    (sum, one) => sum + (attention.get(one)?.length ?? 0),
    0,
  );
}
