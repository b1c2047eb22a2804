import { classes } from "../parts/classes.ts";
import { useText } from "../language/paneLanguage.ts";
import { type ReactNode, useEffect, useState } from "react";
import { FirstIcon } from "../parts/FirstIcon.tsx";
import { clockTime } from "../state/isoDay.ts";
import type { PaneText } from "../language/paneText.ts";
import type { PaneState } from "../state/paneState.ts";
import { PlainButton } from "../parts/PlainButton.tsx";
import { ProgressLine } from "../parts/ProgressLine.tsx";

/** Whose assessment it is, how recent the figures are, and that nothing leaves the machine. */
export function PaneHeader(props: PaneStatusProps) {
  const text = useText();
  const { result } = props.state;
  const unit = result?.unit;
  const period = result?.period;
  return (
    <header className="pane-header">
      <span className="privacy">{text.privacy}</span>
      <h1 className={classes(!unit && "unnamed")}>
        {[unit ?? (result ? text.unnamedUnit : text.doing.reading), ...(period ? [period] : [])].join(" · ")}
      </h1>
      <PaneStatus {...props} />
    </header>
  );
}

/** Work of fewer milliseconds shows no bar and cannot be stopped. */
const SHORT = 500;

interface PaneStatusProps {
  readonly state: PaneState;
  readonly onRecheck: () => void;
  readonly onRegenerate: () => void;
  readonly onStop: () => void;
}

/** What the pane is doing, or how recent its figures and the summary are; with the actions for each. */
function PaneStatus({ state, onRecheck, onRegenerate, onStop }: PaneStatusProps) {
  const text = useText();
  const underWay = state.busy || state.acting;
  const late = useLate(underWay, SHORT);
  const warning = underWay ? null : warningOf(state, text);
  return (
    <>
      <div className="pane-status">
        <span role="status" className="said">
          {said()}
        </span>
        {!underWay && !state.stopped && warning && state.result?.assessment && (
          <PlainButton size="small" appearance="primary" onClick={onRegenerate}>
            {text.regenerate}
          </PlainButton>
        )}
        {late ? (
          <PlainButton size="small" onClick={onStop}>
            {text.stop}
          </PlainButton>
        ) : (
          <PlainButton
            size="small"
            appearance="subtle"
            aria-label={text.recheck}
            title={text.recheck}
            onClick={onRecheck}
          >
            <FirstIcon name="sync" />
          </PlainButton>
        )}
      </div>
      {late && <ProgressLine label={doing(state, text)} {...share(state)} />}
    </>
  );

  function said(): ReactNode {
    if (underWay) {
      return (
        <>
          <span className="pane-spinner" aria-hidden="true" />
          {state.waiting ? text.waiting : doing(state, text)}
        </>
      );
    }
    if (warning) {
      return (
        <>
          <span className="icon stale">
            <FirstIcon name="warning" />
          </span>
          <span className="warned">{warning}</span>
        </>
      );
    }
    if (!state.checkedAt) return null;
    return (
      <>
        <span className="icon fresh">
          <FirstIcon name="fresh" />
        </span>
        {text.upToDate}
        <span>{text.asOf(clockTime(state.checkedAt))}</span>
      </>
    );
  }
}

/** Why the figures may not be reliable yet, or null. */
function warningOf({ stopped, summary }: PaneState, text: PaneText): string | null {
  if (stopped) return text.stopped;
  if (summary === "older") return text.summaryOlder;
  if (summary === "incomplete") return text.summaryIncomplete;
  return summary === "unfinished" ? text.summaryUnfinished : null;
}

function doing({ step, checkedAt }: PaneState, text: PaneText): string {
  if (!step) return checkedAt ? text.doing.checking : text.doing.reading;
  const counted = step.of !== null && step.of > 1 ? text.countOf(step.done + 1, step.of) : "";
  return `${text.doing[step.phase]}${counted}`;
}

/** Progress of the bar; without a count it only moves. */
function share({ step }: PaneState): { readonly value?: number; readonly max?: number } {
  return step?.of ? { value: step.done, max: step.of } : {};
}

/** True once work has been going on for so many milliseconds; false again when it is over. */
function useLate(underWay: boolean, milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!underWay) return;
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [underWay, milliseconds]);
  return late;
}
