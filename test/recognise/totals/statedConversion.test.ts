import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

/** 64 of the 70 that apply: 91.43 of 100. */
function errorsOf(stated: number, note: string, second: CellValue = "不涉及"): readonly string[] {
  const rows: CellValue[][] = [
    ["序号", "考核指标", "分值", "得分"],
    [1, "理论学习", 30, 28],
    [2, "组织建设", 30, second],
    [3, "作风建设", 40, 36],
    ["合计", null, 100, stated],
    [note],
  ];
  return readRows(rows, { merges: ["A5:B5", "A6:D6"] }).errors;
}

describe("A total that is brought up to the whole without what does not apply", () => {
  it.each([
    "注：缺项折算，得分折算为百分制。",
    "说明：本单位不涉及的项目不计分，总分按比例折算。",
    "备注：未开展的项目不扣分，按实际得分÷实际应得分×100计算。",
    "缺项得分的换算：总分＝实得分÷（100－缺项分值）×100，缺项须书面说明并按此折合",
  ])("is in order where a note says so: %s", (note) => {
    expect(errorsOf(91.43, note)).toEqual([]);
    expect(errorsOf(64, note)).toEqual([]);
    expect(errorsOf(92.43, note)).toEqual(["total-mismatch@D5"]);
  });

  it.each([
    "注：各项据实填报。",
    "注：缺项不得分，不折算。",
    "注：不涉及的项目不计分；年终得分按权重折算。",
    "注：缺项折算。不涉及的项目不再折算。",
  ])("is asked about where none does: %s", (note) => {
    expect(errorsOf(91.43, note)).toEqual(["conversion-ambiguous@D5"]);
  });

  it("is wrong where all applies", () => {
    expect(errorsOf(95.43, "注：缺项折算。", 29)).toEqual(["total-mismatch@D5"]);
    const rows = (stated: number): CellValue[][] => [
      ["序号", "考核指标", "分值", "得分"],
      ...["理论学习", "组织建设", "作风建设"].map((name, at): CellValue[] => [at + 1, name, 40, 32]),
      ["合计", null, 120, stated],
      ["注：缺项折算，得分折算为百分制。"],
    ];
    expect(readRows(rows(96)).errors).toEqual([]);
    expect(readRows(rows(80)).errors).toEqual(["total-mismatch@D5"]);
  });
});

describe("A row below the total that says what share of another assessment it makes", () => {
  const read = (text: string, full: number, actual: number) =>
    readRows(
      [
        ["序号", "考核指标", "分值", "得分"],
        [1, "理论学习", 30, 28],
        [2, "组织建设", 30, 28],
        [3, "作风建设", 40, 36],
        ["合计", null, 100, 92],
        [text, null, full, actual],
      ],
      { merges: ["A5:B5", "A6:B6"] },
    );

  it("is checked as that share of both sums", () => {
    expect(read("折算得分（占年度考核20%）", 20, 18.4)).toMatchObject({ full: 100, actual: 92, errors: [] });
    expect(read("折算得分（占年度考核20%）", 20, 18.3)).toMatchObject({ full: 100, errors: ["total-mismatch@D6"] });
  });

  it("is checked as a total where it says no share", () => {
    expect(read("总得分", 20, 18.4).errors).toEqual(["total-mismatch@C6", "total-mismatch@D6"]);
  });
});
