import { pageBreaks } from "../../../src/report/draft/pagination.ts";
import { SheetDraft } from "../../../src/report/draft/sheetDraft.ts";
import type { CellPlan } from "../../../src/report/sheetPlan.ts";
import { TEXT } from "../../../src/report/draft/styles.ts";

const COLUMNS = [{ width: 6 }, { width: 20 }, { width: 9, hidden: true }];

function cellsOf(length: number): CellPlan[] {
  return ["序号", "工作".repeat(length), "看不见的键"].map((value) => ({ value, style: TEXT }));
}

test("a row made later is as high as the same row made at once", () => {
  const [now, later] = [new SheetDraft(COLUMNS), new SheetDraft(COLUMNS)];
  for (const length of [1, 8, 40, 300]) {
    now.add(cellsOf(length));
    later.addMade(later.later(cellsOf)(length));
  }
  expect(later.rows.map(({ height }) => height)).toEqual(now.rows.map(({ height }) => height));
  expect(later.rows.map(({ cells }) => cells)).toEqual(now.rows.map(({ cells }) => cells));
});

test("a list of rows made later makes none before it is asked, and each once for cells and height together", () => {
  const made: number[] = [];
  const draft = new SheetDraft(COLUMNS);
  const row = draft.later((what: number) => {
    made.push(what);
    return cellsOf(what);
  });
  for (const length of [3, 1, 2]) draft.addMade(row(length));
  expect(made).toEqual([]);
  for (const row of draft.rows) expect([row.cells.length, row.height]).toEqual([3, expect.any(Number)]);
  expect(made).toEqual([3, 1, 2]);
});

test("pages are broken when the breaks are asked for, beside those that were set", () => {
  const draft = new SheetDraft(COLUMNS);
  for (let row = 1; row <= 30; row++) draft.addMade(draft.later(cellsOf)(1));
  draft.addSpans([], { height: 10, pageBreakBefore: true });
  const height = draft.rows[0]?.height ?? 0;
  draft.breakLater(() => pageBreaks(draft, height * 11, null));
  expect(draft.pageBreaks).toEqual([11, 21, 31]);
});
