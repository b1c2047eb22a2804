import { useEffect, useSyncExternalStore } from "react";
import { onDemand } from "../parts/onDemand.tsx";
import { Pane } from "../frame/Pane.tsx";
import type { PaneStore } from "../state/paneStore.ts";
import { PaneDarkProvider } from "../theme/paneDark.ts";
import { useDarkScheme } from "../theme/useDarkScheme.ts";
import type { ExcelPaneHost } from "./excelPaneHost.ts";
import type { NoticeBarProps } from "./NoticeBar.tsx";
import type { Notices } from "./notices.ts";
import { useOfficeDark } from "./officeTheme.ts";

const NoticeBar = onDemand<NoticeBarProps>(async () => (await import("./NoticeBar.tsx")).NoticeBar);

/** The pane inside Excel, with notices from the ribbon above it. */
export function ExcelApp({
  host,
  store,
  notices,
  onLive,
}: {
  readonly host: ExcelPaneHost;
  readonly store: PaneStore;
  readonly notices: Notices;
  /** Called once the components are mounted and react to clicks. */
  readonly onLive: () => void;
}) {
  const officeDark = useOfficeDark();
  const systemDark = useDarkScheme();
  const dark = officeDark ?? systemDark;
  useEffect(onLive, [onLive]);
  const notice = useSyncExternalStore(notices.subscribe, notices.current, notices.current);
  return (
    <div className="pane-app">
      {notice && (
        <PaneDarkProvider value={dark}>
          <NoticeBar notice={notice} language={host.language} onDismiss={() => notices.show(null)} />
        </PaneDarkProvider>
      )}
      <Pane host={host} store={store} dark={dark} />
    </div>
  );
}
