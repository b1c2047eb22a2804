import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

const MARKED: CellValue[][] = [
  ["序号", "测评内容", "很满意（10分）", "满意（8分）", "一般（6分）", "责任科室"],
  [1, "服务态度", "√", null, null, "办公室"],
  [2, "办事效率", null, "√", null, "人事科"],
  [3, "廉洁自律", null, null, "√", "纪检组"],
];

describe("Ticks under headings with marks of their own", () => {
  it("are those marks, and the best of them can be earned where no column says so", () => {
    expect(readRows(MARKED)).toMatchObject({ full: 30, actual: 24, errors: [] });
  });

  it("are checked by a total that is merged over them", () => {
    const total = (value: number): CellValue[][] => [...MARKED, ["合计得分", null, value, null, null, null]];
    const merges = ["A5:B5", "C5:E5"];
    expect(readRows(total(24), { merges })).toMatchObject({ full: 30, actual: 24, errors: [] });
    expect(readRows(total(25), { merges })).toMatchObject({ full: 30, actual: 24, errors: ["total-mismatch@C5"] });
  });

  it.each([["A5:B5", "C5:E5"], ["A5:B5"], []])("are added up by a last figure under any name: %p %p", (...merges) => {
    const total = (value: number): CellValue[][] => [...MARKED, ["督导情况", null, value, null, null, null]];
    const over = { merges: merges.filter((merge) => merge !== undefined) };
    expect(readRows(total(24), over)).toMatchObject({ full: 30, actual: 24, errors: [] });
    expect(readRows(total(25), over)).toMatchObject({ full: 30, actual: 24, errors: ["total-mismatch@C5"] });
  });

  it("are no marks where two stand on a row", () => {
    const rows = MARKED.map((row, at) => (at === 2 ? [2, "办事效率", "√", "√", null, "人事科"] : row));
    expect(readRows(rows)).toMatchObject({ full: 30, actual: 16, errors: ["actual-invalid@C3"] });
  });
});

describe("Ticks under grades", () => {
  const rows = (note: string | null): CellValue[][] => [
    ["类别", "评价内容", "分值", "评定等次", null, null, null],
    [null, null, null, "优", "良", "中", "差"],
    ["人防", "保安配备", 50, "√", null, null, null],
    ["物防", "围墙门禁", 30, null, "√", null, null],
    ["技防", "视频监控", 20, null, null, null, "√"],
    ...(note === null ? [] : [[note]]),
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:G1"];

  it("are worth what a list below the table says", () => {
    const note = "注：优、良、中、差分别按该项分值的100%、85%、70%、50%计分。";
    expect(readRows(rows(note), { merges })).toMatchObject({ full: 100, actual: 85.5, errors: [] });
  });

  it("are worth what the table of grades says where the list does not come out", () => {
    const note = "注：优、良、中、差分别按该项分值的100%、85%、70%计分。";
    const read = readRows(rows(note), { merges });
    expect(read).toEqual(readRows(rows(null), { merges }));
    expect(read).toMatchObject({ full: 100, actual: 74 });
  });
});

test("a rule in the heading of a column of grades says what they are worth, not what the column is", () => {
  const rows: CellValue[][] = [
    ["序号", "评价内容", "分值", "评价（符合=满分，部分符合=一半，不符合=0）", "责任科室"],
    [1, "组织健全", 20, "符合", "办公室"],
    [2, "制度完善", 30, "部分符合", "人事科"],
    [3, "台账规范", 10, "不符合", "宣传科"],
    [4, "群众满意", 40, "符合", "宣传科"],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 75, errors: [] });
});

test("ticks under marks count on a form of opinions", () => {
  const rows: CellValue[][] = [
    ["序号", "评议内容", "好（10分）", "较好（8分）", "一般（6分）"],
    [1, "履行职责", "√", null, null],
    [2, "队伍建设", null, "√", null],
    [3, "制度执行", null, null, "√"],
  ];
  expect(readRows(rows)).toMatchObject({ full: 30, actual: 24 });
});
