import { readFileSync } from "node:fs";
import path from "node:path";
import { narrativeText } from "../../src/report/narrative/narrativeText.ts";
import { selfReport } from "../../src/report/narrative/selfReport.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { withMarks, type SummaryInput } from "../../src/report/summaryInput.ts";
import type { WorkbookGrid } from "../../src/domain/grid.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../src/usecases/jsonReport.ts";
import { paperInput } from "../../src/usecases/summaryInput.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { YEAR } from "../../scripts/examples/yearFigures.ts";

const TODAY = "2026-10-12";

describe("What the ledgers say on the other papers", () => {
  let grid: WorkbookGrid;
  beforeAll(async () => {
    const file = path.join(__dirname, "../../examples/year.xlsx");
    grid = await FileWorkbook.open(readFileSync(file), "year.xlsx").read();
  });

  it("is a line with each department on 部门责任清单, of what there is to say, by formula where cells say it", () => {
    const lines = linesOf(inputOf(grid)).filter(({ value }) => String(value).startsWith("台账："));
    expect(lines.map(({ value }) => value)).toEqual([
      "台账：应报送10次，已报10次，其中迟报1次；未整改问题1项，其中逾期1项",
      "台账：应报送9次，已报8次，其中迟报1次，未报1次；未整改问题1项；缺少材料2件",
      "台账：应报送3次，已报2次，未报1次；未整改问题2项；缺少材料1件",
      "台账：应报送18次，已报17次，其中迟报1次，未报1次；检查不合格3次；未整改问题1项，其中逾期1项",
    ]);
    for (const { formula } of lines) expect(formula).toContain("COUNTIFS('定期报送登记表'!");
  });

  it("is a paragraph of the report, with the figures of the whole office", () => {
    const report = narrativeText(selfReport(inputOf(grid)));
    const pieces = YEAR.pieces.reduce((sum, one) => sum + one.pieces, 0);
    expect(report).toMatch(/台账情况\n　　应报送40次，已报37次，其中迟报3次，未报3次；/u);
    expect(report).toContain(`登记问题${YEAR.problems.length}项，已整改3项，未整改问题5项，其中逾期2项`);
    expect(report).toContain(`创建资料${pieces}件`);
    expect(report).toContain("按测评体系要求尚缺材料3件。");
  });

  it("is nothing without a ledger: paper, report and JSON are those of a workbook that never had one", () => {
    const kinds = new Set(checkWorkbook(grid, { today: TODAY }).ledgers.map(({ sheet }) => sheet));
    const without: WorkbookGrid = { ...grid, sheets: grid.sheets.filter(({ name }) => !kinds.has(name)) };
    expect(kinds.size).toBe(4);
    const input = inputOf(without);
    const texts = summaryPlans(input).flatMap(({ name, rows }) => [
      name,
      ...rows.flatMap(({ cells }) => cells.map((cell) => String(cell?.value ?? ""))),
    ]);
    expect(texts.filter((text) => text.includes("台账"))).toEqual([]);
    expect(narrativeText(selfReport(input))).not.toContain("台账");
    const report = jsonReport("year.xlsx", checkWorkbook(without, { today: TODAY }), "zh-CN");
    expect(Object.keys(report)).not.toContain("ledgers");
    expect(JSON.stringify(report)).not.toContain("台账");
  });
});

function inputOf(grid: WorkbookGrid): SummaryInput {
  const made = paperInput(grid, checkWorkbook(grid, { today: TODAY }), { asOf: TODAY, language: "zh-CN" });
  const input = made && withMarks(made);
  if (!input) throw new Error("nothing was recognised");
  return input;
}

function linesOf(input: SummaryInput) {
  const plan = summaryPlans(input).find(({ product }) => product === "departments");
  return (plan?.rows ?? []).flatMap(({ cells }) => cells[0] ?? []);
}
