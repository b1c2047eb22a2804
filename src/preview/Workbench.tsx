import {
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Button,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Language } from "../language/language.ts";
import { workbookMessage } from "../language/workbookMessage.ts";
import { Pane } from "../taskpane/Pane.tsx";
import { painted } from "../taskpane/painted.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { DiscardDialog, type DiscardAnswer } from "./DiscardDialog.tsx";
import { exampleWorkbook } from "./exampleWorkbook.ts";
import { pageText, usePageText } from "./language/pageLanguage.ts";
import { PageBar, type PageView } from "./PageBar.tsx";
import { PreviewSession } from "./previewSession.ts";
import { Splitter, usePaneWidth } from "./Splitter.tsx";
import { UniverSpreadsheet } from "./spreadsheet/univerSpreadsheet.ts";
import { useAreaSwitch } from "./useAreaSwitch.ts";
import { useFileDrop } from "./useFileDrop.ts";

/** Below this width spreadsheet and pane take turns. */
const NARROW = "@media (max-width: 760px)";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0, position: "relative" },
  work: { display: "flex", flexGrow: 1, minHeight: 0 },
  spreadsheet: { display: "flex", flexGrow: 1, minWidth: 0, minHeight: 0, [NARROW]: { width: "100%" } },
  univer: { flexGrow: 1, minWidth: 0, position: "relative", overflow: "hidden" },
  pane: { flexShrink: 0, minWidth: 0, [NARROW]: { width: "100% !important" } },
  narrowHidden: { [NARROW]: { display: "none" } },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 2000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase600,
    border: `4px dashed ${tokens.colorNeutralForegroundOnBrand}`,
    pointerEvents: "none",
  },
});

interface Notice {
  readonly intent: "info" | "success" | "error";
  readonly text: string;
}

/** A file of more bytes takes a second or so to open. */
const NOTICEABLE = 500_000;

/** Bar, spreadsheet and pane; opening, saving, dropping; and what is to be said about it. */
export function Workbench({
  startLanguage,
  dark,
  onLanguage,
}: {
  readonly startLanguage: Language;
  readonly dark: boolean;
  readonly onLanguage: (language: Language) => void;
}) {
  const styles = useStyles();
  const text = usePageText();
  const container = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLDivElement>(null);
  const [session, setSession] = useState<PreviewSession | null>(null);
  const [spreadsheet, setSpreadsheet] = useState<UniverSpreadsheet | null>(null);
  const [view, setView] = useState<PageView>("pane");
  const [notice, setNotice] = useState<Notice | null>(null);
  const [asking, setAsking] = useState<((answer: DiscardAnswer) => void) | null>(null);
  const [paneWidth, setPaneWidth] = usePaneWidth();

  useEffect(() => {
    const element = container.current;
    if (!element) return;
    const made = new UniverSpreadsheet(element, startLanguage, dark, {
      changed: (changes) => opened.cellsChanged(changes),
      refused: () => setNotice({ intent: "info", text: pageText(opened.language).refused }),
    });
    const ask = async (): Promise<boolean> => {
      const answer = await new Promise<DiscardAnswer>((resolve) => setAsking(() => resolve));
      setAsking(null);
      if (answer === "save") await opened.save();
      return answer !== "cancel";
    };
    const opened = new PreviewSession(made, startLanguage, exampleWorkbook, {
      mayDiscard: ask,
      selected: () => setView("spreadsheet"),
    });
    const stop = opened.subscribe(() => onLanguage(opened.state().language));
    void opened.open(exampleWorkbook(), pageText(startLanguage).exampleName).then(() => {
      setSession(opened);
      setSpreadsheet(made);
    });
    return () => {
      stop();
      made.dispose();
    };
    // The spreadsheet is made once; colours and language reach it by its own methods.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  useEffect(() => spreadsheet?.setDark(dark), [spreadsheet, dark]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (session?.state().unsaved) event.preventDefault();
    };
    addEventListener("beforeunload", warn);
    return () => removeEventListener("beforeunload", warn);
  }, [session]);

  useAreaSwitch(() => {
    const inSpreadsheet = container.current?.contains(document.activeElement) ?? false;
    setView(inSpreadsheet ? "pane" : "spreadsheet");
    // After the view has changed on a narrow screen.
    setTimeout(() => {
      if (inSpreadsheet) pane.current?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus();
      else spreadsheet?.focus();
    });
  });

  const attempt = async (name: string, work: () => Promise<Notice | null>): Promise<void> => {
    try {
      setNotice(await work());
    } catch (error) {
      const language = session?.language ?? startLanguage;
      const said =
        error instanceof WorkbookError ? workbookMessage(error.code, name, language) : pageText(language).unexpected;
      setNotice({ intent: "error", text: said });
    }
  };
  const openFiles = (files: readonly File[]): void => {
    const [file] = files;
    if (!file || !session) return;
    if (files.length > 1) return setNotice({ intent: "error", text: text.oneFile });
    void attempt(file.name, async () => {
      if (file.size > NOTICEABLE) {
        // Reading holds the page up: what it is at must have been drawn by then.
        setNotice({ intent: "info", text: text.opening(file.name) });
        await painted();
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      await session.openInstead(bytes, file.name);
      return null;
    });
  };
  const save = (): void => {
    if (!session) return;
    void attempt(session.state().name, async () => ({ intent: "success", text: text.saved(await session.saveAs()) }));
  };
  const dropping = useFileDrop(openFiles);

  return (
    <div className={styles.page}>
      <PageBar session={session} view={view} onView={setView} onOpen={openFiles} onSave={save} />
      {notice && (
        <MessageBar
          intent={notice.intent}
          layout="auto"
          politeness={notice.intent === "error" ? "assertive" : "polite"}
        >
          <MessageBarBody>{notice.text}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => setNotice(null)}>
              {text.dismiss}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <div className={styles.work}>
        <section
          className={mergeClasses(styles.spreadsheet, view === "pane" && styles.narrowHidden)}
          aria-label={text.spreadsheet}
        >
          <div ref={container} className={styles.univer} />
          <Splitter width={paneWidth} onWidth={setPaneWidth} />
        </section>
        <div
          ref={pane}
          className={mergeClasses(styles.pane, view === "spreadsheet" && styles.narrowHidden)}
          style={{ width: paneWidth }}
        >
          {session && <Pane host={session} dark={dark} />}
        </div>
      </div>
      {asking && <DiscardDialog onAnswer={asking} />}
      {dropping && <div className={styles.drop}>{text.drop}</div>}
    </div>
  );
}
