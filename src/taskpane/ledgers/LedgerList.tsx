import { makeStyles, tokens } from "@fluentui/react-components";
import type { Ledger } from "../../domain/ledger.ts";
import { declarationOf } from "../../ledgers/declarations/declarations.ts";
import { CellLink } from "../parts/CellLink.tsx";
import { useLineStyles } from "../parts/lineStyles.ts";
import { useLanguage, useText } from "../language/paneLanguage.ts";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: {
    display: "flex",
    flexDirection: "column",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ":last-child": { borderBottom: "none" },
  },
});

/** The workbook's ledgers with their total counts. */
export function LedgerList({ ledgers }: { readonly ledgers: readonly Ledger[] }) {
  const styles = useStyles();
  const line = useLineStyles();
  const language = useLanguage();
  const { ledgers: text } = useText();
  return (
    <ul className={styles.list} aria-label={text.all}>
      {ledgers.map(({ kind, sheet, headerRows, written, tally }) => {
        const { name, measures } = declarationOf(kind);
        const counted = measures.flatMap(({ id, name: measure }) => {
          const count = tally.total[id] ?? 0;
          return count > 0 ? [text.measure(measure[language], count)] : [];
        });
        return (
          <li key={`${kind} ${sheet}`} className={styles.entry}>
            <span className={line.name}>{name[language]}</span>
            <span className={line.facts}>
              {(counted.length > 0 ? counted : [text.rows(written)]).map((fact) => (
                <span key={fact}>{fact}</span>
              ))}
              <CellLink sheet={sheet} cell={`A${headerRows[1]}`} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
