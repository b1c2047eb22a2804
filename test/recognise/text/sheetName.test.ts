import { sheetKind } from "../../../src/recognise/text/sheetName.ts";

test.each([
  ["扣分", "deduction"],
  ["2.扣分登记表", "deduction"],
  ["扣分明细单", "deduction"],
  ["加分项统计表", "bonus"],
  ["负面清单", "deduction"],
  ["统计表扣分", null],
  ["考核表", null],
])("a sheet called %s: %s", (name, kind) => {
  expect(sheetKind(name)?.kind ?? null).toBe(kind);
});
