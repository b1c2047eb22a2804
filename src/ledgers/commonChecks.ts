import { NO_CONCERN, NONE, STROKES } from "../domain/fillers.ts";
import { issue, type Issue } from "../domain/issue.ts";
import type { LedgerRow } from "../domain/ledger.ts";

/** The cell means nothing. */
const NOTHING = new RegExp(`^(?:${STROKES}|${NONE}|${NO_CONCERN}|其他|其它|综合|全部|所有)$`, "u");

/**
 * Checks that apply to every ledger: departments that are not in 部门名册 (each once in a ledger), indicators that are not
 * in the framework, days that do not exist.
 *
 * @param listed names in 部门名册; null without one
 */
export function commonChecks(
  rows: readonly LedgerRow[],
  listed: ReadonlySet<string> | null,
  hasFramework: boolean,
): readonly Issue[] {
  const issues: Issue[] = [];
  const strangers = new Set<string>();
  for (const row of rows) {
    const { sheet, fields, departments, departmentCell } = row;
    for (const name of departments) {
      if (!listed || listed.has(name) || strangers.has(name)) continue;
      strangers.add(name);
      issues.push(
        issue("ledger-department-unknown", { sheet, cell: departmentCell ?? row.cell }, { name }, { found: name }),
      );
    }
    const [indicator] = fields.indicator ?? [];
    if (hasFramework && indicator && row.indicators.length === 0 && !NOTHING.test(indicator.text.trim())) {
      issues.push(
        issue(
          "ledger-indicator-unknown",
          { sheet, cell: indicator.cell },
          { text: indicator.text },
          { found: indicator.text },
        ),
      );
    }
    for (const field of Object.values(fields).flat()) {
      if (!field.noSuchDay) continue;
      issues.push(
        issue(
          "ledger-date-invalid",
          { sheet, cell: field.cell },
          { name: row.name, text: field.text, field: field.heading },
          { found: field.text },
        ),
      );
    }
  }
  return issues;
}
