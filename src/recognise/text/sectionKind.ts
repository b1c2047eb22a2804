import { NONE, STROKES } from "../../domain/fillers.ts";
import type { IndicatorKind } from "../../domain/indicator.ts";
import { marks, type Marks } from "../../domain/marks.ts";
import { BRACKETED_SIGN } from "./normalise.ts";
import { BOTH } from "./signs.ts";
import { readNamedText } from "./textMarks.ts";

/** What a section's heading, or 指标类型, says of the rows under it. A word inside a name says nothing (rule 5). */
export interface SectionKind {
  readonly kind: IndicatorKind;
  /** 前置条件, 申报条件: met is good, unlike a veto. */
  readonly precondition: boolean;
  /** 加减分项: the sign of each row's mark says whether it is a bonus or a deduction. */
  readonly bySign?: true;
}

export const BASE: SectionKind = { kind: "base", precondition: false };
export const BONUS: SectionKind = { kind: "bonus", precondition: false };
export const DEDUCTION: SectionKind = { kind: "deduction", precondition: false };
export const CHANGES: SectionKind = { ...BONUS, bySign: true };
const VETO: SectionKind = { kind: "veto", precondition: false };
const PRECONDITION: SectionKind = { kind: "veto", precondition: true };

const THINGS = "(?:项目?|指标|事项|内容|部分|类别?|因素|情形|情况|清单|细则|标准|分)*";
const HEADINGS: readonly (readonly [pattern: string, kind: SectionKind])[] = [
  [`^.{0,6}(?:前置|申报|先决|准入|资格)(?:条件|指标|项)${THINGS}$`, PRECONDITION],
  [`^.{0,6}(?:一票否决|否决)(?:制)?${THINGS}$`, VETO],
  [`^.{0,8}(?:减分|倒扣分?|负面(?:清单|情形|行为)|惩戒扣?分?)${THINGS}$`, DEDUCTION],
  ["^.{0,4}扣分(?:项目?|指标|事项|部分|类|因素|清单)$", DEDUCTION],
  [`^.{0,8}(?:加分|附加分|奖励分)${THINGS}$|^(?:奖励|附加)$`, BONUS],
  [`^(?:附加|奖励|特色)(?:项目?|指标|事项|部分|类|加分)${THINGS}$`, BONUS],
];
const SAYS_CHANGES = new RegExp(`^.{0,8}(?:(?:${BOTH})(?:分${THINGS}|(?:项目?|指标|事项|因素)${THINGS}))$`, "u");
const HEADING_PATTERNS = HEADINGS.map(([pattern, kind]) => [new RegExp(pattern, "u"), kind] as const);

/** The kind that a heading gives its section, or a label its own text (加分项：获省级表彰); null where it names an ordinary section. */
export function sectionKind(heading: string): SectionKind | null {
  return kindOfHeading(heading) ?? labelledKind(heading)?.kind ?? null;
}

/** A text that begins with what kind of row it is. */
export interface LabelledKind {
  readonly kind: SectionKind;
  /** What stands behind the label; "" where that is nothing but a cap (最高5分) or 无. */
  readonly says: string;
}

const CAP =
  /(?:最高(?:可|只|不超过|为|加|得|计|奖励)*|上限(?:为)?|(?:累计|合计|总分|最多|加分)?不(?:得)?超过|最多(?:可)?(?:加|计|得)?|至多(?:加|计|得)?|限|≤|<=)\s*[:：]?\s*(\d+(?:\.\d+)?)\s*分|(\d+(?:\.\d+)?)\s*分(?:封顶|为限|为上限)/u;

const LIMIT = "(?:累计|合计|总计|最高|最多|至多|上限|不(?:得)?超过|[为至完满])";
/** 最多扣5分, 累计扣分不超过5分, 扣满5分为止. */
const OFF_CLAUSE = `(?:${LIMIT}+[扣减]分?${LIMIT}*|[扣减]分?${LIMIT}+)\\d+(?:\\.\\d+)?分(?:为止|封顶)?`;
const CLAUSE = `(?:每[^,;。]{1,20}?\\d+(?:\\.\\d+)?分|以?(?:${CAP.source})|${OFF_CLAUSE})`;
/** How the rows of a section count, said behind its name: 加分项，上限10分. In half width. */
const RULES_BEHIND = new RegExp(`[\\s,、:;—–-]*${CLAUSE}(?:[\\s,、;]+${CLAUSE})*。?$`, "u");

const LABEL = /^([^:：。；;，,]{2,20})[:：](.*)$/su;
const LABEL_BEHIND = /^(.{2,60})[（(【[]([^（()）【】[\]]{2,8})[)）】\]]$/su;
/** Few texts end so, and looking at all that begins before a bracket takes time. */
const CLOSING: ReadonlySet<number> = new Set([..."）)】]"].map((mark) => mark.charCodeAt(0)));
const SAYS_NOTHING = new RegExp(`^(?:${NONE}|${STROKES})?$`, "u");

/** 加分项：…, 减分事项（最高5分）：…, 奖励：…, 一票否决：…, …（加分） ; null for any other text. */
export function labelledKind(text: string): LabelledKind | null {
  const trimmed = text.trim();
  return (
    (CLOSING.has(trimmed.charCodeAt(trimmed.length - 1)) ? labelledBehind(trimmed) : null) ?? labelledBefore(trimmed)
  );
}

