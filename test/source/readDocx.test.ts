import { strToU8, zipSync } from "fflate";
import { shownText, type ParagraphBlock, type TableBlock } from "../../src/blocks/block.ts";
import { readDocx } from "../../src/source/docx/readDocx.ts";
import { p, tc, wordFile } from "./wordFile.ts";

function paragraphs(bytes: Uint8Array): readonly ParagraphBlock[] {
  return readDocx(bytes, "方案.docx").blocks.filter((block): block is ParagraphBlock => block.kind === "paragraph");
}

function shown(body: string, parts = {}): readonly string[] {
  return paragraphs(wordFile(body, parts)).map(shownText);
}

function table(body: string): TableBlock {
  const block = readDocx(wordFile(body), "表.docx").blocks.find(({ kind }) => kind === "table");
  if (block?.kind !== "table") throw new Error("no table");
  return block;
}

const run = (inner: string, properties = ""): string =>
  `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${inner}</w:r>`;
const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;

describe("numbers of lists", () => {
  const level = (at: number, format: string, text: string, more = ""): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const NUMBERING = [
    `<w:abstractNum w:abstractNumId="0">${level(0, "chineseCountingThousand", "%1、")}${level(1, "chineseCountingThousand", "（%2）")}` +
      `${level(2, "decimal", "%3.")}${level(3, "decimal", "%1.%4", "<w:isLgl/>")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="1">${level(0, "decimalEnclosedCircleChinese", "%1")}${level(1, "bullet", "\uf0b7")}</w:abstractNum>`,
    `<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Clause"/><w:lvlText w:val="第%1条"/></w:lvl></w:abstractNum>`,
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>',
    '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="101"/></w:lvlOverride></w:num>',
    '<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>',
    '<w:num w:numId="5"><w:abstractNumId w:val="2"/></w:num>',
  ].join("");
  const STYLES =
    '<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="clause"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Sub"><w:name w:val="sub"/><w:basedOn w:val="Clause"/></w:style>';
  const at = (numId: number, ilvl: number): string =>
    `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${numId}"/></w:numPr>`;

  it("are those that Word shows, with levels, shared counts, starts of their own and styles", () => {
    const body = [
      p("甲", at(1, 0)),
      p("乙", at(1, 1)),
      p("丙", at(1, 1)),
      p("丁", at(1, 2)),
      p("戊", at(2, 0)),
      p("己", at(1, 1)),
      p("庚", at(1, 3)),
      p("辛", at(3, 0)),
      p("壬", at(4, 0)),
      p("点", at(4, 1)),
      p("条", '<w:pStyle w:val="Clause"/>'),
      p("也条", '<w:pStyle w:val="Sub"/>'),
      p("非条", '<w:pStyle w:val="Clause"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ].join("");
    expect(shown(body, { numbering: NUMBERING, styles: STYLES })).toEqual([
      "一、甲",
      "（一）乙",
      "（二）丙",
      "1.丁",
      // Another list made from the same abstract one goes on counting.
      "二、戊",
      "（一）己",
      "2.1 庚",
      "一百零一、辛",
      "① 壬",
      "点",
      "第1条 条",
      "第2条 也条",
      "非条",
    ]);
  });
});

describe("the text of a paragraph", () => {
  it("keeps what other readers lose: lines, hyphens, fields, ruby, tick boxes, symbols, directions", () => {
    const body =
      `<w:p>${run(`${t("10")}<w:br/>${t("20")}`)}</w:p>` +
      `<w:p>${run(`${t("2024")}<w:noBreakHyphen/>${t("2026")}<w:softHyphen/>${t("年")}`)}</w:p>` +
      `<w:p><w:fldSimple w:instr="DATE">${run(t("2020年1月2日"))}</w:fldSimple>${run('<w:fldChar w:fldCharType="begin"/>')}` +
      `${run("<w:instrText>PAGE</w:instrText>")}${run('<w:fldChar w:fldCharType="separate"/>')}${run(t("3"))}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>` +
      `<w:p>${run(`<w:ruby><w:rt>${run(t("kē"))}</w:rt><w:rubyBase>${run(t("科"))}</w:rubyBase></w:ruby>`)}${run(t("室"))}</w:p>` +
      `<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(t("☒"))}</w:sdtContent></w:sdt>${run(t("是"))}</w:p>` +
      `<w:p>${run('<w:sym w:font="Wingdings" w:char="F0FE"/>')}<w:bdo w:val="ltr">${run(t("合格"))}</w:bdo></w:p>`;
    expect(shown(body)).toEqual(["10\n20", "2024-2026年", "2020年1月2日3", "科室", "☑是", "☑合格"]);
  });

  it("has the entry that a form's drop-down list shows", () => {
    const list = (chosen: string) =>
      `<w:p>${run(t("等次："))}${run(`<w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>${chosen}<w:listEntry w:val="优秀"/><w:listEntry w:val="良好"/></w:ddList></w:ffData></w:fldChar>`)}` +
      `${run("<w:instrText> FORMDROPDOWN </w:instrText>")}${run('<w:fldChar w:fldCharType="end"/>')}</w:p>`;
    expect(shown(list('<w:result w:val="1"/>') + list("") + list('<w:default w:val="1"/>'))).toEqual([
      "等次：良好",
      "等次：优秀",
      "等次：良好",
    ]);
  });

  it("is that with all changes accepted; hidden text is left out and said", () => {
    const body =
      `<w:p>${run(t("牵头"))}<w:del>${run("<w:delText>旧</w:delText>")}</w:del><w:ins>${run(t("新"))}</w:ins>${run(t("密"), "<w:vanish/>")}</w:p>` +
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run(t("前半"))}</w:p>${p("后半")}` +
      `<w:p>${run(t("全是隐藏"), "<w:vanish/>")}</w:p>`;
    const document = readDocx(wordFile(body), "a.docx");
    expect(document.blocks.map((block) => (block.kind === "paragraph" ? block.text : ""))).toEqual([
      "牵头新",
      "前半后半",
    ]);
    expect(document.losses).toEqual([
      { code: "hidden-text", count: 2 },
      { code: "deleted-text", count: 1 },
    ]);
  });

  it("has text boxes once, behind their paragraph, and counts empty paragraphs", () => {
    const box = `<w:txbxContent>${p("框内")}</w:txbxContent>`;
    const body =
      `${p("")}<w:p>${run(t("正文"))}<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box}</mc:Choice>` +
      `<mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(paragraphs(wordFile(body)).map(({ number, text }) => [number, text])).toEqual([
      [1, ""],
      [2, "正文"],
      [2, "框内"],
    ]);
  });

  it("knows how far its beginning is bold, and outline levels of styles", () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
    const body = `<w:p>${run(t("　　加强领导。"), "<w:b/>")}${run(t("成立小组"))}</w:p>${p("总则", '<w:pStyle w:val="H"/>')}`;
    const [lead, heading] = paragraphs(wordFile(body, { styles }));
    expect(lead).toMatchObject({ text: "加强领导。成立小组", bold: 5 });
    expect(heading).toMatchObject({ heading: 1 });
  });
});

