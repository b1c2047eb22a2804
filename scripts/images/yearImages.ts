import path from "node:path";
import { launchBrowser } from "../launchBrowser.ts";
import { servePage } from "../setup/pageServer.cjs";

const FIRST_PORT = 39_720;

/** Photographs examples/year.xlsx in the built page: its ledgers with what they call for, and 新年度结转. @param files where to */
export async function yearImages(
  root: string,
  files: { readonly ledgers: string; readonly nextYear: string },
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
    await page.getByLabel("97 / 100").first().waitFor();
    await page.locator("input[type=file]").first().setInputFiles(path.join(root, "examples/year.xlsx"));
    await page.getByRole("tab", { name: /^台账/ }).click();
    // A line shows the sheet that it stands on.
    await page.getByRole("button", { name: /食堂未落实留样登记/ }).click();
    await page.waitForTimeout(1500);
    await page.screenshot({ path: files.ledgers });
    await page.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新年度结转" }).click();
    const dialog = page.getByRole("dialog", { name: "新年度结转" });
    await dialog.waitFor();
    await page.waitForTimeout(500);
    await dialog.screenshot({ path: files.nextYear });
  } finally {
    await browser.close();
    await close();
  }
}
