import type { Framework } from "../domain/assessment.ts";
import type { StatedTotal } from "../domain/indicator.ts";
import { issue } from "../domain/issue.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `total-mismatch`: a stated total, at whatever level, that is not what its indicators add up to. `total-filtered` where its
 * formula leaves out rows that a filter hides: nothing is wrong with it but the filter.
 */
export const totalMismatches: FrameworkRule = ({ framework }, { compared }) =>
  compared.flatMap(({ stated, computed, agrees }) => {
    if (agrees) return [];
    const { sheet, cell, name, level, field, filtered } = stated;
    const figures = { expected: computed.toNumber(), found: stated.value.toNumber() };
    const detail = { name, level, field, ...itemOf(stated, framework) };
    return filtered === undefined
      ? [issue("total-mismatch", { sheet, cell }, detail, figures)]
      : [issue("total-filtered", { sheet, cell }, { ...detail, hidden: filtered }, figures)];
  });

/** The item of a subtotal that is called no more than 小计. */
function itemOf({ level, name, of }: StatedTotal, { items, indicators }: Framework): { readonly item?: string } {
  const places = new Set(of.map((id) => indicators[id]?.item));
  const [place] = places;
  const item = places.size === 1 && place !== undefined ? (items[place]?.name ?? "") : "";
  return level !== "item" || item === "" || name.includes(item) || item.includes(name) ? {} : { item };
}
