import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

/** Totals that no word calls so. */
const read = (...rows: readonly (readonly CellValue[])[]) => readMerged(rows, []);

function readMerged(rows: readonly (readonly CellValue[])[], merges: readonly string[]) {
  const result = checkWorkbook(workbookOf(sheetOf("考核评分表", rows, { merges })), { today: "2026-03-02" });
  const { totals } = jsonReport("a.xlsx", result, "zh-CN");
  const doubt = result.issues.find(({ code }) => code === "reading-ambiguous");
  return { full: totals?.full, actual: totals?.actual, asks: doubt?.detail.rows?.map(({ row }) => row) ?? null };
}

describe("a last row of unknown name that all rows above come to", () => {
  const form = [
    ["序号", "项目", "标准", "分值", "得分"],
    [1, "鹿鸣", "洁净", 30, null],
    [2, "食苹", "守时", 25, null],
    [3, "鼓瑟", "齐全", 45, null],
  ];

  it("is their total in a blank form, numbered as it is, where they come to 100", () => {
    expect(read(...form, [4, "蒹葭", null, 100, null])).toEqual({ full: 100, actual: 0, asks: null });
  });

  it("is asked about where they come to anything else, or it has what the others have", () => {
    const short = form.slice(0, 3);
    const third = [3, "鼓瑟", "齐全", 15, null];
    expect(read(...short, third, [4, "蒹葭", null, 70, null])).toEqual({ full: 140, actual: 0, asks: [5] });
    expect(read(...form, [4, "蒹葭", "苍苍", 100, null])).toEqual({ full: 100, actual: 0, asks: [5] });
    const said = [4, "蒹葭", null, 100, 50];
    const scored = form.map((row, at) => (at === 0 ? row : [...row.slice(0, 4), row[3] ?? null]));
    expect(read(...scored, said)).toMatchObject({ asks: [5] });
  });

  it("is one of them where they are two, or come to something else", () => {
    expect(read(...form.slice(0, 3), [3, "蒹葭", null, 55, null])).toEqual({ full: 110, actual: 0, asks: null });
    expect(read(...form, [4, "蒹葭", null, 90, null])).toEqual({ full: 190, actual: 0, asks: null });
  });

  it("is their total above bonuses, and beside grades", () => {
    const graded = [
      ["鹿鸣", "内容", "分值", "等次", "问题描述"],
      ["苹野", "楼道整洁", 30, "A", null],
      [null, "车辆有序", 45, "B", "占道"],
      [null, "绿地完好", 25, "A", "踩踏"],
      ["蒹葭", null, 100, 91, "一处未测"],
    ];
    expect(read(...graded)).toMatchObject({ full: 100, asks: null });
    const bonus = [
      ["加分项", null, null, null, null],
      [1, "呦鸣", null, null, 2],
    ];
    expect(read(...form, [4, "蒹葭", null, 100, null], ...bonus)).toMatchObject({ full: 100, asks: null });
  });

  it("is their total where its name is merged over the full marks of a blank form", () => {
    const rows = [...form, [4, "蒹葭", null, null, 100]];
    expect(readMerged(rows, ["B5:D5"])).toEqual({ full: 100, actual: 0, asks: null });
  });

  it("is asked about where it says 100, more than any of them, and they come to more", () => {
    const rows = form.map(([, ...row], at) => [...row.slice(0, 2), at === 0 ? "分值" : 40, null]);
    const [header = [], ...others] = rows;
    const all = [header, ...others, ["白露", "干净", 40, null], ["为霜", "整洁", 40, null], ["蒹葭", null, 100, null]];
    expect(readMerged(all, [])).toEqual({ full: 200, actual: 0, asks: [7] });
  });

  it("is their total where less than most rows have a remark", () => {
    const rows = [
      ["测评要点", "应得", "实得", "失分说明"],
      ["鹿鸣", 20, 19, "活动少"],
      ["食苹", 25, 25, null],
      ["鼓瑟", 15, 13, "停更"],
      ["吹笙", 40, 38, "不足"],
    ];
    expect(read(...rows, ["蒹葭", 100, 95, null])).toEqual({ full: 100, actual: 95, asks: null });
  });
});

describe("a last row of unknown name in a section that is none of the base", () => {
  const base = [
    ["类别", "内容", "分值", "得分", "依据"],
    ["鹿鸣", "食苹", 35, 33, null],
    [null, "鼓瑟", 35, 35, null],
    [null, "吹笙", 30, 27, null],
  ];
  const merges = ["A2:A4", "A5:A6"];

  it("is their total where it says what all of the base and the bonuses within their cap come to, else it is asked about", () => {
    const bonus = [
      ["加分事项（最高5分）", "承办现场会", null, 3, null],
      [null, "编研获奖", null, 4, null],
    ];
    const rows = [...base, ...bonus, [null, "蒹葭", 100, 100, null]];
    expect(readMerged(rows, merges)).toEqual({ full: 100, actual: 95, asks: null });
    const other = rows.with(-1, [null, "蒹葭", 100, 97, null]);
    expect(readMerged(other, merges)).toEqual({ full: 100, actual: 95, asks: [7] });
    expect(readMerged([...base, ...bonus, [null, "蒹葭", null, 5, null]], merges)).toMatchObject({ asks: null });
  });

  describe("below vetoes", () => {
    const vetoes = [
      ["一票否决", "发生事故", null, "无", null],
      [null, "弄虚作假", null, "无", null],
    ];

    it("is asked about, and disqualifies nobody", () => {
      const rows = [...base, ...vetoes, [null, "蒹葭", null, 97, null]];
      expect(readMerged(rows, merges)).toEqual({ full: 100, actual: 95, asks: [7] });
    });

    it.each(["最后总成绩", "最终成绩", "最终考核得分", "最后评定总分"])("is compared where it is called %s", (name) => {
      const rows = [...base, ...vetoes, [name, null, null, 97, null]];
      const { issues } = checkWorkbook(workbookOf(sheetOf("考核评分表", rows, { merges })), { today: "2026-03-02" });
      const wrong = issues.filter(({ code }) => code === "total-mismatch" || code === "reading-ambiguous");
      expect(wrong).toMatchObject([{ code: "total-mismatch", cell: "D7", expected: 95, found: 97 }]);
    });
  });
});

