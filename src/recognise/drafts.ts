import type { Framework } from "../domain/assessment.ts";
import type { Role } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Issue } from "../domain/issue.ts";

/** A cell that names departments, as written; `role` if its column states one (牵头单位), null if only the text can. */
export interface DepartmentCell {
  readonly role: Role | null;
  readonly text: string;
  readonly cell: string;
}

/** An indicator before its departments are resolved: `assignments` and `vague` are empty. */
export interface IndicatorDraft extends Indicator {
  readonly departmentCells: readonly DepartmentCell[];
  /** All names by which a task may refer to it (not its code): 指标名称, 测评内容, the item if that is all there is. */
  readonly names: readonly string[];
  /** 序号, if it is a number in addition to the code; else "". */
  readonly serial: string;
}

/** A framework as read from its sheets alone, before departments and tasks are joined to it. */
export interface FrameworkDraft extends Omit<Framework, "indicators"> {
  readonly indicators: readonly IndicatorDraft[];
  /** Issues found while recognising the framework itself. */
  readonly issues: readonly Issue[];
}
