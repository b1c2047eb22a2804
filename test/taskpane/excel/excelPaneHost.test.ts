import { ExcelPaneHost } from "../../../src/taskpane/excel/excelPaneHost.ts";
import type { WorkbookError } from "../../../src/workbook/workbookPort.ts";
import { settingsXml } from "../../../src/workbook/settingsXml.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { startExcel, type RunningExcel } from "../../excel-host/startExcel.ts";
import { fullPlan } from "../../workbook/samplePlan.ts";
import { userWorkbook } from "../../workbook/excel/userWorkbook.ts";

let excel: RunningExcel;
let host: ExcelPaneHost;
let failures: WorkbookError[];

beforeEach(() => {
  excel = startExcel({ workbook: userWorkbook(), calculates: false });
  failures = [];
  host = new ExcelPaneHost(Promise.resolve(), (error) => failures.push(error), "zh-CN");
});

const settled = () => new Promise((done) => setTimeout(done, 30));

test("selecting shows the sheet and selects the cell", async () => {
  await host.select({ sheet: "任务分解", row: 2, column: 2 });
  expect(excel.workbook.$selection?.address).toBe("任务分解!B2");
  expect(excel.workbook.$active.name).toBe("任务分解");
});

test("a sheet that is hidden or gone is told, and stays as it is", async () => {
  excel.workbook.$sheet("任务分解").visibility = "Hidden";
  await host.select({ sheet: "任务分解", row: 1, column: 1 });
  await host.select({ sheet: "没有", row: 1, column: 1 });
  expect(failures.map(({ code, subject }) => [code, subject])).toEqual([
    ["sheet-hidden", "任务分解"],
    ["changed-meanwhile", "没有"],
  ]);
  expect(excel.workbook.$sheet("任务分解").visibility).toBe("Hidden");
});

test("edits of the user and of others are heard, those of the product's sheets and by the product are not", async () => {
  const heard: string[] = [];
  const stop = host.onChange((change) => heard.push(change));
  await settled();
  excel.host.type("测评体系", "D3", 9);
  excel.host.type("测评体系", "D3", 8, "Remote");
  await settled();
  expect(heard).toEqual(["edited", "edited-elsewhere"]);
  await host.workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  await settled();
  excel.host.type("测评汇总", "A4", "整改措施");
  await settled();
  expect(heard).toEqual(["edited", "edited-elsewhere"]);
  stop();
  await settled();
  excel.host.type("测评体系", "D3", 7);
  await settled();
  expect(heard).toEqual(["edited", "edited-elsewhere"]);
});

test("a workbook that is handed over opens beside the one at hand, with the settings that it keeps", async () => {
  const kept = settingsXml({ attribution: "even" });
  expect(await host.handOverWorkbook([fullPlan("测评体系", null)], "新年度", kept)).toEqual({ kind: "opened" });
  const bytes = Buffer.from(excel.workbook.application.$created?.$base64 ?? "", "base64");
  const made = FileWorkbook.open(new Uint8Array(bytes), "新.xlsx");
  expect(await made.readSettings()).toBe(kept);
  expect((await made.read()).sheets.map(({ name }) => name)).toEqual(["测评体系"]);
});

test("another workbook is read from the chosen file; the open one is not asked", async () => {
  const requests = excel.host.edits;
  const file = new File([new Uint8Array(createWorkbook([fullPlan("测评体系", null)]))], "上期.xlsx");
  const { sheets } = await host.readFile(file);
  expect(sheets.map(({ name }) => name)).toEqual(["测评体系"]);
  expect(excel.host.edits).toBe(requests);
  await expect(host.readFile(new File(["不是工作簿"], "说明.xlsx"))).rejects.toMatchObject({ code: "plain-text" });
});

test("a chosen file that is gone by then cannot be read, and is named", async () => {
  const file = new File([], "上期.xlsx");
  file.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
  await expect(host.readFile(file)).rejects.toMatchObject({ code: "cannot-read", subject: "上期.xlsx" });
});

test("a sheet that comes or goes is heard of, one of the product's too where the user deletes it", async () => {
  await host.workbook.apply({
    kind: "write",
    sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")],
  });
  const heard: string[] = [];
  const stop = host.onChange((change) => heard.push(change));
  await settled();
  excel.workbook.worksheets.add("新表");
  await settled();
  expect(heard).toEqual(["edited"]);
  excel.workbook.$sheet("得分明细").delete();
  await settled();
  expect(heard).toEqual(["edited", "edited"]);
  await host.workbook.apply({ kind: "remove-product" });
  await host.workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  await settled();
  expect(heard).toEqual(["edited", "edited"]);
  stop();
});

test("a cell that cannot be selected because its sheet has another name now makes the pane look again", async () => {
  const heard: string[] = [];
  const stop = host.onChange((change) => heard.push(change));
  excel.workbook.$sheet("任务分解").name = "任务分工";
  await host.select({ sheet: "任务分解", row: 1, column: 1 });
  expect(heard).toEqual(["edited"]);
  expect(failures.map(({ code }) => code)).toEqual(["changed-meanwhile"]);
  stop();
});

test("a new template is a workbook of its own; the open one stays as it is", async () => {
  const edits = excel.host.edits;
  await host.newTemplate();
  const { $created } = excel.workbook.application;
  expect($created?.$open).toBe(true);
  const bytes = Buffer.from($created?.$base64 ?? "", "base64");
  const { sheets } = await FileWorkbook.open(bytes, "new.xlsx").read();
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(["测评体系", "任务分解"]));
  expect(excel.host.edits).toBe(edits);
  expect(failures).toEqual([]);
});

test("forms look like the sheets of the file that Excel would save, fetched in slices; where it lets none through, they are opened", async () => {
  const saved = createWorkbook([fullPlan("测评体系", null)]);
  const closed = jest.fn();
  const half = Math.ceil(saved.length / 2);
  const status = { status: "succeeded" };
  const file = {
    size: saved.length,
    sliceCount: 2,
    getSliceAsync: (index: number, done: (result: object) => void) =>
      done({ ...status, value: { data: [...saved.slice(index * half, (index + 1) * half)] } }),
    closeAsync: closed,
  };
  const getFileAsync = jest.fn((_type: string, _options: object, done: (result: object) => void) =>
    done({ ...status, value: file }),
  );
  Object.defineProperty(Office.context, "document", { configurable: true, value: { getFileAsync } });
  const [look] = await host.forms.looks();
  const [expected] = FileWorkbook.open(saved, "a.xlsx").appearance();
  expect([look?.name, look?.columns, look?.styles]).toEqual([expected?.name, expected?.columns, expected?.styles]);
  expect(closed).toHaveBeenCalledTimes(1);
  getFileAsync.mockImplementation((_type, _options, done) => done({ status: "failed", error: { code: 5001 } }));
  await expect(host.forms.looks()).rejects.toMatchObject({ code: "excel-failed" });
  Reflect.set(Office, "PlatformType", { Mac: "Mac", iOS: "iOS" });
  Object.defineProperty(Office.context, "platform", { configurable: true, value: "Mac" });
  expect(await host.forms.handOver(saved, "a.zip")).toEqual({ kind: "blocked" });
  await host.forms.open?.(saved);
  expect(excel.workbook.application.$created?.$open).toBe(true);
});
