import type { Page } from "playwright-core";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { leave, servedPage } from "./support/servedPage.ts";

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
      expect({ tab, violations: await axeViolations(page, NOT_OURS) }).toEqual({ tab, violations: [] });
    }
    await preview.pane.getByRole("button", { name: "生成汇总表" }).click();
    await page.getByRole("dialog").waitFor();
    await preview.screenshot(`${name.replace(" ", "-")}-dialog`);
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    expect(errors).toEqual([]);
    await leave(page);
  });

  it.each([320, 400])("is readable at %i pixels without scrolling sideways", async (width) => {
    const { page, preview } = await served.open({ viewport: { width, height: 640 } });
    for (const tab of TABS) {
      await preview.openTab(new RegExp(`^${tab}`));
      await openFirstDisclosure(page);
      await preview.screenshot(`narrow-${width}-${TABS.indexOf(tab)}`);
      expect({ tab, wide: await widerThanScreen(page) }).toEqual({ tab, wide: [] });
    }
    await leave(page);
  });

  it("shows the spreadsheet on a narrow screen when a cell is selected, and the pane again on request", async () => {
    const { page, preview } = await served.open({ viewport: { width: 360, height: 640 } });
    await preview.pane.locator('[data-issue="total-mismatch"]').click();
    await preview.spreadsheet.locator("canvas").first().waitFor();
    await preview.waitForSelection("E12");
    await preview.screenshot("narrow-spreadsheet");
    await page.getByRole("button", { name: "窗格" }).click();
    await preview.effective.waitFor();
    await leave(page);
  });
});

async function openFirstDisclosure(page: Page): Promise<void> {
  const closed = page.locator('main [aria-expanded="false"]:not([aria-haspopup])').first();
  if ((await closed.count()) > 0) await closed.click();
}
