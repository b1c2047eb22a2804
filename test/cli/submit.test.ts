import { copyFileSync, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

function workplace() {
  const folder = temporaryFolder("submit");
  const file = path.join(folder, "自评.xlsx");
  copyFileSync(path.join(ROOT, "examples/danjiangkou.xlsx"), file);
  return { folder, file, output: path.join(folder, "自评-报送稿.xlsx") };
}

const DAY = ["--today", "2011-10-12"];

describe("scorecard submit", () => {
  it("refuses while an error is open, says which and where, and writes nothing", () => {
    const { file, output } = workplace();
    const run = runScorecard(["submit", file, ...DAY]);
    expect(run.status).toBe(2);
    expect(run.stdout).toBe("");
    const lines = run.stderr.trim().split("\n");
    expect(lines).toHaveLength(3);
    expect(lines[1]).toMatch(/测评体系!E12 .*98.*97/);
    expect(lines[2]).toMatch(/--accept.*97/);
    expect(existsSync(output)).toBe(false);
  });

  it("accepted, states the computed figures as values without a trace of the sender's arithmetic", async () => {
    const { file, output } = workplace();
    const run = runScorecard(["submit", file, "--accept", ...DAY]);
    expect(run.status).toBe(1);
    const { sheets } = await (await readWorkbookFile(output)).read();
    expect(sheets.map(({ name }) => name)).toEqual(["报送稿"]);
    const texts = sheets.flatMap(({ values }) =>
      values.flatMap((row) => (row ?? []).map((value) => String(value ?? ""))),
    );
    expect(texts.filter((each) => /98|核实|不一致|[A-Z]+\d+|数据截至/.test(each))).toEqual([]);
    const total = sheets[0]?.values.find((row) => row?.[0] === "合计") ?? [];
    expect(total.filter((value) => typeof value === "number")).toEqual([100, 97]);
    const header = sheets[0]?.values.findIndex((row) => row?.[0] === "序号") ?? -1;
    const [head, ...rows] = sheets[0]?.values.slice(header, header + 9) ?? [];
    expect(head?.map((value) => String(value).replace("\n", ""))).toEqual([
      "序号",
      "测评项目",
      "测评内容",
      "应得分",
      "自评分",
      "扣分原因",
      "考核得分",
      "备注",
    ]);
    expect(rows.map((row) => row?.slice(3, 5))).toEqual([
      [15, 15],
      [16, 16],
      [13, 13],
      [12, 12],
      [9, 8],
      [9, 8],
      [8, 8],
      [18, 17],
    ]);
    // What the reviewer fills in is blank, and nobody's rank inside the office is handed up.
    expect(rows.map((row) => row?.[6] ?? null)).toEqual(rows.map(() => null));
    expect(texts.filter((each) => /名次|逾期|涉及失分|失分$/.test(each))).toEqual([]);
    expect(texts.filter((each) => each.includes("盖章"))).toEqual(["丹江口市教育局（盖章）"]);
    const parts = unzipSync(readFileSync(output));
    for (const [name, bytes] of Object.entries(parts)) {
      expect(name).not.toMatch(/chart|drawing|customXml|calcChain/);
      if (name.startsWith("xl/worksheets/")) expect(strFromU8(bytes)).not.toMatch(/<f[ >]|<hyperlink|hidden=/);
    }
  });

  it("read again by whoever it was handed up to, comes to its own marks, also with those by department", () => {
    const { file, output } = workplace();
    expect(runScorecard(["submit", file, "--accept", "--departments", ...DAY]).status).toBe(1);
    const { totals, unit } = JSON.parse(runScorecard(["check", output, "--json"]).stdout) as JsonReport;
    expect(totals).toMatchObject({ full: 100, actual: 97, review: null });
    expect(unit).toBe("丹江口市教育局");
  });

  it("needs no acceptance where nothing is wrong", () => {
    const { folder } = workplace();
    const output = path.join(folder, "出.xlsx");
    const transport = path.join(ROOT, "examples/transport.xlsx");
    expect(runScorecard(["submit", transport, "-o", output, "--today", "2026-03-02"]).status).toBe(0);
    expect(existsSync(output)).toBe(true);
  });

  it("as an attachment has its label, its margins and page numbers at the outer edge", async () => {
    const { file, output } = workplace();
    expect(runScorecard(["submit", file, "--accept", "--attachment", "2", "--first-page", "5", ...DAY]).status).toBe(1);
    const [sheet] = (await (await readWorkbookFile(output)).read()).sheets;
    expect(sheet?.name).toBe("附件2");
    expect(sheet?.values[0]?.[0]).toBe("附件2");
    expect(String(sheet?.values[2]?.[0])).toMatch(/^丹江口市教育局\s?2010—2011年度\s?文明单位创建自查评分表$/);
    const xml = strFromU8(unzipSync(readFileSync(output))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toMatch(/<pageSetup [^>]*firstPageNumber="5" useFirstPageNumber="1"/);
    // It is signed and sealed by the paper that it belongs to; the only one has no number.
    expect(JSON.stringify(sheet?.values)).not.toMatch(/盖章|签字|填表人/);
    expect(runScorecard(["submit", file, "--accept", "--attachment", ...DAY]).status).toBe(1);
    expect((await (await readWorkbookFile(output)).read()).sheets[0]?.values[0]?.[0]).toBe("附件");
    expect(xml).toMatch(/<pageMargins left="1.1024" right="[\d.]+" top="1.4567"/);
    expect(xml).toMatch(/differentOddEven="1"><oddFooter>&amp;R.*— &amp;P —<\/oddFooter><evenFooter>&amp;L/);
  });

  it.each([
    ["an attachment that is no number", ["--attachment", "甲"]],
    ["a first page that is no number", ["--attachment", "--first-page", "五"]],
    ["another extension", ["-o", "出.docx"]],
  ])("says in one line what is wrong with %s", (_what, extra) => {
    const { file, output } = workplace();
    expectOneClearLine(runScorecard(["submit", file, ...extra]));
    expect(existsSync(output)).toBe(false);
  });

  it("never writes over the file it reads", () => {
    const { file } = workplace();
    const before = readFileSync(file);
    expectOneClearLine(runScorecard(["submit", file, "--accept", "-o", file]));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
