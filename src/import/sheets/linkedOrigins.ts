import { ORIGIN_HEADING } from "../../recognise/sheets/withoutOrigins.ts";
import type { CellPlan, SheetPlan } from "../../report/sheetPlan.ts";

/** The longest text that Excel accepts in a formula. */
const LONGEST_TEXT = 255;

/** Excel's own style of links. */
const LINK_COLOUR = "0563C1";

/**
 * Links each cell in column 出处 to its document. A link can name a file but not a place in it, so the place stays in
 * words.
 *
 * @param files paths of the documents by name, relative to the workbook's folder
 */
export function linkedOrigins(plans: readonly SheetPlan[], files: ReadonlyMap<string, string>): readonly SheetPlan[] {
  return plans.map((plan) => {
    const headed = plan.rows.findIndex(({ cells }) => cells.some((cell) => cell?.value === ORIGIN_HEADING));
    const column = plan.rows[headed]?.cells.findIndex((cell) => cell?.value === ORIGIN_HEADING) ?? -1;
    if (column < 0) return plan;
    return {
      ...plan,
      rows: plan.rows.map((row, at) =>
        at <= headed
          ? row
          : { ...row, cells: row.cells.map((cell, place) => (place === column && cell ? linked(cell, files) : cell)) },
      ),
    };
  });
}

function linked(cell: CellPlan, files: ReadonlyMap<string, string>): CellPlan {
  const { value } = cell;
  if (typeof value !== "string") return cell;
  for (const [name, file] of files) {
    // Excel would take what follows # for a place in the file.
    if (!value.startsWith(`${name} `) || file.includes("#")) continue;
    if (file.length > LONGEST_TEXT || value.length > LONGEST_TEXT) return cell;
    return {
      ...cell,
      formula: `HYPERLINK(${quoted(file)},${quoted(value)})`,
      style: { ...cell.style, font: { ...cell.style.font, colour: LINK_COLOUR, underline: true } },
    };
  }
  return cell;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
