import { changeIndicator, changeTask, dropIndicator, dropTable, dropTask, joinWithNext } from "../../import/edits.ts";
import { originWords } from "../../import/origin.ts";
import { IndicatorCard } from "./IndicatorCard.tsx";
import { OtherRows, type ImportedRowsProps } from "./OtherRows.tsx";
import { RowCard } from "./RowCard.tsx";
import { RowSection } from "./RowSection.tsx";
import { useRowStyles } from "./rowStyles.ts";
import { TaskCard } from "./TaskCard.tsx";

/** The extracted rows, for correction. */
export function ImportedRows({ imported, text, onChange }: ImportedRowsProps) {
  const styles = useRowStyles();
  const { tasks, problems, indicators, tables, leftovers } = imported;
  return (
    <>
      <RowSection
        heading={text.tables}
        rows={tables}
        render={({ kind, titles, rows }, at) => (
          <RowCard
            name={text.table[kind]}
            place={text.tableRows(rows)}
            text={text}
            onDrop={() => onChange(dropTable(imported, at))}
          >
            <strong>{[text.table[kind], ...titles.slice(0, 1)].join(" · ")}</strong>
          </RowCard>
        )}
      />
      <RowSection
        heading={text.indicators}
        rows={indicators}
        render={(row, at) => (
          <IndicatorCard
            row={row}
            text={text}
            onChange={(change) => onChange(changeIndicator(imported, at, change))}
            onDrop={() => onChange(dropIndicator(imported, at))}
          />
        )}
      />
      <RowSection
        heading={text.tasks}
        rows={tasks}
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
      <RowSection
        heading={text.problems}
        rows={problems}
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
      <RowSection
        heading={text.left}
        rows={leftovers}
        render={({ origin, why }) => (
          <p className={styles.place}>
            {originWords({ ...origin, document: "" }, text.place)}
            <br />
            {text.why[why]}
          </p>
        )}
      />
    </>
  );
}
