import type { Framework } from "../domain/assessment.ts";
import type { Role } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Issue } from "../domain/issue.ts";

/** A cell that names departments, as written; `role` where its column says one (牵头单位), null where only the text can. */
export interface DepartmentCell {
  readonly role: Role | null;
  readonly text: string;
  readonly cell: string;
}

/** An indicator before its departments are resolved: `assignments` and `vague` are empty. */
export interface IndicatorDraft extends Indicator {
  readonly departmentCells: readonly DepartmentCell[];
  /** Every name by which a task may mean it (its code is not among them): 指标名称, 测评内容, the item where it is all there is. */
  readonly names: readonly string[];
  /** 序号, where it is a number of its own beside the code; "" where there is none. */
  readonly serial: string;
}

/** A framework as its sheet alone gives it; departments and tasks are still to be joined to it. */
export interface FrameworkDraft extends Omit<Framework, "indicators"> {
  readonly indicators: readonly IndicatorDraft[];
  /** What recognising the framework itself found wrong. */
  readonly issues: readonly Issue[];
}
