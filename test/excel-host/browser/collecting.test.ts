/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { axeViolations } from "../../support/axeViolations.ts";
import { describeWith } from "../../support/programs.ts";
import { screenshot } from "./panePage.ts";
import { servedPane } from "./servedPane.ts";
import { workbookData } from "./workbookData.ts";

const [EXAMPLE, STRANGER] = ["transport", "campus"].map((name) =>
  readFileSync(path.join(__dirname, `../../../examples/${name}.xlsx`)),
) as [Buffer, Buffer];
const SHEET = "测评体系";

/** What the pane says, and how it is told to go on. */
interface Words {
  readonly language: string;
  readonly more: string;
  readonly split: string;
  readonly due: string;
  readonly make: string;
  readonly made: RegExp;
  readonly all: RegExp;
  readonly done: string;
  readonly merge: string;
  readonly found: string;
  readonly missing: RegExp;
  readonly keep: RegExp;
  readonly fill: string;
  readonly filled: RegExp;
}

const WORDS: readonly Words[] = [
  {
    language: "zh-CN",
    more: "更多",
    split: "分发填报表",
    due: "交回截止日期",
    make: "生成",
    made: /^已生成 \d+ 份填报表。$/u,
    all: /^全部下载/u,
    done: "完成",
    merge: "回收合并",
    found: "合并 2 份，可直接填入 1 个单元格。",
    missing: /^未交 \d+/u,
    keep: /^保留原值/u,
    fill: "填入 2 个单元格",
    filled: /^已填入 2 个单元格。.*“合并核对清单”/u,
  },
  {
    language: "en-US",
    more: "More",
    split: "Send out forms",
    due: "To be returned by",
    make: "Make",
    made: /^Forms made: \d+\.$/u,
    all: /^Download all/u,
    done: "Done",
    merge: "Join returned forms",
    found: "Forms joined: 2. Cells that can be filled in at once: 1.",
    missing: /^Not returned: \d+/u,
    keep: /^Keep: /u,
    fill: "Fill in 2 cells",
    filled: /^Cells filled in: 2\..*“合并核对清单”/u,
  },
];

