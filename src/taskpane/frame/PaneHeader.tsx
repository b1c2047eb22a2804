import { classes } from "../parts/classes.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneState } from "../state/paneState.ts";
import { PaneStatus } from "./PaneStatus.tsx";

/** Whose assessment it is, how fresh the figures are, and that nothing leaves the machine. */
export function PaneHeader({
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
  const text = useText();
  const unit = state.result?.unit;
  const period = state.result?.period;
  return (
    <header className="pane-header">
      <span className="privacy">{text.privacy}</span>
      <h1 className={classes(!unit && "unnamed")}>
        {[unit ?? (state.result ? text.unnamedUnit : text.doing.reading), ...(period ? [period] : [])].join(" · ")}
      </h1>
      <PaneStatus state={state} onRecheck={onRecheck} onRegenerate={onRegenerate} onStop={onStop} />
    </header>
  );
}
