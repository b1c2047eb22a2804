import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/launchBrowser.ts";
import { openPane, servePane, type OpenPane, type PaneServer } from "./panePage.ts";
import type { ShimSetup } from "./win32Shim.ts";

/** The built pane served, and a browser for it: both begin before the tests of the block that calls this, and end after them. */
export function servedPane() {
  let browser: Browser;
  let server: PaneServer;
  beforeAll(async () => {
    server = await servePane();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    /** Opens the pane in a context of its own. */
    open: (
      excel: ShimSetup,
      options: BrowserContextOptions = {},
      prepare?: (page: Page) => Promise<unknown>,
    ): Promise<OpenPane> => openPane(browser, server, excel, options, prepare),
  };
}
