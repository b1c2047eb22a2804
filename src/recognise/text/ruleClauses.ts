import { chineseInteger } from "../../domain/chineseNumerals.ts";
import type { GradeWorth } from "../../domain/indicator.ts";
import { gradeKey } from "../../domain/grade.ts";
import { gradeOf } from "./grades.ts";
import { marks, NO_MARKS, type Marks } from "../../domain/marks.ts";

/**
 * What clauses that name a grade and what it is worth, and nothing else, say of grades under any name: A＝1.0, 落实得满分, 一般计60%,
 * 丙为标准分的一半.
 */

const SIGNS = "√×○●◎△▲▽▼◇◆□■☆★";
/** 达到的打√: what is written, behind when it is. */
const NAME = `(?:\\p{Script=Han}{1,14}[${SIGNS}](?=[的者得为计记=:不零])|[\\p{Script=Han}A-Za-z${SIGNS}+#-]{1,8}?)`;
const RANK = "(?:等级|级别|级|等次|等|档次|档|者|的)?";
const LINKS = "(?:[=:→~—–-]|[可应则均]?(?:[按为得计记给折打算占取]|是|评)|折算|折合|乘以?|[×x*]|系数|比例)";
/** 赋值的, 该项分值的, 满分×: of what it is a share. */
const WHOLE = "(?:[^\\d,;%=]{0,12}?(?:的|[×x*·]|乘以?))?";
const UNIT = "(?:计算|计分|记分|得分|给分|赋分|计|记|得|给|折算|的?分值?|的)?";
const ZERO = "(?:不(?:得|计|记|给|予计|予得)分|[零无〇]分|0分?)";
const ALL = "(?:满分|全分|全额|全部分值?|足额分?)";
const HALF = "(?:一半|半数|半分|二分之一|1/2)";
const FIGURE =
  "(?:(?<percent>\\d{1,3}(?:\\.\\d{1,2})?)%|百分之(?<hundredths>[一二三四五六七八九十百]{1,4})|(?<tenths>[一二三四五六七八九十]|\\d(?:\\.\\d)?)[成折](?<ones>[一二三四五六七八九5])?|" +
  "(?<parts>[二三四五六七八九十])分之(?<part>[一二三四五六七八九])|(?<over>\\d)/(?<under>\\d{1,2})|(?<points>\\d{1,3}(?:\\.\\d{1,3})?))";
const CLAUSE = new RegExp(
  `^(?<name>${NAME})${RANK}(?:${LINKS}+${WHOLE})?${LINKS}*(?:(?<zero>${ZERO})|(?<all>${ALL})|(?<half>${HALF})|${FIGURE})${UNIT}$`,
  "u",
);
/** What an amount or a rule for parts is about. */
const NO_GRADE =
  /^(?:[得计按为占给记]|合计|总计|小计|总分|满分|共|每|各|扣|减|加|最[高多低]|不超过|其中|权重|占|分值)|分别|依次|对应/u;

/** A figure without 分 or %: a coefficient where none is above one. */
interface Bare {
  readonly bare: Marks;
}

/** What one clause says; of a figure alone only others beside it show whether it is a coefficient. */
export type ClauseWorth = GradeWorth | Bare;

/**
 * By grade, in one spelling. Empty unless several are named, worth different shares, of which one is all or nothing: 基础工作30%，重点
 * 工作70% are weights.
 */
export function ruleClauses(text: string): ReadonlyMap<string, GradeWorth> {
  const found = listedWorths(text);
  for (const clause of clausesOf(text)) {
    // 注：A为满分 says it of A.
    const behind = clause.includes(":") ? clauseWorth(clause.slice(clause.indexOf(":") + 1)) : null;
    const worth = behind ?? clauseWorth(clause);
    if (worth && !found.has(worth.name)) found.set(worth.name, worth.worth);
  }
  return asRule(found);
}

const SEPARATOR = "[、,/和及]";
const LISTED_NAME = `[\\p{Script=Han}A-Za-z${SIGNS}+#-]{1,8}`;
const LISTED_FIGURE = "(?:\\d{1,3}(?:\\.\\d+)?[%分]?|满分|不得分|零分)";
const LISTED = new RegExp(
  `((?:${LISTED_NAME}${SEPARATOR})+?${LISTED_NAME}?)(?:分别|依次|对应|[=:])[^;。\\d满]{0,24}?((?:${LISTED_FIGURE}${SEPARATOR})+${LISTED_FIGURE})`,
  "u",
);

/** D四等的系数: behind the last name, what all of them are, and what of them is listed. */
const OF_LIST =
  /(?:[两二三四五六\d]个?(?=[等级档]))?(?:等级|级别|级|等次|等|档次|档)?(?:的?(?:折算|计分|得分)?(?:系数|比例|分值|得分))?$/u;

