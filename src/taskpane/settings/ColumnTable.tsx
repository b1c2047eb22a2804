import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { columnLetters, lineName } from "../../domain/address.ts";
import type { ColumnReading } from "../../domain/assessment.ts";
import { isMeaning, MEANINGS } from "../../domain/meaning.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";

/** Below these values a reading is called likely, or worth checking. */
const SURE = 0.9;
const LIKELY = 0.6;

const useStyles = makeStyles({
  // Keeps the controls away from the table's border.
  list: { listStyle: "none", margin: 0, padding: `0 ${tokens.spacingHorizontalS} 0 0` },
  row: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr) minmax(104px, 128px)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  letters: { color: tokens.colorNeutralForeground2, fontVariantNumeric: "tabular-nums" },
  heading: { overflowWrap: "anywhere" },
  sure: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  doubtful: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** How each column was read and how certain that is; the user can change it. */
export function ColumnTable({
  columns,
  chosen,
  onChoose,
}: {
  readonly columns: readonly ColumnReading[];
  /** Column letters → meaning, as chosen by the user. */
  readonly chosen: Readonly<Record<string, string>>;
  /** null undoes the choice. */
  readonly onChoose: (letters: string, meaning: string | null) => void;
}) {
  const styles = useStyles();
  const text = useText();
  return (
    <ul className={styles.list}>
      {columns.map((column) => {
        const letters = columnLetters(column.column);
        const own = chosen[letters];
        const confidence = confidenceWord(column, own !== undefined, text);
        const place = lineName(column.column, column.turned !== true);
        const name = `${place} ${column.heading}`;
        return (
          <li key={letters} className={styles.row}>
            <span className={styles.letters}>{place}</span>
            <span className={styles.heading}>
              {column.heading}
              {confidence && (
                <span className={confidence === text.settings.doubtful ? styles.doubtful : styles.sure}>
                  {confidence}
                </span>
              )}
            </span>
            <Select
              size="small"
              aria-label={`${text.settings.takenFor}: ${name}`}
              value={own ?? column.meaning}
              onChange={(_, { value }) => onChoose(letters, isMeaning(value) ? value : null)}
            >
              {own !== undefined && <option value="automatic">{text.settings.automatic}</option>}
              {own === undefined && !isMeaning(column.meaning) && (
                <option value={column.meaning}>{text.meaning[column.meaning]}</option>
              )}
              <option value="unknown">{text.settings.unused}</option>
              {MEANINGS.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {text.meaning[meaning]}
                </option>
              ))}
            </Select>
          </li>
        );
      })}
    </ul>
  );
}

function confidenceWord(column: ColumnReading, chosen: boolean, text: PaneText): string | null {
  if (chosen) return text.settings.byUser;
  if (column.meaning === "unknown") return null;
  if (column.confidence >= SURE) return text.settings.sure;
  return column.confidence >= LIKELY ? text.settings.likely : text.settings.doubtful;
}
