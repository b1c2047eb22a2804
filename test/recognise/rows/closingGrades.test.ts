import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const GRADES = "优秀： 90（含）-100分 良好：80（含）-90分 合格：70（含）-80分 不合格：70分以下";
const FULL = [20, 20, 30, 30];
const MARKS = [18, 19, 28, 27];

/** Two criteria to each of four indicators in two groups, and the line that closes them. */
function read(last: readonly CellValue[], merges: readonly string[], own: boolean) {
  const rows: CellValue[][] = [["项目", "考核方面", "分值", "评分标准", "说明", ...(own ? ["得分"] : [])]];
  const merged = ["A2:A5", "A6:A9"];
  FULL.forEach((full, at) => {
    const top = 2 + at * 2;
    const group = at === 0 ? "实绩" : at === 2 ? "作风" : null;
    rows.push([
      group,
      `方面${"甲乙丙丁"[at] ?? ""}`,
      full,
      `${full - 2}-${full}分`,
      "表现突出",
      ...(own ? [MARKS[at] ?? 0] : []),
    ]);
    rows.push([null, null, null, `0-${full - 3}分`, "表现一般"]);
    for (const column of ["B", "C", ...(own ? ["F"] : [])]) merged.push(`${column}${top}:${column}${top + 1}`);
  });
  return readRows([...rows, [...last]], { merges: [...merged, ...merges] });
}

describe("a closing line beside the grades that results have", () => {
  it.each([
    ["over the names", ["A10:B10"]],
    ["in the first column", []],
  ])("is what all comes to, where its label stands %s", (_, merges) => {
    const closed = { full: 100, actual: 92, names: ["方面甲", "方面乙", "方面丙", "方面丁"], errors: [] };
    expect(read(["考核成绩", null, 100, GRADES, null, 92], merges, true)).toMatchObject(closed);
    expect(read(["考核成绩", null, 100, GRADES, null], merges, false)).toMatchObject({
      full: 100,
      stated: [["C10", "full", 100, 100]],
    });
  });

  it("is one more indicator where it has a name as they have", () => {
    const read5 = read([null, "方面戊", 10, "优秀：10分 良好：8分 合格：6分", null, 9], [], true);
    expect(read5).toMatchObject({ full: 110, actual: 101, errors: [] });
  });
});

describe("criteria on rows of their own beside one indicator", () => {
  const rows = (marks: readonly number[], total: number): CellValue[][] => [
    ["考核项目", "考核指标", "评价标准", "自评", "满分"],
    ["绩效", "报表", "按时提交", marks[0] ?? 0, 20],
    [null, null, "准确无误", marks[1] ?? 0, 20],
    [null, "台账", "按时录入", marks[2] ?? 0, 20],
    [null, null, "账实相符", marks[3] ?? 0, 10],
    [null, "接待", "有人接待", marks[4] ?? 0, 4],
    [null, "值班", "无人脱岗", marks[5] ?? 0, 3],
    [null, "协作", "无人投诉", marks[6] ?? 0, 3],
    ["能力", "沟通", "表达清楚", marks[7] ?? 0, 20],
    ["总分", null, null, total, 100],
  ];
  const merges = ["A2:A8", "B2:B3", "B4:B5"];

  it("are no section of those below that happen to come to as much", () => {
    const read9 = readRows(rows([19, 20, 18, 10, 4, 3, 3, 17], 94), { merges });
    expect(read9).toMatchObject({ full: 100, actual: 94, errors: [] });
    expect(read9.names).toHaveLength(8);
  });
});
