import { callsTotal } from "../../recognise/words/marks.ts";
import { isMarks } from "../../domain/meaning.ts";
import type { Marks } from "../../domain/marks.ts";
import { findTable } from "../../recognise/table/findTable.ts";
import type { HeaderColumn } from "../../recognise/table/header.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { splitEnumerator } from "../../recognise/text/textMarks.ts";
import type { IndicatorRow } from "../imported.ts";
import { gridOf, rowTexts, type ImportedTable } from "./importedTable.ts";
import { marksColumn, namingColumns } from "./unitedTables.ts";

/** Whether the line above a table says that all its rows are outside the base: 三、加分项（最高加10分）. */
export function isOutside({ kind, titles }: ImportedTable): boolean {
  return kind === "framework" && sectionKind(titles.at(-1) ?? "") !== null;
}

/** The rows of such a table in the form of running text. */
export function outsideRows(table: ImportedTable): readonly IndicatorRow[] {
  const title = table.titles.at(-1) ?? "";
  const kind = sectionKind(title)?.kind;
  const columns = findTable(gridOf("测评体系", table.cells, table.rows), "framework")?.columns ?? [];
  const named = namingColumns(columns).at(-1);
  if (!kind || kind === "base" || !named) return [];
  const isEarned = (one: HeaderColumn): boolean => EARNED.test(one.at.text);
  const marked = columns.filter(({ meaning }) => isMarks(meaning));
  const full = marked.find((one) => !isEarned(one))?.column ?? marksColumn(table);
  const actual = marked.find(isEarned)?.column ?? null;
  const standard = columns.find(({ meaning }) => meaning === "standard")?.column ?? null;
  const rows: IndicatorRow[] = [];
  for (let row = table.header[1] + 1; row <= table.rows; row++) {
    const texts = rowTexts(table, row);
    const at = (column: number | null): string => (column === null ? "" : (texts[column - 1] ?? "").trim());
    const place = table.places[row - 1];
    const name = at(named.column);
    if (!place || name === "" || callsTotal(name)) continue;
    rows.push({
      kind,
      code: "",
      item: splitEnumerator(title)?.rest ?? title,
      point: "",
      name,
      standard: at(standard),
      method: "",
      full: figure(at(full)),
      actual: kind === "veto" ? null : figure(at(actual)),
      answer: kind === "veto" ? at(actual) : "",
      reason: "",
      note: "",
      duties: { lead: [], responsible: [], support: [] },
      evidence: "",
      origin: { document: table.document, place, quote: texts.filter(Boolean).join(" | ") },
    });
  }
  return rows;
}

const EARNED = /自评|自查|自报|实[得际扣]|得分|是否|有无/u;

function figure(text: string): Marks | null {
  return text === "" ? null : parseMarks(text);
}
