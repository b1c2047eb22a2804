import { readFileSync } from "node:fs";
import path from "node:path";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import type { Page } from "playwright-core";
import { describeWith } from "../support/programs.ts";
import type { PreviewPage } from "./support/previewPage.ts";
import { openForEachTest } from "./support/servedPage.ts";

const reviewed = readFileSync(path.join(__dirname, "../workbooks/self-and-review.xlsx"));

describeWith(["chromium"], "what a reviewer does on the page", () => {
  let page: Page;
  let preview: PreviewPage;
  openForEachTest((opened) => ({ page, preview } = opened));

  it("highlights cells with a problem and clears them, in the spreadsheet and in the file", async () => {
    await preview.openTab(/^问题/);
    await preview.pane.getByRole("button", { name: "标注到单元格" }).click();
    await preview.pane.getByText(/已标注 \d+ 个单元格/).waitFor();
    await preview.screenshot("highlighted");
    const saved = await preview.save();
    const [looks] = saved.workbook.appearance();
    expect(looks?.highlights).toContainEqual({ severity: "error", range: { top: 12, left: 5, bottom: 12, right: 5 } });
    await preview.openFile("再打开.xlsx", saved.workbook.bytes());
    await page.getByText("再打开.xlsx").waitFor();
    await preview.screenshot("highlighted-reopened");
    await preview.pane.getByRole("button", { name: "清除标注" }).click();
    await preview.pane.getByText("标注已清除").waitFor();
    const cleared = await preview.save();
    expect(cleared.workbook.appearance().flatMap(({ highlights }) => highlights)).toEqual([]);
  });

  it("lets an issue stand with a reason, which the file keeps, and opens it again", async () => {
    await preview.openTab(/^问题/);
    await preview.pane.locator('[data-issue="total-mismatch"]').click();
    await preview.pane.getByRole("button", { name: "标为已知悉…" }).click();
    await preview.pane.getByLabel(/^理由/).fill("已向上级说明，合计行下次更正");
    await preview.screenshot("acknowledging");
    await preview.pane.getByRole("button", { name: "确定" }).click();
    await preview.pane.locator('[data-issue="total-mismatch"]').waitFor({ state: "detached" });
    await preview.pane.getByRole("button", { name: "已知悉 1" }).click();
    const line = preview.pane.locator('[data-acknowledged="total-mismatch"]');
    expect(await line.innerText()).toContain("理由：已向上级说明，合计行下次更正");
    await preview.screenshot("acknowledged");
    const { workbook } = await preview.save();
    const { issues } = checkWorkbook(await workbook.read(), { today: "2026-03-02" });
    expect(issues.filter(({ acknowledged }) => acknowledged !== undefined)).toHaveLength(1);
    await preview.openTab(/^概览/);
    await preview.pane.getByText("有 1 处与填报不一致，已知悉").waitFor();
    await preview.openTab(/^问题/);
    await preview.pane.getByRole("button", { name: "已知悉 1" }).click();
    await line.getByRole("button", { name: "撤销" }).click();
    await preview.pane.locator('[data-issue="total-mismatch"]').waitFor();
  });

  it("calls the unit's own marks so until something is reviewed, and says how to add a column", async () => {
    expect(await page.getByTestId("basis").innerText()).toBe("自评分");
    expect(await preview.pane.innerText()).not.toContain("核定");
    await preview.pane.getByText("表中没有复核分一栏").waitFor();
  });

  it("enters review marks into the sheet's own column and shows what each decision came to", async () => {
    await preview.openFile("复核.xlsx", reviewed);
    await preview.expectEffective("92");
    await page.getByTestId("basis").filter({ hasText: "核定得分" }).waitFor();
    await preview.pane.getByText("复核（已复核 2/3 项）").waitFor();
    await preview.pane.getByRole("button", { name: "录入复核分" }).click();
    const field = preview.pane.getByLabel("环境 的复核分");
    await field.fill("41");
    await field.press("Enter");
    await preview.pane.getByText("41 超过最多可得的 40 分，没有写入").waitFor();
    await field.fill("33");
    await preview.screenshot("entering-a-review-mark");
    await field.press("Enter");
    await preview.expectEffective("90");
    await preview.pane.getByText("复核（已复核 3/3 项）").waitFor();
    await preview.pane.getByRole("button", { name: "复核改动 2 项" }).click();
    const decision = preview.pane.locator('[data-decision="环境"]');
    expect(await decision.innerText()).toMatch(/自评 35 → 复核 33 −2/);
    await preview.screenshot("review-decisions");
    const { workbook } = await preview.save();
    expect((await workbook.read()).sheets[0]?.values[2]?.[4]).toBe(33);
    await field.fill("");
    await field.press("Enter");
    await preview.expectEffective("92");
  });
});
