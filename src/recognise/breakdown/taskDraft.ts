import type { Task } from "../../domain/assessment.ts";
import type { DepartmentCell } from "../drafts.ts";

/** What a row says of the indicator it serves; every text as written, "" or empty where it says nothing. */
export interface LinkText {
  /** 指标编号, 指标代码. */
  readonly code: string;
  /** 指标: what it says is meant to be an indicator. */
  readonly names: readonly string[];
  /** 测评内容, 具体要求: an indicator's content, or what the task asks for. */
  readonly contents: readonly string[];
  /** 测评项目, and the section rows above. */
  readonly items: readonly string[];
  /** 序号. */
  readonly number: string;
}

/** A task before its departments are resolved and before it is linked. */
export interface TaskDraft extends Omit<Task, "indicators" | "assignments" | "vague"> {
  readonly departmentCells: readonly DepartmentCell[];
  /** One for each indicator that its rows name. */
  readonly links: readonly LinkText[];
}
