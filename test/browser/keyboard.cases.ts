import { describeWith } from "../support/programs.ts";
import { leave, servedPage } from "./support/servedPage.ts";

describeWith(["chromium"], "the page by keyboard alone", () => {
  const served = servedPage();

  it("walks issues, selects a cell, corrects it, and writes the summary", async () => {
    const { page, errors, preview } = await served.open();
    const { keyboard } = page;
    /** The words of the button that has the keyboard; "" where it is something else. */
    const focused = (): Promise<string> =>
      page.evaluate(() =>
        document.activeElement instanceof HTMLButtonElement ? document.activeElement.textContent : "",
      );

    // The spreadsheet has the keyboard at first; over to the pane's tabs and to the issues.
    await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
    await keyboard.press("F6");
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "tab");
    expect(await focused()).toContain("概览");
    await keyboard.press("ArrowRight");
    await keyboard.press("Enter");
    await preview.pane.locator('[data-issue="deduction-unexplained"]').first().waitFor();

    // Into the list; the first issue is an error, arrows walk on to the warnings.
    await tabUntil(page, async () => (await focused()).includes("合计填报98分"));
    await keyboard.press("Enter");
    await preview.waitForSelection("E12");
    await tabUntil(page, async () => (await focused()).includes("测评体系!E8"));
    await keyboard.press("ArrowDown");
    expect(await focused()).toContain("测评体系!E9");
    await keyboard.press("ArrowUp");
    expect(await focused()).toContain("测评体系!E8");
    await keyboard.press("Enter");
    await preview.waitForSelection("E8");

    // Tab leads to what can be done about the chosen issue.
    await keyboard.press("Tab");
    expect(await focused()).toBe("标为已知悉…");

    // Over to the spreadsheet, correct the mark, and back.
    await keyboard.press("Shift+F6");
    await page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
    await preview.type("9");
    await preview.pane.locator('[data-issue="total-mismatch"]').waitFor({ state: "detached" });
    await keyboard.press("F6");

    await tabUntil(page, async () => (await focused()) === "生成汇总表");
    await keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    // A dialog keeps the keyboard.
    const asked = await focused();
    await keyboard.press("F6");
    expect(await focused()).toBe(asked);
    await tabUntil(page, async () => (await focused()) === "生成");
    await keyboard.press("Enter");
    await preview.pane.getByText("已生成：").waitFor();
    expect(await preview.activeSheet()).toBe("测评汇总");

    // On to the buttons of the page, and their keys from anywhere.
    await page.waitForFunction(() => document.querySelector('[role="dialog"]') === null);
    await preview.pane.getByRole("tab", { selected: true }).focus();
    await keyboard.press("F6");
    expect(await focused()).toBe("打开文件");
    await keyboard.press("Tab");
    expect(await focused()).toBe("保存");
    // A browser shows no file dialog for a key that it handles seconds after it was pressed, as on a busy machine.
    const choosing = page.waitForEvent("filechooser");
    let isOpen = false;
    void choosing.then(() => (isOpen = true));
    while (!isOpen) {
      await keyboard.press("Control+o");
      await Promise.race([choosing, page.waitForTimeout(3_000)]);
    }
    const chooser = await choosing;
    expect(chooser.isMultiple()).toBe(false);
    const [saved] = await Promise.all([page.waitForEvent("download"), keyboard.press("Control+s")]);
    expect(saved.suggestedFilename()).toBe("丹江口示例-汇总.xlsx");
    // The browser's own dialog, which no test can answer: what it would print is taken instead.
    await page.evaluate(() => (globalThis.print = () => document.body.setAttribute("data-asked", "")));
    await keyboard.press("Control+p");
    await page.locator("body[data-asked]").waitFor();
    const sheets = page.locator(".print-pages > table");
    const said = await sheets.allTextContents();
    expect(said[0]).toMatch(/丹江口市教育局[^]*汇总表[^]*合计100\.0098\.00/);
    const printed = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(printed.match(/\/Type \/Page\b/g)).toHaveLength(said.length);
    await sheets.first().waitFor({ state: "detached" });
    expect(errors).toEqual([]);
    await leave(page);
  });
});

/** Presses Tab until the focus is where it should be; fails when that never comes. */
async function tabUntil(
  page: { keyboard: { press(key: string): Promise<void> } },
  there: () => Promise<boolean>,
): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await there()) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Tab does not lead there");
}
