import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { SEVERITIES, type Severity } from "../../domain/issue.ts";
import { SeverityMark } from "../issues/SeverityMark.tsx";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  count: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    "& > :first-child": { fontSize: "16px" },
  },
  link: { marginInlineStart: "auto" },
});

/** How many issues are open of each gravity, and the way to them. */
export function OpenIssues({
  counts,
  onIssues,
}: {
  readonly counts: Readonly<Record<Severity, number>>;
  readonly onIssues: () => void;
}) {
  const styles = useStyles();
  const { overview } = useText();
  return (
    <div className={styles.row}>
      {SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => (
        <span key={severity} className={styles.count}>
          <SeverityMark severity={severity} />
          {overview.openIssues[severity](counts[severity])}
        </span>
      ))}
      <Link as="button" className={styles.link} onClick={onIssues}>
        {overview.seeIssues}
      </Link>
    </div>
  );
}
