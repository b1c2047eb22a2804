import type { Framework, Task } from "../domain/assessment.ts";
import type { Role } from "../domain/department.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Evidence } from "../domain/reading.ts";
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

/** What a row says about the indicator it serves; texts as written, "" or empty if there are none. */
export interface LinkText {
  /** 指标编号, 指标代码. */
  readonly code: string;
  /** 指标: texts that are meant to be an indicator. */
  readonly names: readonly string[];
  /** 测评内容, 具体要求: an indicator's content, or what the task requires. */
  readonly contents: readonly string[];
  /** 测评项目, and the section rows above. */
  readonly items: readonly string[];
  /** 序号. */
  readonly number: string;
}

/** A task before its departments are resolved and its indicators are found. */
export interface TaskDraft extends Omit<Task, "indicators" | "assignments" | "vague"> {
  readonly departmentCells: readonly DepartmentCell[];
  /** One entry for each indicator that its rows name. */
  readonly links: readonly LinkText[];
  /** What tells its department or its indicator, or leaves it open, if not its own row in words. */
  readonly told: readonly Evidence[];
}
