import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredDepartment } from "../../domain/scorecard.ts";
import { MarksBar } from "../parts/MarksBar.tsx";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks, shownRate } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "4px",
  },
  name: { overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  bar: { gridColumn: "1 / -1" },
  note: {
    gridColumn: "1 / -1",
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
});

/** A department's or a person's name and figures in two lines and a bar; `children` say more beside gap and rate. */
export function FiguresHead({
  name,
  figures,
  most,
  children,
}: {
  readonly name: string;
  readonly figures: Pick<ScoredDepartment, "full" | "effective" | "gap" | "rate">;
  /** Full marks that the longest bar stands for. */
  readonly most: number;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { overview } = useText();
  const { full, effective, gap, rate } = figures;
  const unscored = full.minus(effective).minus(gap);
  const label = overview.barLabel(shownMarks(effective), shownMarks(gap), shownMarks(unscored));
  return (
    <span className={styles.head}>
      <span className={styles.name}>{name}</span>
      <span className={styles.marks}>{overview.marksOf(shownMarks(effective), shownMarks(full))}</span>
      <span className={styles.bar}>
        <MarksBar
          effective={toNumber(effective)}
          gap={toNumber(gap)}
          unscored={toNumber(unscored)}
          scale={most}
          height={10}
          label={label}
        />
      </span>
      <span className={styles.note}>
        <span>
          {overview.gap} {shownMarks(gap)}
        </span>
        <span>
          {overview.rate} {shownRate(rate)}
        </span>
        {children}
      </span>
    </span>
  );
}
