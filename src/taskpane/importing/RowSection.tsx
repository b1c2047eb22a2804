import type { ReactNode } from "react";
import { LongList } from "../parts/LongList.tsx";
import { useRowStyles } from "./rowStyles.ts";

/** Rows of one kind below their heading; nothing if there are none. */
export function RowSection<Row>({
  heading,
  rows,
  render,
}: {
  readonly heading: (count: number) => string;
  readonly rows: readonly Row[];
  readonly render: (row: Row, at: number) => ReactNode;
}) {
  const styles = useRowStyles();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{heading(rows.length)}</h3>
      <LongList entries={rows} render={render} />
    </>
  );
}
