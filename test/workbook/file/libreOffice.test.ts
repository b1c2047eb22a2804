import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SheetGrid } from "../../../src/domain/grid.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { describeWith, program } from "../../support/programs.ts";
import { fullPlan } from "../samplePlan.ts";
import { storedEntries } from "./rawWorkbook.ts";
import { richWorkbook } from "./richWorkbook.ts";

const STAMP = "2026-03-02 0123456789abcdef";

describeWith(["soffice"], "LibreOffice and we read each other's workbooks", () => {
  let folder: string;
  let ours: SheetGrid[];
  let theirs: Uint8Array;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "scorecard-lo-"));
    const rich = FileWorkbook.open(await richWorkbook(), "rich.xlsm");
    await rich.apply({ kind: "write", sheets: [{ ...fullPlan("测评汇总", "summary"), stamp: STAMP }] });
    const own = FileWorkbook.open(createWorkbook([fullPlan("模板", null)]), "own.xlsx");
    ours = [...(await own.read()).sheets, ...(await rich.read()).sheets];
    theirs = convert(own.bytes(), "own.xlsx");
    convert(rich.bytes(), "rich.xlsm");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Opens the bytes in LibreOffice and saves them as .xlsx; every formula is calculated anew. */
  function convert(bytes: Uint8Array, name: string): Uint8Array {
    writeFileSync(join(folder, name), bytes);
    const out = join(folder, "out");
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const options = [profile, "--headless", "--convert-to", "xlsx", "--outdir", out, join(folder, name)];
    execFileSync(program("soffice"), options, { stdio: "ignore", timeout: 110_000 });
    return new Uint8Array(readFileSync(join(out, name.replace(/\.\w+$/, ".xlsx"))));
  }

  test("a sheet of the product saved by it keeps its mark, and what it was made from", async () => {
    const saved = new Uint8Array(readFileSync(join(folder, "out", "rich.xlsx")));
    const { sheets } = await FileWorkbook.open(saved, "rich.xlsx").read();
    expect(sheets.flatMap(({ product, stamp }) => (product ? [[product, stamp]] : []))).toEqual([["summary", STAMP]]);
  });

  test("what we wrote it reads: values, formulas with results, merges", async () => {
    const saved = ["own.xlsx", "rich.xlsx"].map((name) => readFileSync(join(folder, "out", name)));
    const read = await Promise.all(saved.map((bytes) => FileWorkbook.open(new Uint8Array(bytes), "x.xlsx").read()));
    const sheets = read.flatMap((grid) => grid.sheets);
    expect(sheets.map(({ name }) => name)).toEqual(ours.map(({ name }) => name));
    for (const [index, sheet] of ours.entries()) {
      const now = sheets[index];
      for (const [row, values] of sheet.values.entries()) {
        for (const [column, value] of (values ?? []).entries()) {
          expect([sheet.name, row, column, now?.values[row]?.[column] ?? null]).toEqual([
            sheet.name,
            row,
            column,
            value ?? null,
          ]);
        }
      }
      // It writes a plain TRUE as the formula TRUE().
      expect([...(now?.formulas.keys() ?? [])]).toEqual(expect.arrayContaining([...sheet.formulas.keys()]));
      expect(now?.merges).toEqual(sheet.merges);
    }
  });

  test("into what it wrote we write without touching any other part", async () => {
    const workbook = FileWorkbook.open(theirs, "lo.xlsx");
    await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
    const [old, now] = [storedEntries(theirs), storedEntries(workbook.bytes())];
    const changed = [...old.keys()].filter(
      (part) => Buffer.compare(old.get(part) ?? Buffer.of(), now.get(part) ?? Buffer.of()) !== 0,
    );
    expect(changed.filter((part) => !/Content_Types|workbook\.xml|styles\.xml/.test(part))).toEqual([]);
  });
});
