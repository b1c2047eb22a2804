import { NUMERAL } from "../../domain/chineseNumerals.ts";
import type { Marks } from "../../domain/marks.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import type { Earned } from "../imported.ts";

/** The marks that a text claims. */
export interface Claims {
  readonly full: Marks | null;
  readonly actual: Earned | null;
  readonly lost: Marks | null;
  /** The words beside the figures mean everything together: 合计, 总分. */
  readonly isTotal: boolean;
  /** 我局 or 本单位 is in the sentence with the figures. */
  readonly isOfUnit: boolean;
  /** Where the words of the first figure begin. */
  readonly from: number;
  /** 合计97分: a sum that may be marks earned or full marks. */
  readonly bare: Marks | null;
}

const JOIN = "(?:总?分)?(?:数|值)?(?:合计|总计|共计|累计|总共)?\\s*(?:共|为|是|:|：|计|得|应为)*\\s*";
const FULL_WORD =
  "应得(?:分值|分)?|满分(?:分值|值)?|标准(?:分值|分)|基准分值?|基本分值?|配分|总?分值|权重|(?:本|该|此)(?:项|条|部分)(?:工作|指标|内容)?(?:共|满分|分值|应得|总分)?";
const ACTUAL_WORD =
  "实得(?:分值|分)?|实际得分?|(?:合计|总计|总共|累计|共)得分?|(?:自评|自查|自测|自我评价|自我评定|自检|自报)(?:得分|评分|打分|分值|分|得|实得)?|(?:本|该|此)(?:项|条|部分)(?:工作)?(?:自评|自查|实)?得分?|最后得分|最终得分|得分";
const LOST_WORD = "扣分?|扣除|扣减|扣掉|扣了|失分?|丢分?";
const WORDED = new RegExp(
  `(?:(?<full>${FULL_WORD})|(?<actual>${ACTUAL_WORD})|(?<lost>${LOST_WORD}))${JOIN}(?<num>${NUMERAL})\\s*(?<unit>分(?!之|钟|管|别|析|解|工|类|级|组|散|布|及?以[上下]|（含|\\s*[—～~至-]\\s*\\d)|(?=[,，;；。)）/\\s]|$))`,
  "gu",
);
/** （15分）, （共15分） */
const BRACKETED = new RegExp(
  `[（(【〔\\[]\\s*(?:共|计|满分|分值|总分|合计|标准分)?[:：]?\\s*(${NUMERAL})\\s*分(?=\\s*[）)】〕\\]，,；;/、])`,
  "gu",
);
/** After the full marks: （15分，得14分）. */
const BARE_EARNED = new RegExp(`(?<=[，,；;、：:。/（(\\s])(?:得|评|自评|实得)\\s*(${NUMERAL})\\s*分`, "u");
/** 共计40分，自评38.5分: a sum beside marks earned means full marks. */
const SUM = new RegExp(
  `(?:合计|总计|共计|总分|小计|共)(?:为|是|[:：])?\\s*(${NUMERAL})\\s*分(?=[,，;；、]\\s*(?:其中)?[^,，。；;]{0,6}(?:自评|自查|实得|得分|自测))`,
  "u",
);
const FULL_EARNED =
  /(?:自评|自查|自测|实得|(?:本|该|此)项(?:自评|工作)?)(?:得分?|为|是|：|:)?满分|(?:本|该|此)项(?:不扣分|未扣分|不失分|无扣分)/u;
const NOT_APPLICABLE = new RegExp(
  `(?:${ACTUAL_WORD}|(?:本|该|此)项[^，,。；;]{0,6}?)\\s*(?:为|是|[:：])?\\s*(?:不涉及|不适用|缺项|免评|免考|无此项|不参评)|不(?:涉及|适用)(?:本|该|此)项|[无没](?:有)?(?:本|该|此)项(?:工作|任务|业务|职能|职责)`,
  "u",
);
/** Words before a figure of a rule (each case gives or costs so much); it is nobody's mark. */
const RULE_BEFORE =
  /(?:每|各|凡|可|最高|最多|不超过|一次|一项|一处|一例|一人|一篇|一起|的|者|则|未|加|酌情|视情)[^，,。；;：:]{0,14}$/u;
const TOTAL_WORDS =
  /已(?:自评|自查|评分|评定|打分)(?:了)?的?(?:各?项|项目|指标|部分|内容)|百分制|共得|合计|总计|共计|总分|总得分|总体|综合得分|总共|累计|综上|总的|总自评/u;
