import type { Table } from "../table/table.ts";
import { percent } from "./quantity.ts";

const UNIT_IN_HEADING = /[(（]\s*(?:单位[:：])?\s*([^()（）\d]{1,4})\s*[)）]/u;
const UNIT_IN_FORMAT = /^(?:#,##)?[0#.]+\\?"?(次|人次|人|名|篇|条|件|起|个|项|份|户|场|家|元|万元|‰)"?$/u;
const DATE_FORMAT = /[ymdhs年月日]/iu;

/** A cell as an amount would be written: a percentage as shown (87.5%), a plain number with the unit of its format or heading. */
export function amountText(table: Table, row: number, column: number): string {
  const value = table.value(row, column);
  if (typeof value !== "number") return table.text(row, column);
  const format = table.format(row, column)?.split(";")[0] ?? "";
  if (format.includes("%")) return `${percent(value).toFixed()}%`;
  const ownUnit = UNIT_IN_FORMAT.exec(format)?.[1];
  if (ownUnit === undefined && DATE_FORMAT.test(format.replace(/general/iu, ""))) return "";
  const heading = table.columns.find((one) => one.column === column)?.at.text ?? "";
  return `${String(value)}${ownUnit ?? UNIT_IN_HEADING.exec(heading.normalize("NFKC"))?.[1] ?? ""}`;
}
