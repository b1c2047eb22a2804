import { Button } from "@fluentui/react-components";
import { changeIndicator, changeTask, dropIndicator, dropTable, dropTask, joinWithNext } from "../../import/edits.ts";
import type { Imported } from "../../import/imported.ts";
import { originWords } from "../../import/origin.ts";
import { LongList } from "../parts/LongList.tsx";
import type { ImportingText } from "../language/importingText.ts";
import { IndicatorCard } from "./IndicatorCard.tsx";
import { OtherRows } from "./OtherRows.tsx";
import { useRowStyles } from "./rowStyles.ts";
import { TaskCard } from "./TaskCard.tsx";

/** What was taken, row by row, to be corrected. */
export function ImportedRows({
  imported,
  text,
  onChange,
}: {
  readonly imported: Imported;
  readonly text: ImportingText;
  readonly onChange: (imported: Imported) => void;
}) {
  const styles = useRowStyles();
  const { tasks, problems, indicators, tables, leftovers } = imported;
  return (
    <>
      {tables.length > 0 && <h3 className={styles.heading}>{text.tables(tables.length)}</h3>}
      {tables.map((table, at) => (
        <div key={at} className={styles.row}>
          <strong>{[text.table[table.kind], ...table.titles.slice(0, 1)].join(" · ")}</strong>
          <span className={styles.place}>{text.tableRows(table.rows)}</span>
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-label={text.dropRow(text.table[table.kind])}
              onClick={() => onChange(dropTable(imported, at))}
            >
              {text.drops}
            </Button>
          </div>
        </div>
      ))}
      {indicators.length > 0 && <h3 className={styles.heading}>{text.indicators(indicators.length)}</h3>}
      <LongList
        entries={indicators}
        render={(row, at) => (
          <IndicatorCard
            row={row}
            text={text}
            onChange={(change) => onChange(changeIndicator(imported, at, change))}
            onDrop={() => onChange(dropIndicator(imported, at))}
          />
        )}
      />
      {tasks.length > 0 && <h3 className={styles.heading}>{text.tasks(tasks.length)}</h3>}
      <LongList
        entries={tasks}
        render={(task, at) => (
          <TaskCard
            task={task}
            text={text}
            onChange={(change) => onChange(changeTask(imported, at, change))}
            onDrop={() => onChange(dropTask(imported, at))}
            onJoin={at + 1 < tasks.length ? () => onChange(joinWithNext(imported, at)) : null}
          />
        )}
      />
      {problems.length > 0 && <h3 className={styles.heading}>{text.problems(problems.length)}</h3>}
      <LongList
        entries={problems}
        render={(problem, at) => (
          <TaskCard
            task={problem}
            text={text}
            onChange={(change) => onChange(changeTask(imported, at, change, "problems"))}
            onDrop={() => onChange(dropTask(imported, at, "problems"))}
            onJoin={null}
          />
        )}
      />
      <OtherRows imported={imported} text={text} onChange={onChange} />
      {leftovers.length > 0 && <h3 className={styles.heading}>{text.left(leftovers.length)}</h3>}
      <LongList
        entries={leftovers}
        render={({ origin }) => <p className={styles.place}>{originWords({ ...origin, document: "" })}</p>}
      />
    </>
  );
}
