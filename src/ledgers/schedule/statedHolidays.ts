import { a1 } from "../../domain/address.ts";
import type { IsoDate } from "../../domain/deadline.ts";
import { serialDate, dateFormatShows } from "../../domain/isoDate.ts";
import type { StatedHolidays } from "../../domain/ledger.ts";
import type { HolidayRule, Settings } from "../../domain/settings.ts";
import { yearOf } from "../../recognise/deadlines/period.ts";
import { cellKey } from "../../domain/cells.ts";
import { mayHoldData, type SheetGrid, type WorkbookGrid } from "../../domain/grid.ts";
import { normaliseName } from "../../recognise/text/normalise.ts";
import { cellText } from "../../recognise/table/table.ts";
import { dueDays, type DueDays } from "./dueDays.ts";
import { saidDays } from "./saidDays.ts";

const HEADINGS = {
  name: /^(?:法定)?(?:节日|节假日|假日|假期|节庆)(?:名称)?$|^名称$/u,
  off: /^(?:法定)?(?:(?:放假|休息|休假|放假调休)(?:日期|时间|安排|起止(?:日期|时间)?|期间|日)?|(?:假期|节假日)(?:日期|时间|安排|期间))$|^起止(?:日期|时间)$/u,
  from: /^(?:放假|休假|假期)?(?:开始|起始|起)(?:日期|时间|日)?$/u,
  to: /^(?:放假|休假|假期)?(?:结束|截止|终止|止)(?:日期|时间|日)?$/u,
  worked: /^(?:调休|补班|调班|调休上班|调休补班|上班|补休)(?:上班)?(?:日期|时间|安排|日)?$/u,
  date: /^(?:日期|时间|日)$/u,
  kind: /^(?:类型|类别|性质|安排|状态|说明|备注|放假\/?上班|放假或上班)$/u,
} as const;
type Column = keyof typeof HEADINGS;
/** Headings of a list of who is on leave, as opposed to public holidays. */
const PERSONAL = /姓名|人员|申请人|部门|科室|职务|天数余额/u;
const ROWS_SEARCHED = 20;
const RULE =
  /[遇逢](?:到|有)?[^。；;，,]{0,8}?(?:节|假|休|周末|双休)[^。；;]{0,12}?(顺延|推后|延后|后延|提前|提早|不变|不顺延)/u;

interface HolidayTable {
  readonly sheet: SheetGrid;
  /** 1-based. */
  readonly header: number;
  /** 0-based. */
  readonly columns: Readonly<Partial<Record<Column, number>>>;
}

/**
 * Public holidays and make-up working days as listed on a sheet of the workbook, and where that sheet says due days on
 * them move. None are built in, because they are announced anew every year.
 *
 * @param year for days without one, if neither title nor name of the sheet gives it
 */
export function statedHolidays(grid: WorkbookGrid, year: number): StatedHolidays | null {
  const tables = grid.sheets.flatMap((sheet) =>
    mayHoldData(sheet) && !sheet.hidden ? (holidayTable(sheet) ?? []) : [],
  );
  const [first] = tables;
  if (!first) return null;
  const days = tables.map((table) => daysOf(table, year, grid.date1904));
  return {
    sheet: first.sheet.name,
    move: tables.map(({ sheet }) => ruleOn(sheet)).find((move) => move !== null) ?? null,
    off: [...new Set(days.flatMap(({ off }) => off))].sort(),
    worked: [...new Set(days.flatMap(({ worked }) => worked))].sort(),
    unclear: days.flatMap(({ unclear }) => unclear),
  };
}

/** Where due days fall: as the user set it, else as the workbook says. */
export function dueDaysOf({ holidays }: Settings, stated: StatedHolidays | null): DueDays {
  return dueDays(
    holidays?.move ?? stated?.move ?? "none",
    [...(holidays?.off ?? []), ...(stated?.off ?? [])],
    [...(holidays?.worked ?? []), ...(stated?.worked ?? [])],
  );
}

