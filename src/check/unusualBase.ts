import { issue } from "../domain/issue.ts";
import { cellByMeaning } from "./cellByMeaning.ts";
import type { FrameworkRule } from "./rule.ts";

const USUAL = 100;

/** `base-unusual`: the base total, including what does not apply, is not 100. Reported at the stated total, else above the full marks. */
export const unusualBase: FrameworkRule = ({ framework }, { totals }) => {
  const base = totals.full.plus(totals.notApplicableFull);
  if (totals.indicators === 0 || base.eq(0) || base.eq(USUAL)) return [];
  const stated = framework.stated.find((total) => total.level === "total" && total.field === "full");
  const [first] = framework.sheets;
  const sheet = first?.name ?? "";
  const at = stated ?? {
    sheet,
    cell: cellByMeaning(framework.columns, sheet, first?.headerRows[1] ?? 1, "full") ?? "",
  };
  return [issue("base-unusual", at, { full: base.toNumber() }, { expected: USUAL, found: base.toNumber() })];
};
