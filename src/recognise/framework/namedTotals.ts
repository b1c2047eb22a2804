import { TOTAL } from "../words/totals.ts";
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
const LIST = `((?:${PART}[,;、。]?)+)`;
const TOTALS = new RegExp(`^(.*?(?:${TOTAL}|总分))[:,]?${LIST}$`, "u");
/** 综上，自评得分95.5分，复核得分92.5分: two at least, behind a few words. */
const SENTENCE = new RegExp(`^(.{0,12}?)[:,]?${LIST}$`, "u");
const FIELDS: readonly (readonly [RegExp, StatedTotal["field"]])[] = [
  [/^(?:应得|满分|标准|基准)/u, "full"],
  [/^(?:自评|自查|实得|得分)/u, "actual"],
  [/^(?:考核|考评|复核|核定)/u, "review"],
];

/**
 * The totals a text states by name, where it is a sentence over a whole row also without a word for totals; null where it states none so. What was lost (失分3分)
 * follows from the others and claims nothing.
 */
export function namedTotals(text: string, isSentence = false): NamedTotals | null {
  if (text.length > 60 || !/\d/u.test(text.normalize("NFKC"))) return null;
  // 合计（应得100分，自评98分）
  const folded = text
    .normalize("NFKC")
    .replace(/\s+|\)$/gu, "")
    .replace("(", ":");
  const [, label, list] = TOTALS.exec(folded) ?? (isSentence ? SENTENCE.exec(folded) : null) ?? [];
  if (label === undefined || list === undefined) return null;
  const claims = [...list.matchAll(new RegExp(PART, "gu"))].flatMap(([, name = "", value = "0"]) => {
    const field = FIELDS.find(([named]) => named.test(name))?.[1];
    return field === undefined ? [] : [{ field, value: marks(value) }];
  });
  const fields = new Set(claims.map(({ field }) => field));
  return fields.size < (TOTALS.test(folded) ? 1 : 2) ? null : { label: label || "合计", claims };
}
