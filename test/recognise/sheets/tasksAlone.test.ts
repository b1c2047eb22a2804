import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

/** How many tasks are read from a sheet without a framework. */
function tasksOf(headings: string[], rows: CellValue[][], name = "Sheet1"): number {
  const grid = workbookOf(sheetOf(name, [headings, ...rows]));
  return checkWorkbook(grid, { today: "2026-03-02" }).assessment?.breakdown?.tasks.length ?? 0;
}

describe("a sheet of tasks without a framework", () => {
  it.each<[string, string[], CellValue[][], number]>([
    [
      "names who does what by when",
      ["序号", "工作任务", "责任科室", "完成时限"],
      [
        [1, "修订制度", "办公室", "3月底前"],
        [2, "开展培训", "人事科", "6月底前"],
      ],
      2,
    ],
    [
      "has a day behind what is to be done",
      ["序号", "工作任务", "责任科室", "日期"],
      [
        [1, "修订制度", "办公室", "3月底前"],
        [2, "开展培训", "人事科", "6月底前"],
      ],
      2,
    ],
    [
      "is none where the day stands in front of what was done",
      ["日期", "工作任务", "责任科室"],
      [
        ["3月2日", "修订制度", "办公室"],
        ["3月3日", "开展培训", "人事科"],
      ],
      0,
    ],
    [
      "may name indicators instead of tasks",
      ["序号", "测评内容", "责任科室", "完成日期"],
      [
        [1, "制度健全", "办公室", "3月底前"],
        [2, "学习教育", "人事科", "6月底前"],
      ],
      2,
    ],
    [
      "is none where a mere day stands beside what is named",
      ["序号", "测评内容", "责任科室", "日期"],
      [
        [1, "制度健全", "办公室", "3月2日"],
        [2, "学习教育", "人事科", "3月3日"],
      ],
      0,
    ],
  ])("%s", (_, headings, rows, count) => expect(tasksOf(headings, rows)).toBe(count));

  it("is one by its name", () => {
    const rows: CellValue[][] = [
      [1, "制度健全", "办公室"],
      [2, "学习教育", "人事科"],
    ];
    expect(tasksOf(["序号", "测评内容", "责任科室"], rows, "任务分解")).toBe(2);
    expect(tasksOf(["序号", "测评内容", "责任科室"], rows)).toBe(0);
  });
});
