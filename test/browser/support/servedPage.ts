import type { Browser, BrowserContextOptions } from "playwright-core";
import { launchBrowser } from "../../../scripts/launchBrowser.ts";
import { openPage, type WatchedPage } from "./openPage.ts";
import { servePage, type PageServer } from "./pageServer.ts";
import { PreviewPage } from "./previewPage.ts";

/** The page just opened, watched, and as someone uses it. */
export interface OpenedPage extends WatchedPage {
  readonly preview: PreviewPage;
}

export interface ServedPage {
  /** Where the page is served; known once the tests run. */
  readonly address: string;
  /** Opens the page in a context of its own. @param query such as "?lang=en" */
  open(options?: BrowserContextOptions, query?: string): Promise<OpenedPage>;
}

/** The built page served, and a browser for it: both begin before the tests of the block that calls this, and end after them. */
export function servedPage(): ServedPage {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    server = await servePage();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    get address() {
      return server.address;
    },
    async open(options = {}, query = "") {
      const watched = await openPage(browser, `${server.address}${query}`, options);
      const preview = new PreviewPage(watched.page);
      // The figures stand before the spreadsheet does.
      await watched.page.locator(".page-curtain").waitFor({ state: "detached" });
      return { ...watched, preview };
    },
  };
}
