import { numberedName } from "../../domain/indicator.ts";
import type { Ledger, JudgedRow } from "../../domain/ledger.ts";
import { textIn } from "../../ledgers/declaration.ts";
import { filled, number, text } from "../draft/cells.ts";
import type { SheetDraft, Span } from "../draft/sheetDraft.ts";
import { CENTRE, CONTINUED, COUNT, HEADER, HEADING, REMARK, SERIAL, TEXT } from "../draft/styles.ts";
import type { CellPlan } from "../sheetPlan.ts";
import type { PaperInput } from "../summaryInput.ts";

const HEADING_HEIGHT = 30;
/** Labels of spines side by side. */
const LABELS = 4;
/** Longer catalogues are printed from their own sheet: nobody files so many pieces by hand, and the sheet must stay light. */
const MOST_LISTED = 5_000;
const NO_INDICATOR = "未注明指标";
const KINDS = [
  ["texts", "文字"],
  ["photos", "照片"],
  ["films", "音像"],
  ["objects", "实物"],
] as const;

/** A column of a list that is printed: its heading, the columns of the sheet that it takes, and its cell. */
interface PrintedColumn<Row> {
  readonly heading: string;
  readonly span: readonly [from: number, to: number];
  readonly cell: (row: Row, serial: number) => CellPlan;
}

/** What is kept together in a box or under a file number. */
interface Box {
  readonly number: string;
  readonly rows: readonly JudgedRow[];
}

/**
 * 创建资料目录 as it is filed: by indicator; then 案卷目录 of the boxes, the 卷内目录 of each, and labels for their spines, each from a new
 * page. @param last the last printed column
 */
export function addCatalogue(draft: SheetDraft, ledgers: readonly Ledger[], input: PaperInput, last: number): void {
  const rows = ledgers.flatMap((ledger) => ledger.rows).filter(({ state }) => state !== "void");
  if (rows.length === 0) return;
  if (rows.length > MOST_LISTED) {
    const note = `资料共${rows.length}条，多于${MOST_LISTED}条的，卷内目录请从资料目录所在工作表打印。`;
    draft.addSpans([{ from: 1, to: last, cell: text(note, REMARK) }]);
    return;
  }
  const names = new Map(
    (input.assessment.framework?.indicators ?? []).map((indicator) => [indicator.id, numberedName(indicator)]),
  );
  const nameOf = (row: JudgedRow): string =>
    names.get(row.indicators[0] ?? -1) ?? (textIn(row, "indicator") || NO_INDICATOR);
  const byIndicator = grouped(rows, (row) => [nameOf(row)]);
  addList(draft, "创建资料目录（按指标）", byIndicatorColumns(last), byIndicator, last);
  const boxes = [...grouped(rows, (row) => (textIn(row, "box") === "" ? [] : [textIn(row, "box")]))].map(
    ([box, own]): Box => ({ number: box, rows: own }),
  );
  if (boxes.length === 0) return;
  const subjectOf = ({ rows: own }: Box): string => [...new Set(own.map(nameOf))].join("；");
  addList(draft, "案卷目录", boxColumns(last, subjectOf), new Map([["", boxes]]), last);
  for (const box of boxes)
    addList(draft, `卷内目录（盒号 ${box.number}）`, withinColumns(last), new Map([["", box.rows]]), last);
  addLabels(draft, boxes, subjectOf, input, last);
}

function byIndicatorColumns(last: number): readonly PrintedColumn<JudgedRow>[] {
  return columnsOf([
    ["序号", 1, (_, serial) => number(serial, SERIAL)],
    ["题名", 2, (row) => text(row.name, TEXT)],
    ["类别", 3, (row) => text(kindsOf([row]), CENTRE)],
    ["文号", last - 4, (row) => filled(textIn(row, "docNumber"), TEXT)],
    ["责任者", last - 3, (row) => filled(textIn(row, "author"), CENTRE)],
    ["日期", last - 2, (row) => filled(textIn(row, "date"), CENTRE)],
    ["盒号", last - 1, (row) => filled(textIn(row, "box"), CENTRE)],
    ["件数", last, (row) => number(row.counts.pieces ?? null, COUNT)],
  ]);
}

/** 顺序号、文号、责任者、题名、日期、页号、备注, as DA/T 22 and GB/T 11822 have them. */
function withinColumns(last: number): readonly PrintedColumn<JudgedRow>[] {
  return columnsOf([
    ["顺序号", 1, (row, serial) => filled(textIn(row, "order") || serial, CENTRE)],
    ["文号", 2, (row) => filled(textIn(row, "docNumber"), TEXT)],
    ["责任者", 3, (row) => filled(textIn(row, "author"), CENTRE)],
    ["题名", last - 3, (row) => text(row.name, TEXT)],
    ["日期", last - 2, (row) => filled(textIn(row, "date"), CENTRE)],
    ["页号", last - 1, (row) => filled(textIn(row, "page"), CENTRE)],
    ["备注", last, (row) => filled(textIn(row, "note"), TEXT)],
  ]);
}

