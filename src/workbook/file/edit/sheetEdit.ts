import { a1, columnNumber } from "../../../domain/address.ts";
import type { CellEdit } from "../../workbookPort.ts";
import { parseRange } from "../../../domain/cells.ts";
import { cellTags, contentXml } from "./rowsXml.ts";
import { shiftFormula } from "../../../domain/formula/shiftFormula.ts";
import { locateRows, parseRow, type RowSpan } from "../package/sheetRows.ts";
import { XmlEdit } from "../../xml/xmlEdit.ts";
import { escapeXml } from "../../xml/xmlText.ts";
import { parseXml, type XmlNode } from "../../xml/xmlTree.ts";

/** A replaced formula that other cells share. */
interface LostMaster {
  readonly index: string;
  readonly formula: string;
  readonly row: number;
  readonly column: number;
  readonly lastRow: number;
}

/** The sheet's XML with the edits spliced in; the last edit of a cell wins. */
export function editSheet(xml: string, part: string, edits: readonly CellEdit[]): string {
  const { prefix, open, close, rows } = locateRows(xml, part);
  const spans = new Map(rows.map((span) => [span.row, span]));
  const byRow = new Map<number, Map<number, CellEdit>>();
  for (const edit of edits) {
    const { row, column } = edit.at;
    byRow.set(row, (byRow.get(row) ?? new Map<number, CellEdit>()).set(column, edit));
  }
  const lost = [...byRow].flatMap(([row, wanted]) => lostMasters(xml, part, spans.get(row), wanted));
  for (const { row, lastRow } of lost) {
    for (const span of rows)
      if (span.row >= row && span.row <= lastRow && !byRow.has(span.row)) byRow.set(span.row, new Map());
  }
  const edit = new XmlEdit(xml);
  const added: [row: number, text: string][] = [];
  const columnStyles = stylesOfColumns(xml.slice(0, open.start), prefix, part);
  for (const [row, wanted] of byRow) {
    const span = spans.get(row);
    if (span) editRow(edit, xml, part, span, prefix, wanted, lost, columnStyles);
    else {
      const cells = [...wanted.values()].sort((a, b) => a.at.column - b.at.column);
      const text = cells.map((one) => cellXml(one, prefix, columnStyles(one.at.column))).join("");
      if (text !== "") added.push([row, `<${prefix}row r="${row}">${text}</${prefix}row>`]);
    }
  }
  added.sort(([a], [b]) => a - b);
  if (open.selfClosing) {
    const tag = xml.slice(open.start, open.end - 2).trimEnd();
    if (added.length > 0)
      edit.replace(open.start, open.end, `${tag}>${added.map(([, text]) => text).join("")}</${prefix}sheetData>`);
  } else {
    for (const [row, text] of added) edit.insert(rows.find((span) => span.row > row)?.start ?? close, text);
  }
  return edit.apply();
}

/** The cells of a row with their columns; a cell without a reference follows the one before it. */
function cellsOf(row: XmlNode): [column: number, node: XmlNode][] {
  let column = 0;
  return row.all("c").map((node) => {
    const letters = /^[A-Za-z]+/.exec(node.attribute("r") ?? "")?.[0];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    return [column, node];
  });
}

function lostMasters(
  xml: string,
  part: string,
  span: RowSpan | undefined,
  wanted: ReadonlyMap<number, CellEdit>,
): LostMaster[] {
  if (!span) return [];
  return cellsOf(parseRow(xml, span, part)).flatMap(([column, node]) => {
    const edit = wanted.get(column);
    const f = node.child("f");
    const index = f?.attribute("si");
    if (!edit || !f || index === undefined || f.text === "" || f.text === edit.formula) return [];
    const lastRow = parseRange(f.attribute("ref") ?? "")?.bottom ?? span.row;
    return [{ index, formula: f.text, row: span.row, column, lastRow }];
  });
}

function editRow(
  edit: XmlEdit,
  xml: string,
  part: string,
  span: RowSpan,
  prefix: string,
  wanted: ReadonlyMap<number, CellEdit>,
  lost: readonly LostMaster[],
  columnStyles: (column: number) => string | undefined,
): void {
  const row = parseRow(xml, span, part);
  const cells = cellsOf(row);
  const seen = new Set<number>();
  for (const [column, node] of cells) {
    const one = wanted.get(column);
    if (one) {
      seen.add(column);
      edit.replace(span.start + node.start, span.start + node.end, replaced(node, one, prefix, span.row));
      continue;
    }
    const f = node.child("f");
    const master = f && f.text === "" ? lost.find(({ index }) => index === f.attribute("si")) : undefined;
    if (f && master) {
      const formula = shiftFormula(master.formula, span.row - master.row, column - master.column);
      edit.replace(span.start + f.start, span.start + f.end, `<${prefix}f>${escapeXml(formula)}</${prefix}f>`);
    }
  }
  const rowStyle = row.flag("customFormat") ? row.attribute("s") : undefined;
  const added = [...wanted.values()].filter(({ at }) => !seen.has(at.column)).sort((a, b) => a.at.column - b.at.column);
  const texts = added.map((one): [number, string] => [
    one.at.column,
    cellXml(one, prefix, rowStyle ?? columnStyles(one.at.column)),
  ]);
  if (row.selfClosing) {
    const all = texts.map(([, text]) => text).join("");
    if (all !== "") edit.replace(span.end - 2, span.end, `>${all}</${row.name}>`);
    return;
  }
  for (const [column, text] of texts) {
    const next = cells.find(([other]) => other > column)?.[1];
    // A cell without a reference follows the one before it.
    edit.insert(span.start + (next?.start ?? row.closeStart), text);
  }
}

/** An existing cell keeps its style; with an unchanged formula it keeps the very element, which may be a shared formula. */
function replaced(node: XmlNode, edit: CellEdit, prefix: string, row: number): string {
  const style = node.attribute("s");
  const f = node.child("f");
  const same = edit.formula !== undefined && f !== undefined && f.text === edit.formula;
  const text =
    cellXml(edit, prefix, style, row) ||
    `<${prefix}c r="${a1({ row, column: edit.at.column })}"${styleAttribute(style)}/>`;
  return same ? text.replace(new RegExp(`<${prefix}f>[^<]*</${prefix}f>`), () => f.xml) : text;
}

function styleAttribute(style: string | undefined): string {
  return style === undefined ? "" : ` s="${style}"`;
}

/** "" for an empty cell where there was none. */
function cellXml({ at, value, formula }: CellEdit, prefix: string, style: string | undefined, row = at.row): string {
  const address = a1({ row, column: at.column });
  const head = `<${prefix}c r="${address}"${styleAttribute(style)}`;
  if (typeof value !== "object" || value === null) {
    return value === null && formula === undefined ? "" : contentXml(head, value, formula, cellTags(prefix));
  }
  const f = formula === undefined ? "" : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  return `${head} t="e">${f}<${prefix}v>${escapeXml(value.error)}</${prefix}v></${prefix}c>`;
}

/** For each column, the style that a new cell takes from it. */
function stylesOfColumns(head: string, prefix: string, part: string): (column: number) => string | undefined {
  const cols = new RegExp(`<${prefix}cols[\\s>][\\s\\S]*</${prefix}cols>`).exec(head)?.[0];
  const runs = cols === undefined ? [] : parseXml(cols, part, 2).all("col");
  return (column) =>
    runs
      .find((node) => column >= (node.number("min") ?? 0) && column <= (node.number("max") ?? -1))
      ?.attribute("style");
}
