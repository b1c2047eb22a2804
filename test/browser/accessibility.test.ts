import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { describeWith } from "../support/programs.ts";
import { servedPage } from "./support/servedPage.ts";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
/** The inside of the spreadsheet is Univer's; Fluent's focus sentinels hand the focus on the moment they get it. */
const NOT_OURS = ['section[aria-label="表格"] > div:first-child > *', "[data-tabster-dummy]"];
const TABS = ["概览", "问题", "部门", "任务", "设置"] as const;

describeWith(["chromium"], "the pane is accessible", () => {
  const served = servedPage();

  it.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" as const }],
    ["high contrast", { forcedColors: "active" as const }],
  ])("has no axe violation in any tab, %s", async (name, options) => {
    const { page, errors, preview } = await served.open({ ...options, bypassCSP: true });
    for (const tab of TABS) {
      await preview.openTab(new RegExp(`^${tab}`));
      await openFirstDisclosure(page);
      await preview.screenshot(`${name.replace(" ", "-")}-${TABS.indexOf(tab)}`);
      expect({ tab, violations: await violations(page) }).toEqual({ tab, violations: [] });
    }
    await preview.pane.getByRole("button", { name: "生成汇总表" }).click();
    await page.getByRole("dialog").waitFor();
    await preview.screenshot(`${name.replace(" ", "-")}-dialog`);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  it.each([320, 400])("is readable at %i pixels without scrolling sideways", async (width) => {
    const { page, preview } = await served.open({ viewport: { width, height: 640 } });
    for (const tab of TABS) {
      await preview.openTab(new RegExp(`^${tab}`));
      await openFirstDisclosure(page);
      await preview.screenshot(`narrow-${width}-${TABS.indexOf(tab)}`);
      expect({ tab, wide: await widerThanScreen(page) }).toEqual({ tab, wide: [] });
    }
    await page.context().close();
  });

  it("shows the spreadsheet on a narrow screen when a cell is selected, and the pane again on request", async () => {
    const { page, preview } = await served.open({ viewport: { width: 360, height: 640 } });
    await preview.pane.locator('[data-issue="total-mismatch"]').click();
    await preview.spreadsheet.locator("canvas").first().waitFor();
    await preview.waitForSelection("E12");
    await page.waitForTimeout(1000);
    await preview.screenshot("narrow-spreadsheet");
    await page.getByRole("button", { name: "窗格" }).click();
    await preview.effective.waitFor();
    await page.context().close();
  });
});

async function openFirstDisclosure(page: Page): Promise<void> {
  const closed = page.locator('main [aria-expanded="false"]:not([aria-haspopup])').first();
  if ((await closed.count()) > 0) await closed.click();
}

/** What axe finds in all that is ours; the inside of the spreadsheet is Univer's. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (exclude) => {
    const { axe } = globalThis as unknown as { axe: { run(context: object): Promise<AxeResults> } };
    return (await axe.run({ exclude })).violations;
  }, NOT_OURS);
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ""}`),
  );
}

/** Elements of the pane that stick out of the screen. */
function widerThanScreen(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("main, main *")]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
