import { Button, makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { decidedValues } from "../../collect/decisions.ts";
import type { Settings } from "../../domain/settings.ts";
import { enterReturned, type EnteredReturns } from "../../usecases/mergeReturned.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { FileDrop } from "../parts/FileDrop.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf } from "../state/paneState.ts";
import { ProgressLine } from "../parts/ProgressLine.tsx";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import { COLLECTING_TEXT } from "../language/collectingText.ts";
import { MergeView } from "./MergeView.tsx";
import { joinReturned, NOTHING_DECIDED, type Joined } from "./joinReturned.ts";

const useStyles = makeStyles({
  text: { margin: 0 },
});

export interface MergeDialogProps {
  readonly host: PaneHost;
  readonly settings: Settings;
  /** All files chosen so far; more may be added while the dialog is open. */
  readonly files: readonly File[];
  readonly onFiles: (files: readonly File[]) => void;
  /** Reading was stopped: these files were read before. */
  readonly onStopped: (files: readonly File[]) => void;
  readonly onClose: () => void;
  /** The workbook has changed. */
  readonly onWritten: () => void;
}

type Doing = { readonly kind: "reading"; readonly done: number; readonly of: number } | { readonly kind: "entering" };

/** 回收合并: shows the returned files, what they change and what a person has to decide, before anything is written. */
export function MergeDialog({ host, settings, files, onFiles, onStopped, onClose, onWritten }: MergeDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const all = COLLECTING_TEXT[language];
  const text = all.merge;
  const [joined, setJoined] = useState<Joined | null>(null);
  const [decisions, setDecisions] = useState(NOTHING_DECIDED);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const [entered, setEntered] = useState<EnteredReturns | null>(null);
  const control = useRef<AbortController | null>(null);
  const read = useRef<readonly File[]>([]);

  useEffect(() => {
    if (files.length === 0 || files === read.current) return;
    const own = new AbortController();
    control.current = own;
    const readAll = async (): Promise<void> => {
      setDoing({ kind: "reading", done: 0, of: files.length });
      setSaid(null);
      try {
        const show = (done: number, of: number): void => setDoing({ kind: "reading", done, of });
        const made = await joinReturned(host, files, settings, own.signal, show);
        if (own.signal.aborted) throw new WorkbookError("cancelled", "");
        read.current = files;
        setJoined(made);
        setDecisions(NOTHING_DECIDED);
        if (made === null) setSaid(all.notRecognised);
        else if (made.merge.merged.length === 0) setSaid(text.none);
      } catch (error) {
        const failure = failureOf(error);
        if (control.current === own) {
          setSaid(failure.code === "cancelled" ? all.stopped : failureMessage(failure, language));
          if (failure.code === "cancelled") onStopped(read.current);
        }
      } finally {
        if (control.current === own) setDoing(null);
      }
    };
    void readAll();
    return () => own.abort();
    // Files alone begin a reading; words and settings of that moment count.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [files]);

  const enter = async (): Promise<void> => {
    if (!joined) return;
    setDoing({ kind: "entering" });
    setSaid(null);
    try {
      setEntered(await enterReturned(host.workbook, joined.grid, joined.merge, decisions, language));
    } catch (error) {
      setSaid(failureMessage(failureOf(error), language));
    } finally {
      setDoing(null);
      onWritten();
    }
  };
  const cells = joined ? decidedValues(joined.merge, decisions).length : 0;
  const isJoined = joined !== null && joined.merge.merged.length > 0;
  return (
    <PaneDialog
      title={text.title}
      width={1000}
      stays
      onClose={() => doing === null && onClose()}
      actions={
        <>
          {isJoined && entered === null && doing === null && (
            <Button appearance="primary" onClick={() => void enter()}>
              {cells > 0 ? text.enter(cells) : text.listOnly}
            </Button>
          )}
          {doing?.kind === "reading" ? (
            <Button onClick={() => control.current?.abort()}>{all.stop}</Button>
          ) : (
            <Button
              key={entered ? "close" : "cancel"}
              // The pressed button is gone, and a redrawn spreadsheet has taken the focus.
              autoFocus={entered !== null}
              disabled={doing !== null}
              onClick={onClose}
            >
              {entered ? all.close : all.cancel}
            </Button>
          )}
        </>
      }
    >
      {said !== null && <div role="alert">{said}</div>}
      {doing && <DoingLine doing={doing} />}
      {entered && <Entered entered={entered} />}
      {entered === null && doing === null && (
        <>
          {!isJoined && <p className={styles.text}>{text.explain}</p>}
          <FileDrop
            label={isJoined ? text.more : text.choose}
            hint={text.drop}
            accept=".xlsx,.xlsm,.xls,.zip"
            several
            onFiles={onFiles}
          />
          {joined && <MergeView merge={joined.merge} decisions={decisions} onDecisions={setDecisions} />}
        </>
      )}
    </PaneDialog>
  );
}

function DoingLine({ doing }: { readonly doing: Doing }) {
  const { merge: text } = COLLECTING_TEXT[useLanguage()];
  if (doing.kind === "entering") return <div role="status">{text.entering}</div>;
  const { done, of } = doing;
  const said = done < of ? text.reading(done + 1, of) : text.comparing;
  return (
    <>
      <div role="status">{said}</div>
      <ProgressLine label={said} value={done} max={of} />
    </>
  );
}

function Entered({ entered: { cells, list } }: { readonly entered: EnteredReturns }) {
  const { merge: text } = COLLECTING_TEXT[useLanguage()];
  return (
    <div role="status">
      {text.entered(cells)} {list === null ? text.notListed : text.listed(list)}
    </div>
  );
}
