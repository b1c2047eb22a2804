import { columnNumber } from "../../src/domain/address.ts";
import type { Indicator, MarkReading } from "../../src/domain/indicator.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { rollupSheets } from "../../src/report/rollup/rollupSheets.ts";
import type { UnitFigures, UnitProgress } from "../../src/report/rollup/unitFigures.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { workbookUnits } from "../../src/usecases/rollUp.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { CellEdit } from "../../src/workbook/workbookPort.ts";
import { expectSameCells, expectSameResults, expectSameValues, rounded } from "../support/figures.ts";
import { recalculatedValues, type SheetValues } from "../support/libreOffice.ts";
import { recalculatedByGnumeric } from "../support/otherPrograms.ts";
import { previousOf } from "../support/previousOf.ts";
import { describeWith } from "../support/programs.ts";
import { GOLDEN_XLSX, goldenWorkbook, summariseInto } from "./goldenWorkbooks.ts";

/** In them no mark is a plain number in a cell of its own, so that no formula can follow one: texts and grades. */
const NOTHING_TO_FOLLOW: readonly string[] = [
  "full-width-and-chinese-numerals",
  "grades-by-the-default-table",
  "grades-by-the-sheets-own-percentages",
  "grades-in-points-of-each-indicator",
];

const BANDS = [
  { name: "优秀", from: 90 },
  { name: "合格", from: 60 },
];

/** gnumeric 1.12 takes a doubled apostrophe in the name of a sheet for the end of it. */
const UNREAD_BY_GNUMERIC: readonly string[] = ["quoted-sheet-name"];

describeWith(["ssconvert"], "The summary of every golden workbook in gnumeric", () => {
  it("recalculates to every stored figure", async () => {
    let compared = 0;
    for (const name of GOLDEN_XLSX.filter((each) => !UNREAD_BY_GNUMERIC.includes(each))) {
      const summarised = await summaryAfter(name, []);
      const written = (await summarised.read()).sheets.filter(({ product }) => product !== null);
      compared += expectSameResults(await recalculatedByGnumeric(summarised.bytes()), written);
    }
    expect(compared).toBeGreaterThan(8_000);
  }, 300_000);
});

describeWith(["soffice"], "The summary of every golden workbook", () => {
  let found: ReadonlyMap<string, SheetValues>;
  const stored = new Map<string, WorkbookGrid>();
  const changed = new Map<string, WorkbookGrid>();
  let ranking: Uint8Array;
  let compared = 0;

  beforeAll(async () => {
    const files = new Map<string, Uint8Array>();
    for (const name of GOLDEN_XLSX) {
      const summarised = await summaryAfter(name, []);
      stored.set(name, await summarised.read());
      files.set(`${name}.xlsx`, summarised.bytes());
      const edits = await otherMarks(name);
      if (edits.length === 0) continue;
      changed.set(name, await (await summaryAfter(name, edits)).read());
      summarised.edit(edits);
      files.set(`${name} changed.xlsx`, summarised.bytes());
    }
    ranking = await rankingOfAll();
    found = recalculatedValues(new Map([...files, ["ranking.xlsx", ranking]]));
  }, 300_000);

  it.each(GOLDEN_XLSX)("recalculates to every stored figure: %s", (name) => {
    const written = stored.get(name)?.sheets.filter(({ product }) => product !== null) ?? [];
    // 台账汇总 is one more.
    expect(written.length).toBe(name.startsWith("ledger-of-") ? 6 : 5);
    compared += expectSameValues(valuesOf(`${name}.xlsx`), written);
  });

  it("is ranked among all others by formulas that recalculate to the stored figures", async () => {
    const { sheets } = await FileWorkbook.open(ranking, "ranking.xlsx").read();
    expect(expectSameValues(valuesOf("ranking.xlsx"), sheets)).toBeGreaterThan(3 * GOLDEN_XLSX.length);
  });

  it("has thousands of formulas, all compared", () => {
    expect(compared).toBeGreaterThan(8_000);
    console.info(`${compared} formulas compared`); // eslint-disable-line no-console -- said in the test's output
  });

  it("has marks to change in every workbook but those without", () => {
    const unchanged = GOLDEN_XLSX.filter((name) => !changed.has(name));
    // New workbooks may be of the same kind; those named are so certainly.
    expect(unchanged).toEqual(expect.arrayContaining([...NOTHING_TO_FOLLOW]));
    expect(changed.size).toBeGreaterThanOrEqual(60);
  });

  it.each(GOLDEN_XLSX)("follows marks changed in the source, as the core computes them: %s", (name) => {
    const expected = changed.get(name);
    if (!expected) return;
    const followed = valuesOf(`${name} changed.xlsx`);
    const detail = productSheet(expected, "detail");
    expectSameCells(followed.get(detail.name) ?? [], detail);
    const summary = productSheet(expected, "summary");
    const here = followed.get(summary.name) ?? [];
    // Where all were first there are no ranks to follow.
    const ranked = [here, summary.values].every((values) => values.some((row) => row?.includes("名次")));
    const figures = figureRows(summary.values, ranked);
    expect(figureRows(here, ranked)).toEqual(figures);
    expect(figures).not.toEqual(figureRows(productSheet(stored.get(name), "summary").values, ranked));
  });

  function valuesOf(file: string): SheetValues {
    const values = found.get(file);
    if (!values) throw new Error(`LibreOffice gave nothing for ${file}`);
    return values;
  }
});

