/** The id of a sheet in the spreadsheet, from its index in the workbook. */
export function sheetId(index: number): string {
  return `sheet${index}`;
}

/** The index of the sheet with this id. */
export function sheetIndex(id: string): number {
  return Number(id.slice("sheet".length));
}
