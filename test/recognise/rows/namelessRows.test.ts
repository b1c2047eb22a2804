import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

test("numbered rows without a name are no totals of each other, however their figures come out", () => {
  const read = readRows([
    ["序号", "一级指标", "二级指标", "分值", "得分"],
    ...[10, 20, 30, 60].map((full, at): CellValue[] => [at + 1, at === 0 ? "治理" : null, null, full, full - 1]),
  ]);
  expect(read).toMatchObject({ full: 120, actual: 116, stated: [], errors: [] });
});

test("marks count beside a column of targets that nobody has filled in", () => {
  const rows = [
    ["序号", "目标", "分值", "得分"],
    [1, null, 40, 38],
    [2, null, 60, 55],
  ];
  expect(readRows(rows)).toMatchObject({ full: 100, actual: 93, errors: [] });
});
