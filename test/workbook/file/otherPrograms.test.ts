import { readFileSync } from "node:fs";
import path from "node:path";
import type { SheetGrid, WorkbookGrid } from "../../../src/domain/grid.ts";
import { MEASURE } from "../../../src/report/entries/entryPlaces.ts";
import { removeSummary } from "../../../src/usecases/removeSummary.ts";
import { summariseWorkbook } from "../../../src/usecases/summariseWorkbook.ts";
import { CONTENT_TYPES, ContentTypes } from "../../../src/workbook/file/package/contentTypes.ts";
import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { WorkbookPackage } from "../../../src/workbook/file/package/workbookPackage.ts";
import { readWorkbookPart } from "../../../src/workbook/file/package/workbookPart.ts";
import { parseSettings } from "../../../src/workbook/settingsXml.ts";
import { convertedByLibreOffice } from "../../support/libreOffice.ts";
import { savedByExcelJs, savedByGnumeric, savedByOpenpyxl, savedBySheetJs } from "../../support/otherPrograms.ts";
import { describeWith } from "../../support/programs.ts";
import { RELS, textParts } from "./rawWorkbook.ts";

const OPTIONS = { today: "2011-10-12", asOf: "2011-10-12", language: "zh-CN" } as const;
const SETTINGS = { attribution: "even", acknowledged: { "deduction-unexplained 1": "已核实" } } as const;
const TYPED = "召开专题会，年底前补齐台账";

/** An example with its summary and settings, and a measure typed into 扣分整改清单. */
async function usedWorkbook(): Promise<FileWorkbook> {
  const name = "danjiangkou.xlsx";
  const book = FileWorkbook.open(readFileSync(path.join(__dirname, "../../../examples", name)), name);
  await summariseWorkbook(book, { ...OPTIONS, settings: SETTINGS });
  const sheet = named(await book.read(), "扣分整改清单");
  const [row, column] = placeOf(sheet, MEASURE);
  book.edit([{ at: { sheet: sheet.name, row: row + 1, column }, value: TYPED }]);
  return book;
}

