import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, type SheetExtras, workbookOf } from "../../support/gridOf.ts";

type Rows = readonly (readonly CellValue[])[];

const FRAMEWORK: Rows = [
  ["序号", "测评项目", "测评内容", "分值", "自评分"],
  [1, "规划", "村庄规划覆盖率", 40, 38],
  [2, "产业", "新增家庭农场数量", 60, 55],
];

/** Each task with who does it: 完成规划报批=自然资源局. */
function whose(rows: Rows, extras: SheetExtras = {}, framework = FRAMEWORK): string[] {
  const grid = workbookOf(sheetOf("指标体系", framework), sheetOf("任务分解", rows, extras));
  const { assessment } = recognise(grid, { today: "2026-06-15", settings: {} });
  return (assessment?.breakdown?.tasks ?? []).map(
    ({ name, assignments }) =>
      `${name}=${assignments.map(({ department, role }) => (role === "support" ? `(${department})` : department)).join()}`,
  );
}

const HEADER = ["序号", "对应指标序号", "工作任务", "完成时限"];
const EXPECTED = ["完成规划报批=自然资源局", "印发导则=自然资源局", "培育农场=农业农村局"];
const blocks = (first: readonly CellValue[], second: readonly CellValue[]): Rows => [
  HEADER,
  first,
  [1, 1, "完成规划报批", "6月底"],
  [2, 1, "印发导则", "9月底"],
  second,
  [3, 2, "培育农场", "11月底"],
];

it.each<[string, readonly CellValue[], readonly CellValue[]]>([
  ["numbered", ["一、自然资源局"], ["二、农业农村局"]],
  ["with a count behind the name", ["自然资源局（2项）"], ["农业农村局（1项）"]],
  ["with a count in another cell", ["自然资源局", null, null, "共2项"], ["农业农村局", null, null, "共1项"]],
  ["with the number in a cell of its own", ["一", "自然资源局"], ["二", "农业农村局"]],
  ["in the column of the tasks", [null, null, "自然资源局"], [null, null, "农业农村局"]],
  ["as a title", ["自然资源局2026年任务清单"], ["农业农村局2026年任务清单"]],
  ["behind a label", ["责任单位：自然资源局"], ["责任单位：农业农村局"]],
  ["behind a label that forms use", ["单位：自然资源局"], ["单位：农业农村局"]],
  ["beside a label", ["责任单位", "自然资源局"], ["责任单位", "农业农村局"]],
])("the rows that head blocks say whose the tasks below are: %s", (_, first, second) => {
  expect(whose(blocks(first, second))).toEqual(EXPECTED);
});

it("a heading merged over the columns does, too", () => {
  expect(whose(blocks(["一、自然资源局"], ["二、农业农村局"]), { merges: ["A2:D2", "A5:D5"] })).toEqual(EXPECTED);
});

it("a heading says in words who leads and who helps", () => {
  const [first, , third] = whose(blocks(["牵头单位：自然资源局；配合单位：民政局"], ["牵头单位：农业农村局"]), {
    merges: ["A2:D2", "A5:D5"],
  });
  expect([first, third]).toEqual(["完成规划报批=自然资源局,(民政局)", "培育农场=农业农村局"]);
});

it("tables one under the other have each the line above its header", () => {
  const [first, ...others] = blocks(["责任单位：自然资源局"], ["责任单位：农业农村局"]);
  const [line, ...rows] = others;
  const rest = rows.flatMap((row, at) => (at === 2 ? [row, first ?? []] : [row]));
  expect(whose([["2026年任务清单"], line ?? [], first ?? [], ...rest])).toEqual(EXPECTED);
});

it("a topic above closes the department below the topic before", () => {
  const rows: Rows = [
    HEADER,
    ["一、规划工作"],
    ["（一）自然资源局"],
    [1, 1, "完成规划报批", "6月底"],
    ["二、其他工作"],
    [2, 2, "培育农场", "11月底"],
  ];
  expect(whose(rows)).toEqual(["完成规划报批=自然资源局", "培育农场="]);
});

it("a row's own department counts before its heading's, and one that only helps stands beside it", () => {
  const rows: Rows = [
    ["序号", "对应指标序号", "工作任务", "配合单位", "完成时限"],
    ["一、自然资源局"],
    [1, 1, "完成规划报批", "民政局", "6月底"],
    ["二、农业农村局"],
    [2, 2, "培育农场", null, "11月底"],
  ];
  expect(whose(rows)).toEqual(["完成规划报批=自然资源局,(民政局)", "培育农场=农业农村局"]);
  const withLead: Rows = [
    ["序号", "对应指标序号", "工作任务", "牵头单位", "完成时限"],
    ["一、文明校园"],
    [1, 1, "完成规划报批", "民政局", "6月底"],
    ["二、文明社区"],
    [2, 2, "培育农场", null, "11月底"],
  ];
  expect(whose(withLead)).toEqual(["完成规划报批=民政局", "培育农场="]);
});

it("headings that name topics, or an item of the framework, are no departments", () => {
  expect(whose(blocks(["一、规划编制"], ["二、发展部"]))).toEqual(["完成规划报批=", "印发导则=", "培育农场="]);
  const schools: Rows = [
    ["序号", "测评项目", "测评内容", "分值", "自评分"],
    [1, "文明校园", "村庄规划覆盖率", 40, 38],
    [2, "文明社区", "新增家庭农场数量", 60, 55],
  ];
  const named = blocks(["一、文明校园"], ["二、文明社区"]);
  expect(whose(named, {}, schools)).toEqual(["完成规划报批=", "印发导则=", "培育农场="]);
});
