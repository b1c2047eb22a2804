import { readFileSync } from "node:fs";
import path from "node:path";
import type { Attribution } from "../../src/domain/settings.ts";
import type { CellValue } from "../../src/domain/cells.ts";
import type { SheetGrid, WorkbookGrid } from "../../src/domain/grid.ts";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { pageSetup } from "../../src/report/draft/pageSetup.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { newLedger } from "../../src/usecases/newLedger.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { expectSameCells, expectSameResults, rounded } from "../support/figures.ts";
import { recalculatedByGnumeric } from "../support/otherPrograms.ts";
import { recalculated } from "../support/libreOffice.ts";
import { describeWith } from "../support/programs.ts";
import { EIGHT_ITEMS, EVERYTHING } from "./madeCases.ts";
import { FRAMEWORK, type Made } from "./madeAssessment.ts";
import { madeWorkbook } from "./madeWorkbook.ts";
import { CASES, EXAMPLES, optionsOf, REVIEWED } from "./recalculationCases.ts";

/** Marks as people type them where they have none: formulas must take no sign in them for a wildcard, no blank for text. */
const HARD_TEXTS = ["?", "*", "~", "??", "不适用", "/", "　 ", " ", "\u00a0", "", null, 5] as const;

/** Every such text as a mark, and as a review mark beside a number; as `scorecard summarise` writes it. */
async function hardTexts(): Promise<Uint8Array> {
  const header = ["序号", "测评项目", "测评内容", "应得分", "实得分", "考核得分", "责任科室"];
  const pairs = [
    ...HARD_TEXTS.map((text) => [text, null] as const),
    ...HARD_TEXTS.map((text) => [text, 4] as const),
    ...HARD_TEXTS.map((text) => [4, text] as const),
  ];
  const lines = pairs.map(([actual, review], at) => {
    const section = ["甲", "乙", "加分项", "减分项"][at % 4] ?? "";
    return [at + 1, section, `第${at + 1}项工作`, 5, actual, review, "办公室、人事科、财务科"];
  });
  const rows = [header, ...lines].map((line) => ({ cells: line.map((value) => ({ value, style: {} })) }));
  const columns = header.map(() => ({ width: 10 }));
  const page = pageSetup("portrait", { top: 1, left: 1, bottom: rows.length, right: columns.length });
  const bytes = createWorkbook([{ product: null, name: FRAMEWORK, columns, rows, merges: [], page }]);
  return summarised(FileWorkbook.open(bytes, "hard.xlsx"));
}

describeWith(["ssconvert"], "A summary without its stored results, in gnumeric", () => {
  it("recalculates to every stored figure", async () => {
    const files = [...CASES.map(([, ...made]) => bytesOf(made)), ...(await Promise.all(EXAMPLES.map(example)))];
    let compared = 0;
    for (const bytes of [...files, await hardTexts()]) {
      compared += expectSameResults(await recalculatedByGnumeric(bytes), (await gridOf(bytes)).sheets);
    }
    expect(compared).toBeGreaterThan(6_000);
  });
});

describeWith(["soffice"], "A summary without its stored results", () => {
  const grids = new Map<string, WorkbookGrid>();
  const examples = new Map<string, Uint8Array>();
  const { edited, computed } = reviewedWorkbooks();

  beforeAll(async () => {
    const files = CASES.map(([name, ...made]) => [`${name}.xlsx`, bytesOf(made)] as const);
    for (const name of EXAMPLES) examples.set(name, await example(name));
    examples.set("hard.xlsx", await hardTexts());
    examples.set("ledgers.xlsx", await ledgers());
    const results = await recalculated(new Map([...files, ...examples, ["edited.xlsx", edited]]));
    results.forEach((grid, name) => grids.set(name, grid));
  });

  it.each(CASES)("recalculates to every stored figure: %s", async (name, ...made) => {
    const stored = await gridOf(bytesOf(made));
    const compared = expectSameResults(found(`${name}.xlsx`), stored.sheets);
    // Hundreds, not five: one formula lost must be noticed.
    expect(compared).toBeGreaterThan(made[0] === EIGHT_ITEMS ? 150 : 600);
    console.info(`${name}: ${compared} formulas compared`); // eslint-disable-line no-console -- said in the test's output
  });

  it.each([...EXAMPLES, "hard.xlsx", "ledgers.xlsx"])("recalculates to every stored figure: %s", async (name) => {
    const stored = await gridOf(examples.get(name) ?? new Uint8Array());
    const compared = expectSameResults(found(name), stored.sheets);
    expect(compared).toBeGreaterThan(250);
    console.info(`${name}: ${compared} formulas compared`); // eslint-disable-line no-console -- said in the test's output
  });

  it("follows a mark that a reviewer changes in the sheet, as the core computes it", async () => {
    const followed = found("edited.xlsx");
    const expected = await gridOf(computed);
    // Lists and words are as of the time of writing; the figures of 得分明细 and 测评汇总 follow.
    const compared = expectSameCells(sheetOf(followed, "得分明细").values, sheetOf(expected, "得分明细"));
    expect(compared).toBeGreaterThan(200);
    for (const label of ["组织领导", "业务工作", "环境", "合计"]) {
      expect(figuresOfRow(followed, label)).toEqual(figuresOfRow(expected, label));
    }
    expect(departmentFigures(followed)).toEqual(departmentFigures(expected));
  });

  function found(name: string): WorkbookGrid {
    const grid = grids.get(name);
    if (!grid) throw new Error(`LibreOffice gave nothing for ${name}`);
    return grid;
  }
});

