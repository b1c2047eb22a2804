import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { launchBrowser } from "../launchBrowser.ts";
import { servePage } from "../setup/pageServer.cjs";

/** Forms of the example that two departments filled in, each with other marks for the same indicators. */
function returnedForms(root: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "forms-"));
  const command = [path.join(root, "bin/scorecard.cjs"), "split", path.join(root, "examples/danjiangkou.xlsx")];
  // Status 1: the example has a total that does not agree.
  spawnSync(process.execPath, [...command, "-d", folder, "--due", "2011-10-20"], { stdio: "ignore" });
  const chosen = readdirSync(folder).filter((name) => /^(?:办公室|监察室)-/u.test(name));
  return chosen.map((name, at) => {
    const parts = unzipSync(readFileSync(path.join(folder, name)));
    const sheet = "xl/worksheets/sheet1.xml";
    // Marks stand in the fifth column; the second form has them half a mark lower.
    const marks = strFromU8(parts[sheet] ?? new Uint8Array()).replace(
      /(<c r="E[5-7]"[^>]*><v>)(\d+)(<\/v>)/g,
      (_whole, before: string, mark: string, after: string) => `${before}${Number(mark) - 1 + at / 2}${after}`,
    );
    return { name, mimeType: "", buffer: Buffer.from(zipSync({ ...parts, [sheet]: strToU8(marks) })) };
  });
}

const FIRST_PORT = 39_700;

/**
 * Photographs the built page with the example in it, 从文件导入 with the example document, 分发填报表 and 回收合并; then with
 * examples/year.xlsx, its ledgers with what they call for, and 新年度结转.
 *
 * @param files where to
 */
export async function pageImages(
  root: string,
  files: Readonly<Record<"page" | "importing" | "sending" | "joining" | "ledgers" | "nextYear", string>>,
): Promise<void> {
  const { address, close } = await servePage(path.join(root, "dist/preview"), FIRST_PORT);
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 820 },
      deviceScaleFactor: 1.5,
      locale: "zh-CN",
    });
    await page.goto(address);
    // Checked and drawn: the example's gap stands in the pane.
    await page.getByLabel("97 / 100").first().waitFor();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: files.page });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "从文件导入" }).click();
    const dialog = page.getByRole("dialog", { name: "从文件导入" });
    await dialog.getByRole("button", { name: "试试示例文件" }).click();
    await dialog.locator("mark").first().waitFor();
    await page.waitForTimeout(500);
    await dialog.screenshot({ path: files.importing });
    await dialog.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "分发填报表" }).click();
    const sending = page.getByRole("dialog", { name: "分发填报表" });
    await sending.getByLabel("交回截止日期").fill("2011-10-20");
    await sending.getByLabel("交回给").fill("创建办");
    await page.waitForTimeout(500);
    await sending.screenshot({ path: files.sending });
    await sending.getByRole("button", { name: "取消" }).click();
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "回收合并" }).click();
    const joining = page.getByRole("dialog", { name: "回收合并" });
    await joining.locator("input[type=file]").setInputFiles(returnedForms(root));
    await joining.getByRole("radio").first().waitFor();
    await page.waitForTimeout(500);
    await joining.screenshot({ path: files.joining });
    await page.reload();
    await page.getByLabel("97 / 100").first().waitFor();
    await page.locator("input[type=file]").first().setInputFiles(path.join(root, "examples/year.xlsx"));
    await page.getByRole("tab", { name: /^台账/ }).click();
    // A line shows the sheet that it stands on.
    await page.getByRole("button", { name: /食堂未落实留样登记/ }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: files.ledgers });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新年度结转" }).click();
    const nextYear = page.getByRole("dialog", { name: "新年度结转" });
    await nextYear.waitFor();
    await page.waitForTimeout(500);
    await nextYear.screenshot({ path: files.nextYear });
  } finally {
    await browser.close();
    await close();
  }
}
