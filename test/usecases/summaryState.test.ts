import type { CellValue } from "../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { summaryState } from "../../src/usecases/summaryState.ts";
import { stampIn } from "../../src/usecases/summaryState.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { settingsXml } from "../../src/workbook/settingsXml.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";

const TODAY = "2026-03-02";
const FRAMEWORK = [
  ["序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因", "备注栏外"],
  [1, "领导班子", "学习制度", 10, 9, "少一次", null],
  [2, "领导班子", "民主评议", 10, 10, null, null],
];
const BREAKDOWN = [
  ["序号", "测评内容", "任务", "牵头部门", "完成时限", "完成情况"],
  [1, "学习制度", "组织学习", "办公室", "3月31日前", "进行中"],
  [2, "民主评议", "组织评议", "人事科", "6月底", "未开始"],
];
const OTHER = [["食堂菜单"], ["周一", "面条"]];

function workbook(): FileWorkbook {
  const sheet = (name: string, rows: readonly (readonly (string | number | null)[])[]) =>
    planOf(
      name,
      null,
      rows.map((row) => row.map((value) => (value === null ? null : cell(value)))),
    );
  const plans = [sheet("测评体系", FRAMEWORK), sheet("任务分解", BREAKDOWN), sheet("菜单", OTHER)];
  return FileWorkbook.open(createWorkbook(plans), "测试.xlsx");
}

async function summarised(today = TODAY): Promise<FileWorkbook> {
  const book = workbook();
  await summariseWorkbook(book, { today, asOf: today, language: "zh-CN" });
  return book;
}

async function stateOf(book: FileWorkbook, today = TODAY): Promise<string> {
  const grid = await FileWorkbook.open(book.bytes(), "再打开.xlsx").read();
  return stateIn(grid, today);
}

const stateIn = (grid: WorkbookGrid, today = TODAY): string => summaryState(grid, checkWorkbook(grid, { today }));

const edited = async (book: FileWorkbook, sheet: string, row: number, column: number, value: CellValue) => {
  book.edit([{ at: { sheet, row, column }, value }]);
  return stateOf(book);
};

describe("the state of the summary, told from the workbook alone", () => {
  it("is none before there is one and current once it is written, also after opening again", async () => {
    expect(await stateOf(workbook())).toBe("none");
    expect(await stateOf(await summarised())).toBe("current");
  });

  it("is incomplete once a sheet that its figures stand on is gone, not for a list that nobody misses", async () => {
    const grid = await (await summarised()).read();
    const without = (product: string): WorkbookGrid => ({
      ...grid,
      sheets: grid.sheets.filter((sheet) => sheet.product !== product),
    });
    expect(stateIn(without("detail"))).toBe("incomplete");
    expect(stateIn(without("summary"))).toBe("incomplete");
    expect(stateIn(without("rectification"))).toBe("current");
  });

  it.each([
    ["a mark", "测评体系", 2, 5, 8],
    ["a mark that was blanked", "测评体系", 2, 5, null],
    ["full marks", "测评体系", 3, 4, 12],
    ["an indicator's name", "测评体系", 3, 3, "民主测评"],
    ["a reason", "测评体系", 2, 6, "少两次"],
    ["a lead", "任务分解", 3, 4, "财务科"],
    ["a deadline", "任务分解", 2, 5, "4月30日前"],
    ["progress", "任务分解", 3, 6, "已完成"],
    ["a new indicator", "测评体系", 4, 3, "又一项"],
  ] as const)("is older once %s has changed", async (_, sheet, row, column, value) => {
    const book = await summarised();
    expect(await edited(book, sheet, row, column, value)).toBe("older");
  });

  it("is current again where a mark is set back", async () => {
    const book = await summarised();
    expect(await edited(book, "测评体系", 2, 5, 8)).toBe("older");
    expect(await edited(book, "测评体系", 2, 5, 9)).toBe("current");
  });

  it("is not touched by sheets that are not read, by what is typed into the summary, or by another day", async () => {
    const book = await summarised();
    expect(await edited(book, "菜单", 2, 2, "米饭")).toBe("current");
    expect(await edited(book, "扣分整改清单", 4, 8, "下月补学")).toBe("current");
    expect(await stateOf(book, "2027-01-05")).toBe("current");
  });

  it("does not depend on the year of a day chosen far off, where the workbook names no year", async () => {
    const book = await summarised("2031-12-31");
    expect(await stateOf(book, "2026-03-02")).toBe("current");
    expect(stampIn(await book.read())?.today).toBe("2031-12-31");
  });

  it("is older once a setting that changes figures has changed, not one of language", async () => {
    const book = await summarised();
    const set = async (settings: object): Promise<string> => {
      await book.apply({ kind: "write", sheets: [], settingsXml: settingsXml(settings) });
      return stateOf(book);
    };
    expect(await set({ language: "en" })).toBe("current");
    expect(await set({ attribution: "lead" })).toBe("current");
    expect(await set({ attribution: "even" })).toBe("older");
    expect(await set({ grades: { A: 0.9 } })).toBe("older");
    expect(await set({ unit: "某局" })).toBe("older");
    expect(await set({ paper: { involved: true } })).toBe("older");
    expect(await set({})).toBe("current");
  });

  it("is older where 测评汇总 was written before there were stamps", async () => {
    const book = await summarised();
    const grid = await book.read();
    const bare = grid.sheets.map(({ stamp, ...sheet }) => (stamp === undefined ? sheet : { ...sheet }));
    expect(stateIn({ ...grid, sheets: bare })).toBe("older");
  });

  it("is unfinished where a sheet of the product bears the label, and not for a user's sheet that says so", async () => {
    const book = await summarised();
    book.edit([{ at: { sheet: "菜单", row: 1, column: 1 }, value: "未完成的菜单" }]);
    expect(await stateOf(book)).toBe("current");
    const grid = await book.read();
    const labelled = grid.sheets.map((sheet) =>
      sheet.product === "detail" ? { ...sheet, values: [["未完成：汇总表正在写入"], ...sheet.values.slice(1)] } : sheet,
    );
    expect(stateIn({ ...grid, sheets: labelled })).toBe("unfinished");
  });

  it("is older where nothing is recognised any more", async () => {
    const book = await summarised();
    const grid = await book.read();
    const sheets = grid.sheets.filter(({ name }) => name !== "测评体系" && name !== "任务分解");
    expect(stateIn({ ...grid, sheets })).toBe("older");
  });
});
