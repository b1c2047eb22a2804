import { useEffect, useState } from "react";
import type { AboutDialogProps } from "../about/AboutDialog.tsx";
import type { MergeDialogProps } from "../collecting/MergeDialog.tsx";
import type { SplitDialogProps } from "../collecting/SplitDialog.tsx";
import type { ImportDialogProps } from "../importing/ImportDialog.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { onDemand } from "../parts/onDemand.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import type { PaneState } from "../state/paneState.ts";
import type { PaneStore, SummaryChoices } from "../state/paneStore.ts";
import type { PaperDialogProps } from "../papers/paperDialogProps.ts";
import { PlainButton } from "../parts/PlainButton.tsx";
import type { NewLedgerDialogProps } from "../ledgers/NewLedgerDialog.tsx";
import type { NextYearDialogProps } from "../nextYear/NextYearDialog.tsx";
import type { MoreMenuProps } from "./MoreMenu.tsx";
import type { OutcomeBarProps } from "./OutcomeBar.tsx";
import type { RemoveDialogProps } from "./RemoveDialog.tsx";
import type { SummaryDialogProps } from "./SummaryDialog.tsx";

const SummaryDialog = onDemand<SummaryDialogProps>(async () => (await import("./SummaryDialog.tsx")).SummaryDialog);
const RemoveDialog = onDemand<RemoveDialogProps>(async () => (await import("./RemoveDialog.tsx")).RemoveDialog);
const AboutDialog = onDemand<AboutDialogProps>(async () => (await import("../about/AboutDialog.tsx")).AboutDialog);
const SubmissionDialog = onDemand<PaperDialogProps>(
  async () => (await import("../papers/SubmissionDialog.tsx")).SubmissionDialog,
);
const ReportDialog = onDemand<PaperDialogProps>(async () => (await import("../papers/ReportDialog.tsx")).ReportDialog);
const ImportDialog = onDemand<ImportDialogProps>(
  async () => (await import("../importing/ImportDialog.tsx")).ImportDialog,
);
const SplitDialog = onDemand<SplitDialogProps>(async () => (await import("../collecting/SplitDialog.tsx")).SplitDialog);
const MergeDialog = onDemand<MergeDialogProps>(async () => (await import("../collecting/MergeDialog.tsx")).MergeDialog);
const NewLedgerDialog = onDemand<NewLedgerDialogProps>(
  async () => (await import("../ledgers/NewLedgerDialog.tsx")).NewLedgerDialog,
);
const NextYearDialog = onDemand<NextYearDialogProps>(
  async () => (await import("../nextYear/NextYearDialog.tsx")).NextYearDialog,
);
const OutcomeBar = onDemand<OutcomeBarProps>(async () => (await import("./OutcomeBar.tsx")).OutcomeBar);
/** Until the menu is loaded, its button stands in for it and remembers a press. */
const MoreMenu = onDemand<MoreMenuProps>(
  async () => (await import("./MoreMenu.tsx")).MoreMenu,
  ({ onOpen }) => (
    <PlainButton aria-haspopup="menu" onClick={() => onOpen(true)}>
      {useText().summary.more}
    </PlainButton>
  ),
);

/** Whether a file's name is that of a document to import. */
function isDocument({ name }: File): boolean {
  return /\.(?:docx?|docm|wps|txt|md|html?|pdf|ofd)$/iu.test(name);
}

