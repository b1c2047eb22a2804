import { type CellValue, keyCell } from "../../../domain/cells.ts";
import { withValues } from "../../../domain/formula/computedGrid.ts";
import type { Formula } from "../../../domain/formula/formula.ts";
import { parseFormula } from "../../../domain/formula/parseFormula.ts";
import { valueAt, type SheetGrid } from "../../../domain/grid.ts";

const TEXT_FUNCTIONS: ReadonlySet<string> = new Set(
  "TEXT CONCATENATE CONCAT TEXTJOIN LEFT RIGHT MID REPT TRIM SUBSTITUTE REPLACE".split(" "),
);
/** Functions whose results may be texts; all others give figures, or whether something holds. */
const OPEN_FUNCTIONS: ReadonlySet<string> = new Set(
  "IF IFS IFERROR IFNA SWITCH CHOOSE VLOOKUP HLOOKUP XLOOKUP LOOKUP INDEX OFFSET INDIRECT".split(" "),
);

/**
 * LibreOffice stores 0 in an .xls for every formula that gives a text. Once a zero shows that it has, no zero of a formula that
 * may give a text is a result (`findings/libreoffice-saves-texts-of-formulas-as-zero-in-xls.sh`).
 */
export function withoutLostTexts(sheets: readonly SheetGrid[]): readonly SheetGrid[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet]));
  const zeros = sheets.map((sheet) =>
    [...sheet.formulas].flatMap(([key, text]) => {
      const { row, column } = keyCell(key);
      if (valueAt(sheet, row, column) !== 0) return [];
      const formula = parseFormula(text);
      const referred = (name: string | null): SheetGrid | undefined =>
        name === null ? sheet : byName.get(name.toLowerCase());
      return [{ key, kind: formula ? kindOf(formula, referred) : ("open" as const) }];
    }),
  );
  if (!zeros.some((ofSheet) => ofSheet.some(({ kind }) => kind === "text"))) return sheets;
  return sheets.map((sheet, place) => {
    const lost = (zeros[place] ?? []).filter(({ kind }) => kind !== "figure");
    return lost.length === 0
      ? sheet
      : withValues(sheet, new Map(lost.map(({ key }): [number, CellValue] => [key, null])));
  });
}

/** Whether a formula surely gives a text, or surely none. */
function kindOf(
  formula: Formula,
  referred: (sheet: string | null) => SheetGrid | undefined,
): "text" | "figure" | "open" {
  if (formula.kind === "text") return formula.text === "" ? "open" : "text";
  if (formula.kind === "operation") return formula.operator === "&" ? "text" : "figure";
  if (formula.kind === "cells") {
    const { top, left, bottom, right } = formula.range;
    const sheet = referred(formula.sheet);
    const value = sheet && top === bottom && left === right ? valueAt(sheet, top, left) : 0;
    return typeof value === "string" && value !== "" ? "text" : value === null ? "figure" : "open";
  }
  if (formula.kind !== "call") return "figure";
  if (TEXT_FUNCTIONS.has(formula.name)) return "text";
  if (!OPEN_FUNCTIONS.has(formula.name)) return "figure";
  if (formula.name !== "IF") return "open";
  const [, ...branches] = formula.arguments;
  const kinds = new Set(branches.map((branch) => (branch ? kindOf(branch, referred) : "figure")));
  const [only] = kinds;
  return kinds.size === 1 && only !== undefined && branches.length > 1 ? only : "open";
}