/** The list of holidays on a sheet, or null. */
function holidayTable(sheet: SheetGrid): HolidayTable | null {
  for (let at = 0; at < Math.min(ROWS_SEARCHED, sheet.values.length); at++) {
    const headings = Array.from(sheet.values[at] ?? [], (value) => normaliseName(cellText(value ?? null)));
    if (headings.filter(Boolean).length < 2) continue;
    const columns: Partial<Record<Column, number>> = {};
    for (const [index, heading] of headings.entries()) {
      for (const name of Object.keys(HEADINGS) as Column[]) {
        if (columns[name] === undefined && heading !== "" && HEADINGS[name].test(heading)) columns[name] = index;
      }
    }
    const { name, off, from, to, worked, date, kind } = columns;
    const isNamed = name !== undefined && (off !== undefined || (from !== undefined && to !== undefined));
    const isMarked = date !== undefined && kind !== undefined && saysKinds(sheet, at + 1, kind);
    const isPaired = off !== undefined && worked !== undefined;
    if (!isNamed && !isMarked && !isPaired) continue;
    return headings.some((heading) => PERSONAL.test(heading)) ? null : { sheet, header: at + 1, columns };
  }
  return null;
}

/** Whether most cells of a column say 放假 or 上班. */
function saysKinds({ values }: SheetGrid, header: number, column: number): boolean {
  const said = values.slice(header).flatMap((row) => cellText(row?.[column] ?? null) || []);
  const kinds = said.filter((text) => /放假|休息|补班|调休|上班|法定|节$|假$/u.test(text));
  return kinds.length > 0 && kinds.length * 2 > said.length;
}

function daysOf({ sheet, header, columns }: HolidayTable, fallback: number, date1904: boolean) {
  const titles = [...sheet.values.slice(0, header - 1).flatMap((row) => row ?? []), sheet.name];
  const year = titles.flatMap((text) => (typeof text === "string" ? (yearOf(text) ?? []) : []))[0] ?? fallback;
  const off: IsoDate[] = [];
  const worked: IsoDate[] = [];
  const unclear: { readonly text: string; readonly sheet: string; readonly cell: string }[] = [];
  for (let row = header + 1; row <= sheet.values.length; row++) {
    const textAt = (column: number | undefined): string => {
      if (column === undefined) return "";
      const value = sheet.values[row - 1]?.[column] ?? null;
      const isDay =
        typeof value === "number" && dateFormatShows(sheet.numberFormats.get(cellKey(row, column + 1)) ?? "");
      return isDay ? (serialDate(value, date1904) ?? "") : cellText(value);
    };
    const read = (column: number | undefined, text: string, isWorked: boolean): void => {
      if (column === undefined || text === "") return;
      const days = saidDays(text, year, isWorked);
      off.push(...days.off);
      worked.push(...days.worked);
      if (days.isUnclear) unclear.push({ text, sheet: sheet.name, cell: a1({ row, column: column + 1 }) });
    };
    const { from, to, off: own, date, kind, worked: extra } = columns;
    if (own !== undefined) read(own, textAt(own), false);
    else if (from !== undefined && to !== undefined && textAt(from) !== "") {
      read(from, [textAt(from), textAt(to)].filter(Boolean).join("至"), false);
    } else if (date !== undefined) read(date, textAt(date), /上班|补班|调班/u.test(textAt(kind)));
    read(extra, textAt(extra), true);
  }
  return { off, worked, unclear };
}

/** 应报日期遇节假日顺延, in a line or beside a label. */
function ruleOn({ values }: SheetGrid): HolidayRule["move"] | null {
  for (const row of values) {
    const text = (row ?? []).map((value) => (typeof value === "string" ? value.replace(/\s+/gu, "") : "")).join("");
    const said = RULE.exec(text)?.[1];
    if (said === undefined || /不/u.test(said)) continue;
    return /提/u.test(said) ? "earlier" : "later";
  }
  return null;
}
