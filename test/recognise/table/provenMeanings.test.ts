import type { CellValue } from "../../../src/domain/cells.ts";
import { findTable } from "../../../src/recognise/table/findTable.ts";
import { sheetOf } from "../../support/gridOf.ts";

/** What each column of a framework is taken for, by its letter. */
function meanings(...rows: readonly (readonly CellValue[])[]): Readonly<Record<string, string>> {
  const table = findTable(sheetOf("考核表", rows), "framework");
  return Object.fromEntries((table?.columns ?? []).map(({ column, meaning }) => ["_ABCDEFGH"[column], meaning]));
}

describe("what a column holds beside what it is called", () => {
  it("makes no deduction of words", () => {
    const read = meanings(
      ["服务项目", "满分", "扣分", "得分", "扣分情况"],
      ["保洁", 25, 2, 23, "三楼卫生间"],
      ["秩序", 25, 1, 24, "脱岗1次"],
      ["绿化", 20, 0, 20, null],
    );
    expect(read).toMatchObject({ C: "deducted", D: "score", E: "reason" });
  });

  it("leaves a deduction that is written in words what it is", () => {
    const read = meanings(
      ["服务项目", "满分", "扣分", "得分", "扣分情况"],
      ["保洁", 25, 2, 23, "扣2分"],
      ["秩序", 25, 1, 24, "扣1分"],
    );
    expect(read).toMatchObject({ E: "deducted" });
  });

  it("makes no full marks of people, beside the marks of each of them", () => {
    const read = meanings(
      ["姓名 权重", "质量 60%", "态度 40%", "总计", "等次"],
      ["张三", 0.9, 0.8, 86, "良"],
      ["李四", 0.8, 0.7, 76, "中"],
      ["王五", 0.9, 0.9, 90, "优"],
    );
    expect(Object.values(read)).not.toContain("full");
  });

  it("makes no marks of the range that each may lie in", () => {
    const read = meanings(
      ["考核内容", "权重", "评分范围", "自评得分", "领导评分"],
      ["保洁", 0.4, "75-90分", 87, 85],
      ["秩序", 0.6, "90-100分", 96, 95],
      ["绿化", null, 0, null, null],
    );
    expect(read).toMatchObject({ C: "unknown", D: "actual", E: "score" });
  });

  it("makes no names of figures", () => {
    const read = meanings(
      ["一级指标", "二级指标", "二级指标分值", "二级指标得分"],
      ["减量", "工业固废", 15, 13],
      ["利用", "秸秆利用", 10, "待定"],
      ["处置", "医废处置", 15, 15],
      ["处置", "危废处置", 20, 18],
      ["利用", "再生资源", 10, 9],
    );
    expect(read).toMatchObject({ A: "item", B: "indicator", C: "full", D: "score" });
  });

  it("numbers the rows where a column counts, whatever it is called", () => {
    for (const heading of ["条款", "题号", "蒹葭"]) {
      const rows: CellValue[][] = [[heading, "内容", "标准分", "考核得分"]];
      ["安全投入", "隐患排查", "教育培训"].forEach((name, at) => rows.push([at + 1, name, 20, 18]));
      rows.push(["总 得 分", null, 60, 54], ["一票否决事项", null, null, null], [4, "发生事故", null, "否"]);
      expect(meanings(...rows)).toMatchObject({ A: "number", B: "content" });
    }
  });

  it("numbers the rows of a list that goes on from another", () => {
    const rows = [
      ["鹿鸣", "内容", "标准分", "考核得分"],
      [9, "安全投入", 6, 6],
      [10, "隐患排查", 9, 8],
      [11, "教育培训", 10, 9.5],
      [null, "合计", 25, 23.5],
    ];
    expect(meanings(...rows)).toMatchObject({ A: "number", B: "content", C: "full" });
  });

  it("numbers nothing by figures that do not count, or that stand behind the marks", () => {
    const rows = [
      ["内容", "标准分", "蒹葭"],
      ["安全投入", 20, 1],
      ["隐患排查", 20, 2],
      ["教育培训", 20, 3],
    ];
    expect(meanings(...rows)).toMatchObject({ C: "unknown" });
    const years = [
      ["鹿鸣", "内容", "标准分", "得分"],
      [2024, "安全投入", 20, 1],
      [2025, "隐患排查", 20, 2],
      [2026, "教育培训", 20, 3],
    ];
    expect(meanings(...years)).toMatchObject({ A: "unknown" });
  });
});
