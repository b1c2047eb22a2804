import { isEarned, isMarks, type Meaning } from "../../domain/meaning.ts";
import { BREAKDOWN_VOCABULARY, FRAMEWORK_VOCABULARY, HEADER_VOCABULARY, ROSTER_VOCABULARY } from "../words/headings.ts";
import { headingForms, normaliseName } from "../text/normalise.ts";
import { REVIEW_WORDS, SELF_WORDS } from "../words/marks.ts";
import { LEAD, RESPONSIBLE, SUPPORT } from "../words/offices.ts";

/** Which kind of table is looked for: the same heading means different things on each. */
export type TableKind = OwnKind | TableWords;
/** The kinds whose words stand in `words/headings.ts`. */
export type OwnKind = "framework" | "breakdown" | "roster";

/** The words of a kind of table that is declared elsewhere (a ledger). */
export interface TableWords {
  readonly columns: readonly {
    readonly meaning: string;
    /** Whole headings. */
    readonly words: readonly string[];
    /** Headings that no list can hold: 1月, 2026年1月. */
    readonly pattern?: RegExp;
  }[];
  /** Headings that do not speak against such a table although no word gives their meaning: many columns, each of a department. */
  readonly expects?: (heading: string) => boolean;
  /** What a breakdown's headings (责任部门, 责任人, 备注) mean there. */
  readonly shared: Readonly<Partial<Record<Meaning, string>>>;
}

/** What a heading means and how sure that is (0 to 1); "unknown" with 0 where no word of the vocabulary fits. */
export interface HeadingReading {
  readonly meaning: string;
  readonly confidence: number;
}

const UNKNOWN: HeadingReading = { meaning: "unknown", confidence: 0 };

/** A heading that ends so is about the marks, not the marks themselves: 得分说明, 评分人, 自评材料. */
const ABOUT_MARKS =
  /(?:说明|原因|依据|标准|理由|材料|资料|办法|方法|方式|内容|要求|人|人员|时间|日期|意见|单位|部门|科室|处室|领导|签字|规则|细则|项目|指标|要点|公式|范围|区间|档次?)$/u;
/** A heading that ends so holds what was made of marks: 得分率, 得分排名. */
const MADE_OF_MARKS = /(?:率|比例|占比|百分比|排名|名次|位次|排序)$/u;
/** 扣减分数, 本次扣分值: marks taken off, whatever else the heading says; 最高扣分 is only what may be taken off. */
const TAKEN_OFF = /(?<!最高|最多|可|应|不)(?:扣[减除]?分?|[失丢减]分)(?:分?[数值])?$/u;
/** A heading that ends so holds marks, whoever gave them. */
const MARKS_ENDING = /(?:分|得分|评分|分数|分值)$/u;
const WHO: ReadonlySet<string> = new Set(["leader", "person", "lead", "responsible", "support"]);
const GIVEN_MARKS = /(?:得分|评分|打分)$/u;
/** 内容及分值 is a content column whose text carries the marks. */
const AND_MARKS = /(?:及|和|与)(?:其)?(?:标准)?(?:分值|分数|标准分|应得分|得分)$/u;

/** 责任科室及责任人, 责任领导和科室: the departments count, the persons stand beside them. */
const PERSON_BESIDE =
  /^(?:责任|分管|牵头)?(?:领导|责任人|负责人)[及和与]?|(?:以及|[及和与])?(?:具体|直接)?(?:责任人|负责人|联系人|经办人|人员)$/gu;
/** Headings made of who does what and what kind of office it is: 负责科所, 落实股室(站). */
const OFFICES = /^(?:工作|任务|具体|主要)?(.{2,4}?)(?:责任)?(?:部门|单位|机构|[科处股所室队站部办]{1,3})$/u;
const ROLES: readonly (readonly [RegExp, Meaning])[] = [
  [new RegExp(`^(?:${LEAD})$`, "u"), "lead"],
  [new RegExp(`^(?:${RESPONSIBLE})$`, "u"), "responsible"],
  [new RegExp(`^(?:${SUPPORT})$`, "u"), "support"],
];

type Admits = (meaning: string) => boolean;

