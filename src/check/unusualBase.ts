import { issue } from "../domain/issue.ts";
import { cellByMeaning } from "./cellByMeaning.ts";
import type { FrameworkRule } from "./rule.ts";

const USUAL = 100;

/** `base-unusual`: the base total, including what does not apply, is not 100. Reported at the stated total, else above the full marks. */
export const unusualBase: FrameworkRule = ({ framework }, { totals, compared }) => {
  const base = totals.full.plus(totals.notApplicableFull);
  if (totals.indicators === 0 || base.eq(0) || base.eq(USUAL)) return [];
  const stated = framework.stated.find((total) => total.level === "total" && total.field === "full");
  // 33.333 three times, below which 100 stands, make 100.
  const isRounded = base.minus(USUAL).abs().lt(1) && stated?.value.eq(USUAL);
  if (isRounded && compared.some((total) => total.stated === stated && total.agrees)) return [];
  const [first] = framework.sheets;
  const sheet = first?.name ?? "";
  const at = stated ?? {
    sheet,
    cell: cellByMeaning(framework.columns, sheet, first?.headerRows[1] ?? 1, "full") ?? "",
  };
  return [issue("base-unusual", at, { full: base.toNumber() }, { expected: USUAL, found: base.toNumber() })];
};
