import type { TableCell } from "../../blocks/block.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { marksWithin } from "../../recognise/text/textMarks.ts";
import { parseFull, parseMarks } from "../../recognise/text/marksText.ts";
import { headerFit, missingForFramework } from "../../recognise/sheets/headerFit.ts";
import { nameRank } from "../../recognise/text/sheetName.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { Table } from "../../recognise/table/table.ts";
import { LEDGERS } from "../../ledgers/declarations/declarations.ts";
import { findLedgers } from "../../ledgers/read/ledgerSheets.ts";
import { gridOf, type TableUse } from "./importedTable.ts";
import { statesFull, withMarksToFill } from "./withMarksToFill.ts";

export interface UseReading {
  readonly use: TableUse;
  readonly header: readonly [first: number, last: number];
  /** Chinese name of the ledger. */
  readonly ledger?: string;
  /** What can be earned is plain only once there are columns for what was (`withMarksToFill`). */
  readonly isForm?: true;
}

/**
 * The kind of sheet that the recogniser would take a table for, with the rows of its header; null if the product does
 * not read such sheets.
 */
export function tableUse(cells: readonly TableCell[], rows: number, titles: readonly string[]): UseReading | null {
  const grid = gridOf("", cells, rows);
  const isRoster = titles.some((title) => /名册|名单|内设机构|科室设置|机构设置/u.test(title));
  const roster = isRoster ? findTable(grid, "roster") : null;
  if (roster) return { use: "roster", header: roster.headerRows };
  const framework = findTable(grid, "framework");
  // A table below 加分项（最高5分） is part of a framework, whatever its columns.
  const outside = titles.at(-1);
  if (framework && outside !== undefined && sectionKind(outside) !== null)
    return { use: "framework", header: framework.headerRows };
  const alone = { sheets: [grid], date1904: false, settingsXml: null, cautions: [] };
  const [ledger] = findLedgers(alone, { settings: {} }, LEDGERS);
  const asLedger = ledger && {
    use: "ledger" as const,
    header: ledger.table.headerRows,
    ledger: ledger.declaration.name["zh-CN"],
  };
  // Problems with measures and departments would also pass for tasks.
  if (asLedger && ledger.declaration.id === "rectification") return asLedger;
  const breakdown = findTable(grid, "breakdown");
  const marked =
    framework !== null && hasMarks(framework) && missingForFramework(framework) === null
      ? headerFit(framework, "framework")
      : 0;
  const form = framework !== null && statesFull(framework) ? null : formToFill(cells, rows);
  const planned = breakdown === null ? 0 : headerFit(breakdown, "breakdown");
  const said = (wanted: "framework" | "breakdown"): number =>
    Math.max(0, ...titles.map((title) => nameRank(title, wanted)));
  if (framework && marked > 0 && (marked >= planned || said("framework") > said("breakdown"))) {
    return { use: "framework", header: framework.headerRows, ...(form && statesFull(form) ? { isForm: true } : {}) };
  }
  const isPlan = breakdown !== null && planned > 0 && namesTasks(breakdown);
  if (form && marked === 0 && (statesFull(form) || (!asLedger && sayMarks(form))))
    return { use: "framework", header: form.headerRows, isForm: true };
  return isPlan ? { use: "breakdown", header: breakdown.headerRows } : (asLedger ?? null);
}

/** The table with columns for the marks earned, where it is a framework only with them. */
function formToFill(cells: readonly TableCell[], rows: number): Table | null {
  const right = Math.max(0, ...cells.map(({ column, columnSpan }) => column + columnSpan - 1));
  const table = { cells, rows, widths: Array<number>(right).fill(1) };
  const made = withMarksToFill(table);
  return made === table ? null : findTable(gridOf("", made.cells, rows), "framework");
}

/** Whether the texts of most rows say what can be earned. */
function sayMarks(table: Table): boolean {
  const marked = table.dataRows.filter((row) =>
    table.columns.some(({ column }) => marksWithin(table.text(row, column)) !== null),
  );
  return marked.length > 1 && marked.length * 2 > table.dataRows.length;
}

/** 单位名称 beside 负责人 is the header of a form: a plan says what is to be done. */
function namesTasks(table: Table): boolean {
  const named = (["task", "measure", "content", "indicator", "item", "standard"] as const).flatMap((meaning) =>
    table.columnsOf(meaning),
  );
  return table.dataRows.some((row) => named.some((column) => table.text(row, column) !== ""));
}

/** An empty form asks for marks but has none. */
function hasMarks(table: Table): boolean {
  const marks = (["full", "actual", "score", "review", "deducted"] as const).flatMap((meaning) =>
    table.columnsOf(meaning),
  );
  const named = (["item", "indicator", "content", "standard", "task"] as const).flatMap((meaning) =>
    table.columnsOf(meaning),
  );
  return table.dataRows.some(
    (row) =>
      marks.some((column) => {
        const value = table.value(row, column);
        // A mark for each of several items may stand in one cell.
        const lines = typeof value === "string" ? value.split("\n") : [];
        return typeof value === "number" || lines.some((line) => (parseMarks(line) ?? parseFull(line)) !== null);
      }) || named.some((column) => marksWithin(table.text(row, column)) !== null),
  );
}
