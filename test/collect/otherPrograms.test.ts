import ExcelJs from "exceljs";
import { columnLetters } from "../../src/domain/address.ts";
import { cellText } from "../../src/recognise/table/table.ts";
import { convertedByLibreOffice } from "../support/libreOffice.ts";
import { savedByExcelJs, savedByGnumeric, savedByOpenpyxl, savedBySheetJs } from "../support/otherPrograms.ts";
import { describeWith } from "../support/programs.ts";
import { exampleBytes, merged, sentFrom, type Sent } from "./sentForms.ts";

const SHEET = "测评体系";
const NEW_ROW = "本部门自己加的一项";

interface Handled {
  readonly bytes: Uint8Array;
  /** What must come out of it: the cells of the workbook with their new values. */
  readonly filled: ReadonlyMap<string, string | number>;
}

/**
 * A form as it is handled in a department: columns widened, the rows sorted the other way round, a row put in between, each mark
 * given and a word written beside it. By exceljs, which knows nothing of protection.
 */
async function handled({ grid, forms }: Sent): Promise<Handled> {
  const form = [...forms].sort((one, other) => other.rows - one.rows)[0];
  const workbook = new ExcelJs.Workbook();
  await workbook.xlsx.load((form?.bytes ?? new Uint8Array()).slice().buffer);
  const sheet = workbook.getWorksheet(SHEET);
  if (!sheet) throw new Error("no framework in the form");
  const texts = (row: number): readonly unknown[] => (sheet.getRow(row).values as unknown[]).slice(1);
  let header = 1;
  while (!texts(header).includes("填报键")) header += 1;
  const place = (heading: string): number => texts(header).indexOf(heading) + 1;
  const [key, mark, reason] = [place("填报键"), place("自评得分"), place("扣分原因")];
  const isSent = (row: number): boolean => /^[0-9a-f]{16}/.test(String(sheet.getCell(row, key).value));
  const rows: number[] = [];
  for (let row = header + 1; row <= sheet.rowCount; row++) if (isSent(row)) rows.push(row);
  const source = grid.sheets.find(({ name }) => name === SHEET);
  const named = (row: number): string => String(sheet.getCell(row, place("测评内容")).value);
  const filled = new Map<string, string | number>();
  for (const [at, row] of rows.entries()) {
    const origin = (source?.values ?? []).findIndex((cells) =>
      cells?.some((value) => cellText(value ?? null) === named(row)),
    );
    sheet.getCell(row, mark).value = at + 0.25;
    sheet.getCell(row, reason).value = `第${at}行的原因`;
    filled.set(`${columnLetters(mark)}${origin + 1}`, at + 0.25);
    filled.set(`${columnLetters(reason)}${origin + 1}`, `第${at}行的原因`);
  }
  for (const merge of [...(sheet.model.merges as unknown as string[])]) {
    if (Number(/\d+/.exec(merge)?.[0]) > header) sheet.unMergeCells(merge);
  }
  const contents = rows.map((row) => texts(row));
  for (const [at, row] of rows.entries()) {
    for (const [column, value] of (contents[rows.length - 1 - at] ?? []).entries()) {
      sheet.getCell(row, column + 1).value = (value ?? null) as ExcelJs.CellValue;
    }
  }
  sheet.insertRow(rows[1] ?? header + 1, [null, null, null, NEW_ROW, null, 3]);
  for (let column = 1; column < key; column++) sheet.getColumn(column).width = 30;
  return { bytes: new Uint8Array(await workbook.xlsx.writeBuffer()), filled };
}

async function expectMerged(sent: Sent, { filled }: Handled, saved: Uint8Array): Promise<void> {
  const result = await merged(sent, [["交回.xlsx", saved]]);
  expect(result.findings.map(({ kind, title }) => [kind, title.includes(NEW_ROW)])).toEqual([["row-added", true]]);
  const cells = result.filled.map(({ at, value }) => [`${columnLetters(at.column)}${at.row}`, value] as const);
  expect(new Map(cells)).toEqual(filled);
  expect(filled.size).toBeGreaterThan(10);
  expect(result.standing.filter(({ state }) => state === "returned")).toHaveLength(1);
}

describe("a form with columns widened, rows sorted and put in, and marks given", () => {
  let sent: Sent;
  let form: Handled;
  beforeAll(async () => {
    sent = await sentFrom(exampleBytes("transport"));
    form = await handled(sent);
  });

  it.each([
    ["exceljs", savedByExcelJs],
    ["SheetJS", savedBySheetJs],
  ])("is merged right when %s has saved it", async (_name, save) => {
    await expectMerged(sent, form, form.bytes);
    await expectMerged(sent, form, await save(form.bytes));
  });

  describeWith(["openpyxl"], "with openpyxl", () => {
    it("is merged right when openpyxl has saved it", async () => {
      await expectMerged(sent, form, savedByOpenpyxl(form.bytes));
    });
  });

  describeWith(["ssconvert"], "with gnumeric", () => {
    it("is merged right when gnumeric has saved it", async () => {
      await expectMerged(sent, form, savedByGnumeric(form.bytes));
    });
  });

  describeWith(["soffice"], "with LibreOffice", () => {
    it("is merged right when LibreOffice has saved it, as it was handled and as it was sent", async () => {
      const untouched = sent.forms[0]?.bytes ?? new Uint8Array();
      const saved = convertedByLibreOffice(
        new Map([
          ["handled.xlsx", form.bytes],
          ["sent.xlsx", untouched],
        ]),
        "xlsx",
      );
      await expectMerged(sent, form, saved.get("handled.xlsx") ?? new Uint8Array());
      const back = await merged(sent, [["sent.xlsx", saved.get("sent.xlsx") ?? null]]);
      expect([back.filled, back.findings, back.merged.length]).toEqual([[], [], 1]);
    });
  });
});
