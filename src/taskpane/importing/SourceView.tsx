import { makeStyles, tokens } from "@fluentui/react-components";
import type { Block, SourceDocument, TableBlock, TableCell } from "../../blocks/block.ts";
import { shownText } from "../../blocks/block.ts";
import type { Imported } from "../../import/imported.ts";
import { LongList } from "../parts/LongList.tsx";

const useStyles = makeStyles({
  block: { margin: 0, padding: "2px 6px", whiteSpace: "pre-wrap", overflowWrap: "anywhere", lineHeight: "1.5" },
  heading: { fontWeight: tokens.fontWeightSemibold },
  taken: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeft: `3px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  left: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground1}`,
  },
  table: { borderCollapse: "collapse", width: "100%", marginBlock: tokens.spacingVerticalXS },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 4px",
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The document as it was read, with what was taken and what was left out marked. */
export function SourceView({ document, imported }: { readonly document: SourceDocument; readonly imported: Imported }) {
  const styles = useStyles();
  const rows = [
    ...imported.tasks,
    ...imported.problems,
    ...imported.indicators,
    ...imported.totals,
    ...imported.stages,
    ...imported.recurring,
    ...imported.roster,
  ];
  const taken = new Set(rows.flatMap(({ origin }) => (origin.place.kind === "paragraph" ? [origin.place.number] : [])));
  const left = new Set(
    imported.leftovers.flatMap(({ origin }) => (origin.place.kind === "paragraph" ? [origin.place.number] : [])),
  );
  const tables = new Set(
    imported.tables.flatMap(({ places }) => places.flatMap((place) => (place?.kind === "table" ? [place.number] : []))),
  );
  const isSeen = (block: Block): boolean => block.kind === "table" || shownText(block) !== "";
  return (
    <LongList
      entries={document.blocks.filter(isSeen)}
      render={(block) => {
        if (block.kind === "table") {
          const looks = tables.has(block.number) ? styles.taken : undefined;
          return (
            <table className={[styles.table, looks].filter(Boolean).join(" ")}>
              <tbody>
                {rowsOf(block).map((cells, at) => (
                  <tr key={at}>
                    {cells.map((cell) => (
                      <td key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan} className={styles.cell}>
                        {cell.text}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          );
        }
        const marked = taken.has(block.number) ? styles.taken : left.has(block.number) ? styles.left : undefined;
        const looks = [styles.block, block.heading === null ? undefined : styles.heading, marked]
          .filter(Boolean)
          .join(" ");
        return (
          <p className={looks}>
            {marked === styles.taken ? (
              <mark style={{ background: "none", color: "inherit" }}>{shownText(block)}</mark>
            ) : (
              shownText(block)
            )}
          </p>
        );
      }}
    />
  );
}

function rowsOf({ rows, cells }: TableBlock): readonly (readonly TableCell[])[] {
  const byRow = Array.from({ length: rows }, (): TableCell[] => []);
  for (const cell of cells) byRow[cell.row - 1]?.push(cell);
  return byRow;
}
