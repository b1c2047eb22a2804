import { PAGE_ZH_CN } from "../../src/preview/language/zhCN.ts";
import { DEFAULT_GRADES } from "../../src/score/gradeTable.ts";
import { paneText } from "../../src/taskpane/language/paneText.ts";
import { describeWith } from "../support/programs.ts";
import { leave, servedPage } from "./support/servedPage.ts";

const HAN = /\p{Script=Han}/u;

describeWith(["chromium"], "the page in English", () => {
  const served = servedPage();

  it("says nothing in Chinese but what the workbook says", async () => {
    const { page, errors, preview } = await served.open(undefined, "?lang=en");
    const { workbook } = await preview.save();
    const ofWorkbook = (await workbook.read()).sheets
      .flatMap((sheet) => [sheet.name, ...sheet.values.flatMap((row) => row ?? [])])
      .filter((value): value is string => typeof value === "string" && HAN.test(value));
    const workbookText = ofWorkbook.join("\n");
    const dictionary = new Set([...stringsOf(paneText("zh-CN")), ...stringsOf(PAGE_ZH_CN)]);
    for (const tab of [/^Overview/, /^Issues/, /^Departments/, /^Tasks/, /^Settings/]) {
      await preview.openTab(tab);
      await preview.screenshot(`english-${tab.source.slice(1)}`);
      const said = await page.evaluate(() =>
        [...document.querySelectorAll('main *, [role="banner"] *')]
          .flatMap((element) => [
            ...[...element.childNodes]
              .filter((node) => node.nodeType === Node.TEXT_NODE)
              .map((node) => node.textContent ?? ""),
            element.getAttribute("aria-label") ?? "",
            element.getAttribute("title") ?? "",
            element.getAttribute("placeholder") ?? "",
          ])
          .filter((text) => text.trim() !== ""),
      );
      expect(said.length).toBeGreaterThan(20);
      // Whatever is Chinese must come out of the workbook, and must not be one of our own Chinese sentences.
      const own = said.filter((text) => {
        const runs = (text.match(/\p{Script=Han}+/gu) ?? []).filter((run) => !NOT_TRANSLATED.has(run));
        return (
          runs.some((run) => !workbookText.includes(run)) ||
          (HAN.test(text) && dictionary.has(text) && !ofWorkbook.includes(text))
        );
      });
      expect({ tab: tab.source, own }).toEqual({ tab: tab.source, own: [] });
    }
    expect(errors).toEqual([]);
    await leave(page);
  });

  it("switches from the settings, spreadsheet included, and the workbook remembers", async () => {
    const { page, preview } = await served.open();
    await preview.openTab(/^设置/);
    await preview.pane.getByLabel("语言 Language").selectOption("en");
    await preview.pane.getByText("How sure").or(preview.pane.getByText("What was recognised")).first().waitFor();
    await page.getByRole("button", { name: "Open a file" }).waitFor();
    const { workbook } = await preview.save();
    expect((await workbook.read()).settingsXml).toContain("en");
    await leave(page);
  });
});

/** Every plain string of a dictionary. */
function stringsOf(part: unknown): readonly string[] {
  if (typeof part === "string") return [part];
  return typeof part === "object" && part !== null ? Object.values(part).flatMap(stringsOf) : [];
}

/** A language is called by its own name in every language; grades, headings and names of papers are what stands in a sheet. */
const NOT_TRANSLATED = new Set(["中文", "复核分", "考核得分", "涉及失分", "责任清单", ...Object.keys(DEFAULT_GRADES)]);
