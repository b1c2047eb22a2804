import { strToU8, zipSync } from "fflate";
import { DANJIANGKOU } from "./figures.ts";

const HAN = "一二三四五六七八九十";
const { unit, period, items } = DANJIANGKOU;

/** A paragraph, and how it looks. */
type Line = readonly [text: string, look: "title" | "heading" | "text" | "signature"];

/** examples/plan.docx: the plan that the tasks of danjiangkou.xlsx might have been typed from, as an office writes it. */
export function planDocument(): Uint8Array {
  const lines: readonly Line[] = [
    [`${unit}文明单位创建工作实施方案`, "title"],
    [`为做好${period}年度文明单位创建工作，结合我局实际，制定本方案。`, "text"],
    ...items.flatMap(({ name, tasks }, at): Line[] => [
      [`${HAN[at] ?? ""}、${name}`, "heading"],
      ...tasks.map(({ name: task, lead, support, due }, place): Line => {
        const helps = support === undefined ? "" : `；配合科室：${support}`;
        return [`${place + 1}.${task}。（牵头科室：${lead}${helps}；完成时限：${dayInWords(due)}）`, "text"];
      }),
    ]),
    [`${HAN[items.length] ?? ""}、实施步骤`, "heading"],
    ["（一）宣传发动阶段（2010年3月1日—3月31日）。召开动员会，印发责任分解。", "text"],
    ["（二）全面创建阶段（2010年4月1日—2011年8月31日）。各科室按照分工抓好落实。", "text"],
    ["（三）自查迎检阶段（2011年9月1日—10月31日）。对照测评体系自查，整理资料。", "text"],
    [`${HAN[items.length + 1] ?? ""}、工作要求`, "heading"],
    ["各科室每月25日前向办公室报送创建工作进展情况。", "text"],
    [unit, "signature"],
    ["2010年2月26日", "signature"],
  ];
  return zipSync(
    {
      "[Content_Types].xml": strToU8(CONTENT_TYPES),
      "_rels/.rels": strToU8(RELATIONSHIPS),
      "word/document.xml": strToU8(documentXml(lines)),
    },
    // The same bytes at any time.
    { mtime: new Date(1980, 0, 1), level: 6 },
  );
}

function dayInWords(due: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(due) ?? [];
  return year === undefined ? due : `${year}年${Number(month)}月${Number(day)}日`;
}

const LOOKS: Readonly<Record<Line[1], { readonly paragraph: string; readonly run: string }>> = {
  title: { paragraph: '<w:jc w:val="center"/>', run: run("方正小标宋简体", 44) },
  heading: { paragraph: '<w:ind w:firstLineChars="200" w:firstLine="640"/>', run: run("黑体", 32) },
  text: { paragraph: '<w:ind w:firstLineChars="200" w:firstLine="640"/>', run: run("仿宋", 32) },
  signature: { paragraph: '<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>', run: run("仿宋", 32) },
};

function run(font: string, size: number): string {
  return `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}"/><w:sz w:val="${size}"/>`;
}

function documentXml(lines: readonly Line[]): string {
  const paragraphs = lines.map(([text, look]) => {
    const { paragraph, run: looks } = LOOKS[look];
    return `<w:p><w:pPr><w:spacing w:line="560" w:lineRule="exact"/>${paragraph}</w:pPr><w:r><w:rPr>${looks}</w:rPr><w:t>${text}</w:t></w:r></w:p>`;
  });
  const page =
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1417" w:gutter="0"/></w:sectPr>';
  return `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join("")}${page}</w:body></w:document>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
const RELATIONSHIPS = `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
