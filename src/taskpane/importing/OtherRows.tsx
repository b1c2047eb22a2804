import { changeRow, departmentsKept, dropRow, namesTyped } from "../../import/edits.ts";
import type { Imported } from "../../import/imported.ts";
import { totalName } from "../../import/sheets/frameworkSheet.ts";
import type { ImportingText } from "../language/importingText.ts";
import { RowCard } from "./RowCard.tsx";
import { RowSection } from "./RowSection.tsx";
import { useRowStyles } from "./rowStyles.ts";
import { TypedField } from "./TypedField.tsx";

const APART = "、";

export interface ImportedRowsProps {
  readonly imported: Imported;
  readonly text: ImportingText;
  readonly onChange: (imported: Imported) => void;
}

/** What was extracted besides indicators and tasks: stated totals, stages, recurring duties, departments. */
export function OtherRows({ imported, text, onChange }: ImportedRowsProps) {
  const styles = useRowStyles();
  const { totals, stages, recurring, roster } = imported;
  return (
    <>
      <RowSection
        heading={text.totals}
        rows={totals}
        render={(total, at) => (
          <RowCard
            name={totalName(total)}
            place={text.place(total.origin.place)}
            text={text}
            onDrop={() => onChange(dropRow(imported, "totals", at))}
          >
            <strong>{totalName(total)}</strong>
            <span>{text.marks(total.full?.toString() ?? "", total.actual?.toString() ?? "")}</span>
          </RowCard>
        )}
      />
      <RowSection
        heading={text.stages}
        rows={stages}
        render={(stage, at) => (
          <RowCard
            name={stage.name}
            place={text.place(stage.origin.place)}
            text={text}
            onDrop={() => onChange(dropRow(imported, "stages", at))}
          >
            <div className={styles.fields}>
              {(["name", "from", "to"] as const).map((key) => (
                <TypedField
                  key={key}
                  label={text[key]}
                  value={stage[key]}
                  onCommit={(value) => onChange(changeRow(imported, "stages", at, { [key]: value }))}
                />
              ))}
            </div>
          </RowCard>
        )}
      />
      <RowSection
        heading={text.recurring}
        rows={recurring}
        render={(duty, at) => (
          <RowCard
            name={duty.matter}
            place={text.place(duty.origin.place)}
            text={text}
            onDrop={() => onChange(dropRow(imported, "recurring", at))}
          >
            <TypedField
              label={text.matter}
              value={duty.matter}
              onCommit={(matter) => onChange(changeRow(imported, "recurring", at, { matter }))}
            />
            <div className={styles.fields}>
              {(["who", "reportedTo", "frequency"] as const).map((key) => {
                const field = key === "reportedTo" ? "to" : key;
                return (
                  <TypedField
                    key={key}
                    label={text[key]}
                    value={duty[field]}
                    onCommit={(value) => onChange(changeRow(imported, "recurring", at, { [field]: value }))}
                  />
                );
              })}
            </div>
          </RowCard>
        )}
      />
      {roster.length > 0 && (
        <>
          <h3 className={styles.heading}>{text.roster(roster.length)}</h3>
          <div className={styles.row}>
            <TypedField
              label={text.table.roster}
              value={roster.map(({ name }) => name).join(APART)}
              onCommit={(names) => onChange(departmentsKept(imported, namesTyped(names)))}
            />
          </div>
        </>
      )}
    </>
  );
}
