import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { reviewDecisions } from "../../score/reviewDecisions.ts";
import { Disclosure } from "../parts/Disclosure.tsx";
import { useText } from "../language/paneLanguage.ts";
import { SectionTitle } from "../parts/SectionTitle.tsx";
import { DecisionList } from "./DecisionList.tsx";
import { ReviewEntries, type ReviewProps } from "./ReviewEntries.tsx";

const useStyles = makeStyles({
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** 复核: its progress, the reviewer's decisions, and fields to enter marks. Nothing else is written. */
export function ReviewSection({ host, result, assessment, scorecard }: ReviewProps) {
  const styles = useStyles();
  const text = useText().review;
  const { reviewed, indicators: count } = scorecard.totals;
  const decisions = useMemo(() => reviewDecisions(scorecard.indicators), [scorecard]);
  return (
    <section>
      <SectionTitle>{reviewed === 0 ? text.notYet : text.progress(reviewed, count)}</SectionTitle>
      {decisions.length > 0 && (
        <Disclosure head={text.decisions(decisions.length)}>{() => <DecisionList decisions={decisions} />}</Disclosure>
      )}
      {assessment.framework.hasReview ? (
        <Disclosure head={text.enter}>
          {() => <ReviewEntries host={host} result={result} assessment={assessment} scorecard={scorecard} />}
        </Disclosure>
      ) : (
        <span className={styles.note}>{text.refused["no-column"]}</span>
      )}
    </section>
  );
}