interface Lexicon {
  readonly exact: ReadonlyMap<string, string>;
  /** Longest first. */
  readonly contained: readonly { readonly word: string; readonly meaning: string }[];
  readonly cache: Map<string, HeadingReading>;
}

const LEXICONS: Readonly<Record<OwnKind, Lexicon>> = {
  framework: lexicon(FRAMEWORK_VOCABULARY, HEADER_VOCABULARY),
  breakdown: lexicon(BREAKDOWN_VOCABULARY, HEADER_VOCABULARY),
  roster: lexicon(ROSTER_VOCABULARY),
};

/**
 * What a column is taken for by its own heading and the group headings above it, on a table of that kind.
 * Exact before contained; a word at the end of a heading (its head noun) before one at its beginning.
 */
export function readHeading(kind: TableKind, heading: string, groups: readonly string[] = []): HeadingReading {
  const words = typeof kind === "string" ? LEXICONS[kind] : declaredWords(kind);
  const key = groups.length === 0 ? heading : `${heading}\n${groups.join("\n")}`;
  const known = words.cache.get(key);
  if (known) return known;
  const reading =
    typeof kind === "string" ? readHeadingAmong(kind, heading, groups) : readDeclared(kind, words, heading, groups);
  if (words.cache.size < 5000) words.cache.set(key, reading);
  return reading;
}

/** The same, limited to the meanings that the cells below allow. */
export function readHeadingAmong(
  kind: OwnKind,
  heading: string,
  groups: readonly string[],
  admits: Admits = () => true,
): HeadingReading {
  const own = readAlone(kind, heading, admits);
  if (kind === "roster") return own;
  const groupText = groups.join("");
  // 自评 over 得分, 考核组 over 得分: the group says whose marks they are.
  if (own.meaning === "score" && groupText !== "") {
    if (SELF_WORDS.test(groupText)) return { meaning: "actual", confidence: 0.9 };
    if (REVIEW_WORDS.test(groupText)) return { meaning: "review", confidence: 0.9 };
  }
  // 扣分 over 自评 | 考核: the leaf says only who took it off.
  if (isEarned(own.meaning) && !heading.includes("分") && admits("deducted")) {
    const isOff = groups.some((group) => readAlone(kind, group, admits).meaning === "deducted");
    if (isOff) return { meaning: "deducted", confidence: 0.9 };
  }
  if (own.confidence > 0) return own;
  // 实得分 over 一季度 | 二季度: the group says what they are, the leaf only which of them.
  for (const group of [...groups].reverse()) {
    const above = readAlone(kind, group, admits);
    if (above.confidence > 0) return { meaning: above.meaning, confidence: above.confidence * 0.95 };
  }
  return UNKNOWN;
}

const DECLARED = new WeakMap<TableWords, Lexicon>();
/** A shorter word would be found inside headings of any table. */
const SHORTEST_PART = 3;

function declaredWords(kind: TableWords): Lexicon {
  const known = DECLARED.get(kind);
  if (known) return known;
  const words = lexicon(Object.fromEntries(kind.columns.map((one) => [one.meaning, one.words])));
  const declared = { ...words, contained: words.contained.filter(({ word }) => word.length >= SHORTEST_PART) };
  DECLARED.set(kind, declared);
  return declared;
}

/** By the declared words: exact matches first, then the words shared with a breakdown, then words contained in the heading. */
function readDeclared(kind: TableWords, words: Lexicon, heading: string, groups: readonly string[]): HeadingReading {
  for (const text of [heading, ...[...groups].reverse()]) {
    const found = declaredMeaning(kind, words, text);
    if (found.confidence > 0) return found;
  }
  return UNKNOWN;
}

function declaredMeaning({ columns, shared }: TableWords, words: Lexicon, heading: string): HeadingReading {
  const forms = headingForms(heading);
  for (const [rank, form] of forms.entries()) {
    const meaning =
      words.exact.get(form) ?? columns.find(({ pattern }) => pattern?.test(form) ?? false)?.meaning ?? null;
    if (meaning !== null) return { meaning, confidence: rank === 0 ? 1 : 0.95 };
  }
  const { meaning, confidence } = readHeading("breakdown", heading);
  const common = Object.entries(shared).find(([of]) => of === meaning)?.[1];
  if (common !== undefined && confidence >= 0.8) return { meaning: common, confidence };
  const form = forms.at(-1) ?? "";
  const part = form === "" || form.length > 40 ? null : bestContained(words.contained, form);
  if (part !== null) return { meaning: part, confidence: 0.6 };
  return common === undefined ? UNKNOWN : { meaning: common, confidence };
}

