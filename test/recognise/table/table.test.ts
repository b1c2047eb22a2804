import { findTable } from "../../../src/recognise/table/findTable.ts";
import type { Table } from "../../../src/recognise/table/table.ts";
import { sheetOf } from "../../support/gridOf.ts";

function meanings(table: Table | null): Record<string, string> {
  return Object.fromEntries((table?.columns ?? []).map(({ heading, meaning }) => [heading, meaning]));
}

describe("findTable", () => {
  it("finds a header below a title and form lines, and no form or signature line among the data", () => {
    const table = findTable(
      sheetOf(
        "测评体系",
        [
          ["丹江口市教育局文明单位创建自评表", null, null, null, null],
          ["填报单位：丹江口市教育局", null, null, "填报日期：2011-10-12", null],
          ["序号", "测评项目", "应得分 (分)", "实得\n分", "备　注"],
          [1, "领导班子建设", 15, 15, null],
          [null, null, null, null, null],
          ["序号", "测评项目", "应得分(分)", "实得分", "备注"],
          [2, "业务工作实绩", 16, 16, null],
          ["合计", null, 31, 31, null],
          ["填表人：张三", null, null, "审核人（签字）：", null],
        ],
        { merges: ["A1:E1", "A2:C2", "D2:E2", "A8:B8"] },
      ),
      "framework",
    );
    expect(table?.headerRows).toEqual([3, 3]);
    expect(table?.dataRows).toEqual([4, 7, 8]);
    expect(meanings(table)).toEqual({
      序号: "number",
      测评项目: "item",
      "应得分 (分)": "full",
      "实得\n分": "actual",
      备注: "note",
    });
  });

  it("reads a header of two rows with merged groups to its last row", () => {
    const table = findTable(
      sheetOf(
        "表1",
        [
          ["序号", "考核内容", "材料审核(80分)", null, "实地考察(20分)", null, "备注"],
          [null, null, "应得分", "实得分", "应得分", "实得分", null],
          [1, "班子建设", 80, 70, 20, 19, null],
        ],
        { merges: ["A1:A2", "B1:B2", "C1:D1", "E1:F1", "G1:G2"] },
      ),
      "framework",
    );
    expect(table?.headerRows).toEqual([1, 2]);
    expect(table?.dataRows).toEqual([3]);
    expect(table?.columnsOf("full")).toEqual([3, 5]);
    expect(table?.columnsOf("actual")).toEqual([4, 6]);
    expect(table?.columns[2]?.groups.map(({ text }) => text)).toEqual(["材料审核(80分)"]);
  });

  it("reads a grouped header that was not merged", () => {
    const table = findTable(
      sheetOf("表1", [
        ["序号", "考核内容", "分值", "实得分", null, "备注"],
        [null, null, null, "上半年", "下半年", null],
        [1, "班子建设", 10, 4, 5, null],
      ]),
      "framework",
    );
    expect(table?.headerRows).toEqual([1, 2]);
    expect(table?.columnsOf("actual")).toEqual([4, 5]);
  });

  it("reads a header of three rows", () => {
    const table = findTable(
      sheetOf(
        "表1",
        [
          ["测评表", null, null, null, null, null],
          ["项目", "内容", "得分情况", null, null, null],
          [null, null, "自评", null, "复核", null],
          [null, null, "得分", "扣分原因", "得分", "扣分原因"],
          ["班子", "团结", 9, "无", 8, "有问题"],
        ],
        { merges: ["A1:F1", "A2:A4", "B2:B4", "C2:F2", "C3:D3", "E3:F3"] },
      ),
      "framework",
    );
    expect(table?.headerRows).toEqual([2, 4]);
    expect(table?.columnsOf("actual")).toEqual([3]);
    expect(table?.columnsOf("review")).toEqual([5]);
  });

  it("does not take the first data row for a second header row", () => {
    const table = findTable(
      sheetOf("任务分解", [
        ["测评内容", "工作任务", "牵头科室", "完成时限"],
        ["班子建设", "中心组学习", "办公室", "年底前"],
        ["班子建设", "民主生活会", "人事科", "12月底"],
      ]),
      "breakdown",
    );
    expect(table?.headerRows).toEqual([1, 1]);
    expect(table?.dataRows).toEqual([2, 3]);
  });

  it("counts a merged cell for every row it spans and gives its top-left address", () => {
    const table = findTable(
      sheetOf(
        "测评体系",
        [
          ["一级指标", "二级指标", "分值", "自评分"],
          ["班子", "学习", 2, 2],
          [null, "团结", 3, 3],
        ],
        { merges: ["A2:A3"] },
      ),
      "framework",
    );
    expect(table?.text(3, 1)).toBe("班子");
    expect(table?.cell(3, 1)).toBe("A2");
    expect(table?.isMergeTop(3, 1)).toBe(false);
  });

  it("lets the user's mapping win over the heading, and finds a header by it alone", () => {
    const sheet = sheetOf("测评体系", [
      ["甲", "乙", "丙"],
      ["班子", 2, 2],
    ]);
    expect(findTable(sheet, "framework")).toBeNull();
    const table = findTable(sheet, "framework", { 测评体系: { A: "indicator", B: "full", C: "actual" } });
    expect(table?.columnsOf("full")).toEqual([2]);
    expect(table?.dataRows).toEqual([2]);
  });

  it("finds no table where the words of a title alone are known", () => {
    expect(findTable(sheetOf("封面", [["文明单位测评体系自评得分"], ["2011年"]]), "framework")).toBeNull();
  });

  it.each([
    ["indicators", ["事项", "依据", "分值", "得分"], ["门卫", "看现场", 20, 18], ["测评内容", "评分标准", 30, 30], 1],
    ["unknown words", ["甲", "乙", "丙", "得分"], ["门卫", "看现场", 20, 18], ["测评内容", "评分标准", 30, 30], 1],
    [
      "a text in front",
      ["测评内容", "评分标准", "分值", 1],
      ["测评指标", "评分标准", "分值", 2],
      ["门卫", "看现场", 20, 18],
      1,
    ],
    ["years", ["单位", "教育局", "地址", "电话"], ["测评内容", "评分标准", 2025, 2026], ["门卫", "看现场", 20, 18], 2],
    ["months", ["单位", "教育局", "地址", "电话"], ["测评内容", "评分标准", 1, 2], ["门卫", "看现场", 20, 18], 2],
    [
      "figures under no text",
      ["考核表", null, null, null],
      ["测评内容", "评分标准", 30, 30],
      ["门卫", "看现场", 20, 18],
      2,
    ],
  ])("takes no row with figures for the header below headings of their own: %s", (_, one, two, three, header) => {
    const sheet = sheetOf("测评体系", [one, two, three, ["夜巡", "看记录", 30, 30]]);
    expect(findTable(sheet, "framework")?.headerRows[0]).toBe(header);
  });
});
