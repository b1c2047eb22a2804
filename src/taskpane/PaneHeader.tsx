import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { clockTime } from "./isoDay.ts";
import { useText } from "./language/paneLanguage.ts";
import type { PaneState } from "./paneStore.ts";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  line: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  fresh: { fontSize: "14px", lineHeight: 0, color: tokens.colorStatusSuccessForeground1 },
  privacy: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  again: { marginInlineStart: "auto", minWidth: 0 },
  unnamed: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

/** Whose assessment it is, how fresh the figures are, and that nothing leaves the machine. */
export function PaneHeader({ state, onRecheck }: { readonly state: PaneState; readonly onRecheck: () => void }) {
  const styles = useStyles();
  const text = useText();
  const unit = state.result?.unit;
  const period = state.result?.period;
  return (
    <header className={styles.header}>
      <span className={styles.privacy}>{text.privacy}</span>
      <h1 className={mergeClasses(styles.title, !unit && styles.unnamed)}>
        {[unit ?? (state.result ? text.unnamedUnit : text.reading), ...(period ? [period] : [])].join(" · ")}
      </h1>
      <div className={styles.line}>
        <span role="status" className={styles.line}>
          {state.busy ? (
            <>
              <Spinner size="extra-tiny" aria-hidden="true" />
              {state.checkedAt ? text.checking : text.reading}
            </>
          ) : (
            state.checkedAt && (
              <>
                <span className={styles.fresh} aria-hidden="true">
                  <CheckmarkCircleFilled />
                </span>
                {text.upToDate}
                <span>{text.asOf(clockTime(state.checkedAt))}</span>
              </>
            )
          )}
        </span>
        <Button
          className={styles.again}
          size="small"
          appearance="subtle"
          icon={<ArrowSyncRegular />}
          aria-label={text.recheck}
          title={text.recheck}
          onClick={onRecheck}
        />
      </div>
    </header>
  );
}
