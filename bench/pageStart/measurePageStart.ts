import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";

/** Milliseconds from the beginning of the navigation, by the clock. */
export interface PageStart {
  /** The first screen is painted. */
  readonly painted: number;
  /** The figures of the example are painted. */
  readonly figures: number;
  /** The components have taken them over, and answer what was pressed. */
  readonly live: number;
  /** The longest task of the main thread until then. */
  readonly held: number;
  /** How long the spreadsheet's own start took, from fetching it until it is drawn. */
  readonly sheet: number;
}

interface Held {
  readonly startTime: number;
  readonly duration: number;
}

/**
 * Opens the page three times in one fresh browser profile: at the second visit its scripts are there, at the third the browser
 * may have kept them compiled.
 * @param throttling how many times slower the processor is made
 */
export async function measurePageStart(
  browser: Browser,
  address: string,
  throttling: number,
): Promise<{ readonly first: PageStart; readonly second: PageStart; readonly third: PageStart }> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, locale: "zh-CN" });
  try {
    const first = await start(context, address, throttling);
    const second = await start(context, address, throttling);
    return { first, second, third: await start(context, address, throttling) };
  } finally {
    await context.close();
  }
}

async function start(context: BrowserContext, address: string, throttling: number): Promise<PageStart> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: throttling });
  await page.addInitScript({ path: path.join(import.meta.dirname, "watchPage.js") });
  await page.goto(address);
  // Until the spreadsheet stands, so that the browser has seen all that it may keep for the next visit.
  await page.waitForFunction(() => performance.getEntriesByName("spreadsheet").length > 0, null, {
    timeout: 180_000,
  });
  const moments = await page.evaluate(() => ({
    painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN,
    figures: performance.getEntriesByName("figures-shown")[0]?.startTime ?? Number.NaN,
    live: performance.getEntriesByName("page-live")[0]?.startTime ?? Number.NaN,
    sheet: performance.getEntriesByName("spreadsheet")[0]?.duration ?? Number.NaN,
    held: (globalThis as unknown as { readonly held: readonly Held[] }).held,
  }));
  await page.close();
  const before = moments.held.filter(({ startTime }) => startTime < moments.live);
  return { ...moments, held: Math.max(0, ...before.map(({ duration }) => duration)) };
}
