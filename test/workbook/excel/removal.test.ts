import { settingsXml } from "../../../src/workbook/settingsXml.ts";
import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { UNFINISHED } from "../../../src/workbook/unfinished.ts";
import { WorkbookError } from "../../../src/workbook/workbookPort.ts";
import { startExcel, type RunningExcel } from "../../excel-host/startExcel.ts";
import { fullPlan } from "../samplePlan.ts";
import { userWorkbook } from "./userWorkbook.ts";
import { sheetSnapshot, userSheets } from "./workbookSnapshot.ts";

const CODES = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "sheet-protected",
  InactiveWorkbook: "excel-inactive",
  RequestPayloadSizeLimitExceeded: "exchange-too-large",
  ResponsePayloadSizeLimitExceeded: "exchange-too-large",
  ItemNotFound: "changed-meanwhile",
  ApiNotFound: "excel-too-old",
  GeneralException: "excel-failed",
} as const;
const OWN = ["测评汇总", "得分明细"];
const plans = [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")];

async function summarised(): Promise<RunningExcel> {
  const excel = startExcel({ workbook: userWorkbook(), calculates: false });
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans, settingsXml: settingsXml({ unit: "某局" }) });
  return excel;
}

const names = ({ workbook }: RunningExcel): string[] => workbook.worksheets.items.map(({ name }) => name);

async function syncsOf(work: (port: ExcelWorkbook) => Promise<unknown>): Promise<number> {
  const excel = await summarised();
  const before = excel.host.syncs.length;
  await work(new ExcelWorkbook());
  return excel.host.syncs.length - before;
}

function failAt(excel: RunningExcel, index: number, code: string, share: number): void {
  const begun = excel.host.syncs.length;
  excel.host.fault = (sync) =>
    sync.index - begun === index ? { code, after: Math.floor((sync.actions.length - 1) * share) } : null;
}

describe.each(Object.entries(CODES))("when Excel answers %s", (office, ours) => {
  test("removing leaves the user's sheets alone, and the product's whole, gone or labelled", async () => {
    const syncs = await syncsOf((port) => port.apply({ kind: "remove-product" }));
    for (let index = 0; index < syncs; index++) {
      for (const share of [0, 0.2, 0.5, 0.8, 1]) {
        const excel = await summarised();
        const users = userSheets(excel.workbook);
        const own = OWN.map((name) => sheetSnapshot(excel.workbook.$sheet(name)));
        failAt(excel, index, office, share);
        const error: unknown = await new ExcelWorkbook()
          .apply({ kind: "remove-product" })
          .catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(WorkbookError);
        const there = OWN.filter((name) => names(excel).includes(name)).map((name) => excel.workbook.$sheet(name));
        expect(excel.workbook.worksheets.items.filter((sheet) => !there.includes(sheet)).map(sheetSnapshot)).toEqual(
          users,
        );
        if (error instanceof WorkbookError && error.code === "remove-incomplete") {
          expect(error.subject).toBe(there.map(({ name }) => `“${name}”`).join("、"));
          expect(error.cause).toMatchObject({ code: ours });
          expect(there.some((sheet) => String(sheet.$cells.get(0, 0).value).startsWith(UNFINISHED))).toBe(true);
        } else {
          expect(error).toMatchObject({ code: ours });
          // Nothing had begun, or only what nobody sees was left.
          if (there.length > 0) expect(there.map(sheetSnapshot)).toEqual(own);
        }
        excel.host.fault = null;
        await new ExcelWorkbook().apply({ kind: "remove-product" });
        expect(userSheets(excel.workbook)).toEqual(users);
        expect(names(excel)).toEqual(["测评体系", "任务分解"]);
        expect(excel.workbook.customXmlParts.items).toEqual([]);
      }
    }
  });

  test("setting up the pages touches neither a cell nor a sheet of the user's", async () => {
    const syncs = await syncsOf((port) => port.apply({ kind: "set-up-pages", plans }));
    for (let index = 0; index < syncs; index++) {
      for (const share of [0, 0.5, 1]) {
        const excel = await summarised();
        const users = userSheets(excel.workbook);
        const grid = await new ExcelWorkbook().read();
        failAt(excel, index, office, share);
        await expect(new ExcelWorkbook().apply({ kind: "set-up-pages", plans })).rejects.toMatchObject({ code: ours });
        excel.host.fault = null;
        expect(userSheets(excel.workbook)).toEqual(users);
        expect(await new ExcelWorkbook().read()).toEqual(grid);
        await new ExcelWorkbook().apply({ kind: "set-up-pages", plans });
      }
    }
  });
});

