import { FirstIcon } from "../parts/FirstIcon.tsx";
import { useText } from "../language/paneLanguage.ts";
import { moveAmongTabs } from "../firstScreen/moveAmongTabs.ts";

const TABS = ["overview", "issues", "departments", "tasks", "ledgers", "settings"] as const;
export type PaneTab = (typeof TABS)[number];

/** 概览 问题 部门 任务 台账 设置; arrow keys move, Enter opens. 台账 appears if the workbook has ledgers. */
export function PaneTabs({
  selected,
  counts,
  onSelect,
}: {
  readonly selected: PaneTab;
  /** Numbers on the tabs; `ledgers` is null if there are none. */
  readonly counts: { readonly issues: number; readonly tasks: number; readonly ledgers: number | null };
  readonly onSelect: (tab: PaneTab) => void;
}) {
  const text = useText();
  const countOf = (tab: PaneTab): number =>
    tab === "issues" || tab === "tasks" || tab === "ledgers" ? (counts[tab] ?? 0) : 0;
  const tabs = TABS.filter((tab) => tab !== "ledgers" || counts.ledgers !== null);

  return (
    <div role="tablist" className="pane-tabs" onKeyDown={(event) => moveAmongTabs(event.currentTarget, event)}>
      {tabs.map((tab) => {
        const count = countOf(tab);
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`pane-tab-${tab}`}
            className="pane-tab"
            aria-selected={tab === selected}
            aria-controls="pane-panel"
            aria-label={count > 0 ? text.tabCount(text.tabs[tab], count) : text.tabs[tab]}
            // The Tab key stops once: at the selected tab.
            tabIndex={tab === selected ? 0 : -1}
            onClick={() => onSelect(tab)}
            {...(tab === "settings" ? { title: text.tabs.settings } : {})}
          >
            {tab === "settings" ? (
              <span className="icon">
                <FirstIcon name="settings" />
              </span>
            ) : (
              <>
                {/* The space is in the spoken name as well. */}
                {text.tabs[tab]}
                {count > 0 && " "}
                {count > 0 && <span className="count">{count}</span>}
              </>
            )}
          </button>
        );
      })}
    </div>
  );
}
