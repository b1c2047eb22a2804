import { issue } from "../domain/issue.ts";
import type { Rule } from "./rule.ts";

/** `task-orphan`: a task that belongs to no indicator of the framework. */
export const orphanTasks: Rule = ({ breakdown }) =>
  (breakdown?.tasks ?? []).flatMap(({ indicators, sheet, nameCell, name, indicatorText }) =>
    indicators.length > 0
      ? []
      : [issue("task-orphan", { sheet, cell: nameCell }, { name, text: indicatorText }, { found: indicatorText })],
  );
