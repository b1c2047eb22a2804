import ExcelJS from "exceljs";
import { isQuestion } from "../../src/domain/issue.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import type { Page } from "playwright-core";
import { describeWith } from "../support/programs.ts";
import type { PreviewPage } from "./support/previewPage.ts";
import { openForEachTest } from "./support/servedPage.ts";

type Row = readonly (string | number | null)[];

function workbook(rows: readonly Row[]): Promise<Uint8Array> {
  return workbookOf({ 考核表: rows });
}

async function workbookOf(sheets: Readonly<Record<string, readonly Row[]>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets)) book.addWorksheet(name).addRows(rows.map((row) => [...row]));
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

const TOWNS: readonly Row[] = [
  ["序号", "考核指标", "分值", "城关镇", "河东镇", "白塔镇"],
  [1, "巡河频次", 40, 40, 36, 38],
  [2, "四乱清零", 30, 28, 29, 25],
  [3, "水质达标", 30, 29, 24, 26],
];

/** The same of one town. */
const ofTown = (column: number): readonly Row[] =>
  TOWNS.map((row, at) => [...row.slice(0, 3), at === 0 ? "得分" : (row[column] ?? null)]);

/** Under names alone, beside their mean. */
const NAMED: readonly Row[] = [
  ["序号", "考核指标", "分值", "城关", "东河", "平均"],
  [1, "巡河频次", 40, 40, 36, 38],
  [2, "四乱清零", 30, 28, 26, 27],
  [3, "水质达标", 30, 29, 25, 27],
];

/** With marks of a body of which nothing says that it judges. */
const UNTOLD: readonly Row[] = [
  ["序号", "考核指标", "分值", "自评得分", "集团"],
  [1, "巡河频次", 20, 20, null],
  [2, "四乱清零", 20, 19, 18],
  [3, "水质达标", 20, 19, null],
  [4, "河岸整洁", 20, 18, 17.5],
  [5, "台账齐全", 20, 20, null],
];

/** What a rule gives to grades, beside other full marks. */
const GRADES: readonly Row[] = [
  ["注：A得5分，B得4分"],
  ["序号", "考核指标", "分值", "评定等级"],
  [1, "巡河频次", 40, "A"],
  [2, "四乱清零", 30, "B"],
  [3, "水质达标", 30, "A"],
];

describeWith(["chromium"], "what the page asks", () => {
  let page: Page;
  let preview: PreviewPage;
  openForEachTest((opened) => ({ page, preview } = opened));

  it.each([
    ["是说明，不计", "94.5"],
    ["是指标", "103.5"],
  ])("about a row beneath a total: %s", async (answer, marks) => {
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

  it("about rows below a section of bonuses that has no end", async () => {
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

  it.each<[string, Readonly<Record<string, readonly Row[]>>, string, string, string, string, string]>([
    ["unit", { 考核表: TOWNS }, "97", "是哪个单位的得分，暂按“城关镇”", "本单位是哪一个", "河东镇", "89"],
    [
      "sheet",
      { 城关镇: ofTown(3), 河东镇: ofTown(4) },
      ...(["97", "是哪个单位的得分，暂按“城关镇”", "用哪张工作表", "河东镇", "89"] as const),
    ],
    ["names", { 考核表: NAMED }, "92", "是哪个单位的得分，暂按“平均”", "本单位是哪一个", "都是打分人，取平均", "92"],
    [
      "giver",
      { 考核表: UNTOLD },
      ...(["96", "有一列分数是谁打的，暂不计", "这一列是什么", "考核得分：共 94.5 分", "94.5"] as const),
    ],
    ["grades", { 考核表: GRADES }, "14", "等级怎样计分，暂按得分", "分数怎样计", "按满分折算：共 94 分", "94"],
  ])(
    "beside the total, answered there and kept with the workbook: %s",
    async (name, sheets, first, open, question, answer, marks) => {
      await preview.openFile(`${name}.xlsx`, await workbookOf(sheets));
      await preview.expectEffective(first);
      const unsettled = page.getByTestId("unsettled");
      expect(await unsettled.innerText()).toBe(`尚未确定${open}`);
      await preview.screenshot(`question-${name}`);
      await preview.pane.getByRole("group", { name: question }).getByRole("button", { name: answer }).click();
      await preview.expectEffective(marks);
      await unsettled.waitFor({ state: "detached" });
      const { workbook: saved } = await preview.save();
      const read = checkWorkbook(await saved.read(), { today: "2026-03-02" });
      expect(String(read.scorecard?.totals?.effective)).toBe(marks);
      expect(read.issues.filter(isQuestion)).toEqual([]);
    },
  );

  it("about units that a row ranks, which makes a scorecard of them", async () => {
    const ranked = [...TOWNS, ["合计", null, 100, 97, 89, 90], ["名次", null, null, 1, 3, 2]];
    await preview.openFile("排名.xlsx", await workbook(ranked));
    await preview.pane.getByText("没有识别到测评体系").waitFor();
    await preview.screenshot("question-ranked");
    await preview.pane.getByRole("group", { name: "本单位是哪一个" }).getByRole("button", { name: "城关镇" }).click();
    await preview.expectEffective("97");
  });
});
