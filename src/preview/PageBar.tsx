import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useSyncExternalStore } from "react";
import { FileButton } from "../taskpane/FileButton.tsx";
import { usePageText } from "./language/pageLanguage.ts";
import type { PreviewSession } from "./previewSession.ts";

/** What a narrow screen shows of the two. */
export type PageView = "spreadsheet" | "pane";

const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  file: {
    display: "flex",
    alignItems: "baseline",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    flexGrow: 1,
    minWidth: 0,
  },
  title: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  name: { overflowWrap: "anywhere" },
  unsaved: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  hint: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    [NARROW]: { display: "none" },
  },
  views: { display: "none", [NARROW]: { display: "flex" } },
  view: { minWidth: 0 },
});

const NOTHING = (): (() => void) => () => undefined;

/** Which file is open, and the ways to open another and to save. */
export function PageBar({
  session,
  view,
  onView,
  onOpen,
  onSave,
}: {
  readonly session: PreviewSession | null;
  readonly view: PageView;
  readonly onView: (view: PageView) => void;
  readonly onOpen: (files: readonly File[]) => void;
  readonly onSave: () => void;
}) {
  const styles = useStyles();
  const text = usePageText();
  const state = useSyncExternalStore(session?.subscribe ?? NOTHING, () => session?.state() ?? null);
  const views: readonly (readonly [PageView, string])[] = [
    ["spreadsheet", text.spreadsheet],
    ["pane", text.pane],
  ];
  return (
    <div className={styles.bar} role="banner">
      <span className={styles.file}>
        <span className={styles.title}>{text.title}</span>
        <span className={styles.name}>{state?.name}</span>
        {state?.unsaved && <span className={styles.unsaved}>{text.unsaved}</span>}
      </span>
      <span className={styles.hint}>{text.switchHint}</span>
      <FileButton label={text.open} icon={<FolderOpenRegular />} onFile={(file) => onOpen([file])}>
        {text.open}
      </FileButton>
      <Button size="small" icon={<SaveRegular />} onClick={onSave}>
        {text.save}
      </Button>
      <div className={styles.views} role="group" aria-label={text.view}>
        {views.map(([each, name]) => (
          <Button
            key={each}
            size="small"
            className={styles.view}
            appearance={view === each ? "primary" : "secondary"}
            aria-pressed={view === each}
            onClick={() => onView(each)}
          >
            {name}
          </Button>
        ))}
      </div>
    </div>
  );
}
