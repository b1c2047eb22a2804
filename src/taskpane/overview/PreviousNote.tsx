import { makeStyles, tokens } from "@fluentui/react-components";
import type { Marks } from "../../domain/marks.ts";
import type { PreviousPeriod } from "../../domain/previousPeriod.ts";
import { useText } from "../language/paneLanguage.ts";
import { shownMarks } from "../parts/shownMarks.ts";

const useStyles = makeStyles({ note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 } });

/** How the result stands to that of the period before. */
export function PreviousNote({ previous, result }: { readonly previous: PreviousPeriod; readonly result: Marks }) {
  const styles = useStyles();
  const text = useText().previous;
  const before = previous.totals.result;
  const change = result.minus(before);
  return (
    <span className={styles.note}>
      {text.compared(previous.period ?? "", shownMarks(before), shownMarks(change.abs()), change.cmp(0))}
    </span>
  );
}
