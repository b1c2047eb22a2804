import ExcelJs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { a1 } from "../../src/domain/address.ts";
import { collectedSheets } from "../../src/collect/collectedRows.ts";
import { distribute } from "../../src/collect/distribution.ts";
import { FreeFileNames, safeFileName } from "../../src/collect/safeFileName.ts";
import type { ValidationPlan } from "../../src/report/sheetPlan.ts";
import { checkWorkbook } from "../../src/usecases/checkWorkbook.ts";
import { mergeReturned } from "../../src/usecases/mergeReturned.ts";
import { nextYear } from "../../src/usecases/nextYear/nextYear.ts";
import { createWorkbook, FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import type { FormInfo } from "../../src/collect/formInfo.ts";
import { cell, planOf } from "../workbook/samplePlan.ts";
import { exampleBytes, infoOf, sentFrom } from "./sentForms.ts";

const EXAMPLES = ["danjiangkou", "transport", "campus", "quarters", "safety"];

describe("forms cut from a workbook", () => {
  it.each(EXAMPLES)("hold each department's own rows of %s and nothing of others in any part", async (example) => {
    const sent = await sentFrom(exampleBytes(example));
    const sheets = collectedSheets(sent.grid, sent.assessment, sent.checked.ledgers);
    const recipients = distribute(sheets, sent.assessment.roster, "department");
    expect(sent.forms.map(({ recipient }) => recipient)).toEqual(recipients.map(({ name }) => name));
    const allTitles = new Set(sheets.flatMap(({ rows }) => rows.map(({ title }) => title.replace(/^\S+ /u, ""))));
    for (const form of sent.forms) {
      const own = recipients.find(({ name }) => name === form.recipient)?.rows ?? [];
      const text = Object.values(unzipSync(form.bytes))
        .map((part) => strFromU8(part))
        .join("\n")
        .replace(/&amp;/gu, "&");
      const ownTitles = own.map(({ row }) => row.title.replace(/^\S+ /u, ""));
      const strangers = [...allTitles].filter(
        (title) => title.length > 5 && !ownTitles.some((mine) => mine.includes(title)) && text.includes(`>${title}<`),
      );
      expect({ recipient: form.recipient, strangers }).toEqual({ recipient: form.recipient, strangers: [] });
      expect(ownTitles.every((title) => title.length > 200 || text.includes(title.slice(0, 8)))).toBe(true);
      expect(form.rows).toBe(own.length);
    }
  });

  it("are protected but for the cells to fill in, which carry the value so far", async () => {
    const sent = await sentFrom(exampleBytes("transport"));
    const [form] = sent.forms;
    if (!form) throw new Error("no form");
    const workbook = FileWorkbook.open(form.bytes, form.fileName);
    const grid = await workbook.read();
    const sheet = grid.sheets.find(({ name }) => name === "测评体系");
    const row = (sheet?.values ?? []).findIndex((cells) => cells?.includes("1.1"));
    const locked = (column: number) => workbook.firstLocked([{ sheet: "测评体系", row: row + 1, column }]) !== null;
    expect([1, 2, 3, 4, 5].map(locked)).toEqual([true, true, true, true, true]);
    expect([6, 7, 8].map(locked)).toEqual([false, false, false]);
    const source = sent.grid.sheets
      .find(({ name }) => name === "测评体系")
      ?.values.find((cells) => cells?.includes("1.1"));
    expect(sheet?.values[row]?.slice(0, 8)).toEqual(source?.slice(0, 8));
    expect(sheet?.values[0]?.[0]).toBe(
      "请办公室填写黄色单元格，于2026年12月10日前交回创建办。其他单元格已锁定，请勿改动。",
    );
    expect(grid.sheets.filter(({ hidden }) => hidden)).toHaveLength(1);
    expect(form.sheets.find(({ hidden }) => hidden)?.page.printArea).toBeUndefined();
  });

  it("keep the original's fonts, widths, merges and number formats", async () => {
    const bytes = exampleBytes("transport");
    const sent = await sentFrom(bytes);
    const [form] = sent.forms;
    if (!form) throw new Error("no form");
    const before = FileWorkbook.open(bytes, "office.xlsx")
      .appearance()
      .find(({ name }) => name === "测评体系");
    const after = FileWorkbook.open(form.bytes, "form.xlsx")
      .appearance()
      .find(({ name }) => name === "测评体系");
    const widths = (look: typeof before) => look?.columns.slice(0, 8).map(({ width }) => width);
    expect(widths(after)).toEqual(widths(before));
    const grid = await FileWorkbook.open(form.bytes, "form.xlsx").read();
    expect(grid.sheets[0]?.merges.length).toBeGreaterThan(5);
    const fonts = new Set(after?.styles.map(({ font }) => font?.name));
    for (const style of before?.styles ?? [])
      if (style.numberFormat === "0.0") expect(fonts).toContain(style.font?.name);
  });

  it("lock a column that says what evidence is asked for", async () => {
    const rows = [
      ["编号", "测评项目", "测评内容", "应得分", "自评分", "材料要求", "佐证材料", "责任部门"],
      ["1", "组织", "内容甲", 10, null, "会议纪要不少于3份", null, "办公室"],
      ["2", "组织", "内容乙", 20, null, "照片不少于5张", null, "财务科"],
    ];
    const plan = planOf(
      "测评体系",
      null,
      rows.map((row) => row.map((value) => (value === null ? null : cell(value)))),
    );
    const sent = await sentFrom(createWorkbook([plan]));
    const cells = sent.forms[0]?.sheets[0]?.rows[2]?.cells ?? [];
    expect(cells.slice(0, 8).map((one) => one?.style.unlocked ?? false)).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("keep what may be filled in: numbers within fixed ends or those of their own row, in whichever row it stands", async () => {
    const rows = [
      ["编号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因", "责任部门"],
      ["1", "组织", "内容甲", 10, null, null, "办公室"],
      ["2", "组织", "内容乙", 20, null, null, "财务科"],
      ["3", "宣传", "内容丙", 30, null, null, "办公室"],
      ["4", "宣传", "内容丁", 40, null, null, "财务科"],
    ];
    const decimal = (range: ValidationPlan["range"], max: string): ValidationPlan => ({
      range,
      rule: { kind: "decimal", min: "0", max },
      allowBlank: true,
    });
    const plan = planOf(
      "测评体系",
      null,
      rows.map((row) => row.map((value) => (value === null ? null : cell(value)))),
    );
    const within = decimal({ top: 2, bottom: 5, left: 5, right: 5 }, "$D2");
    const ofAnother = decimal({ top: 2, bottom: 5, left: 6, right: 6 }, "$D$2");
    const sent = await sentFrom(createWorkbook([{ ...plan, validations: [within, ofAnother] }]));
    const form = sent.forms.find(({ recipient }) => recipient === "财务科");
    const [look] = FileWorkbook.open(form?.bytes ?? new Uint8Array(), "财务科.xlsx").appearance();
    // A line above the header pushes the two rows to the third and fourth.
    expect(look?.validations).toMatchObject([
      { range: { top: 3, bottom: 4, left: 5, right: 5 }, rule: { kind: "decimal", min: "0", max: "$D3" } },
    ]);
  });

  it("keep rules with one end, of whole numbers and of lengths, and lists called by a name", async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet("测评体系");
    sheet.addRows([
      ["编号", "测评项目", "测评内容", "应得分", "自评分", "扣分原因", "佐证材料", "备注", "责任部门"],
      ["1", "组织", "内容甲", 10, null, null, null, null, "财务科"],
      ["2", "组织", "内容乙", 20, null, null, null, null, "办公室"],
    ]);
    const reasons = workbook.addWorksheet("字典", { state: "hidden" });
    reasons.addRows([["材料不全"], ["未按时"]]);
    workbook.definedNames.add("字典!$A$1:$A$2", "原因");
    const rule = (at: string, validation: Pick<ExcelJs.DataValidation, "type" | "operator" | "formulae">): void => {
      sheet.getCell(at).dataValidation = { allowBlank: true, showErrorMessage: true, ...validation };
    };
    rule("E3", { type: "decimal", operator: "lessThanOrEqual", formulae: ["$D3"] });
    rule("F3", { type: "list", formulae: ["原因"] });
    rule("G3", { type: "textLength", operator: "between", formulae: [2, 50] });
    rule("H3", { type: "whole", operator: "greaterThanOrEqual", formulae: [1] });
    const sent = await sentFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const form = sent.forms.find(({ recipient }) => recipient === "办公室");
    const [look] = FileWorkbook.open(form?.bytes ?? new Uint8Array(), "办公室.xlsx").appearance();
    expect(look?.validations.map((one) => [one.range.left, one.rule])).toEqual([
      [5, { kind: "decimal", min: null, max: "$D3" }],
      [6, { kind: "list", values: ["材料不全", "未按时"] }],
      [7, { kind: "textLength", min: "2", max: "50" }],
      [8, { kind: "whole", min: "1", max: null }],
    ]);
  });

  it("have the header of the tasks that stand below the marks, and open what each table asks for", async () => {
    const workbook = new ExcelJs.Workbook();
    const sheet = workbook.addWorksheet("考核与任务");
    sheet.addRows([
      ["序号", "指标", "分值", "自评分", "责任科室"],
      [1, "组织领导", 60, 50, "办公室"],
      [2, "工作落实", 40, 40, "宣传科"],
      ["合计", null, 100, 90],
      [],
      ["重点任务"],
      ["序号", "任务", "责任科室", "完成时限", "完成情况"],
      [1, "制定方案", "办公室", "2026年3月底", "已完成"],
      [2, "召开会议", "宣传科", "2026年6月底"],
    ]);
    const sent = await sentFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    const form = sent.forms.find(({ recipient }) => recipient === "宣传科");
    const returned = FileWorkbook.open(form?.bytes ?? new Uint8Array(), "宣传科.xlsx");
    const [own] = (await returned.read()).sheets;
    expect(own?.values.slice(1, 6).map((cells) => cells?.slice(0, 5))).toEqual([
      ["序号", "指标", "分值", "自评分", "责任科室"],
      [2, "工作落实", 40, 40, "宣传科"],
      ["重点任务", null, null, null, null],
      ["序号", "任务", "责任科室", "完成时限", "完成情况"],
      [2, "召开会议", "宣传科", "2026年6月底", null],
    ]);
    const isOpen = (row: number, column: number) =>
      returned.firstLocked([{ sheet: "考核与任务", row, column }]) === null;
    const open = [3, 6].map((row) => [4, 5].map((column) => isOpen(row, column)));
    expect(open).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it("leave out what was sent in an earlier round, and number the next one", async () => {
    const bytes = exampleBytes("transport");
    const first = await sentFrom(bytes);
    const before: FormInfo[] = [];
    for (const form of first.forms) before.push(...(await infoOf(form.bytes)));
    const again = await sentFrom(bytes, { before });
    expect(again.forms).toEqual([]);
    expect(again.unchanged).toEqual(first.forms.map(({ recipient }) => recipient));

    // One task is worded anew: only those who have it get a form, with that row alone.
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    const task = first.assessment.breakdown?.tasks[3];
    if (!task) throw new Error("no task");
    const [, column] = [task.nameCell, 3];
    expect(a1({ row: task.row, column })).toBe(task.nameCell);
    workbook.edit([{ at: { sheet: task.sheet, row: task.row, column }, value: "改了说法的任务" }]);
    const next = await sentFrom(workbook.bytes(), { before });
    const concerned = new Set(task.assignments.map(({ department }) => department));
    expect(new Set(next.forms.map(({ recipient }) => recipient))).toEqual(concerned);
    expect(next.forms.every(({ rows, fileName }) => rows === 1 && fileName.endsWith("-2.xlsx"))).toBe(true);
  });
});

describe("names of forms", () => {
  it("are taken by every system", () => {
    expect(safeFileName('监管科（一）/二: "甲"?')).toBe("监管科（一）_二_ _甲_");
    expect(["CON", "con.一", "LPT¹", "CONTROL"].map(safeFileName)).toEqual(["_CON", "_con.一", "_LPT¹", "CONTROL"]);
    expect(safeFileName("办公\u200b室\u202e.\n")).toBe("办公室");
    expect(safeFileName("𠮷".repeat(100))).toBe("𠮷".repeat(80));
    expect(safeFileName(" . ")).toBe("_");
    expect(safeFileName("名".repeat(300)).length).toBe(80);
    const names = new FreeFileNames(["b.xlsx"]);
    expect(["A", "a", "B"].map((name) => names.next(name, ".xlsx"))).toEqual(["A.xlsx", "a(2).xlsx", "B(2).xlsx"]);
  });
});

it("refuses to send out, fill or carry over a form that was itself sent out", async () => {
  const [form] = (await sentFrom(exampleBytes("transport"))).forms;
  await expect(sentFrom(form?.bytes ?? new Uint8Array())).rejects.toMatchObject({ code: "sent-form" });
  const grid = await FileWorkbook.open(form?.bytes ?? new Uint8Array(), "填报表.xlsx").read();
  const checked = checkWorkbook(grid, { today: "2026-03-02" });
  expect(() => mergeReturned(grid, checked, [], "2026-03-02")).toThrow("sent-form");
  expect(checked.scorecard).not.toBeNull();
  expect(() => nextYear(grid, [], checked, "2026-03-02")).toThrow("sent-form");
});
