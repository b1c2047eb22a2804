import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { IsoDate } from "../../domain/deadline.ts";
import type { AttentionLine } from "../../ledgers/attention.ts";
import { LongList } from "../parts/LongList.tsx";
import { moveAmongLines } from "../parts/moveAmongLines.ts";
import { AttentionRow } from "./AttentionRow.tsx";

const useStyles = makeStyles({
  name: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  count: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  list: { listStyle: "none", margin: 0, padding: 0 },
});

/** What one department has to act on. Arrow keys move, Enter or a click selects the row. */
export function AttentionList({
  name,
  lines,
  today,
}: {
  readonly name: string;
  readonly lines: readonly AttentionLine[];
  readonly today: IsoDate;
}) {
  const styles = useStyles();
  const heading = useId();
  // The Tab key stops at the line that had the focus last.
  const [last, setLast] = useState(0);
  const stop = Math.min(last, lines.length - 1);
  return (
    <>
      <h3 id={heading} className={styles.name}>
        {name}
        <span className={styles.count}>{lines.length}</span>
      </h3>
      <ul
        className={styles.list}
        aria-labelledby={heading}
        onKeyDown={(event) => moveAmongLines(event.currentTarget, "[data-line]", event)}
      >
        <LongList
          entries={lines}
          render={(line, at) => (
            <li>
              <AttentionRow line={line} today={today} tabIndex={at === stop ? 0 : -1} onFocus={() => setLast(at)} />
            </li>
          )}
          last={(button) => <li>{button}</li>}
        />
      </ul>
    </>
  );
}
