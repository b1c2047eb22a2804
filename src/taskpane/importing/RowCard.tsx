import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ImportingText } from "../language/importingText.ts";
import { useRowStyles } from "./rowStyles.ts";

/** An extracted row: its fields, its place in the document, and a button to leave it out. */
export function RowCard({
  name,
  place,
  text,
  onDrop,
  buttons,
  children,
}: {
  /** The name of what would be left out, for screen readers. */
  readonly name: string;
  readonly place: string;
  readonly text: ImportingText;
  readonly onDrop: () => void;
  /** Further actions. */
  readonly buttons?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useRowStyles();
  return (
    <div className={styles.row}>
      {children}
      <span className={styles.place}>{place}</span>
      <div className={styles.buttons}>
        <Button size="small" aria-label={text.dropRow(name)} onClick={onDrop}>
          {text.drops}
        </Button>
        {buttons}
      </div>
    </div>
  );
}
