import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as SheetJs from "@e965/xlsx";
import { PRODUCT_SHEETS } from "../../src/domain/grid.ts";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { rawWorkbook, sheetOf } from "../workbook/file/rawWorkbook.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

const digest = (file: string) => createHash("sha256").update(readFileSync(file)).digest("hex");

/** A folder of its own with a copy of the example. */
function workplace(): { readonly folder: string; readonly file: string; readonly output: string } {
  const folder = temporaryFolder("summarise");
  const file = path.join(folder, "自评.xlsx");
  copyFileSync(path.join(ROOT, "examples/danjiangkou.xlsx"), file);
  return { folder, file, output: path.join(folder, "自评-汇总.xlsx") };
}

describe("scorecard summarise", () => {
  it("writes a copy with the five sheets beside the file and never touches the file", async () => {
    const { file, output } = workplace();
    const before = digest(file);
    const run = runScorecard(["summarise", file, "--today", "2011-10-12"]);
    expect(run.status).toBe(1);
    expect(run.stdout).toContain(output);
    expect(digest(file)).toBe(before);
    const grid = await (await readWorkbookFile(output)).read();
    expect(new Set(grid.sheets.map(({ product }) => product).filter((mark) => mark !== null))).toEqual(
      new Set(PRODUCT_SHEETS.filter((sheet) => sheet !== "merge" && sheet !== "ledgers")),
    );
  });

  it.each(["台账.et", "台账.XLS", "台账"])("gives its copy of a workbook called %s the extension of one", (name) => {
    const { file } = workplace();
    const called = path.join(path.dirname(file), name);
    copyFileSync(file, called);
    expect(runScorecard(["summarise", called, "--today", "2011-10-12"]).stdout).toContain("台账-汇总.xlsx");
    const refused = runScorecard(["summarise", called, "-o", `${called}-出${path.extname(name)}`]);
    expect(refused).toMatchObject({ status: 2, stderr: "输出文件的扩展名请用 .xlsx。\n" });
  });

  it("prints the same report as check with --json", () => {
    const { file } = workplace();
    const common = ["--json", "--today", "2011-10-12"];
    const summarised = JSON.parse(runScorecard(["summarise", file, ...common]).stdout) as JsonReport;
    expect(summarised).toEqual(JSON.parse(runScorecard(["check", file, ...common]).stdout));
  });

  it("gives the same report when it reads its own output", () => {
    const { file, output } = workplace();
    const common = ["--json", "--today", "2011-10-12"];
    const first = JSON.parse(runScorecard(["summarise", file, ...common]).stdout) as JsonReport;
    const again = JSON.parse(runScorecard(["check", output, ...common]).stdout) as JsonReport;
    expect({ ...again, file: "" }).toEqual({ ...first, file: "" });
  });

  it("keeps the attribution it was made with in the workbook", () => {
    const { file, output } = workplace();
    runScorecard(["summarise", file, "--attribution", "even"]);
    expect((JSON.parse(runScorecard(["check", output, "--json"]).stdout) as JsonReport).attribution).toBe("even");
  });

  it("shows what is asked for beyond the usual, keeps asking in the workbook, and refuses what it does not know", async () => {
    const { file, output } = workplace();
    const headings = async (written: string): Promise<readonly unknown[]> => {
      const { sheets } = await (await readWorkbookFile(written)).read();
      const cells = sheets.find(({ product }) => product === "summary")?.values.flatMap((row) => row ?? []) ?? [];
      return cells.map((value) => String(value).replace(/\s+/gu, ""));
    };
    runScorecard(["summarise", file, "--show", "involved，overdue"]);
    expect(await headings(output)).toEqual(expect.arrayContaining(["涉及失分", "逾期"]));
    const again = output.replace("汇总", "再汇总");
    runScorecard(["summarise", output, "-o", again]);
    expect(await headings(again)).toEqual(expect.arrayContaining(["涉及失分", "逾期"]));
    runScorecard(["summarise", again, "--show", "", "-o", output]);
    expect(await headings(output)).not.toContain("涉及失分");
    expectOneClearLine(runScorecard(["summarise", file, "--show", "involved,colour"]));
  });

  it("refuses to write over the file it reads, also through a link", () => {
    const { folder, file } = workplace();
    const link = path.join(folder, "link.xlsx");
    symlinkSync(file, link);
    const before = digest(file);
    expectOneClearLine(runScorecard(["summarise", file, "-o", file]));
    expectOneClearLine(runScorecard(["summarise", file, "-o", link]));
    expect(digest(file)).toBe(before);
  });

  it.each(["没有的文件夹/出.xlsx", "出.xlsm", "文件夹.xlsx"])(
    "leaves nothing behind when %s cannot be the output",
    (name) => {
      const { folder, file } = workplace();
      mkdirSync(path.join(folder, "文件夹.xlsx"));
      const before = readdirSync(folder).sort();
      expectOneClearLine(runScorecard(["summarise", file, "-o", path.join(folder, name)]));
      expect(readdirSync(folder).sort()).toEqual(before);
    },
  );

  it("leaves alone what stands in the place of the copy and cannot be read, and says so", () => {
    const { file, output } = workplace();
    writeFileSync(output, "");
    const run = runScorecard(["summarise", file]);
    expectOneClearLine(run);
    expect(run.stderr).toMatch(/自评-汇总\.xlsx”已存在，但不是能读取的工作簿，没有改写，请移走它或用 -o 另起文件名。/);
    expect(readFileSync(output, "utf8")).toBe("");
  });
});

