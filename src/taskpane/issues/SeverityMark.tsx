import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../domain/issue.ts";
import { useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  mark: { fontSize: "20px", lineHeight: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: DismissCircleFilled, warning: WarningFilled, info: InfoRegular };

/** The severity of an issue: a shape for each, and a word for those who cannot see it. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const text = useText();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <Icon role="img" aria-hidden={false} aria-label={text.severity[severity]} />
    </span>
  );
}
