import { readFileSync } from "node:fs";
import path from "node:path";
import ExcelJs from "exceljs";
import { LEDGERS } from "../../src/ledgers/declarations/declarations.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { axeViolations, widerThanScreen } from "../support/axeViolations.ts";
import { describeWith } from "../support/programs.ts";
import { NOT_OURS } from "./support/previewPage.ts";
import { leave, servedPage, type OpenedPage } from "./support/servedPage.ts";

const YEAR = readFileSync(path.join(__dirname, "../../examples/year.xlsx"));

/** A framework with review marks, and a catalogue that lacks what its first indicator asks for. */
async function reviewedWithLedger(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const framework = workbook.addWorksheet("测评体系");
  framework.addRow(["编号", "测评内容", "测评标准", "应得分", "自评分", "复核分", "责任部门"]);
  framework.addRow(["1", "领导重视", "照片不少于3张", 40, 40, null, "办公室"]);
  framework.addRow(["2", "志愿服务", "每季度开展活动", 60, 60, null, "人事科"]);
  const catalogue = workbook.addWorksheet("创建资料目录");
  catalogue.addRow(["序号", "指标", "类别", "题名", "责任者", "日期", "盒号", "页号", "件数"]);
  catalogue.addRow([1, "1", "照片", "动员会", "办公室", "2026-03-01", "1", "1", 1]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describeWith(["chromium"], "ledgers in the pane", () => {
  const served = servedPage();

  async function openYear(watched: OpenedPage): Promise<void> {
    await watched.preview.openFile("year.xlsx", YEAR);
    await watched.preview.pane.getByRole("tab", { name: /^(?:台账|Ledgers)/ }).waitFor();
  }

  it("lists what the ledgers call for by department, and selects the row of a line that is clicked", async () => {
    const watched = await served.open();
    const { preview, page } = watched;
    expect(await preview.pane.getByRole("tab", { name: /^台账/ }).count()).toBe(0);
    await openYear(watched);
    await preview.openTab(/^台账/);
    const overdue = preview.pane.locator("section", { hasText: "逾期、未报" });
    await overdue.getByRole("heading", { name: /^后勤服务中心/ }).waitFor();
    await overdue.getByRole("button", { name: /食堂未落实留样登记/ }).click();
    await preview.waitForSelection("H7");
    expect(await preview.activeSheet()).toBe("问题整改台账");
    await preview.pane.getByRole("combobox", { name: "部门" }).selectOption("人事科");
    expect(await overdue.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      expect.stringMatching(/^人事科\s*1$/u),
    ]);
    await preview.screenshot("ledgers");
    // What the ledgers say of an indicator stands with it.
    await preview.openTab(/^概览/);
    await preview.pane.getByRole("button", { name: /^志愿服务/ }).click();
    await preview.pane.getByText("缺少材料：要求“视频不少于2部”，现有 1，缺 1").waitFor();
    expect(watched.errors).toEqual([]);
    await leave(page);
  });

  it.each(["light", "dark"] as const)("has no axe violation where notes of ledgers stand, %s", async (colorScheme) => {
    const watched = await served.open({ colorScheme, bypassCSP: true });
    const { preview, page } = watched;
    const isSound = async (place: string): Promise<void> => {
      // The notes themselves are on the screen that is looked at.
      await preview.pane
        .getByText(/缺少材料：要求“照片不少于3张”/u)
        .first()
        .waitFor();
      await preview.screenshot(`ledger-notes-${colorScheme}-${place}`);
      expect({ place, violations: await axeViolations(page, NOT_OURS) }).toEqual({ place, violations: [] });
      expect({ place, wide: await widerThanScreen(page) }).toEqual({ place, wide: [] });
    };
    await preview.openFile("复核.xlsx", await reviewedWithLedger());
    await preview.openTab(/^部门/);
    await preview.pane.getByRole("button", { name: /^办公室/ }).click();
    await isSound("部门");
    await preview.openTab(/^概览/);
    await preview.pane.getByRole("button", { name: "录入复核分" }).click();
    await preview.pane.getByLabel("领导重视 的复核分").waitFor();
    await isSound("复核");
    expect(watched.errors).toEqual([]);
    await leave(page);
  });

  it("adds ledgers behind the workbook's own sheets, and offers none that is there", async () => {
    const watched = await served.open();
    const { preview, page } = watched;
    const before = await preview.sheetTabs();
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新建台账" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("问题整改台账").check();
    await dialog.getByLabel("检查记录").check();
    await dialog.getByRole("button", { name: "新建", exact: true }).click();
    await preview.pane.getByText("已新建：问题整改台账、检查记录。").waitFor();
    await preview.pane.getByRole("tab", { name: /^台账/ }).waitFor();
    expect(await preview.activeSheet()).toBe("问题整改台账");
    expect(await preview.sheetTabs()).toEqual([...before, "问题整改台账", "检查记录"]);
    const { workbook } = await preview.save();
    const { ledgers } = checkWorkbook(await workbook.read(), { today: "2026-03-25" });
    expect(ledgers.map(({ kind, written }) => [kind, written])).toEqual([
      ["rectification", 3],
      ["inspections", 0],
    ]);
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新建台账" }).click();
    expect(await dialog.getByRole("checkbox", { disabled: true }).count()).toBe(2);
    expect(await dialog.innerText()).toContain("已有，见工作表“问题整改台账”");
    await preview.screenshot("new-ledger");
    expect(watched.errors).toEqual([]);
    await leave(page);
  });

  it("makes the next year's workbook, and leaves this one as it is", async () => {
    const watched = await served.open();
    const { preview, page } = watched;
    await openYear(watched);
    await preview.pane.getByRole("button", { name: "更多" }).click();
    await page.getByRole("menuitem", { name: "新年度结转" }).click();
    const dialog = page.getByRole("dialog");
    await preview.screenshot("next-year");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "结转", exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("year-新年度.xlsx");
    await dialog.getByText("year-新年度.xlsx").waitFor();
    await preview.screenshot("next-year-made");
    const made = FileWorkbook.open(readFileSync(await download.path()), "year-新年度.xlsx");
    const { period, scorecard, settings } = checkWorkbook(await made.read(), { today: "2027-01-15" });
    expect([period, scorecard?.totals?.unscored, settings.previous?.period]).toEqual(["2027年度", 7, "2026年度"]);
    await dialog.getByRole("button", { name: "关闭" }).click();
    expect(Buffer.compare((await preview.save()).bytes, YEAR)).toBe(0);
    expect(watched.errors).toEqual([]);
    await leave(page);
  });

  it.each([
    ["中文", "?lang=zh-CN", {}],
    ["English, dark", "?lang=en", { colorScheme: "dark" as const }],
  ])("is accessible and fits 320 pixels, %s", async (name, query, options) => {
    const watched = await served.open({ viewport: { width: 320, height: 640 }, bypassCSP: true, ...options }, query);
    const { preview, page } = watched;
    await openYear(watched);
    await preview.openTab(/^(?:台账|Ledgers)/);
    await preview.screenshot(`ledgers-320-${name}`);
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    expect(await widerThanScreen(page)).toEqual([]);
    await preview.pane.getByRole("button", { name: /^(?:更多|More)$/ }).click();
    await page.getByRole("menuitem", { name: /^(?:新建台账|New ledger)$/ }).click();
    await page.getByRole("dialog").waitFor();
    await preview.screenshot(`new-ledger-320-${name}`);
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    expect(await page.getByRole("checkbox").count()).toBe(LEDGERS.length);
    await page.keyboard.press("Escape");
    await preview.pane.getByRole("button", { name: /^(?:更多|More)$/ }).click();
    await page.getByRole("menuitem", { name: /^(?:新年度结转|Begin the next year)$/ }).click();
    await page.getByRole("dialog").waitFor();
    await preview.screenshot(`next-year-320-${name}`);
    expect(await axeViolations(page, NOT_OURS)).toEqual([]);
    await leave(page);
  });
});