test("a copy that the user made of a product's sheet stays, and is the user's own from then on", async () => {
  const excel = await summarised();
  const copy = excel.workbook.worksheets.add("测评汇总 (2)");
  copy.getRange("A1").values = [["存档"]];
  copy.names.add("_scorecard.sheet", '="summary"');
  const port = new ExcelWorkbook();
  await port.apply({ kind: "remove-product" });
  expect(names(excel)).toEqual(["测评体系", "任务分解", "测评汇总 (2)"]);
  expect((await port.read()).sheets.map(({ product }) => product)).toEqual([null, null, null]);
  await port.apply({ kind: "write", sheets: plans });
  expect(copy.$cells.get(0, 0).value).toBe("存档");
});

test("a copy that Excel put in front is not taken for the original, nor for data", async () => {
  const excel = await summarised();
  const copy = excel.workbook.worksheets.add("测评汇总 (2)");
  copy.getRange("A1").values = [["存档"]];
  copy.names.add("_scorecard.sheet", '="summary"');
  excel.workbook.worksheets.items.unshift(...excel.workbook.worksheets.items.splice(-1));
  const port = new ExcelWorkbook();
  const { sheets } = await port.read();
  expect(sheets.map(({ name, product, copied }) => [name, product, copied])).toEqual([
    ["测评汇总 (2)", null, true],
    ["测评体系", null, undefined],
    ["任务分解", null, undefined],
    ["测评汇总", "summary", undefined],
    ["得分明细", "detail", undefined],
  ]);
  await port.apply({ kind: "write", sheets: plans });
  expect(copy.$cells.get(0, 0).value).toBe("存档");
});

test("sheets that somebody hid deep, and settings that two authors left, are taken away as well", async () => {
  const excel = await summarised();
  excel.workbook.$sheet("得分明细").visibility = "VeryHidden";
  excel.workbook.customXmlParts.add(settingsXml({ unit: "另一个" }));
  excel.workbook.customXmlParts.add('<other xmlns="urn:users-own"/>');
  await new ExcelWorkbook().apply({ kind: "remove-product" });
  expect(names(excel)).toEqual(["测评体系", "任务分解"]);
  expect(excel.workbook.customXmlParts.items.map(({ namespaceUri }) => namespaceUri)).toEqual(["urn:users-own"]);
});

test("of the settings that two authors left one is kept when they are written again", async () => {
  const excel = await summarised();
  excel.workbook.customXmlParts.add(settingsXml({ unit: "另一个" }));
  await new ExcelWorkbook().apply({ kind: "write", sheets: [], settingsXml: settingsXml({ unit: "某局二" }) });
  expect(excel.workbook.customXmlParts.items.map(({ $xml }) => $xml)).toEqual([settingsXml({ unit: "某局二" })]);
});

test("removal is refused before anything is changed where it could not be done or would break a name", async () => {
  const excel = await summarised();
  const edits = excel.host.edits;
  const refused = async (code: string): Promise<void> => {
    await expect(new ExcelWorkbook().apply({ kind: "remove-product" })).rejects.toMatchObject({ code });
  };
  excel.workbook.protection.protected = true;
  await refused("structure-locked");
  excel.workbook.protection.protected = false;
  excel.workbook.names.add("总分", "=测评汇总!$B$3");
  await refused("summary-referenced");
  excel.workbook.names.items = [];
  for (const name of ["测评体系", "任务分解"]) excel.workbook.$sheet(name).visibility = "Hidden";
  await refused("no-other-sheet");
  expect(excel.host.edits).toBe(edits);
  expect(names(excel)).toEqual(["测评体系", "任务分解", ...OWN]);
});

test("a sheet that Excel did not fit to the page's width is told", async () => {
  const excel = await summarised();
  const { pageLayout } = excel.workbook.$sheet("得分明细");
  Object.defineProperty(pageLayout, "zoom", { get: () => ({ scale: 100 }), set: () => undefined });
  const told: string[] = [];
  const run = { onUnfitted: (sheet: string) => told.push(sheet) };
  await new ExcelWorkbook().apply({ kind: "set-up-pages", plans }, run);
  await new ExcelWorkbook().apply({ kind: "write", sheets: plans }, run);
  expect(told).toEqual(["得分明细", "得分明细"]);
});
