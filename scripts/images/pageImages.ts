import path from "node:path";
import { launchBrowser } from "../launchBrowser.ts";
import { servePage } from "../setup/pageServer.cjs";

const FIRST_PORT = 39_700;

/** Photographs the built page with the example in it, and 从文件导入 with the example document. @param files where to */
export async function pageImages(
  root: string,
  files: { readonly page: string; readonly importing: string },
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
  } finally {
    await browser.close();
    await close();
  }
}
