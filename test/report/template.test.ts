import { recognise } from "../../src/recognise/recognise.ts";
import { templatePlans } from "../../src/report/template.ts";
import { score } from "../../src/score/score.ts";
import { scoringRules } from "../../src/score/scoringRules.ts";
import { check } from "../../src/check/check.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { framed } from "../support/withMarks.ts";

const OPTIONS = { today: "2026-03-02", settings: {} } as const;

describe("The empty template", () => {
  it("filled in, is recognised whole: indicators, kinds, marks, tasks, departments, deadlines", async () => {
    const workbook = FileWorkbook.open(createWorkbook(templatePlans()), "测评模板.xlsx");
    fill(workbook, "测评体系", [
      ["1", "组织领导", "领导机构健全", "有文件", "基本", 10, 9, "未开例会"],
      ["2", "组织领导", "经费有保障", "有预算", "", 20, 20],
      ["3", "附加", "获得表彰", "每项2分", "加分", 5, 2],
      ["4", "附加", "通报批评", "每次1分", "减分", 3, 1],
      ["5", "附加", "重大事故", "", "否决", null, "否"],
    ]);
    fill(workbook, "任务分解", [
      [1, "1", "召开领导小组会", "办公室", "人事科", "3月底", "进行中"],
      [2, "2", "编制预算", "财务科", "", "2026-02-01", "已完成"],
    ]);
    fill(workbook, "部门名册", [
      [1, "办公室", "科室", "办"],
      [2, "人事科", "科室", ""],
      [3, "财务科", "科室", "计财科"],
    ]);
    const { assessment, issues } = recognise(await workbook.read(), OPTIONS);
    if (!assessment) throw new Error(`not recognised: ${JSON.stringify(issues)}`);
    const { framework, breakdown, roster } = framed(assessment);
    expect(framework.indicators.map(({ name, kind }) => [name, kind])).toEqual([
      ["领导机构健全", "base"],
      ["经费有保障", "base"],
      ["获得表彰", "bonus"],
      ["通报批评", "deduction"],
      ["重大事故", "veto"],
    ]);
    expect(roster.departments.map(({ name }) => name)).toEqual(["办公室", "人事科", "财务科"]);
    expect(breakdown?.tasks.map(({ indicators }) => indicators)).toEqual([[0], [1]]);
    const scorecard = score(framed(assessment), scoringRules({}), OPTIONS.today);
    const { full, effective, result } = scorecard.totals;
    expect([full, effective, result].map(Number)).toEqual([30, 29, 30]);
    const codes = [...issues, ...check(assessment, scorecard, OPTIONS.today)].map(({ code }) => code);
    expect(codes).not.toContain("column-missing");
    expect(codes).not.toContain("full-missing");
  });

  it("offers lists for departments, kinds and progress, and keeps marks between nought and full", () => {
    const rules = templatePlans().flatMap(({ name, validations }) =>
      (validations ?? []).map(({ rule }) => `${name} ${rule.kind}`),
    );
    expect(rules).toEqual(
      expect.arrayContaining(["测评体系 list", "测评体系 decimal", "任务分解 list-range", "任务分解 list"]),
    );
  });

  it("adds up full and actual marks over the same rows", () => {
    const total = templatePlans()[0]?.rows.at(-1);
    const [full, actual] = [total?.cells[5]?.formula, total?.cells[6]?.formula];
    expect(full).toContain("SUM($F$4:$F$43)");
    expect(actual).toBe(full?.replaceAll("$F$", "$G$"));
  });
});

/** Types rows of values from row 4, column A. */
function fill(workbook: FileWorkbook, sheet: string, rows: readonly (readonly (string | number | null)[])[]): void {
  workbook.edit(
    rows.flatMap((values, at) =>
      values.flatMap((value, index) =>
        value === null || value === "" ? [] : [{ at: { sheet, row: 4 + at, column: index + 1 }, value }],
      ),
    ),
  );
}
