import { cellKey, type CellValue } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { summariseWorkbook } from "../../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { pageSetup } from "../../../src/report/draft/pageSetup.ts";
import type { SheetPlan } from "../../../src/report/sheetPlan.ts";
import { RECTIFICATION, type Rows } from "../../ledgers/ledgersOf.ts";

const TODAY = "2026-06-15";
const FRAMEWORK: Rows = [
  ["编号", "测评内容", "应得分", "实得分", "扣分原因", "责任部门"],
  ["1", "领导重视", 40, 38, "会议记录不全", "办公室"],
  ["2", "志愿服务", 60, 55, "活动偏少", "人事科"],
];
const MEASURE = "整改措施";
const UNTIL = "整改时限";
const CLOSED = "销号";
/** 扣分整改清单 lists the greatest loss first. */
const [SERVICE, LEADERS] = [4, 5];

describe("扣分整改清单 beside a 问题整改台账", () => {
  it("shows what the ledger says by formulas that are not taken for typed", async () => {
    const workbook = await summarised(book([row("自查扣分", "2", "活动偏少", "每月一次", 46_203)]));
    const list = await listOf(workbook);
    const from = columnOf(list, MEASURE) - 1;
    expect(list.values[SERVICE - 1]?.slice(from, from + 5)).toEqual(["每月一次", null, "人事科", null, 46_203]);
    expect(formulaAt(list, UNTIL, SERVICE)).toBe("IF('台账'!$H$3=\"\",\"\",'台账'!$H$3)");
    expect(formulaAt(list, MEASURE, LEADERS)).toBeUndefined();
    const again = await listOf(await summarised(workbook));
    expect(again.values).toEqual(list.values);
    expect([...again.formulas]).toEqual([...list.formulas]);
  });

  it("names each of several problems of one indicator, and says once what they share", async () => {
    const workbook = await summarised(
      book([
        row("自查扣分", "2", "活动偏少", "每月一次", 46_203, "张三"),
        row("自查扣分", "2", "时长未录入", "补录时长", 46_203, "张三"),
      ]),
    );
    const list = await listOf(workbook);
    const [measure, until, closed] = [MEASURE, UNTIL, CLOSED].map((column) => valueAt(list, column, SERVICE));
    expect([measure, until, closed]).toEqual(["①每月一次\n②补录时长", "2026-6-30", "2026-5-1"]);
  });

  it("takes problems of another source for no loss, and a row without an indicator by its words", async () => {
    const [other, worded] = [row("督查", "2", "楼道堆物", "清理", 46_203), row("", "", "会议记录不全", "补齐", 46_203)];
    const list = await listOf(await summarised(book([other, worded])));
    expect(valueAt(list, MEASURE, SERVICE)).toBeNull();
    expect(valueAt(list, MEASURE, LEADERS)).toBe("补齐");
  });

  it("loses nothing that was typed: it stands until the ledger says something, then below the list", async () => {
    const typed = await summarised(book([row("自查扣分", "2", "活动偏少", "", null)]));
    const column = columnOf(await listOf(typed), MEASURE);
    typed.edit([{ at: { sheet: "扣分整改清单", row: SERVICE, column }, value: "先在清单上填写" }]);
    await summarised(typed);
    expect(valueAt(await listOf(typed), MEASURE, SERVICE)).toBe("先在清单上填写");
    typed.edit([{ at: { sheet: "台账", row: 3, column: 7 }, value: "每月一次" }]);
    for (let time = 0; time < 2; time++) {
      await summarised(typed);
      const list = await listOf(typed);
      expect(valueAt(list, MEASURE, SERVICE)).toBe("每月一次");
      const below = list.values.slice(SERVICE + 2).map((line) => line?.[column - 1]);
      expect(below).toContain("先在清单上填写");
    }
    // What is typed over the formula is not lost either, beside what was typed before.
    typed.edit([{ at: { sheet: "扣分整改清单", row: SERVICE, column }, value: "后来又改" }]);
    await summarised(typed);
    const texts = (await listOf(typed)).values.flatMap((line) => line?.[column - 1] ?? []);
    expect(texts).toContain("后来又改；先在清单上填写");
    typed.edit([{ at: { sheet: "台账", row: 3, column: 7 }, value: null }]);
    await summarised(typed);
    expect(valueAt(await listOf(typed), MEASURE, SERVICE)).toBe("后来又改；先在清单上填写");
  });
});

function row(
  source: string,
  indicator: string,
  problem: string,
  measure: string,
  due: number | null,
  person = "",
): Rows[number] {
  const closed = person === "" ? null : 46_143;
  return [1, 46_113, source, indicator, problem, "", measure, due, "", null, "", closed];
}

function book(rows: Rows): FileWorkbook {
  const plans = [planOf("测评体系", FRAMEWORK), planOf("台账", [["问题整改台账"], RECTIFICATION, ...rows])];
  return FileWorkbook.open(createWorkbook(plans), "book.xlsx");
}

function planOf(name: string, rows: Rows): SheetPlan {
  const columns = (rows.at(-1) ?? []).map(() => ({ width: 10 }));
  const style = (value: CellValue) =>
    typeof value === "number" && value > 40_000 ? { numberFormat: "yyyy-mm-dd" } : {};
  const lines = rows.map((line) => ({
    cells: line.map((value) => ({
      value: value === "" ? null : (value as string | number | null),
      style: style(value),
    })),
  }));
  const page = pageSetup("portrait", { top: 1, left: 1, bottom: rows.length, right: columns.length });
  return { product: null, name, columns, rows: lines, merges: [], page };
}

async function summarised(workbook: FileWorkbook): Promise<FileWorkbook> {
  const result = await summariseWorkbook(workbook, { today: TODAY, asOf: TODAY, language: "zh-CN" });
  if (!result.written) throw new Error("nothing was recognised");
  return workbook;
}

async function listOf(workbook: FileWorkbook): Promise<SheetGrid> {
  const sheet = (await workbook.read()).sheets.find(({ product }) => product === "rectification");
  if (!sheet) throw new Error("no 扣分整改清单");
  return sheet;
}

/** The column of 扣分整改清单 whose heading begins with these words. */
function columnOf({ values }: SheetGrid, words: string): number {
  const heads = values[SERVICE - 2] ?? [];
  return heads.findIndex((text) => typeof text === "string" && text.replaceAll("\n", "").startsWith(words)) + 1;
}

function valueAt(list: SheetGrid, heading: string, line: number): CellValue {
  return list.values[line - 1]?.[columnOf(list, heading) - 1] ?? null;
}

function formulaAt(list: SheetGrid, heading: string, line: number): string | undefined {
  return list.formulas.get(cellKey(line, columnOf(list, heading)));
}
