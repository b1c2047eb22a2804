import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useText } from "./language/paneLanguage.ts";
import type { PaneState } from "./paneState.ts";
import { PaneStatus } from "./PaneStatus.tsx";

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
  privacy: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  unnamed: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
});

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
  const styles = useStyles();
  const text = useText();
  const unit = state.result?.unit;
  const period = state.result?.period;
  return (
    <header className={styles.header}>
      <span className={styles.privacy}>{text.privacy}</span>
      <h1 className={mergeClasses(styles.title, !unit && styles.unnamed)}>
        {[unit ?? (state.result ? text.unnamedUnit : text.doing.reading), ...(period ? [period] : [])].join(" · ")}
      </h1>
      <PaneStatus state={state} onRecheck={onRecheck} onRegenerate={onRegenerate} onStop={onStop} />
    </header>
  );
}
