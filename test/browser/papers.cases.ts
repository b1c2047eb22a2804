import { readFileSync } from "node:fs";
import path from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { p, wordFile } from "../source/wordFile.ts";
import { longText } from "../support/longDocument.ts";
import { leave, servedPage } from "./support/servedPage.ts";

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
    await leave(page);
  });

  it("compares with a chosen earlier workbook, in the summary, the report, and after the comparison is dropped no more", async () => {
    const { page, errors, preview } = await served.open({ bypassCSP: true });
    await preview.expectEffective("97");
    await preview.openTab(/^设置/);
    const comparison = preview.pane.getByRole("group", { name: /^与上期比较/ });
    const chosen = comparison.locator("input[type=file]");
    await chosen.setInputFiles({ name: "说明.xlsx", mimeType: "", buffer: Buffer.from([0, 1, 2, 3]) });
    await preview.pane.getByRole("alert").filter({ hasText: "“说明.xlsx”不是 Excel 工作簿" }).waitFor();
    await chosen.setInputFiles(examplePath("transport.xlsx"));
    await comparison.getByText(/^上期：.*，结果 [\d.]+ 分$/).waitFor();
    await chosen.setInputFiles(examplePath("danjiangkou.xlsx"));
    await comparison.getByText(/^上期：丹江口.*，结果 97 分$/).waitFor();
    await preview.pane.getByText(/^所选文件也是“.+”的/).waitFor();
    await preview.screenshot("papers-comparison");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    await preview.pane.getByRole("button", { name: "生成汇总表" }).click();
    const dialog = page.getByRole("dialog", { name: "生成汇总表" });
    await dialog.getByRole("button", { name: "生成", exact: true }).click();
    await preview.pane.getByText(/^已生成：/).waitFor();
    await preview.openTab(/^概览/);
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

    await preview.openTab(/^设置/);
    await comparison.getByRole("button", { name: "不再比较" }).click();
    await comparison.getByRole("button", { name: "选择上期文件…" }).waitFor();
    await preview.openTab(/^概览/);
    await preview.pane.getByText(/^比上期/).waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await leave(page);
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
    await leave(page);
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
    await dialog.getByRole("button", { name: "试试示例文件" }).click();
    await dialog.getByRole("heading", { name: "任务 20 项" }).waitFor();
    // What is not a task or an indicator is there to be looked at as well.
    await dialog.getByRole("heading", { name: "定期报送 1 项" }).scrollIntoViewIfNeeded();
    await dialog.getByRole("heading", { name: "阶段 3 个" }).waitFor();
    await preview.screenshot("import-stages");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    const stage = await dialog.getByLabel("开始时间").first().inputValue();
    expect(stage).toMatch(/月/u);
    await dialog.getByRole("button", { name: "不要：宣传发动阶段" }).click();
    await dialog.getByRole("heading", { name: "阶段 2 个" }).waitFor();
    await dialog.getByRole("button", { name: "换一个文件" }).click();
    // A long document tells how far it is, and is let go of where that takes too long.
    const long = wordFile(
      longText(2000)
        .map((line) => p(line))
        .join(""),
    );
    await chosen.setInputFiles({ name: "很长.docx", mimeType: "", buffer: Buffer.from(long) });
    await dialog.getByRole("progressbar").waitFor();
    await dialog.getByRole("button", { name: "停止" }).click();
    await dialog.getByRole("alert").filter({ hasText: "已停止，没有提取任何内容" }).waitFor();
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
    await leave(page);
  });

  it("sends out forms, and joins what came back: looked at, decided by a click, and only then filled in", async () => {
    const { page, errors, preview } = await served.open({ bypassCSP: true });
    await preview.expectEffective("97");
    const more = async (item: string): Promise<void> => {
      await preview.pane.getByRole("button", { name: "更多" }).click();
      await page.getByRole("menuitem", { name: item }).click();
    };
    await more("分发填报表");
    const sending = page.getByRole("dialog", { name: "分发填报表" });
    await sending.getByLabel("交回截止日期").fill("2020-01-31");
    await sending.getByLabel("交回给").fill("创建办");
    await sending.getByLabel("各责任领导").check();
    await sending.getByRole("button", { name: "生成", exact: true }).click();
    await sending.getByRole("alert").filter({ hasText: "没有写明责任领导" }).waitFor();
    await sending.getByLabel("各责任部门").check();
    await preview.screenshot("split");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widerThanScreen(page)).toEqual([]);
    await preview.screenshot("split-narrow");
    await sending.getByRole("button", { name: "生成", exact: true }).click();
    await sending.getByText(/^已生成 \d+ 份填报表。$/).waitFor();
    await preview.screenshot("split-made-narrow");
    expect(await widerThanScreen(page)).toEqual([]);
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    const archive = await downloaded(page, () => sending.getByRole("button", { name: /^全部下载/ }).click());
    expect(archive.name).toMatch(/-填报表\.zip$/);
    await preview.screenshot("split-made");
    const forms = unzipSync(archive.bytes);
    const names = Object.keys(forms);
    expect(await sending.getByRole("listitem").count()).toBe(names.length);
    const single = await downloaded(page, () => sending.getByRole("button", { name: `下载：${names[0]}` }).click());
    expect([single.name, single.bytes]).toEqual([names[0], forms[names[0] ?? ""]]);
    await sending.getByRole("button", { name: "完成" }).click();

    // Two departments of one indicator say different things of it, and one of them fills in another alone.
    const { sheet, column, ...places } = await sharedRows(forms);
    const returned = await Promise.all(
      [places.first, places.second].map(async ({ form, row }, at) => {
        const workbook = FileWorkbook.open(forms[form] ?? new Uint8Array(), form);
        const note = { at: { sheet, row, column: column + 1 }, value: "材料见附件" };
        workbook.edit([{ at: { sheet, row, column }, value: 1.25 + at }, ...(at === 0 ? [note] : [])]);
        return { name: `${at}.xlsx`, bytes: [...workbook.bytes()] };
      }),
    );
    await dropOnPage(page, [...returned, { name: "别处.xlsx", bytes: [...readFileSync(examplePath("campus.xlsx"))] }]);
    const joining = page.getByRole("dialog", { name: "回收合并" });
    await joining.getByText("合并 2 份，可直接填入 1 个单元格。").waitFor();
    expect(
      await joining.locator("[data-finding]").evaluateAll((all) => all.map((one) => one.dataset["finding"])),
    ).toEqual(["conflict", "stranger"]);
    await joining.getByRole("heading", { name: new RegExp(`^未交 ${names.length - 2}`) }).waitFor();
    await joining.getByText("截止日期 2020-01-31 已过").waitFor();
    await preview.screenshot("merge");
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    // A copy that is handed in later changes nothing.
    await joining
      .locator("input[type=file]")
      .setInputFiles({ name: "又一份.xlsx", mimeType: "", buffer: Buffer.from(returned[0]?.bytes ?? []) });
    await joining.locator("[data-finding=same-file]").waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await widerThanScreen(page)).toEqual([]);
    await preview.screenshot("merge-narrow");
    await page.setViewportSize({ width: 1280, height: 800 });
    // The keyboard chooses among the values as well.
    await joining
      .locator("[data-finding=conflict]")
      .getByLabel(/^保留原值/)
      .focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await joining.getByRole("button", { name: "填入 2 个单元格" }).click();
    await joining.getByText(/^已填入 2 个单元格。.*“合并核对清单”/).waitFor();
    await joining.getByRole("button", { name: "完成" }).click();
    await preview.screenshot("merge-done");
    const { workbook } = await preview.save();
    const { sheets } = await workbook.read();
    const entered = sheets.find(({ name }) => name === sheet)?.values.find((cells) => cells?.[column] === "材料见附件");
    expect(entered?.[column - 1]).toBe(2.25);
    expect(sheets.find(({ product }) => product === "merge")?.values.flat()).toContain("采用：2.25");
    expect(errors).toEqual([]);
    await leave(page);
  });
});

