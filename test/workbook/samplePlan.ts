import type { ProductSheet } from "../../src/domain/grid.ts";
import type { CellPlan, CellStyle, PagePlan, SheetPlan } from "../../src/report/sheetPlan.ts";

const A4: PagePlan = {
  paper: "A4",
  orientation: "portrait",
  margins: { top: 25, bottom: 20, left: 28, right: 20, header: 13, footer: 10 },
  fitToWidth: 1,
};

export function cell(value: CellPlan["value"], style: CellStyle = {}): CellPlan {
  return { value, style };
}

export function formula(text: string, value: CellPlan["value"], style: CellStyle = {}): CellPlan {
  return { value, formula: text, style };
}

/** A plan with nothing but rows of cells; null leaves a cell alone. */
export function planOf(
  name: string,
  product: ProductSheet | null,
  rows: readonly (readonly (CellPlan | null)[])[],
  extras: Partial<SheetPlan> = {},
): SheetPlan {
  return { product, name, columns: [], rows: rows.map((cells) => ({ cells })), merges: [], page: A4, ...extras };
}

const bordered: CellStyle = { border: { top: "thin", bottom: "thin", left: "thin", right: "thin" } };
const heading: CellStyle = {
  ...bordered,
  font: { name: "黑体", size: 12, bold: true },
  fill: "D9D9D9",
  horizontal: "center",
};
const number: CellStyle = { ...bordered, numberFormat: "0.00", horizontal: "right" };

/** One of everything that a plan can say. */
export function fullPlan(name: string, product: ProductSheet | null): SheetPlan {
  return {
    product,
    name,
    tabColour: "1F4E79",
    gridlines: false,
    freeze: { rows: 2, columns: 1 },
    columns: [{ width: 20 }, { width: 9.5 }, { width: 12, hidden: true }],
    merges: [{ top: 1, left: 1, bottom: 1, right: 3 }],
    page: {
      ...A4,
      orientation: "landscape",
      printArea: { top: 1, left: 1, bottom: 4, right: 3 },
      repeatRows: [1, 2],
      centreHorizontally: true,
      header: "&L附件1",
      footer: "&C第 &P 页 共 &N 页",
      evenFooter: "&L— &P —",
    },
    rows: [
      {
        height: 30,
        cells: [cell('得分 <汇总> & "表"', { font: { name: "黑体", size: 18, bold: true }, horizontal: "center" })],
      },
      { cells: [cell("部门", heading), cell("得分", heading), cell("得分率", heading)] },
      {
        cells: [
          { value: "办公室", style: { ...bordered, wrap: true, indent: 1 }, link: { sheet: name, cell: "A1" } },
          cell(9.5, number),
          formula("B3/10", 0.95, { ...bordered, numberFormat: "0.00%" }),
        ],
      },
      {
        cells: [cell("=非公式", bordered), cell(true, bordered), formula('IF(B3>9,"好","")', "好")],
      },
    ],
    pageBreaks: [4],
    validations: [
      {
        range: { top: 3, left: 2, bottom: 4, right: 2 },
        rule: { kind: "decimal", min: "0", max: "10" },
        allowBlank: true,
        prompt: { title: "得分", text: "0 到 10" },
        error: { title: "超出范围", text: "请填 0 到 10", style: "stop" },
      },
      {
        range: { top: 3, left: 1, bottom: 4, right: 1 },
        rule: { kind: "list", values: ["办公室", "人事科"] },
        allowBlank: false,
      },
    ],
    conditionalFormats: [
      {
        range: { top: 3, left: 2, bottom: 4, right: 2 },
        formula: "B3<6",
        fill: "FFC7CE",
        font: { bold: true, colour: "9C0006" },
      },
    ],
    charts: [
      {
        kind: "bar",
        title: "各部门失分",
        categories: { sheet: name, range: { top: 3, left: 1, bottom: 4, right: 1 }, cached: ["办公室", "=非公式"] },
        series: [
          {
            name: "得分",
            colour: "404040",
            values: { sheet: name, range: { top: 3, left: 2, bottom: 4, right: 2 }, cached: [9.5, null] },
          },
        ],
        anchor: { top: 6, left: 1, bottom: 20, right: 3 },
        numberFormat: "0.00",
        ofHiddenCells: true,
      },
    ],
  };
}
