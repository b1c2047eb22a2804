import { makeStyles, tokens } from "@fluentui/react-components";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import type { Totals } from "../../domain/totals.ts";
import { explainTotals } from "../../language/explanation/explainTotals.ts";
import { Disclosure } from "../Disclosure.tsx";
import { MarksBar, MarksSwatch } from "../MarksBar.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { shownMarks, shownRate } from "../shownMarks.ts";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: {
    display: "flex",
    alignItems: "baseline",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
  },
  figure: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  effective: { fontSize: "40px", lineHeight: "44px", fontWeight: tokens.fontWeightSemibold },
  full: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
  basis: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, marginInlineEnd: "auto" },
  gap: { fontSize: tokens.fontSizeBase400, fontVariantNumeric: "tabular-nums" },
  legend: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  entry: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  facts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(84px, 1fr))",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    margin: 0,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "& dt": { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, fontVariantNumeric: "tabular-nums" },
  },
  how: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sentences: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** The unit's totals at a glance. */
export function TotalsCard({
  totals,
  indicators,
  attention,
}: {
  readonly totals: Totals;
  readonly indicators: readonly ScoredIndicator[];
  readonly attention: string | null;
}) {
  const styles = useStyles();
  const text = useText();
  const language = useLanguage();
  const { overview } = text;
  const [effective, gap, unscored] = [
    shownMarks(totals.effective),
    shownMarks(totals.gap),
    shownMarks(totals.unscoredFull),
  ];
  const facts: (readonly [name: string, value: string, bad?: boolean])[] = [
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
  // Self marks are never called 核定.
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
  return (
    <section className={styles.card} aria-label={overview.marksOf(effective, shownMarks(totals.full))}>
      <div className={styles.top}>
        <span className={styles.figure}>
          <span className={styles.effective} data-testid="effective" title={basis}>
            {effective}
          </span>
          <span className={styles.full}>
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
      <dl className={styles.facts}>
        {facts.map(([name, value, bad]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={bad ? styles.bad : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      <Disclosure head={<span className={styles.how}>{overview.howReckoned}</span>}>
        {() => (
          <ul className={styles.sentences}>
            {explainTotals(totals, indicators, language).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Disclosure>
    </section>
  );
}
