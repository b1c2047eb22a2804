import { makeStyles, tokens } from "@fluentui/react-components";
import type { FramedAssessment } from "../../domain/assessment.ts";
import type { ScoredIndicator, MarkedScorecard } from "../../domain/scorecard.ts";
import type { CheckResult } from "../../usecases/checkWorkbook.ts";
import { mostMarks } from "../../domain/mostMarks.ts";
import { failureMessage } from "../parts/failureMessage.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";
import type { PaneHost } from "../state/paneHost.ts";
import { failureOf } from "../state/paneState.ts";
import { shownMarks } from "../parts/shownMarks.ts";
import { ReviewInput } from "./ReviewInput.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The reading, and the host to enter marks through. */
export interface ReviewProps {
  readonly host: PaneHost;
  readonly result: CheckResult;
  readonly assessment: FramedAssessment;
  readonly scorecard: MarkedScorecard;
}

/** A field for each indicator's review mark; an entry is written to the sheet's own column at once. */
export function ReviewEntries({ host, result, assessment, scorecard }: ReviewProps) {
  const styles = useStyles();
  const text = useText().review;
  const language = useLanguage();
  const enter = async ({ indicator, full }: ScoredIndicator, typed: string): Promise<string | null> => {
    try {
      const { enterReview, reviewKey } = await import("../../usecases/enterReview.ts");
      const { today, settings } = result;
      const key = reviewKey(assessment, indicator);
      const refusal = await enterReview(host.workbook, { today, settings }, key, typed);
      if (refusal === null) return null;
      if (refusal !== "above-full") return text.refused[refusal];
      return text.aboveMost(typed.trim(), shownMarks(mostMarks(indicator, full) ?? full));
    } catch (error) {
      return failureMessage(failureOf(error), language);
    }
  };
  const scorable = scorecard.indicators.filter(({ indicator: { kind, review } }) => {
    return kind !== "veto" && review.state !== "absent";
  });
  return (
    <>
      <span className={styles.note}>{text.enterHint}</span>
      <ul className={styles.list} aria-label={text.enter}>
        <LongList
          entries={scorable}
          render={(scored) => (
            <li>
              <ReviewInput scored={scored} onEnter={(typed) => enter(scored, typed)} />
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
      </ul>
    </>
  );
}
