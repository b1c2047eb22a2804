import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { CellLink } from "../CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import { shownMarks } from "../shownMarks.ts";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
  },
  name: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "3",
    overflow: "hidden",
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  reason: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One indicator: name, marks, the reason given for marks lost, and where it stands. */
export function IndicatorRow({ scored }: { readonly scored: ScoredIndicator }) {
  const styles = useStyles();
  const text = useText();
  const { indicator } = scored;
  return (
    <div className={styles.row}>
      <span className={styles.name} title={indicator.name}>
        {indicator.code === null ? indicator.name : `${indicator.code} ${indicator.name}`}
      </span>
      <span className={styles.marks}>{marksOf(scored, text)}</span>
      <span className={styles.reason}>
        <CellLink sheet={indicator.sheet} cell={cellOf(scored)} />
        {scored.gap?.gt(0) && ` ${text.indicatorState.gap(shownMarks(scored.gap))}`}
        {indicator.reason !== "" && ` ${indicator.reason}`}
      </span>
    </div>
  );
}

function marksOf(scored: ScoredIndicator, text: PaneText): string {
  const { kind, veto } = scored.indicator;
  if (kind === "veto") return veto?.text || text.indicatorState.veto;
  if (scored.state === "not-applicable") return text.indicatorState.notApplicable;
  if (scored.effective === null) return kind === "base" ? text.indicatorState.unscored : "—";
  if (kind === "bonus") return `${text.indicatorState.bonus} ${shownMarks(scored.effective)}`;
  if (kind === "deduction") return `${text.indicatorState.deduction} ${shownMarks(scored.effective)}`;
  return text.overview.marksOf(shownMarks(scored.effective), shownMarks(scored.full));
}

function cellOf({ indicator }: ScoredIndicator): string {
  const { actual, review } = indicator;
  if (indicator.veto) return indicator.veto.cell;
  if (review.state !== "absent" && review.state !== "blank") return review.cell;
  return actual.state === "absent" ? indicator.nameCell : actual.cell;
}
