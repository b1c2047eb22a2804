import fc from "fast-check";
import { fillFirstPage, paged } from "../../../src/report/draft/pagination.ts";
import { SheetDraft } from "../../../src/report/draft/sheetDraft.ts";

const PAGE = 400;
const AGAIN = 30;
const TITLE = [1, 1] as const;

interface Row {
  readonly height: number;
  readonly inTable: boolean;
  readonly kept: boolean;
}

const sheets = fc.array(
  fc.record({ height: fc.integer({ min: 10, max: 90 }), inTable: fc.boolean(), kept: fc.boolean() }),
  { minLength: 1, maxLength: 80 },
);

/** Lines carry their number, so that they are told from 续表. */
function drafted(rows: readonly Row[], pageStarts?: ReadonlySet<number>): { readonly draft: SheetDraft } {
  const draft = new SheetDraft([{ width: 10 }], pageStarts);
  const line = (value: string | number) => [{ value, style: {} }];
  draft.add(line("标题"), { height: 20 });
  rows.forEach(({ height, inTable, kept }, at) => {
    if (inTable)
      draft.continueHere({ height: () => AGAIN, add: () => void draft.add(line("续表"), { height: AGAIN }) });
    draft.add(line(at), { height, keepWithNext: kept });
  });
  return { draft };
}

function pagesOf(rows: readonly Row[]) {
  const { draft } = paged((pageStarts) => drafted(rows, pageStarts), PAGE, TITLE);
  const pages: { readonly values: unknown[]; height: number }[] = [];
  draft.rows.forEach(({ cells, height = 0 }, at) => {
    if (draft.pageBreaks.includes(at + 1) || pages.length === 0)
      pages.push({ values: [], height: pages.length === 0 ? 0 : 20 });
    const page = pages.at(-1);
    page?.values.push(cells[0]?.value);
    if (page) page.height += height;
  });
  return pages;
}

describe("Pages of a sheet whose tables say 续表", () => {
  it("hold what is on them, and every line once in its order", () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const pages = pagesOf(rows);
        for (const { height, values } of pages) {
          if (values.filter((value) => value !== "续表").length > 1) expect(height).toBeLessThanOrEqual(PAGE);
        }
        const lines = pages.flatMap(({ values }) => values).filter((value) => typeof value === "number");
        expect(lines).toEqual(rows.map((_row, at) => at));
      }),
      { seed: 20260322 },
    );
  });

  it("begin with 续表 where, and only where, they turn inside a table", () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const pages = pagesOf(rows);
        pages.forEach(({ values }, at) => {
          const line = values.find((value) => typeof value === "number");
          const inTable = at > 0 && typeof line === "number" && (rows[line]?.inTable ?? false);
          expect(values.filter((value) => value === "续表")).toHaveLength(inTable ? 1 : 0);
          if (inTable) expect(values[0]).toBe("续表");
        });
      }),
      { seed: 20260323 },
    );
  });

  it("have their first page filled by its own rows, which stay on it and keep their proportions", () => {
    fc.assert(
      fc.property(sheets, (rows) => {
        const { draft } = paged((pageStarts) => drafted(rows, pageStarts), PAGE, TITLE);
        const { pageBreaks } = draft;
        const last = (pageBreaks[0] ?? draft.next) - 1;
        const before = draft.rows.slice(0, last).map(({ height = 0 }) => height);
        fillFirstPage(draft, PAGE, last);
        const heights = draft.rows.slice(0, last).map(({ height = 0 }) => height);
        const [times = 1] = heights.map((height, at) => height / (before[at] ?? 1));
        heights.forEach((height, at) => expect(Math.abs(height - (before[at] ?? 0) * times)).toBeLessThanOrEqual(5));
        const sum = (all: readonly number[]): number => all.reduce((total, height) => total + height, 0);
        if (last > 1) expect(sum(heights)).toBeLessThanOrEqual(Math.max(PAGE, sum(before)));
        expect(sum(heights)).toBeGreaterThanOrEqual(Math.min(PAGE * 0.9, sum(before) * 1.2) - rows.length / 2);
        expect(draft.pageBreaks).toEqual(pageBreaks);
      }),
      { seed: 20260324 },
    );
  });
});
