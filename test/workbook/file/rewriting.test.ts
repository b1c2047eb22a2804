import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { WorkbookPackage } from "../../../src/workbook/file/package/workbookPackage.ts";
import { cell, fullPlan, planOf } from "../samplePlan.ts";
import { rawWorkbook, sheetOf, textParts } from "./rawWorkbook.ts";

const user = { 甲: sheetOf('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>') };

async function written(): Promise<FileWorkbook> {
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: user }), "a.xlsx");
  await workbook.apply({
    kind: "write",
    sheets: [fullPlan("测评汇总", "summary"), planOf("得分明细", "detail", [[cell(1)]])],
  });
  return workbook;
}

/** The workbook after its workbook.xml went through another program's hands. */
function changed(workbook: FileWorkbook, change: (xml: string) => string): FileWorkbook {
  const parts = textParts(workbook.bytes());
  const xml = change(parts["xl/workbook.xml"] ?? "");
  return FileWorkbook.open(rawWorkbook({ sheets: {}, parts: { ...parts, "xl/workbook.xml": xml } }), "a.xlsx");
}

test("a sheet that the user renamed is found by its mark, keeps its place and id, and takes the plan's name", async () => {
  const renamed = changed(await written(), (xml) => xml.replace('name="测评汇总"', 'name="我的汇总"'));
  expect((await renamed.read()).sheets.map(({ name, product }) => [name, product])).toEqual([
    ["甲", null],
    ["我的汇总", "summary"],
    ["得分明细", "detail"],
  ]);
  const [tag] = sheetTags(renamed, 1);
  await renamed.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  expect(sheetTags(renamed, 1)).toEqual([tag?.replace("我的汇总", "测评汇总")]);
  expect((await renamed.read()).sheets.map(({ name }) => name)).toEqual(["甲", "测评汇总", "得分明细"]);
});

function sheetTags(workbook: FileWorkbook, index: number): string[] {
  const tags = textParts(workbook.bytes())["xl/workbook.xml"]?.match(/<sheet [^>]*>/g) ?? [];
  return tags.slice(index, index + 1);
}

test("of a copied sheet only the first is the product's; the copy is the user's and is left alone", async () => {
  // Excel copies the hidden name with the sheet.
  const copied = changed(await written(), (xml) =>
    xml
      .replace("</sheets>", '<sheet name="测评汇总 (2)" sheetId="9" r:id="rIdSheet1"/></sheets>')
      .replace(
        "</definedNames>",
        '<definedName name="_scorecard.sheet" localSheetId="3" hidden="1">"summary"</definedName></definedNames>',
      ),
  );
  await copied.apply({ kind: "write", sheets: [planOf("测评汇总", "summary", [[cell("新")]])] });
  const { sheets } = await copied.read();
  expect(sheets.map(({ name, product }) => [name, product])).toEqual([
    ["甲", null],
    ["测评汇总", "summary"],
    ["得分明细", "detail"],
    ["测评汇总 (2)", null],
  ]);
  expect(sheets[3]?.values).toEqual([[1]]);
});

test("print area, repeated rows and mark are the sheet's own names and do not pile up", async () => {
  const workbook = await written();
  await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const xml = textParts(workbook.bytes())["xl/workbook.xml"] ?? "";
  const names = [...xml.matchAll(/<definedName name="([^"]+)" localSheetId="1"/g)].map((match) => match[1]);
  expect(names.sort()).toEqual(["_scorecard.sheet", "_xlnm.Print_Area", "_xlnm.Print_Titles"]);
  expect(xml).toContain("'测评汇总'!$A$1:$C$4");
  expect(xml).toContain("'测评汇总'!$1:$2");
});

test("a sheet of the user's that has the product's name but not its mark is not touched", async () => {
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: { 测评汇总: user.甲 } }), "a.xlsx");
  await expect(workbook.apply({ kind: "write", sheets: [planOf("测评汇总", "summary", [[cell(1)]])] })).rejects.toThrow(
    /测评汇总/,
  );
  await workbook.apply({ kind: "write", sheets: [planOf("测评汇总（2）", "summary", [[cell(2)]])] });
  expect((await workbook.read()).sheets.map(({ name, values }) => [name, values[0]?.[0]])).toEqual([
    ["测评汇总", 1],
    ["测评汇总（2）", 2],
  ]);
});

