import type { Indicator } from "../../domain/indicator.ts";
import type { Ledger, LedgerCounts } from "../../domain/ledger.ts";
import type { LedgerDeclaration, Measure } from "../../ledgers/declaration.ts";
import { evidence } from "../../ledgers/declarations/evidence.ts";
import { declarationOf } from "../../ledgers/declarations/declarations.ts";
import type { WorkbookGrid } from "../../domain/grid.ts";
import { figureCell, filled, live, number, text } from "../draft/cells.ts";
import { call, CellRef, minus, RangeRef } from "../figure/figure.ts";
import { SheetFrame } from "../frame/sheetFrame.ts";
import { addListTitle } from "../frame/listTitle.ts";
import { listSheetPlan } from "../lists/listSheetPlan.ts";
import { paged } from "../draft/pagination.ts";
import { SheetDraft } from "../draft/sheetDraft.ts";
import type { CellPlan, SheetPlan } from "../sheetPlan.ts";
import {
  CENTRE,
  CONTINUED,
  COUNT,
  HEADER,
  HEADING,
  REMARK,
  SERIAL,
  TEXT,
  TOTAL_COUNT,
  TOTAL_TEXT,
} from "../draft/styles.ts";
import type { LedgerInput, PaperInput } from "../summaryInput.ts";
import { addCatalogue } from "./catalogue.ts";
import { LedgerCells, type Counted } from "../figure/ledgerCells.ts";

const NOBODY = "未明确部门";
/** Columns before the counts: 序号, the name and 最近时限. */
const BEFORE_MEASURES = 3;
const HEADING_HEIGHT = 30;
/** Minimum number of count columns, because the catalogue needs the width. */
const LEAST_MEASURES = 6;

/**
 * 台账汇总: the counts of each ledger by department and by month, and the missing evidence. A count is a formula over the
 * ledger's cells if these alone give the figure; otherwise it is written as counted. A row of several departments
 * counts for each of them, but once in the total.
 */
export function ledgersSheet(input: PaperInput, { all, grid }: LedgerInput): SheetPlan {
  const most = Math.max(LEAST_MEASURES, ...all.map(({ kind }) => columnsFor(declarationOf(kind)).length));
  const last = BEFORE_MEASURES + most;
  const columns = [
    ...[5, 33, 11, ...Array.from({ length: most }, () => 11)].map((width) => ({ width })),
    { width: 10, hidden: true },
  ];
  const frame = new SheetFrame(input, { product: "ledgers", columns, last, orientation: "landscape" });
  const make = (pageStarts?: ReadonlySet<number>): { readonly draft: SheetDraft } => {
    const draft = new SheetDraft(frame.columns, pageStarts);
    addListTitle(draft, { title: "台账汇总", input, from: 1, to: last, unit: "项" });
    const note = "涉及几个部门的，各部门分别计入，合计只计一次；没有月份的只计入合计。";
    draft.addSpans([{ from: 1, to: last, cell: text(note, REMARK) }], { keepWithNext: true });
    for (const ledger of all) {
      addLedger(draft, ledger, grid, input.assessment.departmentWord, last);
      addMissing(draft, ledger, input.assessment.framework?.indicators ?? [], last);
    }
    const catalogues = all.filter(({ kind }) => kind === evidence.id);
    if (catalogues.length > 0) addCatalogue(draft, catalogues, input, last);
    return { draft };
  };
  const { draft } = paged(make, frame.pageHeight, null, input.pageStarts?.ledgers);
  const plan = listSheetPlan(draft, frame, { product: "ledgers", name: input.names.ledgers, last });
  return {
    ...plan,
    freeze: { rows: 2, columns: 0 },
    page: frame.page({ top: 1, left: 1, bottom: draft.next - 1, right: last }),
  };
}

function addLedger(draft: SheetDraft, ledger: Ledger, grid: WorkbookGrid, departmentWord: string, last: number): void {
  const declaration = declarationOf(ledger.kind);
  const cells = new LedgerCells(ledger, declaration, grid);
  const { tally, sheet, written } = ledger;
  const table = { draft, declaration, cells, last };
  const title = `${declaration.name["zh-CN"]}（工作表“${sheet}”，${written}行）`;
  addTable(table, title, departmentWord, tally.total, [
    ...tally.departments.map(({ department, counts, due }) => ({
      name: department ?? NOBODY,
      counts,
      counted: department === null ? null : cells.ofDepartment(department),
      due,
    })),
  ]);
  if (tally.months.size === 0) return;
  const months = [...tally.months].map(([month, counts]) => ({
    name: month,
    counts,
    counted: cells.ofMonth(month),
    due: null,
  }));
  addTable(table, `${declaration.name["zh-CN"]}（按月）`, "月份", tally.total, months);
}

interface Line {
  readonly name: string;
  readonly counts: LedgerCounts;
  readonly counted: Counted | null;
  readonly due: string | null;
}

interface TableOf {
  readonly draft: SheetDraft;
  readonly declaration: LedgerDeclaration;
  readonly cells: LedgerCells;
  readonly last: number;
}

