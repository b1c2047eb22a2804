import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const HEADER = ["考核事项", "目标值", "赋分", "自评"];
const LEAVES: Row[] = [
  ["新增缴存", "增长8%", 25, 24],
  ["个贷率", "不高于90%", 20, 20],
  ["逾期率", "低于0.3‰", 20, 19],
  ["网办率", "85%以上", 20, 16.5],
  ["整改", "100%", 15, 15],
];
const CLOSED: Row[] = [HEADER, ...LEAVES, ["合计", null, 100, 94.5]];
const RIGHT = { full: 100, actual: 94.5, bonus: 0, names: LEAVES.map(([name]) => name), errors: [] };

describe("a total in two rows, each of one column", () => {
  const plain = (...closing: Row[]): Row[] => [
    ["指标", "分值", "得分"],
    ...LEAVES.map(([name, , full, actual]): Row => [name ?? null, full ?? null, actual ?? null]),
    ...closing,
  ];

  it.each<[string, Row[]]>([
    ["of which a word calls the second one so", plain(["赋分总数", 100, null], ["自评得分", null, 94.5])],
    ["under any names", plain(["满池", 100, null], ["到手", null, 94.5])],
    ["the earned marks first", plain(["到手", null, 94.5], ["满池", 100, null])],
    ["beside targets", [HEADER, ...LEAVES, ["满池", null, 100, null], ["自评得分", null, null, 94.5]]],
  ])("%s", (_, rows) => expect(readRows(rows)).toMatchObject(RIGHT));

  it("is compared where a word says that it is one", () => {
    const rows = plain(["赋分总数", 100, null], ["自评得分", null, 93.5]);
    expect(readRows(rows)).toMatchObject({ ...RIGHT, errors: ["total-mismatch@C8"] });
  });

  it("is asked about where an indicator above has not been scored yet", () => {
    const open = plain(["满池", 100, null], ["自评得分", null, 74.5]).with(2, ["个贷率", 20, null]);
    expect(readRows(open)).toMatchObject({ full: 100, actual: 74.5, errors: ["reading-ambiguous@A7"] });
  });

  it("is none where the first row may be an indicator that nobody has scored", () => {
    const leaves: Row[] = [
      ["甲", 10, 9],
      ["乙", 20, 18],
      ["丙", 20, 20],
      ["丁", 50, null],
    ];
    expect(readRows([["指标", "分值", "得分"], ...leaves, ["自评得分", null, 47]]).errors).toEqual([
      "reading-ambiguous@A5",
    ]);
    const closed = [["指标", "分值", "得分"], ...leaves, ["应得合计", 100, null], ["自评得分", null, 47]];
    expect(readRows(closed)).toMatchObject({ full: 100, actual: 47, names: ["甲", "乙", "丙", "丁"], errors: [] });
  });
});

describe("beneath totals that come out, rows are not counted", () => {
  const years: Row[] = [
    ["2024年度", null, 100, 91.5],
    ["2025年度", null, 100, 93],
  ];

  it.each<[string, Row[]]>([
    ["of other years", [[], ["附：历年自评得分"], ...years]],
    ["of other years right beneath", years],
    ["of other years with other full marks", [[], ["2024年度", null, 90, 81], ["2025年度", null, 95, 90]]],
    ["of quarters", [["说明：各季度如下"], ["一季度", null, 30, 28], ["二季度", null, 25, 25]]],
    ["that bring as much as all above", [[], ["兄弟单位"], ["甲市中心", null, 100, 95], ["乙市中心", null, 120, 93]]],
    ["of other years without full marks", [[], ["往年得分"], ["上上届", null, null, 91.5], ["上届", null, null, 93]]],
    ["of other years with their mean", [[], ["历年"], ...years, ["近三年平均", null, null, 93]]],
    ["of other years that a total of their own adds up", [[], ...years, ["合计", null, 200, 184.5]]],
    ["of other years under a header of their own", [[], ["年度", "说明", "满分", "得分"], ...years]],
    ["of an appendix", [[], ["附：网点人数"], ["城东网点", null, 12, 9], ["城西网点", null, 30, 4]]],
  ])("%s", (_, beneath) => expect(readRows([...CLOSED, ...beneath])).toMatchObject(RIGHT));

  it("also where the sections above state marks", () => {
    const rows: Row[] = [
      ["指标", "分值", "得分"],
      ["一、党建", 45, 42],
      ["1.学习", 25, 24],
      ["2.制度", 20, 18],
      ["二、业务", 55, 52],
      ["1.办件", 30, 28],
      ["2.服务", 25, 24],
      ["合计", 100, 94],
      [],
      ["2024年度", 100, 91],
      ["2025年度", 100, 93],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 94, items: ["党建", "业务"], errors: [] });
    const slip = rows.with(1, ["一、党建", 40, 42]);
    expect(readRows(slip)).toMatchObject({ full: 100, actual: 94, errors: ["total-mismatch@B2"] });
  });

  it("also where a total has two rows, or another name", () => {
    const split = [["满池", null, 100, null], ["自评得分", null, null, 94.5], [], ["附：历年得分"], ...years];
    expect(readRows([HEADER, ...LEAVES, ...split])).toMatchObject(RIGHT);
    expect(readRows([HEADER, ...LEAVES, ["拢共", null, 100, 94.5], [], ...years])).toMatchObject(RIGHT);
  });

  it("and the total above is compared all the same", () => {
    const rows = [HEADER, ...LEAVES, ["合计", null, 100, 95.5], [], ["附：历年自评得分"], ...years];
    expect(readRows(rows)).toMatchObject({ ...RIGHT, errors: ["total-mismatch@D7"] });
  });
});

