import { a1 } from "../../../src/domain/address.ts";
import { keyCell } from "../../../src/domain/cells.ts";
import type { WorkbookGrid } from "../../../src/domain/grid.ts";
import { Workbook } from "../model/workbook.ts";

/** A workbook as JSON, to be carried from the test into the page. */
export interface WorkbookData {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    /** Address → what to type. */
    readonly cells: readonly (readonly [
      address: string,
      input: string | number | boolean,
      numberFormat: string | null,
    ])[];
    readonly merges: readonly string[];
    readonly hiddenRows: readonly number[];
  }[];
}

export function workbookData(grid: WorkbookGrid): WorkbookData {
  const sheets = grid.sheets.map(({ name, hidden, values, formulas, numberFormats, merges, hiddenRows }) => {
    const inputs = new Map<string, string | number | boolean>();
    for (const [row, line] of values.entries()) {
      for (const [column, value] of (line ?? []).entries()) {
        if (value === null || value === undefined) continue;
        const input = typeof value === "object" ? value.error : typeof value === "string" ? `'${value}` : value;
        inputs.set(a1({ row: row + 1, column: column + 1 }), input);
      }
    }
    for (const [key, formula] of formulas) inputs.set(a1(keyCell(key)), `=${formula}`);
    const formats = new Map([...numberFormats].map(([key, format]) => [a1(keyCell(key)), format]));
    return {
      name,
      hidden,
      cells: [...inputs].map(([address, input]) => [address, input, formats.get(address) ?? null] as const),
      merges: merges.map(
        ({ top, left, bottom, right }) => `${a1({ row: top, column: left })}:${a1({ row: bottom, column: right })}`,
      ),
      hiddenRows: [...hiddenRows],
    };
  });
  return { sheets };
}

export function workbookFrom({ sheets }: WorkbookData): Workbook {
  const book = new Workbook(sheets[0]?.name);
  for (const [index, { name, hidden, cells, merges, hiddenRows }] of sheets.entries()) {
    const sheet = index === 0 ? book.$sheet(name) : book.worksheets.add(name);
    for (const [address, input, numberFormat] of cells) {
      sheet.getRange(address).formulas = [[input]];
      if (numberFormat !== null) sheet.getRange(address).numberFormat = numberFormat;
    }
    for (const merge of merges) sheet.$merges.push(sheet.getRange(merge).$area);
    for (const row of hiddenRows) sheet.getRange(`${row}:${row}`).rowHidden = true;
    if (hidden) sheet.visibility = "Hidden";
  }
  return book;
}