/** Counts are aligned at the right edge in all tables of the sheet; the name takes what is left. */
function addTable(
  { draft, declaration, cells, last }: TableOf,
  title: string,
  heading: string,
  total: LedgerCounts,
  lines: readonly Line[],
): void {
  const { measures } = declaration;
  const shown = columnsFor(declaration);
  const firstMeasure = last - shown.length + 1;
  const isDue = lines.some(({ due }) => due !== null);
  const addRow = (
    [serial, name, due]: readonly [CellPlan, CellPlan, CellPlan],
    figures: readonly CellPlan[],
    keepWithNext = false,
  ): void => {
    const dueColumn = firstMeasure - 1;
    const spans = [
      { from: 1, to: 1, cell: serial },
      { from: 2, to: isDue ? dueColumn - 1 : dueColumn, cell: name },
      ...(isDue ? [{ from: dueColumn, to: dueColumn, cell: due }] : []),
      ...figures.map((cell, at) => ({ from: firstMeasure + at, to: firstMeasure + at, cell })),
    ];
    draft.addSpans(spans, { keepWithNext });
  };
  const addHead = (words: string): void => {
    draft.addSpans([{ from: 1, to: last, cell: text(words, HEADING) }], { height: HEADING_HEIGHT, keepWithNext: true });
    addRow(
      [text("序号", HEADER), text(heading, HEADER), text("最近时限", HEADER)],
      shown.map(({ name }) => text(name["zh-CN"], HEADER)),
      true,
    );
  };
  addHead(title);
  const first = draft.next;
  const again = { height: () => draft.heightOfRows(first - 2, first - 1), add: () => addHead(title + CONTINUED) };
  lines.forEach(({ name, counts, counted, due }, at) => {
    draft.continueHere(again);
    const figures = shown.map((measure) => countCell(cells, measure, counted, counts));
    addRow([number(at + 1, SERIAL), text(name, TEXT), filled(due, CENTRE)], figures);
  });
  const bottom = draft.next - 1;
  const totals = shown.map((measure, at) =>
    totalCell(cells, measure, total, lines, [firstMeasure + at, first, bottom]),
  );
  addRow([text("", TOTAL_TEXT), text("合计", TOTAL_TEXT), text("", TOTAL_TEXT)], totals);
  draft.keepTable(first - 1, draft.next - 1);
  const inLine = measures.flatMap(({ id, inLine: isIn, name }) => {
    const count = total[id];
    if (isIn !== true || !count) return [];
    const phrase = declaration.phrases.find(({ measure }) => measure === id);
    return phrase ? [`${phrase.before}${count}${phrase.after}`] : [`${count}${name["zh-CN"]}`];
  });
  if (inLine.length > 0) draft.addSpans([{ from: 1, to: last, cell: text(`共计${inLine.join("、")}。`, REMARK) }]);
}

function columnsFor({ measures }: LedgerDeclaration): readonly Measure[] {
  return measures.filter(({ inLine }) => inLine !== true);
}

function countCell(cells: LedgerCells, measure: Measure, counted: Counted | null, counts: LedgerCounts): CellPlan {
  const count = counts[measure.id] ?? 0;
  return figureCell(counted && cells.figure(measure, counted, counts), count, COUNT);
}

/** The sum of the lines if every row counts in only one of them; else over the ledger's cells, else as counted. */
function totalCell(
  cells: LedgerCells,
  measure: Measure,
  total: LedgerCounts,
  lines: readonly Line[],
  [column, first, bottom]: readonly [column: number, first: number, bottom: number],
): CellPlan {
  const count = total[measure.id] ?? 0;
  const sum = lines.reduce((so, { counts }) => so + (counts[measure.id] ?? 0), 0);
  if (sum === count && bottom >= first)
    return live(call("SUM", new RangeRef(null, column, first, column, bottom)), count, TOTAL_COUNT);
  return figureCell(cells.figure(measure, cells.whole, total), count, TOTAL_COUNT);
}

/** 缺少材料清单: required numbers of pieces that are not complete. */
function addMissing(draft: SheetDraft, { needs }: Ledger, indicators: readonly Indicator[], last: number): void {
  const missing = needs.filter(({ needed, held }) => held < needed);
  if (missing.length === 0) return;
  const line = (cells: readonly [CellPlan, CellPlan, CellPlan, CellPlan, CellPlan], keepWithNext: boolean): void => {
    const [serial, what, ...figures] = cells;
    const spans = [
      { from: 1, to: 1, cell: serial },
      { from: 2, to: last - 3, cell: what },
      ...figures.map((cell, at) => ({ from: last - 2 + at, to: last - 2 + at, cell })),
    ];
    draft.addSpans(spans, { keepWithNext });
  };
  const heading = text("缺少材料清单", HEADING);
  draft.addSpans([{ from: 1, to: last, cell: heading }], { height: HEADING_HEIGHT, keepWithNext: true });
  const header = (words: string): CellPlan => text(words, HEADER);
  line([header("序号"), header("指标及要求"), header("应有"), header("现有"), header("缺少")], true);
  missing.forEach(({ indicator, text: asked, needed, held }, at) => {
    const row = draft.next;
    const lack = minus(new CellRef(null, last - 2, row), new CellRef(null, last - 1, row));
    const what = `${indicators[indicator]?.name ?? ""}：${asked}`;
    const counts = [number(needed, COUNT), number(held, COUNT), live(lack, needed - held, COUNT)] as const;
    line([number(at + 1, SERIAL), text(what, TEXT), ...counts], false);
  });
  draft.keepTable(draft.next - missing.length - 1, draft.next - 1);
}
