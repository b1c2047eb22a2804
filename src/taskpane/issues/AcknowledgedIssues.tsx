import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue.ts";
import { issueSentence } from "../../language/issueMessage.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
    padding: `${tokens.spacingVerticalXS} 0`,
    color: tokens.colorNeutralForeground3,
    overflowWrap: "anywhere",
  },
  reason: { display: "block", fontSize: tokens.fontSizeBase200 },
});

/** Acknowledged issues, collapsed below the open ones, with their reasons and a button to reopen each. */
export function AcknowledgedIssues({
  issues,
  onReopen,
}: {
  readonly issues: readonly Issue[];
  readonly onReopen: (issue: Issue) => void;
}) {
  const styles = useStyles();
  const text = useText().issues;
  const language = useLanguage();
  if (issues.length === 0) return null;
  return (
    <section>
      <Disclosure head={text.acknowledged(issues.length)}>
        {() => (
          <ul className={styles.list} aria-label={text.acknowledged(issues.length)}>
            <LongList
              entries={issues}
              render={(issue) => (
                <li className={styles.entry} data-acknowledged={issue.code}>
                  <span>
                    {issueSentence(issue, language).what} <CellLink sheet={issue.sheet} cell={issue.cell} />
                    <span className={styles.reason}>{text.reasonGiven(issue.acknowledged ?? "")}</span>
                  </span>
                  <Button size="small" appearance="subtle" onClick={() => onReopen(issue)}>
                    {text.reopen}
                  </Button>
                </li>
              )}
              last={(button) => <li>{button}</li>}
            />
          </ul>
        )}
      </Disclosure>
    </section>
  );
}