function readAlone(kind: OwnKind, heading: string, admits: Admits): HeadingReading {
  const { exact, contained } = LEXICONS[kind];
  const forms = headingForms(heading);
  for (const [rank, form] of forms.entries()) {
    const meaning = exact.get(form);
    if (meaning && admits(meaning)) return { meaning, confidence: rank === 0 ? 1 : 0.95 };
    const withoutMarks = exact.get(form.replace(AND_MARKS, ""));
    if (withoutMarks && admits(withoutMarks)) return { meaning: withoutMarks, confidence: 0.9 };
    const offices = kind === "roster" ? null : officesMeaning(exact, form);
    if (offices && admits(offices)) return { meaning: offices, confidence: 0.8 };
  }
  const form = forms.at(-1) ?? "";
  if (form.length > 40) return UNKNOWN;
  if (kind !== "roster" && MARKS_ENDING.test(form)) {
    const whose = SELF_WORDS.test(form) ? "actual" : REVIEW_WORDS.test(form) ? "review" : null;
    const suffix = bestContained(contained, form, admits);
    // 自评扣分 takes marks off and 考核标准分 is what can be earned, whoever gives them.
    if (whose && admits(whose) && suffix !== "deducted" && suffix !== "full")
      return { meaning: whose, confidence: 0.8 };
  }
  if (kind === "framework" && admits("deducted") && MARKS_ENDING.test(form) && TAKEN_OFF.test(form)) {
    return { meaning: "deducted", confidence: 0.8 };
  }
  const meaning = bestContained(contained, form, admits);
  // 分管领导评分 holds marks, whoever is named in front.
  if (kind === "framework" && WHO.has(meaning ?? "") && GIVEN_MARKS.test(form)) {
    return { meaning: "score", confidence: 0.6 };
  }
  return meaning ? { meaning, confidence: 0.6 } : UNKNOWN;
}

/** lead, responsible or support where the heading speaks of offices, with or without the persons in them. */
function officesMeaning(exact: Lexicon["exact"], form: string): string | null {
  const alone = form.replace(PERSON_BESIDE, "");
  const meaning = alone === form ? undefined : exact.get(alone);
  if (meaning === "lead" || meaning === "responsible" || meaning === "support") return meaning;
  const role = OFFICES.exec(alone)?.[1] ?? "";
  return ROLES.find(([words]) => words.test(role))?.[1] ?? null;
}

function bestContained(contained: Lexicon["contained"], form: string, admits: Admits = () => true): string | null {
  let best: string | null = null;
  let bestScore = 0;
  for (const { word, meaning } of contained) {
    const at = form.lastIndexOf(word);
    if (at < 0 || !admits(meaning)) continue;
    const atEnd = at + word.length === form.length;
    if (isMarks(meaning) && !atEnd && ABOUT_MARKS.test(form)) continue;
    if (meaning !== "full" && isMarks(meaning) && MADE_OF_MARKS.test(form)) continue;
    const score = word.length * 2 + (atEnd ? 4 : 0) + (at === 0 ? 1 : 0);
    if (score > bestScore) {
      bestScore = score;
      best = meaning;
    }
  }
  return best;
}

/** Earlier vocabularies win where a word is in several. */
function lexicon(...vocabularies: readonly Readonly<Record<string, readonly string[] | undefined>>[]): Lexicon {
  const exact = new Map<string, string>();
  for (const vocabulary of vocabularies) {
    for (const [meaning, list] of Object.entries(vocabulary)) {
      for (const word of list ?? []) {
        const form = normaliseName(word);
        if (!exact.has(form)) exact.set(form, meaning);
      }
    }
  }
  // Latin abbreviations and single characters would be found inside any heading.
  const contained = [...exact]
    .filter(([word]) => word.length >= 2 && !/^[a-z]+$/u.test(word))
    .map(([word, meaning]) => ({ word, meaning }));
  return { exact, contained, cache: new Map() };
}
