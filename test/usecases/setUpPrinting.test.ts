import { setUpPrinting } from "../../src/usecases/setUpPrinting.ts";
import { summariseWorkbook } from "../../src/usecases/summariseWorkbook.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { rawWorkbook, textParts } from "../workbook/file/rawWorkbook.ts";

const TODAY = "2026-03-02";
const ITEMS = 50;
const ROWS = [
  ["序号", "测评项目", "测评内容", "应得分", "实得分", "扣分原因", "责任部门"],
  ...Array.from({ length: ITEMS }, (_, at) => [at + 1, `项目${at + 1}`, `指标${at + 1}`, 2, 2, "", "办公室"]),
];

const summarise = (book: FileWorkbook) => summariseWorkbook(book, { today: TODAY, asOf: TODAY, language: "zh-CN" });

function summaryXml(book: FileWorkbook): string {
  const found = Object.values(textParts(book.bytes())).find((xml) => xml.includes("二、分项得分"));
  if (found === undefined) throw new Error("no 测评汇总");
  return found;
}

/** Rows that say 续表, and rows that begin a page. */
function pageStarts(xml: string): { readonly said: readonly number[]; readonly broken: readonly number[] } {
  const rows = [...xml.matchAll(/<row r="(\d+)"[^>]*>(?:(?!<\/row>).)*?（续表）/gs)].map(([, row]) => Number(row));
  return { said: rows, broken: [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row) + 1) };
}

describe("打印设置 of a summary whose tables run over a page", () => {
  it("pageStarts pages where the sheet says 续表, also if that was written for another page", async () => {
    const cells = ROWS.map((row) => row.map((value) => cell(value)));
    const book = FileWorkbook.open(createWorkbook([planOf("测评体系", null, cells)]), "a.xlsx");
    await summarise(book);
    const written = pageStarts(summaryXml(book));
    expect(written.said.length).toBeGreaterThan(0);

    // The user prints on narrow paper, and has the summary written anew: pages turn elsewhere.
    const parts = Object.fromEntries(
      Object.entries(textParts(book.bytes())).map(([name, xml]) => [
        name,
        xml.includes("二、分项得分") ? xml.replace(/(<pageMargins [^>]*)top="[^"]*"/, '$1top="4"') : xml,
      ]),
    );
    const changed = FileWorkbook.open(rawWorkbook({ sheets: {}, parts }), "a.xlsx");
    await summarise(changed);
    const narrow = pageStarts(summaryXml(changed));
    expect(narrow.said).not.toEqual(written.said);

    const done = await setUpPrinting(changed, { today: TODAY, language: "zh-CN" });
    expect(done.kind).toBe("set");
    const after = pageStarts(summaryXml(changed));
    expect(after.said).toEqual(narrow.said);
    expect(after.broken).toEqual(expect.arrayContaining([...narrow.said]));
  });
});