describe("a table", () => {
  it("has its cells where Word shows them: spans, rows that begin further right, deleted and wrapped rows", () => {
    const body =
      '<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="10"/><w:gridCol w:w="2000"/><w:gridCol w:w="1500"/></w:tblGrid>' +
      `<w:tr>${tc("项目", '<w:gridSpan w:val="2"/>')}${tc("内容")}${tc("分值")}</w:tr>` +
      `<w:tr>${tc("组织", '<w:gridSpan w:val="2"/><w:vMerge w:val="restart"/>')}${tc("机构")}${tc("10")}</w:tr>` +
      `<w:tr><w:trPr><w:gridBefore w:val="2"/></w:trPr>${tc("制度")}${tc("5")}</w:tr>` +
      `<w:sdt><w:sdtContent><w:tr>${tc("看不见", '<w:gridSpan w:val="2"/><w:vMerge/>')}${tc("班子")}${tc("7.5")}</w:tr></w:sdtContent></w:sdt>` +
      `<w:tr><w:trPr><w:del/></w:trPr>${tc("删去")}</w:tr>` +
      `<w:tr>${tc("合计", '<w:hMerge w:val="restart"/>')}${tc("", "<w:hMerge/>")}${tc("", "<w:hMerge/>")}${tc("22.5")}</w:tr></w:tbl>`;
    const { cells, widths, rows } = table(body);
    expect(rows).toBe(5);
    expect(widths).toEqual([1010, 2000, 1500]);
    expect(cells.map(({ row, column, rowSpan, columnSpan, text }) => [row, column, rowSpan, columnSpan, text])).toEqual(
      [
        [1, 1, 1, 1, "项目"],
        [1, 2, 1, 1, "内容"],
        [1, 3, 1, 1, "分值"],
        [2, 1, 1, 1, "组织"],
        [2, 2, 1, 1, "机构"],
        [2, 3, 1, 1, "10"],
        [3, 2, 1, 1, "制度"],
        [3, 3, 1, 1, "5"],
        [4, 1, 1, 1, "看不见"],
        [4, 2, 1, 1, "班子"],
        [4, 3, 1, 1, "7.5"],
        [5, 1, 1, 2, "合计"],
        [5, 3, 1, 1, "22.5"],
      ],
    );
  });

  it("merges downwards over several rows and keeps a frame's inner table a table", () => {
    const inner =
      `<w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="1"/></w:tblGrid><w:tr>${tc("组织", '<w:vMerge w:val="restart"/>')}${tc("一")}</w:tr>` +
      `<w:tr>${tc("", "<w:vMerge/>")}${tc("二")}</w:tr></w:tbl>`;
    const { cells } = table(`<w:tbl><w:tr><w:tc>${inner}${p("")}</w:tc></w:tr></w:tbl>`);
    expect(cells[0]).toMatchObject({ rowSpan: 2, text: "组织" });
    expect(cells).toHaveLength(3);
  });

  it("takes a table apart that only places a larger one on the page, and leaves a small one in its cell", () => {
    const row = (...texts: readonly string[]): string => `<w:tr>${texts.map((text) => tc(text)).join("")}</w:tr>`;
    const inner = (rows: number): string => `<w:tbl>${row("指标", "分值").repeat(rows)}</w:tbl>`;
    const outer = (rows: number): string =>
      `<w:tbl>${row("说明", "一看资料")}<w:tr>${tc("评分")}<w:tc>${inner(rows)}${p("")}</w:tc></w:tr></w:tbl>`;
    const texts = (rows: number): readonly string[] =>
      readDocx(wordFile(outer(rows)), "a.docx").blocks.map((block) =>
        block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join("|"),
      );
    expect(texts(2)).toEqual(["说明", "一看资料", "评分", "指标|分值|指标|分值", ""]);
    expect(texts(1)).toEqual(["说明|一看资料|评分|指标　分值"]);
  });
});

