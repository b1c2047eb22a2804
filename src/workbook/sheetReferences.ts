import { quoteSheet } from "../domain/address.ts";

/**
 * Whether a formula, or the reference of a defined name, refers to one of these sheets. Quoted text that looks like a
 * reference counts, too: a needless question does no harm.
 *
 * @param formula without the leading `=`
 */
export function refersTo(formula: string, sheets: readonly string[]): boolean {
  if (!formula.includes("!")) return false;
  const lower = formula.toLowerCase();
  return sheets.some((sheet) => {
    const name = sheet.toLowerCase();
    if (lower.includes(`${quoteSheet(name)}!`)) return true;
    for (let at = lower.indexOf(`${name}!`); at >= 0; at = lower.indexOf(`${name}!`, at + 1)) {
      // 旧测评汇总!A1 is another sheet.
      if (!/[\p{L}\p{N}_.\]']/u.test(lower[at - 1] ?? "")) return true;
    }
    return false;
  });
}
