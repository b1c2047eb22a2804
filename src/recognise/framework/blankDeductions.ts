import type { Indicator } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import type { FrameworkLayout } from "./frameworkLayout.ts";

/** A sheet with 扣分 alone: whether a blank one means none lost is said once (rule 3), as `deduction-blank-assumed`. */
export function blankDeductions(
  { table, columns }: FrameworkLayout,
  indicators: readonly Indicator[],
): readonly Issue[] {
  if (columns.deducted.length === 0 || columns.actual.length > 0) return [];
  const blank = indicators.find(({ kind, deducted }) => kind === "base" && deducted.state === "blank");
  if (blank?.deducted.state !== "blank") return [];
  const at = { sheet: table.sheet.name, cell: blank.deducted.cell };
  return [issue("deduction-blank-assumed", at, { name: blank.name })];
}
