import { FileWorkbook, createWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import type { ProductSheet, WorkbookGrid } from "../../../src/domain/grid.ts";
import { a1 } from "../../../src/domain/address.ts";
import { unbroken } from "../../../src/report/draft/headingLines.ts";
import { keptEntries } from "../../../src/report/entries/keptEntries.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import { EVERYTHING } from "../madeCases.ts";
import type { Made } from "../madeAssessment.ts";
import { madeInput } from "../madeWorkbook.ts";

const OPTIONS = { today: "2026-03-02", attribution: "lead" } as const;

/** Types into the summary, then writes it anew over another state of the sheet, as often as states are given. */
async function rewritten(typed: readonly Typed[], ...states: readonly Made[]): Promise<WorkbookGrid> {
  let bytes = createWorkbook(summaryPlans(madeInput(EVERYTHING, OPTIONS)));
  const workbook = FileWorkbook.open(bytes, "first.xlsx");
  const grid = await workbook.read();
  workbook.edit(typed.map(({ sheet, row, heading, value }) => ({ at: cellAt(grid, sheet, row, heading), value })));
  bytes = workbook.bytes();
  for (const state of states) {
    const kept = keptEntries([await FileWorkbook.open(bytes, "typed.xlsx").read()]);
    bytes = createWorkbook(summaryPlans(madeInput(state, { ...OPTIONS, kept })));
  }
  return FileWorkbook.open(bytes, "last.xlsx").read();
}

interface Typed {
  readonly sheet: ProductSheet;
  /** A text that the row holds. */
  readonly row: readonly string[];
  readonly heading: string;
  readonly value: string | number;
}

const MEASURE: Typed = {
  sheet: "rectification",
  row: ["重点工程按期完成", "财务科"],
  heading: "整改措施",
  value: "6月底前完工，每周调度",
};

describe("What the user typed into the summary", () => {
  it("is there again after a rewrite, also when rows moved and losses changed their order", async () => {
    const indicators = [...EVERYTHING.indicators].reverse();
    const grid = await rewritten([MEASURE], { ...EVERYTHING, indicators }, EVERYTHING);
    expect(found(grid, MEASURE)).toBe(MEASURE.value);
  });

  it("goes to 已移出 when its row is gone, and back when the row is", async () => {
    const indicators = EVERYTHING.indicators.map((indicator) =>
      indicator.name === "重点工程按期完成" ? { ...indicator, actual: 20 } : indicator,
    );
    const mended = { ...EVERYTHING, indicators };
    const gone = await rewritten([MEASURE], mended, mended);
    const texts = sheetOf(gone, "rectification").values.flatMap((row) => row ?? []);
    expect(texts).toContain("已移出");
    expect(texts).toContain(MEASURE.value);
    const back = await rewritten([MEASURE], mended, EVERYTHING);
    expect(found(back, MEASURE)).toBe(MEASURE.value);
    expect(sheetOf(back, "rectification").values.flat()).not.toContain("已移出");
  });

  it("keeps everything that a rectification is followed up with, by indicator", async () => {
    const row = ["重点工程按期完成", "财务科"];
    const follow: readonly Typed[] = [
      { sheet: "rectification", row, heading: "整改时限", value: 46_203 },
      { sheet: "rectification", row, heading: "责任人", value: "张三" },
      { sheet: "rectification", row, heading: "复查结果", value: "已整改到位" },
      { sheet: "rectification", row, heading: "责任领导", value: "李四" },
      { sheet: "rectification", row, heading: "完成情况", value: "已报局长办公会" },
      { sheet: "rectification", row, heading: "销号（签字、日期）", value: "√" },
    ];
    const indicators = [...EVERYTHING.indicators].reverse();
    const moved = await rewritten(follow, { ...EVERYTHING, indicators });
    for (const typed of follow) expect(found(moved, typed)).toBe(typed.value);
    const mended = EVERYTHING.indicators.filter(({ name }) => name !== "重点工程按期完成");
    const gone = await rewritten(follow, { ...EVERYTHING, indicators: mended });
    const removed = sheetOf(gone, "rectification").values.find((cells) => cells?.includes("张三"));
    expect(removed).toEqual(expect.arrayContaining(follow.map(({ value }) => value)));
  });

  it("keeps remarks of departments, results of checking and signatures", async () => {
    const remark: Typed = { sheet: "departments", row: ["编制年度计划"], heading: "整改措施/备注", value: 45_000 };
    const outcome: Typed = { sheet: "checklist", row: ["测评体系!E12"], heading: "核对结果", value: "已电话核实" };
    const grid = await rewritten([remark, outcome], EVERYTHING);
    expect(found(grid, remark)).toBe(remark.value);
    expect(found(grid, outcome)).toBe(outcome.value);
  });

  it("keeps what follows a label in its cell, for ever, also of a department that is gone", async () => {
    const sign = (department: string): Typed => ({
      sheet: "departments",
      row: [department],
      heading: "部门负责人（签字）",
      value: `部门负责人（签字）：${department}张三`,
    });
    const head: Typed = { sheet: "summary", row: ["填表人："], heading: "填表人", value: "填表人：王五" };
    const left = {
      ...EVERYTHING,
      roster: EVERYTHING.roster.filter((name) => name !== "督查室"),
      indicators: EVERYTHING.indicators.map((each) => ({
        ...each,
        departments: (each.departments ?? []).filter((name) => !name.includes("督查室")),
      })),
      tasks: [],
    };
    const grid = await rewritten([sign("督查室"), sign("办公室"), head], left, left, left);
    const departments = JSON.stringify(sheetOf(grid, "departments").values);
    expect(departments).toContain("部门负责人（签字）：督查室张三");
    expect(departments).toContain("部门负责人（签字）：办公室张三");
    expect(sheetOf(grid, "summary").values.flat()).toContain("填表人：王五");
  });
});

function sheetOf(grid: WorkbookGrid, product: ProductSheet): WorkbookGrid["sheets"][number] {
  const sheet = grid.sheets.find((each) => each.product === product);
  if (!sheet) throw new Error(`no sheet ${product}`);
  return sheet;
}

/** The cell under a heading (or that begins with a label, at or below the row) of the row that holds all the texts. */
function cellAt(grid: WorkbookGrid, product: ProductSheet, texts: readonly string[], heading: string) {
  const { name, values } = sheetOf(grid, product);
  const row = values.findIndex((cells) => texts.every((text) => cells?.some((cell) => String(cell).includes(text))));
  const headed = values.map((cells) => cells?.findIndex((cell) => unbroken(String(cell)) === heading) ?? -1);
  const column = headed.find((at) => at >= 0) ?? -1;
  if (column >= 0) return { sheet: name, row: row + 1, column: column + 1 };
  for (let at = row; at < values.length; at++) {
    const label = values[at]?.findIndex((cell) => String(cell).startsWith(`${heading}：`)) ?? -1;
    if (label >= 0) return { sheet: name, row: at + 1, column: label + 1 };
  }
  throw new Error(`no ${heading} for ${texts.join()}`);
}

function found(grid: WorkbookGrid, { sheet, row, heading }: Typed): unknown {
  const at = cellAt(grid, sheet, row, heading);
  const value = sheetOf(grid, sheet).values[at.row - 1]?.[at.column - 1];
  if (value === undefined) throw new Error(`nothing at ${a1(at)}`);
  return value;
}
