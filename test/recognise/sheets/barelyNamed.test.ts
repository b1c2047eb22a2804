import type { CellValue } from "../../../src/domain/cells.ts";
import { issueSentence } from "../../../src/language/issueMessage.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { workbookUnits } from "../../../src/usecases/rollUp.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

const OPTIONS = { today: "2026-03-02" };

/** Three rows and a total, with the mean of three columns behind them. */
const under = (names: readonly string[], lines: CellValue[][] = []): CellValue[][] => [
  ...lines,
  ["指标", "满分", ...names, "平均"],
  ["垃圾清运", 30, 28, 26, 27, 27],
  ["河道保洁", 30, 27, 29, 28, 28],
  ["公厕管护", 40, 38, 35, 35, 36],
  ["合计", 100, 93, 90, 90, 91],
];
const TOWNS = under(["城关", "东河", "西山"]);

describe("marks under names alone, beside their mean", () => {
  it("are their mean, and a question, until the unit is named or the mean is chosen", () => {
    expect(readRows(TOWNS)).toMatchObject({ full: 100, actual: 91, errors: ["sheets-of-units@C1"] });
    expect(readRows(TOWNS, {}, { unit: "东河" })).toMatchObject({ actual: 90, errors: [] });
    expect(readRows([["单位：西山镇"], ...TOWNS])).toMatchObject({ actual: 90, errors: [] });
    expect(readRows(TOWNS, {}, { combine: "mean" })).toMatchObject({ actual: 91, errors: [] });
    expect(readRows(TOWNS, {}, { mapping: { 考核表: { F: "actual" } } })).toMatchObject({ actual: 91, errors: [] });
  });

  it("are asked about in a sentence that says both", () => {
    const asked = (unit?: string) => {
      const settings = unit === undefined ? {} : { unit };
      const { issues } = checkWorkbook(workbookOf(sheetOf("考核表", TOWNS)), { ...OPTIONS, settings });
      const found = issues.find(({ code }) => code === "sheets-of-units");
      if (!found) throw new Error("not asked");
      return { answers: found.detail.answers, zh: issueSentence(found, "zh-CN"), en: issueSentence(found, "en") };
    };
    expect(asked().answers).toEqual([
      ...["城关", "东河", "西山"].map((to) => ({ setting: "unit", to })),
      { setting: "combine", to: "mean" },
    ]);
    expect(asked().zh.what).toContain("也可能是几个人给一个单位打的分，表中没有写明；暂按“平均”一栏计分");
    expect(asked().en.what).toContain("or several people marked one unit");
    expect(asked("石桥").zh.what).toContain("没有“石桥”的一列");
    expect(asked("石桥").en.what).toContain("none of them “石桥”");
  });

  it("are several units in a roll-up", () => {
    const { units } = workbookUnits("考核.xlsx", workbookOf(sheetOf("考核表", TOWNS)), OPTIONS, "zh-CN");
    expect(units.map(({ figures }) => [figures?.unit, figures?.result])).toEqual([
      ["城关", 93],
      ["东河", 90],
      ["西山", 90],
    ]);
  });

  it.each<[string, CellValue[][]]>([
    ["people", under(["张立国", "李敏", "林涛"])],
    ["people by their posts", under(["王主任", "李科长", "主要领导"])],
    ["opinions", under(["材料审核", "现场查看", "问卷调查"])],
    ["quarters", under(["一季度", "二季度", "三季度"])],
    ["those of whom a line says that they judge", under(["城关", "东河", "西山"], [["三位评委分别打分"]])],
    ["those whose mean a line takes", under(["城关", "东河", "西山"], [["最终得分取三方平均值"]])],
    ["those whose mean the form states", under(["城关", "东河", "西山"], [["自评总分：91分，满分100分"]])],
    ["those beside the one that is judged", under(["城关", "东河", "西山"], [["被考核单位：环卫所"]])],
  ])("are those who judge, whose mean counts, where they are %s", (_, rows) => {
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 91, errors: [] });
  });

  it("are the first one's, and a question, beside a sum that nobody can have earned", () => {
    const sums = [81, 84, 108, 273];
    const rows = TOWNS.map((row, at) => [...row.slice(0, 5), at === 0 ? "合计" : (sums[at - 1] ?? null)]);
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, errors: ["sheets-of-units@C1"] });
  });

  it("stay a question where the form states the total of one of them", () => {
    expect(readRows(under(["城关", "东河", "西山"], [["总分：93分"]])).errors).toContain("sheets-of-units@C2");
  });
});
