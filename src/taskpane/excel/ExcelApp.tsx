import {
  Button,
  FluentProvider,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { Pane } from "../Pane.tsx";
import type { PaneStore } from "../paneStore.ts";
import { DARK, LIGHT } from "../theme/paneTheme.ts";
import { EXCEL_TEXT } from "./excelText.ts";
import type { ExcelPaneHost } from "./excelPaneHost.ts";
import type { Notices } from "./notices.ts";
import { useOfficeDark } from "./officeTheme.ts";

const useStyles = makeStyles({
  app: { display: "flex", flexDirection: "column", height: "100%" },
  pane: { flexGrow: 1, minHeight: 0 },
});

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
  const dark = useOfficeDark();
  // For whoever measures the start.
  useEffect(() => void performance.mark("pane-shown"), []);
  const notice = useSyncExternalStore(notices.subscribe, notices.current);
  return (
    <div className={styles.app}>
      {notice && (
        <FluentProvider theme={dark ? DARK : LIGHT}>
          <MessageBar intent={notice.intent} layout="multiline" politeness="assertive" lang={host.language}>
            <MessageBarBody>{notice.text}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => notices.show(null)}>
                {EXCEL_TEXT[host.language].dismiss}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </FluentProvider>
      )}
      <div className={styles.pane}>
        <Pane host={host} store={store} {...(dark === undefined ? {} : { dark })} />
      </div>
    </div>
  );
}
