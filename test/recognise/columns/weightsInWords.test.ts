import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

function totals(rows: readonly (readonly CellValue[])[]): readonly (number | undefined)[] {
  const { scorecard } = checkWorkbook(workbookOf(sheetOf("测评体系", rows)), { today: "2026-03-02" });
  return [scorecard?.totals?.full.toNumber(), scorecard?.totals?.actual?.toNumber()];
}

test.each([
  ["tenths", ["四成", "四成", "二成"], 82],
  ["tenths with fives", ["4成", "三成五", "二成半"], 81.5],
  ["figures behind the word", ["权重40", "权重：35", "权重25"], 81.5],
  ["per cent behind a word", ["占40%", "占35%", "占25%"], 81.5],
  ["hundredths", ["百分之四十", "百分之三十五", "百分之25"], 81.5],
])("weights in %s are points of 100", (_, [first = "", second = "", third = ""], actual) => {
  expect(
    totals([
      ["评价指标", "权重", "评价得分（满分100）"],
      ["水质合格", first, 90],
      ["管网巡查", second, 80],
      ["热线接通", third, 70],
    ]),
  ).toEqual([100, actual]);
});

test("weights in words beside marks out of ten make the whole 100", () => {
  expect(
    totals([
      ["序号", "对标指标", "权重", "满分", "自评得分"],
      [1, "水质", "权重60", 10, 9],
      [2, "漏损", "权重40", 10, 8],
    ]),
  ).toEqual([100, 86]);
});

describe("the scale of marks beside weights", () => {
  const WEIGHTS = [15, 25, 20, 15, 10, 15];
  const NAMES = ["授权管理", "信贷三查", "会计核算", "反洗钱", "行为排查", "安全保卫"];
  const TENTHS: Readonly<Record<number, string>> = { 10: "一成", 15: "一成五", 20: "二成", 25: "二成五" };
  const spellings: readonly [string, (weight: number) => CellValue][] = [
    ["15", (weight) => weight],
    ["占15%", (weight) => `占${weight}%`],
    ["占比15%", (weight) => `占比${weight}%`],
    ["占总分的15%", (weight) => `占总分的${weight}%`],
    ["权重为15%", (weight) => `权重为${weight}%`],
    ["15%权重", (weight) => `${weight}%权重`],
    ["（15%）", (weight) => `（${weight}%）`],
    ["15个百分点", (weight) => `${weight}个百分点`],
    ["权重15", (weight) => `权重${weight}`],
    ["15％", (weight) => `${weight}％`],
    ["一成五", (weight) => TENTHS[weight] ?? ""],
    ["1.5成", (weight) => `${weight / 10}成`],
  ];
  const rows = (marks: readonly number[], spelt: (weight: number) => CellValue): CellValue[][] =>
    NAMES.map((name, at) => [at + 1, name, spelt(WEIGHTS[at] ?? 0), marks[at] ?? null]);
  const header: CellValue[] = ["编号", "内控事项", "权重", "得分"];
  const OF_TEN = [9, 8, 9.5, 9, 10, 9];
  const right = (actual: number) => ({ full: 100, actual, names: NAMES, errors: [] });

  describe.each(spellings)("written as %s", (_, spelt) => {
    const ten = rows(OF_TEN, spelt);

    it("is what the title says, with a total and without", () => {
      const titled: CellValue[][] = [["（采用10分制打分，满分10分）"], header, ...ten];
      const merges = ["A1:D1"];
      expect(readRows(titled, { merges })).toMatchObject(right(89.5));
      expect(readRows([...titled, ["加权后总得分", null, "100%", 89.5]], { merges })).toMatchObject({
        ...right(89.5),
        stated: [
          ["C9", "full", 100, 100],
          ["D9", "actual", 89.5, 89.5],
        ],
      });
    });

    it("is what the total proves", () => {
      const hundred = OF_TEN.map((mark) => mark * 10);
      const points = WEIGHTS.map((weight) => weight - 1);
      expect(readRows([header, ...ten, ["最终", null, null, 89.5]])).toMatchObject(right(89.5));
      expect(readRows([header, ...rows(hundred, spelt), ["最终", null, "100%", 89.5]])).toMatchObject(right(89.5));
      expect(readRows([header, ...rows(points, spelt), ["最终", null, "100%", 94]])).toMatchObject(right(94));
    });

    it("is what the totals of parts prove", () => {
      const [one, two, three, ...others] = ten;
      const parts = [header, one ?? [], two ?? [], three ?? [], ["小计", null, "60%", 52.5], ...others];
      const closed: CellValue[][] = [...parts, ["小计", null, "40%", 37], ["总计", null, "100%", 89.5]];
      expect(readRows(closed)).toMatchObject(right(89.5));
    });
  });

  it.each([
    ["（五分制）", 84],
    ["（十分制）", 42],
  ])("%s holds where an indicator weighs and earned as much as the two above it", (title, actual) => {
    const all: CellValue[][] = [[title], ["指标", "权重", "得分"], ["甲事", 10, 2], ["乙事", 10, 2], ["丙事", 20, 4]];
    const rest: CellValue[][] = [
      ["丁事", 30, 5],
      ["戊事", 30, 5],
    ];
    expect(readRows([...all, ...rest], { merges: ["A1:C1"] })).toMatchObject({ full: 100, actual, errors: [] });
  });
});
