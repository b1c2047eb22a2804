import { execFileSync } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { JsonReport } from "../../src/usecases/jsonReport.ts";
import { readWorkbookFile } from "../../src/workbook/file/nodeFile.ts";
import { convertedByLibreOffice } from "../support/libreOffice.ts";
import { pdfPages } from "../support/pdf.ts";
import { describeWith, program } from "../support/programs.ts";
import { temporaryFolder } from "../support/temporaryFolder.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

const DAY = ["--today", "2011-10-12"];

function workplace() {
  const folder = temporaryFolder("report");
  const file = path.join(folder, "自评.xlsx");
  copyFileSync(path.join(ROOT, "examples/danjiangkou.xlsx"), file);
  return { folder, file, at: (name: string) => path.join(folder, name) };
}

/** The paragraphs of a .docx, cells of tables among them. */
function paragraphs(file: string): string[] {
  const xml = strFromU8(unzipSync(readFileSync(file))["word/document.xml"] ?? new Uint8Array());
  return xml.split("</w:p>").map((each) => [...each.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join(""));
}

describe("scorecard report", () => {
  it("tells the figures of the check, item by item, and where marks were lost", () => {
    const { file, at } = workplace();
    expect(runScorecard(["report", file, ...DAY]).status).toBe(1);
    const texts = paragraphs(at("自评-自查报告.docx"));
    expect(texts.slice(0, 2)).toEqual(["丹江口市教育局", expect.stringMatching(/^2010—2011年度.*自查报告$/)]);
    expect(texts.some((text) => text.includes("应得100分，自评得分97分，失3分，得分率97.00%"))).toBe(true);
    const report = JSON.parse(runScorecard(["check", file, "--json", ...DAY]).stdout) as JsonReport;
    expect(report.items).toHaveLength(8);
    // Items without a loss share one sentence; all stand in the table, and nobody's department does.
    expect(texts.some((text) => text.includes("未成年人思想道德建设5个项目未失分。"))).toBe(true);
    for (const { name, full, effective, gap } of report.items) {
      if (gap > 0) expect(texts.join()).toContain(`${name}应得${full}分，得${effective}分，失${gap}分`);
      const row = texts.lastIndexOf(name);
      expect(texts.slice(row + 1, row + 3)).toEqual([full.toFixed(2), effective.toFixed(2)]);
    }
    const lost = report.indicators.filter(({ gap }) => (gap ?? 0) > 0);
    expect(lost).toHaveLength(3);
    for (const { item, lead } of lost) {
      expect(texts.some((text) => text.includes(`${item}：失1分。责任科室：${lead.join("、")}。`))).toBe(true);
    }
    // What is not known is not said in every paragraph but once, after everything else.
    const headings = ["四、存在问题", "五、下一步打算", "待补充内容（补好后删去）"].map((text) => texts.indexOf(text));
    expect(headings).toEqual([...headings].sort((a, b) => a - b));
    expect(headings[0]).toBeGreaterThan(0);
    const missing = texts.slice(headings[2]).join();
    for (const { item } of lost) expect(missing).toContain(item);
    expect(missing).toMatch(/以下失分的原因：.*以下失分的整改措施和时限：/);
    expect(texts.slice(0, headings[2]).join()).not.toContain("请补充");
    expect(texts.join()).not.toMatch(/98|undefined|NaN|\[object/);
  });

  it("takes over the measures typed into an earlier summary", async () => {
    const { file, at } = workplace();
    runScorecard(["summarise", file, ...DAY]);
    const workbook = await readWorkbookFile(at("自评-汇总.xlsx"));
    const sheet = (await workbook.read()).sheets.find(({ product }) => product === "rectification");
    const header = sheet?.values.findIndex((row) => row?.includes("整改措施")) ?? -1;
    const column = (sheet?.values[header]?.indexOf("整改措施") ?? -1) + 1;
    const cell = { sheet: sheet?.name ?? "", row: header + 2, column };
    workbook.edit([{ at: cell, value: "增设图书角" }]);
    writeFileSync(at("已填.xlsx"), workbook.bytes());
    runScorecard(["report", at("已填.xlsx"), "-o", at("出.docx"), ...DAY]);
    expect(paragraphs(at("出.docx")).some((text) => text.includes("整改措施：增设图书角"))).toBe(true);
  });

  it("refuses another extension and its own input in one line, leaving nothing", () => {
    const { file, at } = workplace();
    expectOneClearLine(runScorecard(["report", file, "-o", at("出.doc")]));
    expect(existsSync(at("出.doc"))).toBe(false);
    expectOneClearLine(runScorecard(["report", at("没有.xlsx")]));
  });
});

describeWith(["soffice", "pdfinfo", "pdftotext", "pdftoppm"], "The report in LibreOffice", () => {
  it("opens whole: every paragraph is on its pages, in order", () => {
    const { file, at } = workplace();
    runScorecard(["report", file, "-o", at("出.docx"), ...DAY]);
    const pdf = convertedByLibreOffice(new Map([["出.docx", new Uint8Array(readFileSync(at("出.docx")))]]), "pdf");
    const pages = pdfPages(pdf.get("出.docx") ?? new Uint8Array());
    expect(pages.length).toBeGreaterThan(1);
    // Eight indicators: no more than four pages.
    expect(pages.length).toBeLessThanOrEqual(4);
    const squeezed = (text: string) => text.replace(/\s/g, "");
    const printed = squeezed(pages.map(({ text }) => text).join(""));
    const texts = paragraphs(at("出.docx")).map(squeezed);
    // Long ones may be cut by a page's number.
    const beginnings = texts.map((text) => text.slice(0, 12)).filter((text) => text !== "");
    expect(beginnings.length).toBeGreaterThan(30);
    expect(beginnings.filter((text) => !printed.includes(text))).toEqual([]);
  });
});

describeWith(["soffice", "pdftotext"], "scorecard print", () => {
  const textOf = (file: string) => execFileSync(program("pdftotext"), ["-layout", file, "-"], { encoding: "utf8" });

  it("prints the summary and not the user's sheets, leaving the file as it was", () => {
    const { file, at } = workplace();
    const before = readFileSync(file);
    const run = runScorecard(["print", file, "-o", at("出.pdf"), ...DAY]);
    expect(run.status).toBe(1);
    const text = textOf(at("出.pdf"));
    expect(text).toMatch(/评分汇总表/);
    expect(text).toMatch(/扣分整改清单/);
    expect(text).toMatch(/97\.00%/);
    // The breakdown's own title stands on the user's sheet alone.
    expect(text).not.toMatch(/任务分解表/);
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe("scorecard print without LibreOffice", () => {
  it("says in one line how to get it", () => {
    const { file, at } = workplace();
    const { PATH, SOFFICE_PATH } = process.env;
    try {
      process.env["PATH"] = "";
      process.env["SOFFICE_PATH"] = "/没有/soffice";
      const run = runScorecard(["print", file, "-o", at("出.pdf")]);
      // Found in its usual place all the same: then there is nothing to say.
      if (run.status !== 2) expect(existsSync(at("出.pdf"))).toBe(true);
      else {
        expectOneClearLine(run);
        expect(run.stderr).toMatch(/LibreOffice.*SOFFICE_PATH/);
      }
    } finally {
      process.env["PATH"] = PATH ?? "";
      if (SOFFICE_PATH === undefined) delete process.env["SOFFICE_PATH"];
      else process.env["SOFFICE_PATH"] = SOFFICE_PATH;
    }
  });
});
