import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { NarrativeTable } from "../report/narrative/narrative.ts";
import { HEADINGS, mm, TABLE_HEADER, TABLE_TEXT, type TextLook } from "./officialLook.ts";

/** Width of the text area in millimetres. */
const WIDTH = 156;
const HEADER_GREY = "E7E6E6";

/** A caption and a table, starting on a new page; the header repeats on each page and rows are never split. */
export function narrativeTable({ caption, columns, rows, total }: NarrativeTable) {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((mm(WIDTH) * share) / all));
  const cell = (text: string, at: number, look: TextLook, header: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(header ? { shading: { fill: HEADER_GREY } } : {}),
      children: [
        new Paragraph({
          alignment: header ? AlignmentType.CENTER : ALIGNMENT[columns[at]?.align ?? "left"],
          children: [new TextRun({ text, ...look })],
        }),
      ],
    });
  const row = (texts: readonly string[], look: TextLook, header = false): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: texts.map((text, at) => cell(text, at, look, header)),
    });
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 360, after: 120 },
      children: [new TextRun({ text: caption, ...HEADINGS[1], size: 28 })],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: mm(WIDTH), type: WidthType.DXA },
      columnWidths: widths,
      rows: [
        row(
          columns.map(({ heading }) => heading),
          TABLE_HEADER,
          true,
        ),
        ...rows.map((texts) => row(texts, TABLE_TEXT)),
        ...(total ? [row(total, TABLE_HEADER)] : []),
      ],
    }),
  ];
}

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
} as const;
