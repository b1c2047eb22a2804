import { readFileSync } from "node:fs";
import path from "node:path";
import { PreviewWorkbook } from "../../src/preview/previewWorkbook.ts";
import type { SheetGrid } from "../../src/domain/grid.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { WorkStep } from "../../src/usecases/work.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";

const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../../examples/danjiangkou.xlsx")));

async function opened(): Promise<{ workbook: PreviewWorkbook; sheet: SheetGrid; rewritten: jest.Mock }> {
  const rewritten = jest.fn(async () => undefined);
  const workbook = await PreviewWorkbook.over(FileWorkbook.open(bytes, "danjiangkou.xlsx"), rewritten);
  const [sheet] = workbook.base.sheets;
  if (!sheet) throw new Error("the example has no sheet");
  return { workbook, sheet, rewritten };
}

const mark = (value: number) => ({ value, formula: null });

describe("the workbook behind the page", () => {
  it("reads the edits over the file, and leaves the file's own grid as it was", async () => {
    const { workbook, sheet } = await opened();
    expect(workbook.record(sheet, 8, 5, mark(9))).toBe(true);
    expect((await workbook.read()).sheets[0]?.values[7]?.[4]).toBe(9);
    expect(sheet.values[7]?.[4]).toBe(8);
  });

  it("forgets an edit that is taken back, so that nothing is left to save", async () => {
    const { workbook, sheet } = await opened();
    workbook.record(sheet, 8, 5, mark(9));
    expect(workbook.unsaved).toBe(true);
    expect(workbook.record(sheet, 8, 5, mark(8))).toBe(true);
    expect(workbook.unsaved).toBe(false);
    expect(workbook.bytes()).toEqual(bytes);
  });

  it("does not call it an edit when a cell is set to what it holds", async () => {
    const { workbook, sheet } = await opened();
    expect(workbook.record(sheet, 8, 5, mark(8))).toBe(false);
    expect(workbook.unsaved).toBe(false);
  });

  it("puts several edits of one row, formulas and cleared cells into the saved bytes", async () => {
    const { workbook, sheet } = await opened();
    workbook.record(sheet, 8, 5, mark(8.5));
    workbook.record(sheet, 8, 6, { value: "文体活动少一次", formula: null });
    workbook.record(sheet, 12, 5, { value: 97.5, formula: "SUM(E4:E11)" });
    workbook.record(sheet, 13, 1, { value: null, formula: null });
    const [saved] = (await FileWorkbook.open(workbook.bytes(), "saved.xlsx").read()).sheets;
    expect(saved?.values[7]?.slice(4, 6)).toEqual([8.5, "文体活动少一次"]);
    expect(saved?.values[11]?.[4]).toBe(97.5);
    expect([...(saved?.formulas.values() ?? [])]).toEqual(["SUM(E4:E11)"]);
    expect(saved?.values[12]?.[0] ?? null).toBeNull();
  });

  it("has the edits in the file once the summary is written, and asks for the new sheets to be shown", async () => {
    const { workbook, sheet, rewritten } = await opened();
    workbook.record(sheet, 8, 5, mark(9));
    await summariseWorkbook(workbook, { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" });
    expect(rewritten).toHaveBeenCalledTimes(1);
    expect(workbook.unsaved).toBe(true);
    const saved = await FileWorkbook.open(workbook.bytes(), "saved.xlsx").read();
    expect(saved.sheets[0]?.values[7]?.[4]).toBe(9);
    expect(saved.sheets.filter(({ product }) => product !== null)).toHaveLength(5);
    await workbook.saved();
    expect(workbook.unsaved).toBe(false);
  });

  it("keeps settings without showing the sheets anew, edits still pending", async () => {
    const { workbook, sheet, rewritten } = await opened();
    workbook.record(sheet, 8, 5, mark(9));
    await workbook.apply({
      kind: "write",
      sheets: [],
      settingsXml: '<settings xmlns="urn:scorecard-addin:settings"/>',
    });
    expect(rewritten).not.toHaveBeenCalled();
    const grid = await workbook.read();
    expect(grid.settingsXml).toContain("urn:scorecard-addin:settings");
    expect(grid.sheets[0]?.values[7]?.[4]).toBe(9);
  });

  it("can be stopped between two sheets of the summary, and the file is as before", async () => {
    const { workbook, sheet, rewritten } = await opened();
    workbook.record(sheet, 8, 5, mark(9));
    const control = new AbortController();
    const at: string[] = [];
    const work = {
      signal: control.signal,
      onStep: ({ phase, done, of }: WorkStep) => {
        if (phase !== "writing" || of === null) return;
        at.push(`${done}/${of}`);
        if (done === 2) control.abort();
      },
    };
    const options = { today: "2026-03-02", asOf: "2026-03-02", language: "zh-CN" } as const;
    await expect(summariseWorkbook(workbook, options, work)).rejects.toMatchObject({ code: "cancelled" });
    expect(at).toEqual(["0/5", "1/5", "2/5"]);
    expect(rewritten).not.toHaveBeenCalled();
    const saved = FileWorkbook.open(workbook.bytes(), "saved.xlsx");
    expect((await saved.read()).sheets.map(({ name }) => name)).toEqual(workbook.base.sheets.map(({ name }) => name));
    expect((await saved.read()).sheets[0]?.values[7]?.[4]).toBe(9);
    await summariseWorkbook(workbook, options);
    expect((await workbook.read()).sheets.filter(({ product }) => product !== null)).toHaveLength(5);
  });
});
