import { FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import type { SheetHighlights } from "../../../src/workbook/highlights.ts";
import { fullPlan } from "../samplePlan.ts";
import { rawWorkbook, sheetOf, storedEntries, textParts } from "./rawWorkbook.ts";
import { richWorkbook } from "./richWorkbook.ts";

const HIGHLIGHTS: readonly SheetHighlights[] = [
  {
    sheet: "测评体系",
    areas: [
      { range: { top: 3, left: 3, bottom: 4, right: 3 }, severity: "warning" },
      { range: { top: 3, left: 5, bottom: 3, right: 5 }, severity: "error" },
    ],
  },
];
const PART = "xl/worksheets/sheet1.xml";

function partOf(workbook: FileWorkbook, part = PART): string {
  return textParts(workbook.bytes())[part] ?? "";
}

test("only the sheet and the list of looks change; clearing gives the sheet its very text back", async () => {
  const bytes = await richWorkbook();
  const workbook = FileWorkbook.open(bytes, "rich.xlsm");
  const before = partOf(workbook);
  await workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  const stored = storedEntries(bytes);
  const changed = [...storedEntries(workbook.bytes())].filter(
    ([name, data]) => !Buffer.from(data).equals(Buffer.from(stored.get(name) ?? [])),
  );
  expect(changed.map(([name]) => name).sort()).toEqual(["xl/styles.xml", PART]);
  expect(partOf(workbook)).toContain("scorecard.highlight");
  const reopened = FileWorkbook.open(workbook.bytes(), "rich.xlsm");
  await reopened.apply({ kind: "highlight", highlights: [] });
  expect(partOf(reopened)).toBe(before);
});

test("the user's conditional formats come first, and keep their place, priority and look", async () => {
  const workbook = FileWorkbook.open(await richWorkbook(), "rich.xlsm");
  const users = /<conditionalFormatting.*<\/conditionalFormatting>/s.exec(partOf(workbook))?.[0] ?? "";
  expect(users).toContain('priority="1"');
  await workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  const all = /<conditionalFormatting.*<\/conditionalFormatting>/s.exec(partOf(workbook))?.[0] ?? "";
  expect(all.startsWith(users)).toBe(true);
  expect([...all.matchAll(/priority="(\d+)"/g)].map(([, priority]) => Number(priority))).toEqual([1, 2, 3]);
});

test("highlights are laid anew, never twice", async () => {
  const workbook = FileWorkbook.open(await richWorkbook(), "rich.xlsm");
  await workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  const once = partOf(workbook);
  await workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  expect(partOf(workbook)).toBe(once);
  expect(workbook.appearance()[0]?.highlights).toEqual([
    { severity: "error", range: { top: 3, left: 5, bottom: 3, right: 5 } },
    { severity: "warning", range: { top: 3, left: 3, bottom: 4, right: 3 } },
  ]);
});

test("highlights are found wherever another program has moved them, also among the user's rules", async () => {
  const mixed =
    '<x:conditionalFormatting sqref="C3:C9"><x:cfRule type="expression" priority="1"><x:formula>C3&gt;9</x:formula></x:cfRule>' +
    '<x:cfRule type="expression" dxfId="0" priority="2"><x:formula>"scorecard.highlight 问题标注（错误）"&lt;&gt;""</x:formula></x:cfRule></x:conditionalFormatting>' +
    '<x:conditionalFormatting sqref="C12 E20:E21"><x:cfRule type="expression" priority="3"><x:formula>"scorecard.highlight 问题标注（提醒）" &lt;&gt; ""</x:formula></x:cfRule></x:conditionalFormatting>';
  const kept = mixed.replace(
    /<x:cfRule type="expression" dxfId.*?<\/x:cfRule>|<x:conditionalFormatting sqref="C12.*/g,
    "",
  );
  const sheet = (formats: string): string =>
    `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row></x:sheetData>${formats}<x:pageMargins left="1" right="1" top="1" bottom="1" header="0" footer="0"/></x:worksheet>`;
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: { 测评体系: sheet(mixed) } }), "x.xlsx");
  await workbook.apply({ kind: "highlight", highlights: [] });
  expect(partOf(workbook)).toBe(sheet(kept));
});

test("where there is nothing to clear, not a byte changes", async () => {
  const bytes = await richWorkbook();
  const workbook = FileWorkbook.open(bytes, "rich.xlsm");
  await workbook.apply({ kind: "highlight", highlights: [] });
  const stored = [...storedEntries(bytes)].filter(([name]) => !name.endsWith("/"));
  expect([...storedEntries(workbook.bytes())]).toEqual(stored);
});

test("a sheet without formats and a workbook without styles take highlights in the order of the schema", async () => {
  const bare = sheetOf(
    '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="1"/>',
  );
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: { 测评体系: bare } }), "x.xlsx");
  await workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS });
  expect(partOf(workbook)).toMatch(/<\/mergeCells><conditionalFormatting .*<\/conditionalFormatting><pageMargins/);
  expect(textParts(workbook.bytes())["xl/styles.xml"]).toMatch(/<dxfs count="2"><dxf><fill>.*<\/dxf><\/dxfs>/);
  await workbook.apply({ kind: "highlight", highlights: [] });
  expect(partOf(workbook)).toBe(bare);
});

test("a protected sheet is refused and stays as it is; one without highlights does not stand in the way", async () => {
  const locked = sheetOf('<sheetData/><sheetProtection sheet="1"/>');
  const bytes = rawWorkbook({ sheets: { 测评体系: locked, 别的: sheetOf("<sheetData/>") } });
  const workbook = FileWorkbook.open(bytes, "x.xlsx");
  await expect(workbook.apply({ kind: "highlight", highlights: HIGHLIGHTS })).rejects.toMatchObject({
    code: "sheet-protected",
    subject: "测评体系",
  });
  expect(partOf(workbook)).toBe(locked);
  await workbook.apply({ kind: "highlight", highlights: [{ sheet: "别的", areas: HIGHLIGHTS[0]?.areas ?? [] }] });
  expect(partOf(workbook)).toBe(locked);
});

test("the product's own sheets are not highlighted", async () => {
  const workbook = FileWorkbook.open(rawWorkbook({ sheets: { 表: sheetOf("<sheetData/>") } }), "x.xlsx");
  await workbook.apply({ kind: "write", sheets: [fullPlan("测评汇总", "summary")] });
  const areas = HIGHLIGHTS[0]?.areas ?? [];
  await expect(workbook.apply({ kind: "highlight", highlights: [{ sheet: "测评汇总", areas }] })).rejects.toMatchObject(
    { code: "changed-meanwhile" },
  );
});
