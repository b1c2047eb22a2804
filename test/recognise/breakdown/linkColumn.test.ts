import type { CellValue } from "../../../src/domain/cells.ts";
import { checkWorkbook } from "../../../src/usecases/checkWorkbook.ts";
import { jsonReport } from "../../../src/usecases/jsonReport.ts";
import { sheetOf, workbookOf } from "../../support/gridOf.ts";

const FRAMEWORK: readonly (readonly CellValue[])[] = [
  ["指标编号", "测评内容", "应得分", "实得分"],
  ["A-1", "移风易俗", 40, 40],
  ["A-2", "人居环境", 30, 30],
  ["A-3", "村务公开", 30, 30],
];

/** The indicator that each task is joined to. */
function linked(headings: readonly string[], ...rows: readonly (readonly CellValue[])[]): readonly (string | null)[] {
  const grid = workbookOf(sheetOf("测评体系", FRAMEWORK), sheetOf("任务分解", [headings, ...rows]));
  const result = checkWorkbook(grid, { today: "2026-03-02" });
  return jsonReport("a.xlsx", result, "zh-CN").tasks.map(({ indicator }) => indicator);
}

describe("the column of a breakdown that names the indicators", () => {
  it.each(["测评标准", "蒹葭", "备注"])("is known by the framework's names where it is called %s", (heading) => {
    const headings = [heading, "具体任务", "牵头部门", "完成时限"];
    expect(
      linked(
        headings,
        ["移风易俗", "成立理事会", "宣传站", "2026-04-30"],
        [null, "倡议书入户", "宣传站", "2026-06-30"],
        ["人居环境", "清运垃圾", "村建所", "长期"],
        ["村务公开", "更新公开栏", "民政所", "长期"],
      ),
    ).toEqual(["A-1", "A-1", "A-2", "A-3"]);
  });

  it("is known by the framework's codes", () => {
    expect(
      linked(
        ["蒹葭", "具体任务", "牵头部门", "完成时限"],
        ["A-2", "清运垃圾", "村建所", "长期"],
        ["A-1", "成立理事会", "宣传站", "长期"],
        ["A-3", "更新公开栏", "民政所", "长期"],
      ),
    ).toEqual(["A-2", "A-1", "A-3"]);
  });

  it.each(["A-2", "A-1"])("is the number that does not count the tasks, by %s", (code) => {
    expect(
      linked(
        ["序号", "细则编号", "具体任务", "完成时限"],
        [1, code, "清运垃圾", "长期"],
        [2, "A-3", "更新公开栏", "长期"],
      ),
    ).toEqual([code, "A-3"]);
  });

  it("is no other column that happens to name one", () => {
    expect(
      linked(
        ["蒹葭", "具体任务", "牵头部门", "完成时限"],
        ["人居环境", "清运垃圾", "村建所", "长期"],
        ["见附件", "成立理事会", "宣传站", "长期"],
        ["另行通知", "更新公开栏", "民政所", "长期"],
      ),
    ).toEqual([null, null, null]);
  });
});
