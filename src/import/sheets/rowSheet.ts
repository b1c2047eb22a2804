import type { CellRange } from "../../domain/cells.ts";
import { ORIGIN_HEADING } from "../../recognise/sheets/withoutOrigins.ts";
import { text as textCell } from "../../report/draft/cells.ts";
import { pageSetup } from "../../report/draft/pageSetup.ts";
import { SheetDraft } from "../../report/draft/sheetDraft.ts";
import type { CellPlan, CellStyle, SheetPlan } from "../../report/sheetPlan.ts";
import { CENTRE, HEADER, PLAIN, TEXT, TITLE } from "../../report/draft/styles.ts";
import { originWords, type Origin } from "../origin.ts";

/** A column of a sheet that is made row by row. */
export interface RowColumn<T> {
  readonly heading: string;
  readonly width: number;
  readonly centred?: true;
  /** Kept even if it is blank in every row. */
  readonly always?: true;
  /** Equal texts in consecutive rows share a merged cell. */
  readonly merged?: true;
  readonly of: (row: T, at: number) => string | number | null;
}

export interface RowSheet<T> {
  readonly name: string;
  readonly title: string;
  /** The line below the title: unit and date. */
  readonly line: string;
  readonly columns: readonly RowColumn<T>[];
  readonly rows: readonly T[];
  readonly originOf: (row: T) => Origin;
}

const ORIGIN_WIDTH = 30;
const MARK: CellStyle = { ...CENTRE };

/** A sheet with a title, a heading row and one row for each of `rows`; blank columns are left out. */
export function rowSheet<T>({ name, title, line, columns, rows, originOf }: RowSheet<T>): SheetPlan {
  const values = columns.map(({ of }) => rows.map((row, at) => of(row, at)));
  const used = columns.flatMap((column, at) =>
    column.always || values[at]?.some((value) => value !== null && value !== "")
      ? [{ column, values: values[at] ?? [] }]
      : [],
  );
  const widths = [...used.map(({ column }) => ({ width: column.width })), { width: ORIGIN_WIDTH }];
  const draft = new SheetDraft(widths);
  const right = widths.length;
  draft.addSpans([{ from: 1, to: right, cell: textCell(title, TITLE) }], { height: 36 });
  if (line !== "") draft.addSpans([{ from: 1, to: right, cell: textCell(line, PLAIN) }], { height: 22 });
  const header = draft.add(
    [...used.map(({ column }) => textCell(column.heading, HEADER)), textCell(ORIGIN_HEADING, HEADER)],
    {
      height: 28,
    },
  );
  rows.forEach((row, at) => {
    const cells = used.map(({ column, values: own }): CellPlan => {
      const value = own[at] ?? null;
      return {
        value: value === "" ? null : value,
        style: typeof value === "number" ? MARK : column.centred ? CENTRE : TEXT,
      };
    });
    draft.add([...cells, textCell(originWords(originOf(row)), TEXT)]);
  });
  used.forEach(({ column, values: own }, at) => {
    if (column.merged) draft.merges.push(...runsOf(own, header + 1, at + 1));
  });
  const area: CellRange = { top: 1, left: 1, bottom: Math.max(header, draft.next - 1), right };
  return {
    product: null,
    name,
    columns: widths,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: header, columns: 0 },
    page: pageSetup("landscape", area, [header, header]),
  };
}

function runsOf(values: readonly (string | number | null)[], top: number, column: number): readonly CellRange[] {
  const runs: CellRange[] = [];
  for (let from = 0; from < values.length;) {
    let to = from;
    while (to + 1 < values.length && values[to + 1] === values[from]) to++;
    const isText = values[from] !== null && values[from] !== "";
    if (to > from && isText) runs.push({ top: top + from, left: column, bottom: top + to, right: column });
    from = to + 1;
  }
  return runs;
}
