import { narrativeDocument } from "../../../src/document/narrativeDocument.ts";
import type { WorkbookGrid } from "../../../src/domain/grid.ts";
import { selfReport } from "../../../src/report/narrative/selfReport.ts";
import { rollupSheets } from "../../../src/report/rollup/rollupSheets.ts";
import { submissionSheets } from "../../../src/report/submission/submissionSheets.ts";
import type { SummaryInput } from "../../../src/report/summaryInput.ts";
import { templatePlans } from "../../../src/report/template.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { workbookUnits } from "../../../src/usecases/rollUp.ts";
import { summaryInput } from "../../../src/usecases/summaryInput.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { previousOf } from "../../support/previousOf.ts";
import { GOLDEN_XLSX, goldenWorkbook, summarisedGolden } from "../../workbooks/goldenWorkbooks.ts";
import { textParts } from "../file/rawWorkbook.ts";
import { fullPlan } from "../samplePlan.ts";
import { orderFaults } from "./schemaOrder.ts";
import { parsedXml } from "./xmlElement.ts";

const TODAY = "2026-03-02";

/** The parts that we write or change. */
const OURS = /^(xl\/(workbook|styles|worksheets\/sheet\d+|charts\/chart\d+|drawings\/drawing\d+)|word\/\w+)\.xml$/;

function faultsOf(bytes: Uint8Array): readonly string[] {
  return Object.entries(textParts(bytes)).flatMap(([part, xml]) =>
    OURS.test(part) ? orderFaults(parsedXml(xml)).map((fault) => `${part} ${fault}`) : [],
  );
}

// Every seventh: each takes a second, and their parts are of one kind.
test.each(GOLDEN_XLSX.filter((_name, at) => at % 7 === 0))("elements stand in the schema's order: %s", async (name) => {
  expect(faultsOf((await summarisedGolden(name)).bytes())).toEqual([]);
});

/** What is handed out beside the summary, made of one that has a reviewer's marks and a period before. */
const PAPERS: Readonly<Record<string, (input: SummaryInput, grid: WorkbookGrid) => Uint8Array | Promise<Uint8Array>>> =
  {
    报送稿: (input) => createWorkbook(submissionSheets(input, { attachment: null, departments: true })),
    "报送稿 as an attachment": (input) =>
      createWorkbook(submissionSheets(input, { attachment: { number: 1, firstPage: 5 }, departments: false })),
    "the ranking of units": (_input, grid) => {
      const [unit] = workbookUnits("自评.xlsx", grid, { today: TODAY }, "zh-CN").units;
      if (!unit?.figures) throw new Error("nothing was recognised");
      const units = [unit.figures, { ...unit.figures, unit: "另一单位" }];
      const tasks = { total: 5, done: 2, due: 3, dueDone: 2, overdue: 1, dueSoon: 1 };
      const progress = [{ file: "任务.xlsx", unit: "只有任务", period: "", tasks, isScored: false, errors: 0 }];
      const unreadable = [{ file: "坏.xlsx", reason: "已损坏" }];
      return createWorkbook(rollupSheets({ units, progress, unreadable }, TODAY));
    },
    "the empty template": () => createWorkbook(templatePlans()),
    自查报告: (input) => narrativeDocument(selfReport(input)),
  };

test.each(Object.keys(PAPERS))("elements stand in the schema's order: %s", async (paper) => {
  const { file, bytes } = goldenWorkbook("self-and-review");
  const grid = await FileWorkbook.open(bytes, file).read();
  const check = checkWorkbook(grid, { today: TODAY, settings: { previous: previousOf(grid, TODAY) } });
  const input = summaryInput(grid, check, { asOf: TODAY, language: "zh-CN" });
  const made = input && (await PAPERS[paper]?.(input, grid));
  if (!made) throw new Error("nothing was made");
  expect(faultsOf(made)).toEqual([]);
});

test("elements stand in the schema's order: a plan with one of everything", () => {
  expect(faultsOf(createWorkbook([fullPlan("测评汇总", "summary")]))).toEqual([]);
});

test("an element in another's place is found", () => {
  const xml = '<worksheet xmlns="x"><sheetData/><pageMargins/><hyperlinks/><nothing/></worksheet>';
  expect(orderFaults(parsedXml(xml))).toEqual([
    "worksheet: hyperlinks after pageMargins",
    "worksheet: no nothing may stand here",
  ]);
});
