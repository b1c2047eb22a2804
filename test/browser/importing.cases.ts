import type { Locator, Page } from "playwright-core";
import { paneText } from "../../src/taskpane/language/paneText.ts";
import { IMPORTING_TEXT } from "../../src/taskpane/language/importingText.ts";
import type { Language } from "../../src/language/language.ts";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { leave, servedPage } from "./support/servedPage.ts";

/** A table as Word puts it on the clipboard, and what goes along as plain text. */
const TABLE = {
  html: `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment--><p class=MsoNormal><b>水利局<span lang=EN-US>2025</span>年自评表<o:p></o:p></b></p><table class=MsoTableGrid><tr><td><p>测评内容</p></td><td><p>应得分</p></td><td><p>自评分<o:p></o:p></p></td></tr><tr><td><p>组织领导</p></td><td>60</td><td>58</td></tr><tr><td>宣传</td><td>40</td><td>40</td></tr></table><!--EndFragment--></body></html>`,
  text: "水利局2025年自评表\n测评内容\t应得分\t自评分\n组织领导\t60\t58\n宣传\t40\t40\n",
};
const LIST = {
  html: `<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>一、</span><![endif]>制定方案。（责任单位：办公室；3月底前）</p><p>二、组织培训。（责任单位：人事科；6月底前）</p>`,
  text: "一、制定方案。（责任单位：办公室；3月底前）\n二、组织培训。（责任单位：人事科；6月底前）\n",
};

async function paste(page: Page, box: Locator, { html, text }: { readonly html: string; readonly text: string }) {
  await page.evaluate(
    async (types) => {
      const blobs = Object.entries(types).map(([type, said]) => [type, new Blob([said], { type })] as const);
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    },
    { "text/html": html, "text/plain": text },
  );
  await box.focus();
  await page.keyboard.press("Control+End");
  await page.keyboard.press("Control+V");
}

describeWith(["chromium"], "the dialog that imports", () => {
  const served = servedPage();

  it.each<Language>(["zh-CN", "en"])(
    "takes all that was pasted, table and list, and is accessible, %s",
    async (language) => {
      const [text, all] = [IMPORTING_TEXT[language], paneText(language)];
      const { page, errors, preview } = await served.open(
        { bypassCSP: true, permissions: ["clipboard-read", "clipboard-write"] },
        language === "en" ? "?lang=en" : "",
      );
      await preview.pane.getByRole("button", { name: all.summary.more }).click();
      await page.getByRole("menuitem", { name: text.title }).click();
      const dialog = page.getByRole("dialog", { name: text.title });
      const box = dialog.getByRole("textbox");
      await paste(page, box, TABLE);
      await paste(page, box, LIST);
      await dialog.getByRole("button", { name: text.takePasted }).click();
      const rows = dialog.getByRole("region", { name: text.rows });
      await rows.getByText(text.tables(1)).waitFor();
      await rows.getByText(text.tasks(2)).waitFor();
      await rows.getByText(text.place({ kind: "paragraph", number: 2 })).waitFor();
      for (const width of [1400, 320]) {
        await page.setViewportSize({ width, height: 900 });
        await preview.screenshot(`importing-${language}-${width}`);
        const [violations, wide] = [await axeViolations(page, NOT_OURS), await widerThanScreen(page)];
        expect({ width, violations, wide }).toEqual({ width, violations: [], wide: [] });
      }
      await dialog.getByRole("button", { name: text.document }).click();
      await dialog.locator("mark").first().waitFor();
      await page.setViewportSize({ width: 1400, height: 900 });
      await dialog.getByRole("button", { name: text.write, exact: true }).click();
      await dialog.getByRole("status").filter({ hasText: "测评体系（导入）" }).waitFor();
      expect(await preview.sheetTabs()).toEqual(expect.arrayContaining(["测评体系（导入）", "任务分解（导入）"]));
      expect(errors).toEqual([]);
      await leave(page);
    },
  );
});