/**
 * Of marks that stand as a plain number in a cell, or are made of such, every third that the unit gave itself, and all of bonuses,
 * deductions and reviewers: halved, or raised to half where they are nothing.
 */
async function otherMarks(name: string): Promise<readonly CellEdit[]> {
  const { file, bytes, options } = goldenWorkbook(name);
  const { assessment } = checkWorkbook(await FileWorkbook.open(bytes, file).read(), options);
  const indicators = (assessment?.framework?.indicators ?? []).filter(({ kind }) => kind !== "veto");
  const base = indicators.filter(({ kind, full }) => kind === "base" && full.state === "number");
  const own = base.flatMap((indicator) => literalMark(indicator, ownMark(indicator)) ?? []);
  const extra = indicators.filter(({ kind }) => kind !== "base");
  return [
    ...own.filter((_mark, at) => at % 3 === 0),
    ...extra.flatMap((indicator) => literalMark(indicator, ownMark(indicator)) ?? []),
    ...indicators.flatMap((indicator) => literalMark(indicator, indicator.review) ?? []),
  ];
}

function ownMark({ actual, deducted }: Indicator): MarkReading {
  return actual.state === "absent" ? deducted : actual;
}

function literalMark({ full, sheet }: Indicator, mark: MarkReading): CellEdit | null {
  // A mark that takes part in another one is changed with that.
  if (mark.state !== "number" || !(mark.literal || mark.from)) return null;
  const [, letters = "", row] = /^([A-Z]+)(\d+)$/.exec(mark.cell) ?? [];
  const written = mark.parts?.values[0] ?? mark.value;
  const whole = written.eq(0) && full.state === "number" ? full.value : written;
  const value = whole.div(2).round(2).toNumber();
  return { at: { sheet, row: Number(row), column: columnNumber(letters) }, value };
}

/** The summary that the core makes where the marks were so from the start, compared with the workbook as it was before. */
async function summaryAfter(name: string, edits: readonly CellEdit[]): Promise<FileWorkbook> {
  const { file, bytes, options } = goldenWorkbook(name);
  const workbook = FileWorkbook.open(bytes, file);
  const previous = previousOf(await workbook.read(), options.today);
  workbook.edit(edits);
  await summariseInto(workbook, { ...options, settings: { bands: BANDS, ...options.settings, previous } });
  return workbook;
}

/** All golden workbooks as units of one ranking. */
async function rankingOfAll(): Promise<Uint8Array> {
  const units: UnitFigures[] = [];
  const progress: UnitProgress[] = [];
  for (const name of GOLDEN_XLSX) {
    const { file, bytes, options } = goldenWorkbook(name);
    const [unit] = workbookUnits(file, await FileWorkbook.open(bytes, file).read(), options, "zh-CN").units;
    if (unit?.figures) units.push({ ...unit.figures, unit: name });
    if (unit?.progress) progress.push({ ...unit.progress, unit: name });
  }
  // One of them with tasks alone, so that the sheet of progress is there.
  const alone = progress.map((unit, at) => (at === 0 ? { ...unit, isScored: false } : unit));
  return createWorkbook(rollupSheets({ units, progress: alone, unreadable: [] }, "2026-04-01"));
}

function productSheet(grid: WorkbookGrid | undefined, product: SheetGrid["product"]): SheetGrid {
  const sheet = grid?.sheets.find((one) => one.product === product);
  if (!sheet) throw new Error(`no sheet of the product: ${product}`);
  return sheet;
}

/**
 * Rows with figures, by the words beside them, whatever their order: departments are listed by what they lost. Words are as of the
 * time of writing: why marks were lost, and which decisions of the reviewer are listed. Those rows, which have an address, are left
 * out, their total is not; of items what stands after the rate is.
 *
 * @param ranked whether the first column of departments is compared: 名次, and not 序号
 */
function figureRows(
  values: readonly (readonly (CellValue | undefined)[] | undefined)[],
  ranked: boolean,
): readonly string[] {
  let [first, last] = [0, Infinity];
  return values
    .flatMap((row = []) => {
      if (row.includes("应得分") || row.includes("差值")) {
        const ofItems = row.includes("测评项目");
        last = ofItems ? row.indexOf("得分率") : Infinity;
        first = ofItems || ranked || row.includes("期间") ? 0 : 1;
      }
      const own = (row ?? []).slice(first, last + 1);
      const figures = own.flatMap((value) => (typeof value === "number" ? [rounded(value)] : []));
      const words = own.filter((value) => typeof value === "string" && value !== "");
      const listed = words.some((word) => /^[A-Z]+\d+$/.test(String(word)));
      return figures.length < 2 || listed ? [] : [`${words.join("|")}: ${figures.join(", ")}`];
    })
    .sort();
}
