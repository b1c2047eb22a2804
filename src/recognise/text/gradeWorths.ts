import type { GradeWorth } from "../../domain/indicator.ts";
import { marks } from "../../domain/marks.ts";
import { gradeOf } from "./grades.ts";
import { ruleClauses } from "./ruleClauses.ts";

/** What a sheet's own words say that grades are worth. */

const NAMES =
  "(?<![A-Za-z])(?:C#|[A-G](?![A-Za-z]))|优秀|良好|中等|较差|基本合格|不合格|合格|基本达标|部分达标|(?:全面|完全)达标|不达标|未达标|达标|基本符合|部分符合|完全符合|不符合|符合|优|良|中|差|√|×|较好|一般|好";
const NAME = new RegExp(NAMES, "gu");
const LINK = "(?:等级|级|等次|等|档)?[.、:：)）=]?";
const WHOLE = "(?:该项|本项|此项)?(?:满分|分值|标准分值?|应得分|总分|要点分值|基准分|权重分?)";
/** A（优秀）: one grade by two names. */
const TWO_NAMES = new RegExp(`(${NAMES})(等级|级|等次|等|档)?\\((${NAMES})\\)`, "gu");
/** 90分以上, 80分（含）—90分: from where on a result has the grade, not what the grade is worth. */
const NO_LIMIT = "(?!(?:\\([^()]{1,6}\\))?(?:[及或]?以[上下内]|[-—–~至到及或]|<|>|≤|≥))";
const SHARE = new RegExp(
  `^${LINK}(?:按|为|计|得|记|折|折算|占|是)*(?:${WHOLE})?的?(?:得|计|为|按)?(\\d+(?:\\.\\d+)?)%${NO_LIMIT}`,
  "u",
);
const FULL = new RegExp(`^${LINK}[^;。、扣每不]{0,24}?(?:得|为|计|记|是)?${WHOLE}(?![的之×*\\d])`, "u");
const POINTS = new RegExp(`^${LINK}[^;。扣每少低次加<>≥≤≧≦\\d]{0,30}?(\\d+(?:\\.\\d+)?)分${NO_LIMIT}`, "u");
/** 出庭率80%以上得10分, 两到三次6分: figures in what the grade stands for, and what it is worth behind them. */
const POINTS_BEHIND = new RegExp(
  `^${LINK}[^;。扣减每加分]*?(?:[得计记赋为的,:%]|以[上下内]|[到至-].{1,2}次)(\\d+(?:\\.\\d+)?)分(?=[,;。、)/|]|$)`,
  "u",
);
const HALF = new RegExp(`^${LINK}(?:按|为|计|得|记|折)*(?:${WHOLE})?的?(?:一半|二分之一|1/2)`, "u");
/** 不符合=0, and A100 in a row of grades whose points fall. */
const NAMED_POINTS = /^(?:等级|级|等次|等|档)?[=:](\d{1,3}(?:\.\d+)?)(?=$|[,;。、)/|])/u;
const BARE_POINTS = /^(?:等级|级|等次|等|档)?(\d{1,3}(?:\.\d+)?)(?=$|[,;。、)/|])/u;
const NOTHING = new RegExp(`^${LINK}[^;。扣每]{0,24}?(?:不得分|不计分|不记分|无分|零分)`, "u");

/**
 * What a text says that grades are worth: A.很健全2分,B.较健全1.5分 gives points; B为满分的66% gives a share of the full
 * marks. Each stretch reaches from one grade to the next; the first word on a grade counts.
 */
export function gradeWorths(text: string): ReadonlyMap<string, GradeWorth> {
  const rules = ruleClauses(text);
  return new Map([...namedWorths(text), ...rules]);
}

function namedWorths(text: string): ReadonlyMap<string, GradeWorth> {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  const first = folded.replace(TWO_NAMES, "$1$2");
  if (first === folded) return worthsIn(folded);
  return new Map([...worthsIn(folded.replace(TWO_NAMES, "$3")), ...worthsIn(first)]);
}

function worthsIn(folded: string): ReadonlyMap<string, GradeWorth> {
  const worths = new Map<string, GradeWorth>();
  const found = [...folded.matchAll(NAME)];
  let scale: ReadonlyMap<string, GradeWorth> | null = null;
  for (const [place, match] of found.entries()) {
    const grade = gradeOf(match[0]);
    if (grade === null || worths.has(grade)) continue;
    const from = match.index + match[0].length;
    const stretch = folded.slice(from, stretchEnd(folded, found, place));
    const worth = worthOf(stretch) ?? (scale ??= fallingPoints(folded, found)).get(grade);
    if (worth) worths.set(grade, worth);
  }
  return outOf100(worths);
}

/** A100、B80、C60: at least two grades whose points fall from one to the next; A1、B2、C3 are codes. */
function fallingPoints(text: string, found: readonly RegExpExecArray[]): ReadonlyMap<string, GradeWorth> {
  const points = found.flatMap((match, place) => {
    const from = match.index + match[0].length;
    const value = BARE_POINTS.exec(text.slice(from, stretchEnd(text, found, place)))?.[1];
    const grade = gradeOf(match[0]);
    return value === undefined || grade === null ? [] : [{ grade, value: marks(value) }];
  });
  const fall = points.every(({ value }, place) => place === 0 || value.lt(points[place - 1]?.value ?? 0));
  const isScale = points.length > 1 && fall && new Set(points.map(({ grade }) => grade)).size === points.length;
  return new Map(isScale ? points.map(({ grade, value }) => [grade, { points: value }]) : []);
}

/** Points of which the best grade has 100 are shares of whatever the full marks are. */
function outOf100(worths: Map<string, GradeWorth>): ReadonlyMap<string, GradeWorth> {
  const points = [...worths.values()].flatMap((worth) => ("points" in worth ? [worth.points] : []));
  const isScale = points.length > 1 && points.length === worths.size && points.some((value) => value.eq(100));
  if (!isScale || points.some((value) => value.gt(100))) return worths;
  return new Map(
    [...worths].map(([grade, worth]) => [grade, "points" in worth ? { share: worth.points.div(100) } : worth]),
  );
}

/** Up to the next grade that begins a clause of its own: the 中 of 其中 within a description is none. */
function stretchEnd(text: string, found: readonly RegExpExecArray[], place: number): number {
  for (const next of found.slice(place + 1, place + 12)) {
    if (/[,;。、:|/)\d分%]/u.test(text[next.index - 1] ?? "")) return next.index;
  }
  return text.length;
}

function worthOf(stretch: string): GradeWorth | null {
  const behind = POINTS_BEHIND.exec(stretch)?.[1];
  if (behind !== undefined) return { points: marks(behind) };
  const share = SHARE.exec(stretch)?.[1];
  if (share !== undefined) return { share: marks(share).div(100) };
  if (HALF.test(stretch)) return { share: marks("0.5") };
  if (NOTHING.test(stretch)) return { points: marks(0) };
  const points = POINTS.exec(stretch)?.[1];
  if (points !== undefined) return { points: marks(points) };
  const named = NAMED_POINTS.exec(stretch)?.[1];
  if (named !== undefined) return { points: marks(named) };
  return FULL.test(stretch) ? { share: marks(1) } : null;
}

/** Whether it is worth looking for grades in a text at all. */
export function mayNameGrades(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /[%％=＝分成折系]|一半|[A-GＡ-Ｇ]\W{0,3}\d|\p{L} ?\d{1,3}(?:\.\d+)?\s*[、,，;；]/u.test(text) &&
    /[\d满零不一半]/u.test(text)
  );
}

const LONGEST = 600;
