import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import type { AttentionLine } from "../../ledgers/attention.ts";
import { addressOf } from "../parts/CellLink.tsx";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import { useSelectCell } from "../parts/selectCell.ts";

const useStyles = makeStyles({
  row: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { overflowWrap: "anywhere", whiteSpace: "pre-line" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  late: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  cell: { color: tokens.colorBrandForegroundLink },
});

/** One thing to act on; a press shows its row. */
export function AttentionRow({
  line,
  today,
  tabIndex,
  onFocus,
}: {
  readonly line: AttentionLine;
  readonly today: IsoDate;
  readonly tabIndex: number;
  readonly onFocus: () => void;
}) {
  const styles = useStyles();
  const text = useText();
  const select = useSelectCell();
  const { name, persons, sheet, cell, reminder } = line;
  const address = addressOf(sheet, cell);
  const isLate = reminder !== null && reminder.overdue > 0;
  return (
    <button
      type="button"
      className={styles.row}
      data-line=""
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={() => address && select(address)}
    >
      <span className={styles.name}>{name}</span>
      <span className={styles.facts}>
        <span className={mergeClasses(isLate && styles.late)}>{whatOf(line, today, text)}</span>
        {persons.length > 0 && <span>{text.ledgers.persons(persons.join("、"))}</span>}
        <span className={styles.cell}>{`${sheet}!${cell}`}</span>
      </span>
    </button>
  );
}

function whatOf({ reminder, need }: AttentionLine, today: IsoDate, { ledgers, tasks }: PaneText): string {
  if (need) return ledgers.lacking(need.text, need.held, need.needed - need.held);
  if (!reminder) return "";
  const { day, overdue } = reminder;
  const days = daysBetween(today, day);
  if (overdue === 0) return days === 0 ? tasks.dueToday : `${tasks.due(day)} · ${tasks.dueIn(days)}`;
  const parts = [ledgers.wasDue(day), tasks.overdueBy(-days)];
  return [...parts, ...(overdue > 1 ? [ledgers.times(overdue)] : [])].join(" · ");
}
