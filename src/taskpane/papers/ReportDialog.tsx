import type { ReactNode } from "react";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { CopyText } from "./CopyText.tsx";
import { deliverySentence } from "./deliverySentence.ts";
import { PaperDialog } from "./PaperDialog.tsx";
import type { PaperDialogProps } from "./paperDialogProps.ts";

/** 自查报告 (or 任务进度报告, with tasks only) as a Word document, and its text if the document may not have reached the user. */
export function ReportDialog({ host, result, onClose }: PaperDialogProps) {
  const language = useLanguage();
  const text = useText();
  const isMarked = result.scorecard?.totals !== null;
  const make = async (): Promise<ReactNode> => {
    // The document library is large, so it is fetched here only.
    const [{ readPaper }, { report }, { narrativeText }, { narrativeDocument }] = await Promise.all([
      import("./readPaper.ts"),
      import("../../report/narrative/report.ts"),
      import("../../report/narrative/narrativeText.ts"),
      import("../../document/narrativeDocument.ts"),
    ]);
    const input = await readPaper(host, result.settings, language);
    if (!input || !host.handOverDocument) return text.summary.nothing;
    const narrative = report(input);
    const outcome = await host.handOverDocument(
      await narrativeDocument(narrative),
      isMarked ? "自查报告" : "任务进度报告",
    );
    return (
      <>
        <span>{deliverySentence(outcome, text)}</span>
        {host.mayBlockDownloads && <CopyText text={narrativeText(narrative)} shown={outcome.kind === "blocked"} />}
      </>
    );
  };
  return (
    <PaperDialog
      title={isMarked ? text.papers.report : text.papers.progressReport}
      confirm={text.papers.make}
      onMake={make}
      onClose={onClose}
    >
      <span>{isMarked ? text.papers.reportExplain : text.papers.progressReportExplain}</span>
    </PaperDialog>
  );
}
