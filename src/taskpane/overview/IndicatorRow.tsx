import { numberedName } from "../../domain/indicator.ts";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { explainIndicator } from "../../language/explanation/explainIndicator.ts";
import { ExplanationLine } from "../parts/ExplanationLine.tsx";
import { LedgerNotes } from "../ledgers/LedgerNotes.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import { AttainmentNote } from "./AttainmentNote.tsx";
import { EvidenceNote } from "./EvidenceNote.tsx";

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
  review: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  reason: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** One indicator: name, marks, how they came about, their cell, and the reason for lost marks. */
export function IndicatorRow({ scored }: { readonly scored: ScoredIndicator }) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const { indicator } = scored;
  return (
    <div className={styles.row}>
      <span className={styles.name} title={indicator.name}>
        {numberedName(indicator)}
      </span>
      <span className={styles.marks}>
        {marksOf(scored, text)}
        {scored.review && (
          <span className={styles.review}>
            {text.review.selfToReview(scored.actual && shownMarks(scored.actual), shownMarks(scored.review))}
          </span>
        )}
      </span>
      <span className={styles.reason}>
        <ExplanationLine explanation={explainIndicator(scored, language)} />
        <AttainmentNote scored={scored} />
        {indicator.reason !== "" && ` ${indicator.reason}`}
        <EvidenceNote indicator={indicator} />
        <LedgerNotes indicator={indicator.id} />
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
