import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A figure with its name; a bad one stands out. */
export type Fact = readonly [name: string, value: string | number, bad?: boolean];

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
  bad: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Styles of the headline figure: 97 / 100. */
export const useFigureStyles = makeStyles({
  figure: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  part: { fontSize: "40px", lineHeight: "44px", fontWeight: tokens.fontWeightSemibold },
  whole: { fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground2 },
});

/** A headline figure with facts below it. */
export function FactsCard({
  label,
  headline,
  facts,
  children,
}: {
  readonly label: string;
  readonly headline: ReactNode;
  readonly facts: readonly Fact[];
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={label}>
      {headline}
      <dl className={styles.facts}>
        {facts.map(([name, value, bad]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={bad ? styles.bad : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  );
}
