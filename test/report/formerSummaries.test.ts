import { readFileSync } from "node:fs";
import path from "node:path";
import type { CellValue } from "../../src/domain/cells.ts";
import type { ProductSheet, WorkbookGrid } from "../../src/domain/grid.ts";
import { unbroken } from "../../src/report/draft/headingLines.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";

const OPTIONS = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;

/** A summary of the former form, typed into with another program, written anew as often as asked. */
async function rewritten(name: string, times = 1): Promise<WorkbookGrid> {
  let bytes: Uint8Array = readFileSync(path.join(__dirname, "formerSummaries", `${name}.xlsx`));
  for (let time = 0; time < times; time++) {
    const workbook = FileWorkbook.open(bytes, `${name}.xlsx`);
    await summariseWorkbook(workbook, OPTIONS);
    bytes = workbook.bytes();
  }
  return FileWorkbook.open(bytes, `${name}.xlsx`).read();
}

type Row = readonly (CellValue | undefined)[];

function rowsOf(grid: WorkbookGrid, product: ProductSheet): readonly Row[] {
  return (grid.sheets.find((sheet) => sheet.product === product)?.values ?? []).map((row) => row ?? []);
}

/** What stands under a heading in the row that says a text. */
function under(grid: WorkbookGrid, product: ProductSheet, text: string, heading: string): CellValue | undefined {
  const rows = rowsOf(grid, product);
  const at = rows.map((row) => row.findIndex((value) => unbroken(String(value)) === heading));
  const column = at.find((found) => found >= 0) ?? -1;
  return rows.find((row) => row.some((value) => String(value).includes(text)))?.[column];
}

describe.each([1, 2])("What was typed into a summary of the former form, rewritten %d times", (times) => {
  let grid: WorkbookGrid;
  beforeAll(async () => {
    grid = await rewritten("shared-losses", times);
  });

  const typed = (heading: string, text = "完成年度交通建设和运输目标") => under(grid, "rectification", text, heading);

  it("stands in the one row of its problem, each department's own with its name before it", () => {
    expect(typed("整改措施")).toBe(
      "办公室、公路养护所：每月调度一次，督促施工单位补齐进度\n党群室：派驻党员先锋队到工地",
    );
    expect(typed("整改时限")).toBe("办公室：2026年4月30日\n党群室：2026年5月31日");
    expect(typed("责任人")).toBe("周亮");
    const rows = rowsOf(grid, "rectification").filter((row) => String(row[1]).includes("完成年度交通建设"));
    expect(rows).toHaveLength(1);
  });

  it("keeps a day a day, and goes to the column that took the place of its own", () => {
    const learning = "撰写学习笔记和心得";
    expect(typed("整改措施", learning)).toBe("补齐两个所队的学习笔记，季度抽查");
    expect(typed("整改时限", learning)).toBe(46_112);
    expect(typed("责任人", learning)).toBe("王敏");
    expect(typed("复查结果", learning)).toBe("已补齐");
    expect(typed("销号（签字、日期）", learning)).toBe("√");
    expect(typed("完成情况", learning)).toBe("局长办公会已议");
  });

  it("flows from there to the departments' parts", () => {
    const measures = rowsOf(grid, "departments").filter((row) => String(row[9]).includes("季度抽查"));
    expect(new Set(measures.map((row) => row[1]))).toEqual(new Set(["撰写学习笔记和心得"]));
    const shared = rowsOf(grid, "departments").filter((row) => String(row[9]).includes("先锋队"));
    expect(shared.length).toBeGreaterThan(5);
  });

  it("is there on the other sheets too: remarks, signatures, results of checking", () => {
    const all = JSON.stringify(grid.sheets.filter(({ product }) => product !== null).map(({ values }) => values));
    for (const text of ["责任书已存档", "46100", "李强", "2026年3月3日", "已联系督查室，月底评分", "陈静", "刘波"]) {
      expect(all).toContain(text);
    }
    expect(all).toContain("联系电话：0719-5220000");
    expect(all).toContain("申报类别：省级文明单位");
    expect(all).not.toContain("已移出");
  });
});

it("What was typed for a single department stands as it was typed", async () => {
  const grid = await rewritten("few-losses");
  const texts = rowsOf(grid, "rectification").flat();
  expect(texts).toEqual(expect.arrayContaining(["逐项复查，一月一报", "吴芳", "9月底前", "与上级沟通中"]));
  expect(rowsOf(grid, "departments").flat()).toContain("见档案第3卷");
  expect(rowsOf(grid, "summary").flat()).toContain("填表人：赵云");
});
