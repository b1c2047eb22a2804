import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import { addressOf } from "../../domain/address.ts";
import type { Issue } from "../../domain/issue.ts";
import { issueSentence } from "../../language/issueMessage.ts";
import { useLineStyles } from "../parts/lineStyles.ts";
import { LongList } from "../parts/LongList.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { moveAmongLines } from "../parts/moveAmongLines.ts";
import { useSelectCell } from "../parts/selectCell.ts";
import { SeverityMark } from "./SeverityMark.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "2px" },
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalS,
    border: "1px solid transparent",
    ":disabled": { cursor: "default" },
  },
  prominent: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    ":hover": { backgroundColor: tokens.colorStatusDangerBackground2 },
  },
  beneath: { paddingTop: tokens.spacingVerticalS },
  what: { overflowWrap: "anywhere" },
  todo: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  cell: { color: tokens.colorBrandForegroundLink, whiteSpace: "nowrap" },
  prominentText: { color: tokens.colorNeutralForeground1 },
});

/** A list of issues. Arrow keys move, Enter or a click selects the cell. */
export function IssueList({
  issues,
  label,
  prominent = false,
  action,
  keyOf,
}: {
  readonly issues: readonly Issue[];
  readonly label: string;
  readonly prominent?: boolean;
  /** Shown below an issue: what can be done about it. */
  readonly action?: (issue: Issue, isSelected: boolean) => ReactNode;
  /** A key by which the selected issue is found again after a new check; by default issues are compared as objects. */
  readonly keyOf?: (issue: Issue) => string;
}) {
  const styles = useStyles();
  const known = keyOf ?? ((issue: Issue): Issue => issue);
  const [chosen, setChosen] = useState<Issue | string | null>(null);
  // The Tab key stops at the issue that had the focus last, and then at the action below it.
  const [last, setLast] = useState<number | null>(null);
  const stop =
    last !== null && last < issues.length
      ? last
      : issues.findIndex((issue) => action || addressOf(issue.sheet, issue.cell));
  return (
    <ul
      className={styles.list}
      aria-label={label}
      onKeyDown={(event) => moveAmongLines(event.currentTarget, "[data-issue]:enabled", event)}
    >
      <LongList
        entries={issues}
        {...(keyOf ? { keyOf } : {})}
        render={(issue, index) => (
          <li>
            <IssueRow
              issue={issue}
              tabIndex={index === stop ? 0 : -1}
              onFocus={() => setLast(index)}
              prominent={prominent}
              {...(action ? { onChoose: () => setChosen(known(issue)) } : {})}
            />
            {action && (
              <div className={prominent ? styles.beneath : undefined}>{action(issue, known(issue) === chosen)}</div>
            )}
          </li>
        )}
        last={(button) => <li>{button}</li>}
      />
    </ul>
  );
}

function IssueRow({
  issue,
  prominent,
  tabIndex,
  onFocus,
  onChoose,
}: {
  readonly issue: Issue;
  readonly prominent: boolean;
  readonly tabIndex: number;
  readonly onFocus: () => void;
  readonly onChoose?: () => void;
}) {
  const styles = useStyles();
  const line = useLineStyles();
  const language = useLanguage();
  const text = useText();
  const select = useSelectCell();
  const address = addressOf(issue.sheet, issue.cell);
  const { what, todo } = issueSentence(issue, language);
  return (
    <button
      type="button"
      className={mergeClasses(line.press, styles.row, prominent && styles.prominent)}
      data-issue={issue.code}
      disabled={!address && !onChoose}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={() => {
        onChoose?.();
        if (address) select(address);
      }}
    >
      <SeverityMark severity={issue.severity} />
      <span>
        <span className={styles.what}>{what}</span>
        <span className={mergeClasses(styles.todo, prominent && styles.prominentText)}>
          {todo}{" "}
          <span className={mergeClasses(styles.cell, prominent && styles.prominentText)}>
            {address ? `${issue.sheet}!${issue.cell}` : issue.sheet || text.issues.noCell}
          </span>
        </span>
      </span>
    </button>
  );
}
