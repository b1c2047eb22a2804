import { readFileSync } from "node:fs";
import path from "node:path";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { workbookData, type WorkbookData } from "./workbookData.ts";

const EXAMPLE = path.join(__dirname, "../../../examples/danjiangkou.xlsx");

/** What is written beside the example's tables: a reviewer's marks, the leaders in charge, and a name much like another. */
const BESIDE: Readonly<Record<string, readonly (readonly [address: string, input: string | number])[]>> = {
  测评体系: [
    ["H3", "考核得分"],
    ["H4", 14],
    ["H5", 16],
  ],
  任务分解: [
    ["I2", "分管领导"],
    ["I3", "张三"],
    ["I4", "李四"],
    ["I5", "张三"],
    ["D6", "普教科室"],
  ],
};

/** The example as a reviewer has it: with every part of the pane to show. */
export async function reviewedExample(): Promise<WorkbookData> {
  const { sheets } = workbookData(await FileWorkbook.open(readFileSync(EXAMPLE), "danjiangkou.xlsx").read());
  return {
    sheets: sheets.map((sheet) => {
      const beside = (BESIDE[sheet.name] ?? []).map(([address, input]) => [address, input, null] as const);
      const taken = new Set(beside.map(([address]) => address));
      return { ...sheet, cells: [...sheet.cells.filter(([address]) => !taken.has(address)), ...beside] };
    }),
  };
}
