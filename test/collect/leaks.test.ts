import ExcelJs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { sentFrom } from "./sentForms.ts";

/** In all that is another department's, and nowhere else. */
const FOREIGN = "乙部机密";
const PNG_BASE64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A breakdown of two departments under headings of two levels, with the other's words in every place that a workbook has. */
async function workbookOfTwo(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  workbook.creator = FOREIGN;
  workbook.lastModifiedBy = FOREIGN;
  workbook.title = FOREIGN;
  workbook.keywords = FOREIGN;
  const sheet = workbook.addWorksheet("任务分解");
  const rows: readonly (readonly (string | number | null)[])[] = [
    ["某局重点工作任务分解表"],
    ["序号", "工作任务", "责任部门", "完成时限", "完成情况", "备注"],
    ["一、党的建设"],
    ["（一）理论学习"],
    [1, `${FOREIGN}组织学习`, "乙科", "2026-03-31", "已完成", FOREIGN],
    ["（二）组织生活"],
    [2, "召开组织生活会", "甲科", "2026-06-30", "进行中", "甲的备注"],
    ["二、业务工作"],
    [3, "办理来信来访", "甲科", "2026-09-30", "进行中", null],
    [4, `${FOREIGN}上报数据`, "乙科", "2026-10-31", "未开始", FOREIGN],
    [`三、${FOREIGN}`],
    [5, `${FOREIGN}检查`, "乙科", "2026-11-30", "未开始", null],
    ["合计", null, null, null, FOREIGN, null],
  ];
  for (const cells of rows) sheet.addRow(cells);
  sheet.mergeCells("A1:F1");
  sheet.getCell("G2").value = "内部说明";
  sheet.getCell("G7").value = FOREIGN;
  sheet.getColumn(7).hidden = true;
  sheet.getCell("B5").note = FOREIGN;
  sheet.getCell("B7").note = FOREIGN;
  sheet.getCell("F9").value = { formula: "F10", result: FOREIGN };
  sheet.getCell("D9").value = { formula: 'IF(TRUE,D10,"")', result: `${FOREIGN}的时限` };
  sheet.getRow(10).hidden = true;
  sheet.headerFooter.oddFooter = FOREIGN;
  sheet.addImage(workbook.addImage({ base64: PNG_BASE64, extension: "png" }), "B5:B5");
  sheet.addConditionalFormatting({
    ref: "E3:E13",
    rules: [{ type: "expression", formulae: [`$F3="${FOREIGN}"`], priority: 1, style: { font: { bold: true } } }],
  });
  sheet.getCell("E5").dataValidation = { type: "list", formulae: [`"${FOREIGN}"`], allowBlank: true };
  for (const at of ["E7", "E9"]) {
    sheet.getCell(at).dataValidation = { type: "list", formulae: ['"未开始,进行中,已完成"'], allowBlank: true };
  }
  const hidden = workbook.addWorksheet("名单", { state: "hidden" });
  hidden.getCell("A1").value = FOREIGN;
  workbook.definedNames.add("名单!$A$1", FOREIGN);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("a form", () => {
  it("holds nothing of another department in any part of its package, and the headings of its own rows", async () => {
    const sent = await sentFrom(await workbookOfTwo());
    expect(sent.forms.map(({ recipient }) => recipient).sort()).toEqual(["乙科", "甲科"]);
    const form = sent.forms.find(({ recipient }) => recipient === "甲科");
    const parts = unzipSync(form?.bytes ?? new Uint8Array());
    const leaking = Object.entries(parts).flatMap(([name, bytes]) =>
      name.includes(FOREIGN) || strFromU8(bytes).includes(FOREIGN) ? [name] : [],
    );
    expect(leaking).toEqual([]);
    expect(Object.keys(parts).filter((name) => /media|comments|drawing|externalLink/u.test(name))).toEqual([]);
    const workbook = FileWorkbook.open(form?.bytes ?? new Uint8Array(), "甲科.xlsx");
    const [sheet] = (await workbook.read()).sheets;
    const firsts = (sheet?.values ?? []).map((cells) => cells?.[0]).filter((value) => value !== null);
    expect(firsts.slice(1, -1)).toEqual([
      "某局重点工作任务分解表",
      "序号",
      "一、党的建设",
      "（二）组织生活",
      2,
      "二、业务工作",
      3,
    ]);
    const [look] = workbook.appearance();
    expect(look?.validations.map(({ rule }) => rule)).toContainEqual({
      kind: "list",
      values: ["未开始", "进行中", "已完成"],
    });
    // The other's form does hold it, or the search would find nothing anywhere.
    const other = sent.forms.find(({ recipient }) => recipient === "乙科")?.bytes ?? new Uint8Array();
    expect(Object.values(unzipSync(other)).some((bytes) => strFromU8(bytes).includes(FOREIGN))).toBe(true);
  });
});
