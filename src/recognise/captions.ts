import type { SheetGrid } from "../domain/grid.ts";
import { joinedPeriod } from "./deadlines/period.ts";
import type { FrameworkSheets } from "./joined/frameworkSheets.ts";
import { readCaption, type Caption } from "./table/caption.ts";
import type { Table } from "./table/table.ts";

/** The caption of a table; one on its side has its titles above it on the sheet itself. */
export function captionOf({ sheet, headerRows, columns }: Table, date1904: boolean): Caption {
  return sheet.turnedFrom
    ? readCaption(sheet.turnedFrom, columns[0]?.column ?? 1, date1904)
    : readCaption(sheet, headerRows[0], date1904);
}

/** The caption of a summary sheet: its titles stand above the first figure. */
export function captionOfSummary(sheet: SheetGrid, date1904: boolean): Caption {
  const first = sheet.values.findIndex((row) => row?.some((value) => typeof value === "number"));
  return readCaption(sheet, first < 0 ? sheet.values.length : first + 1, date1904);
}

/** What the sheet in front says, or the first that says it; months that are one framework are none of them, but all together. */
export function periodOf(captions: readonly Caption[], framework: FrameworkSheets | null): string | null {
  const periods = captions.map(({ period }) => period);
  const front = framework?.summary ? (periods[0] ?? null) : null;
  if (front !== null || framework?.together !== "periods") return firstSaid(periods);
  return joinedPeriod(periods.flatMap((period) => period ?? []));
}

/** The first of some readings that says anything. */
export function firstSaid<T>(said: readonly (T | null)[]): T | null {
  return said.find((one) => one !== null) ?? null;
}
