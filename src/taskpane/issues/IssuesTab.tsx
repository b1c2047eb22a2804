import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { isOpen, SEVERITIES, type Issue } from "../../domain/issue.ts";
import type { Settings } from "../../domain/settings.ts";
import { acknowledging } from "../../usecases/acknowledgedIssues.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { EmptyNote } from "../parts/EmptyNote.tsx";
import { inSteps } from "../state/inSteps.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneHost } from "../state/paneHost.ts";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import type { SettingsChange } from "../state/settingsAfter.ts";
import { AcknowledgedIssues } from "./AcknowledgedIssues.tsx";
import { AcknowledgeForm } from "./AcknowledgeForm.tsx";
import { HighlightBar } from "./HighlightBar.tsx";
import { IssueList } from "./IssueList.tsx";
import { IssueAnswers, asksForAnswer } from "./IssueAnswers.tsx";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** All open issues, gravest first and then in workbook order; below them the acknowledged ones. */
export function IssuesTab({
  host,
  result,
  keys,
  notKept,
  onAcknowledge,
  onAnswer,
}: {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly keys: ReadonlyMap<Issue, string>;
  /** The workbook could not store the acknowledgement. */
  readonly notKept: boolean;
  readonly onAcknowledge: (acknowledged: NonNullable<Settings["acknowledged"]>) => void;
  /** The user's answer to a question: what rows are, how marks are read, whose they are. */
  readonly onAnswer: (change: SettingsChange) => void;
}) {
  const styles = useStyles();
  const text = useText();
  const open = result.issues.filter(isOpen);
  const acknowledged = result.issues.filter((issue) => !isOpen(issue));
  const change = (issue: Issue, reason: string | null): void => {
    void inSteps(acknowledging(result, issue, reason), undefined).then(onAcknowledge);
  };
  return (
    <div className={styles.tab}>
      <HighlightBar host={host} result={result} />
      {notKept && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text.settings.notKept}</MessageBarBody>
        </MessageBar>
      )}
      {open.length === 0 ? (
        <EmptyNote
          icon={<CheckmarkCircleRegular />}
          title={acknowledged.length === 0 ? text.issues.none : text.issues.noneOpen}
        >
          {text.issues.noneDetail}
        </EmptyNote>
      ) : (
        <span className={styles.hint}>
          {text.issues.keyboard}
          <br />
          {open.some(asksForAnswer) ? text.issues.answerHint : text.issues.acknowledgeHint}
        </span>
      )}
      {SEVERITIES.map((severity) => {
        const group = open.filter((issue) => issue.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity}>
            <SectionTitle count={group.length}>{text.severity[severity]}</SectionTitle>
            <IssueList
              issues={group}
              label={text.severity[severity]}
              keyOf={(issue) => keys.get(issue) ?? ""}
              action={(issue, isSelected) =>
                asksForAnswer(issue) ? (
                  <IssueAnswers issue={issue} settings={result.settings} onAnswer={onAnswer} />
                ) : (
                  isSelected && <AcknowledgeForm onAcknowledge={(reason) => change(issue, reason)} />
                )
              }
            />
          </section>
        );
      })}
      <AcknowledgedIssues issues={acknowledged} onReopen={(issue) => change(issue, null)} />
    </div>
  );
}
