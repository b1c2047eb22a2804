import { TABLE_SIZE } from "../../../src/report/draft/styles.ts";
import { charactersIn, textUnits } from "../../../src/report/draft/textHeight.ts";
import { summaryPlans } from "../../../src/report/summary.ts";
import type { Made } from "../madeAssessment.ts";
import { madeInput } from "../madeWorkbook.ts";

const NAMES = ["办公室", "后勤服务中心", "基层党组织建设指导科"];

const WITHOUT_TASKS: Made = {
  indicators: NAMES.flatMap((department, at) => [
    { item: "组织管理", name: `第${at}项制度健全`, full: 10, actual: 9, departments: [department] },
    { item: "组织管理", name: `第${at}项记录完整`, full: 10, actual: 10, departments: [department] },
  ]),
  roster: NAMES,
};

describe("The band of a department on an upright 部门责任清单", () => {
  const plan = summaryPlans(madeInput(WITHOUT_TASKS, { today: "2026-03-02", attribution: "lead" })).find(
    ({ product }) => product === "departments",
  );
  /** What stands in the first column, with the width that it is merged over. */
  const bands = (plan?.rows ?? []).flatMap(({ cells }, at) => {
    const said = cells[0]?.value;
    const merge = plan?.merges.find(({ left, top }) => left === 1 && top === at + 1);
    const own = NAMES.find((name) => typeof said === "string" && said.startsWith(name));
    if (own === undefined || !merge) return [];
    const width = plan?.columns.slice(0, merge.right).reduce((sum, column) => sum + column.width, 0) ?? 0;
    return [{ name: own, said: String(said), width }];
  });

  it("says beside the name only what it has room for", () => {
    expect(plan?.page.orientation).toBe("portrait");
    expect(bands.map(({ name }) => name)).toEqual(NAMES);
    expect(bands[0]?.said).toBe("办公室（牵头2项）");
    for (const { said, width } of bands) {
      // It is set in 12 points.
      expect(1.14 * textUnits(said)).toBeLessThanOrEqual(charactersIn(width, TABLE_SIZE));
    }
  });
});
