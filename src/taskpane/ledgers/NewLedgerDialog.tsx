import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { Ledger } from "../../domain/ledger.ts";
import { LEDGERS } from "../../ledgers/declarations/declarations.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { PaneDialog } from "../parts/PaneDialog.tsx";

const useStyles = makeStyles({
  text: { margin: 0 },
  choice: { display: "flex" },
  there: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface NewLedgerDialogProps {
  /** Ledgers that the workbook already has. */
  readonly ledgers: readonly Ledger[];
  readonly onClose: () => void;
  /** @param ledgers ids of declarations */
  readonly onConfirm: (ledgers: readonly string[]) => void;
}

/** 新建台账: asks which ones. Existing ones cannot be chosen, and the dialog says where they are. */
export function NewLedgerDialog({ ledgers, onClose, onConfirm }: NewLedgerDialogProps) {
  const styles = useStyles();
  const language = useLanguage();
  const { summary: text } = useText();
  const label = useId();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  return (
    <PaneDialog
      title={text.newLedger}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" disabled={chosen.length === 0} onClick={() => onConfirm(chosen)}>
            {text.newLedgerConfirm}
          </Button>
          <Button onClick={onClose}>{text.cancel}</Button>
        </>
      }
    >
      <p id={label} className={styles.text}>
        {text.newLedgerHow}
      </p>
      <div role="group" aria-label={text.newLedgerWhich} aria-describedby={label}>
        {LEDGERS.map(({ id, name }) => {
          const there = ledgers.find(({ kind }) => kind === id);
          return (
            <Checkbox
              key={id}
              className={styles.choice}
              disabled={there !== undefined}
              checked={chosen.includes(id)}
              label={
                <>
                  {name[language]}
                  {there && <div className={styles.there}>{text.hasLedger(there.sheet)}</div>}
                </>
              }
              // In the order of the list, not of the clicks.
              onChange={(_, { checked }) =>
                setChosen(LEDGERS.flatMap((one) => ((one.id === id ? checked : chosen.includes(one.id)) ? one.id : [])))
              }
            />
          );
        })}
      </div>
    </PaneDialog>
  );
}
