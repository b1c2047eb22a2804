import type { Task } from "../../domain/assessment.ts";
import type { DepartmentCell } from "../drafts.ts";

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
}
