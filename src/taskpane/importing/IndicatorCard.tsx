import { namesTyped } from "../../import/edits.ts";
import type { IndicatorRow } from "../../import/imported.ts";
import { EARNED_WORDS } from "../../import/earned.ts";
import type { ImportingText } from "../language/importingText.ts";
import { ChoiceField } from "../parts/ChoiceField.tsx";
import { RowCard } from "./RowCard.tsx";
import { useRowStyles } from "./rowStyles.ts";
import { TypedField } from "./TypedField.tsx";

const APART = "、";
const KINDS = ["base", "bonus", "deduction", "veto"] as const;

/** An extracted indicator. */
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
    <RowCard
      name={row.name}
      place={`${text.marks(row.full?.toString() ?? "", actual)} · ${text.place(row.origin.place)}`}
      text={text}
      onDrop={onDrop}
    >
      <TypedField label={text.name} value={row.name} onCommit={(name) => onChange({ name })} />
      <div className={styles.fields}>
        <ChoiceField
          label={text.kind}
          small
          value={row.kind}
          choices={KINDS.map((kind) => [kind, text.kinds[kind]])}
          onChange={(kind) => onChange({ kind })}
        />
        <TypedField
          label={text.responsible}
          value={[...row.duties.lead, ...row.duties.responsible].join(APART)}
          onCommit={(names) => onChange({ duties: { ...row.duties, lead: [], responsible: namesTyped(names) } })}
        />
      </div>
    </RowCard>
  );
}
