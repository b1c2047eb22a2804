import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const OWN = [1, null, 2];
const REVIEWERS = [2, 1, 2];

function sheet(heads: Row, columns: readonly Row[], ...closing: Row[]): Row[] {
  const rows = ["党建", "安全", "信访"].map((name, at): Row => {
    return [at + 1, name, [20, 30, 50][at] ?? null, ...columns.map((own) => own[at] ?? null)];
  });
  return [["考核表"], ["序号", "考核内容", "分值", ...heads], ...rows, ...closing];
}

const RIGHT = { full: 100, actual: 97, review: 95, result: 95, errors: [] };

it.each([
  ["自评扣分", "考核扣分"],
  ["自查扣分", "检查扣分"],
  ["扣分", "复核扣分"],
])("%s beside %s is the unit's own", (own, reviewers) => {
  const read = readRows(sheet([own, reviewers], [OWN, REVIEWERS], ["合计", null, 100, 3, 5]));
  expect(read).toMatchObject(RIGHT);
  expect(read.warnings.filter((one) => one.startsWith("column-ambiguous"))).toEqual([]);
});

it.each<[string, Row[], readonly (readonly [string, string, number, number])[]]>([
  ["what was taken off", [["合计", null, 100, 3, 5]], []],
  [
    "what is left",
    [["合计", null, 100, 97, 95]],
    [
      ["D6", "actual", 97, 97],
      ["E6", "review", 95, 95],
    ],
  ],
  [
    "both",
    [
      ["合计", null, 100, 3, 5],
      ["得分", null, null, 97, 95],
    ],
    [
      ["D7", "actual", 97, 97],
      ["E7", "review", 95, 95],
    ],
  ],
])("totals beneath say %s", (_, closing, stated) => {
  const read = readRows(sheet(["自评扣分", "考核扣分"], [OWN, REVIEWERS], ...closing));
  expect(read).toMatchObject(RIGHT);
  expect(read.stated.filter(([, field]) => field !== "full")).toEqual(stated);
});

it("a total of what the reviewer left is checked", () => {
  const read = readRows(sheet(["自评扣分", "考核扣分"], [OWN, REVIEWERS], ["得分", null, null, 97, 94]));
  expect(read.errors).toEqual(["total-mismatch@E6"]);
});

it("signs of either say no more than that something was taken off", () => {
  expect(
    readRows(
      sheet(
        ["自评扣分", "考核扣分"],
        [
          [-1, null, -2],
          [-2, -1, -2],
        ],
      ),
    ),
  ).toMatchObject(RIGHT);
});

it("one heading over both may say that they are taken off", () => {
  const [title = [], , ...rows] = sheet(["", ""], [OWN, REVIEWERS]);
  const heads: Row[] = [
    ["序号", "考核内容", "分值", "扣分", null],
    [null, null, null, "自评", "复核"],
  ];
  const merges = ["A2:A3", "B2:B3", "C2:C3", "D2:E2"];
  expect(readRows([title, ...heads, ...rows], { merges })).toMatchObject(RIGHT);
});

it("a column that no reviewer has filled in says nothing", () => {
  expect(readRows(sheet(["自评扣分", "考核扣分"], [OWN]))).toMatchObject({ actual: 97, review: null, result: 97 });
});

it("marks beside them say what was earned", () => {
  const columns = [OWN, [19, 30, 48], REVIEWERS, [18, 29, 48]];
  const read = readRows(sheet(["自评扣分", "自评得分", "考核扣分", "考核得分"], columns));
  expect(read).toMatchObject(RIGHT);
});

it("自评扣分 leaves the unit's own mark beside 考核得分", () => {
  expect(readRows(sheet(["自评扣分", "考核得分"], [OWN, [18, 29, 48]]))).toMatchObject(RIGHT);
});

it("a bonus beneath has its marks in the same columns", () => {
  const read = readRows(sheet(["自评扣分", "考核扣分"], [OWN, REVIEWERS], ["加分项"], [1, "表彰", null, 3, 2]));
  expect(read).toMatchObject({ actual: 97, review: 95, bonus: 2, result: 97, errors: [] });
});

it("months and two reviewers are added as before", () => {
  const months = readRows(sheet(["1月扣分", "2月扣分"], [OWN, REVIEWERS]));
  expect(months).toMatchObject({ actual: 92, review: null });
  const reviewers = readRows(sheet(["专项检查扣分", "日常检查扣分"], [OWN, REVIEWERS]));
  expect(reviewers).toMatchObject({ actual: 92, review: null });
});
