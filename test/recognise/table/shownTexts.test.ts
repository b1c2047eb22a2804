import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { cellKey } from "../../../src/domain/cells.ts";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { withShownTexts } from "../../../src/recognise/table/shownTexts.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const TODAY = "2026-03-02";
const HEADINGS = ["序号", "测评内容", "应得分", "实得分", "扣分原因"];

function checked(sheet: SheetGrid) {
  const { scorecard, issues } = checkWorkbook(workbookOf(sheet), { today: TODAY });
  const codes = issues.filter(({ severity }) => severity !== "info").map(({ code, cell }) => `${code}@${cell}`);
  return {
    effective: scorecard?.totals?.effective.toNumber(),
    codes: codes.filter((code) => !code.startsWith("sheet-")),
  };
}

describe("characters that nobody sees", () => {
  it.each(["\u200e", "\u200f", "\u202a", "\u202d", "\u200c", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u2066"])(
    "%j counts for nothing in headings, names and marks",
    (mark) =>
      expect(
        checked(
          sheetOf("测评体系", [
            ["序号", "测评内容", `应${mark}得分`, `${mark}实得分`, "扣分原因"],
            [1, `组织${mark}领导`, 60, `${mark}58${mark}`, "少会"],
            [2, "制度建设", 40, "40", null],
            [`合${mark}计`, null, 100, 98, null],
          ]),
        ),
      ).toEqual({ effective: 98, codes: [] }),
  );

  it("a sheet without them is not copied", () => {
    const grid = workbookOf(sheetOf("测评体系", [HEADINGS, [1, "组织领导", 60, 58, null]]));
    expect(withShownTexts(grid)).toBe(grid);
  });
});

describe("letters of symbol fonts", () => {
  const rows = [
    HEADINGS,
    [1, "组织领导", 60, "R", null],
    [2, "制度建设", 30, "O", "缺"],
    [3, "阵地建设", 10, "P", null],
  ];
  it("are the ticks and crosses that the font shows", () => {
    const symbolFonts = new Map([2, 3, 4].map((row) => [cellKey(row, 4), "Wingdings 2"]));
    expect(checked({ ...sheetOf("测评体系", rows), symbolFonts })).toEqual({ effective: 70, codes: [] });
  });
  it("are letters in any other font", () =>
    expect(checked(sheetOf("测评体系", rows)).codes).toContain("grade-unknown@D2"));
});

describe("a picture in a cell is evidence", () => {
  const sheet = (value: string | { error: string }, formula?: string): SheetGrid =>
    sheetOf(
      "测评体系",
      [
        [...HEADINGS, "佐证材料"],
        [1, "组织领导", 100, 100, null, value],
      ],
      formula === undefined ? {} : { formulas: { F2: formula } },
    );
  it.each<[string, SheetGrid]>([
    ["that WPS stored as text", sheet('=DISPIMG("ID_1",1)')],
    ["whose function is not known", sheet({ error: "#NAME?" }, '_xlfn.DISPIMG("ID_1",1)')],
  ])("%s", (_, each) => expect(checked(each)).toEqual({ effective: 100, codes: [] }));
  it("unlike any other error", () =>
    expect(checked(sheet({ error: "#NAME?" }, "TUPIAN(1)")).codes).toEqual(["evidence-missing@F2"]));
});

describe("a total by SUBTOTAL while rows are filtered out", () => {
  const read = (hiddenRows: readonly number[], full = 40, formula = "SUBTOTAL(9,C2:C3)") =>
    checkWorkbook(
      workbookOf(
        sheetOf(
          "测评体系",
          [HEADINGS, [1, "组织领导", 60, 60, null], [2, "制度建设", 40, 40, null], ["合计", null, full, null, null]],
          { hiddenRows, formulas: { C4: formula } },
        ),
      ),
      { today: TODAY },
    ).issues.filter(({ code }) => code.startsWith("total-"));

  it("says so, and how many", () =>
    expect(read([2])).toMatchObject([
      { code: "total-filtered", severity: "info", cell: "C4", expected: 100, found: 40, detail: { hidden: 1 } },
    ]));
  it("is wrong where nothing is hidden, or where a plain sum disagrees", () => {
    expect(read([])).toMatchObject([{ code: "total-mismatch" }]);
    expect(read([2], 40, "SUM(C3:C3)")).toMatchObject([{ code: "total-mismatch" }]);
  });
  it("is right where it counts all rows", () => expect(read([2], 100)).toEqual([]));
});

it("a row without full marks and without a mark is told once", () =>
  expect(
    checked(sheetOf("测评体系", [HEADINGS, [1, "组织领导", 100, 100, null], [2, "制度建设", null, null, null]])).codes,
  ).toEqual(["full-missing@C3"]));
