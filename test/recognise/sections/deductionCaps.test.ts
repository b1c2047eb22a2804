import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows, readSheets } from "../../support/readRows.ts";

type Row = CellValue[];

const HEAD: Row = ["序号", "考核内容", "评分标准", "分值", "得分"];
const BASE: Row[] = [
  [1, "党建", "每次扣1分，最多扣5分", 20, 18],
  [2, "安全", "扣完为止", 35, 34],
  [3, "信访", null, 45, 41],
];
const LOST: Row[] = [
  [1, "被通报", null, null, 4],
  [2, "被问责", null, null, 3],
];
const rows = (heading: string, ...below: Row[]): Row[] => [["考核表"], HEAD, ...BASE, [heading], ...LOST, ...below];
const CAPPED = { full: 100, actual: 93, deduction: 5, result: 88, errors: [] };
const UNCAPPED = { full: 100, actual: 93, deduction: 7, result: 86, errors: [] };

it.each([
  "减分项（最多扣5分）",
  "减分项，最高扣5分",
  "减分项（最高减5分）",
  "减分项（上限5分）",
  "扣分项（累计扣分最高不超过5分）",
  "三、减分事项：累计扣分不超过5分",
  "减分项（扣满5分为止）",
  "减分项（5分，扣完为止）",
  "减分项（每次扣1分，最多扣5分）",
])("%s caps what its rows take off", (heading) => {
  const read = readRows(rows(heading));
  expect(read).toMatchObject(CAPPED);
  expect(read.warnings).toContain("deduction-over-cap@A6");
});

it.each(["减分项", "减分项（每项最多扣5分）", "减分项（每次扣5分）", "减分项（最多扣8分）"])(
  "%s does not",
  (heading) => {
    const read = readRows(rows(heading));
    expect(read).toMatchObject(UNCAPPED);
    expect(read.warnings).not.toContain("deduction-over-cap@A6");
  },
);

it("a stated total is compared with what counts", () => {
  expect(readRows(rows("减分项（最多扣5分）", ["总得分", null, null, null, 88]))).toMatchObject(CAPPED);
  expect(readRows(rows("减分项（最多扣5分）", ["总得分", null, null, null, 86])).errors).toEqual(["total-mismatch@E9"]);
});

it.each([5, 7, -5, -7])("the section's own total may say %d", (own) => {
  const closing: Row[] = [
    ["小计", null, null, null, own],
    ["总得分", null, null, null, 88],
  ];
  expect(readRows(rows("减分项（最多扣5分）", ...closing))).toMatchObject(CAPPED);
});

it.each([
  ["above", "注：减分项累计扣分最高不超过5分。"],
  ["below", "说明：扣分项合计最多扣5分"],
])("a note %s the table caps them", (where, note) => {
  const [title = [], ...rest] = rows("减分项");
  expect(readRows(where === "above" ? [title, [note], ...rest] : [title, ...rest, [note]])).toMatchObject(CAPPED);
});

it("a note right below the total, without a word that calls it one, caps them, too", () => {
  const closing: Row[] = [["总得分", null, null, null, 88], ["减分项累计扣分最高5分"]];
  expect(readRows(rows("减分项", ...closing))).toMatchObject(CAPPED);
});

