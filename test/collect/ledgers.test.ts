import ExcelJs from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { filled, infoOf, merged, sentFrom } from "./sentForms.ts";

type Cells = readonly (string | number | null)[];

async function workbookWithLedgers(): Promise<Uint8Array> {
  const workbook = new ExcelJs.Workbook();
  const add = (name: string, rows: readonly Cells[]): void => {
    const sheet = workbook.addWorksheet(name);
    for (const cells of rows) sheet.addRow([...cells]);
  };
  add("测评体系", [
    ["某局2026年度文明单位测评体系"],
    ["序号", "测评项目", "测评内容", "分值", "自评得分", "责任部门"],
    [1, "组织领导", "成立领导小组", 5, 5, "办公室"],
    [2, "组织领导", "制定年度计划", 5, 4, "人事科"],
    ["合计", null, null, 10, 9, null],
  ]);
  add("问题整改台账", [
    ["某局2026年度问题整改台账"],
    ["编号", "发现日期", "存在问题", "责任部门", "整改措施", "整改时限", "完成情况", "完成日期", "复查人", "备注"],
    [1, "2026-03-01", "会议室吸烟", "办公室", null, "2026-04-30", "进行中", null, null, null],
    [2, "2026-03-02", "考勤记录不全", "人事科", "补登记", "2026-04-30", "未开始", null, null, null],
    [3, "2026-03-03", "档案未及时归档", "办公室、人事科", null, "2026-05-31", null, null, null, null],
  ]);
  add("定期报送登记表", [
    ["2026年定期报送登记表"],
    ["序号", "报送事项", "报送时限", "责任部门", "1月", "2月", "3月"],
    [1, "信息简报", "每月25日前", "办公室", "1月20日", null, null],
    [2, "干部学习情况", "每月末", "人事科", null, null, null],
  ]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe("ledgers in forms", () => {
  it("leave out one with a column for each department, which would show all of them to each", async () => {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load((await workbookWithLedgers()).buffer as ArrayBuffer);
    const sheet = workbook.addWorksheet("报送汇总");
    sheet.addRow(["报送事项", "频次", "办公室", "人事科"]);
    sheet.addRow(["月报", "每月20日前", "1月20日", "2月28日"]);
    const sent = await sentFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(sent.checked.ledgers.map(({ sheet: name }) => name)).toContain("报送汇总");
    expect(sent.forms.length).toBeGreaterThan(0);
    for (const { bytes } of sent.forms) {
      const { sheets } = await FileWorkbook.open(bytes, "form.xlsx").read();
      expect(sheets.map(({ name }) => name)).not.toContain("报送汇总");
    }
  });

  it("leave out a sheet with one ledger above another, for the same reason", async () => {
    const workbook = new ExcelJs.Workbook();
    await workbook.xlsx.load((await workbookWithLedgers()).buffer as ArrayBuffer);
    const sheet = workbook.addWorksheet("综合台账");
    sheet.addRow(["检查日期", "受检部门", "检查内容", "检查结果"]);
    sheet.addRow(["2026-03-05", "办公室", "卫生", "合格"]);
    sheet.addRow(["存在问题", "责任部门", "整改时限", "完成情况"]);
    sheet.addRow(["脱岗", "人事科", "2026-03-20", "已完成"]);
    const sent = await sentFrom(new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect(sent.checked.ledgers.filter(({ sheet: name }) => name === "综合台账")).toHaveLength(2);
    for (const { bytes } of sent.forms) {
      const { sheets } = await FileWorkbook.open(bytes, "form.xlsx").read();
      expect(sheets.map(({ name }) => name)).not.toContain("综合台账");
    }
  });

  it("go out with the rows of those who answer for them, and come back into the same cells", async () => {
    const sent = await sentFrom(await workbookWithLedgers());
    expect(sent.checked.ledgers.map(({ kind, sheet }) => [kind, sheet])).toEqual([
      ["rectification", "问题整改台账"],
      ["reports", "定期报送登记表"],
    ]);
    const form = sent.forms.find(({ recipient }) => recipient === "办公室");
    const text = Object.values(unzipSync(form?.bytes ?? new Uint8Array()))
      .map((part) => strFromU8(part))
      .join("\n");
    for (const own of ["会议室吸烟", "档案未及时归档", "信息简报", "某局2026年度问题整改台账"])
      expect(text).toContain(own);
    for (const other of ["考勤记录不全", "干部学习情况", "补登记", "制定年度计划"]) expect(text).not.toContain(other);
    const workbook = FileWorkbook.open(form?.bytes ?? new Uint8Array(), "form.xlsx");
    const locked = (sheet: string, row: number, columns: readonly number[]): readonly boolean[] =>
      columns.map((column) => workbook.firstLocked([{ sheet, row, column }]) !== null);
    // 存在问题, 责任部门, 整改时限, 复查人; 整改措施, 完成情况, 完成日期, 备注.
    expect(locked("问题整改台账", 4, [3, 4, 6, 9, 5, 7, 8, 10])).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(locked("定期报送登记表", 4, [2, 4, 5, 6, 7])).toEqual([true, true, false, false, false]);

    const one = await filled(sent, "办公室", [
      { sheet: "问题整改台账", row: "会议室吸烟", heading: "完成情况", to: "已完成" },
      { sheet: "问题整改台账", row: "档案未及时归档", heading: "整改措施", to: "补齐目录" },
      { sheet: "定期报送登记表", row: "信息简报", heading: "2月", to: "2月24日" },
    ]);
    const other = await filled(sent, "人事科", [
      { sheet: "问题整改台账", row: "档案未及时归档", heading: "整改措施", to: "安排专人" },
    ]);
    const result = await merged(sent, [
      ["a.xlsx", one],
      ["b.xlsx", other],
    ]);
    expect(result.filled.map(({ at, value }) => [at.sheet, at.row, at.column, value])).toEqual([
      ["问题整改台账", 3, 7, "已完成"],
      ["定期报送登记表", 3, 6, "2月24日"],
    ]);
    expect(result.findings).toMatchObject([
      { kind: "conflict", at: { sheet: "问题整改台账", row: 5, column: 5 }, title: "3 档案未及时归档" },
    ]);
  });

  it("are sent again where an entry is new, and to nobody where none is", async () => {
    const bytes = await workbookWithLedgers();
    const first = await sentFrom(bytes);
    const before = (await Promise.all(first.forms.map((form) => infoOf(form.bytes)))).flat();
    const workbook = FileWorkbook.open(bytes, "office.xlsx");
    workbook.edit(
      [4, "2026-06-01", "楼道堆放杂物", "办公室"].map((value, at) => ({
        at: { sheet: "问题整改台账", row: 6, column: at + 1 },
        value,
      })),
    );
    const second = await sentFrom(workbook.bytes(), { before });
    expect(second.forms.map(({ recipient, rows }) => [recipient, rows])).toEqual([["办公室", 1]]);
    expect(second.unchanged).toEqual(["人事科"]);
  });
});
