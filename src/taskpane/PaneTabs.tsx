import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { useText } from "./language/paneLanguage.ts";

const TABS = ["overview", "issues", "departments", "tasks", "settings"] as const;
export type PaneTab = (typeof TABS)[number];

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: "wrap",
    paddingInline: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: {
    marginInlineStart: "4px",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
});

/** 概览 问题 部门 任务 设置; arrow keys move, Enter opens. */
export function PaneTabs({
  selected,
  counts,
  onSelect,
}: {
  readonly selected: PaneTab;
  readonly counts: { readonly issues: number; readonly tasks: number };
  readonly onSelect: (tab: PaneTab) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const countOf = (tab: PaneTab): number => (tab === "issues" ? counts.issues : tab === "tasks" ? counts.tasks : 0);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      selectedValue={selected}
      onTabSelect={(_, { value }) => onSelect(TABS.find((tab) => tab === value) ?? "overview")}
    >
      {TABS.map((tab) => {
        const count = countOf(tab);
        return (
          <Tab
            key={tab}
            id={`pane-tab-${tab}`}
            value={tab}
            aria-controls="pane-panel"
            aria-label={count > 0 ? text.tabCount(text.tabs[tab], count) : text.tabs[tab]}
            {...(tab === "settings" ? { icon: <SettingsRegular />, title: text.tabs.settings } : {})}
          >
            {tab === "settings" ? undefined : (
              <>
                {/* The space is in the spoken name as well. */}
                {text.tabs[tab]}
                {count > 0 && " "}
                {count > 0 && <span className={styles.count}>{count}</span>}
              </>
            )}
          </Tab>
        );
      })}
    </TabList>
  );
}
