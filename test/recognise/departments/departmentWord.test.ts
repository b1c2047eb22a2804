import type { ColumnReading } from "../../../src/domain/assessment.ts";
import { departmentWord } from "../../../src/recognise/departments/departments.ts";

const column = (heading: string, meaning: ColumnReading["meaning"]): ColumnReading =>
  ({ sheet: "任务分解", column: 1, heading, meaning, confidence: 1 }) as ColumnReading;

describe("what an office calls a department", () => {
  it.each(["lead", "responsible", "support"] as const)("stands in the heading of its %s column", (meaning) =>
    expect(departmentWord([column("科 室（盖章）", meaning)], ["各处室"])).toBe("科室"),
  );
  it("stands in no other heading", () =>
    expect(departmentWord([column("科室得分", "actual"), column("责任单位", "responsible")], [])).toBe("部门"));
  it("else stands in its cells", () =>
    expect(departmentWord([column("责任单位", "responsible")], ["办公室", "各 股 室", "各处室"])).toBe("股室"));
});
