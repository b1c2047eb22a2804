import type { CellValue } from "../../../src/domain/cells.ts";
import { recognise } from "../../../src/recognise/recognise.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const FRAMEWORK = [
  ["序号", "测评内容", "分值", "自评分"],
  [1, "修订预案", 20, 18],
  [2, "落实值守", 20, 20],
  [3, "储备物资", 30, 26],
  [4, "组织演练", 20, 17],
  [5, "科普宣传", 10, 9],
];

function read(numbers: readonly CellValue[], merges: readonly string[] = []) {
  const rows = numbers.map((number, at) => [number, `任务${at + 1}`, "办公室", "6月底"]);
  const tasks = sheetOf("责任分解", [["指标序号", "任务", "牵头部门", "时限"], ...rows], { merges });
  const { assessment } = recognise(workbookOf(sheetOf("测评体系", FRAMEWORK), tasks), {
    today: "2026-06-15",
    settings: {},
  });
  return assessment?.breakdown;
}
const linked = (numbers: readonly CellValue[], merges?: readonly string[]): (number | null)[] =>
  (read(numbers, merges)?.tasks ?? []).map(({ indicators: [id] }) => (id === undefined ? null : id + 1));

it.each<[string, readonly CellValue[], readonly (number | null)[]]>([
  ["written once for several tasks", [1, null, 2, null, null, 3], [1, 1, 2, 2, 2, 3]],
  ["and the last of them as well", [1, null, 2, null, 3, null], [1, 1, 2, 2, 3, 3]],
  ["left open at the end only", [1, 3, 4, 5, null, null], [1, 3, 4, 5, null, null]],
  ["left open although numbers are repeated", [1, 1, 2, null, 3], [1, 1, 2, null, 3]],
])("a blank below a number means the same only where the sheet shows it: %s", (_, numbers, expected) => {
  expect(linked(numbers)).toEqual(expected);
});

it("a blank beside merged numbers means nothing", () => {
  expect(linked([1, null, 2, null, 3], ["A2:A3"])).toEqual([1, 1, 2, null, 3]);
});

it("a row without its own number goes on with the row above", () => {
  const tasks = sheetOf("责任分解", [
    ["序号", "测评内容", "任务", "牵头部门"],
    [1, "修订预案", "起草", "办公室"],
    [null, null, "印发", "人事科"],
  ]);
  const grid = workbookOf(sheetOf("测评体系", FRAMEWORK), tasks);
  const { assessment } = recognise(grid, { today: "2026-06-15", settings: {} });
  expect(assessment?.breakdown?.tasks.map(({ indicators }) => indicators)).toEqual([[0], [0]]);
});

it("says which blank was left open", () => {
  expect(read([1, 3, 4, 5, null])?.rows).toEqual([
    { sheet: "责任分解", row: 6, text: "任务5", role: "task", evidence: { by: "blank", cell: "A6", text: "5" } },
  ]);
});

describe("a department left of the tasks", () => {
  const whose = (names: readonly CellValue[], merges: readonly string[] = []): string[] => {
    const rows = names.map((name, at) => [name, `任务${at + 1}`, "6月底"]);
    const tasks = sheetOf("责任分解", [["责任单位", "任务", "时限"], ...rows], { merges });
    const grid = workbookOf(sheetOf("测评体系", FRAMEWORK), tasks);
    const { assessment } = recognise(grid, { today: "2026-06-15", settings: {} });
    return (assessment?.breakdown?.tasks ?? []).map(({ assignments }) =>
      assignments.map((one) => one.department).join(),
    );
  };

  it("stands once above the blanks of all its tasks", () => {
    expect(whose(["办公室", null, "城管局", null])).toEqual(["办公室", "办公室", "城管局", "城管局"]);
  });

  it("does not where it is written again, or merged, elsewhere", () => {
    expect(whose(["办公室", "办公室", null, "城管局"])).toEqual(["办公室", "办公室", "", "城管局"]);
    expect(whose(["办公室", null, null, "城管局"], ["A2:A3"])).toEqual(["办公室", "办公室", "", "城管局"]);
  });
});
