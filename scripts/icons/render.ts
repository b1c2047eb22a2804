/** `npx tsx scripts/icons/render.ts`: draws assets/<name>-<pixels>.png in Chromium. */
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import programs from "../programs.cjs";
import { DRAWINGS, ICON_SIZES } from "./drawings.ts";

const assets = path.join(import.meta.dirname, "../../assets");
const executablePath = programs.findProgram("chromium");
if (executablePath === null) throw new Error(programs.howToGet("chromium"));
mkdirSync(assets, { recursive: true });

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const page = await browser.newPage();
for (const size of ICON_SIZES) {
  await page.setViewportSize({ width: size, height: size });
  for (const [name, drawing] of Object.entries(DRAWINGS)) {
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="${size}" height="${size}" style="display:block">${drawing}</svg>`,
    );
    writeFileSync(path.join(assets, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();
