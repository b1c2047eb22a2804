import type { Framework } from "../domain/assessment.ts";
import type { Indicator } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { cellByMeaning } from "./cellByMeaning.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `code-duplicate`: a number used before within the section, or within the whole sheet for indicators with nothing above
 * them. Each repetition is reported, with the cell that had the number first.
 */
export const duplicateCodes: FrameworkRule = ({ framework }) => {
  const sizes = sectionSizes(framework);
  const firstByCode = new Map<string, Indicator>();
  const issues: Issue[] = [];
  for (const indicator of framework.indicators) {
    if (indicator.code === null) continue;
    const code = indicator.code.normalize("NFKC").trim().toUpperCase();
    if (code === "") continue;
    const key = `${sectionKey(framework, indicator, sizes)}\n${code}`;
    const first = firstByCode.get(key);
    if (first === undefined) firstByCode.set(key, indicator);
    else {
      const cell = codeCell(framework, indicator);
      const detail = { name: indicator.name, text: indicator.code, names: [codeCell(framework, first)] };
      issues.push(issue("code-duplicate", { sheet: indicator.sheet, cell }, detail, { found: indicator.code }));
    }
  }
  return issues;
};

/** If every item is a single indicator of the same name, the items are the indicators and there are no sections. */
function sectionKey(framework: Framework, indicator: Indicator, sizes: readonly number[]): string {
  const name = framework.items[indicator.item]?.name ?? "";
  const alone = sizes[indicator.item] === 1 && name === indicator.name;
  return name === "" || alone ? indicator.sheet : String(indicator.item);
}

function sectionSizes(framework: Framework): readonly number[] {
  const sizes = framework.items.map(() => 0);
  for (const { item } of framework.indicators) sizes[item] = (sizes[item] ?? 0) + 1;
  return sizes;
}

function codeCell(framework: Framework, { sheet, row, nameCell }: Indicator): string {
  return cellByMeaning(framework.columns, sheet, row, "number") ?? nameCell;
}
