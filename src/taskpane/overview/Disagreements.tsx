import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import type { Issue } from "../../domain/issue.ts";
import { IssueList } from "../issues/IssueList.tsx";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  agree: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    alignItems: "center",
    color: tokens.colorNeutralForeground2,
    "& svg": { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  },
});

/** Mismatches, before anything else; a quiet line if there are none or the user acknowledged them. */
export function Disagreements({
  issues,
  settled,
  compared,
}: {
  readonly issues: readonly Issue[];
  /** Number of acknowledged mismatches. */
  readonly settled: number;
  readonly compared: number;
}) {
  const styles = useStyles();
  const text = useText();
  if (issues.length > 0) return <IssueList issues={issues} label={text.overview.disagreements} prominent />;
  if (compared === 0) return null;
  return (
    <div className={styles.agree}>
      {settled === 0 && <CheckmarkCircleRegular aria-hidden="true" />}
      <span>{settled > 0 ? text.overview.disagreementsAcknowledged(settled) : text.overview.allAgree(compared)}</span>
    </div>
  );
}
