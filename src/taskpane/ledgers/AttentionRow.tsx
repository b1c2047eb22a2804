import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { addressOf } from "../../domain/address.ts";
import { daysBetween, type IsoDate } from "../../domain/deadline.ts";
import type { AttentionLine } from "../../ledgers/attention.ts";
import { useText } from "../language/paneLanguage.ts";
import type { PaneText } from "../language/paneText.ts";
import { useLineStyles } from "../parts/lineStyles.ts";
import { useSelectCell } from "../parts/selectCell.ts";

const useStyles = makeStyles({
  cell: { color: tokens.colorBrandForegroundLink },
});

/** A line to act on; a click shows its row. */
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
  const shared = useLineStyles();
  const text = useText();
  const select = useSelectCell();
  const { name, persons, sheet, cell, reminder } = line;
  const address = addressOf(sheet, cell);
  const isLate = reminder !== null && reminder.overdue > 0;
  return (
    <button
      type="button"
      className={shared.press}
      data-line=""
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={() => address && select(address)}
    >
      <span className={shared.name}>{name}</span>
      <span className={shared.facts}>
        <span className={mergeClasses(isLate && shared.late)}>{whatOf(line, today, text)}</span>
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