test("the name that macros know a sheet by survives its being rewritten", async () => {
  const workbook = await written();
  const parts = textParts(workbook.bytes());
  const part =
    Object.keys(parts).find((name) => /worksheets\/sheet\d+\.xml$/.test(name) && parts[name]?.includes("tabColor")) ??
    "";
  const coded = { ...parts, [part]: (parts[part] ?? "").replace("<sheetPr>", '<sheetPr codeName="汇总表">') };
  const again = FileWorkbook.open(rawWorkbook({ sheets: {}, parts: coded }), "a.xlsm");
  await again.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  expect(textParts(again.bytes())[part]).toContain('<sheetPr codeName="汇总表">');
});

test("cells whose style index points past the end of the list do not take on a look of ours", async () => {
  const xml = sheetOf(
    '<cols><col min="1" max="1" width="9" style="6"/></cols><sheetData><row r="1"><c r="A1" s="4"><v>1</v></c></row></sheetData>',
  );
  for (const readFirst of [true, false]) {
    const workbook = FileWorkbook.open(rawWorkbook({ sheets: { 甲: xml } }), "a.xlsx");
    if (readFirst) await workbook.read();
    await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
    const styles = textParts(workbook.bytes())["xl/styles.xml"] ?? "";
    const formats = /<cellXfs[^>]*>([\s\S]*)<\/cellXfs>/.exec(styles)?.[1]?.match(/<xf [^>]*>/g) ?? [];
    expect(new Set(formats.slice(0, 7)).size).toBe(1);
    expect(formats.length).toBeGreaterThan(7);
  }
});

test("settings are found by their namespace, whatever the part is called, and rewritten where they are", async () => {
  const other = '<other xmlns="urn:other">scorecard? urn:scorecard-addin:settings</other>';
  const workbook = FileWorkbook.open(
    rawWorkbook({
      sheets: user,
      parts: {
        "customXml/item1.xml": other,
        "customXml/abc.xml": '<s:settings xmlns:s="urn:scorecard-addin:settings"/>',
      },
      relationships: { rIdA: ["customXml", "../customXml/item1.xml"], rIdB: ["customXml", "../customXml/abc.xml"] },
    }),
    "a.xlsx",
  );
  expect((await workbook.read()).settingsXml).toContain("s:settings");
  const text = '<settings xmlns="urn:scorecard-addin:settings"><unit>某局</unit></settings>';
  await workbook.apply({ kind: "write", sheets: [], settingsXml: text });
  const parts = textParts(workbook.bytes());
  expect(parts["customXml/abc.xml"]).toBe(text);
  expect(parts["customXml/item1.xml"]).toBe(other);
  expect(Object.keys(parts).filter((name) => name.startsWith("customXml"))).toHaveLength(2);
});

test("custom XML of others that is no text costs neither the marks nor its own bytes", async () => {
  const foreign = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><x>\xce\xc4</x>', "latin1");
  const workbook = FileWorkbook.open(
    rawWorkbook({
      sheets: user,
      parts: { "customXml/item1.xml": foreign },
      relationships: { rIdA: ["customXml", "../customXml/item1.xml"] },
    }),
    "a.xlsx",
  );
  const { sheets, settingsXml } = await workbook.read();
  expect([sheets[0]?.values[0]?.[0], settingsXml]).toEqual([1, null]);
  const text = '<settings xmlns="urn:scorecard-addin:settings"><unit>某局</unit></settings>';
  await workbook.apply({ kind: "write", sheets: [], settingsXml: text });
  const kept = WorkbookPackage.open(workbook.bytes(), "a.xlsx").bytes("customXml/item1.xml");
  expect(kept).toEqual(new Uint8Array(foreign));
  expect((await FileWorkbook.open(workbook.bytes(), "a.xlsx").read()).settingsXml).toBe(text);
});