describe("beneath totals that come out, rows count", () => {
  it("as bonuses under a heading of their own", () => {
    const bonus = [[], ["附：加分项"], ["获省级表彰", null, 5, 3]];
    expect(readRows([...CLOSED, ...bonus])).toMatchObject({ full: 100, actual: 94.5, bonus: 3, errors: [] });
  });

  it.each(["合计", "这块拢共"])("as a part with a total of its own, called %s", (name) => {
    const part = [[], ["第二块"], ["党建", "合格", 30, 28], ["廉政", "合格", 20, 20], [name, null, 50, 48]];
    expect(readRows([...CLOSED, ...part])).toMatchObject({ full: 150, actual: 142.5, errors: [] });
  });

  it("as a part of many rows", () => {
    const branches = (count: number) =>
      readRows([
        ...CLOSED,
        [],
        ["附：网点"],
        ...Array.from({ length: count }, (_, at): Row => [`网点${at}`, "", 12, 9]),
      ]);
    expect(branches(19)).toMatchObject(RIGHT);
    expect(branches(20)).toMatchObject({ full: 340, actual: 274.5 });
  });

  it("as a part that a total of all counts in", () => {
    const part = [[], ["党建", "合格", 30, 28], ["局机关", null, 130, 122.5]];
    expect(readRows([...CLOSED, ...part])).toMatchObject({ full: 130, actual: 122.5, errors: [] });
  });

  it("as the rest of a framework of 100 points, or beneath a subtotal", () => {
    const table = (...beneath: Row[]): Row[] => [["指标", "分值", "得分"], ["甲", 30, 28], ["乙", 30, 30], ...beneath];
    const quarters = ["一季度", "二季度", "三季度", "四季度"].map((name): Row => [name, 10, 9]);
    expect(readRows(table(["小计", 60, 58], ...quarters))).toMatchObject({ full: 100, actual: 94, errors: [] });
    expect(readRows(table(["合计", 60, 58], [], ...quarters))).toMatchObject({ full: 100, actual: 94, errors: [] });
    const months = table(["小计", 60, 58], [], ["一月", 5, 4], ["二月", 5, 5]);
    expect(readRows(months)).toMatchObject({ full: 70, actual: 67, errors: [] });
  });

  it("but with a question where nothing says so, whatever their numbers", () => {
    const part = [[], ["补充部分"], ["党建", "合格", 30, 28], ["廉政", "合格", 20, 20]];
    expect(readRows([...CLOSED, ...part])).toMatchObject({ full: 150, errors: ["reading-ambiguous@A10"] });
    const numbered: Row[] = [
      ["序号", "测评内容", "分值", "得分"],
      [1, "组织领导", 40, 38],
      [2, "制度建设", 60, 55],
      [null, "合计", 100, 93],
      [],
      [3, "宣传教育", 10, 9],
    ];
    expect(readRows(numbered)).toMatchObject({ full: 110, errors: ["reading-ambiguous@B6"] });
    const closed = [...numbered, [4, "精神文明", 10, 10], [5, "两项相加", 20, 19]];
    expect(readRows(closed)).toMatchObject({ full: 140, errors: ["reading-ambiguous@B6"] });
  });

  it("as the user says", () => {
    const further = [...CLOSED, [], ["补充考核", null, 10, 9]];
    const answered = (answer: "note" | "indicator") => readRows(further, {}, { rows: { "考核表!9": answer } });
    expect(answered("note")).toMatchObject(RIGHT);
    expect(answered("indicator")).toMatchObject({ full: 110, actual: 103.5, errors: [] });
    const years = [...CLOSED, [], ["2024年度", null, 100, 91.5]];
    expect(readRows(years, {}, { rows: { "考核表!9": "indicator" } })).toMatchObject({ full: 200, errors: [] });
  });
});

it("the question is whether the rows count or only tell something", () => {
  const grid = workbookOf(sheetOf("考核表", [...CLOSED, [], ["补充考核", null, 10, 9]]));
  const { issues } = jsonReport("a.xlsx", checkWorkbook(grid, { today: "2026-03-02" }), "zh-CN");
  expect(issues.map(({ message }) => message)).toContain(
    "第9行“补充考核”（10分）在合计之下、没有计入合计：是说明（应得100）还是指标（应得110）？请选择；在此之前暂按指标计算，应得110。",
  );
});
