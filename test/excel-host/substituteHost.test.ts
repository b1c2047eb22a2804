/// <reference types="office-js" />
import { readdirSync } from "node:fs";
import path from "node:path";
import { loadLibrary } from "./nodeOffice.ts";
import { startExcel, type RunningExcel } from "./startExcel.ts";

let excel: RunningExcel;
beforeEach(() => {
  excel = startExcel();
});

test("values go through Microsoft's library into the workbook and back", async () => {
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3");
    range.values = [
      [1, "二"],
      [true, ""],
    ];
    range.format.fill.color = "#ffee00";
    range.load("values,address");
    await context.sync();
    return [range.address, range.values];
  });
  expect(values).toEqual([
    "Sheet1!B2:C3",
    [
      [1, "二"],
      [true, ""],
    ],
  ]);
  expect(excel.workbook.$sheet("Sheet1").$cells.get(1, 1).format).toEqual({ "fill.color": "#FFEE00" });
  expect(excel.host.syncs).toHaveLength(1);
});

test("a large block is sent by the library in pieces and arrives whole", async () => {
  const block = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (_unused, column) => row * 10 + column),
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:J400").values = block;
    await context.sync();
  });
  expect(excel.workbook.$sheet("Sheet1").getRange("A1:J400").values).toEqual(block);
  expect(excel.host.syncs).toHaveLength(1);
});

test("formulas are calculated as Excel would", async () => {
  excel.host.type("Sheet1", "A1", 40);
  excel.host.type("Sheet1", "A2", "=A1+2");
  expect(excel.workbook.$sheet("Sheet1").getRange("A2").values).toEqual([[42]]);
  excel.host.type("Sheet1", "A1", 1);
  expect(excel.workbook.$sheet("Sheet1").getRange("A2").values).toEqual([[3]]);
});

test("text that begins like a formula becomes one unless it is written as text", () => {
  excel.host.type("Sheet1", "A1", "=1+1");
  excel.host.type("Sheet1", "A2", "'=1+1");
  expect(excel.workbook.$sheet("Sheet1").getRange("A1:A2").values).toEqual([[2], ["=1+1"]]);
});

test("a member that the model lacks fails loudly", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").insert("Down");
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "NotImplementedInSubstituteHost" });
});

test("what is wrong with a call is said with the library's own errors", async () => {
  const wrong = (batch: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      batch(context.workbook.worksheets.getItem("Sheet1"));
      await context.sync();
    });
  await expect(wrong((sheet) => (sheet.getRange("A1:B2").values = [[1]]))).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(wrong((sheet) => sheet.getRange("nowhere"))).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(wrong((sheet) => (sheet.name = "x".repeat(32)))).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(
    wrong((sheet) => (sheet.getRange("A1").format.horizontalAlignment = "Middle" as "Left")),
  ).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  await expect(wrong((sheet) => void sheet.getRange("A1").values)).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  await expect(Excel.run(async (context) => void context.workbook.worksheets.getItem("?"))).rejects.toMatchObject({
    code: "ItemNotFound",
  });
});

test("a member above the supported requirement set is refused, and the highest set used is known", async () => {
  const merged = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").getMergedAreasOrNullObject();
      await context.sync();
    });
  await merged();
  expect(excel.usedSets.get("ExcelApi")).toBe("1.13");
  excel = startExcel({ excelApi: "1.12" });
  await expect(merged()).rejects.toMatchObject({ code: "ApiNotFound" });
});

test("a protected sheet refuses changes and a protected structure refuses sheets", async () => {
  excel.workbook.$sheet("Sheet1").protection.protected = true;
  excel.workbook.protection.protected = true;
  const change = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
    await context.sync();
  });
  await expect(change).rejects.toMatchObject({ code: "AccessDenied" });
  const add = Excel.run(async (context) => {
    context.workbook.worksheets.add("x");
    await context.sync();
  });
  await expect(add).rejects.toMatchObject({ code: "AccessDenied" });
});

test("a fault stops a request after the actions before it, which stay done", async () => {
  excel.host.fault = ({ actions }) => ({ code: "GeneralException", after: actions.length - 1 });
  const run = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1").values = [["done"]];
    sheet.getRange("A2").values = [["not done"]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "GeneralException" });
  expect(excel.workbook.$sheet("Sheet1").getRange("A1:A2").values).toEqual([["done"], [""]]);
});

test("while a cell is edited a request is refused, or waits where it asked to", async () => {
  const count = (options: { delayForCellEdit: boolean }) =>
    Excel.run(options, async (context) => {
      const sheets = context.workbook.worksheets.getCount();
      await context.sync();
      return sheets.value;
    });
  excel.host.beginCellEdit();
  await expect(count({ delayForCellEdit: false })).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  const waiting = count({ delayForCellEdit: true });
  excel.host.endCellEdit();
  await expect(waiting).resolves.toBe(1);
});

test("a request above 5 MB is refused", async () => {
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1:A200").values = Array(200).fill(["x".repeat(32_000)]);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
});

test("changes are reported to whoever registered, with their source", async () => {
  const heard: [string, string][] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source }) => void heard.push([address, source]));
    await context.sync();
  });
  excel.host.type("Sheet1", "B2", 5);
  excel.host.type("Sheet1", "B3", 6, "Remote");
  await new Promise((done) => setTimeout(done, 20));
  expect(heard).toEqual([
    ["B2", "Local"],
    ["B3", "Remote"],
  ]);
});

test("the model has no member that Microsoft's library has not", async () => {
  const { metadata } = loadLibrary();
  const folder = path.join(__dirname, "model");
  const invented: string[] = [];
  let seen = 0;
  for (const file of readdirSync(folder)) {
    const module = (await import(path.join(folder, file))) as Record<string, unknown>;
    for (const type of Object.values(module)) {
      if (typeof type !== "function" || !type.prototype) continue;
      const info = metadata.get(type.name);
      if (!info) continue;
      const real = new Set([...info.scalars.keys(), ...info.navigations, "items"]);
      for (const name of Object.getOwnPropertyNames(type.prototype)) {
        if (name === "constructor" || name === "matches" || name.startsWith("$")) continue;
        seen++;
        if (!real.has(name) && !(name in info.prototype)) invented.push(`${type.name}.${name}`);
      }
    }
  }
  expect(invented).toEqual([]);
  expect(seen).toBeGreaterThan(80);
});
