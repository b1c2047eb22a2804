import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Disclosure } from "../parts/Disclosure.tsx";
import { LongList } from "../parts/LongList.tsx";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0 },
  entry: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, ":last-child": { borderBottom: "none" } },
});

/** A list of departments or persons; each opens to show what its figures are made of. */
export function FiguresList<Entry>({
  entries,
  head,
  body,
}: {
  readonly entries: readonly Entry[];
  readonly head: (entry: Entry) => ReactNode;
  readonly body: (entry: Entry) => ReactNode;
}) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      <LongList
        entries={entries}
        render={(entry) => (
          <li className={styles.entry}>
            <Disclosure head={head(entry)}>{() => body(entry)}</Disclosure>
          </li>
        )}
        last={(button) => <li>{button}</li>}
      />
    </ul>
  );
}
