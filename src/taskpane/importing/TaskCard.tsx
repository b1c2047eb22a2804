import { Button } from "@fluentui/react-components";
import { namesTyped } from "../../import/edits.ts";
import type { TaskRow } from "../../import/imported.ts";
import type { ImportingText } from "../language/importingText.ts";
import { RowCard } from "./RowCard.tsx";
import { useRowStyles } from "./rowStyles.ts";
import { TypedField } from "./TypedField.tsx";

const APART = "、";
const ROLES = ["lead", "responsible", "support"] as const;

/** An extracted task, or a problem to be rectified. */
export function TaskCard({
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
  const styles = useRowStyles();
  return (
    <RowCard
      name={task.name}
      place={text.place(task.origin.place)}
      text={text}
      onDrop={onDrop}
      buttons={
        onJoin && (
          <Button size="small" aria-label={text.join(task.name)} onClick={onJoin}>
            {text.joins}
          </Button>
        )
      }
    >
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
    </RowCard>
  );
}