describe("of several sections", () => {
  const two = (one: string, other: string, ...below: Row[]): Row[] =>
    rows(one, [other], [1, "越级上访", null, null, 6], [2, "集体上访", null, null, 0], ...below);

  it.each<[string, string, string, number, string[]]>([
    ["注：减分合计最多扣10分。", "减分项：安全", "减分项：信访", 10, ["deduction-over-cap@E7"]],
    ["负面清单扣分总和以8分为限", "减分项（安全）", "减分项（信访）", 8, ["deduction-over-cap@E7"]],
    [
      "各减分项合计最多扣10分",
      "减分项：安全（最多扣5分）",
      "减分项：信访（最多扣8分）",
      10,
      ["deduction-over-cap@A6", "deduction-over-cap@E7"],
    ],
    ["注：减分合计最多扣20分。", "减分项：安全", "减分项：信访", 13, []],
    ["信访减分最多扣4分", "减分项：安全", "减分项：信访", 11, ["deduction-over-cap@A9"]],
    ["说明：每项减分最多扣2分", "减分项：安全", "减分项：信访", 13, []],
  ])("%s", (note, one, other, deduction, told) => {
    const closing: Row = ["总得分", null, null, null, 93 - deduction];
    const read = readRows(two(one, other, closing, [note]));
    expect(read).toMatchObject({ full: 100, actual: 93, deduction, result: 93 - deduction, errors: [] });
    expect(read.warnings.filter((warning) => warning.startsWith("deduction-over-cap"))).toEqual(told);
  });

  it("a stated total that leaves the cap of all out is wrong", () => {
    const closing: Row[] = [["总得分", null, null, null, 80], ["注：减分合计最多扣10分。"]];
    expect(readRows(two("减分项：安全", "减分项：信访", ...closing)).errors).toEqual(["total-mismatch@E12"]);
  });
});

it("a note about each of the indicators does not", () => {
  expect(readRows([...rows("减分项"), ["说明：各项扣分不超过该项分值，每项最多扣5分"]])).toMatchObject(UNCAPPED);
});

it("a row's own standard caps the row", () => {
  const own = LOST.map((row, at): Row => row.with(2, at === 0 ? "每次扣1分，最多扣2分" : "每次扣1分，最多扣6分"));
  const read = readRows([["考核表"], HEAD, ...BASE, ["减分项"], ...own]);
  expect(read).toMatchObject(CAPPED);
  expect(read.warnings).toContain("deduction-over-cap@E7");
});

it("扣完为止 caps a row at its full marks", () => {
  const own: Row[] = [
    [1, "被通报", "每次扣2分，扣完为止", 2, 4],
    [2, "被问责", "每次扣3分", 2, 3],
  ];
  expect(readRows([["考核表"], HEAD, ...BASE, ["减分项"], ...own])).toMatchObject({ deduction: 5, result: 88 });
});

it("a standard merged over all rows caps them together", () => {
  const [first = [], second = []] = LOST;
  const own = [first.with(2, "每次扣1分，最多扣5分"), second];
  expect(readRows([["考核表"], HEAD, ...BASE, ["减分项"], ...own], { merges: ["C7:C8"] })).toMatchObject(CAPPED);
});

it("a row that is a section of its own says its cap", () => {
  const own: Row = ["减分项：发生通报每起扣2分，最多扣5分", null, null, null, 7];
  expect(readRows([["考核表"], HEAD, ...BASE, own])).toMatchObject({ deduction: 5, result: 88 });
});

it("bonuses and deductions of one section have caps of their own", () => {
  const own: Row[] = [["加减分项（最高加5分，最多扣3分）"], [1, "表彰", null, null, 6], [2, "通报", null, null, -4]];
  const read = readRows([["考核表"], HEAD, ...BASE, ...own, ["总得分", null, null, null, 95]]);
  expect(read).toMatchObject({ bonus: 6, deduction: 3, result: 95, errors: [] });
});

it("what is taken off the full marks of an indicator is not capped", () => {
  const own: Row[] = [["考核表"], HEAD.with(4, "扣分"), ...BASE.map((row): Row => row.with(4, 6))];
  expect(readRows(own)).toMatchObject({ full: 100, actual: 82, result: 82 });
});

it("a cap is stated for a sheet of deductions, too", () => {
  const main: Row[] = [["考核表"], HEAD, ...BASE];
  const list: Row[] = [
    ["减分项目表（累计扣分最高5分）"],
    ["序号", "扣分事由", "扣分"],
    [1, "被通报", 4],
    [2, "被问责", 3],
  ];
  expect(
    readSheets([
      ["考核表", main],
      ["减分项", list],
    ]),
  ).toMatchObject({ deduction: 5, result: 88 });
});

it("a last row by another name is not asked about where it is what the caps leave", () => {
  const closing: Row[] = [["双拥考评最终得分", null, null, null, 88]];
  expect(readRows(rows("减分项（最多扣5分）", ...closing))).toMatchObject(CAPPED);
});
