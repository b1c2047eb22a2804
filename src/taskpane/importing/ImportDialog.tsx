import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ClipboardEvent } from "react";
import type { SourceDocument } from "../../blocks/block.ts";
import { importInSteps, stepsToImport } from "../../import/importDocuments.ts";
import { isEmpty, type Imported } from "../../import/imported.ts";
import { importedSheets } from "../../import/sheets/importedSheets.ts";
import { documentMessage } from "../../language/documentMessage.ts";
import { importWords } from "../../language/importWords.ts";
import type { Language } from "../../language/language.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { FileDrop } from "../parts/FileDrop.tsx";
import { useLanguage } from "../language/paneLanguage.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { inSteps } from "../state/inSteps.ts";
import { PaneJob } from "../state/paneJob.ts";
import { failureOf } from "../state/paneState.ts";
import { ProgressLine } from "../parts/ProgressLine.tsx";
import { PaneDialog } from "../parts/PaneDialog.tsx";
import { ImportedRows } from "./ImportedRows.tsx";
import { IMPORTING_TEXT } from "../language/importingText.ts";
import { counted } from "../../domain/counted.ts";
import { readSource, sourceFailure, type Handed } from "./readSource.ts";
import { SourceView } from "./SourceView.tsx";

const NARROW = "@media (max-width: 640px)";
const useStyles = makeStyles({
  sides: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    gap: tokens.spacingHorizontalM,
    [NARROW]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  side: { maxHeight: "55vh", overflow: "auto", minWidth: 0 },
  away: { [NARROW]: { display: "none" } },
  views: { display: "none", [NARROW]: { display: "flex", gap: tokens.spacingHorizontalS } },
});
const ACCEPTED = ".docx,.doc,.wps,.txt,.md,.html,.htm";

export interface ImportDialogProps {
  readonly host: PaneHost;
  /** A document that was dropped beside the pane; null to ask for one. */
  readonly file: File | null;
  readonly onClose: () => void;
  /** Sheets were added to the workbook. */
  readonly onWritten: () => void;
}

interface Read {
  readonly document: SourceDocument;
  readonly imported: Imported;
}

