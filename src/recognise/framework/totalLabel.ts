import { TOTAL } from "../words/totals.ts";
import { normaliseName } from "../text/normalise.ts";
import { namedTotals } from "./namedTotals.ts";
import { readNamedText } from "../text/textMarks.ts";

/** What a row of totals calls itself; `prefix` is what stands before the word (班子建设小计), normalised. */
export interface TotalLabel {
  /** subtotal: 小计; running: 累计; total: 合计, 总计, 总分 …; earned: 最后得分, which claims no full marks */
  readonly kind: "subtotal" | "running" | "total" | "earned";
  readonly prefix: string;
}

const EARNED = /^(?:最[后终]|实际|自评|自查|考核|考评|综合|单位)?(?:实?得分)$/u;

const LABEL = new RegExp(
  `^(.{0,20}?)(${TOTAL}|总分值?|总得分|总成绩|得分合计|分值合计)(?:得分|分数|分值|分|为|是)*\\d*分?$`,
  "u",
);
const GENERIC_PREFIX =
  /^(?:本页|以上|本项|本类|本部分|此项|该项|各项|各项得分|全部|自评|自查|考核|复核|得分|分值|分数|应得分?|实得分?|基本分|基础分|基本指标|基础指标|加分项?|减分项?|扣分项?|测评|考评|项目|指标|最终|年度|综合|全年|一二三四|[一二三四五六七八九十]|第[一二三四五六七八九十]+部分|\d*)$/u;

/**
 * Reads a row's label as that of a total; null for anything else. A word of totals behind other words counts only where
 * those are generic or name a section: 经费合计 is an indicator, 班子建设小计 a total.
 */
export function totalLabel(text: string, isSectionName: (normalised: string) => boolean): TotalLabel | null {
  if (!/[计分绩]/u.test(text)) return null;
  const label = namedTotals(text)?.label ?? text;
  if (label.length > 40) return null;
  const open = label.normalize("NFKC").replace(/[([【][^()[\]【】]*[)\]】]/gu, "");
  const bareLabel = normaliseName(open);
  if (EARNED.test(bareLabel)) return { kind: "earned", prefix: "" };
  const match = LABEL.exec(bareLabel);
  if (!match?.[2]) return null;
  const prefix = match[1] ?? "";
  const named = readNamedText(open.trim()).name;
  const bare = normaliseName(named).slice(0, Math.max(0, normaliseName(named).lastIndexOf(match[2])));
  if (prefix !== "" && !GENERIC_PREFIX.test(prefix) && !isSectionName(prefix) && !isSectionName(bare)) return null;
  const kind = match[2] === "小计" ? "subtotal" : match[2] === "累计" ? "running" : "total";
  return { kind, prefix };
}
