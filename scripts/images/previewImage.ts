import path from "node:path";
import { launchBrowser } from "../launchBrowser.ts";
import { servePage } from "../setup/pageServer.cjs";

const FIRST_PORT = 39_700;

/** Photographs the built page with the example in it. */
export async function previewImage(root: string, file: string): Promise<void> {
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
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
    await close();
  }
}
