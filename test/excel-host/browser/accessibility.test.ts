/// <reference types="office-js" />
import type { Page } from "playwright-core";
import type { Language } from "../../../src/language/language.ts";
import { paneText } from "../../../src/taskpane/language/paneText.ts";
import { axeViolations, widerThanScreen } from "../../support/axeViolations.ts";
import { describeWith } from "../../support/programs.ts";
import { screenshot } from "./panePage.ts";
import { reviewedExample } from "./reviewedExample.ts";
import { servedPane } from "./servedPane.ts";
import type { WorkbookData } from "./workbookData.ts";

const THEMES = {
  light: { background: 0xffffff, options: {} },
  dark: { background: 0x262626, options: {} },
  contrast: { background: 0xffffff, options: { forcedColors: "active" } },
} as const;
const NARROWEST = { width: 320, height: 740 };

describeWith(["chromium"], "the pane in Excel is accessible", () => {
  const served = servedPane();
  let workbook: WorkbookData;
  beforeAll(async () => {
    workbook = await reviewedExample();
  });

  const cases = (["light", "dark", "contrast"] as const).flatMap((theme) =>
    (["zh-CN", "en"] as const).map((language) => [theme, language] as const),
  );
  test.each(cases)("nothing for axe to find anywhere, %s, %s, at 320 pixels", async (theme, language) => {
    const { background, options } = THEMES[theme];
    const { page, errors } = await served.open(
      { workbook, background, language: language === "en" ? "en-US" : language },
      { ...options, bypassCSP: true, viewport: NARROWEST, reducedMotion: "reduce" },
    );
    await page.getByTestId("effective").waitFor();
    const white = await page.locator("main").evaluate((main) => getComputedStyle(main).backgroundColor);
    if (theme !== "contrast") expect(white === "rgb(255, 255, 255)").toBe(theme === "light");

    for (const [place, visit] of Object.entries(placesOf(page, language))) {
      await visit();
      await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
      await screenshot(page, `${theme}-${language === "en" ? "en" : "zh"}-${place}`);
      const [violations, wide] = [await axeViolations(page), await widerThanScreen(page)];
      expect({ place, violations, wide }).toEqual({ place, violations: [], wide: [] });
    }
    expect(await page.evaluate(() => window.substituteExcel.failures)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

/** Every place of the pane by a name: how to get there from the one before. */
function placesOf(page: Page, language: Language): Readonly<Record<string, () => Promise<void>>> {
  const text = paneText(language);
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  const tab = (name: string) => page.locator(`#pane-tab-${name}`).click();
  const closed = page.locator('main [aria-expanded="false"]:not([aria-haspopup])');
  const over = page.locator("[role=dialog], [role=alertdialog], [role=menu]");
  const leaveWhatLiesOver = async () => {
    await page.keyboard.press("Escape");
    await over.waitFor({ state: "detached" });
  };
  const openMenu = async () => {
    await press(text.summary.more);
    await page.getByRole("menu").waitFor();
  };
  const fromMenu = (name: string) => async () => {
    await leaveWhatLiesOver();
    await openMenu();
    await page.getByRole("menuitem", { name, exact: true }).click();
    await page.locator("[role=dialog], [role=alertdialog]").waitFor();
  };
  return {
    overview: () => tab("overview"),
    review: async () => {
      await press(text.review.enter);
      await press(text.review.decisions(1));
      await page.getByRole("textbox").first().scrollIntoViewIfNeeded();
    },
    highlighted: async () => {
      await tab("issues");
      await press(text.issues.highlight);
      await page
        .getByRole("status")
        .filter({ hasText: text.issues.highlighted(7) })
        .waitFor();
      // The button is greyed while it works, and its colours come back by degrees.
      await page.locator("button:enabled", { hasText: text.issues.highlight }).waitFor();
    },
    acknowledging: async () => {
      await page.locator("main [data-issue]").first().click();
      await press(text.issues.acknowledge);
      await page.getByLabel(text.issues.reason).fill("已核实");
    },
    acknowledged: async () => {
      await press(text.issues.confirmReason);
      await press(text.issues.acknowledged(1));
    },
    departments: async () => {
      await tab("departments");
      await closed.first().click();
    },
    leaders: async () => {
      await page.getByLabel(text.departments.view).selectOption("leaders");
      await closed.first().click();
    },
    tasks: async () => {
      await tab("tasks");
      await page.getByText(text.tasks.group.overdue).first().waitFor();
    },
    settings: async () => {
      await tab("settings");
      await closed.first().click();
    },
    menu: openMenu,
    remove: fromMenu(text.summary.remove),
    submission: fromMenu(text.papers.submission),
    report: fromMenu(text.papers.reportWord),
    summary: async () => {
      await leaveWhatLiesOver();
      await press(text.summary.make);
      await page.getByRole("dialog").waitFor();
    },
  };
}
