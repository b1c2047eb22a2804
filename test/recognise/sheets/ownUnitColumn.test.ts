import type { Settings } from "../../../src/domain/settings.ts";
import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { issueSentence } from "../../../src/language/issueMessage.ts";
import "../../support/toContainIssue.ts";
import { readRows, readSheets } from "../../support/readRows.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const TOWNS: CellValue[][] = [
  ["序号", "考核指标", "分值", "城关镇", "河东镇", "白塔镇"],
  [1, "巡河频次", 40, 40, 36, 38],
  [2, "四乱清零", 30, 28, 29, 25],
  [3, "水质达标", 30, 29, 24, 26],
  ["得分", null, 100, 97, 89, 89],
];

describe("columns headed by several units", () => {
  it("count as the marks of the unit that the user names, or a line above the table", () => {
    expect(readRows(TOWNS, {}, { unit: "白塔镇" })).toMatchObject({ full: 100, actual: 89, review: null, errors: [] });
    expect(readRows(TOWNS, {}, { unit: "城关镇" })).toMatchObject({ full: 100, actual: 97, errors: [] });
    expect(readRows([["单位：河东镇"], ...TOWNS])).toMatchObject({ full: 100, actual: 89, errors: [] });
    const headings = ["序号", "考核指标", "分值", "城关镇得分", "河东镇得分", "白塔镇得分"];
    expect(readRows(TOWNS.with(0, headings), {}, { unit: "河东镇" })).toMatchObject({ actual: 89, errors: [] });
    const wrong = TOWNS.with(4, ["得分", null, 100, 97, 89, 90]);
    expect(readRows(wrong, {}, { unit: "白塔镇" }).errors).toEqual(["total-mismatch@F5"]);
  });

  it.each([{}, { unit: "石桥镇" }])("are the first one's, and a question, where none is headed so: %p", (settings) => {
    const read = readRows(TOWNS, {}, settings);
    expect(read).toMatchObject({ full: 100, actual: 97, review: null, errors: ["sheets-of-units@D1"] });
    const { issues } = recognise(workbookOf(sheetOf("考核表", TOWNS)), { today: "2026-03-02", settings });
    const asked = issues.find(({ code }) => code === "sheets-of-units");
    expect(asked).toMatchObject({ found: "城关镇", detail: { names: ["城关镇", "河东镇", "白塔镇"] } });
    expect(issues).not.toContainIssue("column-ambiguous");
    expect(asked && issueSentence(asked, "zh-CN").what).toContain("暂按“城关镇”计分");
    expect(asked && issueSentence(asked, "en").what).toContain("“城关镇” is read for now");
  });

  it.each(["白塔镇人民政府", "某某县白塔镇"])("count as those of %s", (unit) => {
    expect(readRows(TOWNS, {}, { unit })).toMatchObject({ actual: 89, errors: [] });
    expect(readRows([[`单位：${unit}`], ...TOWNS])).toMatchObject({ actual: 89, errors: [] });
  });

  it("say that the unit which the user named is none of them, and offer each of them", () => {
    const asked = (settings: Settings) =>
      recognise(workbookOf(sheetOf("考核表", TOWNS)), { today: "2026-03-02", settings }).issues.find(
        ({ code }) => code === "sheets-of-units",
      );
    const named = asked({ unit: "石桥镇" });
    expect(named?.detail.answers).toEqual(["城关镇", "河东镇", "白塔镇"].map((to) => ({ setting: "unit", to })));
    expect(named && issueSentence(named, "zh-CN").what).toContain("没有“石桥镇”的一列");
    expect(named && issueSentence(named, "en").what).toContain("none of them “石桥镇”");
    const open = asked({});
    expect(open && issueSentence(open, "zh-CN").what).not.toContain("没有");
  });

  it("are branches of a bank as well", () => {
    const branches = ["城关支行得分", "东街支行得分", "河西支行得分"];
    const rows = TOWNS.with(0, ["序号", "考核指标", "分值", ...branches]);
    expect(readRows(rows)).toMatchObject({ actual: 97, errors: ["sheets-of-units@D1"] });
    expect(readRows(rows, {}, { unit: "东街支行" })).toMatchObject({ actual: 89, errors: [] });
  });

  it("count as the marks of the column that the user chooses in the settings", () => {
    const settings = { mapping: { 考核表: { F: "actual" } } };
    expect(readRows(TOWNS, {}, settings)).toMatchObject({ full: 100, actual: 89, review: null, errors: [] });
    const both = { mapping: { 考核表: { E: "actual", F: "actual" } } };
    expect(readRows(TOWNS, {}, both).errors).toContain("sheets-of-units@D1");
  });

  describe.each([
    ["a mean", "平均分", [38, 27.3, 26.3, 91.6]],
    ["a total", "合计", [114, 82, 79, 275]],
  ])("beside %s", (_, heading, figures) => {
    const rows = TOWNS.map((row, at): CellValue[] => [...row, at === 0 ? heading : (figures[at - 1] ?? null)]);

    it("leave it out", () => {
      expect(readRows(rows)).toMatchObject({ full: 100, actual: 97, review: null, errors: ["sheets-of-units@D1"] });
      expect(readRows(rows, {}, { unit: "河东镇" })).toMatchObject({ actual: 89, review: null, errors: [] });
      const settings = { mapping: { 考核表: { F: "actual" } } };
      expect(readRows(rows, {}, settings)).toMatchObject({ actual: 89, review: null, errors: [] });
    });
  });

  it("stay a question under one heading, where the others' marks are no review", () => {
    const [, ...marks] = TOWNS;
    const rows: CellValue[][] = [
      ["序号", "考核指标", "分值", "得分", null, null],
      [null, null, null, "城关镇", "河东镇", "白塔镇"],
      ...marks,
    ];
    const sheet = { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1"] };
    const first = { full: 100, actual: 97, review: null, errors: ["sheets-of-units@D2"] };
    expect(readRows(rows, sheet)).toMatchObject(first);
    expect(readRows(rows, sheet, { unit: "白塔镇" })).toMatchObject({ actual: 89, review: null, errors: [] });
    const settings = { mapping: { 考核表: { E: "actual" } } };
    expect(readRows(rows, sheet, settings)).toMatchObject({ actual: 89, review: null, errors: [] });
  });

  describe("with two columns each", () => {
    const [head = [], ...marks] = TOWNS;
    const sheet = { merges: ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:G1"] };
    const each = (one: string, other: string, of: (full: CellValue, mark: CellValue) => CellValue[]): CellValue[][] => [
      [...head.slice(0, 3), "城关镇", null, "河东镇", null],
      [null, null, null, one, other, one, other],
      ...marks
        .slice(0, 3)
        .map((row) => [
          ...row.slice(0, 3),
          ...of(row[2] ?? null, row[3] ?? null),
          ...of(row[2] ?? null, row[4] ?? null),
        ]),
    ];

    it("of its own marks and the reviewer's are read together", () => {
      const rows = each("自评", "考核", (_, mark) => [mark, Number(mark) - 1]);
      const first = { full: 100, actual: 97, review: 94, errors: ["sheets-of-units@D1"] };
      expect(readRows(rows, sheet)).toMatchObject(first);
      expect(readRows(rows, sheet, { unit: "河东镇" })).toMatchObject({ actual: 89, review: 86, errors: [] });
      const settings = { mapping: { 考核表: { F: "actual" } } };
      expect(readRows(rows, sheet, settings)).toMatchObject({ actual: 89, review: 86, errors: [] });
    });

    it("of full marks and marks are read together, where the full marks are the same", () => {
      const rows = each("满分", "得分", (full, mark) => [full, mark]).map((row) => row.filter((_, at) => at !== 2));
      const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:F1"];
      expect(readRows(rows, { merges })).toMatchObject({ full: 100, actual: 97, errors: ["sheets-of-units@C1"] });
      expect(readRows(rows, { merges }, { unit: "河东镇" })).toMatchObject({ full: 100, actual: 89, errors: [] });
      const parts: CellValue[][] = [
        ["考核指标", "本部", null, "基地", null],
        [null, "满分", "得分", "满分", "得分"],
        ["预算执行", 20, 19, 30, 28],
        ["资产盘点", 30, 30, 20, 19.5],
      ];
      const read = readRows(parts, { merges: ["A1:A2", "B1:C1", "D1:E1"] });
      expect(read).toMatchObject({ full: 100, actual: 96.5 });
      expect(read.errors).toEqual([]);
    });

    it("of those who judge are opinions", () => {
      const rows = each("评分", "扣分原因", (_, mark) => [mark, null]);
      expect(readRows(rows, sheet).errors).not.toContain("sheets-of-units@D1");
    });
  });

  it("count as well where some have no marks yet, or grades", () => {
    const [head = [], ...marks] = TOWNS;
    const without = (...blank: string[]) => [
      head,
      ...marks
        .slice(0, 3)
        .map((row, at) => row.map((value, column) => (blank.includes(`${at}${column}`) ? null : value))),
    ];
    expect(readRows(without("14", "25"))).toMatchObject({ actual: 97, errors: ["sheets-of-units@D1"] });
    // Only the first is filled in: that is no other's mark.
    const alone = without("04", "14", "24", "05", "15", "25");
    expect(readRows(alone)).toMatchObject({ actual: 97, errors: ["sheets-of-units@D1"] });
    expect(readRows(alone, {}, { unit: "城关镇" })).toMatchObject({ actual: 97, errors: [] });
    expect(readRows(alone, {}, { unit: "河东镇" })).toMatchObject({ actual: 0, errors: [] });
    // Until it is said which, the first that anybody has marked.
    const second = without("03", "13", "23", "05", "15", "25");
    expect(readRows(second)).toMatchObject({ actual: 89, errors: ["sheets-of-units@D1"] });
    const none = without("03", "13", "23", "04", "14", "24", "05", "15", "25");
    expect(readRows(none, {}, { unit: "河东镇" })).toMatchObject({ full: 100, actual: 0, errors: [] });
    expect(readRows(none).errors).toEqual(["column-missing@A1"]);
    const graded = [head, ...marks.slice(0, 3).map((row) => [...row.slice(0, 3), "优", "良", "优"])];
    expect(readRows(graded)).toMatchObject({ actual: 100, errors: ["sheets-of-units@D1"] });
  });

  it("may say what was taken off", () => {
    const [, ...marks] = TOWNS;
    const headings = ["序号", "考核指标", "分值", "城关镇扣分", "河东镇扣分", "白塔镇扣分"];
    const off = marks
      .slice(0, 3)
      .map((row) => row.map((value, at) => (at > 2 ? Number(row[2]) - Number(value) : value)));
    expect(readRows([headings, ...off])).toMatchObject({ actual: 97, errors: ["sheets-of-units@D1"] });
    expect(readRows([headings, ...off], {}, { unit: "白塔镇" })).toMatchObject({ actual: 89, errors: [] });
  });

  it("stay no scorecard where a row ranks them", () => {
    const ranked: CellValue[][] = [...TOWNS.with(4, ["得分", null, 100, 97, 89, 92]), ["名次", null, null, 1, 3, 2]];
    const { assessment, issues } = recognise(workbookOf(sheetOf("考核表", ranked)), {
      today: "2026-03-02",
      settings: {},
    });
    expect(assessment).toBeNull();
    expect(issues.find(({ code }) => code === "sheets-of-units")?.detail.text).toBe("名次");
    // Once it is known whose marks are meant, the rank is none of them.
    const told = readRows(ranked, {}, { unit: "城关镇" });
    expect(told).toMatchObject({ full: 100, actual: 97, errors: [] });
    const wished = readRows(ranked, {}, { unit: "城关镇", frameworkSheet: "考核表" });
    expect(wished).toMatchObject({ full: 100, actual: 97, errors: [] });
  });

  it("are a sheet for each of them: that of the unit that the user names is read", () => {
    const one = ([first, second, third]: readonly number[]): CellValue[][] => [
      ["序号", "考核指标", "分值", "得分"],
      [1, "巡河频次", 40, first ?? null],
      [2, "四乱清零", 30, second ?? null],
      [3, "水质达标", 30, third ?? null],
    ];
    const sheets = [
      ["城关镇", one([40, 28, 29])],
      ["河东镇", one([36, 29, 24])],
    ] as [string, CellValue[][]][];
    expect(readSheets(sheets)).toMatchObject({ actual: 97, errors: ["sheet-ambiguous@城关镇!A1"] });
    expect(readSheets(sheets, { unit: "某某县河东镇" })).toMatchObject({ actual: 89, errors: [] });
    expect(readSheets(sheets, { frameworkSheet: "河东镇" })).toMatchObject({ actual: 89, errors: [] });
    expect(readSheets(sheets, { unit: "石桥镇" })).toMatchObject({ actual: 97, errors: ["sheet-ambiguous@城关镇!A1"] });
  });

  it.each([{}, { unit: "白塔镇" }])("ask about the other sheets that might be read: %p", (settings) => {
    const months = ["1月", "2月"].map((name): [string, CellValue[][]] => [name, TOWNS]);
    expect(readSheets(months, settings).errors).toContain("sheet-ambiguous@1月!A1");
    const chosen = readSheets(months, { ...settings, frameworkSheet: "2月" });
    const asked = "unit" in settings ? [] : ["sheets-of-units@2月!D1"];
    expect(chosen).toMatchObject({ actual: asked.length > 0 ? 97 : 89, errors: asked });
  });
});
