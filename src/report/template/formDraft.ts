import type { CellRange } from "../../domain/cells.ts";
import { text } from "../draft/cells.ts";
import { pageSetup } from "../draft/pageSetup.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle, ConditionalFormatPlan, PagePlan, SheetPlan, ValidationPlan } from "../sheetPlan.ts";
import { HEADER, PLAIN, PLAIN_RIGHT, TITLE } from "../draft/styles.ts";
import { FIRST_ROW, HEADER_ROW } from "./templateNames.ts";

export interface FormColumn {
  readonly heading: string;
  readonly width: number;
  readonly style: CellStyle;
}

/** A form: title, the line with unit and period, a frozen header, rows to fill in. */
export interface Form {
  readonly name: string;
  readonly title: string;
  /** The line under the title: left, middle, right. */
  readonly line: readonly [left: string, middle: string, right: string | CellPlan];
  readonly columns: readonly FormColumn[];
  readonly last: number;
  readonly orientation: "portrait" | "landscape";
  readonly validations: readonly ValidationPlan[];
  readonly conditionalFormats?: readonly ConditionalFormatPlan[];
  /** Absent: A4. */
  readonly paper?: PagePlan["paper"];
  /** Rows from the first on, one cell for each column; absent: all are empty. */
  readonly rows?: readonly (readonly CellPlan[])[];
  /** A row below the last one, one cell for each column. */
  readonly total?: readonly CellPlan[];
}

const ROW_HEIGHT = 22;

export function formPlan(form: Form): SheetPlan {
  const widths = form.columns.map(({ width }) => ({ width }));
  const draft = new SheetDraft(widths);
  const right = form.columns.length;
  draft.addSpans([{ from: 1, to: right, cell: text(form.title, TITLE) }], { height: 36 });
  const [third, twoThirds] = lineEnds(right);
  const [, , last] = form.line;
  draft.addSpans(
    [
      { from: 1, to: third, cell: text(form.line[0], PLAIN) },
      { from: third + 1, to: twoThirds, cell: text(form.line[1], PLAIN) },
      ...(twoThirds < right
        ? [{ from: twoThirds + 1, to: right, cell: typeof last === "string" ? text(last, PLAIN_RIGHT) : last }]
        : []),
    ],
    { height: 22 },
  );
  draft.add(
    form.columns.map(({ heading }) => text(heading, HEADER)),
    { atLeast: 28 },
  );
  const empty = form.columns.map(({ style }): CellPlan => ({ value: null, style }));
  for (const cells of form.rows ?? []) draft.add(cells, { atLeast: ROW_HEIGHT });
  while (draft.next <= form.last) draft.add(empty, { height: ROW_HEIGHT });
  if (form.total) draft.add(form.total, { height: ROW_HEIGHT });
  return {
    product: null,
    name: form.name,
    columns: widths,
    rows: draft.rows,
    merges: draft.merges,
    freeze: { rows: HEADER_ROW, columns: 0 },
    page: {
      ...pageSetup(form.orientation, { top: 1, left: 1, bottom: draft.next - 1, right }, [HEADER_ROW, HEADER_ROW]),
      ...(form.paper ? { paper: form.paper } : {}),
    },
    validations: form.validations,
    ...(form.conditionalFormats ? { conditionalFormats: form.conditionalFormats } : {}),
  };
}

/**
 * Last columns of the left and middle parts of the line under the title.
 *
 * @param right the form's last column
 */
export function lineEnds(right: number): readonly [left: number, middle: number] {
  const third = Math.max(2, Math.floor(right / 3));
  return [third, Math.max(third + 1, Math.floor((2 * right) / 3))];
}

/** The rows of one column that are to be filled in. */
export function fillable(column: number, last: number): CellRange {
  return { top: FIRST_ROW, left: column, bottom: last, right: column };
}
