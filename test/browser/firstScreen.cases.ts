import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { paneText } from "../../src/taskpane/language/paneText.ts";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { newContext, openPage, watchedPage, type WatchedPage } from "./support/openPage.ts";
import { singlePage } from "./support/pageServer.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { leave, servedPage, sharedBrowser } from "./support/servedPage.ts";

/** The script with the page's components, as the page names it. */
const PROGRAM = "**/program.*.js";
const WORKER = "**/worker.*.js";
const CASES = [
  { language: "zh-CN", query: "", colorScheme: "light" },
  { language: "en", query: "?lang=en", colorScheme: "dark" },
] as const;

describeWith(["chromium"], "the page's first screen, before its components are there", () => {
  const served = servedPage();
  let address = "";
  beforeAll(async () => {
    const { page } = await served.open();
    ({ address } = served);
    await leave(page);
  });

  test.each(CASES)(
    "is what the components show of the example, $language",
    async ({ language, query, colorScheme }) => {
      const { page, errors, release } = await heldBack(colorScheme, `${address}${query}`);
      expect(await page.getByTestId("effective").innerText()).toBe("97");
      await page.getByText("丹江口市教育局 · 2010—2011").waitFor();
      expect([await axeViolations(page, NOT_OURS), await widerThanScreen(page)]).toEqual([[], []]);
      const shown = await looks(page);
      expect(shown.length).toBeGreaterThan(200);
      release();
      await page.getByText(paneText(language).upToDate).waitFor();
      // Nothing jumps, and no colour changes.
      expect(await looks(page)).toEqual(shown);
      // Components that find other markup than they would have made say so here.
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );

  it("shows a pressed tab as chosen, and hands on what was pressed and chosen", async () => {
    const text = paneText("zh-CN");
    const { page, errors, release } = await heldBack("light", address);
    await page.getByLabel(text.overview.attribution).selectOption("even");
    await page.locator("#pane-tab-issues").click();
    expect(await page.locator('[role="tab"][aria-selected="true"]').getAttribute("id")).toBe("pane-tab-issues");
    release();
    await page.locator('[data-issue="deduction-unexplained"]').first().waitFor();
    await page.locator("#pane-tab-overview").click();
    await page.getByText(text.attributionNote.even).waitFor();
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it("asks again at a second visit for nothing but the page", async () => {
    const context = await newContext(await sharedBrowser());
    await openPage(context, address);
    const { page, errors } = await openPage(context, address);
    const fetched = await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter((entry) => (entry as PerformanceResourceTiming).transferSize > 0)
        .map(({ name }) => name),
    );
    expect({ fetched, errors }).toEqual({ fetched: [], errors: [] });
    await context.close();
  });

  it("says so where the workbook cannot be read, and does not go on showing figures", async () => {
    const context = await newContext(await sharedBrowser());
    await context.route(WORKER, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText(paneText("zh-CN").failure.unexpected).waitFor();
    expect(await page.getByTestId("effective").count()).toBe(0);
    await context.close();
  });

  it("says so where the components cannot be fetched", async () => {
    const context = await newContext(await sharedBrowser());
    await context.route(PROGRAM, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(address);
    await page.getByText("页面未能载入完整").waitFor();
    await context.close();
  });

  it("shows the figures in the page as one file before its other scripts run", async () => {
    const context = await newContext(await sharedBrowser(), { offline: true });
    await context.addInitScript(() => {
      new MutationObserver(() => {
        if (performance.getEntriesByName("page-live").length > 0) return;
        const figures = document.querySelector('[data-testid="effective"]')?.textContent;
        if (figures) document.documentElement.dataset["first"] = figures;
      }).observe(document, { subtree: true, childList: true });
    });
    const { page, errors } = await openPage(context, pathToFileURL(singlePage()).href);
    expect(await page.evaluate(() => document.documentElement.dataset["first"])).toBe("97");
    expect(errors).toEqual([]);
    await context.close();
  });
});

/** The page as it has just appeared: its components are held back. */
async function heldBack(
  colorScheme: "light" | "dark",
  address: string,
): Promise<WatchedPage & { readonly release: () => void }> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const context = await newContext(await sharedBrowser(), { colorScheme, viewport: { width: 320, height: 740 } });
  await context.route(PROGRAM, (route) => held.then(() => route.continue()));
  const watched = await watchedPage(context);
  await watched.page.goto(address);
  await watched.page.getByTestId("effective").waitFor();
  return { ...watched, release };
}

/** Place, size and colours of every element of the pane's panel. */
function looks(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    Array.from(document.querySelectorAll("#pane-panel, #pane-panel *"), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const { color, backgroundColor, borderTopColor, fontSize, fontFamily } = getComputedStyle(element);
      return [element.tagName, x, y, width, height, color, backgroundColor, borderTopColor, fontSize, fontFamily].join(
        " ",
      );
    }),
  );
}
