import { readFileSync } from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { openPane, type PaneServer } from "../../test/excel-host/browser/panePage.ts";
import { workbookData } from "../../test/excel-host/browser/workbookData.ts";

import { recordTrace } from "./recordTrace.ts";
import { readStart, type PaneStart } from "./readStart.ts";

const EXAMPLE = path.join(import.meta.dirname, "../../examples/danjiangkou.xlsx");

/** How many times slower than this machine's the processor is made. */
export const THROTTLING = 4;

/**
 * Opens the production pane once, cold, in the substitute Excel with a throttled processor, presses a tab the moment there are
 * tabs, and waits for the figures.
 */
export async function measurePaneStart(browser: Browser, server: PaneServer): Promise<PaneStart> {
  const grid = await FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx").read();
  let stop = async (): Promise<readonly object[]> => [];
  const prepare = async (page: Page): Promise<void> => {
    const session = await page.context().newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: THROTTLING });
    stop = await recordTrace(browser);
    await page.addInitScript({ path: path.join(import.meta.dirname, "firstPress.js") });
  };
  const { page } = await openPane(browser, server, { workbook: workbookData(grid) }, {}, prepare);
  await page.waitForFunction(() => performance.getEntriesByName("figures-shown").length > 0, null, { timeout: 60_000 });
  const events = await stop();
  await page.context().close();
  return readStart(events);
}
