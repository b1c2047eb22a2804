import { useEffect, useSyncExternalStore } from "react";
import { classes } from "../taskpane/parts/classes.ts";
import { PaneDarkProvider } from "../taskpane/theme/paneDark.ts";
import { useDarkScheme } from "../taskpane/theme/useDarkScheme.ts";
import { PageLanguageProvider } from "./language/pageLanguage.ts";
import type { PaneStore } from "../taskpane/state/paneStore.ts";
import type { PreviewSession } from "./previewSession.ts";
import { Workbench } from "./Workbench.tsx";

/** The page that works without Excel: a spreadsheet on the left, the task pane on the right. */
export function PreviewPage({
  session,
  store,
  onLive,
}: {
  readonly session: PreviewSession;
  readonly store: PaneStore;
  /** Called once the components are mounted and react to clicks. */
  readonly onLive: () => void;
}) {
  const dark = useDarkScheme();
  const { language } = useSyncExternalStore(session.subscribe, session.state, session.state);
  useEffect(onLive, [onLive]);
  return (
    <div className={classes("page", "pane-root", dark && "dark")}>
      <PaneDarkProvider value={dark}>
        <PageLanguageProvider value={language}>
          <Workbench session={session} store={store} dark={dark} />
        </PageLanguageProvider>
      </PaneDarkProvider>
    </div>
  );
}