it("what is left of the full marks is stated in a row merged over them and over what was taken off", () => {
  const rows = [
    ["项目", "标准", "分值", "评分办法", "扣分", "原因"],
    ["鹿鸣", "食苹", 60, "一处扣1分", 3, "垃圾"],
    [null, "鼓瑟", 40, "一处扣1分", null, null],
    [null, "吹笙", 20, "一处扣1分", 2, "占道"],
    [null, "蒹葭", 120, null, 5, null],
    [null, "苍苍", 115, null, null, null],
  ];
  expect(readMerged(rows, ["A2:A4", "C6:F6"])).toEqual({ full: 120, actual: 115, asks: null });
});

describe("a total of unknown name that is written as a text", () => {
  it("closes shares of the full marks", () => {
    const rows = [
      ["序号", "目标任务", "分值", "完成比例"],
      [1, "鹿鸣", 40, 1],
      [2, "食苹", 40, 0.9],
      [3, "鼓瑟", 20, 0.8],
      ["蒹葭", null, "100.00", "92.00"],
    ];
    const formats = { D2: "0%", D3: "0%", D4: "0%" };
    const result = checkWorkbook(workbookOf(sheetOf("目标", rows, { formats })), { today: "2026-03-02" });
    expect(jsonReport("a.xlsx", result, "zh-CN").totals).toMatchObject({ full: 100, actual: 92 });
  });

  it("closes columns of ticks", () => {
    const rows = [
      ["序号", "评估要点", "优（10分）", "良（8分）", "差（2分）"],
      [1, "鹿鸣", "√", null, null],
      [2, "食苹", null, "√", null],
      [3, "鼓瑟", null, null, "√"],
      ["蒹葭", null, "20.00", null, null],
    ];
    expect(readMerged(rows, ["A5:B5", "C5:E5"])).toEqual({ full: 30, actual: 20, asks: null });
  });
});

it("the whole above sections above their rows counts once, though half of the rows have remarks", () => {
  const rows = [
    ["评分内容", "分值", "得分", "失分缘由"],
    ["鹿鸣", 70, 64.5, null],
    ["食苹", 25, 23, null],
    ["鼓瑟", 10, 10, null],
    ["吹笙", 8, 7, "少1次"],
    ["承筐", 7, 6, "超期"],
    ["蒹葭", 45, 41.5, null],
    ["苍苍", 20, 18, "未清"],
    ["白露", 15, 14, "标牌缺"],
    ["为霜", 10, 9.5, "超标"],
  ];
  expect(read(...rows)).toEqual({ full: 70, actual: 64.5, asks: null });
});

it("a note over all columns leaves marks that are written in steps one column", () => {
  const rows = [
    ["序号", "评定项目", "分值", null, "自评得分"],
    [null, null, "大项", "小项", null],
    [1, "鹿鸣", 30, null, 28],
    ["1.1", "食苹", null, 10, 10],
    ["1.2", "鼓瑟", null, 20, 18],
    [2, "吹笙", 20, null, 17],
    ["蒹葭苍苍", null, null, null, null],
  ];
  const merges = ["A1:A2", "B1:B2", "C1:D1", "E1:E2"];
  expect(readMerged(rows, [...merges, "A7:E7"])).toEqual(readMerged(rows.slice(0, 6), merges));
  expect(readMerged(rows, [...merges, "A7:E7"])).toEqual({ full: 50, actual: 45, asks: null });
});

describe("a line to sign below the marks", () => {
  it("leaves a column of marks what its heading says", () => {
    const rows = [
      ["项目", "扣分", "满分", "得分"],
      ["鹿鸣", null, 60, null],
      ["食苹", null, 40, null],
      ["合计", null, 100, null],
    ];
    expect(read(...rows, ["考核专家", null, null, "请上传图片"])).toMatchObject({ full: 100, actual: 0 });
    expect(read(...rows, ["甲方：", null, null, "乙方："])).toMatchObject({ full: 100, actual: 0 });
  });

  it("leaves a column of ticks one", () => {
    const rows = [
      ["序号", "评估要点", "优（10分）", "良（8分）", "差（2分）"],
      [1, "鹿鸣", "√", null, null],
      [2, "食苹", null, "√", null],
      [3, "鼓瑟", null, null, "√"],
      ["评估组", null, null, null, "某某"],
    ];
    expect(read(...rows)).toMatchObject({ full: 30, actual: 20 });
  });
});

it("the whole above items left of its name is none of their rows", () => {
  const rows = [
    ["项目", "内容", "分值", "自评分", "原因"],
    [null, "蒹葭", 100, 95, null],
    ["鹿鸣", "食苹", 40, 38, "缺席"],
    ["鼓瑟", "吹笙", 60, 57, "滞后"],
  ];
  expect(read(...rows)).toEqual({ full: 100, actual: 95, asks: null });
});
