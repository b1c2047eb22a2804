/// <reference types="office-js" />
import type { Page } from "playwright-core";
import { paneText } from "../../../src/taskpane/language/paneText.ts";
import { axeViolations, widerThanScreen } from "../../support/axeViolations.ts";
import { describeWith } from "../../support/programs.ts";
import { screenshot } from "./panePage.ts";
import { reviewedExample } from "./reviewedExample.ts";
import { servedPane } from "./servedPane.ts";
import type { WorkbookData } from "./workbookData.ts";

/** The scripts with the pane's components, as the page names them. */
const PROGRAM = "**/program.*.js";
const CASES = [
  { language: "zh-CN", locale: "zh-CN", background: 0xffffff, colorScheme: "light" },
  { language: "en", locale: "en-US", background: 0x262626, colorScheme: "dark" },
] as const;

describeWith(["chromium"], "the pane's first screen, before its components are there", () => {
  const served = servedPane();
  let workbook: WorkbookData;
  beforeAll(async () => {
    workbook = await reviewedExample();
  });

  test.each(CASES)("answers and hands on what was pressed, $language", async ({ language, locale, ...theme }) => {
    const text = paneText(language);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { page, errors } = await served.open(
      { workbook, background: theme.background, language: locale },
      { locale, colorScheme: theme.colorScheme, bypassCSP: true, viewport: { width: 320, height: 740 } },
      (page) => page.route(PROGRAM, (route) => held.then(() => route.continue())),
    );
    const chosen = page.locator('[role="tab"][aria-selected="true"]');
    const tab = (name: keyof typeof text.tabs) => page.locator(`#pane-tab-${name}`);

    await tab("issues").click();
    expect(await chosen.getAttribute("id")).toBe("pane-tab-issues");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("pane-tab-departments");
    await page.keyboard.press("Enter");
    expect(await chosen.getAttribute("id")).toBe("pane-tab-departments");
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe("pane-tab-overview");
    await page.getByRole("button", { name: text.summary.more }).click();
    await page.getByRole("heading", { name: text.doing.reading }).waitFor();
    await screenshot(page, `first-screen-${theme.colorScheme}`);
    const places = await placesOnScreen(page);
    expect([await axeViolations(page), await widerThanScreen(page)]).toEqual([[], []]);

    release();
    await page.getByRole("menuitem", { name: text.summary.remove }).waitFor();
    expect(await chosen.getAttribute("id")).toBe("pane-tab-departments");
    await page.getByLabel(text.departments.view).waitFor();
    // Nothing jumps: a count may make a tab wider, but no line higher.
    expect(await placesOnScreen(page)).toEqual(places);
    // Components that find other markup than they would have made say so here.
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test("says so where the components cannot be fetched", async () => {
    const { page } = await served.open({ workbook }, {}, (page) => page.route(PROGRAM, (route) => route.abort()));
    await page.getByText("任务窗格未能载入完整").waitFor();
    await page.context().close();
  });
});

const focused = (page: Page): Promise<string | undefined> => page.evaluate(() => document.activeElement?.id);

/** Where header, tabs and foot begin and end, in pixels from the top. */
function placesOnScreen(page: Page): Promise<readonly (readonly number[])[]> {
  return page.evaluate(() =>
    ["header", "[role=tablist]", ".pane-foot"].map((selector) => {
      const box = document.querySelector(selector)?.getBoundingClientRect();
      return box ? [Math.round(box.top), Math.round(box.bottom)] : [];
    }),
  );
}
