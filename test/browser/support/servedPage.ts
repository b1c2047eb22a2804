import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/launchBrowser.ts";
import { newContext, openPage, type WatchedPage } from "./openPage.ts";
import { servePage, type PageServer } from "./pageServer.ts";
import { PreviewPage } from "./previewPage.ts";

/** The page just opened, watched, and as someone uses it. */
export interface OpenedPage extends WatchedPage {
  readonly preview: PreviewPage;
}

interface Shared {
  readonly browser: Browser;
  readonly server: PageServer;
  /** For pages that ask for nothing of their own: in one context the browser keeps the page's scripts compiled. */
  readonly context: BrowserContext;
}

/** One browser and one server for all tests of a file, begun with the first that needs them. */
let shared: Promise<Shared> | null = null;

function begun(): Promise<Shared> {
  shared ??= (async () => {
    const [server, browser] = await Promise.all([servePage(), launchBrowser()]);
    return { server, browser, context: await newContext(browser) };
  })();
  return shared;
}

/** Ends what `begun` began, after the last test of a file. */
export async function endShared(): Promise<void> {
  const ending = await shared;
  shared = null;
  await ending?.browser.close();
  await ending?.server.close();
}

/** The browser that the tests of this file share. */
export async function sharedBrowser(): Promise<Browser> {
  return (await begun()).browser;
}

/** Closes a page, and forgets what it left in the browser. */
export async function leave(page: Page): Promise<void> {
  if (page.context() !== (await begun()).context) return page.context().close();
  await page.evaluate(() => localStorage.clear());
  await page.close();
}

export interface ServedPage {
  /** Where the page is served; known once the tests run. */
  readonly address: string;
  /** Opens the page. @param options of a context of its own @param query such as "?lang=en" */
  open(options?: BrowserContextOptions, query?: string): Promise<OpenedPage>;
}

/**
 * Opens the page for each test of a `describe`; at its end nothing may have gone wrong on it or been asked of elsewhere.
 *
 * @param use takes what the test works with
 */
export function openForEachTest(use: (opened: OpenedPage) => void): void {
  const served = servedPage();
  let opened: OpenedPage;
  beforeEach(async () => {
    opened = await served.open();
    use(opened);
  });
  afterEach(async () => {
    const elsewhere = opened.requests.filter((address) => !address.startsWith(served.address));
    expect({ errors: opened.errors, elsewhere }).toEqual({ errors: [], elsewhere: [] });
    await leave(opened.page);
  });
}

/** The built page served, and a browser for it. */
export function servedPage(): ServedPage {
  let address = "";
  return {
    get address() {
      return address;
    },
    async open(options, query = "") {
      const { browser, server, context } = await begun();
      ({ address } = server);
      const watched = await openPage(options ? await newContext(browser, options) : context, `${address}${query}`);
      const preview = new PreviewPage(watched.page);
      // The figures stand before the spreadsheet does.
      await watched.page.locator(".page-curtain").waitFor({ state: "detached" });
      return { ...watched, preview };
    },
  };
}
