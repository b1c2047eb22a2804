import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Locator, Page } from "playwright-core";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";

const screenshots = path.join(import.meta.dirname, "../../../build/screenshots");

/** Selectors of what is not ours in the page: the inside of the spreadsheet is Univer's. */
export const NOT_OURS: readonly string[] = ['section[aria-label="表格"] > div:first-child > *'];

/** The page as someone sees and uses it. */
export class PreviewPage {
  constructor(readonly page: Page) {}

  get pane(): Locator {
    return this.page.locator("main");
  }

  get spreadsheet(): Locator {
    return this.page.locator("section:has(canvas)").first();
  }

  get effective(): Locator {
    return this.page.getByTestId("effective");
  }

  async openTab(name: string | RegExp): Promise<void> {
    await this.pane.getByRole("tab", { name }).click();
  }

  /** Waits until the pane says so, as it re-checks a moment after an edit. */
  async expectEffective(marks: string): Promise<void> {
    await this.effective.filter({ hasText: new RegExp(`^${marks.replace(".", "\\.")}$`) }).waitFor();
  }

  /** The address in the name box of the spreadsheet. */
  selectedCell(): Promise<string> {
    return this.spreadsheet.locator("input").first().inputValue();
  }

  async waitForSelection(cell: string): Promise<void> {
    await this.page.waitForFunction(
      (wanted) => document.querySelector<HTMLInputElement>("section input")?.value === wanted,
      cell,
    );
  }

  /** Names on the tabs of the spreadsheet. */
  sheetTabs(): Promise<string[]> {
    return this.spreadsheet.locator('[data-u-comp="slide-tab-item"]').allInnerTexts();
  }

  activeSheet(): Promise<string> {
    return this.spreadsheet.locator('[data-u-comp="slide-tab-item"][aria-selected="true"]').innerText();
  }

  async openSheet(name: string): Promise<void> {
    await this.spreadsheet.locator('[data-u-comp="slide-tab-item"]', { hasText: name }).first().click();
  }

  /** Goes to a cell of the sheet in view by the name box. */
  async goTo(cell: string): Promise<void> {
    await this.page.locator(".page-curtain").waitFor({ state: "detached" });
    const box = this.spreadsheet.locator("input").first();
    await box.fill(cell);
    await box.press("Enter");
    await this.waitForSelection(cell);
    // The box says so as soon as it is filled; the cell is selected once the keyboard is back in the sheet.
    await this.page.waitForFunction(() => document.activeElement?.getAttribute("contenteditable") === "true");
  }

  /** Types into the selected cell. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  async summarise(): Promise<void> {
    await this.pane.getByRole("button", { name: "生成汇总表" }).click();
    await this.page.getByRole("dialog").getByRole("button", { name: "生成", exact: true }).click();
    await this.pane.getByText("已生成：").waitFor();
  }

  /** Saves; what the browser would put into the downloads folder. */
  async save(): Promise<{ readonly name: string; readonly bytes: Uint8Array; readonly workbook: FileWorkbook }> {
    const [download] = await Promise.all([
      this.page.waitForEvent("download"),
      this.page
        .getByRole("banner")
        .first()
        .getByRole("button", { name: /^(?:保存|Save)$/ })
        .click(),
    ]);
    const name = download.suggestedFilename();
    const bytes = readFileSync(await download.path());
    return { name, bytes, workbook: FileWorkbook.open(bytes, name) };
  }

  async openFile(name: string, bytes: Uint8Array): Promise<void> {
    await this.page.locator('input[type="file"]').setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
  }

  /** Kept as build output, to be looked at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.screenshot({ path: path.join(screenshots, `${name}.png`) });
  }
}
