import { makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useSyncExternalStore } from "react";
import { onDemand } from "../onDemand.tsx";
import { Pane } from "../Pane.tsx";
import type { PaneStore } from "../paneStore.ts";
import { paneTheme } from "../theme/paneTheme.ts";
import { useDarkScheme } from "../theme/useDarkScheme.ts";
import type { ExcelPaneHost } from "./excelPaneHost.ts";
import type { NoticeBarProps } from "./NoticeBar.tsx";
import type { Notices } from "./notices.ts";
import { useOfficeDark } from "./officeTheme.ts";

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", height: "100%" },
  pane: { flexGrow: 1, minHeight: 0 },
});

const NoticeBar = onDemand<NoticeBarProps>(
  async () => (await import("./NoticeBar.tsx")).NoticeBar,
  () => null,
);

/** The pane as Excel shows it, with what the ribbon has to say above. */
export function ExcelApp({
  host,
  store,
  notices,
}: {
  readonly host: ExcelPaneHost;
  readonly store: PaneStore;
  readonly notices: Notices;
}) {
  const styles = useStyles();
  const officeDark = useOfficeDark();
  const systemDark = useDarkScheme();
  const dark = officeDark ?? systemDark;
  // For whoever measures the start: from here on the first screen answers.
  useLayoutEffect(() => void performance.mark("pane-shown"), []);
  const notice = useSyncExternalStore(notices.subscribe, notices.current);
  return (
    <div className={styles.app}>
      {notice && (
        <NoticeBar
          notice={notice}
          theme={paneTheme(dark)}
          language={host.language}
          onDismiss={() => notices.show(null)}
        />
      )}
      <div className={styles.pane}>
        <Pane host={host} store={store} dark={dark} />
      </div>
    </div>
  );
}
