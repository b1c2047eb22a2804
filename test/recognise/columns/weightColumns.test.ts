import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const MERGES = ["A2:A3", "B2:B3", "A4:A6", "B4:B6"];

/** Parts of three and two rows: what stands once beside each, what each row can earn, what it earned. */
function read(
  [part, row]: readonly [string, string],
  parts: readonly [CellValue, CellValue],
  rows: readonly CellValue[],
  merges: readonly string[] = MERGES,
) {
  const marks = [90, 80, 100, 70, 60];
  const most = rows.map((one) => (typeof one === "number" && one > 1 ? one : 100));
  const isOutOf100 = rows.every((one) => typeof one !== "number" || one <= 1);
  return readRows(
    [
      ["一级指标", part, "二级指标", row, "得分"],
      ...rows.map((one, at): CellValue[] => [
        at === 0 ? "党建" : at === 2 ? "业务" : null,
        at === 0 ? parts[0] : at === 2 ? parts[1] : null,
        `要点${at}`,
        one,
        isOutOf100 ? (marks[at] ?? 0) : (most[at] ?? 0) - 1,
      ]),
    ],
    { merges: [...merges] },
  );
}

const EITHER = [
  ["分值", "甲栏"],
  ["甲栏", "分值"],
  ["甲栏", "乙栏"],
] as const;

describe("full marks once for a part and on each of its rows", () => {
  it.each(EITHER)("are told by what the rows come to under %s and %s", (...headings) => {
    expect(read(headings, [40, 60], [25, 15, 20, 20, 20])).toMatchObject({
      full: 100,
      actual: 95,
      names: ["要点0", "要点1", "要点2", "要点3", "要点4"],
      errors: [],
    });
    expect(read(headings, [40, 60], [25, 15, 20, 20, 20], []).full).toBe(100);
  });

  it("are told though one part states another sum, which is said", () => {
    expect(read(["分值", "甲栏"], [40, 65], [25, 15, 20, 20, 20])).toMatchObject({
      full: 100,
      errors: ["total-mismatch@B4"],
    });
  });

  it("are not told where nothing fits, nor where one column is the only one with marks", () => {
    expect(read(["分值", "甲栏"], [41, 65], [25, 15, 20, 20, 20]).full).toBe(106);
    const rows = [
      ["一级指标", "分值", "二级指标", "甲栏"],
      ["党建", 40, "要点1", 25],
      [null, null, "要点2", 15],
      ["业务", 60, "要点3", 20],
      [null, null, "要点4", 40],
    ];
    expect(readRows(rows, { merges: ["A2:A3", "B2:B3", "A4:A5", "B4:B5"] })).toMatchObject({ full: 100, actual: 100 });
  });
});

describe("weights of parts and of the rows within them", () => {
  const weights = [
    ["一级权重", "甲栏"],
    ["甲栏", "二级权重"],
    ["甲栏", "乙栏"],
    ["一级权重", "二级权重"],
  ] as const;

  it.each(weights)("multiply under %s and %s, merged or written once", (...headings) => {
    for (const merges of [MERGES, []]) {
      expect(read(headings, [0.4, 0.6], [0.5, 0.5, 0.2, 0.3, 0.5], merges)).toMatchObject({ full: 100, actual: 76.6 });
    }
  });

  it("multiply beside a 满分 that is the same on all rows", () => {
    const rows: CellValue[][] = [
      ["部分", "部分权重", "指标", "指标权重", "满分", "得分"],
      ["组织", 40, "要点一", 50, 100, 90],
      [null, null, "要点二", 50, 100, 80],
      ["业务", 60, "要点三", 50, 100, 100],
      [null, null, "要点四", 30, 100, 70],
      [null, null, "要点五", 20, 100, 60],
    ];
    expect(readRows(rows)).toMatchObject({ full: 100, actual: 83.8, errors: [] });
  });

  it("multiply where parts of the same weight follow each other, on every row or on the first", () => {
    const rows = (below: boolean): CellValue[][] => [
      ["部分", "部分权重", "指标", "指标权重", "得分"],
      ["组织", 30, "要点一", 50, 90],
      below ? ["组织", 30, "要点二", 50, 80] : [null, null, "要点二", 50, 80],
      ["业务", 30, "要点三", 40, 100],
      below ? ["业务", 30, "要点四", 60, 70] : [null, null, "要点四", 60, 70],
      ["效果", 40, "要点五", 100, 60],
    ];
    for (const below of [true, false]) expect(readRows(rows(below))).toMatchObject({ full: 100, actual: 74.1 });
  });

  it("do not where the rows of a part come to something else", () => {
    expect(read(["甲栏", "二级权重"], [0.4, 0.6], [0.5, 0.5, 0.2, 0.3, 0.4]).full).not.toBe(100);
    const single = read(["一级权重", "甲栏"], [0.4, 0.6], [0.5, 0.5, 0.2, 0.3, 0.4], []);
    expect(single.errors).toEqual(["full-missing@B3", "full-missing@B5", "full-missing@B6"]);
  });
});
