import type { StatedTotal } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";

/** Totals that a text states by name: 合计：应得100分，实得99分。 */
export interface NamedTotals {
  /** What stands before them: 合计. */
  readonly label: string;
  readonly claims: readonly { readonly field: StatedTotal["field"]; readonly value: Marks }[];
}

const NAMES = "应得|满分|标准|基准|自评|自查|实得|得分|考核|考评|复核|核定|失分?|扣分?";
const PART = `(?:其中)?(${NAMES})(?:总?得?分数?|总分)?(?:共|为|是|:)*(\\d+(?:\\.\\d+)?)分?`;
const TOTALS = new RegExp(`^(.*?(?:小计|合计|总计|累计|共计|总分))[:,]?((?:${PART}[,;、。]?)+)$`, "u");
const FIELDS: readonly (readonly [RegExp, StatedTotal["field"]])[] = [
  [/^(?:应得|满分|标准|基准)/u, "full"],
  [/^(?:自评|自查|实得|得分)/u, "actual"],
  [/^(?:考核|考评|复核|核定)/u, "review"],
];

/** The totals a text states by name; null where it states none so. What was lost (失分3分) follows from the others and claims nothing. */
export function namedTotals(text: string): NamedTotals | null {
  if (text.length > 60 || !/\d/u.test(text.normalize("NFKC"))) return null;
  // 合计（应得100分，自评98分）
  const folded = text
    .normalize("NFKC")
    .replace(/\s+|\)$/gu, "")
    .replace("(", ":");
  const [, label, list] = TOTALS.exec(folded) ?? [];
  if (label === undefined || list === undefined) return null;
  const claims = [...list.matchAll(new RegExp(PART, "gu"))].flatMap(([, name = "", value = "0"]) => {
    const field = FIELDS.find(([named]) => named.test(name))?.[1];
    return field === undefined ? [] : [{ field, value: marks(value) }];
  });
  return claims.length === 0 ? null : { label, claims };
}
