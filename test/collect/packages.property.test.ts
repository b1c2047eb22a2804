import * as SheetJs from "@e965/xlsx";
import ExcelJs from "exceljs";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { cellText } from "../../src/recognise/table/table.ts";
import { FileWorkbook } from "../../src/workbook/file/fileWorkbook.ts";
import { merged, sentFrom, type Sent } from "./sentForms.ts";

const DEPARTMENTS = ["办公室", "人事科", "财务科", "宣传科"];
const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** A row of one of the sheets, with a word that is nowhere else. */
interface Row {
  readonly sheet: string;
  readonly row: number;
  readonly word: string;
  readonly departments: readonly string[];
  /** What departments fill in: heading → column. */
  readonly open: Readonly<Record<string, number>>;
}

interface Office {
  readonly bytes: Uint8Array;
  readonly rows: readonly Row[];
}

type Named = readonly (readonly string[])[];

/** A workbook in which each row's word also stands in its note, its name, its formula's result, a hidden column and the properties. */
async function office(indicators: Named, tasks: Named, problems: Named): Promise<Office> {
  const workbook = new ExcelJs.Workbook();
  const rows: Row[] = [];
  const add = (
    name: string,
    headings: readonly string[],
    named: Named,
    cells: (word: string, at: number, departments: string) => readonly ExcelJs.CellValue[],
  ): void => {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([`某局2026年度${name}`]);
    sheet.mergeCells(1, 1, 1, headings.length);
    sheet.addRow([...headings, "内部"]);
    named.forEach((departments, at) => {
      const word = `${name}第${at + 1}号事`;
      const line = sheet.addRow([...cells(word, at, departments.join("、")), `${word}的内部意见`]);
      line.getCell(3).note = `${word}的批注`;
      workbook.definedNames.add(`'${name}'!$C$${line.number}`, `${word}的名称`);
      const open = Object.fromEntries(
        headings.flatMap((heading, column) => (OPEN.has(heading) ? [[heading, column + 1] as const] : [])),
      );
      rows.push({ sheet: name, row: line.number, word, departments, open });
    });
    sheet.getColumn(headings.length + 1).hidden = true;
    const words = named.map((_, at) => `${name}第${at + 1}号事`).join();
    sheet.getCell(named.length + 3, 1).value = "合计";
    sheet.getCell(named.length + 3, 3).value = { formula: "C3", result: words };
    sheet.headerFooter.oddFooter = words.slice(0, 200);
    sheet.addImage(workbook.addImage({ base64: PNG, extension: "png" }), {
      tl: { col: 1, row: 3 },
      ext: { width: 9, height: 9 },
    });
    workbook.keywords = `${workbook.keywords} ${words}`;
  };
  add(
    "测评体系",
    ["序号", "测评项目", "测评内容", "分值", "自评得分", "扣分原因", "责任部门"],
    indicators,
    (word, at, who) => [
      at + 1,
      `项目${Math.floor(at / 3) + 1}`,
      `${word}落实到位`,
      10,
      at % 3 === 0 ? null : 8,
      null,
      who,
    ],
  );
  add(
    "任务分解",
    ["序号", "对应指标", "工作任务", "责任部门", "完成时限", "完成情况", "备注"],
    tasks,
    (word, at, who) => [
      at + 1,
      null,
      `${word}按期办结`,
      who,
      "2026-06-30",
      null,
      at % 2 === 0 ? `${word}的备注` : null,
    ],
  );
  add(
    "问题整改台账",
    ["编号", "发现日期", "存在问题", "责任部门", "整改措施", "整改时限", "完成情况"],
    problems,
    (word, at, who) => [at + 1, "2026-03-01", `${word}没有做好`, who, null, "2026-05-31", null],
  );
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const words = rows.map(({ word }) => word).join();
  parts["customXml/item1.xml"] = strToU8(`<said xmlns="urn:office">${words}</said>`);
  return { bytes: zipSync(parts), rows };
}

const OPEN: ReadonlySet<string> = new Set(["自评得分", "扣分原因", "完成情况", "备注", "整改措施"]);

interface Edit {
  readonly row: number;
  readonly heading: number;
  readonly by: number;
  readonly value: string | number;
}

/** A form as a department sends it back, saved by SheetJS: rows in another order and some of its own between them. */
function returned(
  form: Uint8Array,
  changes: readonly { readonly row: Row; readonly heading: string; readonly value: string | number }[],
  order: readonly number[],
  own: string,
): Uint8Array {
  const book = SheetJs.read(form, { type: "array" });
  for (const name of book.SheetNames) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    const lines = SheetJs.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
    const header = lines.findIndex((cells) => cells.includes("填报键"));
    if (header < 0) continue;
    for (const { row, heading, value } of changes) {
      const line = lines.find((cells) => row.sheet === name && cells.some((cell) => String(cell).startsWith(row.word)));
      if (line) line[lines[header]?.indexOf(heading) ?? 0] = value;
    }
    const body = lines.slice(header + 1, -1).map((cells, at) => ({ cells, at: order[at % order.length] ?? 0 }));
    body.sort((one, other) => one.at - other.at);
    const moved = body.flatMap(({ cells, at }) =>
      at % 4 === 0 ? [cells, [null, null, `${own}自加${at}`, "说明"]] : [cells],
    );
    book.Sheets[name] = SheetJs.utils.aoa_to_sheet([...lines.slice(0, header + 1), ...moved, ...lines.slice(-1)]);
  }
  return new Uint8Array(SheetJs.write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
}