/** 从文件导入: shows a document and what was taken from it before any sheet is written. */
export function ImportDialog({ host, file, onClose, onWritten }: ImportDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const text = IMPORTING_TEXT[language];
  const [read, setRead] = useState<Read | null>(null);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [side, setSide] = useState<"document" | "rows">("rows");
  const [pasted, setPasted] = useState("");
  const pastes = useRef<readonly Paste[]>([]);
  const started = useRef(false);
  const job = useRef<PaneJob | null>(null);
  /** How much of the document has been read; null while nothing is read. */
  const [share, setShare] = useState<number | null>(null);

  const take = async (handed: Handed): Promise<void> => {
    const name = "file" in handed ? handed.file.name : handed.name;
    const reading = new PaneJob(() => undefined);
    job.current = reading;
    setBusy(true);
    setSaid(null);
    setShare(0);
    try {
      const document = await readSource(handed);
      const steps = counted(importInSteps([document]), stepsToImport([document]), setShare);
      const imported = await inSteps(steps, reading.work(false).signal);
      if (isEmpty(imported)) setSaid(documentMessage("nothing-found", name, language));
      else setRead({ document, imported });
    } catch (error) {
      const why = sourceFailure(error, name, language) ?? failureMessage(failureOf(error), language);
      setSaid(reading.stopped ? text.stopped : why);
    } finally {
      job.current = null;
      setShare(null);
      setBusy(false);
    }
  };
  const takeExample = async (): Promise<void> => {
    const example = await host.exampleDocument?.();
    if (example) await take({ file: example });
  };
  useEffect(() => {
    if (!file || started.current) return;
    started.current = true;
    void take({ file });
  });
  const write = async (isNew: boolean): Promise<void> => {
    if (!read) return;
    setBusy(true);
    setSaid(null);
    try {
      const names = isNew ? [] : (await host.workbook.read()).sheets.map(({ name }) => name);
      const sheets = importedSheets(read.imported, names);
      if (isNew) await host.handOverWorkbook?.(sheets, "测评与分解");
      else await host.workbook.apply({ kind: "write", sheets });
      setDone(text.written(sheets.map(({ name }) => name).join("、")));
      if (!isNew) onWritten();
    } catch (error) {
      setSaid(failureMessage(failureOf(error), language));
    } finally {
      setBusy(false);
    }
  };
  const keepRich = (event: ClipboardEvent): void => {
    const [html, plain] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
    pastes.current = [...pastes.current, { html: html ?? "", text: plain ?? "" }];
  };

  return (
    <PaneDialog
      title={text.title}
      width={1100}
      stays
      onClose={() => !busy && onClose()}
      actions={
        <>
          {done === null && !read && pasted.trim() !== "" && (
            <Button
              appearance="primary"
              disabled={busy}
              onClick={() => void take({ html: richText(pastes.current, pasted), text: pasted, name: text.pasted })}
            >
              {text.takePasted}
            </Button>
          )}
          {done === null && read && (
            <>
              <Button appearance="primary" disabled={busy || isEmpty(read.imported)} onClick={() => void write(false)}>
                {text.write}
              </Button>
              {host.handOverWorkbook && (
                <Button disabled={busy || isEmpty(read.imported)} onClick={() => void write(true)}>
                  {text.writeNew}
                </Button>
              )}
              <Button disabled={busy} onClick={() => setRead(null)}>
                {text.another}
              </Button>
            </>
          )}
          <Button disabled={busy} onClick={onClose}>
            {done === null ? text.cancel : text.close}
          </Button>
        </>
      }
    >
      {said !== null && <div role="alert">{said}</div>}
      {busy && <div role="status">{read ? text.writing : text.reading}</div>}
      {share !== null && (
        <>
          <ProgressLine label={text.reading} value={share} />
          <div>
            <Button size="small" onClick={() => job.current?.stop()}>
              {text.stop}
            </Button>
          </div>
        </>
      )}
      {done !== null && <div role="status">{done}</div>}
      {done === null && !read && (
        <>
          <div>{text.explain}</div>
          <FileDrop
            label={text.choose}
            hint={text.drop}
            accept={ACCEPTED}
            onFiles={([chosen]) => chosen && void take({ file: chosen })}
          />
          {host.exampleDocument && (
            <div>
              <Button appearance="subtle" disabled={busy} onClick={() => void takeExample()}>
                {text.example}
              </Button>
            </div>
          )}
          <Field label={text.paste}>
            <Textarea
              value={pasted}
              placeholder={text.pasteHere}
              resize="vertical"
              onPaste={keepRich}
              onChange={(_, { value }) => {
                if (value === "") pastes.current = [];
                setPasted(value);
              }}
            />
          </Field>
        </>
      )}
      {done === null && read && (
        <>
          {cautions(read, language).map((sentence) => (
            <div key={sentence}>{sentence}</div>
          ))}
          <div className={styles.views} role="group" aria-label={text.view}>
            {(["document", "rows"] as const).map((each) => (
              <Button
                key={each}
                size="small"
                appearance={side === each ? "primary" : "secondary"}
                aria-pressed={side === each}
                onClick={() => setSide(each)}
              >
                {text[each]}
              </Button>
            ))}
          </div>
          <div className={styles.sides}>
            <section
              className={[styles.side, side === "document" ? "" : styles.away].join(" ")}
              aria-label={text.document}
              tabIndex={0}
            >
              <SourceView document={read.document} imported={read.imported} />
            </section>
            <section
              className={[styles.side, side === "rows" ? "" : styles.away].join(" ")}
              aria-label={text.rows}
              tabIndex={0}
            >
              <ImportedRows
                imported={read.imported}
                text={text}
                onChange={(imported) => setRead({ ...read, imported })}
              />
            </section>
          </div>
        </>
      )}
    </PaneDialog>
  );
}

interface Paste {
  readonly html: string;
  readonly text: string;
}

/** The rich text of everything that was pasted; "" if the box holds something else, or one paste had no rich text: then the box counts. */
function richText(pastes: readonly Paste[], shown: string): string {
  const bare = (text: string): string => text.replace(/\s+/gu, "");
  const isAll = bare(pastes.map(({ text }) => text).join("")) === bare(shown);
  return isAll && pastes.every(({ html }) => html !== "") ? pastes.map(({ html }) => html).join("\n") : "";
}

/** What could not be read and what the document leaves open, to be known before anything is written. */
function cautions({ document, imported }: Read, language: Language): readonly string[] {
  const say = importWords(language);
  return [
    ...(imported.facts.yearOpen ? [say.yearOpen(imported.facts.date)] : []),
    ...document.losses.map((loss) => say.loss(document.name, loss)),
  ];
}
