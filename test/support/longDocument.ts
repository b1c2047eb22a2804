import type { Block, SourceDocument, TableBlock } from "../../src/blocks/block.ts";

/** What stands on each page of `longDocument`. */
export const ON_A_PAGE = { tasks: 4, indicators: 12 } as const;

const HAN = "一二三四五六七八九十";
const HEADER = ["序号", "测评内容", "应得分", "自评分", "扣分原因"];

/** The text of a plan of so many pages: chapters of measures in three lines each. */
export function longText(pages: number): readonly string[] {
  return [
    "县档案局2026年文明单位创建工作实施方案",
    ...Array.from({ length: pages }, (_, page) => [
      `第${page + 1}章 第${page + 1}类工作`,
      ...Array.from({ length: ON_A_PAGE.tasks }, (__, at) => [
        `（${HAN[at] ?? ""}）开展第${page * ON_A_PAGE.tasks + at + 1}项创建活动`,
        "全年不少于12次，群众满意度达到95%以上。一是抓好学习；二是抓好检查。",
        `牵头部门：第${((page * 7 + at) % 40) + 1}业务科；配合部门：办公室；完成时限：${(at % 12) + 1}月底前`,
      ]).flat(),
    ]).flat(),
  ];
}

/** A document of so many pages: the chapters of a plan, and on each page a piece of one table torn over all of them. */
export function longDocument(pages: number): SourceDocument {
  const [title = "", ...texts] = longText(pages);
  const each = texts.length / pages;
  const paragraph = (text: string, number: number): Block => {
    return { kind: "paragraph", number, label: "", text, heading: null, bold: 0 };
  };
  const blocks = Array.from({ length: pages }, (_, page): readonly Block[] => [
    ...texts.slice(page * each, (page + 1) * each).map((text, at) => paragraph(text, 2 + page * each + at)),
    tablePiece(page),
  ]);
  return { name: "方案.docx", blocks: [paragraph(title, 1), ...blocks.flat()], losses: [] };
}

function tablePiece(page: number): TableBlock {
  const rows = Array.from({ length: ON_A_PAGE.indicators }, (_, at) => {
    const number = String(page * ON_A_PAGE.indicators + at + 1);
    return [number, `第${number}项测评内容的具体要求`, "2", "1.5", "资料不全"];
  });
  const cells = [HEADER, ...rows].flatMap((row, down) =>
    row.map((text, across) => ({ row: down + 1, column: across + 1, rowSpan: 1, columnSpan: 1, text })),
  );
  return { kind: "table", number: page + 1, rows: rows.length + 1, widths: HEADER.map(() => 1), cells };
}
