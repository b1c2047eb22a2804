import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readSheets } from "../../support/readRows.ts";

type Sheet = [name: string, rows: CellValue[][]];

function quarter(name: string, [one, two]: readonly [number, number], reviewed?: readonly [number, number]): Sheet {
  const of = (mark: number | string | undefined) => (reviewed ? [mark ?? null] : []);
  return [
    name,
    [
      ["序号", "测评内容", "分值", "自评分", ...of("复核分")],
      [1, "绿化", 60, one, ...of(reviewed?.[0])],
      [2, "照明", 40, two, ...of(reviewed?.[1])],
      [null, "合计", 100, one + two, ...of((reviewed?.[0] ?? 0) + (reviewed?.[1] ?? 0))],
    ],
  ];
}

const FIRST = quarter("一季度", [50, 30]);

it("quarters count by the weights of the sheet in front", () => {
  const front: Sheet = [
    "汇总",
    [
      ["季度", "权重", "得分", "加权得分"],
      ["一季度", "20%", 80, 16],
      ["二季度", "80%", 96, 76.8],
      ["合计", "100%", null, 92.8],
    ],
  ];
  const read = readSheets([front, FIRST, quarter("二季度", [58, 38])]);
  expect(read).toMatchObject({ full: 100, actual: 92.8, errors: [] });
});

it("a quarter alone that was reviewed counts as the review, at its own cells", () => {
  const sheets = [FIRST, quarter("二季度", [58, 38], [56, 36])];
  expect(readSheets(sheets)).toMatchObject({ actual: 88, review: 92 });
  const { assessment } = recognise(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))), {
    today: "2026-03-02",
    settings: {},
  });
  expect(assessment?.framework).toMatchObject({
    hasReview: true,
    indicators: [{ review: { cell: "E2" } }, { review: { cell: "E3" } }],
  });
});

it("sheets of the same indicators that different units filled in are no versions of one", () => {
  const sheet = (name: string, unit: string | null) =>
    sheetOf(name, [["文明单位考核表"], unit ? [`单位：${unit}`] : [], ...FIRST[1]]);
  const asked = (...units: readonly (string | null)[]) =>
    recognise(workbookOf(...units.map((unit, at) => sheet(`考核表${at + 1}`, unit))), {
      today: "2026-03-02",
      settings: {},
    }).issues.flatMap(({ code, detail }) => (code === "sheet-ambiguous" ? detail.field : []));
  expect(asked(null, null)).toEqual(["framework"]);
  expect(asked("甲县水务局", "乙县水务局")).toEqual(["units"]);
});

it.each([
  [[48, 30], undefined],
  [undefined, [48, 30]],
] as const)("one quarter may be reviewed alone: %j, %j", (one, two) => {
  const sheets = [quarter("一季度", [50, 30], one), quarter("二季度", [58, 38], two)];
  const { assessment } = recognise(workbookOf(...sheets.map(([name, rows]) => sheetOf(name, rows))), {
    today: "2026-03-02",
    settings: {},
  });
  expect(assessment?.framework?.hasReview).toBe(true);
  expect(assessment?.framework?.indicators.map(({ review }) => review)).toMatchObject([
    { state: "number", cell: "E2" },
    { state: "number", cell: "E3" },
  ]);
});

describe("the period of a framework on a sheet for each month", () => {
  const months = (...titles: readonly string[]) =>
    titles.map((title, at) => {
      const [name, rows] = quarter(`${at + 1}月`, [50 + at, 30 + at]);
      return sheetOf(name, [[title], ...rows]);
    });
  const periodOf = (...sheets: ReturnType<typeof months>) =>
    recognise(workbookOf(...sheets), { today: "2026-03-02", settings: { combine: "mean" } }).assessment?.period;

  it("is all of them together, and none where one leaves it open or the years differ", () => {
    expect(periodOf(...months("2026年1月考核表", "2026年2月考核表"))).toBe("2026年1—2月");
    expect(periodOf(...months("2026年度考核表", "2026年度考核表"))).toBe("2026年度");
    expect(periodOf(...months("2025年12月考核表", "2026年1月考核表"))).toBeNull();
  });

  it("is what the sheet in front says, or a sheet alone", () => {
    const front = sheetOf("汇总", [
      ["2026年度考核汇总表"],
      ["月份", "权重", "得分", "加权得分"],
      ["1月", "50%", 80, 40],
      ["2月", "50%", 82, 41],
      ["合计", "100%", null, 81],
    ]);
    expect(periodOf(front, ...months("2026年1月考核表", "2026年2月考核表"))).toBe("2026年度");
    expect(periodOf(...months("2026年1月考核表"))).toBe("2026年1月");
  });
});
