import { makeStyles } from "@fluentui/react-components";
import { shorten } from "../../language/shorten.ts";
import type { IndicatorNote } from "../../ledgers/indicatorNotes.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useLanguage, useText } from "../language/paneLanguage.ts";
import { useLedgerNotes } from "./ledgerNotesContext.ts";

/** Further notes are only shown on the tab 台账. */
const MOST_SHOWN = 4;

const useStyles = makeStyles({ note: { display: "block", overflowWrap: "anywhere" } });

/** What the ledgers say about an indicator (missing evidence, open problems, missed reports), each with its row. */
export function LedgerNotes({ indicator }: { readonly indicator: number }) {
  const styles = useStyles();
  const { ledgers: text } = useText();
  const notes = useLedgerNotes(indicator);
  return (
    <>
      {notes.slice(0, MOST_SHOWN).map((note, at) => (
        <span key={at} className={styles.note}>
          <Note note={note} />
        </span>
      ))}
      {notes.length > MOST_SHOWN && <span className={styles.note}>{text.moreNotes(notes.length - MOST_SHOWN)}</span>}
    </>
  );
}

function Note({ note }: { readonly note: IndicatorNote }) {
  const language = useLanguage();
  const { ledgers: text } = useText();
  const { need, row } = note;
  if (need)
    return (
      <>
        {text.noteOfNeed(need.text, need.held, need.needed - need.held)}{" "}
        <CellLink sheet={need.sheet} cell={need.cell} />
      </>
    );
  const late = row.reminders.find(({ overdue }) => overdue > 0);
  return (
    <>
      {text.noteOfRow(note.measure.name[language], shorten(row.name))}
      {late && ` · ${text.wasDue(late.day)}`} <CellLink sheet={row.sheet} cell={late?.cell ?? row.cell} />
    </>
  );
}