function labelledBehind(trimmed: string): LabelledKind | null {
  const [, said = "", label = ""] = LABEL_BEHIND.exec(trimmed) ?? [];
  // 自评得分（不含加分） says what is counted in a total.
  const kind =
    label === "" || /[含除]|不计|未计|计入/u.test(label) ? null : (kindOfHeading(`${label}项`) ?? kindOfHeading(label));
  // 安全生产（一票否决） has marks to earn all the same.
  return kind && kind.kind !== "veto" && !kind.bySign ? { kind, says: said } : null;
}

function labelledBefore(trimmed: string): LabelledKind | null {
  const match = LABEL.exec(trimmed);
  // Nearly every name: nothing else is made of it.
  if (!match) return null;
  const [, label = "", rest = ""] = match;
  const kind = kindOfHeading(label);
  // 特色指标：… is what an ordinary row may be called as well.
  if (!kind || /特色/u.test(label)) return null;
  const bare = rest.replace(CAP_ALONE, "").replace(/[\s。；;]+/gu, "");
  return { kind, says: SAYS_NOTHING.test(bare) ? "" : rest.trim() };
}

/** 加分项：每项2分，累计不超过10分: a heading that says by what rule its rows count, and nothing that could be a row's own. */
export function isRuledHeading(text: string): boolean {
  return RULES_BEHIND.test(text.normalize("NFKC")) && kindOfHeading(text.trim()) !== null;
}

function kindOfHeading(heading: string): SectionKind | null {
  if (heading.length > 40 || !/[分奖特附否前申先准资负惩倒]/u.test(heading)) return null;
  const { name } = readNamedText(heading.normalize("NFKC").replace(RULES_BEHIND, "").replace(BRACKETED_SIGN, "$1$2"));
  const bare = name.replace(/[([【][^()[\]【】]*[)\]】]/gu, "").replace(/[\s:：、,，]+/gu, "");
  if (SAYS_CHANGES.test(bare)) return CHANGES;
  // 加分、表彰与减分 is both, so neither.
  if (/加分.*减分|减分.*加分|奖.*惩/u.test(bare)) return null;
  return HEADING_PATTERNS.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const TYPE_CHANGES = new RegExp(BOTH, "u");
const TYPES: readonly (readonly [RegExp, SectionKind])[] = [
  [/前置|申报条件|先决|准入/u, PRECONDITION],
  [/否决/u, VETO],
  [/减分|扣分|倒扣|负面|惩戒|负向/u, DEDUCTION],
  [/加分|附加|奖励|特色|创新/u, BONUS],
  [/基本|基础|必备|常规|共性|个性|定量|定性|核心|一般|重点|约束|预期|正向/u, BASE],
];

/** The kind that a cell under 指标类型 / 性质 gives its row; null where it says nothing we know. */
export function kindOfType(text: string): SectionKind | null {
  if (text === "") return null;
  const bare = text.normalize("NFKC").replace(/\s+/gu, "");
  if (TYPE_CHANGES.test(bare.replace(/[()]/gu, ""))) return CHANGES;
  return TYPES.find(([words]) => words.test(bare))?.[1] ?? null;
}

const CAP_ALONE = new RegExp(`^\\s*[（(]?${CAP.source}[)）]?`, "u");

/** 最高10分, 上限5分, 累计不超过3分, 10分封顶: the most that may count; null where no cap is written. */
export function capIn(text: string): Marks | null {
  if (!text.includes("分")) return null;
  for (const each of text.normalize("NFKC").split(/[,;。]/u)) {
    const match = OF_EACH.test(each) ? null : CAP.exec(each);
    if (match) return marks(match[1] ?? match[2] ?? "");
  }
  return null;
}

const EITHER = new RegExp(BOTH, "gu");
const SAYS_OFF = /[扣减](?:除|分)*(?:[共总]?计)?/gu;
const UNTIL = /(\d+(?:\.\d+)?)分(?:为止|止)/u;

/**
 * 最多扣5分, 累计扣分最高不超过3分, 扣满5分为止: the most that may be taken off; null where no cap is written.
 *
 * @param isOwn whether the text is that of deductions alone, so that 最高5分 speaks of them
 */
export function offCapIn(text: string, isOwn = true): Marks | null {
  if (!text.includes("分")) return null;
  for (const each of text
    .normalize("NFKC")
    .replace(EITHER, "")
    .split(/[,;。]/u)) {
    if (OF_EACH.test(each) || (!isOwn && !/[扣减]/u.test(each))) continue;
    const bare = each.replace(SAYS_OFF, "");
    const match = CAP.exec(bare) ?? UNTIL.exec(bare);
    if (match) return marks(match[1] ?? match[2] ?? "");
  }
  return null;
}

/** 扣完为止: no more is taken off than there is. */
export function saysUntilGone(text: string): boolean {
  return /扣(?:完|光|尽)(?:为止|即止)|[扣减]至(?:0|零)分?为止/u.test(text.normalize("NFKC").replace(/\s+/gu, ""));
}

/** 每项不超过2分 is the cap of one thing, not of all. */
const OF_EACH = /每(?!年|季|月|期)|单(?:项|个|次)/u;

const BRACKETED_CAP =
  /[（(【[][^（()）【】[\]]*(?:最高|上限|不超过|最多|至多|封顶|为限|≤|<=)[^（()）【】[\]]*[)）】\]]/gu;

/** A section's name without the cap behind it: 加分项（最高10分） and 加分项，上限10分 are called 加分项. */
export function withoutCap(name: string): string {
  const wide = name.normalize("NFKC").length === name.length ? RULES_BEHIND.exec(name.normalize("NFKC")) : null;
  const bare = name
    .slice(0, wide?.index ?? name.length)
    .replace(BRACKETED_CAP, "")
    .trim();
  return bare === "" ? name : bare;
}
