import { headingLines, unbroken } from "../../../src/report/draft/headingLines.ts";
import { charactersIn, textUnits } from "../../../src/report/draft/textHeight.ts";

const SIZE = 10.5;

describe("A heading in a narrow column", () => {
  it.each([
    ["销号（签字、日期）", 8.4, "销号\n（签字、\n日期）"],
    ["测评项目及内容", 10, "测评项目\n及内容"],
    ["复查结果", 6, "复查\n结果"],
    ["扣分原因（存在问题）", 13, "扣分原因\n（存在问题）"],
    ["考核得分", 6.7, "考核\n得分"],
    ["复查结果", 6.7, "复查\n结果"],
    ["测评项目及内容", 13, "测评项目\n及内容"],
    ["年PM2.5浓度", 9.6, "年PM2.5\n浓度"],
  ])("%s, %d characters wide, breaks between words", (heading, width, lines) => {
    expect(headingLines(heading, width, SIZE)).toBe(lines);
  });

  it.each([
    ["考核得分", 5.4],
    ["序号", 3],
    ["应得分", 6],
    ["PM2.5浓度", 6],
  ])("%s, %d characters wide, is left whole: a program breaks it no worse", (heading, width) => {
    expect(headingLines(heading, width, SIZE)).toBe(heading);
  });

  it("stays in one line where there is room, and in the lines it was given", () => {
    expect(headingLines("整改措施", 14, SIZE)).toBe("整改措施");
    expect(headingLines("达标情况\n（生成时）", 5, SIZE)).toBe("达标情况\n（生成时）");
  });

  it("fits every line, loses nothing and never parts a bracket from what it holds", () => {
    for (const heading of ["销号（签字、日期）", "见整改清单第几项", "整改措施/备注", "得分率（％）"]) {
      for (let width = 6; width < 20; width += 0.2) {
        const written = headingLines(heading, width, SIZE);
        if (written === heading) continue;
        const lines = written.split("\n");
        expect(unbroken(lines.join("\n"))).toBe(heading);
        for (const line of lines) {
          // A word that is wider than the column stands in a line of its own.
          if (line.length > 3) expect(textUnits(line)).toBeLessThanOrEqual(charactersIn(width, SIZE));
          expect(line).not.toMatch(/^[）、／/％]|[（]$/u);
        }
      }
    }
  });
});
