import { readFileSync } from "node:fs";
import path from "node:path";
import type { WorkbookGrid } from "../../../src/domain/grid.ts";
import { removeSummary } from "../../../src/usecases/removeSummary.ts";
import { setUpPrinting } from "../../../src/usecases/setUpPrinting.ts";
import { summariseWorkbook } from "../../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { reachableParts, readRelationships } from "../../../src/workbook/file/package/relationships.ts";
import { readWorkbookPart } from "../../../src/workbook/file/package/workbookPart.ts";
import { WorkbookPackage } from "../../../src/workbook/file/package/workbookPackage.ts";
import { refersTo } from "../../../src/workbook/sheetReferences.ts";
import { cell, formula, fullPlan, planOf } from "../samplePlan.ts";
import { rawWorkbook, sheetOf, storedEntries } from "./rawWorkbook.ts";
import { richWorkbook } from "./richWorkbook.ts";

const TODAY = "2011-10-12";
const example = (): FileWorkbook =>
  FileWorkbook.open(
    new Uint8Array(readFileSync(path.join(__dirname, "../../../examples/danjiangkou.xlsx"))),
    "danjiangkou.xlsx",
  );
const reopened = (book: FileWorkbook): FileWorkbook => FileWorkbook.open(book.bytes(), "再打开.xlsx");
const packageOf = (book: FileWorkbook): WorkbookPackage => WorkbookPackage.open(book.bytes(), "包.xlsx");

/** All that is read of the sheets but how they print. */
const readable = ({ sheets, settingsXml }: WorkbookGrid): unknown => [
  sheets.map(({ name, values, formulas, merges, links, hiddenRows, product, stamp }) => [
    ...[name, values, [...formulas], merges, [...links], [...hiddenRows], product, stamp],
  ]),
  settingsXml,
];

/** No relationship, type or name leads to nothing, and no part is led to by nothing. */
function expectNothingDangling(pack: WorkbookPackage): void {
  const types = pack.text("[Content_Types].xml") ?? "";
  for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(pack.has(name ?? "")).toBe(true);
  const reachable = reachableParts(pack);
  for (const part of [...reachable, ""]) {
    for (const { part: to } of readRelationships(pack, part)) if (to !== null) expect(pack.has(to)).toBe(true);
  }
  const stray = [...pack.names()].filter((name) => !name.endsWith(".rels") && !reachable.has(name));
  expect(stray).toEqual(["[Content_Types].xml"]);
  const { root, sheets } = readWorkbookPart(pack);
  for (const node of root.child("definedNames")?.all("definedName") ?? []) {
    expect(node.number("localSheetId") ?? 0).toBeLessThan(sheets.length);
    expect(node.attribute("name")).not.toMatch(/^_scorecard/);
  }
}

test("a summarised workbook from which the summary was removed holds what it held before, and nothing dangles", async () => {
  const book = example();
  const before = await book.read();
  const parts = new Set(packageOf(book).names());
  await summariseWorkbook(book, { today: TODAY, asOf: TODAY, language: "zh-CN" });
  expect((await book.read()).sheets.length).toBe(before.sheets.length + 5);
  expect(await removeSummary(book)).toEqual(["测评汇总", "扣分整改清单", "部门责任清单", "填报核对清单", "得分明细"]);
  expect(readable(await reopened(book).read())).toEqual(readable(before));
  const after = packageOf(book);
  expectNothingDangling(after);
  expect([...after.names()].filter((name) => !parts.has(name))).toEqual([]);
});

test("settings that two authors began at once both go", async () => {
  const settingsXml = '<settings xmlns="urn:scorecard-addin:settings"/>';
  const book = FileWorkbook.open(createWorkbook([planOf("台账", null, [[cell("总分")]])]), "a.xlsx");
  await book.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")], settingsXml });
  const pack = packageOf(book);
  pack.set("customXml/other.xml", settingsXml);
  const links = "xl/_rels/workbook.xml.rels";
  const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
  const link = `<Relationship Id="other" Type="${type}" Target="../customXml/other.xml"/></Relationships>`;
  pack.set(links, (pack.text(links) ?? "").replace("</Relationships>", link));
  const both = FileWorkbook.open(pack.toBytes(), "a.xlsx");
  await both.apply({ kind: "remove-product" });
  expect((await reopened(both).read()).settingsXml).toBeNull();
  expectNothingDangling(packageOf(both));
});

test("every part of a rich workbook that is the user's keeps its stored bytes", async () => {
  const bytes = await richWorkbook();
  const book = FileWorkbook.open(bytes, "rich.xlsm");
  await book.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")] });
  await book.apply({ kind: "remove-product" });
  const [before, after] = [storedEntries(bytes), storedEntries(book.bytes())];
  const changing =
    /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/;
  for (const [name, stored] of before)
    if (!changing.test(name) && !name.endsWith("/")) expect([name, after.get(name)]).toEqual([name, stored]);
  expect([...after.keys()].filter((name) => !before.has(name))).toEqual([]);
});