function formOf(sent: Sent, recipient: string): Uint8Array {
  return sent.forms.find((form) => form.recipient === recipient)?.bytes ?? new Uint8Array();
}

/** Parts whose name or text holds a word of a row that is not the department's. */
function leaking(form: Uint8Array, rows: readonly Row[], department: string): readonly string[] {
  const others = rows.filter(({ departments }) => !departments.includes(department));
  return Object.entries(unzipSync(form)).flatMap(([part, bytes]) => {
    const text = `${part} ${strFromU8(bytes)}`;
    // 第1号 is in 第1号事 alone, not in 第11号事.
    return others.filter(({ word }) => text.includes(word)).map(({ word }) => `${part}: ${word}`);
  });
}

const named = fc.array(fc.subarray(DEPARTMENTS, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 6 });

describe("forms as files", () => {
  it("hold nothing of others, and what comes back in them is where it belongs or on the list", async () => {
    let filledIn = 0;
    let listed = 0;
    await fc.assert(
      fc.asyncProperty(
        named,
        named,
        named,
        fc.array(
          fc.record({
            row: fc.nat(9),
            heading: fc.nat(10),
            by: fc.nat(10),
            value: fc.oneof(
              fc.integer({ min: 0, max: 10 }),
              fc.constantFrom("已完成", "材料见附件", "=1+1", "<乙> & 丙"),
            ),
          }),
          { minLength: 10, maxLength: 40, size: "max" },
        ),
        fc.array(fc.nat(1000), { minLength: 3, maxLength: 8 }),
        async (indicators, tasks, problems, edits: readonly Edit[], order) => {
          const { bytes, rows } = await office(indicators, tasks, problems);
          const sent = await sentFrom(bytes);
          const asked = [...new Set(rows.flatMap(({ departments }) => departments))];
          expect(new Set(sent.forms.map(({ recipient }) => recipient))).toEqual(new Set(asked));
          for (const department of asked) expect(leaking(formOf(sent, department), rows, department)).toEqual([]);

          const written = new Map<
            string,
            { readonly row: Row; readonly heading: string; readonly by: string; readonly value: string | number }
          >();
          for (const { row, heading, by, value } of edits) {
            const own = rows[row % rows.length];
            const headings = Object.keys(own?.open ?? {});
            const [what, who] = [headings[heading % headings.length], own?.departments[by % own.departments.length]];
            if (own && what && who)
              written.set(`${own.word} ${what} ${who}`, { row: own, heading: what, by: who, value });
          }
          const files = asked.map((department): readonly [string, Uint8Array] => {
            const changes = [...written.values()].filter(({ by }) => by === department);
            return [`${department}.xlsx`, returned(formOf(sent, department), changes, order, department)];
          });
          const result = await merged(sent, files);
          for (const { row, heading, by, value } of written.values()) {
            const column = row.open[heading] ?? 0;
            const isThere = ({
              at,
            }: {
              readonly at: { readonly sheet: string; readonly row: number; readonly column: number } | null;
            }) => at?.sheet === row.sheet && at.row === row.row && at.column === column;
            const before =
              sent.grid.sheets.find(({ name }) => name === row.sheet)?.values[row.row - 1]?.[column - 1] ?? null;
            if (cellText(before) === cellText(value)) continue;
            const filled = result.filled.find(isThere);
            const finding = result.findings.find(isThere);
            if (filled) expect(filled.value).toBe(value);
            else expect(finding?.returned.find(({ recipient }) => recipient === by)?.value).toBe(value);
            if (filled) filledIn += 1;
            else listed += 1;
          }
          const kinds = new Set(result.findings.map(({ kind }) => kind));
          for (const kind of kinds) expect(["conflict", "row-added"]).toContain(kind);
          // Nobody else's cell has changed, in the file that comes out.
          const workbook = FileWorkbook.open(bytes, "office.xlsx");
          workbook.edit(result.filled);
          const after = await FileWorkbook.open(workbook.bytes(), "merged.xlsx").read();
          const changed = after.sheets.flatMap(({ name, values }, at) =>
            values.flatMap((line, row) =>
              (line ?? []).flatMap((value, column) =>
                cellText(value ?? null) === cellText(sent.grid.sheets[at]?.values[row]?.[column] ?? null)
                  ? []
                  : [`${name} ${row + 1} ${column + 1}`],
              ),
            ),
          );
          expect(new Set(changed)).toEqual(
            new Set(result.filled.map(({ at }) => `${at.sheet} ${at.row} ${at.column}`)),
          );
        },
      ),
      { numRuns: 20, seed: 20261129 },
    );
    expect([filledIn > 100, listed > 10]).toEqual([true, true]);
  });
});
