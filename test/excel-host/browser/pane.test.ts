/// <reference types="office-js" />
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { measurePaneStart } from "../../../bench/paneStart/measurePaneStart.ts";
import { launchBrowser } from "../../../scripts/launchBrowser.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { describeWith } from "../../support/programs.ts";
import { openPane, screenshot, servePane, type PaneServer } from "./panePage.ts";
import { workbookData, type WorkbookData } from "./workbookData.ts";

const EXAMPLE = path.join(__dirname, "../../../examples/danjiangkou.xlsx");

describeWith(["chromium"], "the pane of the production bundle in a substitute Excel", () => {
  let browser: Browser;
  let server: PaneServer;
  let workbook: WorkbookData;
  beforeAll(async () => {
    workbook = workbookData(await FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx").read());
    server = await servePane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  const effective = (page: Page, marks: string) =>
    page
      .getByTestId("effective")
      .filter({ hasText: new RegExp(`^${marks}$`) })
      .waitFor();
  const sheets = (page: Page) => page.evaluate(() => window.substituteExcel.sheetNames());
  const ribbon = (page: Page, name: string) =>
    page.evaluate(
      (button) =>
        new Promise<void>((resolve) => {
          const actions = Reflect.get(Office.actions, "_association") as {
            mappings: Record<string, (event: { completed(): void }) => void>;
          };
          actions.mappings[button.toUpperCase()]?.({ completed: resolve });
        }),
      name,
    );

  test("check, jump to a cell, summarise, edit, check again, summarise again", async () => {
    const { page, errors, strangers } = await openPane(browser, server, { workbook });
    await effective(page, "97");
    await page.getByRole("tab", { name: /^问题/ }).click();
    await screenshot(page, "issues");
    await page.getByText("测评体系!E12").first().click();
    await page.waitForFunction(() => window.substituteExcel.selection() === "测评体系!E12");

    const before = await sheets(page);
    const summarise = async () => {
      await page.getByRole("button", { name: "生成汇总表" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "生成", exact: true }).click();
      await page.getByText("已生成：").waitFor();
    };
    await summarise();
    const after = await sheets(page);
    expect(after).toEqual([...before, "测评汇总", "扣分整改清单", "部门责任清单", "填报核对清单", "得分明细"]);
    await screenshot(page, "summarised");

    await page.getByRole("tab", { name: "概览" }).click();
    // The user corrects a mark in the sheet: the pane checks again by itself.
    await page.evaluate(() => window.substituteExcel.host.type("测评体系", "E4", 14));
    await effective(page, "96");
    await page.getByText("数据已变，请重新生成汇总").waitFor();
    await screenshot(page, "stale");
    await page.getByRole("button", { name: "重新生成", exact: true }).click();
    await page.getByText("已是最新").waitFor();
    expect(await sheets(page)).toEqual(after);
    const { figures, wrong } = await page.evaluate(() => {
      const range = window.substituteExcel.workbook.$sheet("测评汇总").getUsedRangeOrNullObject();
      const values = (range?.values ?? []).flat();
      const formulas = (range?.formulas ?? []).flat();
      const errors = (range?.valueTypes ?? [])
        .flat()
        .flatMap((type, index) => (type === "Error" ? [formulas[index]] : []));
      return { figures: values, wrong: errors };
    });
    expect(figures).toContain(96);
    expect(figures).not.toContain(97);
    expect(wrong).toEqual([]);
    expect(String(figures[0])).not.toContain("未完成");

    await ribbon(page, "print");
    await page.getByText("按 Ctrl+P").waitFor();
    await screenshot(page, "printing-set");
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "移除汇总" }).click();
    await screenshot(page, "remove");
    await page
      .getByRole("dialog")
      .or(page.getByRole("alertdialog"))
      .getByRole("button", { name: "移除", exact: true })
      .click();
    await page.getByText("已移除：测评汇总").waitFor();
    expect(await sheets(page)).toEqual(before);

    expect(await page.evaluate(() => window.substituteExcel.failures)).toEqual([]);
    expect(strangers).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("our own writing is no reason to check again", async () => {
    const { page } = await openPane(browser, server, { workbook });
    await effective(page, "97");
    await ribbon(page, "summary");
    await page.getByText("已生成：测评汇总").waitFor();
    await page.waitForFunction(() => window.substituteExcel.selection() === "测评汇总!A1");
    // The check that follows the writing is through.
    await page.getByText("已是最新").waitFor();
    const syncs = await page.evaluate(() => window.substituteExcel.host.syncs.length);
    await page.evaluate(() => window.substituteExcel.host.type("扣分整改清单", "H5", "整改措施"));
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => window.substituteExcel.host.syncs.length)).toBe(syncs);
    await screenshot(page, "ribbon-summary");
    await page.context().close();
  });

  test("the ribbon's check reads anew, and a failure is said in a sentence", async () => {
    const { page } = await openPane(browser, server, { workbook });
    await effective(page, "97");
    const syncs = await page.evaluate(() => window.substituteExcel.host.syncs.length);
    await ribbon(page, "check");
    await page.waitForFunction((before) => window.substituteExcel.host.syncs.length > before, syncs);
    await page.evaluate(() => {
      window.substituteExcel.workbook.protection.protected = true;
    });
    await ribbon(page, "summary");
    await page.getByText("保护了工作簿结构").first().waitFor();
    expect(await sheets(page)).not.toContain("测评汇总");
    await page.context().close();
  });

  test("hands 报送稿 over as a new workbook, and offers the text of 自查报告 besides the download", async () => {
    const { page, errors } = await openPane(browser, server, { workbook }, { acceptDownloads: true });
    await effective(page, "97");
    const choose = async (name: RegExp) => {
      await page.getByRole("button", { name: "更多" }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await choose(/^报送稿/);
    const dialog = page.getByRole("dialog");
    await dialog.getByText("继续导出将按 97 分填列。").waitFor();
    await screenshot(page, "submission");
    await dialog.getByRole("button", { name: "继续导出" }).click();
    await dialog.getByText("已在新工作簿中打开").waitFor();
    const created = await page.evaluate(() => window.substituteExcel.workbook.application.$created?.$base64 ?? "");
    const { sheets: made } = await FileWorkbook.open(Buffer.from(created, "base64"), "new.xlsx").read();
    expect(made.map(({ name }) => name)).toEqual(["报送稿"]);
    expect(made[0]?.values.flat()).toContain(97);
    await dialog.getByRole("button", { name: "知道了" }).click();

    await choose(/^自查报告/);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "生成", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("自查报告.docx");
    expect(
      readFileSync(await download.path())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
    // Where the clipboard is closed to the page the text is left standing, selected.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException("closed", "NotAllowedError"));
    });
    await dialog.getByRole("button", { name: "复制文字" }).click();
    const box = dialog.getByRole("textbox");
    await box.waitFor();
    await screenshot(page, "report-text");
    expect(await box.inputValue()).toContain("应得100分，自评得分97分，失3分，得分率97.00%");
    await page.waitForFunction(() => window.getSelection()?.toString().includes("自查报告"));
    expect(await page.evaluate(() => window.substituteExcel.failures)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("stands and answers before Excel's figures do, on a processor four times slower; how soon is build output", async () => {
    const start = await measurePaneStart(browser, server);
    writeFileSync(path.join(__dirname, "../../../build/pane-start.json"), JSON.stringify(start, null, 2));
    expect(start.shown.wall).toBeLessThan(start.answers.wall);
    expect(start.answers.wall).toBeLessThan(start.figures.wall);
    expect(start.microsoft).toBeGreaterThan(0);
  });

  test("says what is missing where there is no Excel, no office.js or an old Excel", async () => {
    for (const [excel, sentence] of [
      [null, "请在 Excel 的“文明创建”选项卡点"],
      ["blocked", "未能载入 Office 组件"],
      [{ excelApi: "1.12" }, "这个版本的 Excel 过旧"],
    ] as const) {
      const { page } = await openPane(browser, server, excel);
      await page.getByText(sentence).waitFor();
      await page.context().close();
    }
  });

  test("allows scripts from itself and office.js alone, and connects to nothing else", async () => {
    const html = readFileSync(path.join(__dirname, "../../../dist/taskpane/taskpane.html"), "utf8");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? "";
    const rules = Object.fromEntries(policy.split("; ").map((rule) => [rule.split(" ")[0], rule.split(" ").slice(1)]));
    expect(rules).toEqual({
      "default-src": ["'none'"],
      "script-src": ["'self'", "https://appsforoffice.microsoft.com"],
      "style-src": ["'self'", "'unsafe-inline'"],
      "img-src": ["'self'", "data:"],
      "font-src": ["'self'", "data:"],
      "connect-src": ["'self'"],
      "base-uri": ["'none'"],
      "form-action": ["'none'"],
    });
    expect(readFileSync(path.join(__dirname, "../../../dist/manifest.xml"), "utf8")).not.toMatch(/localhost/);
  });
});
