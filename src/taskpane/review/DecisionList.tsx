import { numberedName } from "../../domain/indicator.ts";
import { makeStyles, tokens } from "@fluentui/react-components";
import { reviewChange, type ReviewDecision } from "../../score/reviewDecisions.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: "anywhere",
  },
  marks: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", textAlign: "end" },
  who: { gridColumn: "1 / -1", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sum: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** Every mark that the reviewer changed: self and review marks, who carries it, and why. */
export function DecisionList({ decisions }: { readonly decisions: readonly ReviewDecision[] }) {
  const styles = useStyles();
  const text = useText().review;
  return (
    <>
      <span className={styles.sum}>{text.change(signed(shownMarks(reviewChange(decisions))))}</span>
      <ul className={styles.list} aria-label={text.decisions(decisions.length)}>
        <LongList
          entries={decisions}
          render={({ scored: { indicator }, self, review, difference, departments }) => (
            <li className={styles.entry} data-decision={indicator.name}>
              <span>{numberedName(indicator)}</span>
              <span className={styles.marks}>
                {text.selfToReview(self ? shownMarks(self) : null, shownMarks(review))}
                {difference && ` ${signed(shownMarks(difference))}`}
              </span>
              <span className={styles.who}>
                {departments.length > 0 ? text.carriedBy(departments) : text.carriedByNobody}
                {indicator.reason !== "" && ` ${indicator.reason}`}{" "}
                {indicator.review.state !== "absent" && (
                  <CellLink sheet={indicator.sheet} cell={indicator.review.cell} />
                )}
              </span>
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
      </ul>
    </>
  );
}

/** "-1" → "−1", "1" → "+1". */
function signed(marks: string): string {
  return marks.startsWith("-") ? `−${marks.slice(1)}` : marks === "0" ? marks : `+${marks}`;
}