describe("lines with tabs", () => {
  const line = (...cells: readonly string[]): string =>
    `<w:p><w:r>${cells.map((text) => `<w:t>${text}</w:t>`).join("<w:tab/>")}</w:r></w:p>`;
  const shown = (body: string): readonly string[] =>
    readDocx(wordFile(body), "a.docx").blocks.map((block) =>
      block.kind === "paragraph"
        ? block.text
        : `${String(block.number)}: ${block.cells.map(({ row, column, columnSpan, text }) => `${String(row)}.${String(column)}${columnSpan > 1 ? `×${String(columnSpan)}` : ""} ${text}`).join("|")}`,
    );

  it("are a table where they line up, with the lines between that head their rows", () => {
    const body =
      p("满分100分。") +
      line("编号", "指标", "分值") +
      p("A 大气（45分）") +
      line("A1", "扬尘", "45") +
      line("", "散煤", "55") +
      p("分局");
    expect(shown(body)).toEqual([
      "满分100分。",
      "1: 1.1 编号|1.2 指标|1.3 分值|2.1×3 A 大气（45分）|3.1 A1|3.2 扬尘|3.3 45|4.1 |4.2 散煤|4.3 55",
      "分局",
    ]);
  });

  it("that only place words on the page stay text", () => {
    const body = line("考核人：", "审核人：", "日期：") + line("一、总则", "1") + line("二、附则", "3");
    expect(shown(body)).toHaveLength(3);
    expect(shown(body).join()).not.toContain("1: ");
  });
});

describe("a file that is no usable document", () => {
  it("is refused by what is wrong with it", () => {
    expect(() => readDocx(zipSync({ "a.txt": strToU8("x") }), "a.docx")).toThrow("not-a-document");
    expect(() => readDocx(wordFile("<w:p>").subarray(0, 400), "a.docx")).toThrow(/truncated|damaged/);
    expect(() => readDocx(wordFile("<w:p><w:r></w:p>"), "a.docx")).toThrow("damaged");
    // 40 MB of one letter, which deflate stores in 40 kB.
    expect(() => readDocx(wordFile(p("一".repeat(14_000_000))), "a.docx")).toThrow("too-large");
    expect(() => readDocx(wordFile('<!DOCTYPE x [<!ENTITY a "b">]><w:p/>'), "a.docx")).toThrow("unsafe-xml");
  });
});
