import { readHtml } from "../../src/source/html/readHtml.ts";

/** Paragraphs as they are, tables with their cells in one line. */
function shown(html: string): readonly string[] {
  return readHtml(new TextEncoder().encode(`<meta charset="utf-8">${html}`), "a.html").blocks.map((block) =>
    block.kind === "paragraph" ? block.text : block.cells.map(({ text }) => text).join("|"),
  );
}

const row = (...texts: readonly string[]): string => `<tr>${texts.map((text) => `<td>${text}</td>`).join("")}</tr>`;

describe("a table of a page", () => {
  it("is taken apart where it only places a larger one, and stays whole where it holds a small one", () => {
    const page = (rows: number): string =>
      `<table>${row("栏目", "当前位置")}${row("", `<div><table>${row("指标", "分值").repeat(rows)}</table></div>`)}</table>`;
    expect(shown(page(2))).toEqual(["栏目", "当前位置", "指标|分值|指标|分值"]);
    expect(shown(page(1))).toEqual(["栏目|当前位置||指标　分值"]);
  });
});
