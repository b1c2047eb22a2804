import { ExcelWorkbook } from "../../../src/workbook/excel/excelWorkbook.ts";
import { BYTES_A_SYNC } from "../../../src/workbook/excel/traffic.ts";
import { PAYLOAD_LIMIT } from "../../excel-host/substituteHost.ts";
import { Workbook } from "../../excel-host/model/workbook.ts";
import { startExcel } from "../../excel-host/startExcel.ts";
import { manyIndicators } from "../../report/madeCases.ts";
import { madePlans } from "../../report/madeWorkbook.ts";
import { cell, planOf } from "../samplePlan.ts";
import { userWorkbook } from "./userWorkbook.ts";

const reading = async (indicators: number) => {
  const { host } = startExcel({ workbook: userWorkbook(indicators), calculates: false });
  await new ExcelWorkbook().read();
  return host;
};

test("reading takes as many round trips for 2000 rows as for 8, and one more for each 4 MB", async () => {
  expect((await reading(8)).syncs).toHaveLength(3);
  expect((await reading(2000)).syncs).toHaveLength(3);
  const large = await reading(40_000);
  const estimate = Math.ceil((40_000 * 5 * 100) / BYTES_A_SYNC);
  expect(large.syncs.length).toBeLessThanOrEqual(3 + estimate);
  for (const bytes of large.replyBytes) expect(bytes).toBeLessThan(PAYLOAD_LIMIT);
});

const rows = (count: number) => [
  [cell("题")],
  ...Array.from({ length: count }, (_, row) => [cell(row), cell("测评内容说明文字".repeat(4)), cell(9.5)]),
];

test("writing takes as many round trips for 5000 rows as for 5, and one more for each 4 MB", async () => {
  const writing = async (count: number) => {
    const { host } = startExcel({ workbook: new Workbook("测评体系"), calculates: false });
    await new ExcelWorkbook().apply({ kind: "write", sheets: [planOf("得分明细", "detail", rows(count))] });
    return host.syncs;
  };
  expect(await writing(5)).toHaveLength(4);
  expect(await writing(5000)).toHaveLength(4);
  const large = await writing(60_000);
  const bytes = large.reduce((sum, sync) => sum + sync.bytes, 0);
  expect(large.length).toBeLessThanOrEqual(4 + Math.ceil((2 * bytes) / BYTES_A_SYNC));
  for (const sync of large) expect(sync.bytes).toBeLessThan(PAYLOAD_LIMIT);
});

test("a whole summary takes as many round trips for 400 indicators as for 8, and one more for each 4 MB", async () => {
  const writing = async (indicators: number) => {
    const plans = madePlans(manyIndicators(indicators), { today: "2026-03-02", attribution: "lead" });
    const { host } = startExcel({ workbook: new Workbook("测评体系"), calculates: false });
    await new ExcelWorkbook().apply({ kind: "write", sheets: [...plans.values()] });
    return host.syncs;
  };
  const small = await writing(8);
  const large = await writing(400);
  const bytes = large.reduce((sum, sync) => sum + sync.bytes, 0);
  expect(bytes).toBeGreaterThan(BYTES_A_SYNC / 2);
  expect(large.length - small.length).toBeLessThanOrEqual(Math.ceil((2 * bytes) / BYTES_A_SYNC));
  for (const sync of large) expect(sync.bytes).toBeLessThan(PAYLOAD_LIMIT);
  // eslint-disable-next-line no-console -- said in the test's output
  console.info(
    `${small.length} round trips for 8 indicators, ${large.length} for 400 (${(bytes / 2 ** 20).toFixed(1)} MB)`,
  );
});

test("an answer larger than expected is asked for again in halves", async () => {
  const workbook = new Workbook("测评体系");
  workbook.$sheet("测评体系").getRange("A1:A400").values = Array(400).fill(["很".repeat(6000)]);
  const { host } = startExcel({ workbook });
  const grid = await new ExcelWorkbook().read();
  expect(grid.sheets[0]?.values[399]?.[0]).toBe("很".repeat(6000));
  expect(host.syncs.length).toBeGreaterThan(3);
});

test("work stops between two round trips when it is cancelled", async () => {
  startExcel({ workbook: userWorkbook(40_000), calculates: false });
  const stop = new AbortController();
  const read = new ExcelWorkbook().read({ signal: stop.signal, onProgress: (done) => done > 0 && stop.abort() });
  await expect(read).rejects.toMatchObject({ code: "cancelled", subject: "测评.xlsx" });
});