/** 生成汇总表, always within reach, the menu of everything else, and the result of the last action. */
export function SummaryBar({
  host,
  store,
  state,
}: {
  readonly host: PaneHost;
  readonly store: PaneStore;
  readonly state: PaneState;
}) {
  const language = useLanguage();
  const text = useText();
  const [asking, setAsking] = useState(false);
  const [menuOpen, setMenuOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const [keeping, setKeeping] = useState(false);
  const [endingYear, setEndingYear] = useState(false);
  const [about, setAbout] = useState(false);
  /** The open import dialog: asking for a document (null), or with one that was dropped. */
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null);
  const [splitting, setSplitting] = useState(false);
  /** Forms returned so far; null while the merge dialog is closed. */
  const [returned, setReturned] = useState<readonly File[] | null>(null);
  const { result, outcome } = state;
  const isJoining = returned !== null;
  const isMarked = (result?.scorecard?.totals ?? null) !== null;
  const isReadable = Boolean(result?.assessment && host.readFile);
  useEffect(
    () =>
      host.onDropped?.((files) => {
        const [file] = files;
        if (isJoining || (isReadable && files.length > 1)) setReturned((before) => [...(before ?? []), ...files]);
        else if (file && files.length === 1 && isDocument(file)) setImporting({ file });
        else return false;
        return true;
      }),
    [host, isJoining, isReadable],
  );

  const confirm = (choices: SummaryChoices): void => {
    // The header shows the progress and offers to stop.
    setAsking(false);
    void store.summarise(choices, language);
  };
  const [paper, setPaper] = useState<"submission" | "report" | null>(null);
  const more = [
    // Without marks there is no 报送稿.
    ...(isMarked && host.handOverWorkbook ? [{ name: text.papers.submission, run: () => setPaper("submission") }] : []),
    ...(result?.assessment && host.handOverDocument
      ? [{ name: isMarked ? text.papers.reportWord : text.papers.progressReportWord, run: () => setPaper("report") }]
      : []),
    ...(result?.assessment && host.forms ? [{ name: text.summary.split, run: () => setSplitting(true) }] : []),
    ...(isReadable ? [{ name: text.summary.merge, run: () => setReturned([]) }] : []),
    ...(result ? [{ name: text.summary.newLedger, run: () => setKeeping(true) }] : []),
    ...(result?.assessment && host.handOverWorkbook
      ? [{ name: text.nextYear.title, run: () => setEndingYear(true) }]
      : []),
    { name: text.summary.importFile, run: () => setImporting({ file: null }) },
    ...(host.save ? [{ name: text.summary.save, run: () => void host.save?.() }] : []),
    { name: text.summary.setUpPrinting, run: () => void store.setUpPrinting(language) },
    ...(host.newTemplate ? [{ name: text.summary.newTemplate, run: () => void host.newTemplate?.() }] : []),
    ...(host.openExample ? [{ name: text.summary.openExample, run: () => void host.openExample?.() }] : []),
    { name: text.summary.remove, run: () => setRemoving(true) },
    { name: text.about.title, run: () => setAbout(true) },
  ];
  return (
    <div className="pane-foot">
      {outcome && (
        <OutcomeBar
          outcome={outcome}
          {...(host.save ? { onSave: () => void host.save?.() } : {})}
          onDismiss={() => store.dismissOutcome()}
        />
      )}
      <div className="buttons">
        <PlainButton
          appearance="primary"
          disabled={!result?.assessment || state.acting}
          onClick={() => setAsking(true)}
        >
          {text.summary.make}
        </PlainButton>
        <MoreMenu actions={more} open={menuOpen} onOpen={setMenuOpen} />
      </div>
      {asking && result && (
        <SummaryDialog result={result} cautions={state.cautions} onClose={() => setAsking(false)} onConfirm={confirm} />
      )}
      {removing && (
        <RemoveDialog
          onClose={() => setRemoving(false)}
          onConfirm={() => {
            setRemoving(false);
            void store.removeSummary();
          }}
        />
      )}
      {importing && (
        <ImportDialog
          host={host}
          file={importing.file}
          onClose={() => setImporting(null)}
          onWritten={() => void store.recheck()}
        />
      )}
      {splitting && result && <SplitDialog host={host} result={result} onClose={() => setSplitting(false)} />}
      {returned && result && (
        <MergeDialog
          host={host}
          settings={result.settings}
          files={returned}
          onFiles={(files) => setReturned([...returned, ...files])}
          onStopped={setReturned}
          onClose={() => setReturned(null)}
          onWritten={() => void store.recheck()}
        />
      )}
      {keeping && result && (
        <NewLedgerDialog
          ledgers={result.ledgers}
          onClose={() => setKeeping(false)}
          onConfirm={(ledgers) => {
            setKeeping(false);
            void store.addLedgers(ledgers);
          }}
        />
      )}
      {endingYear && result && (
        <NextYearDialog host={host} settings={result.settings} onClose={() => setEndingYear(false)} />
      )}
      {about && <AboutDialog onClose={() => setAbout(false)} />}
      {paper === "submission" && result && (
        <SubmissionDialog host={host} result={result} onClose={() => setPaper(null)} />
      )}
      {paper === "report" && result && <ReportDialog host={host} result={result} onClose={() => setPaper(null)} />}
    </div>
  );
}
