import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { settingsXml } from "../../../src/workbook/settingsXml.ts";
import { fullPlan, planOf, cell } from "../samplePlan.ts";
import { storedEntries, textParts } from "./rawWorkbook.ts";
import { richWorkbook } from "./richWorkbook.ts";

/** The only parts of another's workbook that may change: they must name the new sheets, styles and settings. */
const NAMING = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

let before: Uint8Array;
let after: Uint8Array;

beforeAll(async () => {
  before = await richWorkbook();
  const workbook = FileWorkbook.open(before, "rich.xlsm");
  await workbook.apply({
    kind: "write",
    sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")],
    settingsXml: settingsXml({ unit: "某局" }),
  });
  after = workbook.bytes();
});

test("every part but the naming ones keeps its stored bytes, compressed as they came", () => {
  const old = storedEntries(before);
  const now = storedEntries(after);
  // Entries that name a folder hold nothing.
  const expected = [...old.keys()].filter(
    (part) => !NAMING.includes(part) && part !== "xl/calcChain.xml" && !part.endsWith("/"),
  );
  expect(expected.length).toBeGreaterThan(20);
  for (const part of expected) expect([part, now.get(part)]).toEqual([part, old.get(part)]);
});

test("the calculation chain goes, and nothing names it any more", () => {
  const parts = textParts(after);
  expect(Object.keys(parts)).not.toContain("xl/calcChain.xml");
  expect(parts["[Content_Types].xml"]).not.toContain("calcChain");
  expect(parts["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
});

test("what workbook.xml, its relationships and the content types said they still say", () => {
  const old = textParts(before);
  const now = textParts(after);
  for (const part of NAMING.filter((name) => name !== "xl/styles.xml")) {
    const kept = (old[part]?.match(/<[^/?][^>]*>/g) ?? []).filter((tag) => !/calcChain|calcPr/.test(tag));
    expect(kept.filter((tag) => !now[part]?.includes(tag))).toEqual([]);
  }
  expect(now["xl/workbook.xml"]).toMatch(/<calcPr[^>]*fullCalcOnLoad="1"/);
  expect(now["[Content_Types].xml"]).toContain("macroEnabled.main+xml");
});

test("styles are only appended: each list begins with the records that it had", () => {
  const old = textParts(before)["xl/styles.xml"] ?? "";
  const now = textParts(after)["xl/styles.xml"] ?? "";
  for (const list of ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"]) {
    const content = (xml: string): string =>
      new RegExp(`<${list}[ >][^>]*>?([\\s\\S]*)</${list}>`).exec(xml)?.[1] ?? "";
    expect(content(now).startsWith(content(old))).toBe(true);
    const count = Number(new RegExp(`<${list} count="(\\d+)"`).exec(now)?.[1]);
    expect(count).toBe(recordsIn(content(now)));
  }
});

/** Elements directly inside a list. */
function recordsIn(content: string): number {
  let depth = 0;
  let count = 0;
  for (const [tag] of content.matchAll(/<[^>]+>/g)) {
    if (tag.startsWith("</")) depth--;
    else {
      if (depth === 0) count++;
      if (!tag.endsWith("/>")) depth++;
    }
  }
  return count;
}

test("writing the same again finds the styles and settings again instead of adding more", async () => {
  const again = FileWorkbook.open(after, "rich.xlsm");
  await again.apply({
    kind: "write",
    sheets: [fullPlan("测评汇总", "summary"), fullPlan("得分明细", "detail")],
    settingsXml: settingsXml({ unit: "某局" }),
  });
  const [old, now] = [textParts(after), textParts(again.bytes())];
  expect(Object.keys(now).sort()).toEqual(Object.keys(old).sort());
  for (const part of Object.keys(old)) expect([part, now[part]]).toEqual([part, old[part]]);
});

test("a summary without chart takes the old drawing and chart away, and only those", async () => {
  const again = FileWorkbook.open(after, "rich.xlsm");
  await again.apply({ kind: "write", sheets: [planOf("测评汇总", "summary", [[cell("无图")]])] });
  const [old, now] = [Object.keys(textParts(after)), Object.keys(textParts(again.bytes()))];
  const gone = old.filter((part) => !now.includes(part));
  expect(gone.map((part) => part.replace(/\d+/, "N")).sort()).toEqual([
    "xl/charts/chartN.xml",
    "xl/drawings/_rels/drawingN.xml.rels",
    "xl/drawings/drawingN.xml",
    "xl/worksheets/_rels/sheetN.xml.rels",
  ]);
  expect(now).toContain("xl/charts/chart1.xml");
});

test("the user's sheets read the same before and after", async () => {
  const old = await FileWorkbook.open(before, "rich.xlsm").read();
  const now = await FileWorkbook.open(after, "rich.xlsm").read();
  for (const [index, sheet] of old.sheets.entries()) {
    expect(now.sheets[index]?.values).toEqual(sheet.values);
    expect([...(now.sheets[index]?.numberFormats ?? [])]).toEqual([...sheet.numberFormats]);
  }
  expect(old.sheets[0]?.values[0]?.[0]).toBe("测评体系");
  expect([...(old.sheets[0]?.links.values() ?? [])]).toEqual(["https://example.org/材料"]);
});
