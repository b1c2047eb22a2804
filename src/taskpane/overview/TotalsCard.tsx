import { makeStyles, tokens } from "@fluentui/react-components";
import type { Issue } from "../../domain/issue.ts";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { Totals } from "../../domain/totals.ts";
import { explainTotals } from "../../language/explanation/explainTotals.ts";
import { unsettled } from "../../language/unsettled.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { MarksBar, MarksSwatch } from "../parts/MarksBar.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { shownMarks, shownRate } from "../parts/shownMarks.ts";
import { FactsCard, useFigureStyles, type Fact } from "./FactsCard.tsx";

const useStyles = makeStyles({
  top: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  basis: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginInlineEnd: "auto" },
  open: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  gap: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  how: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sentences: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** The unit's totals at a glance. */
export function TotalsCard({
  totals,
  indicators,
  questions,
  attention,
}: {
  readonly totals: Totals;
  readonly indicators: readonly ScoredIndicator[];
  /** The open questions that the total depends on. */
  readonly questions: readonly Issue[];
  readonly attention: string | null;
}) {
  const styles = useStyles();
  const figures = useFigureStyles();
  const text = useText();
  const language = useLanguage();
  const { overview } = text;
  const [effective, gap, unscored] = [
    shownMarks(totals.effective),
    shownMarks(totals.gap),
    shownMarks(totals.unscoredFull),
  ];
  const facts: Fact[] = [
    [overview.rate, shownRate(totals.rate)],
    [
      overview.unscored,
      totals.unscored === 0 ? overview.unscoredNone : overview.unscoredCount(totals.unscored, unscored),
    ],
    [overview.veto, totals.vetoed ? (attention ?? overview.vetoed) : overview.vetoNone, totals.vetoed],
  ];
  if (totals.notApplicable > 0) {
    facts.push([
      overview.notApplicable,
      overview.notApplicableCount(totals.notApplicable, shownMarks(totals.notApplicableFull)),
    ]);
    facts.push([overview.converted, shownMarks(totals.converted)]);
  }
  // Self-assessed marks are never labelled 核定.
  const basis = totals.reviewed > 0 ? overview.effective : overview.actual;
  if (totals.reviewed > 0) {
    facts.push([overview.actual, shownMarks(totals.actual)]);
    facts.push([overview.reviewed, `${totals.reviewed}/${totals.indicators}`]);
  }
  const hasOutside = !totals.bonus.eq(0) || !totals.deduction.eq(0);
  if (!totals.bonus.eq(0)) {
    const capped = totals.bonusCap !== null && totals.bonusCap.lt(totals.bonus);
    const bonus = shownMarks(totals.bonus);
    facts.push([
      overview.bonus,
      capped && totals.bonusCap ? overview.bonusCapped(bonus, shownMarks(totals.bonusCap)) : bonus,
    ]);
  }
  if (!totals.deduction.eq(0)) facts.push([overview.deduction, shownMarks(totals.deduction)]);
  if (hasOutside) facts.push([overview.result, shownMarks(totals.result)]);
  const open = new Set(questions.map((issue) => unsettled(issue, language)));
  const headline = (
    <>
      <div className={styles.top}>
        <span className={figures.figure}>
          <span className={figures.part} data-testid="effective" title={basis}>
            {effective}
          </span>
          <span className={figures.whole}>
            / <span data-testid="full">{shownMarks(totals.full)}</span>
          </span>
        </span>
        <span className={styles.basis} data-testid="basis">
          {basis}
        </span>
        <span className={styles.gap}>
          {overview.gap} <strong data-testid="gap">{gap}</strong>
        </span>
      </div>
      {open.size > 0 && (
        <span className={styles.open} data-testid="unsettled">
          {overview.unsettled([...open].join(language === "en" ? "; " : "；"))}
        </span>
      )}
      <MarksBar
        effective={toNumber(totals.effective)}
        gap={toNumber(totals.gap)}
        unscored={toNumber(totals.unscoredFull)}
        height={14}
        label={overview.barLabel(effective, gap, unscored)}
      />
      <div className={styles.legend}>
        <span className={styles.entry}>
          <MarksSwatch kind="effective" /> {overview.scored} {effective}
        </span>
        <span className={styles.entry}>
          <MarksSwatch kind="gap" /> {overview.gap} {gap}
        </span>
        <span className={styles.entry}>
          <MarksSwatch kind="unscored" /> {overview.unscored} {unscored}
        </span>
      </div>
    </>
  );
  return (
    <FactsCard label={overview.marksOf(effective, shownMarks(totals.full))} headline={headline} facts={facts}>
      <Disclosure head={<span className={styles.how}>{overview.howReckoned}</span>}>
        {() => (
          <ul className={styles.sentences}>
            {explainTotals(totals, indicators, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </FactsCard>
  );
}