/** 暂未自评, 待年底认定后评分 */
const NOT_YET = /(?:暂未|尚未|暂不|还未|未进行|待)[^，,。；;]{0,12}(?:自评|自查|评分|打分|计分|得分|评定)/u;
const OF_UNIT = /我[局委厅院校县市区镇乡处站所队司室办]|本[局委厅院校单公]|我单位|我们|全[局委厅院校]/u;

const PAIRED = new RegExp(
  `(${ACTUAL_WORD}|${FULL_WORD})\\s*[/、]\\s*(${ACTUAL_WORD}|${FULL_WORD})\\s*[:：]?\\s*(${NUMERAL})\\s*分?\\s*[/、]\\s*(${NUMERAL})\\s*分`,
  "gu",
);

/** 得分/分值：18分/20分 as 得分:18分,分值:20分; text in front keeps its position. */
function withPairsApart(text: string): string {
  return text.replace(PAIRED, "$1:$3分,$2:$4分");
}

/** Reads the marks in a text; null if there are none. Rules (每少一次扣1分, 有制度的得2分) do not count. */
export function readClaims(text: string): Claims | null {
  const folded = withPairsApart(text.normalize("NFKC"));
  if (!/分|得|[本该此]项/u.test(folded)) return null;
  let full: Marks | null = null;
  let actual: Earned | null = null;
  let lost: Marks | null = null;
  let from = folded.length;
  const at = (index: number): void => {
    from = Math.min(from, index);
  };
  for (const match of folded.matchAll(WORDED)) {
    const { groups = {}, index } = match;
    const value = parseMarks(`${groups.num ?? ""}分`);
    if (!value) continue;
    if (groups.unit === "" && !/[:：]/u.test(match[0])) continue;
    const before = folded.slice(Math.max(0, index - 20), index);
    const isRule = RULE_BEFORE.test(before);
    if (groups.full !== undefined) {
      if (isRule && !/应得|满分|标准分|分值/u.test(groups.full)) continue;
      full ??= value;
      at(index);
    } else if (groups.actual !== undefined) {
      // 得分 after 扣 or in a rule is no mark, but a word for who gave it is enough anywhere.
      if (isRule && !/自|实得/u.test(groups.actual)) continue;
      // 实得98分；加分3分，减分1分，最终得分100分: the result after bonus and deduction is no mark of the base.
      if (actual !== null && /^最[后终]/u.test(groups.actual) && /[加减]分|奖励/u.test(folded.slice(0, index)))
        continue;
      actual = value;
      at(index);
    } else if (!isRule) {
      lost ??= value;
    }
  }
  for (const match of folded.matchAll(BRACKETED)) {
    const value = parseMarks(`${match[1] ?? ""}分`);
    if (!value || full) continue;
    full = value;
    at(match.index);
  }
  if (full && actual === null) {
    const earned = BARE_EARNED.exec(folded.slice(from));
    if (earned && !RULE_BEFORE.test(folded.slice(from, from + earned.index)))
      actual = parseMarks(`${earned[1] ?? ""}分`);
  }
  const sum = actual !== null && full === null ? SUM.exec(folded) : null;
  if (sum && sum.index < from) {
    full = parseMarks(`${sum[1] ?? ""}分`);
    at(sum.index);
  }
  if (actual === null && FULL_EARNED.test(folded)) {
    actual = "full";
    at(folded.search(FULL_EARNED));
  }
  const exempt = actual === null ? NOT_APPLICABLE.exec(folded) : null;
  if (exempt) {
    actual = "not-applicable";
    at(exempt.index);
  }
  if (full === null && (actual === null || exempt)) return null;
  const sentence = folded.slice(Math.max(0, lastBreak(folded, from)));
  const own = sentence.split(/[。；;\n]/u)[0] ?? "";
  return { full, actual, lost, isTotal: TOTAL_WORDS.test(own), isOfUnit: OF_UNIT.test(own), from, bare: null };
}

/** Whether a text says that the matter does not apply: 我局无帮扶任务，此项不涉及. A rule about such cases (不涉及的，…) does not. */
export function saysExempt(text: string): boolean {
  return text
    .normalize("NFKC")
    .split(/[。；;\n]/u)
    .some((sentence) => {
      const found = NOT_APPLICABLE.exec(sentence);
      return (
        found !== null &&
        !/如|若|凡|对/u.test(sentence.slice(0, found.index)) &&
        !/^(?:的|者|时|单位|项)/u.test(sentence.slice(found.index + found[0].length))
      );
    });
}

/** Whether a text says that the marks are still open. */
export function saysUnscored(text: string): boolean {
  return text
    .split(/[。；\n]/u)
    .some((sentence) => NOT_YET.test(sentence) && (readClaims(sentence)?.actual ?? null) === null);
}

