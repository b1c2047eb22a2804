import { makeStyles, tokens } from "@fluentui/react-components";
import type { Assessment } from "../../domain/assessment.ts";
import { isOpen, openQuestions } from "../../domain/issue.ts";
import type { Scorecard } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { AttributionSelect } from "../parts/AttributionSelect.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import { LedgerList } from "../ledgers/LedgerList.tsx";
import { ReviewSection } from "../review/ReviewSection.tsx";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import { IssueAnswers } from "../issues/IssueAnswers.tsx";
import { IssueList } from "../issues/IssueList.tsx";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { Disagreements } from "./Disagreements.tsx";
import { ItemList } from "./ItemList.tsx";
import { OpenIssues } from "./OpenIssues.tsx";
import { TaskProgressCard } from "./TaskProgressCard.tsx";
import { TotalsCard } from "./TotalsCard.tsx";
import type { Marks } from "../../domain/marks.ts";
import type { PreviousPeriod } from "../../domain/previousPeriod.ts";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Issues shown before everything else: stated totals that do not agree, and vetoes. */
const FIRST = new Set(["total-mismatch", "veto-triggered"]);

export function OverviewTab({
  host,
  result,
  assessment,
  scorecard,
  onAttribution,
  onAnswer,
  onIssues,
}: {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly assessment: Assessment;
  readonly scorecard: Scorecard;
  readonly onAttribution: (attribution: Attribution) => void;
  /** The user's answer to a question that the total depends on. */
  readonly onAnswer: (change: SettingsChange) => void;
  readonly onIssues: () => void;
}) {
  const styles = useStyles();
  const text = useText();
  const { totals } = scorecard;
  const { framework } = assessment;
  const open = result.issues.filter(isOpen);
  const questions = openQuestions(result.issues);
  const first = open.filter((issue) => FIRST.has(issue.code));
  const settled = result.issues.filter((issue) => issue.code === "total-mismatch" && !isOpen(issue)).length;
  return (
    <div className={styles.tab}>
      {questions.length > 0 && (
        <IssueList
          issues={questions}
          label={text.overview.questions}
          prominent
          action={(issue) => <IssueAnswers issue={issue} settings={result.settings} onAnswer={onAnswer} />}
        />
      )}
      <Disagreements issues={first} settled={settled} compared={scorecard.compared.length} />
      {open.length > 0 && <OpenIssues open={open} onIssues={onIssues} />}
      {framework && totals ? (
        <>
          <TotalsCard
            totals={totals}
            indicators={scorecard.indicators}
            questions={questions}
            attention={result.settings.vetoConsequence ?? null}
          />
          {result.settings.previous && <PreviousNote previous={result.settings.previous} result={totals.result} />}
          <section>
            <SectionTitle>{text.overview.items}</SectionTitle>
            <ItemList scorecard={scorecard} />
          </section>
          <ReviewSection
            host={host}
            result={result}
            assessment={{ ...assessment, framework }}
            scorecard={{ ...scorecard, totals }}
          />
          <AttributionSelect value={scorecard.attribution} onChange={onAttribution} />
        </>
      ) : assessment.breakdown ? (
        <TaskProgressCard tasks={scorecard.tasks} />
      ) : (
        <section>
          <SectionTitle>{text.ledgers.all}</SectionTitle>
          <LedgerList ledgers={result.ledgers} />
        </section>
      )}
    </div>
  );
}

/** The result compared with the previous period's. */
function PreviousNote({ previous, result }: { readonly previous: PreviousPeriod; readonly result: Marks }) {
  const styles = useStyles();
  const text = useText().previous;
  const before = previous.totals.result;
  const change = result.minus(before);
  return (
    <span className={styles.note}>
      {text.compared(previous.period ?? "", shownMarks(before), shownMarks(change.abs()), change.cmp(0))}
    </span>
  );
}
