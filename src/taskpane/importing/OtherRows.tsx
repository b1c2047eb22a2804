import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { changeRow, departmentsKept, dropRow, namesTyped } from "../../import/edits.ts";
import type { Imported, TotalRow } from "../../import/imported.ts";
import { placeWords, type Origin } from "../../import/origin.ts";
import { LongList } from "../parts/LongList.tsx";
import type { ImportingText } from "../language/importingText.ts";
import { useRowStyles } from "./rowStyles.ts";
import { TypedField } from "./TypedField.tsx";

const APART = "、";

/** What was taken beside indicators and tasks: stated totals, stages, recurring duties, departments. */
export function OtherRows({
  imported,
  text,
  onChange,
}: {
  readonly imported: Imported;
  readonly text: ImportingText;
  readonly onChange: (imported: Imported) => void;
}) {
  const styles = useRowStyles();
  const { totals, stages, recurring, roster } = imported;
  return (
    <>
      {totals.length > 0 && <h3 className={styles.heading}>{text.totals(totals.length)}</h3>}
      <LongList
        entries={totals}
        render={(total, at) => (
          <Card
            name={totalName(total)}
            origin={total.origin}
            text={text}
            onDrop={() => onChange(dropRow(imported, "totals", at))}
          >
            <strong>{totalName(total)}</strong>
            <span>{text.marks(total.full?.toString() ?? "", total.actual?.toString() ?? "")}</span>
          </Card>
        )}
      />
      {stages.length > 0 && <h3 className={styles.heading}>{text.stages(stages.length)}</h3>}
      <LongList
        entries={stages}
        render={(stage, at) => (
          <Card
            name={stage.name}
            origin={stage.origin}
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
          </Card>
        )}
      />
      {recurring.length > 0 && <h3 className={styles.heading}>{text.recurring(recurring.length)}</h3>}
      <LongList
        entries={recurring}
        render={(duty, at) => (
          <Card
            name={duty.matter}
            origin={duty.origin}
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
          </Card>
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

/** The sheet's own words; see `frameworkSheet`. */
function totalName({ item }: TotalRow): string {
  return item === null ? "合计" : `${item}小计`;
}

function Card({
  name,
  origin,
  text,
  onDrop,
  children,
}: {
  readonly name: string;
  readonly origin: Origin;
  readonly text: ImportingText;
  readonly onDrop: () => void;
  readonly children: ReactNode;
}) {
  const styles = useRowStyles();
  return (
    <div className={styles.row}>
      {children}
      <span className={styles.place}>{placeWords(origin.place)}</span>
      <div className={styles.buttons}>
        <Button size="small" aria-label={text.dropRow(name)} onClick={onDrop}>
          {text.drops}
        </Button>
      </div>
    </div>
  );
}
