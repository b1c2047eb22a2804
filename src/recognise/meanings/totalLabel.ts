import { normaliseName } from "../text/normalise.ts";
import { readNamedText } from "../text/textMarks.ts";
import type { StatedTotal } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import { EARNED as EARNED_WORDS, FULL, REVIEWED, TOTAL } from "../words/marks.ts";

/** What a row of totals calls itself; `prefix` is what stands before the word (班子建设小计), normalised. */
export interface TotalLabel {
  /** subtotal: 小计; running: 累计; total: 合计, 总计, 总分 …; earned: 最后得分, which claims no full marks */
  readonly kind: "subtotal" | "running" | "total" | "earned";
  readonly prefix: string;
}

const EARNED =
  /^(?:最[后终]|实际|自评|自查|考核|考评|综合|单位|(?:折[合算]|换算|加权)(?:后|成|为)?(?:百分制)?(?:总|的)?)?(?:实?得分)$/u;

/** 最后成绩, 最终考核总成绩: what everything comes to in the end. */
const OUTCOME = /^最[后终](?:自评|考核|考评|评定|综合|实际)?(?:总?(?:得分|成绩|分数)|总分)$/u;

const LABEL = new RegExp(
  `^(.{0,20}?)(${TOTAL}|总分值?|总得分|总成绩|得分合计|分值合计)(?:得分|分数|分值|分|为|是)*\\d*分?$`,
  "u",
);
const GENERIC_PREFIX =
  /^(?:本页|以上|本项|本类|本部分|此项|该项|各项|各项得分|全部|自评|自查|考核|复核|得分|分值|分数|应(?:得分?)?|实(?:得分?)?|基本分?|基础分?|基本指标|基础指标|加分项?|减分项?|扣分项?|测评|考评|项目|指标|最终|年度|综合|全年|一二三四|[一二三四五六七八九十]|第[一二三四五六七八九十]+部分|\d*)$/u;

/** 最终得分=100-扣分+加分: by what it is made. */
const DEFINITION = /\s*[=:]\s*[^=:]*[\p{L}\d)%]\s*[-+−–—]\s*[\p{L}\d(][^=:]*$/u;

/**
 * Reads a row's label as that of a total; null for anything else. A word of totals behind other words counts only where
 * those are generic or name a section: 经费合计 is an indicator, 班子建设小计 a total.
 */
export function totalLabel(text: string, isSectionName: (normalised: string) => boolean): TotalLabel | null {
  if (!/[计分绩]/u.test(text)) return null;
  const label = namedTotals(text)?.label ?? text;
  if (label.length > 40) return null;
  const open = label
    .normalize("NFKC")
    .replace(DEFINITION, "")
    .replace(/[([【][^()[\]【】]*[)\]】]/gu, "");
  const bareLabel = normaliseName(open);
  if (EARNED.test(bareLabel) || OUTCOME.test(bareLabel)) return { kind: "earned", prefix: "" };
  const match = LABEL.exec(bareLabel);
  if (!match?.[2]) return null;
  const prefix = match[1] ?? "";
  const named = readNamedText(open.trim()).name;
  const bare = normaliseName(named).slice(0, Math.max(0, normaliseName(named).lastIndexOf(match[2])));
  if (prefix !== "" && !GENERIC_PREFIX.test(prefix) && !isSectionName(prefix) && !isSectionName(bare)) return null;
  const kind = match[2] === "小计" ? "subtotal" : match[2] === "累计" ? "running" : "total";
  return { kind, prefix };
}

/** Totals that a text states by name: 合计：应得100分，实得99分。 */
export interface NamedTotals {
  /** What stands before them: 合计. */
  readonly label: string;
  readonly claims: readonly { readonly field: StatedTotal["field"]; readonly value: Marks }[];
}

const NAMES = `${FULL}|标准|基准|${EARNED_WORDS}|${REVIEWED}|失分?|扣分?`;
const PART = `(?:其中)?(${NAMES})(?:总?得?分数?|总分)?(?:共|为|是|:)*(\\d+(?:\\.\\d+)?)分?`;
const LIST = `((?:${PART}[,;、。]?)+)`;
const TOTALS = new RegExp(`^(.*?(?:${TOTAL}|总分))[:,]?${LIST}$`, "u");
/** 综上，自评得分95.5分，复核得分92.5分: two at least, behind a few words. */
const SENTENCE = new RegExp(`^(.{0,12}?)[:,]?${LIST}$`, "u");
const FIELDS: readonly (readonly [RegExp, StatedTotal["field"]])[] = [
  [new RegExp(`^(?:${FULL}|标准|基准)`, "u"), "full"],
  [new RegExp(`^(?:${EARNED_WORDS})`, "u"), "actual"],
  [new RegExp(`^(?:${REVIEWED})`, "u"), "review"],
];

const ONE_TOTAL = new RegExp(`^.{0,10}?(?:${TOTAL}|总得?分|总成绩)[:为是]*\\d+(?:\\.\\d+)?分?$`, "u");

/** Whether a text over a whole row states totals, one of them at least: 加权后总分：91.5分, 应得100分，实得99分. */
export function statesTotals(text: string): boolean {
  return namedTotals(text, true) !== null || ONE_TOTAL.test(text.normalize("NFKC").replace(/\s+/gu, ""));
}

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
  const [, label = "", list] = TOTALS.exec(folded) ?? (isSentence ? SENTENCE.exec(folded) : null) ?? [];
  if (list === undefined) return null;
  const claims = [...list.matchAll(new RegExp(PART, "gu"))].flatMap(([, name = "", value = "0"]) => {
    const field = FIELDS.find(([named]) => named.test(name))?.[1];
    return field === undefined ? [] : [{ field, value: marks(value) }];
  });
  const fields = new Set(claims.map(({ field }) => field));
  return fields.size < (TOTALS.test(folded) ? 1 : 2) ? null : { label: label || "合计", claims };
}

