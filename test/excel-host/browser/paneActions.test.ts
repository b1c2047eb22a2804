/// <reference types="office-js" />
import type { Page } from "playwright-core";
import { describeWith } from "../../support/programs.ts";
import { reviewedExample } from "./reviewedExample.ts";
import { servedPane } from "./servedPane.ts";
import type { WorkbookData } from "./workbookData.ts";

const REASON = "已向上级说明，合计行下次更正";

describeWith(["chromium"], "what the pane does in Excel when its buttons are pressed", () => {
  const served = servedPane();
  let workbook: WorkbookData;
  let page: Page;
  beforeAll(async () => {
    workbook = await reviewedExample();
  });
  beforeEach(async () => {
    ({ page } = await served.open({ workbook }));
    await page.getByTestId("effective").waitFor();
  });
  afterEach(async () => {
    expect(await page.evaluate(() => window.substituteExcel.failures)).toEqual([]);
    await page.context().close();
  });

  const openTab = (name: string) => page.locator(`#pane-tab-${name}`).click();
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  /** Contents and formats of the user's sheets, cell by cell. */
  const cells = () =>
    page.evaluate(() =>
      window.substituteExcel.workbook.worksheets.items.map(({ name, $cells }) => {
        const all: string[] = [];
        const sheet = { row: 0, column: 0, rows: Infinity, columns: Infinity };
        $cells.forEach(sheet, (cell, row, column) => all.push(`${row} ${column} ${JSON.stringify(cell)}`));
        return [name, all];
      }),
    );
  const highlights = () =>
    page.evaluate(() =>
      window.substituteExcel.workbook.worksheets.items.flatMap(({ $conditionalFormats }) => $conditionalFormats.length),
    );

  test("标注到单元格 marks cells in both sheets, and 清除标注 leaves them exactly as they were", async () => {
    const before = await cells();
    await openTab("issues");
    await press("标注到单元格");
    await page.getByText(/已标注 \d+ 个单元格/).waitFor();
    expect(Math.min(...(await highlights()))).toBeGreaterThan(0);
    expect(await cells()).toEqual(before);
    await press("清除标注");
    await page.getByText("标注已清除").waitFor();
    expect(await highlights()).toEqual([0, 0]);
    expect(await cells()).toEqual(before);
  });

  test("已知悉 with a reason is kept in the workbook and taken back, the cells untouched", async () => {
    const before = await cells();
    const kept = (wanted: boolean) =>
      page.waitForFunction(
        ([reason, yes]) =>
          window.substituteExcel.workbook.customXmlParts.items.some(({ $xml }) => $xml.includes(reason)) === yes,
        [REASON, wanted] as const,
      );
    await openTab("issues");
    const issue = page.locator('[data-issue="total-mismatch"]');
    await issue.click();
    await press("标为已知悉…");
    await page.getByLabel(/^理由/).fill(REASON);
    await press("确定");
    await issue.waitFor({ state: "detached" });
    await kept(true);
    await press("已知悉 1");
    await page.getByText(`理由：${REASON}`).waitFor();
    await press("撤销");
    await issue.waitFor();
    await kept(false);
    expect(await cells()).toEqual(before);
  });

  test("a reason being typed outlasts a new check, also where the issue's figures have become others", async () => {
    await openTab("issues");
    await page.locator('[data-issue="total-mismatch"]').click();
    await press("标为已知悉…");
    await page.getByLabel(/^理由/).fill(REASON);
    const said = await page.locator('[data-issue="total-mismatch"]').innerText();
    await page.evaluate(() => window.substituteExcel.host.type("测评体系", "E5", 14.5));
    await page.waitForFunction(
      (old) => document.querySelector<HTMLElement>('[data-issue="total-mismatch"]')?.innerText !== old,
      said,
    );
    expect(await page.getByLabel(/^理由/).inputValue()).toBe(REASON);
    expect(await page.getByLabel(/^理由/).evaluate((field) => field === document.activeElement)).toBe(true);
  });

  test("a review mark goes into the sheet's own column and nowhere else", async () => {
    const before = await cells();
    await press("录入复核分");
    const field = page.locator("[data-review]").nth(2).getByRole("textbox");
    await field.fill("999");
    await field.press("Enter");
    await page.getByText("没有写入，请核对后重填").waitFor();
    expect(await cells()).toEqual(before);
    await field.fill("5.5");
    await field.press("Enter");
    await page.getByText("已复核 3/8 项").first().waitFor();
    expect(await page.evaluate(() => window.substituteExcel.value("测评体系", "H6"))).toBe(5.5);
    await field.fill("");
    await field.press("Enter");
    await page.getByText("已复核 2/8 项").first().waitFor();
    expect(await page.evaluate(() => window.substituteExcel.value("测评体系", "H6"))).toBe("");
  });

  test("on a Mac, which lets no add-in download, 自查报告 is handed over as text", async () => {
    const downloads: string[] = [];
    page.on("download", (download) => downloads.push(download.suggestedFilename()));
    // The library's platform cannot be changed once it has started: what it reports is given the Mac's name instead.
    await page.evaluate(() => Object.assign(Office.PlatformType, { Mac: Office.context.platform }));
    await press("更多");
    await page.getByRole("menuitem", { name: /^自查报告/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "生成", exact: true }).click();
    await dialog.getByText("这里的 Excel 不允许下载文件").waitFor();
    // The text stands there at once: nobody has to find out that no file came.
    expect(await dialog.getByRole("textbox").inputValue()).toContain("应得100分");
    expect(downloads).toEqual([]);
  });
});
