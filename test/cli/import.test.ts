import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import * as SheetJs from "@e965/xlsx";
import { p, wordFile } from "../source/wordFile.ts";
import { expectOneClearLine, ROOT, runScorecard } from "./runScorecard.ts";

let folder = "";
beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), "scorecard-import-"))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string, bytes?: Uint8Array): string => {
  const file = path.join(folder, name);
  if (bytes) writeFileSync(file, bytes);
  return file;
};

describe("scorecard import", () => {
  it("makes the workbook beside the document and says what was taken", () => {
    const plan = at("方案.docx", readFileSync(path.join(ROOT, "examples/plan.docx")));
    const run = runScorecard(["import", plan]);
    expect(run).toMatchObject({ status: 0, stderr: "提取：任务 20 项、阶段 3 项、定期报送 1 项。\n" });
    const { Sheets } = SheetJs.read(readFileSync(at("方案-测评与分解.xlsx")));
    expect(Sheets.任务分解?.H4).toMatchObject({
      f: expect.stringMatching(/^HYPERLINK\("方案\.docx","方案\.docx 第4段“制定中心组学习计划，/) as string,
      v: expect.stringMatching(/^方案\.docx 第4段“/) as string,
    });
    const { status, stdout } = runScorecard(["check", at("方案-测评与分解.xlsx"), "--json", "--today", "2010-03-01"]);
    const { totals, framework, tasks, issues } = JSON.parse(stdout) as {
      readonly totals: unknown;
      readonly framework: unknown;
      readonly tasks: readonly unknown[];
      readonly issues: readonly { readonly code: string }[];
    };
    // Tasks alone: no marks are made up, and nothing is wrong with that.
    expect({ status, totals, framework, tasks: tasks.length }).toEqual({
      status: 0,
      totals: null,
      framework: null,
      tasks: 20,
    });
    expect(issues.map(({ code }) => code)).toContain("framework-absent");
  });

  it("says in one sentence what a document is wrong with, and what to do, and writes nothing", () => {
    const good = wordFile(p("一、组织领导（应得5分，实得5分）"));
    const withPassword = (stream: string): Uint8Array => {
      const file = SheetJs.CFB.utils.cfb_new();
      SheetJs.CFB.utils.cfb_add(file, `/${stream}`, new Uint8Array(5000));
      return Uint8Array.from(SheetJs.CFB.write(file, { type: "buffer" }) as Uint8Array);
    };
    const old = Uint8Array.from(readFileSync(path.join(ROOT, "test/documents/old-word-plan.doc")));
    const head = old.findIndex((byte, place) => place % 512 === 0 && byte === 0xec && old[place + 1] === 0xa5);
    old[head + 11] = (old[head + 11] ?? 0) | 1;
    const bad: readonly (readonly [name: string, bytes: Uint8Array, says: string])[] = [
      ["有密码.docx", withPassword("EncryptedPackage"), "请在 Word 或 WPS 中取消密码"],
      ["旧版有密码.doc", old, "请在 Word 或 WPS 中取消密码"],
      ["半个.docx", good.subarray(0, good.length - 40), "不完整"],
      ["坏了.docx", wordFile("<w:p><w:r></w:p>"), "请在 Word 或 WPS 中打开修复"],
      // Deflate stores 40 MB of one letter in 40 kB; a file of gigabytes is stopped the same way.
      ["解开很大.docx", wordFile(p("一".repeat(14_000_000))), "解开后过大"],
      ["扫描件.pdf", Buffer.from("%PDF-1.4"), "请用 WPS 或 Word 转为 .docx"],
      ["版式.ofd", good, "请用 WPS 或 Word 转为 .docx"],
      ["照片.jpg", Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]), "请用 WPS 或 Word 转为 .docx"],
      ["讲话.txt", Buffer.from("同志们：\n今天的会议很重要。\n"), "没有找到"],
    ];
    const run = (name: string, bytes: Uint8Array) => runScorecard(["import", at(name, bytes), "-o", at("出来.xlsx")]);
    for (const [name, bytes, says] of bad) {
      const said = run(name, bytes);
      expectOneClearLine(said);
      expect(said.stderr).toContain(says);
    }
    expect(existsSync(at("出来.xlsx"))).toBe(false);
  });

  it("reads a document with macros and links without following them", () => {
    const linked = wordFile(
      `<w:p><w:hyperlink r:id="far" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:r><w:t>一、组织领导（应得5分，实得5分）</w:t></w:r></w:hyperlink></w:p>` +
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "http://192.0.2.1/secret.docx"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>` +
        p("二、宣传教育（应得6分，实得4分）"),
    );
    const run = runScorecard(["import", at("带链接.docm", linked), "-o", at("带链接.xlsx")]);
    expect(run).toMatchObject({ status: 0, stderr: "提取：指标 2 项。\n" });
  });
});