test("settings of ours that are no text any more are told, as other settings could make another total", async () => {
  const parts = {
    "customXml/item1.xml": Buffer.from(
      '<settings xmlns="urn:scorecard-addin:settings"><unit>\xce\xc4</unit></settings>',
      "latin1",
    ),
  };
  const read = async (): Promise<unknown> => FileWorkbook.open(rawWorkbook({ sheets: user, parts }), "a.xlsx").read();
  await expect(read()).rejects.toMatchObject({ code: "damaged" });
});

test("notes that a reader put on a sheet of ours stay when it is rewritten", async () => {
  const parts = textParts((await written()).bytes());
  const part = Object.keys(parts).find((name) => name.endsWith(".xml") && parts[name]?.includes("tabColor")) ?? "";
  const rels = part.replace("worksheets/", "worksheets/_rels/") + ".rels";
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/>`;
  const noted: Record<string, string> = {
    ...parts,
    "xl/comments1.xml": "<comments/>",
    "xl/drawings/vml1.vml": "<xml/>",
    "xl/drawings/vml2.vml": "<xml/>",
    [part]: (parts[part] ?? "").replace(
      "</worksheet>",
      '<legacyDrawing r:id="rIdV"/><legacyDrawingHF r:id="rIdH"/></worksheet>',
    ),
    [rels]: (parts[rels] ?? "").replace(
      "</Relationships>",
      relation("rIdC", "comments", "../comments1.xml") +
        relation("rIdV", "vmlDrawing", "../drawings/vml1.vml") +
        relation("rIdH", "vmlDrawing", "../drawings/vml2.vml") +
        "</Relationships>",
    ),
  };
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: {}, parts: noted }), "a.xlsx");
  await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const now = textParts(workbook.bytes());
  expect(now[part]).toMatch(/<drawing r:id="[^"]+"\/><legacyDrawing r:id="rIdV"\/><\/worksheet>/);
  expect([...(now[rels] ?? "").matchAll(/Id="([^"]+)"/g)].map((match) => match[1])).toEqual([
    "rIdC",
    "rIdV",
    expect.any(String),
  ]);
  expect(Object.keys(now)).toEqual(expect.arrayContaining(["xl/comments1.xml", "xl/drawings/vml1.vml"]));
  expect(Object.keys(now)).not.toContain("xl/drawings/vml2.vml");
});

test("a picture that a reader put on a sheet of ours stays when it is rewritten, and our charts do not pile up", async () => {
  const workbook = await written();
  const parts = textParts(workbook.bytes());
  const drawing = Object.keys(parts).find((name) => /drawings\/drawing\d+\.xml$/.test(name)) ?? "";
  const rels = drawing.replace("drawings/", "drawings/_rels/") + ".rels";
  const picture =
    '<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="77" name="公章"/></xdr:nvPicPr><xdr:blipFill r:embed="rIdP"/></xdr:pic></xdr:oneCellAnchor>';
  const image = '<Relationship Id="rIdP" Type="http://x/image" Target="../media/seal.png"/></Relationships>';
  const sealed: Record<string, string> = {
    ...parts,
    "xl/media/seal.png": "PNG",
    [drawing]: (parts[drawing] ?? "").replace("</xdr:wsDr>", `${picture}</xdr:wsDr>`),
    [rels]: (parts[rels] ?? "").replace("</Relationships>", image),
  };
  const charts = (all: Record<string, string>): number =>
    Object.keys(all).filter((name) => /charts\/chart\d+\.xml$/.test(name)).length;
  const again = FileWorkbook.open(rawWorkbook({ sheets: {}, parts: sealed }), "a.xlsx");
  await again.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  await again.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const now = textParts(again.bytes());
  expect(now[drawing]).toContain(picture);
  expect(now["xl/media/seal.png"]).toBe("PNG");
  expect(charts(now)).toBe(charts(parts));
  expect(now[drawing]?.match(/name="scorecard-chart-1"/g)).toHaveLength(1);
  const ids = [...(now[drawing] ?? "").matchAll(/cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(now[rels]?.match(/<Relationship /g)).toHaveLength(1 + charts(now));
});
