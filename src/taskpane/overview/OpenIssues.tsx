import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { SEVERITIES, type Issue } from "../../domain/issue.ts";
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

/** Number of open issues by severity, with a link to them. */
export function OpenIssues({ open, onIssues }: { readonly open: readonly Issue[]; readonly onIssues: () => void }) {
  const styles = useStyles();
  const { overview } = useText();
  const counts = SEVERITIES.map(
    (severity) => [severity, open.filter((issue) => issue.severity === severity).length] as const,
  );
  return (
    <div className={styles.row}>
      {counts.map(([severity, count]) =>
        count === 0 ? null : (
          <span key={severity} className={styles.count}>
            <SeverityMark severity={severity} />
            {overview.openIssues[severity](count)}
          </span>
        ),
      )}
      <Link as="button" className={styles.link} onClick={onIssues}>
        {overview.seeIssues}
      </Link>
    </div>
  );
}
