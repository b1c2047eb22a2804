import { classes } from "../parts/classes.ts";
import { useText } from "../language/paneLanguage.ts";
import { PaneStatus, type PaneStatusProps } from "./PaneStatus.tsx";

/** Whose assessment it is, how fresh the figures are, and that nothing leaves the machine. */
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