describe("scorecard new", () => {
  it("writes a template that can be opened, and never over a file that exists", () => {
    const { folder, file } = workplace();
    const output = path.join(folder, "模板.xlsx");
    expect(runScorecard(["new", "-o", output]).status).toBe(0);
    expect(existsSync(output)).toBe(true);
    const before = digest(file);
    expectOneClearLine(runScorecard(["new", "-o", file]));
    const ledger = path.join(folder, "台账.xlsx");
    expect(runScorecard(["new", file, "--ledger", "inspections", "-o", ledger]).status).toBe(0);
    expect(runScorecard(["check", ledger, "--json"]).stdout).toContain('"kind": "inspections"');
    expectOneClearLine(runScorecard(["new", ledger, "--ledger", "检查记录", "-o", path.join(folder, "再.xlsx")]));
    expectOneClearLine(runScorecard(["new", file, "--ledger", "工资表"]));
    expectOneClearLine(runScorecard(["new", file]));
    expect(digest(file)).toBe(before);
  });

  it("hands a year on to the next, and only reads the file that it comes from", () => {
    const { folder, file } = workplace();
    const next = path.join(folder, "下一年.xlsx");
    const before = digest(file);
    expect(runScorecard(["new", "--from", file, "--ledger", "检查记录", "-o", next]).status).toBe(0);
    expect(digest(file)).toBe(before);
    const report = JSON.parse(runScorecard(["check", next, "--json"]).stdout) as JsonReport;
    expect(report.totals).toMatchObject({ full: 100, actual: 0, unscored: 8 });
    expect(report.previous?.totals.effective).toBe(97);
    expect(report.ledgers?.map(({ kind }) => kind)).toEqual(["inspections"]);
    // Nothing takes the place of somebody's work, and what is no assessment hands nothing on.
    expectOneClearLine(runScorecard(["new", "--from", file, "-o", next]));
    expectOneClearLine(runScorecard(["new", "--from", path.join(folder, "没有.xlsx")]));
    expectOneClearLine(runScorecard(["new", file, "--from", file]));
  });
});

describe("bad input", () => {
  const folder = temporaryFolder("bad");
  const example = readFileSync(path.join(ROOT, "examples/danjiangkou.xlsx"));
  const bad: Record<string, Uint8Array> = {
    "文本.xlsx": Buffer.from("姓名,分数\n"),
    "空文件.xlsx": Buffer.alloc(0),
    "截断.xlsx": example.subarray(0, Math.floor(example.length * 0.6)),
    "半个尾巴.xlsx": example.subarray(0, example.length - 10),
    "乱码.xlsx": Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7919) % 251)),
    "有密码.xlsx": encrypted(),
    "通讯录.xlsx": rawWorkbook({
      sheets: {
        通讯录: rows([
          ["姓名", "电话"],
          ["张三", "123"],
          ["李四", "456"],
        ]),
      },
    }),
    "炸弹.xlsx": rawWorkbook({ sheets: { 测评体系: rows([[" ".repeat(60 * 2 ** 20)]]) } }),
  };

  it.each(Object.entries(bad))("is refused in one clear line and leaves no output: %s", (name, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, bytes);
    const before = readdirSync(folder).sort();
    const run = runScorecard(["check", file]);
    expectOneClearLine(run);
    expect(run.stderr).toContain(name);
    expectOneClearLine(runScorecard(["summarise", file]));
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  it("checks an old .xls but asks for .xlsx before writing into it", () => {
    const file = path.join(folder, "旧版.xls");
    const table = SheetJs.utils.aoa_to_sheet([
      ["序号", "测评内容", "应得分", "实得分", "责任科室"],
      [1, "制度健全", 100, 100, "办公室"],
    ]);
    writeFileSync(
      file,
      new Uint8Array(
        SheetJs.write(SheetJs.utils.book_new(table, "测评体系"), { type: "array", bookType: "biff8" }) as ArrayBuffer,
      ),
    );
    expect((JSON.parse(runScorecard(["check", file, "--json"]).stdout) as JsonReport).totals?.full).toBe(100);
    const run = runScorecard(["summarise", file]);
    expectOneClearLine(run);
    expect(run.stderr).toContain("另存为 .xlsx");
    expect(readdirSync(folder).filter((name) => name.startsWith("旧版"))).toEqual(["旧版.xls"]);
  });
});

/** A sheet's XML from rows of text. */
function rows(table: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) =>
    `<row>${cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("")}</row>`;
  return sheetOf(`<sheetData>${table.map(row).join("")}</sheetData>`);
}

/** The container that Excel makes for a workbook with a password to open. */
function encrypted(): Uint8Array {
  const file = SheetJs.CFB.utils.cfb_new();
  SheetJs.CFB.utils.cfb_add(file, "/EncryptedPackage", new Uint8Array(5000));
  return Uint8Array.from(SheetJs.CFB.write(file, { type: "buffer" }) as Uint8Array);
}
