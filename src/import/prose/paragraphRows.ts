import { bareSum, readClaims } from "./claims.ts";
import { statesWiderSum } from "./sumLines.ts";
import type { Unit } from "./units.ts";

/** The unnumbered paragraphs below a heading as units of their own, without those that state a sum. */
export function paragraphRows(unit: Unit): readonly Unit[] {
  return unit.more.flatMap((own, at): Unit[] => {
    if (statesWiderSum(readClaims(own) ?? bareSum(own), unit, own)) return [];
    const head = unit.moreLines[at] ?? unit.head;
    const node = { ...unit.node, label: null, head, body: [], children: [] };
    return [{ ...unit, node, head, own, more: [], moreLines: [], children: [] }];
  });
}
