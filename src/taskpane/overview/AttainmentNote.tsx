import { makeStyles, tokens } from "@fluentui/react-components";
import type { ScoredIndicator } from "../../domain/scorecard.ts";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({
  met: { color: tokens.colorPaletteGreenForeground1 },
  missed: { color: tokens.colorPaletteDarkOrangeForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** 达标 or 未达标 with the achieved value; without a mark, the marks that the written rule would give. */
export function AttainmentNote({ scored }: { readonly scored: ScoredIndicator }) {
  const styles = useStyles();
  const text = useText();
  const { attainment, indicator, effective } = scored;
  const { measured } = indicator;
  if (!attainment || !measured) return null;
  const { verdict, ruled } = attainment;
  const achieved = measured.achieved.text;
  return (
    <>
      {verdict === "met" && <span className={styles.met}> {text.indicatorState.met(achieved)}</span>}
      {verdict === "missed" && (
        <span className={styles.missed}> {text.indicatorState.missed(achieved, measured.target?.text ?? "")}</span>
      )}
      {ruled &&
        effective === null &&
        ` ${text.indicatorState.ruled(marksOf(shownMarks(ruled.least), shownMarks(ruled.most)))}`}
    </>
  );
}

function marksOf(least: string, most: string): string {
  return least === most ? least : `${least}—${most}`;
}
