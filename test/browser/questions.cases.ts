import ExcelJS from "exceljs";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { describeWith } from "../support/programs.ts";
import type { PreviewPage } from "./support/previewPage.ts";
import { leave, servedPage, type OpenedPage } from "./support/servedPage.ts";

type Row = readonly (string | number | null)[];

async function workbook(rows: readonly Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet("考核表").addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** A row beneath a total that comes out without it. */
const BEYOND: readonly Row[] = [
  ["测评内容", "标准", "应得分", "实得分"],
  ["组织领导", "有部署", 60, 58],
  ["宣传教育", "有活动", 40, 36.5],
  ["合计", null, 100, 94.5],
  [],
  ["补充考核", null, 10, 9],
];

/** Rows that may stand in the section of bonuses or below it. */
const BELOW_BONUSES: readonly Row[] = [
  ["评估项目", "标准要求", "应得分", "实得分"],
  ["加分项", null, null, null],
  [null, "获省级表彰", 5, 2],
  [null, "经验推广", 3, 1],
  ["组织管理", "机构健全", 12, 12],
  [null, "人员配备", 18, 16],
  ["环境卫生", "道路保洁", 40, 35],
];

describeWith(["chromium"], "what the page asks about rows", () => {
  const served = servedPage();
  let watched: OpenedPage;
  let preview: PreviewPage;

  beforeEach(async () => {
    watched = await served.open();
    ({ preview } = watched);
  });
  afterEach(async () => {
    expect(watched.errors).toEqual([]);
    await leave(watched.page);
  });

  it.each([
    ["是说明，不计", "94.5"],
    ["是指标", "103.5"],
  ])("of a row beneath a total: %s", async (answer, marks) => {
    await preview.openFile("补充.xlsx", await workbook(BEYOND));
    await preview.expectEffective("103.5");
    await preview.openTab(/^问题/);
    const question = preview.pane.locator('[data-issue="reading-ambiguous"]');
    await question.filter({ hasText: "暂按指标计算，应得110" }).waitFor();
    await preview.pane.getByText("带按钮的问题，选定答案即解决").waitFor();
    await preview.screenshot(`question-${marks}`);
    await preview.pane.getByRole("group", { name: "这一行是什么" }).getByRole("button", { name: answer }).click();
    await question.waitFor({ state: "detached" });
    await preview.openTab(/^概览/);
    await preview.expectEffective(marks);
    const { workbook: saved } = await preview.save();
    const read = checkWorkbook(await saved.read(), { today: "2026-03-02" });
    expect(read.issues.map(({ code }) => code)).not.toContain("reading-ambiguous");
    expect(String(read.scorecard?.totals?.effective)).toBe(marks);
  });

  it("of rows below a section of bonuses that has no end", async () => {
    await preview.openFile("加分.xlsx", await workbook(BELOW_BONUSES));
    await preview.openTab(/^问题/);
    const question = preview.pane.locator('[data-issue="reading-ambiguous"]');
    await question.filter({ hasText: "接在加分项之后" }).waitFor();
    const answers = preview.pane.getByRole("group", { name: "这一行是什么" });
    expect(await answers.getByRole("button").allInnerTexts()).toEqual(["是加分项", "是基础指标"]);
    await preview.screenshot("question-below-bonuses");
    await answers.getByRole("button", { name: "是基础指标" }).click();
    await question.waitFor({ state: "detached" });
    const { workbook: saved } = await preview.save();
    const read = checkWorkbook(await saved.read(), { today: "2026-03-02" });
    expect(read.issues.map(({ code }) => code)).not.toContain("reading-ambiguous");
    expect(read.assessment?.framework?.indicators.map(({ kind }) => kind)).toEqual([
      "bonus",
      "bonus",
      "base",
      "base",
      "base",
    ]);
  });
});
