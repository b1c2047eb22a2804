import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { WorkbookError } from "../../src/workbook/workbookPort.ts";
import type { CellPlan } from "../../src/report/sheetPlan.ts";
import { brokenLimits } from "../support/packageLint.ts";
import { rawWorkbook, textParts } from "../workbook/file/rawWorkbook.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";

const HEADER = ["序号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因", "责任领导", "责任部门"];
const TASKS = ["序号", "指标编号", "工作任务", "牵头部门", "配合部门", "完成时限", "完成情况"];
/** As many characters as Excel keeps in a cell. */
const MOST = 32_767;
const longest = (sign: string): string => sign.repeat(MOST);

type Rows = readonly (readonly CellPlan["value"][])[];

function bookOf(framework: Rows, tasks: Rows = []): FileWorkbook {
  const plans = [planOf("测评体系", null, cells(framework))];
  if (tasks.length > 0) plans.push(planOf("任务分解", null, cells([TASKS, ...tasks])));
  return FileWorkbook.open(createWorkbook(plans), "a.xlsx");
}

const cells = (rows: Rows) => rows.map((row) => row.map((value) => cell(value)));

const summarise = (book: FileWorkbook) =>
  summariseWorkbook(book, { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" });

const usual = (): Rows => [
  HEADER,
  [1, "组织领导", "学习制度", 10, 9, "少一次", "张三", "办公室"],
  [2, "宣传教育", "民主评议", 20, 18, "", "李四", "宣传科"],
];

/** The usual rows with one cell of the first indicator as long as a cell can be. */
function withLongest(column: string): Rows {
  const at = HEADER.indexOf(column);
  return usual().map((row, index) =>
    index === 1 ? row.map((value, other) => (other === at ? longest("长") : value)) : row,
  );
}

describe("A summary stays within what Excel takes", () => {
  it.each(["测评项目", "测评内容", "扣分原因", "责任领导", "责任部门"])(
    "with a %s as long as a cell can be",
    async (column) => {
      const book = bookOf(withLongest(column));
      expect(await summarise(book)).toMatchObject({ written: true });
      expect(brokenLimits(book.bytes())).toEqual([]);
    },
  );

  it("with a title, a unit and a period as long as a cell can be", async () => {
    const book = bookOf([
      [longest("题")],
      [`填报单位：${longest("局").slice(5)}`],
      [`考核周期：${longest("年").slice(5)}`],
      ...usual(),
    ]);
    await summarise(book);
    expect(brokenLimits(book.bytes())).toEqual([]);
  });

  it("with tasks whose texts are as long as a cell can be", async () => {
    const long = longest("事");
    const book = bookOf(usual(), [
      [1, "1", long, "办公室", "宣传科", "2026年5月", "进行中"],
      [2, "2", "落实", "宣传科", long, long, long],
    ]);
    await summarise(book);
    expect(brokenLimits(book.bytes())).toEqual([]);
  });

  it("with quotation marks all through a name, each of which a formula writes twice", async () => {
    const rows = usual().map((row) => row.map((value) => (value === "办公室" ? '"'.repeat(300) : value)));
    const book = bookOf(rows);
    await summarise(book);
    expect(brokenLimits(book.bytes())).toEqual([]);
  });

  it("with more departments and losses than a sheet has page breaks", async () => {
    const many = Array.from({ length: 1_200 }, (_, at) => [
      at + 1,
      "项目",
      `内容${at}`,
      10,
      9,
      "少",
      "张三",
      `第${at}科`,
    ]);
    const book = bookOf([HEADER, ...many]);
    await summariseWorkbook(book, {
      today: "2026-03-02",
      asOf: "2026-03-02",
      language: "zh-CN",
      settings: { paper: { departmentPages: true } },
    });
    expect(brokenLimits(book.bytes())).toEqual([]);
  });

  it("or says that there is no room for another cell format, and writes nothing", async () => {
    const parts = textParts(bookOf(usual()).bytes());
    const formats = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'.repeat(65_480);
    const styles = (parts["xl/styles.xml"] ?? "").replace("</cellXfs>", `${formats}</cellXfs>`);
    const bytes = rawWorkbook({ sheets: {}, parts: { ...parts, "xl/styles.xml": styles } });
    const book = FileWorkbook.open(bytes, "a.xlsx");
    await expect(summarise(book)).rejects.toThrow(WorkbookError);
    expect(Buffer.compare(Buffer.from(book.bytes()), Buffer.from(bytes))).toBe(0);
  });
});
