import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { fullPlan } from "../samplePlan.ts";
import { userWorkbook } from "./userWorkbook.ts";
import { sheetSnapshot, userSheets } from "./workbookSnapshot.ts";

const plans = [fullPlan("扣分整改清单", "rectification"), fullPlan("得分明细", "detail")];

async function written() {
  const { workbook } = startExcel({ workbook: userWorkbook(), calculates: false });
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans });
  return workbook;
}

test("a sheet of ours that the user filtered, made a table of, froze and hid rows on is rewritten as if untouched", async () => {
  const workbook = await written();
  const sheet = workbook.$sheet("扣分整改清单");
  const before = [sheetSnapshot(sheet), ...userSheets(workbook)];
  sheet.autoFilter.enabled = true;
  sheet.getRange("1:9").unmerge();
  sheet.tables.$make(sheet.getRange("A1:C9"));
  sheet.getRange("2:3").rowHidden = true;
  sheet.freezePanes.freezeRows(7);
  sheet.getRange("B2").format.fill.color = "#FF0000";
  expect(sheetSnapshot(sheet)).not.toEqual(before[0]);
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans });
  expect([sheetSnapshot(sheet), ...userSheets(workbook)]).toEqual(before);
});

test("filters and tables on the user's own sheets stay, and all their rows are read", async () => {
  const workbook = userWorkbook();
  workbook.$sheet("测评体系").getRange("5:7").rowHidden = true;
  startExcel({ workbook, calculates: false });
  const { sheets } = await new ExcelWorkbook().read();
  expect(sheets[0]?.values.filter((row) => typeof row?.[0] === "number")).toHaveLength(8);
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans });
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans });
  expect(workbook.$sheet("测评体系").autoFilter.enabled).toBe(true);
  expect(workbook.$sheet("任务分解").tables.items).toHaveLength(1);
});

test("two hundred sheets are read and written in as many round trips as two", async () => {
  const trips = async (sheets: number): Promise<number> => {
    const workbook = userWorkbook();
    for (let number = 1; number <= sheets; number++) {
      workbook.worksheets.add(`附表${number}`).getRange("A1:B2").values = [
        ["项目", "数量"],
        ["宣传", number],
      ];
    }
    const { host } = startExcel({ workbook, calculates: false });
    const port = new ExcelWorkbook();
    expect((await port.read()).sheets).toHaveLength(sheets + 2);
    await port.apply({ kind: "write", sheets: plans });
    return host.syncs.length;
  };
  expect(await trips(200)).toBe(await trips(0));
});

test("an empty workbook is read as one without anything", async () => {
  const { workbook } = startExcel({ calculates: false });
  expect(await new ExcelWorkbook().read()).toMatchObject({ sheets: [{ name: workbook.$active.name, values: [] }] });
});
