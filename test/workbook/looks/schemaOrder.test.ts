import { textParts } from "../file/rawWorkbook.ts";
import { createWorkbook } from "../../../src/workbook/file/fileWorkbook.ts";
import { GOLDEN_XLSX, summarisedGolden } from "../../workbooks/goldenWorkbooks.ts";
import { fullPlan } from "../samplePlan.ts";
import { orderFaults } from "./schemaOrder.ts";
import { parsedXml } from "./xmlElement.ts";

/** The parts that we write or change. */
const OURS = /^xl\/(workbook|styles|worksheets\/sheet\d+|charts\/chart\d+|drawings\/drawing\d+)\.xml$/;

function faultsOf(bytes: Uint8Array): readonly string[] {
  return Object.entries(textParts(bytes)).flatMap(([part, xml]) =>
    OURS.test(part) ? orderFaults(parsedXml(xml)).map((fault) => `${part} ${fault}`) : [],
  );
}

// Every seventh: each takes a second, and their parts are of one kind.
test.each(GOLDEN_XLSX.filter((_name, at) => at % 7 === 0))("elements stand in the schema's order: %s", async (name) => {
  expect(faultsOf((await summarisedGolden(name)).bytes())).toEqual([]);
});

test("elements stand in the schema's order: a plan with one of everything", () => {
  expect(faultsOf(createWorkbook([fullPlan("测评汇总", "summary")]))).toEqual([]);
});

test("an element in another's place is found", () => {
  const xml = '<worksheet xmlns="x"><sheetData/><pageMargins/><hyperlinks/><nothing/></worksheet>';
  expect(orderFaults(parsedXml(xml))).toEqual([
    "worksheet: hyperlinks after pageMargins",
    "worksheet: no nothing may stand here",
  ]);
});
