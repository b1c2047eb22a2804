import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";

/** How long a test waits for what a page should show, in milliseconds: also on a machine that is loaded many times over. */
export const PATIENCE = 120_000;

/** A page together with what it should not have done. */
export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console and uncaught exceptions. */
  readonly errors: readonly string[];
  /** Every address asked for, data: and blob: aside. */
  readonly requests: readonly string[];
}

/** A context such as a user in China has; what is said to it holds for all pages in it. */
export async function newContext(browser: Browser, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    locale: "zh-CN",
    acceptDownloads: true,
    ...options,
  });
  context.setDefaultTimeout(PATIENCE);
  return context;
}

/** An empty page that is watched. */
export async function watchedPage(context: BrowserContext): Promise<WatchedPage> {
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("request", (request) => {
    if (!/^(?:data|blob):/.test(request.url())) requests.push(request.url());
  });
  return { page, errors, requests };
}

/** Opens our page and waits until its components have taken over the first screen. */
export async function openPage(context: BrowserContext, address: string): Promise<WatchedPage> {
  const watched = await watchedPage(context);
  await watched.page.goto(address);
  await watched.page.waitForFunction(() => performance.getEntriesByName("page-live").length > 0);
  return watched;
}
