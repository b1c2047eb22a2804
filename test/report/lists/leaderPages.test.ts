import { readFileSync } from "node:fs";
import path from "node:path";
import { QUARTERS } from "../../../scripts/examples/quarters.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { paperInput } from "../../../src/usecases/summaryInput.ts";
import { keptEntries } from "../../../src/report/entries/keptEntries.ts";
import { summariseWorkbook, type SummariseOptions } from "../../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";

const TODAY = "2026-12-20";
const indicators = QUARTERS.items.flatMap((item) => [...item.indicators]);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const effective = ({ review, quarters }: (typeof indicators)[number]): number => review ?? sum(quarters) / 4;
const ofLeader = (leader: string) => indicators.filter((one) => one.leader.split("、").includes(leader));
const leaders = [...new Set(indicators.flatMap(({ leader }) => leader.split("、")))];

const PAGES = { today: TODAY, asOf: TODAY, language: "zh-CN", settings: { paper: { departmentPages: true } } } as const;

async function written(name: string, options: SummariseOptions = PAGES): Promise<FileWorkbook> {
  const workbook = FileWorkbook.open(readFileSync(path.join(__dirname, "../../../examples", name)), name);
  await summariseWorkbook(workbook, options);
  return FileWorkbook.open(workbook.bytes(), name);
}

async function listOf(workbook: FileWorkbook): Promise<SheetGrid> {
  const sheet = (await workbook.read()).sheets.find(({ product }) => product === "departments");
  if (!sheet) throw new Error("no 部门责任清单");
  return sheet;
}

type Row = readonly (CellValue | undefined)[];
const rowsOf = (sheet: SheetGrid): readonly Row[] => sheet.values.map((row) => row ?? []);
const startsWith = (text: string) => (row: Row) => typeof row[0] === "string" && row[0].startsWith(text);

const FIGURES = leaders.map((leader) => {
  const own = ofLeader(leader);
  const full = sum(own.map((one) => one.full));
  return [leader, own.length, full, full - sum(own.map(effective))];
});

/** Name, indicators, full marks and gap of the table of leaders. */
function leaderTable(rows: readonly Row[]): readonly (readonly unknown[])[] {
  const from = rows.findIndex(startsWith("按分管领导汇总"));
  const to = from + rows.slice(from).findIndex(startsWith("注："));
  return rows
    .slice(from, to)
    .filter(([first]) => typeof first === "number")
    .map(([, name, , count, full, , gap]) => [String(name).split("（")[0], count, full, gap]);
}

describe("部门责任清单 of a workbook that names 分管领导 and 责任人", () => {
  let rows: readonly Row[];
  let sheet: SheetGrid;
  beforeAll(async () => {
    sheet = await listOf(await written("quarters.xlsx"));
    rows = rowsOf(sheet);
  });

  it("has a part for each leader with all that is his, in full, and a place to sign", () => {
    for (const leader of leaders) {
      const from = rows.findIndex(startsWith(`分管领导 ${leader}`));
      const page = rows.slice(from, from + rows.slice(from).findIndex(startsWith("小计")) + 1);
      const own = ofLeader(leader);
      const names = page.map((row) => row[1]);
      expect(names).toEqual(expect.arrayContaining(own.map(({ name }) => name)));
      const subtotal = page.find(startsWith("小计"));
      const full = sum(own.map((one) => one.full));
      const got = sum(own.map(effective));
      expect([subtotal?.[4], subtotal?.[5], subtotal?.[6]]).toEqual([full, got, full - got]);
      expect(page[0]?.[3]).toBe("分管领导（签字）：");
    }
  });

  it("sums leaders and persons up in tables that follow the marks", () => {
    expect(leaderTable(rows)).toEqual(FIGURES);
    const formulas = [...sheet.formulas].filter(([, formula]) => formula.includes("SUMIFS"));
    const persons = new Set(indicators.flatMap(({ person }) => person.replace(/ /g, "").split("、")));
    expect(formulas).toHaveLength(persons.size * 3);
  });

  it("leaves the parts out where no pages are handed out, but not the figures", async () => {
    const { values, formulas } = await listOf(
      await written("quarters.xlsx", { today: TODAY, asOf: TODAY, language: "zh-CN" }),
    );
    const shorter = values.map((row) => row ?? []);
    expect(shorter.findIndex(startsWith("分管领导 "))).toBe(-1);
    expect(leaderTable(shorter)).toEqual(FIGURES);
    const persons = new Set(indicators.flatMap(({ person }) => person.replace(/ /g, "").split("、")));
    const sums = [...formulas].filter(([, formula]) => formula.includes("SUMIFS"));
    expect(sums).toHaveLength((leaders.length + persons.size) * 3);
  });

  it("says that figures of persons do not add up", () => {
    expect(rows.filter(([first]) => typeof first === "string" && first.includes("各人之间不相加"))).toHaveLength(2);
  });

  it("keeps what a leader signed and remarked", async () => {
    const workbook = await written("quarters.xlsx");
    const page = rows.findIndex(startsWith("分管领导 周明远"));
    const remarked = page + rows.slice(page).findIndex((row) => row[1] === indicators[0]?.name);
    workbook.edit([
      { at: { sheet: sheet.name, row: page + 1, column: 4 }, value: "分管领导（签字）：周明远" },
      { at: { sheet: sheet.name, row: remarked + 1, column: 10 }, value: "每月调度" },
    ]);
    const typed = FileWorkbook.open(workbook.bytes(), "typed.xlsx");
    expect(keptEntries([await typed.read()]).departments?.size).toBe(2);
    await summariseWorkbook(typed, PAGES);
    const again = rowsOf(await listOf(FileWorkbook.open(typed.bytes(), "again.xlsx")));
    expect(again[page]?.[3]).toBe("分管领导（签字）：周明远");
    expect(again[remarked]?.[9]).toBe("每月调度");
  });
});

it("a workbook that names nobody has no such parts", async () => {
  const rows = rowsOf(await listOf(await written("transport.xlsx")));
  expect(rows.some((row) => startsWith("按")(row) || startsWith("分管领导")(row))).toBe(false);
});

test.each([
  ["a page that is handed out by itself says on top what it is", true, [1, 3]],
  ["a page among others begins with the headings", false, [3, 3]],
])("%s", async (_, departmentPages, repeated) => {
  const workbook = FileWorkbook.open(readFileSync(path.join(__dirname, "../../../examples/quarters.xlsx")), "a.xlsx");
  const grid = await workbook.read();
  const options = { ...PAGES, settings: departmentPages ? PAGES.settings : {} };
  const input = paperInput(grid, checkWorkbook(grid, options), { ...options, language: "zh-CN" });
  const plans = input ? summaryPlans(input) : [];
  expect(plans.find(({ product }) => product === "departments")?.page.repeatRows).toEqual(repeated);
});
