import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Severity } from "../../domain/issue.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { EmptyNote } from "../EmptyNote.tsx";
import { SectionTitle } from "../SectionTitle.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { PaneHost } from "../paneHost.ts";
import { HighlightBar } from "./HighlightBar.tsx";
import { IssueList } from "./IssueList.tsx";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  hint: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Every issue, gravest first, within that as they stand in the workbook. */
export function IssuesTab({ host, result }: { readonly host: PaneHost; readonly result: CheckResult }) {
  const styles = useStyles();
  const text = useText();
  const { issues } = result;
  return (
    <div className={styles.tab}>
      <HighlightBar host={host} result={result} />
      {issues.length === 0 ? (
        <EmptyNote icon={<CheckmarkCircleRegular />} title={text.issues.none}>
          {text.issues.noneDetail}
        </EmptyNote>
      ) : (
        <span className={styles.hint}>{text.issues.keyboard}</span>
      )}
      {SEVERITIES.map((severity) => {
        const group = issues.filter((issue) => issue.severity === severity);
        if (group.length === 0) return null;
        return (
          <section key={severity}>
            <SectionTitle count={group.length}>{text.severity[severity]}</SectionTitle>
            <IssueList issues={group} label={text.severity[severity]} />
          </section>
        );
      })}
    </div>
  );
}