const EARNED = new RegExp(`(?<=^|[，,。；;\\n])\\s*(?:实|共|计)?得\\s*(${NUMERAL})\\s*分(?!之|钟|及?以)`, "u");
const TAKEN = new RegExp(`(?<!每[^，,。；;]{0,12}|的|者)(?:扣|失|减)(?:去|掉|了)?\\s*(${NUMERAL})\\s*分`, "u");

/** 扣2分，得18分: marks earned without saying who gave them, as rules are worded too; or null. */
export function bareEarned(text: string): { readonly earned: Marks; readonly lost: Marks | null } | null {
  const folded = text.normalize("NFKC");
  const found = EARNED.exec(folded);
  const earned = found && parseMarks(`${found[1] ?? ""}分`);
  if (!earned) return null;
  const taken = TAKEN.exec(folded.slice(0, found.index));
  return { earned, lost: taken && parseMarks(`${taken[1] ?? ""}分`) };
}

const BARE_SUM = new RegExp(`(?:合计|总计|共计|总分|总得分)(?:为|是|：|:)?\\s*(${NUMERAL})\\s*分(?!之|钟|以|及)`, "u");

/** Reads a sentence that only states a sum of marks: 合计97分; null for any other. */
export function bareSum(text: string): Claims | null {
  const folded = text.normalize("NFKC");
  const found = BARE_SUM.exec(folded);
  if (!found || folded.length > LONGEST_SUM || RULE_BEFORE.test(folded.slice(0, found.index))) return null;
  const bare = parseMarks(`${found[1] ?? ""}分`);
  return bare && { full: null, actual: null, lost: null, isTotal: true, isOfUnit: false, from: found.index, bare };
}

/** Longer sentences are about something else. */
const LONGEST_SUM = 40;

function lastBreak(text: string, before: number): number {
  return Math.max(...["。", "；", ";", "\n"].map((mark) => text.lastIndexOf(mark, before - 1) + 1));
}

const LOSS = new RegExp(
  `(?:扣|失|丢|减)(?:分|除|掉|了|去)?\\s*(?:${NUMERAL})\\s*分|(?:扣|失|丢|减)分(?:的)?(?:原因|理由|说明|项|点)|失分|扣分`,
  "u",
);

/** Why marks were lost, in the text's own sentences; "" if it does not say. */
export function lossReason(text: string): string {
  const labelled = /(?:扣|失|丢|减)分(?:的)?(?:主要)?(?:原因|理由|说明|点|项)(?:是|为|：|:|在于)+([^\n。；]+)/u.exec(
    text,
  )?.[1];
  if (labelled) return labelled.trim();
  const sentences = text.split(/(?<=[。；\n])/u).map((sentence) => sentence.trim());
  const saying = sentences.filter(
    (sentence) => LOSS.test(sentence) && !/每|不扣分|未扣分|无扣分|不失分/u.test(sentence),
  );
  const [only] = saying;
  if (only !== undefined && saying.length === 1 && saysOnlyMarks(only)) {
    // 自评11分，扣1分。讲堂少1期。 The next sentence gives the reason if it mentions something lacking.
    const next = sentences[sentences.indexOf(only) + 1] ?? "";
    return /未|没|不|少|缺|欠|滞后|逾期|超/u.test(next) ? next.replace(/[。；]$/u, "") : "";
  }
  return saying.map((sentence) => withoutClaims(sentence.replace(/^[（(]|[）)]?[。；]?$/gu, ""))).join("；");
}

/** 该项40分，自评37分，培训少1期，扣3分: keeps why and how much, without the resulting mark. */
function withoutClaims(sentence: string): string {
  const named = sentence.replace(/^[^，。；：]{0,40}[（(][^（）()]*分[）)][：:，]/u, "");
  const kept = named.split("，").filter((clause) => {
    const claims = readClaims(clause) ?? bareEarned(clause);
    return claims === null || /[扣失丢减]/u.test(clause) || !saysOnlyMarks(clause.replace(/^(?:该|本|此)项/u, ""));
  });
  return (kept.length > 0 ? kept.join("，") : sentence).replace(/^主要是|^原因是/u, "");
}

const ONLY_MARKS = new RegExp(`(?:共|计|得)?\\s*${NUMERAL}\\s*分`, "gu");

function saysOnlyMarks(sentence: string): boolean {
  return (
    sentence
      .normalize("NFKC")
      .replace(WORDED, "")
      .replace(ONLY_MARKS, "")
      .replace(/[\s\p{P}]/gu, "") === ""
  );
}
