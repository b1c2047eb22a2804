import fc from "fast-check";
import { cellKey } from "../../../src/domain/cells.ts";
import type { CellPlan, CellStyle } from "../../../src/report/sheetPlan.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { fullPlan, planOf } from "../samplePlan.ts";

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "_x000D_",
    "a_x0041_b",
    "\r\n",
    "\t",
    "=1+1",
    "",
    " ",
    "]]>",
    "<v>&amp;</v>",
    "𠮷野家",
    "\u0000\u0001",
    "\ufffe",
    "\ud800",
  ),
);
const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.constantFrom(0.1, 97.5, 1e21, 5e-324),
);
const style: fc.Arbitrary<CellStyle> = fc.constantFrom(
  {},
  { numberFormat: "0.00" },
  { numberFormat: '0"分"' },
  { numberFormat: "@", fill: "FFFF00" },
  { font: { name: "仿宋_GB2312", bold: true }, border: { top: "double" as const } },
);
const planCell: fc.Arbitrary<CellPlan | null> = fc.option(
  fc.record({ value: fc.oneof(text, number, fc.boolean(), fc.constant(null)), style }),
  { freq: 6 },
);
const rows = fc.array(fc.array(planCell, { maxLength: 8 }), { maxLength: 8 });

test("whatever a plan holds is read back: values, formats, nothing more", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const bytes = createWorkbook([planOf("表", "detail", cells)]);
      const [sheet] = (await FileWorkbook.open(bytes, "x.xlsx").read()).sheets;
      for (const [row, line] of cells.entries()) {
        for (const [column, planned] of line.entries()) {
          const value = planned?.value ?? null;
          expect(sheet?.values[row]?.[column] ?? null).toBe(Object.is(value, -0) ? 0 : value);
          const format = value === null ? undefined : planned?.style.numberFormat;
          expect(sheet?.numberFormats.get(cellKey(row + 1, column + 1))).toBe(format);
        }
      }
      const read = sheet?.values.flat().filter((value) => value !== null && value !== undefined).length;
      expect(read).toBe(cells.flat().filter((planned) => planned !== null && planned.value !== null).length);
    }),
    { seed: 20260331, numRuns: 300 },
  );
});

test("the same plans give the same bytes", () => {
  const plans = [fullPlan("测评汇总", "summary"), fullPlan("模板", null)];
  expect(createWorkbook(plans)).toEqual(createWorkbook(plans));
});

test("a number that is none is refused as a mistake of ours, not as a damaged file", () => {
  expect(() => createWorkbook([planOf("表", null, [[{ value: Number.NaN, style: {} }]])])).toThrow(/not a number/);
});
