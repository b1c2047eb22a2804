import {
  AlignmentType,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
} from "docx";
import { FILL_IN_HEADING, type Narrative, type NarrativeBlock } from "../report/narrative/narrative.ts";
import { narrativeTable } from "./narrativeTable.ts";
import { BODY, HEADINGS, LINE, mm, PAGE_NUMBER, TITLE, type TextLook } from "./officialLook.ts";

/** Two characters of 三号, and the same as a length for programs that ignore `Chars`. */
const FIRST_LINE = { firstLineChars: 200, firstLine: 640 } as const;
const SPACING = { line: LINE, lineRule: LineRuleType.EXACT } as const;

/** 自查报告 as a .docx, laid out as an official paper (GB/T 9704). */
export async function narrativeDocument(narrative: Narrative): Promise<Uint8Array> {
  const text = beforeTables(narrative);
  const document = new Document({
    title: narrative.title.join(""),
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { font: BODY.font, size: BODY.size } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(25), header: mm(15) },
          },
        },
        // Page numbers are at the outer edge.
        footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
        children: [
          ...narrative.title.map((line) => paragraph(line, TITLE, { alignment: AlignmentType.CENTER })),
          paragraph("", BODY),
          ...text.flatMap((each, at) => block(each, at === text.length - 1 && isShort(each) ? KEPT : {})),
          paragraph("", BODY, KEPT),
          ...narrative.signature.map((line, at) =>
            paragraph(line, BODY, {
              alignment: AlignmentType.RIGHT,
              indent: { right: 640 },
              keepNext: at < narrative.signature.length - 1,
            }),
          ),
          ...narrative.blocks.filter(({ kind }) => kind === "table").flatMap((table) => block(table)),
          ...fillIn(narrative),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** After the paper itself, so that it can be removed in one go. */
function fillIn({ toFillIn }: Narrative): readonly Paragraph[] {
  if (toFillIn.length === 0) return [];
  return [
    paragraph("", BODY),
    paragraph(FILL_IN_HEADING, HEADINGS[1], { keepNext: true }),
    ...toFillIn.map((line, at) => paragraph(`${at + 1}.${line}`, BODY, { indent: FIRST_LINE })),
  ];
}

/** The signature goes at the end of the text; 附表 follow it. */
function beforeTables({ blocks }: Narrative): readonly NarrativeBlock[] {
  return blocks.filter(({ kind }) => kind !== "table");
}

/** The date stays on the page of the name, and both with the last lines. */
const KEPT = { keepNext: true } as const;
/** Ten lines. LibreOffice moves paragraphs kept together as a whole, and a longer one would leave too much of the page blank. */
const SHORT = 280;

function isShort(each: NarrativeBlock): boolean {
  return each.kind !== "table" && each.text.length <= SHORT;
}

function block(each: NarrativeBlock, options: IParagraphOptions = {}) {
  switch (each.kind) {
    case "heading":
      return [paragraph(each.text, HEADINGS[each.level], { indent: FIRST_LINE, keepNext: true })];
    case "paragraph":
      return [paragraph(each.text, BODY, { indent: FIRST_LINE, ...options })];
    case "table":
      return narrativeTable(each);
  }
}

function paragraph(text: string, look: TextLook, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: SPACING, ...options, children: [new TextRun({ text, ...look })] });
}

function pageNumber(alignment: (typeof AlignmentType)["LEFT" | "RIGHT"]): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [new TextRun({ children: ["— ", PageNumber.CURRENT, " —"], ...PAGE_NUMBER })],
      }),
    ],
  });
}