function boxColumns(last: number, subjectOf: (box: Box) => string): readonly PrintedColumn<Box>[] {
  return columnsOf([
    ["序号", 1, (_, serial) => number(serial, SERIAL)],
    ["盒号", 2, (box) => text(box.number, CENTRE)],
    ["案卷题名", last - 4, (box) => text(subjectOf(box), TEXT)],
    ["起止日期", last - 2, (box) => filled(spanOf(box), CENTRE)],
    ["件数", last - 1, (box) => number(piecesIn(box.rows), COUNT)],
    ["其中", last, (box) => text(kindsOf(box.rows), TEXT)],
  ]);
}

/** Columns from left to right, each up to its last. */
function columnsOf<Row>(
  columns: readonly (readonly [heading: string, to: number, cell: PrintedColumn<Row>["cell"]])[],
): readonly PrintedColumn<Row>[] {
  return columns.map(([heading, to, cell], at) => ({ heading, span: [(columns[at - 1]?.[1] ?? 0) + 1, to], cell }));
}

/** A list from a new page, with a line over each group that has a name. */
function addList<Row>(
  draft: SheetDraft,
  title: string,
  columns: readonly PrintedColumn<Row>[],
  groups: ReadonlyMap<string, readonly Row[]>,
  last: number,
): void {
  const top = draft.next;
  const addHead = (words: string): void => {
    draft.addSpans([{ from: 1, to: last, cell: text(words, HEADING) }], { height: HEADING_HEIGHT, keepWithNext: true });
    draft.addSpans(
      spansOf(columns, ({ heading }) => text(heading, HEADER)),
      { keepWithNext: true },
    );
  };
  addHead(title);
  draft.breakBefore(top);
  const bottom = draft.next - 1;
  const again = { height: () => draft.heightOfRows(top, bottom), add: () => addHead(title + CONTINUED) };
  for (const [name, rows] of groups) {
    if (name !== "") draft.addSpans([{ from: 1, to: last, cell: text(name, TEXT) }], { keepWithNext: true });
    rows.forEach((row, at) => {
      draft.continueHere(again);
      draft.addSpans(spansOf(columns, ({ cell }) => cell(row, at + 1)));
    });
  }
}

function spansOf<Row>(
  columns: readonly PrintedColumn<Row>[],
  cell: (column: PrintedColumn<Row>) => CellPlan,
): readonly Span[] {
  return columns.map((column) => ({ from: column.span[0], to: column.span[1], cell: cell(column) }));
}

/** Labels to cut out: unit, year, what is in the box, its number. */
function addLabels(
  draft: SheetDraft,
  boxes: readonly Box[],
  subjectOf: (box: Box) => string,
  { unit, period }: PaperInput,
  last: number,
): void {
  const top = draft.next;
  draft.addSpans([{ from: 1, to: last, cell: text("盒脊", HEADING) }], { height: HEADING_HEIGHT, keepWithNext: true });
  draft.breakBefore(top);
  const lines: readonly (readonly [height: number, words: (box: Box) => string])[] = [
    [44, () => unit ?? ""],
    [24, () => period ?? ""],
    [130, subjectOf],
    [24, (box) => spanOf(box)],
    [24, ({ rows }) => `${piecesIn(rows)}件`],
    [36, (box) => `盒号 ${box.number}`],
  ];
  for (let first = 0; first < boxes.length; first += LABELS) {
    const own = boxes.slice(first, first + LABELS);
    const begin = draft.next;
    for (const [height, words] of lines) {
      const spans = own.map((box, at): Span => ({ ...labelSpan(at, last), cell: text(words(box), CENTRE) }));
      draft.addSpans(spans, { height });
    }
    draft.keepTogether(begin, draft.next - 1);
    draft.add([], { height: 12 });
  }
}

/** The first takes 序号 and the wide column, the others share the rest. */
function labelSpan(at: number, last: number): { readonly from: number; readonly to: number } {
  if (at === 0) return { from: 1, to: 2 };
  const width = (last - 2) / (LABELS - 1);
  return { from: 3 + Math.round((at - 1) * width), to: 2 + Math.round(at * width) };
}

function piecesIn(rows: readonly JudgedRow[]): number {
  return rows.reduce((sum, { counts }) => sum + (counts.pieces ?? 0), 0);
}

/** 文字2、照片5; of one kind its name alone. */
function kindsOf(rows: readonly JudgedRow[]): string {
  const found = KINDS.flatMap(([id, name]) => {
    const count = rows.reduce((sum, { counts }) => sum + (counts[id] ?? 0), 0);
    return count === 0 ? [] : [{ name, count }];
  });
  const [only] = found;
  return found.length === 1 && only ? only.name : found.map(({ name, count }) => `${name}${count}`).join("、");
}

/** The first and the last day in a box. */
function spanOf({ rows }: Box): string {
  const days = rows.flatMap(({ fields }) => (fields.date ?? []).flatMap((field) => field.days.map(({ day }) => day)));
  days.sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? first : `${first}—${last}`;
}

/** In the order in which they first appear. */
function grouped<Row>(
  rows: readonly Row[],
  namesOf: (row: Row) => readonly string[],
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const name of namesOf(row)) {
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
  }
  return groups;
}
