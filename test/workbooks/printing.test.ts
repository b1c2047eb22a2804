import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { summaryInput } from "../../src/usecases/summaryInput.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { PRODUCT_SHEETS } from "../../src/domain/grid.ts";
import { onlyProductSheets } from "../../src/workbook/file/printedSheets.ts";
import { convertedByLibreOffice } from "../support/libreOffice.ts";
import { pdfPages, type PdfPage } from "../support/pdf.ts";
import { describeWith } from "../support/programs.ts";
import { goldenWorkbook } from "./goldenWorkbooks.ts";

/** Reviewed; bonuses and deductions; many departments; faults of every kind; due and overdue tasks. */
const GOLDENS = [
  "self-and-review",
  "kinds-by-section-rows",
  "roster-with-aliases-and-kinds",
  "marks-that-cannot-be",
  "progress-words-and-due-days",
] as const;

interface Printed {
  readonly plans: readonly SheetPlan[];
  /** The workbook as `scorecard print` hands it over: the user's sheets are there and hidden. */
  readonly bytes: Uint8Array;
}

async function toBePrinted(name: string): Promise<Printed> {
  const { file, bytes, options } = goldenWorkbook(name);
  const workbook = FileWorkbook.open(bytes, file);
  const grid = await workbook.read();
  const input = summaryInput(grid, checkWorkbook(grid, options), { asOf: "2026-04-01 09:00", language: "zh-CN" });
  if (!input) throw new Error(`${name} was not recognised`);
  const plans = summaryPlans(input);
  await workbook.apply({ kind: "write", sheets: plans });
  return { plans, bytes: onlyProductSheets(workbook.bytes(), file, PRODUCT_SHEETS) };
}

/** Texts of cells that are printed: neither in a hidden column nor outside the printed area; those of some rows alone, where given. */
function printedTexts(
  { rows, columns, page }: SheetPlan,
  only?: readonly [first: number, last: number],
): readonly string[] {
  const { top, left, bottom, right } = page.printArea ?? { top: 1, left: 1, bottom: Infinity, right: Infinity };
  const [first, last] = only ?? [1, Infinity];
  return rows.flatMap(({ cells }, at) => {
    const row = at + 1;
    if (row < Math.max(top, first) || row > Math.min(bottom, last)) return [];
    return cells.slice(left - 1, right).flatMap((cell, column) => {
      const text = typeof cell?.value === "string" ? squeezed(cell.value) : "";
      return text === "" || columns[left - 1 + column]?.hidden ? [] : [text];
    });
  });
}

/** Texts wrap and pages are laid out in columns: only the characters themselves can be looked for. */
function squeezed(text: string): string {
  return text.replace(/\s/g, "");
}

/** Whether all characters of a text are on the page in their order, whatever of other cells stands between its lines. */
function isOnPage(text: string, page: string): boolean {
  let from = 0;
  for (const character of text) {
    const at = page.indexOf(character, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

describeWith(["soffice", "pdftotext", "pdfinfo", "pdftoppm"], "The printed summary of five golden workbooks", () => {
  const plans = new Map<string, readonly SheetPlan[]>();
  const pages = new Map<string, readonly PdfPage[]>();

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of GOLDENS) {
      const printed = await toBePrinted(name);
      plans.set(name, printed.plans);
      files.set(`${name}.xlsx`, printed.bytes);
    }
    for (const [file, pdf] of convertedByLibreOffice(files, "pdf")) {
      pages.set(file.replace(/\.xlsx$/, ""), pdfPages(pdf));
    }
  });

  /** The pages of each sheet: a sheet's first page has its title on top. */
  function pagesBySheet(name: string): ReadonlyMap<string, readonly PdfPage[]> {
    const titles = (plans.get(name) ?? []).map(({ name: sheet, rows }) => [sheet, firstText(rows)] as const);
    const bySheet = new Map<string, PdfPage[]>(titles.map(([sheet]) => [sheet, []]));
    let at = 0;
    for (const page of pages.get(name) ?? []) {
      const next = titles[at + 1];
      const started = (bySheet.get(titles[at]?.[0] ?? "")?.length ?? 0) > 0;
      if (started && next && squeezed(page.text).startsWith(next[1])) at++;
      bySheet.get(titles[at]?.[0] ?? "")?.push(page);
    }
    return bySheet;
  }

  it.each(GOLDENS)(
    "has every sheet on pages of its own, few for 测评汇总, of the size it is set up for: %s",
    (name) => {
      for (const { name: sheet, page } of plans.get(name) ?? []) {
        const found = pagesBySheet(name).get(sheet) ?? [];
        expect(found.length).toBeGreaterThan(0);
        if (sheet === "测评汇总") expect(found.length).toBeLessThanOrEqual(2);
        const upright = page.paper === "A4" ? [595, 842] : [842, 1191];
        const size = page.orientation === "portrait" ? upright : upright.toReversed();
        for (const each of found) expect(each.size.map(Math.round)).toEqual(size);
      }
    },
  );

  it.each(GOLDENS)("repeats the title rows on each page of a sheet: %s", (name) => {
    for (const plan of plans.get(name) ?? []) {
      const headings = plan.page.repeatRows ? printedTexts(plan, plan.page.repeatRows) : [];
      for (const { text } of pagesBySheet(name).get(plan.name) ?? []) {
        const missing = headings.filter((heading) => !isOnPage(heading, squeezed(text)));
        expect([plan.name, missing]).toEqual([plan.name, []]);
      }
    }
  });

  it.each(GOLDENS)("prints the whole text of every cell that shows, and no ####: %s", (name) => {
    let found = 0;
    for (const plan of plans.get(name) ?? []) {
      const printed = squeezed((pagesBySheet(name).get(plan.name) ?? []).map(({ text }) => text).join(""));
      expect(printed).not.toMatch(/###|#REF|#NAME|#VALUE|#DIV/);
      const missing = printedTexts(plan).filter((text) => !isOnPage(text, printed));
      expect([plan.name, missing]).toEqual([plan.name, []]);
      found += printedTexts(plan).length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it.each(GOLDENS)("is drawn: no page comes out white: %s", (name) => {
    for (const { png } of pages.get(name) ?? []) {
      expect([...png.slice(1, 4)]).toEqual([80, 78, 71]);
      // A white A4 page of this resolution takes some 300 bytes.
      expect(png.length).toBeGreaterThan(2_000);
    }
  });
});

function firstText(rows: SheetPlan["rows"]): string {
  const cell = rows[0]?.cells.find((each) => typeof each?.value === "string" && each.value !== "");
  return squeezed(String(cell?.value ?? ""));
}