/** Files let go over the page. */
async function dropOnPage(page: Page, files: readonly { readonly name: string; readonly bytes: readonly number[] }[]) {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, bytes } of given) data.items.add(new File([new Uint8Array(bytes)], name));
    return data;
  }, files);
  await page.locator("body").dispatchEvent("drop", { dataTransfer: transfer });
}

/** An indicator that two of the forms ask for, with the column of its marks, and a cell that the first form alone fills in. */
async function sharedRows(forms: Readonly<Record<string, Uint8Array>>) {
  const sheet = "测评体系";
  const places = new Map<string, { readonly form: string; readonly row: number }[]>();
  let column = 0;
  for (const [form, bytes] of Object.entries(forms)) {
    const { sheets } = await FileWorkbook.open(bytes, form).read();
    for (const [index, cells] of (sheets.find(({ name }) => name === sheet)?.values ?? []).entries()) {
      column = Math.max(column, (cells?.indexOf("实得分") ?? -1) + 1);
      const key = cells?.find((value) => typeof value === "string" && /^[0-9a-f]{16}\.0$/.test(value));
      if (typeof key === "string") places.set(key, [...(places.get(key) ?? []), { form, row: index + 1 }]);
    }
  }
  const [both] = [...places.values()].filter(({ length }) => length > 1);
  const [first, second] = both ?? [];
  if (!first || !second) throw new Error("no shared indicator");
  return { sheet, column, first, second };
}
