import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { toNumber } from "../../domain/marks.ts";
import type { ScoredItem } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";
import { MarksBar } from "./MarksBar.tsx";
import { shownMarks } from "./shownMarks.ts";

const useStyles = makeStyles({
  head: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    rowGap: "4px",
  },
  name: { overflowWrap: "anywhere" },
  strong: { fontWeight: tokens.fontWeightSemibold },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  wide: { gridColumn: "1 / -1" },
});

/** A name with its marks and their bar; `children` appear below. */
export function MarksHead({
  name,
  strong = false,
  figures: { full, effective, gap },
  scale,
  height,
  children,
}: {
  readonly name: string;
  readonly strong?: boolean;
  readonly figures: Pick<ScoredItem, "full" | "effective" | "gap">;
  /** Full marks that the longest bar represents; by default every bar is as long as the line. */
  readonly scale?: number;
  /** Height of the bar in pixels. */
  readonly height: number;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { overview } = useText();
  const unscored = full.minus(effective).minus(gap);
  return (
    <span className={styles.head}>
      <span className={mergeClasses(styles.name, strong && styles.strong)}>{name}</span>
      <span className={styles.marks}>{overview.marksOf(shownMarks(effective), shownMarks(full))}</span>
      <span className={styles.wide}>
        <MarksBar
          effective={toNumber(effective)}
          gap={toNumber(gap)}
          unscored={toNumber(unscored)}
          {...(scale === undefined ? {} : { scale })}
          height={height}
          label={overview.barLabel(shownMarks(effective), shownMarks(gap), shownMarks(unscored))}
        />
      </span>
      {children}
    </span>
  );
}