test("sheets of the user's behind those that go keep their names, print areas and the view its place", async () => {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const rels = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const bytes = rawWorkbook({
    sheets: { 甲: sheetOf("<sheetData/>"), 汇总: sheetOf("<sheetData/>"), 乙: sheetOf("<sheetData/>") },
  });
  const pack = WorkbookPackage.open(bytes, "a.xlsx");
  const { path: part, sheets } = readWorkbookPart(pack);
  const list = sheets.map(({ node }) => node.xml).join("");
  pack.set(
    part,
    `<workbook xmlns="${main}" xmlns:r="${rels}"><bookViews><workbookView firstSheet="1" activeTab="2"/><workbookView activeTab="1"/></bookViews>` +
      `<sheets>${list}</sheets><definedNames><definedName name="_scorecard.sheet" localSheetId="1" hidden="1">"summary"</definedName>` +
      `<definedName name="_xlnm.Print_Area" localSheetId="1">汇总!$A$1</definedName>` +
      `<definedName name="_xlnm.Print_Area" localSheetId="2">乙!$A$1</definedName><definedName name="全局">甲!$A$1</definedName></definedNames></workbook>`,
  );
  const book = FileWorkbook.open(pack.toBytes(), "a.xlsx");
  await book.apply({ kind: "remove-product" });
  const { root } = readWorkbookPart(packageOf(book));
  const names = root.child("definedNames")?.all("definedName") ?? [];
  expect(names.map((node) => [node.attribute("name"), node.number("localSheetId"), node.text])).toEqual([
    ["_xlnm.Print_Area", 1, "乙!$A$1"],
    ["全局", undefined, "甲!$A$1"],
  ]);
  const views = root.child("bookViews")?.all("workbookView") ?? [];
  expect(views.map((view) => [view.number("firstSheet"), view.number("activeTab")])).toEqual([
    [0, 1],
    [undefined, 0],
  ]);
});

test("removal is refused where a cell of the user's would become #REF!, and says which", async () => {
  const user = planOf("台账", null, [[cell("总分"), formula("测评汇总!B3", 9)]]);
  const book = FileWorkbook.open(createWorkbook([user]), "a.xlsx");
  await book.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const bytes = book.bytes();
  await expect(removeSummary(book)).rejects.toMatchObject({ code: "summary-referenced", subject: "台账!B1" });
  expect(book.bytes()).toEqual(bytes);
});

test("removal is refused where no sheet that can be seen would be left", async () => {
  const book = FileWorkbook.open(createWorkbook([planOf("台账", null, [[cell(1)]], { hidden: true })]), "a.xlsx");
  await book.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  await expect(book.apply({ kind: "remove-product" })).rejects.toMatchObject({ code: "no-other-sheet" });
});

test.each([
  ["测评汇总!A1", true],
  ["SUM('测评汇总'!A1:B2)", true],
  ["'得分(2)'!A1+1", true],
  ["1+测评汇总!A1", true],
  ["旧测评汇总!A1", false],
  ["'旧测评汇总'!A1", false],
  ["测评汇总", false],
  ["甲!A1", false],
])("%s refers to a sheet of the product's: %s", (text, expected) => {
  expect(refersTo(text, ["测评汇总", "得分(2)"])).toBe(expected);
});

describe("print set-up of a summary", () => {
  const options = { today: TODAY, language: "zh-CN" } as const;

  test("brings back what the user had changed, and no cell changes", async () => {
    const book = example();
    await summariseWorkbook(book, { today: TODAY, asOf: TODAY, language: "zh-CN" });
    const written = packageOf(book);
    const own = readWorkbookPart(written).sheets.filter(({ product }) => product !== null);
    const spoilt = written.copy();
    for (const { worksheet } of own) {
      const xml = spoilt.text(worksheet ?? "") ?? "";
      const without = xml
        .replace(/<pageSetUpPr[^>]*>/, "")
        .replace(/<pageMargins[^>]*><pageSetup[^>]*>/, "<pageMargins left='9'/>");
      spoilt.set(worksheet ?? "", without.replace(/<headerFooter>.*?<\/headerFooter>/s, ""));
    }
    const workbook = spoilt.text("xl/workbook.xml") ?? "";
    spoilt.set(
      "xl/workbook.xml",
      workbook.replace(/<definedName name="_xlnm\.Print[^>]*localSheetId="[2-6]"[^>]*>[^<]*<\/definedName>/g, ""),
    );
    const opened = FileWorkbook.open(spoilt.toBytes(), "改过.xlsx");
    const before = await opened.read();
    expect((await setUpPrinting(opened, { ...options, today: "2026-01-01" })).kind).toBe("set");
    expect(readable(await reopened(opened).read())).toEqual(readable(before));
    const after = packageOf(opened);
    const print = (pack: WorkbookPackage): unknown => [
      own.map(({ worksheet }) => {
        const xml = pack.text(worksheet ?? "") ?? "";
        return [/<sheetPr.*?<\/sheetPr>/s.exec(xml)?.[0], /<printOptions.*?(?=<ignoredErrors)/s.exec(xml)?.[0]];
      }),
      [...(pack.text("xl/workbook.xml") ?? "").matchAll(/<definedName name="_xlnm\.Print[^>]*>[^<]*/g)]
        .map(([all]) => all)
        .sort(),
    ];
    expect(print(after)).toEqual(print(written));
  });

  test("is not done where there is no summary, or one older than the data", async () => {
    const book = example();
    expect(await setUpPrinting(book, options)).toEqual({ kind: "no-summary" });
    await summariseWorkbook(book, { today: TODAY, asOf: TODAY, language: "zh-CN" });
    book.edit([{ at: { sheet: "测评体系", row: 4, column: 5 }, value: 1 }]);
    const bytes = book.bytes();
    expect(await setUpPrinting(book, options)).toEqual({ kind: "summary-older" });
    expect(book.bytes()).toEqual(bytes);
  });
});
