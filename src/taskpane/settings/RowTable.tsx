import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { lineName } from "../../domain/address.ts";
import type { RowReading } from "../../domain/reading.ts";
import { evidenceText, ROW_ROLE_WORDS } from "../../language/explanation/readingEvidence.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { LongList } from "../parts/LongList.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: `0 ${tokens.spacingHorizontalS} 0 0` },
  row: {
    display: "grid",
    gridTemplateColumns: "40px minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  text: { overflowWrap: "anywhere" },
  evidence: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** How each row of the framework was read, and on what evidence. */
export function RowTable({
  rows,
  onForget,
}: {
  readonly rows: readonly RowReading[];
  /** Undoes the user's answers about rows; absent if there are none. */
  readonly onForget?: () => void;
}) {
  const styles = useStyles();
  const language = useLanguage();
  const text = useText().settings;
  return (
    <ul className={styles.list}>
      <LongList
        entries={rows}
        render={(row) => (
          <li className={styles.row}>
            <span className={styles.place}>{lineName(row.row, row.turned === true)}</span>
            <span className={styles.text}>
              {row.text}
              <span className={styles.evidence}>{evidenceText(row.evidence, language)}</span>
            </span>
            <span>{ROW_ROLE_WORDS[language][row.role]}</span>
          </li>
        )}
        last={(button) => <li>{button}</li>}
      />
      {onForget && (
        <li>
          <Button size="small" onClick={onForget}>
            {text.forgetRows}
          </Button>
        </li>
      )}
    </ul>
  );
}
