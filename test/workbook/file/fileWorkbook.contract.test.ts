import { createWorkbook, FileWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { describeWorkbookPort } from "../contract.ts";
import { cell, formula, planOf } from "../samplePlan.ts";
import { rawWorkbook, sheetOf } from "./rawWorkbook.ts";

const user = planOf("测评体系", null, [
  [cell("指标"), cell("分值")],
  [cell("领导班子"), cell(15)],
  [null, formula("SUM(B2:B2)", 15)],
]);

describeWorkbookPort("FileWorkbook on a workbook of our own", async () =>
  FileWorkbook.open(createWorkbook([user]), "own.xlsx"),
);

describeWorkbookPort("FileWorkbook on a bare workbook without styles", async () =>
  FileWorkbook.open(
    rawWorkbook({
      sheets: {
        测评体系: sheetOf("<sheetData><row><c><v>1</v></c><c><f>A1*2</f><v>2</v></c></row></sheetData>"),
        空表: sheetOf("<sheetData/>"),
      },
    }),
    "bare.xlsx",
  ),
);

const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_RELS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const strictParts = {
  "xl/workbook.xml": `<x:workbook xmlns:x="${STRICT}" xmlns:rel="${STRICT_RELS}" conformance="strict"><x:sheets><x:sheet name="测评体系" sheetId="7" rel:id="rId9"/></x:sheets></x:workbook>`,
  "xl/_rels/workbook.xml.rels": `<p:Relationships xmlns:p="http://schemas.openxmlformats.org/package/2006/relationships"><p:Relationship Id="rId9" Type="${STRICT_RELS}/worksheet" Target="/xl/Worksheets/Sheet1.XML"/></p:Relationships>`,
  "xl/worksheets/sheet1.xml": `<x:worksheet xmlns:x="${STRICT}"><x:sheetData><x:row r="2"><x:c r="B2" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="C2"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
  "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${STRICT_RELS}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
};

describeWorkbookPort("FileWorkbook on a strict workbook with prefixes and part names in another case", async () =>
  FileWorkbook.open(
    rawWorkbook({
      sheets: {},
      parts: strictParts,
      types: {
        "xl/worksheets/sheet1.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
      },
    }),
    "strict.xlsx",
  ),
);

test("the strict workbook is read whatever its prefixes", async () => {
  const bytes = rawWorkbook({ sheets: {}, parts: strictParts });
  const [sheet] = (await FileWorkbook.open(bytes, "strict.xlsx").read()).sheets;
  expect(sheet?.values).toEqual([undefined, [null, "甲", 2]]);
});
