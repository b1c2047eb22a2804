import type { TableBlock } from "../../src/blocks/block.ts";
import { word97Blocks } from "../../src/source/word97/word97Blocks.ts";

/** Blocks in a line each: a paragraph as it is, a table as its rows, a cell over several columns with their count behind it. */
function shown(text: string): readonly string[] {
  return word97Blocks(text).flatMap((block) => (block.kind === "paragraph" ? [block.text] : rowsOf(block)));
}

function rowsOf({ cells, rows }: TableBlock): readonly string[] {
  return Array.from({ length: rows }, (_, at) => {
    const own = cells.filter(({ row }) => row === at + 1);
    const texts = own.map(({ text, column, columnSpan }) =>
      [`${String(column)}=${text.replace(/\n/gu, "/")}`, columnSpan > 1 ? `×${String(columnSpan)}` : ""].join(""),
    );
    return `[${texts.join(" ")}]`;
  });
}

describe("the tables of a Word 97 document come back out of its tabs", () => {
  it("with cells of several paragraphs", () => {
    expect(shown("评分表\n序号\t内容\t分值\t\n1\t甲\n（二）乙\n\t10\t\n2\t丙\t20\t\n尾")).toEqual([
      "评分表",
      "[1=序号 2=内容 3=分值]",
      "[1=1 2=甲/（二）乙 3=10]",
      "[1=2 2=丙 3=20]",
      "尾",
    ]);
  });

  it("with the lines of a first cell, but not with paragraphs before the next table", () => {
    expect(
      shown("项目\t分值\t\n思想\n建设\t10\t\n组织\t20\t\n二、制度建设方面的各项内容\n项目\t分值\t\n甲\t5\t\n"),
    ).toEqual([
      "[1=项目 2=分值]",
      "[1=思想/建设 2=10]",
      "[1=组织 2=20]",
      "二、制度建设方面的各项内容",
      "[1=项目 2=分值]",
      "[1=甲 2=5]",
      "",
    ]);
  });

  it("with forms one behind the other, an empty paragraph between", () => {
    expect(shown("项目\t甲\t\n分值\t5分\t\n\n项目\t乙\t\n分值\t6分\t\n")).toEqual([
      "[1=项目 2=甲]",
      "[1=分值 2=5分]",
      "",
      "[1=项目 2=乙]",
      "[1=分值 2=6分]",
      "",
    ]);
  });

  it("with wide cells where figures and headings show which they are", () => {
    const header = "序号\t任务\t分工\t时限\t\n\t\t牵头\t配合\t\t\n1\t甲\t办公室\t\t3月\t\n";
    expect(shown(header).slice(0, 2)).toEqual(["[1=序号 2=任务 3=分工×2 5=时限]", "[1= 2= 3=牵头 4=配合 5=]"]);
    const totals = "序号\t内容\t分值\t得分\t原因\t\n一、组织\t\n1\t甲\t5\t4\t迟\t\n2\t乙\t6\t6\t\t\n合计\t11\t10\t\t\n";
    expect(shown(totals).filter((line) => /组织|合计/u.test(line))).toEqual([
      "[1=一、组织×5]",
      "[1=合计×2 3=11 4=10 5=]",
    ]);
  });

  it("with each heading above as many columns as the headings below begin anew", () => {
    const header = "大项\t小项\t\n名称\t分值\t名称\t分值\t说明\t\n经济\t30\t产值\t30\t按增速\t\n";
    expect(shown(header).slice(0, 3)).toEqual([
      "[1=大项×2 3=小项×3]",
      "[1=名称 2=分值 3=名称 4=分值 5=说明]",
      "[1=经济 2=30 3=产值 4=30 5=按增速]",
    ]);
  });

  it("not where a line merely has tabs in it", () => {
    expect(shown("联系人：张三\t电话：123\n序号\t内容\t\n1\t甲\t\n")).toEqual([
      "联系人：张三 电话：123",
      "[1=序号 2=内容]",
      "[1=1 2=甲]",
      "",
    ]);
  });
});
