import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredDepartment, ScoredIndicator, Share } from "../../domain/scorecard.ts";
import type { Attribution } from "../../domain/settings.ts";
import { explainIndicator } from "../../language/explanation/explainIndicator.ts";
import { explainShare } from "../../language/explanation/explainShare.ts";
import { explainSum } from "../../language/explanation/explainTotals.ts";
import { ExplanationLine } from "../parts/ExplanationLine.tsx";
import { LedgerNotes } from "../ledgers/LedgerNotes.tsx";
import { LongList } from "../parts/LongList.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";

/** A share with its indicator. */
export interface DepartmentShare {
  readonly share: Share;
  readonly scored: ScoredIndicator;
}

const useStyles = makeStyles({
  facts: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0 },
  entry: { padding: `${tokens.spacingVerticalXS} 0` },
  name: { overflowWrap: "anywhere" },
  how: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A department's shares by indicator, each with its explanation. */
export function DepartmentShares({
  department,
  shares,
  attribution,
}: {
  readonly department: ScoredDepartment;
  readonly shares: readonly DepartmentShare[];
  readonly attribution: Attribution;
}) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const { tasks } = department;
  return (
    <>
      {department.name !== null && (
        <>
          <span className={styles.facts}>{text.departments.summary(department.lead, department.support)}</span>
          {department.involved.gt(0) && (
            <span className={styles.facts}>{text.departments.involved(shownMarks(department.involved))}</span>
          )}
          {tasks.total > 0 && (
            <span className={styles.facts}>{text.departments.tasks(tasks.done, tasks.total, tasks.overdue)}</span>
          )}
        </>
      )}
      {shares.length > 0 && <span className={styles.facts}>{explainSum(department, shares.length, language)}</span>}
      {shares.length === 0 && <span className={styles.facts}>{text.departments.nothingCarried}</span>}
      <ul className={styles.list}>
        <LongList
          entries={shares}
          render={({ share, scored }) => (
            <li className={styles.entry}>
              <span className={styles.name}>{scored.indicator.name}</span>
              <span className={styles.how}>
                <ExplanationLine explanation={explainIndicator(scored, language)} />
              </span>
              <span className={styles.how}>{explainShare(share, scored, attribution, language)}</span>
              <span className={styles.how}>
                <LedgerNotes indicator={scored.indicator.id} />
              </span>
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
      </ul>
    </>
  );
}
