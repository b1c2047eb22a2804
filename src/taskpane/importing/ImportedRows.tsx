import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import {
  changeIndicator,
  changeTask,
  dropIndicator,
  dropTable,
  dropTask,
  joinWithNext,
  namesTyped,
} from "../../import/edits.ts";
import type { Imported, IndicatorRow, TaskRow } from "../../import/imported.ts";
import { originWords, placeWords } from "../../import/origin.ts";
import { LongList } from "../parts/LongList.tsx";
import type { ImportingText } from "../language/importingText.ts";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  input: { minWidth: 0 },
  place: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const APART = "、";
const ROLES = ["lead", "responsible", "support"] as const;
const KINDS = ["base", "bonus", "deduction", "veto"] as const;

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
  const styles = useStyles();
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
      {leftovers.length > 0 && <h3 className={styles.heading}>{text.left(leftovers.length)}</h3>}
      <LongList
        entries={leftovers}
        render={({ origin }) => <p className={styles.place}>{originWords({ ...origin, document: "" })}</p>}
      />
    </>
  );
}

function TaskCard({
  task,
  text,
  onChange,
  onDrop,
  onJoin,
}: {
  readonly task: TaskRow;
  readonly text: ImportingText;
  readonly onChange: (change: Partial<Pick<TaskRow, "name" | "duties" | "deadline">>) => void;
  readonly onDrop: () => void;
  readonly onJoin: (() => void) | null;
}) {
  const styles = useStyles();
  return (
    <div className={styles.row}>
      <TypedField label={text.name} value={task.name} onCommit={(name) => onChange({ name })} />
      <div className={styles.fields}>
        {ROLES.map((role) => (
          <TypedField
            key={role}
            label={text[role]}
            value={task.duties[role].join(APART)}
            onCommit={(names) => onChange({ duties: { ...task.duties, [role]: namesTyped(names) } })}
          />
        ))}
        <TypedField label={text.deadline} value={task.deadline} onCommit={(deadline) => onChange({ deadline })} />
      </div>
      <span className={styles.place}>{placeWords(task.origin.place)}</span>
      <div className={styles.buttons}>
        <Button size="small" aria-label={text.dropRow(task.name)} onClick={onDrop}>
          {text.drops}
        </Button>
        {onJoin && (
          <Button size="small" aria-label={text.join(task.name)} onClick={onJoin}>
            {text.joins}
          </Button>
        )}
      </div>
    </div>
  );
}

function IndicatorCard({
  row,
  text,
  onChange,
  onDrop,
}: {
  readonly row: IndicatorRow;
  readonly text: ImportingText;
  readonly onChange: (change: Partial<Pick<IndicatorRow, "name" | "kind" | "duties">>) => void;
  readonly onDrop: () => void;
}) {
  const styles = useStyles();
  const actual = row.actual === "full" ? "满分" : (row.actual?.toString() ?? "");
  return (
    <div className={styles.row}>
      <TypedField label={text.name} value={row.name} onCommit={(name) => onChange({ name })} />
      <div className={styles.fields}>
        <Field label={text.kind} size="small">
          <Select
            size="small"
            className={styles.input}
            value={row.kind}
            onChange={(_, { value }) => onChange({ kind: KINDS.find((kind) => kind === value) ?? row.kind })}
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <TypedField
          label={text.responsible}
          value={[...row.duties.lead, ...row.duties.responsible].join(APART)}
          onCommit={(names) => onChange({ duties: { ...row.duties, lead: [], responsible: namesTyped(names) } })}
        />
      </div>
      <span className={styles.place}>
        {text.marks(row.full?.toString() ?? "", actual)} · {placeWords(row.origin.place)}
      </span>
      <div className={styles.buttons}>
        <Button size="small" aria-label={text.dropRow(row.name)} onClick={onDrop}>
          {text.drops}
        </Button>
      </div>
    </div>
  );
}

/** A field that counts once it is left, so that the list does not turn over at every key. */
function TypedField({
  label,
  value,
  onCommit,
}: {
  readonly label: string;
  readonly value: string;
  readonly onCommit: (value: string) => void;
}) {
  const styles = useStyles();
  return (
    <Field label={label} size="small">
      <Input
        key={value}
        size="small"
        className={styles.input}
        defaultValue={value}
        onBlur={({ target }) => target.value !== value && onCommit(target.value.trim())}
      />
    </Field>
  );
}
