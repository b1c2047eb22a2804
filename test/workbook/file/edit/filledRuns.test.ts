import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import { a1 } from "../../../../src/domain/address.ts";
import { cellKey } from "../../../../src/domain/cells.ts";
import { liveIn } from "../../../../src/report/draft/cells.ts";
import { CellRef, FilledFigure, plus, RangeRef, sumWhere, when } from "../../../../src/report/figure/figure.ts";
import type { CellPlan, SheetPlan } from "../../../../src/report/sheetPlan.ts";
import { summariseWorkbook } from "../../../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../../../src/workbook/file/fileWorkbook.ts";
import { describeWith, program } from "../../../support/programs.ts";
import { temporaryFolder } from "../../../support/temporaryFolder.ts";
import { cell, formula, planOf } from "../../samplePlan.ts";
import { textParts } from "../rawWorkbook.ts";

const above = new FilledFigure((row) => plus(new CellRef(null, 2, row), new CellRef("乙", 1, 1)));
const words = new FilledFigure((row) =>
  when(
    sumWhere(new RangeRef(null, 1, 1, 1, 9), [new RangeRef(null, 2, 1, 2, 9), "<>不适用 & 未评"]),
    "",
    new CellRef(null, 1, row),
  ),
);

/** Rows with two formulas that go down, in runs that end, change, stand alone and are longer than what is held back. */
function plan(rows: number): SheetPlan {
  const made = Array.from({ length: rows }, (_, at): (CellPlan | null)[] => {
    const row = at + 1;
    const first = row % 7 === 3 ? cell("—") : row % 11 === 5 ? null : liveIn(row, above, row, {});
    const second = row % 600 === 599 ? formula(`B${row}*2`, 0) : liveIn(row, row % 400 < 200 ? words : above, "字", {});
    return [cell(row), cell(row / 2), first, second];
  });
  return planOf("甲", null, [...made, [], [cell("完")]]);
}

type Formulas = ReadonlyMap<string, string>;

function planned({ rows }: SheetPlan): Formulas {
  const found = new Map<string, string>();
  rows.forEach(({ cells }, row) =>
    cells.forEach((each, column) => {
      if (each?.formula !== undefined) found.set(a1({ row: row + 1, column: column + 1 }), each.formula);
    }),
  );
  return found;
}

const PLAN = plan(1300);
const BYTES = createWorkbook([PLAN, planOf("乙", null, [[cell(1)]])]);

describe("A formula that is filled down a column", () => {
  it("is written once a run, and the runs of a column do not overlap", () => {
    const xml = textParts(BYTES)["xl/worksheets/sheet1.xml"] ?? "";
    const runs = [...xml.matchAll(/<f t="shared" ref="([A-Z])(\d+):\1(\d+)" si="(\d+)">/g)];
    expect(runs.length).toBeGreaterThan(100);
    expect(new Set(runs.map(([, , , , index]) => index)).size).toBe(runs.length);
    const ends = new Map<string, number>();
    for (const [, column = "", top, bottom] of runs) {
      expect(Number(top)).toBeGreaterThan(ends.get(column) ?? 0);
      expect(Number(bottom)).toBeGreaterThan(Number(top));
      ends.set(column, Number(bottom));
    }
    expect((xml.match(/<f t="shared" si/g) ?? []).length).toBeGreaterThan(1500);
  });

  it("is the same in every row to our own reader", async () => {
    const [sheet] = (await FileWorkbook.open(BYTES, "filled.xlsx").read()).sheets;
    const read = new Map<string, string>();
    for (const [address] of planned(PLAN)) {
      const { c, r } = SheetJs.utils.decode_cell(address);
      read.set(address, sheet?.formulas.get(cellKey(r + 1, c + 1)) ?? "");
    }
    expect(read).toEqual(planned(PLAN));
  });

  it("is the same in every row to SheetJS", () => {
    const sheet = SheetJs.read(BYTES, { type: "array" }).Sheets["甲"] ?? {};
    const read = Object.entries(sheet).flatMap(([address, each]: [string, SheetJs.CellObject]) =>
      address.startsWith("!") || each.f === undefined ? [] : [[address, each.f] as const],
    );
    expect(new Map(read)).toEqual(planned(PLAN));
  });

  it("is the same in every row to exceljs", async () => {
    const book = new ExcelJs.Workbook();
    await book.xlsx.load(BYTES.slice().buffer);
    const read = new Map<string, string>();
    book
      .getWorksheet("甲")
      ?.eachRow((row) => row.eachCell((each) => each.formula && read.set(each.address, each.formula)));
    expect(read).toEqual(planned(PLAN));
  });

  describeWith(["openpyxl"], "openpyxl", () => {
    test("reads it the same in every row", () => {
      const folder = temporaryFolder("filled");
      const [input, output] = [path.join(folder, "in.xlsx"), path.join(folder, "out.json")];
      writeFileSync(input, BYTES);
      const script =
        "import sys, json, openpyxl; s = openpyxl.load_workbook(sys.argv[1])['甲']; " +
        "json.dump({c.coordinate: c.value[1:] for r in s for c in r if c.data_type == 'f'}, open(sys.argv[2], 'w'))";
      execFileSync(program("openpyxl"), ["-c", script, input, output]);
      const read = JSON.parse(readFileSync(output, "utf8")) as Record<string, string>;
      expect(new Map(Object.entries(read))).toEqual(planned(PLAN));
    });
  });
});

test("得分明细 of an example reads to SheetJS as to our own reader", async () => {
  const book = FileWorkbook.open(readFileSync(path.join(__dirname, "../../../../examples/transport.xlsx")), "x.xlsx");
  await summariseWorkbook(book, { today: "2026-09-15", asOf: "2026-09-15", language: "zh-CN" });
  const detail = (await FileWorkbook.open(book.bytes(), "x.xlsx").read()).sheets.find(
    ({ product }) => product === "detail",
  );
  expect(Object.values(textParts(book.bytes())).join("")).toContain('<f t="shared" si=');
  const other = SheetJs.read(book.bytes(), { type: "array" }).Sheets[detail?.name ?? ""] ?? {};
  let compared = 0;
  for (const [address, each] of Object.entries(other) as [string, SheetJs.CellObject][]) {
    if (address.startsWith("!") || each.f === undefined) continue;
    const { c, r } = SheetJs.utils.decode_cell(address);
    expect(detail?.formulas.get(cellKey(r + 1, c + 1))).toBe(each.f);
    compared++;
  }
  expect(compared).toBeGreaterThan(500);
});
