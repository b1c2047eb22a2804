import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const HEADER = ["核查内容", "分值", "自评分", "复核分"];
const LEAVES: CellValue[][] = [
  ["道路平整", 40, 38, 37],
  ["河道清洁", 35, 33, 33],
  ["绿化完好", 25, 22, 21],
];
const TOTAL: CellValue[] = ["合计", 100, 93, 91];

function read(rows: CellValue[][], header: CellValue[] = HEADER) {
  const result = checkWorkbook(workbookOf(sheetOf("核查表", [header, ...rows])), { today: "2026-03-02", settings: {} });
  const { totals, indicators, stated } = jsonReport("a.xlsx", result, "zh-CN");
  return {
    names: indicators.map(({ name }) => name),
    items: [...new Set(indicators.map(({ item }) => item))],
    kinds: indicators.map(({ kind }) => kind),
    totals,
    stated: stated.map((one) => one.stated),
    errors: result.issues
      .filter(({ severity, code }) => severity === "error" && code !== "sheet-missing")
      .map(({ code, cell }) => `${code}@${cell}`),
  };
}

const NAMES = LEAVES.map(([name]) => name);

describe("rows without marks", () => {
  it("below the closing total are notes, in one cell or in several", () => {
    const result = read([...LEAVES, TOTAL, ["巡查人：", "周小雨", null, "丙组"], ["王一川"], ["2026年5月6日"]]);
    expect(result).toMatchObject({ names: NAMES, totals: { full: 100, actual: 93, review: 91 }, errors: [] });
  });

  it("behind a blank row are notes also where nothing closes the table", () => {
    expect(read([...LEAVES, [], ["以上各项由街道办核定"]])).toMatchObject({ names: NAMES, errors: [] });
  });

  it("that number a page are none of the table's", () => {
    const pages = [...LEAVES.slice(0, 2), ["第12页　共12页"], HEADER, ...LEAVES.slice(2), ["— 2 —"]];
    expect(read(pages)).toMatchObject({ names: NAMES, errors: [] });
  });

  it("right below a part's total head the next part", () => {
    const rows = [
      ...LEAVES,
      ["前半部得分", 100, 93, 91],
      [null],
      ["后半部　实绩（满分60分）"],
      HEADER,
      ["项目开工", 30, 28, 28],
      ["资金拨付", 30, 27, 26],
      ["后半部得分", 60, 55, 54],
      ["两部相加", 160, 148, 145],
    ];
    const result = read(rows);
    expect(result).toMatchObject({ names: [...NAMES, "项目开工", "资金拨付"], totals: { full: 160 }, errors: [] });
    expect(result.items).toContain("后半部　实绩");
  });

  it("among the indicators, or with a number of their own, are indicators whose full marks were forgotten", () => {
    expect(read([...LEAVES.slice(0, 2), ["照明充足"], ...LEAVES.slice(2), TOTAL]).errors).toEqual(["full-missing@B4"]);
    const numbered = LEAVES.map((row, at) => [at + 1, ...row]);
    const header = ["序号", ...HEADER];
    expect(read([...numbered, [4, "照明充足"], [null, ...TOTAL]], header).errors).toEqual(["full-missing@C5"]);
    expect(read([...numbered, [null, ...TOTAL], [4, "照明充足"]], header).errors).toEqual(["full-missing@C6"]);
  });
});

describe("running totals of pages under any name", () => {
  it("state what stands above them, the last one all there is", () => {
    const more = [
      ["项目开工", 20, 18, 17],
      ["资金拨付", 15, 14, 14],
    ];
    const rows = [...LEAVES, ["本页小计", 100, 93, 91], HEADER, ...more, ["本页小计", 35, 32, 31]];
    const result = read([...rows, ["全册通算", 135, 125, 122]]);
    expect(result).toMatchObject({ names: [...NAMES, "项目开工", "资金拨付"], totals: { full: 135 }, errors: [] });
    expect(result.stated).toEqual([100, 93, 91, 35, 32, 31, 135, 125, 122]);
  });
});

describe("a row that a total leaves out", () => {
  const extra = ["另列：省级示范", 3, 2, 2];

  it("stands outside the base where the next total counts it in", () => {
    const result = read([...LEAVES, extra, TOTAL, ["总计", 103, 95, 93]]);
    expect(result).toMatchObject({ totals: { full: 100, actual: 93, review: 91, bonus: 2 }, errors: [] });
    expect(result.kinds).toEqual(["base", "base", "base", "bonus"]);
  });

  it("or where the total says that it leaves something out", () => {
    expect(read([...LEAVES, extra, ["合计（不含另列）", 100, 93, 91]])).toMatchObject({
      kinds: ["base", "base", "base", "bonus"],
      errors: [],
    });
  });

  it("is deducted where the next total takes it off", () => {
    const result = read([...LEAVES, ["通报批评", null, 2, 2], TOTAL, ["总计", null, 91, 89]]);
    expect(result).toMatchObject({ kinds: ["base", "base", "base", "deduction"], totals: { result: 89 }, errors: [] });
  });

  it("is an indicator that a wrong total misses where nothing says so", () => {
    const result = read([...LEAVES, extra, TOTAL]);
    expect(result.kinds).toEqual(["base", "base", "base", "base"]);
    expect(result.errors).toEqual(["total-mismatch@B6", "total-mismatch@C6", "total-mismatch@D6"]);
  });
});

test("a label and a word below the closing total are a note also where the label stands in the column of items", () => {
  const header = ["考核维度", "核查要点", "分值", "自评分"];
  const rows: CellValue[][] = [
    ["道路", "平整", 60, 58],
    [null, "清洁", 40, 39],
    ["总分", null, 100, 97],
    ["等次", "优秀", null, null],
  ];
  expect(read(rows, header)).toMatchObject({ names: ["平整", "清洁"], items: ["道路"], errors: [] });
});
