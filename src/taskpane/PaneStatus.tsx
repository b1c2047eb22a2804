import { Button, makeStyles, mergeClasses, ProgressBar, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactNode } from "react";
import { clockTime } from "./isoDay.ts";
import { useText } from "./language/paneLanguage.ts";
import type { PaneText } from "./language/paneText.ts";
import type { PaneState } from "./paneState.ts";
import { useLate } from "./useLate.ts";

/** Shorter work shows no bar and needs no stopping, in milliseconds. */
const SHORT = 500;

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  said: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexShrink: 1,
    minWidth: 0,
  },
  icon: { fontSize: "14px", lineHeight: 0 },
  fresh: { color: tokens.colorStatusSuccessForeground1 },
  stale: { color: tokens.colorStatusWarningForeground3 },
  warned: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
  button: { minWidth: 0, flexShrink: 0 },
});

/** What the pane is doing, or how fresh its figures and the summary in the workbook are; with what can be done about it. */
export function PaneStatus({
  state,
  onRecheck,
  onRegenerate,
  onStop,
}: {
  readonly state: PaneState;
  readonly onRecheck: () => void;
  readonly onRegenerate: () => void;
  readonly onStop: () => void;
}) {
  const styles = useStyles();
  const text = useText();
  const underWay = state.busy || state.acting;
  const late = useLate(underWay, SHORT);
  const warning = underWay ? null : warningOf(state, text);
  return (
    <>
      <div className={styles.line}>
        <span role="status" className={styles.said}>
          {said()}
        </span>
        {!underWay && !state.stopped && warning && state.result?.assessment && (
          <Button className={styles.button} size="small" appearance="primary" onClick={onRegenerate}>
            {text.regenerate}
          </Button>
        )}
        {late ? (
          <Button className={styles.button} size="small" onClick={onStop}>
            {text.stop}
          </Button>
        ) : (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            aria-label={text.recheck}
            title={text.recheck}
            onClick={onRecheck}
          />
        )}
      </div>
      {late && <ProgressBar aria-label={doing(state, text)} thickness="medium" {...share(state)} />}
    </>
  );

  function said(): ReactNode {
    if (underWay) {
      return (
        <>
          <Spinner size="extra-tiny" aria-hidden="true" />
          {state.waiting ? text.waiting : doing(state, text)}
        </>
      );
    }
    if (warning) {
      return (
        <>
          <span className={mergeClasses(styles.icon, styles.stale)} aria-hidden="true">
            <WarningFilled />
          </span>
          <span className={styles.warned}>{warning}</span>
        </>
      );
    }
    if (!state.checkedAt) return null;
    return (
      <>
        <span className={mergeClasses(styles.icon, styles.fresh)} aria-hidden="true">
          <CheckmarkCircleFilled />
        </span>
        {text.upToDate}
        <span>{text.asOf(clockTime(state.checkedAt))}</span>
      </>
    );
  }
}

/** What stands between the user and figures that can be trusted; null where nothing does. */
function warningOf({ stopped, summary }: PaneState, text: PaneText): string | null {
  if (stopped) return text.stopped;
  if (summary === "older") return text.summaryOlder;
  return summary === "unfinished" ? text.summaryUnfinished : null;
}

function doing({ step, checkedAt }: PaneState, text: PaneText): string {
  if (!step) return checkedAt ? text.doing.checking : text.doing.reading;
  const counted = step.of !== null && step.of > 1 ? text.countOf(step.done + 1, step.of) : "";
  return `${text.doing[step.phase]}${counted}`;
}

/** How far the bar is; without a count it only moves. */
function share({ step }: PaneState): { readonly value?: number; readonly max?: number } {
  return step?.of ? { value: step.done, max: step.of } : {};
}
