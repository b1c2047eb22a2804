import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from "react";
import { workbookMessage } from "../language/workbookMessage.ts";
import { classes } from "../taskpane/parts/classes.ts";
import { onDemand } from "../taskpane/parts/onDemand.tsx";
import { Pane } from "../taskpane/frame/Pane.tsx";
import { painted } from "../taskpane/state/painted.ts";
import type { PaneStore } from "../taskpane/state/paneStore.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import type { DiscardAnswer } from "./DiscardDialog.tsx";
import { pageText, usePageText } from "./language/pageLanguage.ts";
import { PageBar, type PageView } from "./PageBar.tsx";
import type { Notice, PageNoticeProps } from "./PageNotice.tsx";
import type { PreviewSession } from "./previewSession.ts";
import { SheetPlaceholder } from "./SheetPlaceholder.tsx";
import { Splitter, usePaneWidth } from "./Splitter.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useKeyboard, usePointerLast } from "./useKeyboard.ts";
import { useSpreadsheet } from "./useSpreadsheet.ts";

const PageNotice = onDemand<PageNoticeProps>(async () => (await import("./PageNotice.tsx")).PageNotice);
const DiscardDialog = onDemand<{ readonly onAnswer: (answer: DiscardAnswer) => void }>(
  async () => (await import("./DiscardDialog.tsx")).DiscardDialog,
);

/** A larger file takes about a second to open. */
const NOTICEABLE = 500_000;

/** Bar, spreadsheet and pane; opening, saving, dropping files; and messages about them. */
export function Workbench({
  session,
  store,
  dark,
}: {
  readonly session: PreviewSession;
  readonly store: PaneStore;
  readonly dark: boolean;
}) {
  const text = usePageText();
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const state = useSyncExternalStore(session.subscribe, session.state, session.state);
  const [view, setView] = useState<PageView>("pane");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [asking, setAsking] = useState<((answer: DiscardAnswer) => void) | null>(null);
  const byPointer = usePointerLast();
  const [paneWidth, setPaneWidth] = usePaneWidth();

  useEffect(() => {
    session.connect({
      mayDiscard: async () => {
        const answer = await new Promise<DiscardAnswer>((resolve) => setAsking(() => resolve));
        setAsking(null);
        if (answer === "save") await session.save();
        return answer !== "cancel";
      },
      selected: () => {
        setView("spreadsheet");
        return byPointer();
      },
    });
  }, [session, byPointer]);
  const spreadsheet = useSpreadsheet(session, store, container, dark, () =>
    setNotice({ intent: "info", text: pageText(session.language).refused }),
  );
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session.state().unsaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [session]);

  const attempt = async (name: string, work: () => Promise<Notice | null>): Promise<void> => {
    try {
      setNotice(await work());
    } catch (error) {
      const { language } = session;
      const said =
        error instanceof WorkbookError ? workbookMessage(error.code, name, language) : pageText(language).unexpected;
      setNotice({ intent: "error", text: said });
    }
  };
  const openFiles = (files: readonly File[]): void => {
    const [file] = files;
    if (!file) return;
    if (session.offer(files)) return;
    if (files.length > 1) return setNotice({ intent: "error", text: text.oneFile });
    void attempt(file.name, async () => {
      if (file.size > NOTICEABLE) {
        // Reading blocks the page, so this must be drawn first.
        setNotice({ intent: "info", text: text.opening(file.name) });
        await painted();
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      await session.openInstead(bytes, file.name);
      return null;
    });
  };
  const save = (): void => {
    void attempt(state.name, async () => ({ intent: "success", text: text.saved(await session.saveAs()) }));
  };
  const print = (): void => {
    void attempt(state.name, async () =>
      (await session.printSummary()) ? null : { intent: "info", text: text.nothingToPrint },
    );
  };
  const dropping = useFileDrop(openFiles);

  const areas: readonly { readonly of: RefObject<HTMLElement | null>; enter(): void }[] = [
    {
      of: container,
      enter: () => {
        setView("spreadsheet");
        // After the view has changed on a narrow screen.
        setTimeout(() => spreadsheet?.focus());
      },
    },
    {
      of: pane,
      enter: () => {
        setView("pane");
        setTimeout(() => pane.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus());
      },
    },
    { of: bar, enter: () => bar.current?.querySelector("button")?.focus() },
  ];
  useKeyboard({
    onArea: (step) => {
      const at = areas.findIndex(({ of }) => of.current?.contains(document.activeElement));
      // With the focus nowhere, start from the spreadsheet: it has the keyboard at first.
      areas[((at < 0 ? 0 : at) + step + areas.length) % areas.length]?.enter();
    },
    onOpen: () => chooser.current?.click(),
    onSave: save,
    onPrint: print,
  });

  return (
    <>
      <PageBar
        bar={bar}
        state={state}
        view={view}
        chooser={chooser}
        onView={setView}
        onOpen={openFiles}
        onSave={save}
        onPrint={print}
      />
      {notice && <PageNotice notice={notice} onDismiss={() => setNotice(null)} />}
      <div className="page-work">
        <section
          className={classes("page-spreadsheet", view === "pane" && "out-of-view")}
          aria-label={text.spreadsheet}
        >
          <div ref={container} className="page-univer" />
          <SheetPlaceholder state={state} onShow={() => session.showSheet()} onSkip={() => session.skipSheet()} />
          <Splitter width={paneWidth} onWidth={setPaneWidth} />
        </section>
        <div
          ref={pane}
          className={classes("page-pane", view === "spreadsheet" && "out-of-view")}
          style={{ width: paneWidth }}
        >
          <Pane host={session} store={store} dark={dark} />
        </div>
      </div>
      {asking && <DiscardDialog onAnswer={asking} />}
      {dropping && <div className="page-drop">{text.drop}</div>}
    </>
  );
}
