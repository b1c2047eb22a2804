import { Button, Field, Select } from "@fluentui/react-components";
import { namesTyped } from "../../import/edits.ts";
import type { IndicatorRow } from "../../import/imported.ts";
import { EARNED_WORDS } from "../../import/earned.ts";
import { placeWords } from "../../import/origin.ts";
import type { ImportingText } from "../language/importingText.ts";
import { useRowStyles } from "./rowStyles.ts";
import { TypedField } from "./TypedField.tsx";

const APART = "、";
const KINDS = ["base", "bonus", "deduction", "veto"] as const;

/** An indicator that was taken. */
export function IndicatorCard({
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
  const styles = useRowStyles();
  const actual = typeof row.actual === "string" ? EARNED_WORDS[row.actual] : (row.actual?.toString() ?? "");
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