describeWith(["chromium"], "sending out and joining in Excel's task pane", () => {
  const served = servedPane();

  async function opened(language: string) {
    const workbook = workbookData(await FileWorkbook.open(new Uint8Array(EXAMPLE), "office.xlsx").read());
    const open = await served.open({ workbook, language }, { bypassCSP: true, locale: language });
    await open.page.getByTestId("effective").waitFor();
    await open.page.evaluate(serveFile, EXAMPLE.toString("base64"));
    return open;
  }

  async function chooseMore(page: Page, more: string, item: string): Promise<void> {
    await page.getByRole("button", { name: more, exact: true }).click();
    await page.getByRole("menuitem", { name: item }).click();
  }

  it.each(WORDS)("makes forms, and fills in what came back and what was chosen ($language)", async (words) => {
    const { page, errors } = await opened(words.language);
    await chooseMore(page, words.more, words.split);
    const sending = page.getByRole("dialog", { name: words.split });
    await sending.getByLabel(words.due).fill("2026-12-10");
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `split-${words.language}`);
    await sending.getByRole("button", { name: words.make, exact: true }).click();
    await sending.getByText(words.made).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `split-made-${words.language}`);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      sending.getByRole("button", { name: words.all }).click(),
    ]);
    const forms = Object.entries(unzipSync(new Uint8Array(readFileSync(await download.path()))));
    expect(forms.length).toBeGreaterThan(5);
    await sending.getByRole("button", { name: words.done }).click();

    // The first indicator belongs to several: two say different marks of it, one gives a reason besides.
    const returned = await Promise.all(forms.slice(0, 2).map(([name, bytes], at) => answered(name, bytes, at)));
    await chooseMore(page, words.more, words.merge);
    const joining = page.getByRole("dialog", { name: words.merge });
    await joining.locator("input[type=file]").setInputFiles(returned);
    await joining.getByText(words.found).waitFor();
    expect(
      await joining.locator("[data-finding]").evaluateAll((all) => all.map((one) => one.dataset["finding"])),
    ).toEqual(["conflict"]);
    await joining.getByRole("heading", { name: words.missing }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await screenshot(page, `merge-${words.language}`);
    // Office's own kinds of choosing: the keyboard goes down to the second value.
    await joining.getByLabel(words.keep).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await joining.getByRole("button", { name: words.fill }).click();
    await joining.getByText(words.filled).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const entered = await page.evaluate(
      (sheet) => ["F5", "G5"].map((cell) => window.substituteExcel.value(sheet, cell)),
      SHEET,
    );
    expect(entered).toEqual([2.25, "材料不全"]);
    expect(
      await page.evaluate(() => window.substituteExcel.workbook.worksheets.items.map(({ name }) => name)),
    ).toContain("合并核对清单");
    expect([errors, await page.evaluate(() => window.substituteExcel.failures)]).toEqual([[], []]);
    await page.context().close();
  });

  it("stops making forms, and reading them, when asked to, and goes on afterwards", async () => {
    const { page, errors } = await opened("zh-CN");
    await chooseMore(page, "更多", "分发填报表");
    const sending = page.getByRole("dialog", { name: "分发填报表" });
    // Excel does not hand over the file until it is let.
    await page.evaluate(() => Object.assign(window, { held: true }));
    await sending.getByRole("button", { name: "生成", exact: true }).click();
    await sending.getByRole("progressbar").waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await sending.getByRole("button", { name: "停止" }).click();
    await page.evaluate(() => Object.assign(window, { held: false }));
    await sending.getByRole("alert").filter({ hasText: "已停止。" }).waitFor();
    await sending.getByRole("button", { name: "生成", exact: true }).click();
    await sending.getByText(/^已生成 \d+ 份填报表。$/u).waitFor();
    await sending.getByRole("button", { name: "完成" }).click();

    await chooseMore(page, "更多", "回收合并");
    const joining = page.getByRole("dialog", { name: "回收合并" });
    const many = Array.from({ length: 60 }, (_, at) => ({ name: `${at}.xlsx`, mimeType: "", buffer: STRANGER }));
    await joining.locator("input[type=file]").setInputFiles(many);
    await joining.getByRole("button", { name: "停止" }).click();
    await joining.getByRole("alert").filter({ hasText: "已停止。" }).waitFor();
    await joining.locator("input[type=file]").setInputFiles(many.slice(0, 1));
    await joining.getByRole("alert").filter({ hasText: "没有从这个工作簿分发的填报表" }).waitFor();
    expect([errors, await page.evaluate(() => window.substituteExcel.failures)]).toEqual([[], []]);
    await page.context().close();
  });
});

/** A form with another mark of 1.1, and from the second a reason. */
async function answered(name: string, bytes: Uint8Array, at: number) {
  const workbook = FileWorkbook.open(bytes, name);
  const { sheets } = await workbook.read();
  const row = (sheets.find((sheet) => sheet.name === SHEET)?.values ?? []).findIndex((cells) => cells?.includes("1.1"));
  const mark = { at: { sheet: SHEET, row: row + 1, column: 6 }, value: 1.25 + at };
  const reason = { at: { sheet: SHEET, row: row + 1, column: 7 }, value: "材料不全" };
  workbook.edit(at === 0 ? [mark] : [mark, reason]);
  return { name, mimeType: "", buffer: Buffer.from(workbook.bytes()) };
}

/** Excel's file of the workbook, which the substitute does not write: in two slices, once nothing holds it. Runs in the page. */
function serveFile(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const half = Math.ceil(bytes.length / 2);
  const succeed = (value: unknown, done: (result: unknown) => void): void => {
    const wait = (): void => {
      if (Reflect.get(window, "held") === true) setTimeout(wait, 10);
      else done({ status: Office.AsyncResultStatus.Succeeded, value });
    };
    wait();
  };
  const file = {
    size: bytes.length,
    sliceCount: 2,
    getSliceAsync: (index: number, done: (result: unknown) => void) =>
      succeed({ data: [...bytes.slice(index * half, (index + 1) * half)] }, done),
    closeAsync: () => undefined,
  };
  // The library's own document, context and namespace let nobody put another method in its place.
  const document = Object.create(Office.context.document, {
    getFileAsync: {
      value: (_type: unknown, _options: unknown, done: (result: unknown) => void) => succeed(file, done),
    },
  }) as object;
  const context = Object.create(Office.context, { document: { value: document } }) as object;
  Reflect.set(window, "Office", Object.create(Office, { context: { value: context } }));
}