type Case = readonly [made: Made, today: string, attribution: Attribution];

function bytesOf([made, today, attribution]: Case): Uint8Array {
  return madeWorkbook(made, optionsOf(made, today, attribution));
}

/** An example of the clone as `scorecard summarise` writes it. */
function example(name: string): Promise<Uint8Array> {
  return summarised(FileWorkbook.open(readFileSync(path.join(__dirname, "../../examples", name)), name));
}

/** Every ledger as it is made new for an example, its states as of a day in the year, and summed up. */
async function ledgers(): Promise<Uint8Array> {
  const name = "danjiangkou.xlsx";
  const workbook = FileWorkbook.open(readFileSync(path.join(__dirname, "../../examples", name)), name);
  const grid = await workbook.read();
  const result = checkWorkbook(grid, { today: "2026-06-02" });
  await workbook.apply({ kind: "write", sheets: LEDGERS.map((declaration) => newLedger(declaration, grid, result)) });
  return summarised(workbook);
}

async function summarised(workbook: FileWorkbook): Promise<Uint8Array> {
  const today = "2026-06-02";
  const result = await summariseWorkbook(workbook, { today, asOf: today, language: "zh-CN" });
  if (!result.written) throw new Error(`${workbook.name} was not recognised`);
  return workbook.bytes();
}

/** The same workbook with marks changed by a reviewer: edited in the file, and computed anew. */
function reviewedWorkbooks(): { readonly edited: Uint8Array; readonly computed: Uint8Array } {
  const options = { today: "2026-03-02", attribution: "lead" } as const;
  const workbook = FileWorkbook.open(madeWorkbook(EVERYTHING, options), "before.xlsx");
  workbook.edit(
    REVIEWED.indicators.flatMap(({ review }, at) =>
      typeof review === "number" ? [{ at: { sheet: FRAMEWORK, row: 4 + at, column: 6 }, value: review }] : [],
    ),
  );
  return { edited: workbook.bytes(), computed: madeWorkbook(REVIEWED, options) };
}

async function gridOf(bytes: Uint8Array): Promise<WorkbookGrid> {
  return FileWorkbook.open(bytes, "made.xlsx").read();
}

function sheetOf(grid: WorkbookGrid, name: string): SheetGrid {
  const sheet = grid.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

type Row = readonly (CellValue | undefined)[];

function summaryRows(grid: WorkbookGrid): readonly Row[] {
  return (grid.sheets.find(({ name }) => name === "测评汇总")?.values ?? []).map((row) => row ?? []);
}

function figuresOfRow(grid: WorkbookGrid, label: string): readonly (readonly number[])[] {
  const rows = summaryRows(grid).filter((row) => row.some((value) => value === label));
  return rows.map((row) => row.flatMap((value) => (typeof value === "number" ? [rounded(value)] : [])).slice(-6));
}

/** Figures of each department, whatever the order of the rows. */
function departmentFigures(grid: WorkbookGrid): Readonly<Record<string, readonly (number | string)[]>> {
  const rows = summaryRows(grid);
  const from = rows.findIndex((row) => row.includes("名次")) + 1;
  const to = rows.findIndex((row, at) => at > from && row.includes("合计"));
  return Object.fromEntries(
    rows.slice(from, to).map((row) => {
      const [rank, name] = row;
      const figures = row.slice(2, 11).flatMap((value) => (typeof value === "number" ? [rounded(value)] : []));
      return [String(name), [String(rank ?? ""), ...figures]];
    }),
  );
}
