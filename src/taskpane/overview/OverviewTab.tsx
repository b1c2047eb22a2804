import { makeStyles, tokens } from "@fluentui/react-components";
import { isOpen } from "../../domain/issue.ts";
import type { Scorecard } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { AttributionSelect } from "../AttributionSelect.tsx";
import type { PaneHost } from "../paneHost.ts";
import { ReviewSection } from "../review/ReviewSection.tsx";
import { SectionTitle } from "../SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import { Disagreements } from "./Disagreements.tsx";
import { ItemList } from "./ItemList.tsx";
import { OpenIssues } from "./OpenIssues.tsx";
import { PreviousNote } from "./PreviousNote.tsx";
import { TotalsCard } from "./TotalsCard.tsx";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** Issues that come before everything else: what is stated does not agree, and vetoes. */
const FIRST = new Set(["total-mismatch", "veto-triggered"]);

export function OverviewTab({
  host,
  result,
  scorecard,
  onAttribution,
  onIssues,
}: {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly scorecard: Scorecard;
  readonly onAttribution: (attribution: Attribution) => void;
  readonly onIssues: () => void;
}) {
  const styles = useStyles();
  const text = useText();
  const { assessment } = result;
  const open = result.issues.filter(isOpen);
  const first = open.filter((issue) => FIRST.has(issue.code));
  const settled = result.issues.filter((issue) => issue.code === "total-mismatch" && !isOpen(issue)).length;
  return (
    <div className={styles.tab}>
      <Disagreements issues={first} settled={settled} compared={scorecard.compared.length} />
      {open.length > 0 && <OpenIssues open={open} onIssues={onIssues} />}
      <TotalsCard
        totals={scorecard.totals}
        indicators={scorecard.indicators}
        attention={result.settings.vetoConsequence ?? null}
      />
      {result.settings.previous && (
        <PreviousNote previous={result.settings.previous} result={scorecard.totals.result} />
      )}
      <section>
        <SectionTitle>{text.overview.items}</SectionTitle>
        <ItemList scorecard={scorecard} />
      </section>
      {assessment && <ReviewSection host={host} result={result} assessment={assessment} scorecard={scorecard} />}
      <AttributionSelect value={scorecard.attribution} onChange={onAttribution} />
    </div>
  );
}
