import { FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";
import { planOf, cell } from "../../samplePlan.ts";
import { columnUnit } from "../../../../src/workbook/file/styles/columnUnit.ts";
import { goldenWorkbook } from "../../../workbooks/goldenWorkbooks.ts";
import { textParts } from "../rawWorkbook.ts";

test.each([
  ["Calibri", 11, 7],
  ["Arial", 10, 7],
  ["Liberation Sans", 10, 7],
  ["宋体", 11, 8],
  ["宋体", 12, 8],
  ["SimSun", 9, 6],
  ["等线", 11, 8],
])("a digit of %s %p is %p pixels wide, of which a plan's character is 8", (name, size, digit) => {
  expect(columnUnit({ name, size })).toBeCloseTo(8 / digit, 6);
});

test("a column is as wide in a workbook of Calibri as in one of 宋体, and is read as it was planned", async () => {
  const width = async (golden: string): Promise<readonly [stored: number, read: number | undefined]> => {
    const { bytes, file } = goldenWorkbook(golden);
    const workbook = FileWorkbook.open(bytes, file);
    const plan = { ...planOf("扣分整改清单", "rectification", [[cell("一")]]), columns: [{ width: 21 }] };
    await workbook.apply({ kind: "write", sheets: [plan] });
    const xml = Object.values(textParts(workbook.bytes())).find((part) => part.includes('customWidth="1"/></cols>'));
    const read = (await workbook.read()).sheets.find(({ product }) => product === "rectification")?.layout?.widths[0];
    return [Number(/<col [^>]*width="([\d.]+)"/.exec(xml ?? "")?.[1]), read];
  };
  expect(await width("self-and-review")).toEqual([24, 21]);
  expect(await width("months-with-their-sum")).toEqual([21, 21]);
});
