import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { painted } from "../taskpane/state/painted.ts";
import type { PaneStore } from "../taskpane/state/paneStore.ts";
import type { PreviewSession } from "./previewSession.ts";
import type { UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";

/**
 * The spreadsheet in its container. Its program is fetched and started only once the pane shows the first figures, and
 * only if wanted, because it blocks the page for seconds.
 *
 * @param refused called when the user tried something that the page does not do
 * @returns null until it is ready
 */
export function useSpreadsheet(
  session: PreviewSession,
  store: PaneStore,
  container: RefObject<HTMLElement | null>,
  dark: boolean,
  refused: () => void,
): UniverSpreadsheet | null {
  const [spreadsheet, setSpreadsheet] = useState<UniverSpreadsheet | null>(null);
  const { sheet } = useSyncExternalStore(session.subscribe, session.state, session.state);
  const answered = useSyncExternalStore(
    store.subscribe,
    () => store.state().result !== null || store.state().failure !== null,
    () => false,
  );
  const wanted = answered && sheet === "coming" && spreadsheet === null;
  const latest = useRef({ dark, refused });
  useEffect(() => {
    latest.current = { dark, refused };
  });
  useEffect(() => {
    if (!wanted) return;
    let dropped = false;
    void (async () => {
      // The figures are drawn first, and what came with them is loaded.
      await painted(1000);
      await painted(1000);
      if (dropped) return;
      const begun = performance.now();
      try {
        const { UniverSpreadsheet } = await import(
          /* webpackChunkName: "spreadsheet" */ "./spreadsheet/univerSpreadsheet.ts"
        );
        const element = container.current;
        if (dropped || !element) return;
        const made = new UniverSpreadsheet(element, session.language, latest.current.dark, {
          changed: (changes) => void session.cellsChanged(changes),
          refused: () => latest.current.refused(),
        });
        session.attach(made, begun);
        setSpreadsheet(made);
      } catch {
        session.sheetFailed();
      }
    })();
    return () => {
      dropped = true;
    };
  }, [wanted, session, container]);
  useEffect(() => spreadsheet?.setDark(dark), [spreadsheet, dark]);
  return spreadsheet;
}
