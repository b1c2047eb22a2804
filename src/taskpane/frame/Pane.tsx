import { useEffect, useMemo, useState } from "react";
import type { Language } from "../../language/language.ts";
import { PaneBody } from "./PaneBody.tsx";
import { PaneErrorBoundary } from "./PaneErrorBoundary.tsx";
import { PaneLanguageProvider } from "../language/paneLanguage.ts";
import { paneText } from "../language/paneText.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { PaneStore } from "../state/paneStore.ts";
import { classes } from "../parts/classes.ts";
import { PaneDarkProvider } from "../theme/paneDark.ts";
import { useDarkScheme } from "../theme/useDarkScheme.ts";

/** The task pane, with one host for its whole life. The page brings theme/firstScreen.css. */
export function Pane({
  host,
  store: given,
  dark,
}: {
  readonly host: PaneHost;
  /** Passed if others act on the workbook too, such as a ribbon; by default the pane makes its own. */
  readonly store?: PaneStore;
  readonly dark?: boolean;
}) {
  const systemDark = useDarkScheme();
  const isDark = dark ?? systemDark;
  const store = useMemo(() => given ?? new PaneStore(host), [given, host]);
  // Until the user chooses a language, the pane follows the host's, which may be known late.
  const [chosen, setChosen] = useState<Language | null>(null);
  const language = chosen ?? host.language;
  useEffect(() => store.start(), [store]);
  const changeLanguage = (next: Language): void => {
    setChosen(next);
    host.onLanguage?.(next);
  };
  return (
    <div className={classes("pane-root", isDark && "dark")}>
      <PaneDarkProvider value={isDark}>
        <PaneLanguageProvider value={language}>
          <PaneErrorBoundary text={paneText(language)}>
            <PaneBody host={host} store={store} language={language} onLanguage={changeLanguage} />
          </PaneErrorBoundary>
        </PaneLanguageProvider>
      </PaneDarkProvider>
    </div>
  );
}
