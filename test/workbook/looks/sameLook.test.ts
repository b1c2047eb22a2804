import { readFileSync } from "node:fs";
import path from "node:path";
import type { SheetPlan } from "../../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { summaryInput } from "../../../src/usecases/summaryInput.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { Workbook } from "../../excel-host/model/workbook.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { previousOf } from "../../support/previousOf.ts";
import { goldenWorkbook } from "../../workbooks/goldenWorkbooks.ts";
import { cell, fullPlan, planOf } from "../samplePlan.ts";
import { excelLook } from "./excelLook.ts";
import { fileLooks, usualFont } from "./fileLook.ts";

/** Golden workbooks whose summaries differ most: reviewed, vetoed, many departments, bonuses, other words for departments. */
const GOLDENS = [
  "self-and-review",
  "kinds-by-section-rows",
  "roster-with-aliases-and-kinds",
  "weights-of-departments",
  "progress-words-and-due-days",
  "marks-that-cannot-be",
] as const;

const EXAMPLES = ["danjiangkou.xlsx", "transport.xlsx"] as const;

/** The plans of a real summary, as `summarise` makes them, compared with the same workbook a period earlier. */
async function summaryOf(bytes: Uint8Array, name: string, today: string): Promise<readonly SheetPlan[]> {
  const grid = await FileWorkbook.open(bytes, name).read();
  const check = checkWorkbook(grid, { today, settings: { previous: previousOf(grid, today) } });
  const input = summaryInput(grid, check, { asOf: `${today} 14:03`, language: "zh-CN" });
  if (!input) throw new Error(`${name} was not recognised`);
  return summaryPlans(input);
}

const CASES: readonly (readonly [string, () => Promise<readonly SheetPlan[]>])[] = [
  ["one of everything that a plan can say", async () => [fullPlan("测评汇总", "summary")]],
  [
    "lines of every kind between neighbours",
    async () => [
      planOf("线条", "summary", [
        [cell("左", { border: { left: "medium", bottom: "double" } }), cell("右", { border: { right: "hair" } })],
        [cell("左", { border: { left: "medium", bottom: "double" } }), cell("右", { border: { right: "hair" } })],
        [cell("下", { font: { underline: true, colour: "C00000" } }), null, cell(1, { vertical: "top", indent: 2 })],
      ]),
    ],
  ],
  ...GOLDENS.map((name) => {
    const { bytes, file, options } = goldenWorkbook(name);
    return [name, () => summaryOf(bytes, file, options.today)] as const;
  }),
  ...EXAMPLES.map((name) => {
    const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../../../examples", name)));
    return [name, () => summaryOf(bytes, name, "2026-06-02")] as const;
  }),
];

describe("The same plans look the same as a file and in Excel", () => {
  test.each(CASES)("%s", async (_name, plansOf) => {
    const plans = await plansOf();
    const names = plans.map(({ name }) => name);
    const bytes = createWorkbook(plans);
    const { workbook } = startExcel({ workbook: new Workbook("测评体系"), calculates: false });
    await new ExcelWorkbook().apply({ kind: "write", sheets: plans });

    const inFile = fileLooks(bytes);
    const inExcel = names.map((name) => excelLook(workbook.$sheet(name), usualFont(bytes)));
    for (const [at, look] of inFile.entries()) expect(inExcel[at]).toEqual(look);
  });

  test("and what is compared is all that the plan says", () => {
    const [look] = fileLooks(createWorkbook([fullPlan("测评汇总", "summary")]));
    expect(look).toMatchObject({
      tab: "1F4E79",
      gridlines: false,
      frozen: [2, 1],
      widths: { A: 120 },
      hiddenColumns: ["C"],
      heights: { 1: 30 },
      merges: ["A1:C1"],
      links: { A3: "测评汇总!A1" },
      page: {
        paper: "A4",
        orientation: "landscape",
        margins: { top: 25, bottom: 20, left: 28, right: 20, header: 13, footer: 10 },
        pagesWide: 1,
        pagesHigh: null,
        centred: true,
        area: "A1:C4",
        titleRows: "1:2",
        breaks: [4],
        header: { left: "附件1" },
        footer: { centre: "第 &P 页 共 &N 页" },
        evenFooter: { left: "— &P —" },
      },
      rules: [{ area: "B3:B4", formula: "B3<6", fill: "FFC7CE", colour: "9C0006", bold: true }],
      inputs: {
        "B3:B4": { kind: "decimal", formulas: ["0", "10"], prompt: ["得分", "0 到 10"] },
        "A3:A4": { kind: "list", formulas: ['"办公室,人事科"'], allowBlank: false },
      },
      charts: [
        {
          kind: "bar",
          title: "各部门失分",
          cells: ["A6", "C20"],
          series: [{ name: "得分", values: "测评汇总!B3:B4", categories: "测评汇总!A3:A4", colour: "404040" }],
          legend: false,
          drawsHidden: true,
          reversed: true,
        },
      ],
    });
    expect(look?.cells["A2"]).toEqual({
      font: "黑体",
      size: 12,
      bold: true,
      underline: false,
      colour: null,
      fill: "D9D9D9",
      horizontal: "center",
      vertical: "bottom",
      wrap: false,
      indent: 0,
      border: { top: "thin", bottom: "thin", left: "thin", right: "thin" },
      numberFormat: "General",
    });
  });
});