/** A figure that a sentence gives as marks. */
export interface SaidFigure {
  /** What the words before it say it is; null: a total, or any figure. */
  readonly field: StatedTotal["field"] | null;
  readonly value: Marks;
  /** Words say that it is a result, not only what can be earned. */
  readonly isResult: boolean;
}

/** Up to what, from where, each, another time's: figures that no sum comes to. */
const NO_SUM =
  /[每各线达足超满倍第]$|[每各]|[扣减失加奖]分?(?:合?[共总]?计?|为|是|[:：])*$|低于|高于|不少于|不低于|少于|大于|小于|门槛|平均|均分|目标|名次|排名|上[年期月次]|去年|上一|同期|[~～—–-]$/u;
const AFTER_LIMIT =
  /^(?:[(（]含[^()（）]*[)）])?(?:以上|以下|以内|及以|者|的|之|钟|管|类|公司|局|行|校|[~～—–-]\s*\d|至\d|到\d)/u;
const SAID = /(\d+(?:\.\d+)?)(分)?/gu;
const RESULT = new RegExp(`${EARNED_WORDS}|${TOTAL}|总分|成绩`, "u");
const IS_FULL = new RegExp(`(?:${FULL}|可得|标准|基准)(?:总?得?分数?|总分)?(?:共计?|合计|总计|计|为|是|[:：])*$`, "u");
/** What counts in the end is the reviewer's where there is one. */
const IS_REVIEW = new RegExp(`${REVIEWED}|最[终后]`, "u");

/** The figures that a text of one or more clauses gives as marks: 按得分率折算，自评总得分83.5分（满分100分）; limits and what was lost are none. */
export function saidFigures(text: string): readonly SaidFigure[] {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  if (folded.length > 80) return [];
  let from = 0;
  return [...folded.matchAll(SAID)].flatMap((match): readonly SaidFigure[] => {
    const before = folded.slice(from, match.index);
    from = match.index + match[0].length;
    const after = folded.slice(from);
    const [, figure = "", unit] = match;
    // 加权总分(百分制): in brackets stands what the words mean.
    const lead =
      before
        .replace(/[([【][^()[\]【】]*[)\]】]/gu, "")
        .split(/[,;。、()[\]【】]/u)
        .at(-1) ?? "";
    const isMarks = unit !== undefined || (/[:为是得分计]$/u.test(lead) && /^(?:$|[,;。、)\]】])/u.test(after));
    const isFull = IS_FULL.test(lead);
    if (!isMarks || AFTER_LIMIT.test(after) || (NO_SUM.test(lead) && !isFull) || /[每各]/u.test(lead)) return [];
    const field = isFull ? "full" : IS_REVIEW.test(lead) ? "review" : SAYS_ACTUAL.test(lead) ? "actual" : null;
    return [{ field, value: marks(figure), isResult: !isFull && RESULT.test(lead) }];
  });
}

const SAYS_ACTUAL = new RegExp(`${EARNED_WORDS}|成绩|(?<!不)得(?:共计?|计|为|是|[:：])*$`, "u");
