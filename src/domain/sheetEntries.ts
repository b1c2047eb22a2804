/** What offices write beside an indicator about its rectification. */
export type SheetEntryField = "measure" | "rectifyBy" | "person" | "recheck" | "crossedOff";

/** The cell of the user's own sheet that says so. */
export interface SheetEntry {
  /** A1, on the indicator's sheet. */
  readonly cell: string;
  /** null while it is blank; what is written there later counts. */
  readonly value: string | number | null;
  /** Absent if the cell's format is General. */
  readonly numberFormat?: string;
}

/** For one indicator; a field without a column is absent. */
export type SheetEntries = Readonly<Partial<Record<SheetEntryField, SheetEntry>>>;
