import { writeFileSync } from "node:fs";
import path from "node:path";
import ExcelJS from "exceljs";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { runScorecard } from "./runScorecard.ts";

const folder = temporaryFolder("rows");

/** Rows that nothing tells apart, every mark full: the last may be their total or one more. */
async function workbook(): Promise<string> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("测评体系").addRows([
    ["测评内容", "应得分", "实得分"],
    ["组织领导", 20, 20],
    ["制度健全", 30, 30],
    ["信息报送", 50, 50],
    ["鹿鸣", 100, 100],
  ]);
  const file = path.join(folder, "a.xlsx");
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  return file;
}

test("a row that may be a total is asked about, explained, and answered by --row", async () => {
  const file = await workbook();
  const asked = runScorecard(["check", file, "--explain"]);
  expect(asked.status).toBe(1);
  expect(asked.stdout).toContain(
    "第5行“鹿鸣”（100分）等于第2—4行之和：是合计（应得100）还是指标（应得200）？请选择；在此之前暂按合计计算，应得100。",
  );
  expect(asked.stdout).toMatch(/测评体系!5 +合计 +鹿鸣 +B5 的数等于 SUM\(B2:B4\)/u);
  expect(runScorecard(["check", file, "--explain", "--lang", "en"]).stdout).toMatch(
    /total +鹿鸣 +B5 equals SUM\(B2:B4\)/u,
  );

  const answered = runScorecard(["check", file, "--json", "--explain", "--row", "测评体系!5=indicator"]);
  const report: unknown = JSON.parse(answered.stdout);
  expect(report).toMatchObject({ totals: { full: 200 }, reading: { rows: expect.arrayContaining([]) as unknown } });
  expect(answered.stdout).not.toContain("reading-ambiguous");
  expect(runScorecard(["check", file, "--row", "测评体系!5=甲"])).toMatchObject({ status: 2, stdout: "" });
});

test.each(["没有!2", "测评体系!99", "测评体系!1", "任务分解!2"])(
  "a row that is none of the framework's is said: %s",
  async (place) => {
    const found = runScorecard(["check", await workbook(), "--row", "测评体系!5=total", "--row", `${place}=total`]);
    expect(found.status).toBe(1);
    expect(found.stdout).toContain(`测评体系中没有“${place}”这一行，对它的指明没有用上，请核对工作表名称和行号。`);
    expect(found.stdout).not.toContain("没有“测评体系!5”这一行");
  },
);

test("of a table on its side a row is a column, and called by its letter", async () => {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("测评体系").addRows([
    ["测评内容", "组织领导", "制度健全", "信息报送", "鹿鸣"],
    ["应得分", 20, 30, 50, 100],
    ["实得分", 20, 30, 50, 100],
  ]);
  const file = path.join(folder, "side.xlsx");
  writeFileSync(file, new Uint8Array(await book.xlsx.writeBuffer()));
  const report = (role: string): unknown =>
    JSON.parse(runScorecard(["check", file, "--json", "--row", `测评体系!E=${role}`]).stdout);
  expect(report("indicator")).toMatchObject({ totals: { full: 200 } });
  expect(report("total")).toMatchObject({ totals: { full: 100 } });
  expect(runScorecard(["check", file, "--row", "测评体系!E=total"]).stdout).not.toContain("没有用上");
});
