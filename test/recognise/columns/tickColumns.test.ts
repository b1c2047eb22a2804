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

describe("ticks under A to D beside texts that no heading calls indicators", () => {
  const TICKS = [
    ["教学", "备课", 30, 0, 1],
    [null, "课堂", 20, 1, 1],
    ["家校", "家访", 40, 2, 2],
    [null, "家长学校", 10, 3, 0],
  ] as const;
  const ticked = (at: number): CellValue[] => [0, 1, 2, 3].map((place) => (place === at ? "√" : null));
  const rows = (...below: CellValue[][]): CellValue[][] => [
    ["方面", "要点", "分值", "评定等次（打√）"],
    [null, null, null, "A", "B", "C", "D"],
    ...TICKS.map(([part, name, full, own]) => [part, name, full, ...ticked(own)]),
    ...below,
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:G1", "A3:A4", "A5:A6"];

  it.each<CellValue[][]>([
    [["说明：A得分值的100%，B得分值的80%，C得分值的60%，D得分值的30%。"]],
    [["A、B、C、D四等的系数分别为1.0、0.8、0.6、0.3。"]],
    [["注：得分=分值×系数，A系数1，B系数0.8，C系数0.6，D系数0.3。"]],
    [[null], ["等次", "A", "B", "C", "D"], ["比例", "100%", "80%", "60%", "30%"]],
    [[null], [null, null, null, "A", "B", "C", "D"], [null, null, "系数", 1, 0.8, 0.6, 0.3]],
    [[null], ["等次", "折算比例"], ["A", 1], ["B", 0.8], ["C", 0.6], ["D", 0.3]],
  ])("are worth what is said below: %j", (...below) => {
    const found = readRows(rows(...below), { merges });
    expect(found).toMatchObject({ full: 100, actual: 73, errors: [], names: TICKS.map(([, name]) => name) });
  });

  it("are the unit's own and the reviewer's side by side", () => {
    const both: CellValue[][] = [
      ["方面", "要点", "分值", "自查", null, null, null, "复核"],
      [null, null, null, ..."ABCDABCD"],
      ...TICKS.map(([part, name, full, own, review]) => [part, name, full, ...ticked(own), ...ticked(review)]),
      ["A得满分，B得80%，C得60%，D得30%"],
    ];
    const found = readRows(both, { merges: [...merges, "H1:K1"] });
    expect(found).toMatchObject({ full: 100, actual: 73, review: 74, errors: [] });
  });
});