/** 优、良、中、差分别按该项分值的100%、85%、70%、50%计分: as many figures as grades. One unit is that of all. */
function listedWorths(text: string): Map<string, ClauseWorth> {
  const [, list = "", figures = ""] = LISTED.exec(folded(text).replace(/\s+/gu, "")) ?? [];
  const names = list.split(new RegExp(SEPARATOR, "u")).map((name) => name.replace(OF_LIST, ""));
  const values = figures.split(/[、,/]/u);
  const unit = /[%分]$/u.exec(values.find((value) => /[%分]$/u.test(value)) ?? "")?.[0] ?? "";
  if (names.length !== values.length) return new Map();
  return new Map(
    names.flatMap((name, at): readonly (readonly [string, ClauseWorth])[] => {
      const value = values[at] ?? "";
      const worth = clauseWorth(`档=${value}${/\d$/u.test(value) ? unit : ""}`)?.worth;
      return worth && name !== "" ? [[gradeKey(at === 0 ? lastGrade(name) : name), worth]] : [];
    }),
  );
}

/** 其中优: what begins a list may have words before it. */
function lastGrade(name: string): string {
  const suffixes = [...name].map((_, at) => name.slice(at));
  return suffixes.find((suffix) => gradeOf(suffix) !== null) ?? name;
}

/** What a heading says that a tick below it is worth: 优（100%）, 较好 0.8, 80%; null where it does not. */
export function headingWorth(heading: string): ClauseWorth | null {
  const text = folded(heading).replace(/[()[\]【】]/gu, "");
  return (clauseWorth(text) ?? (text.includes("%") ? clauseWorth(`档${text}`) : null))?.worth ?? null;
}

/** Several worths as those of one rule: coefficients are shares, of which the best is 1; empty where it is none. */
export function asRule<K>(found: ReadonlyMap<K, ClauseWorth>): ReadonlyMap<K, GradeWorth> {
  const bare = [...found.values()].flatMap((worth) => ("bare" in worth ? [worth.bare] : []));
  const most = bare.reduce((best, one) => (one.gt(best) ? one : best), NO_MARKS);
  // 100, 80, 60 and 1, 0.8, 0.6
  const whole = [marks(1), marks(100)].find((one) => most.eq(one)) ?? null;
  const worths = new Map<K, GradeWorth>();
  for (const [key, worth] of found) {
    if (!("bare" in worth)) worths.set(key, worth);
    else worths.set(key, whole ? { share: worth.bare.div(whole) } : { points: worth.bare });
  }
  const shares = [...worths.values()].flatMap((worth) => ("share" in worth ? [worth.share] : []));
  const isNothing = [...worths.values()].some((worth) => "points" in worth && worth.points.eq(0));
  const isShared = shares.some((share) => share.eq(1) || share.eq(0)) || isNothing;
  const differ = new Set([...worths.values()].map((worth) => JSON.stringify(worth))).size > 1;
  return worths.size > 1 && isShared && differ && shares.every((share) => share.lte(1)) ? worths : new Map();
}

/** A(100%), 优（满分） */
const BRACKETED = new RegExp(`([\\p{Script=Han}A-Za-z${SIGNS}+#]{1,8})\\((\\d[^()]{0,12}|满分|不得分|一半)\\)`, "gu");

function folded(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[“”"'「」]/gu, "")
    .replace(/\s*([=:→])\s*|\s+(?=%)/gu, "$1")
    .replace(BRACKETED, "$1$2")
    .replace(/(?<=\p{L})[ \t]+(?=\d|满分|不得分|一半)/gu, "");
}

function clausesOf(text: string): readonly string[] {
  return folded(text)
    .replace(/[()[\]【】]/gu, ";")
    .split(/[,;。、\s|/](?!\d)|[,;。、\s|]/u)
    .filter((clause) => clause.length > 1 && clause.length <= LONGEST_CLAUSE);
}

const LONGEST_CLAUSE = 30;

function clauseWorth(clause: string): { readonly name: string; readonly worth: ClauseWorth } | null {
  const groups = CLAUSE.exec(clause)?.groups;
  if (!groups?.["name"] || NO_GRADE.test(groups["name"])) return null;
  const worth = worthIn(groups, clause);
  return worth && { name: gradeKey(groups["name"].replace(WHEN_SIGNED, "")), worth };
}

const WHEN_SIGNED = new RegExp(`^\\p{Script=Han}+(?=[${SIGNS}]$)`, "u");

function worthIn(groups: Readonly<Record<string, string | undefined>>, clause: string): ClauseWorth | null {
  const { zero, all, half, percent, hundredths, tenths, ones, parts, part, over, under, points } = groups;
  if (zero !== undefined) return { points: NO_MARKS };
  if (all !== undefined) return { share: marks(1) };
  if (half !== undefined) return { share: marks("0.5") };
  if (percent !== undefined) return { share: marks(percent).div(100) };
  if (hundredths !== undefined) return shareOf(numeral(hundredths), 100);
  if (tenths !== undefined) return shareOf((numeral(tenths) ?? 0) * 10 + (numeral(ones ?? "0") ?? 0), 100);
  if (parts !== undefined) return shareOf(numeral(part ?? ""), numeral(parts));
  if (over !== undefined) return shareOf(Number(over), Number(under));
  if (points === undefined) return null;
  return new RegExp(`${points.replace(".", "\\.")}的?分`, "u").test(clause)
    ? { points: marks(points) }
    : { bare: marks(points) };
}

function shareOf(part: number | null, whole: number | null): GradeWorth | null {
  return part === null || !whole ? null : { share: marks(part).div(whole) };
}

function numeral(text: string): number | null {
  return /^\d/u.test(text) ? Number(text) : chineseInteger(text);
}
