import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { servedPage } from "./support/servedPage.ts";

const examplePath = (name: string): string => path.join(import.meta.dirname, "../../examples", name);

/** All that stands in a Word document. */
function textOf(document: Uint8Array): string {
  return strFromU8(unzipSync(document)["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, "");
}

describeWith(["chromium"], "papers made from the pane of the page", () => {
  const served = servedPage();

  /** What the browser puts into the downloads folder while something is done. */
  async function downloaded(page: Page, doing: () => Promise<void>) {
    const [download] = await Promise.all([page.waitForEvent("download"), doing()]);
    return { name: download.suggestedFilename(), bytes: new Uint8Array(readFileSync(await download.path())) };
  }

  it("asks about what does not agree before 报送稿, and then makes it as an attachment of values only", async () => {
    const { page, errors, preview } = await served.open();
    await preview.expectEffective("97");
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "报送稿" }).click();
    const dialog = page.getByRole("dialog", { name: "报送稿" });
    await dialog.getByText(/测评体系!E12 .*98.*97/).waitFor();
    await dialog.getByText("继续导出将按 97 分填列。").waitFor();
    await dialog.getByLabel("作为公文的附件").check();
    await dialog.getByLabel("附件序号").fill("0");
    await dialog.getByText("请填 1 至 99 的数字。").waitFor();
    expect(await dialog.getByRole("button", { name: "继续导出" }).isDisabled()).toBe(true);
    await dialog.getByLabel("附件序号").fill("2");
    await preview.screenshot("papers-submission");
    const { name, bytes } = await downloaded(page, () => dialog.getByRole("button", { name: "继续导出" }).click());
    expect(name).toMatch(/-报送稿\.xlsx$/);
    await dialog.getByText(`已下载：${name}`).waitFor();
    const { sheets } = await FileWorkbook.open(bytes, name).read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["附件2"]);
    expect(sheets[0]?.formulas.size).toBe(0);
    const total = sheets[0]?.values.find((row) => row?.[0] === "合计") ?? [];
    expect(total.filter((value) => typeof value === "number")).toEqual([100, 97]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("compares with a chosen earlier workbook, in the summary, the report, and after the comparison is dropped no more", async () => {
    const { page, errors, preview } = await served.open({ bypassCSP: true });
    await preview.expectEffective("97");
    await preview.pane.getByRole("button", { name: "生成汇总表" }).click();
    const dialog = page.getByRole("dialog", { name: "生成汇总表" });
    const chosen = dialog.locator("input[type=file]");
    await chosen.setInputFiles({ name: "说明.xlsx", mimeType: "", buffer: Buffer.from("不是工作簿") });
    await dialog.getByRole("alert").filter({ hasText: "“说明.xlsx”不是 Excel 工作簿" }).waitFor();
    await chosen.setInputFiles(examplePath("transport.xlsx"));
    await dialog.getByText(/^上期：.*，结果 [\d.]+ 分$/).waitFor();
    await chosen.setInputFiles(examplePath("danjiangkou.xlsx"));
    await dialog.getByText(/^上期：丹江口.*，结果 97 分$/).waitFor();
    await dialog.getByText(/^所选文件也是“.+”的/).waitFor();
    await preview.screenshot("papers-comparison");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    await dialog.getByRole("button", { name: "生成", exact: true }).click();
    await preview.pane.getByText(/^已生成：/).waitFor();
    await preview.pane.getByText(/^比上期.*的 97 分持平$/).waitFor();
    const { bytes } = await downloaded(page, () => preview.pane.getByRole("button", { name: "保存文件" }).click());
    const saved = await FileWorkbook.open(bytes, "汇总.xlsx").read();
    expect(saved.settingsXml).toContain("<previous");
    const summary = saved.sheets.find(({ product }) => product === "summary");
    expect(summary?.values.flat().some((value) => /^四、与上期比较/.test(String(value)))).toBe(true);

    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /自查报告/ }).click();
    const report = page.getByRole("dialog", { name: "自查报告" });
    const word = await downloaded(page, () => report.getByRole("button", { name: "生成", exact: true }).click());
    expect(textOf(word.bytes)).toMatch(/与上期.*的97分相比，持平。/);
    await report.getByRole("button", { name: "知道了" }).click();

    await preview.pane.getByRole("button", { name: "生成汇总表" }).click();
    await dialog.getByRole("button", { name: "不再比较" }).click();
    await dialog.getByRole("button", { name: "选择上期文件…" }).waitFor();
    await preview.pane.getByText(/^比上期/).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("writes 自查报告 as a Word document with the summary's figures", async () => {
    const { page, errors, preview } = await served.open();
    await preview.expectEffective("97");
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: /自查报告/ }).click();
    const dialog = page.getByRole("dialog", { name: "自查报告" });
    const { name, bytes } = await downloaded(page, () =>
      dialog.getByRole("button", { name: "生成", exact: true }).click(),
    );
    expect(name).toMatch(/-自查报告\.docx$/);
    expect(textOf(bytes)).toContain("应得100分，自评得分97分，失3分，得分率97.00%");
    await preview.screenshot("papers-report");
    // A browser says itself what became of a download: no text to copy is offered here.
    expect(await dialog.getByRole("button", { name: "复制文字" }).count()).toBe(0);
    await dialog.getByRole("button", { name: "知道了" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("imports a document: looked at beside its rows, corrected, and only then written as new sheets", async () => {
    const { page, errors, preview } = await served.open({ bypassCSP: true });
    await preview.expectEffective("97");
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "从文件导入" }).click();
    const dialog = page.getByRole("dialog", { name: "从文件导入" });
    const chosen = dialog.locator("input[type=file]");
    await chosen.setInputFiles({ name: "扫描件.pdf", mimeType: "", buffer: Buffer.from("%PDF-1.4") });
    await dialog.getByRole("alert").filter({ hasText: "“扫描件.pdf”是 PDF" }).waitFor();
    await chosen.setInputFiles(path.join(import.meta.dirname, "../documents/plan-with-departments-behind.docx"));
    await dialog.getByRole("heading", { name: "任务 4 项" }).waitFor();
    expect(await dialog.locator("mark").count()).toBe(4);
    await preview.screenshot("import");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    await dialog.getByLabel("名称").first().fill("理论学习");
    await dialog.getByRole("button", { name: "不要：推进志愿服务" }).click();
    await dialog.getByRole("heading", { name: "任务 3 项" }).waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widerThanScreen(page)).toEqual([]);
    await preview.screenshot("import-narrow");
    await dialog.getByRole("button", { name: "原文" }).click();
    await dialog.locator("mark").first().waitFor();
    await page.setViewportSize({ width: 1280, height: 800 });
    await dialog.getByRole("button", { name: "写入", exact: true }).click();
    // The workbook has a 任务分解 of its own, which stays.
    await dialog.getByText(/已写入工作表：任务分解（导入）/).waitFor();
    await dialog.getByRole("button", { name: "完成" }).click();
    const { bytes } = await downloaded(page, () => page.getByRole("button", { name: "保存" }).first().click());
    const { sheets } = await FileWorkbook.open(bytes, "a.xlsx").read();
    expect(sheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["任务分解", "任务分解（导入）"]));
    const names = sheets
      .find((sheet) => sheet.name === "任务分解（导入）")
      ?.values.slice(3)
      .map((row) => row?.[1]);
    expect(names).toEqual(["理论学习", "整治办公环境", "规范窗口服务"]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
