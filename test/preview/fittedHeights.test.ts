import { drawnLines, drawnSize } from "../../src/preview/spreadsheet/drawnLines.ts";
import { fittedHeights } from "../../src/preview/spreadsheet/fittedHeights.ts";
import { cellKey } from "../../src/domain/cells.ts";
import type { SheetAppearance } from "../../src/workbook/file/read/appearance.ts";
import { sheetOf } from "../support/gridOf.ts";

const LONG = "制度健全、有检查、有记录，按时完成并公开结果";

function looks(wrapped: readonly number[], rows: SheetAppearance["rows"] = new Map()): SheetAppearance {
  return {
    name: "测评体系",
    defaultColumnWidth: 10,
    defaultRowHeight: 15,
    columns: [{ first: 2, last: 2, width: 60, hidden: false, style: null }],
    rows,
    freeze: { rows: 0, columns: 0 },
    gridlines: true,
    tabColour: null,
    styles: [{ wrap: true }, { font: { size: 20 } }],
    styleOf: new Map([...wrapped.map((row): [number, number] => [cellKey(row, 1), 0]), [cellKey(5, 1), 1]]),
    highlights: [],
    validations: [],
  };
}

it("fits rows whose height the file does not give to wrapped text and to large type, and no others", () => {
  const sheet = sheetOf("测评体系", [[LONG, "短"], [LONG], ["短\n短"], [LONG], ["标题"], [LONG]], {
    merges: ["A4:B4"],
  });
  const stored = new Map([[2, { height: 20, hidden: false, style: null }]]);
  const heights = fittedHeights(sheet, looks([1, 2, 3, 4], stored));
  // Row 2 has its own height, row 4 is merged, row 6 does not wrap.
  expect([...heights.keys()]).toEqual([1, 3, 5]);
  expect(heights.get(1)).toBeGreaterThan(45);
  expect(heights.get(3)).toBeGreaterThan(30);
  expect(heights.get(5)).toBeGreaterThan(28);
});

it.each([
  // No comma begins a line, and what it belongs to goes with it.
  ["组织领导坚强有力，成立由", 8, 10, 4],
  ["组织领导坚强有力，成立由主要负责同志任组长的创建工作领导小组，定期召开会议研", 30, 16, 5],
  ["未填原因；检查记录不全", 22.8, 10, 1],
  ["制度；\n\n检查", 40, 11, 3],
  ["The leading group meets every quarter", 12, 11, 4],
  ["一", 1, 20, 1],
])("counts the lines of %j in a column of %d characters at %d points", (text, width, size, lines) => {
  expect(drawnLines(text, width, size)).toBe(lines);
});

it("draws no type larger than the file gives it", () => {
  expect([10.5, 16, 0.5].map(drawnSize)).toEqual([10, 16, 1]);
});
