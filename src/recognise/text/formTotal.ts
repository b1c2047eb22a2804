import type { StatedTotal } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import { EARNED, FULL, REVIEWED, TOTAL } from "../words/marks.ts";

type Field = StatedTotal["field"];

/** What the words of a form say that a figure is the total of. */
export interface NamedSum {
  readonly name: string;
  /** null where they leave that open. */
  readonly field: Field | null;
  /** The rows that it is of; null: all of them. */
  readonly kind: "base" | "bonus" | null;
}

/** Who speaks, of what time: what may stand before a total of the whole. */
const WHO =
  "(?:(?:19|20)\\d{2}年?度?|全年|年度|本[年次表期]度?|此次|以上|各项|经|综[合上]|[最]?[终后]|实际|共计?|合计|总计|[本我该]?(?:单位|部门|科室|机关|[局委办院校处科站所镇乡村]|中心|街道|公司|社区)|自我?|考核|得分|评[价分审定]|其中|[:：,，])*";
const SUM = "(?:总得分|总分值?|总成绩|得分合计|合计得分|得分总计|总计得分|分数合计)";
const FINAL = "最[终后](?:总?得分|成绩|分数)";
const NAMES: readonly (readonly [pattern: string, field: Field | null, kind: NamedSum["kind"]])[] = [
  [FINAL, null, null],
  [`(?:${FULL})(?:分数?|总分值?|合计|总计)?`, "full", null],
  [`(?:${EARNED})(?:分数?|得分|成绩)?(?:合计|总计)?|(?:${EARNED}|自[测报审])(?:分|得分|结果)?${SUM}`, "actual", null],
  [
    `(?:${REVIEWED}|审核|评定|测评组|上级|验收)(?:得分|分数|分|成绩)(?:合计)?|(?:${REVIEWED}|审核|评定|验收)(?:得?分)?${SUM}`,
    "review",
    null,
  ],
  [`(?:基本|基础|基准)(?:得?分|指标得?分)(?:合计)?`, null, "base"],
  [`(?:附加|奖励|加分项)(?:得?分|项得?分|指标得?分)(?:合计)?|加分(?:合计|项得分)?`, null, "bonus"],
  [`${SUM}|[最]?[终后]得?分|综合得分`, null, null],
];
const NAMED = NAMES.map(([pattern, field, kind]) => ({
  words: new RegExp(`^${WHO}(?:${pattern})$`, "u"),
  field,
  kind,
}));
const CLAUSE = /^(.{2,24}?)(?:[共得]?计?[为是达]?到?|[:：])*\s*(\d{1,4}(?:\.\d+)?)\s*分?$/u;
const FIGURE = /^(\d{1,4}(?:\.\d+)?)\s*分?$/u;
const LONGEST_NAME = 24;
const IS_FINAL = new RegExp(`${FINAL}$`, "u");

/** 自评总分, 2025年度考核得分, 基本分; null for words that name no total of the whole. */
export function totalNamed(words: string): NamedSum | null {
  const bare = words.normalize("NFKC").replace(/[(][^()]*[)]|[\s:]+/gu, "");
  const found = bare.length > LONGEST_NAME ? undefined : NAMED.find(({ words: pattern }) => pattern.test(bare));
  return found ? { name: bare, field: found.field, kind: found.kind } : null;
}

/** Whether such words name what counts in the end: a reviewer's marks where there are any. */
export function isFinal({ name }: NamedSum): boolean {
  return IS_FINAL.test(name);
}

/** Words with a figure behind them: 自评总分：89.5分, 基本分85; null for anything else. */
export function figureInClause(clause: string): { readonly words: string; readonly value: Marks } | null {
  const [, words, figure] = CLAUSE.exec(clause.normalize("NFKC").trim()) ?? [];
  return words === undefined || figure === undefined ? null : { words, value: marks(figure) };
}

/** The same where the words name a total of the whole. */
export function totalInClause(clause: string): (NamedSum & { readonly value: Marks }) | null {
  const said = figureInClause(clause);
  const total = said && totalNamed(said.words);
  return total && { ...total, value: said.value };
}

/** What is said of a part behind its name: 基础指标自评得分, 基础指标小计, 基础指标满分. */
const OF_PART = new RegExp(`(?:的|${FULL}|${EARNED}|${REVIEWED}|${TOTAL}|总分|总得分|得?分数?|得|项目?|类)$`, "u");
const SAYS_FULL = new RegExp(FULL, "u");
const SAYS_REVIEW = new RegExp(REVIEWED, "u");
const SAYS_SUM = new RegExp(`${EARNED}|${TOTAL}|总分|得分`, "u");

/** A part that words name, with what they say of it. */
export interface NamedPart<Part> {
  readonly part: Part;
  readonly field: Field | null;
  /** Words say that the figure is what it comes to; otherwise it may be anything. */
  readonly isSum: boolean;
}

/** The part that words name, as a whole or with what is said of it behind; null where they name none. */
export function partNamed<Part>(words: string, partOf: (name: string) => Part | null): NamedPart<Part> | null {
  const whole = words.normalize("NFKC").replace(/^(?:其中)?[:,\s]*|[\s:]+$/gu, "");
  for (let name = whole; name !== "";) {
    const part = partOf(name);
    const said = whole.slice(name.length);
    const field = SAYS_FULL.test(said) ? "full" : SAYS_REVIEW.test(said) ? "review" : null;
    if (part !== null) return { part, field, isSum: SAYS_SUM.test(said) };
    const shorter = name.replace(OF_PART, "");
    if (shorter === name) break;
    name = shorter;
  }
  return null;
}

/** 89.5, 89.5分; null for anything else. */
export function bareFigure(text: string): Marks | null {
  const figure = FIGURE.exec(text.normalize("NFKC").trim())?.[1];
  return figure === undefined ? null : marks(figure);
}
