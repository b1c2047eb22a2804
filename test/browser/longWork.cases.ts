import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expectedTotals, workload } from "../../bench/workload.ts";
import { workloadFile } from "../../bench/workloadFile.ts";
import { describeWith } from "../support/programs.ts";
import { leave, servedPage, sharedBrowser } from "./support/servedPage.ts";
import { processorTasks } from "./support/processorTasks.ts";

/** Half of 100,000 rows, the other half are their tasks. */
const INDICATORS = 50_000;
/** Shown at once when opened; with the summary beside it there are over 200,000 cells. */
const GROWING = 9_000;
/** Of all that the main thread does meanwhile: work in one piece takes most of it, on a slow machine as on a fast one. */
const MOST = 1 / 4;

function longestShare(tasks: readonly number[]): number {
  return Math.max(...tasks) / tasks.reduce((sum, task) => sum + task, 0);
}

describeWith(["chromium"], "a workbook of 100,000 rows on the page", () => {
  const served = servedPage();
  const folder = mkdtempSync(path.join(tmpdir(), "scorecard-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is opened, checked, looked through and summarised without a task that holds the page up", async () => {
    const file = path.join(folder, "十万行.xlsx");
    writeFileSync(file, workloadFile(INDICATORS));
    const { page, errors, preview } = await served.open();
    const tasks = await processorTasks(await sharedBrowser(), page, async () => {
      await page.locator('input[type="file"]').setInputFiles(file);
      await preview.expectEffective(String(expectedTotals(workload(INDICATORS)).actual));
      await preview.pane.getByText("已是最新").waitFor();
      for (const tab of [/^问题/, /^部门/, /^任务/, /^概览/]) {
        await preview.openTab(tab);
        await page.getByRole("tab", { name: tab, selected: true }).waitFor();
      }
    });
    // Else nothing was measured.
    expect(tasks.length).toBeGreaterThan(100);
    expect(longestShare(tasks)).toBeLessThan(MOST);
    const writing = await processorTasks(await sharedBrowser(), page, () => preview.summarise());
    expect(writing.length).toBeGreaterThan(100);
    expect(longestShare(writing)).toBeLessThan(MOST);
    // So long a workbook is shown at the user's word only.
    await page.getByRole("button", { name: "显示表格" }).waitFor();
    expect(errors).toEqual([]);
    await leave(page);
  });

  it("is not shown again unasked once its summary makes a workbook too large for that", async () => {
    const file = path.join(folder, "万行.xlsx");
    writeFileSync(file, workloadFile(GROWING));
    const { page, errors, preview } = await served.open();
    await page.locator('input[type="file"]').setInputFiles(file);
    await preview.expectEffective(String(expectedTotals(workload(GROWING)).actual));
    await page.locator(".page-curtain").waitFor({ state: "detached" });
    const writing = await processorTasks(await sharedBrowser(), page, () => preview.summarise());
    expect(longestShare(writing)).toBeLessThan(MOST);
    await page.getByRole("button", { name: "显示表格" }).click();
    await page.locator(".page-curtain").waitFor({ state: "detached" });
    expect(await preview.sheetTabs()).toContain("测评汇总");
    expect(errors).toEqual([]);
    await leave(page);
  });
});