function named({ sheets }: WorkbookGrid, name: string): SheetGrid {
  const sheet = sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** Row and column of the cell that holds this text. */
function placeOf({ values }: SheetGrid, text: string): [row: number, column: number] {
  for (const [row, cells] of values.entries()) {
    const column = cells?.indexOf(text) ?? -1;
    if (column >= 0) return [row + 1, column + 1];
  }
  throw new Error(`no cell ${text}`);
}

/** How our sheets are printed. */
function pages({ sheets }: WorkbookGrid): unknown {
  return sheets.flatMap(({ product, layout }) => {
    const { paper, orientation, scale, footer, margins } = layout ?? {};
    // LibreOffice has no header where there is none, so its distance from the edge is its own.
    const { top = 0, bottom = 0, left = 0, right = 0 } = margins ?? {};
    const sides = [top, bottom, left, right].map(Math.round);
    return product === null ? [] : [[product, paper, orientation, scale, footer?.replace(/&"[^"]*"|&\d+/g, ""), sides]];
  });
}

/** What must hold of the workbook once another program has saved it, and once the summary has been written into it again. */
async function expectStillOurs(saved: Uint8Array, keepsSettings: boolean): Promise<void> {
  const before = await (await usedWorkbook()).read();
  const book = FileWorkbook.open(saved, "saved.xlsx");
  const sheets = (grid: WorkbookGrid): unknown => grid.sheets.map(({ name, product }) => [name, product]);
  expect(sheets(await book.read())).toEqual(sheets(before));

  // A print set-up that a program drops is no choice of the user's.
  const result = await summariseWorkbook(book, OPTIONS);
  const again = FileWorkbook.open(book.bytes(), "again.xlsx");
  const grid = await again.read();
  expect(sheets(grid)).toEqual(sheets(before));
  expect(pages(grid)).toEqual(pages(before));
  expect(result.check.scorecard?.totals).toMatchObject({ unscored: 0 });
  expect(result.check.scorecard?.totals?.result.toNumber()).toBe(97);
  const [row, column] = placeOf(named(grid, "扣分整改清单"), MEASURE);
  expect(named(grid, "扣分整改清单").values[row]?.[column - 1]).toBe(TYPED);

  const { acknowledged, attribution } = parseSettings(grid.settingsXml);
  expect({ acknowledged, attribution }).toEqual(keepsSettings ? SETTINGS : {});
  expect(result.check.issues.filter(({ code }) => code === "settings-lost")).toHaveLength(keepsSettings ? 0 : 1);
  const ids = Object.values(textParts(again.bytes())).flatMap((xml) => xml.match(/itemID="[^"]+"/g) ?? []);
  expect(ids).toHaveLength(1);

  expect(await removeSummary(again)).toHaveLength(5);
  expect((await again.read()).sheets.map(({ name }) => name)).toEqual(["测评体系", "任务分解"]);
  expect((await again.read()).settingsXml).toBeNull();
}

test("exceljs, which drops hidden names and settings", async () => {
  await expectStillOurs(await savedByExcelJs((await usedWorkbook()).bytes()), false);
});

test("SheetJS, which drops settings", async () => {
  await expectStillOurs(savedBySheetJs((await usedWorkbook()).bytes()), false);
});

describeWith(["openpyxl"], "openpyxl", () => {
  test("which drops settings", async () => {
    await expectStillOurs(savedByOpenpyxl((await usedWorkbook()).bytes()), false);
  });

  test("which writes hidden columns in another way once exceljs has dropped the hidden names", async () => {
    await expectStillOurs(savedByOpenpyxl(await savedByExcelJs((await usedWorkbook()).bytes())), false);
  });
});

describeWith(["ssconvert"], "gnumeric", () => {
  test("which drops settings and spells built-in names without their prefix", async () => {
    await expectStillOurs(savedByGnumeric((await usedWorkbook()).bytes()), false);
  });
});

describeWith(["soffice"], "LibreOffice", () => {
  test("which hangs settings on the package", async () => {
    const files = new Map([["used.xlsx", (await usedWorkbook()).bytes()]]);
    const saved = convertedByLibreOffice(files, "xlsx").get("used.xlsx") ?? new Uint8Array();
    await expectStillOurs(saved, true);
  });
});

test("a copy that the user made and renamed stays the user's once the summary is gone", async () => {
  const pack = WorkbookPackage.open((await usedWorkbook()).bytes(), "used.xlsx");
  const summary = readWorkbookPart(pack).sheets.find(({ product }) => product === "summary")?.worksheet ?? "";
  // An archive of values: formulas into the summary would keep it from being removed.
  pack.set(
    "xl/worksheets/sheet99.xml",
    (pack.text(summary) ?? "").replace(/<f>[^<]*<\/f>|<(?:drawing|legacyDrawing)\s[^>]*>/g, ""),
  );
  const types = new ContentTypes(pack);
  types.add("xl/worksheets/sheet99.xml", CONTENT_TYPES.worksheet);
  types.write();
  // Excel copies the hidden name with the sheet.
  change(pack, "xl/workbook.xml", "</sheets>", '<sheet name="存档" sheetId="99" r:id="rIdCopy"/></sheets>');
  change(
    pack,
    "xl/workbook.xml",
    "</definedNames>",
    '<definedName name="_scorecard.sheet" localSheetId="7" hidden="1">"summary"</definedName></definedNames>',
  );
  const link = `<Relationship Id="rIdCopy" Type="${RELS}/worksheet" Target="worksheets/sheet99.xml"/></Relationships>`;
  change(pack, "xl/_rels/workbook.xml.rels", "</Relationships>", link);
  const book = FileWorkbook.open(pack.toBytes(), "used.xlsx");
  expect(named(await book.read(), "存档")).toMatchObject({ product: null, copied: true });
  await removeSummary(book);
  const archive = named(await FileWorkbook.open(book.bytes(), "used.xlsx").read(), "存档");
  expect([archive.product, archive.copied]).toEqual([null, undefined]);
  // Also for a program that sees the cells alone.
  expect(
    named(await FileWorkbook.open(await savedByExcelJs(book.bytes()), "x.xlsx").read(), "存档").product,
  ).toBeNull();
});

function change(pack: WorkbookPackage, part: string, before: string, after: string): void {
  const xml = pack.text(part) ?? "";
  expect(xml).toContain(before);
  pack.set(part, xml.replace(before, after));
}
