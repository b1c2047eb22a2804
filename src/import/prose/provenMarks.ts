import { NUMERAL } from "../../domain/chineseNumerals.ts";
import { marks, sumMarks, type Marks } from "../../domain/marks.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { readClaims } from "./claims.ts";
import { paragraphRows } from "./paragraphRows.ts";
import type { Unit } from "./units.ts";

/**
 * Points whose marks stand behind them in any words (教育培训，计7分。; 利润总额，占15%。), as if they stood in brackets
 * (教育培训（7分）。): only where those of all points together come to the marks of the heading above them, in whatever words, or
 * to those of the whole paper. Shares are marks of a hundred, where all of them together are.
 */
export function withProvenMarks(root: Unit): Unit {
  const shares = pointsOf(root, SHARES);
  if (shares.worded && shares.marks.length > 1 && sumMarks(shares.marks).eq(HUNDRED)) return shares.unit;
  return provenBelow(root);
}

function provenBelow(unit: Unit): Unit {
  const said = readClaims(unit.own)?.full ?? unit.more.flatMap((text) => readClaims(text)?.full ?? [])[0] ?? null;
  const behind = said === null ? markBehind(unit.own, MARKS) : null;
  const whole = said ?? behind?.marks ?? null;
  const points = whole === null ? null : pointsOf(unit, MARKS);
  if (whole && points && points.worded && points.marks.length > 1 && sumMarks(points.marks).eq(whole))
    return behind ? { ...points.unit, own: behind.bracketed } : points.unit;
  return { ...unit, children: unit.children.map(provenBelow) };
}

/** Points whose marks stay unread because nothing proves them, two or more below one heading. */
export function unprovenMarks(unit: Unit): readonly Unit[] {
  const points = unit.children.length > 0 ? unit.children : paragraphRows(unit);
  const open = points.filter(({ own }) => readClaims(own) === null && markBehind(own, MARKS) !== null);
  return [...(open.length > 1 ? open : []), ...unit.children.flatMap(unprovenMarks)];
}

/** A unit as it reads with brackets, the marks of its points, and whether a mark stood in other words. */
interface Points {
  readonly unit: Unit;
  readonly marks: readonly Marks[];
  readonly worded: boolean;
}

/** The points below a heading: numbered ones, or else the paragraphs that end in a mark. */
function pointsOf(unit: Unit, way: Way): Points {
  const paragraphs =
    unit.children.length > 0 ? [] : paragraphRows(unit).filter(({ own }) => markBehind(own, way) !== null);
  const points = [...unit.children, ...paragraphs].map((point) => pointOf(point, way));
  const apart = new Set(paragraphs.map(({ head }) => head));
  const stays = (at: number): boolean => !apart.has(unit.moreLines[at] ?? unit.head);
  return {
    unit: {
      ...unit,
      more: unit.more.filter((_, at) => stays(at)),
      moreLines: unit.moreLines.filter((_, at) => stays(at)),
      children: points.map((point) => point.unit),
    },
    marks: points.flatMap(({ marks }) => marks),
    worded: points.some(({ worded }) => worded),
  };
}

function pointOf(unit: Unit, way: Way): Points {
  const said = readClaims(unit.own)?.full ?? null;
  // A heading with marks of its own is proven, or not, by itself.
  if (said) return { unit: provenBelow(unit), marks: [said], worded: false };
  const below = pointsOf(unit, way);
  const behind = markBehind(unit.own, way);
  const isSum = behind !== null && below.marks.length > 0 && sumMarks(below.marks).eq(behind.marks);
  if (below.marks.length > 0) return isSum ? { ...below, unit: { ...below.unit, own: behind.bracketed } } : below;
  return behind
    ? { unit: { ...unit, own: behind.bracketed }, marks: [behind.marks], worded: true }
    : { unit, marks: [], worded: false };
}

/** How the figure behind a point is written. */
type Way = RegExp;
const MARKS: Way = new RegExp(`^(.*?)(${NUMERAL})\\s*分$`, "u");
const SHARES: Way = /^(.*?)(\d+(?:\.\d+)?)\s*%$/u;
const HUNDRED = marks(100);
/** A figure of a rule: what a case gives or costs. */
const OF_A_RULE = /[扣减加失丢每各]|一[次项处例人篇起]|以[上下内]|不[足满低]|最[高多]/u;
/** What is lost or given for what, in the last clauses of a sentence. */
const RULE_BEHIND = /(?:,[^,]*(?:[扣减加][^,]{0,6}分|不得分|不计分|不给分)[^,]*)+$/u;
/** 每场2分 */
const EACH_CASE = new RegExp(`^每[^,]{1,8}${NUMERAL}\\s*分$`, "u");
const EACH_BEHIND = new RegExp(`,每[^,]{1,8}${NUMERAL}\\s*分$`, "u");
/** Between the name and its mark: 计, 分值为. */
const LONGEST_WORDS = 4;

/** The mark at the end of the first sentence, if it is the only one there and none of a rule; and the text with it in brackets. */
function markBehind(text: string, way: Way): { readonly marks: Marks; readonly bracketed: string } | null {
  if (readClaims(text)?.full) return null;
  const [sentence = ""] = text.split(/[。；;\n]/u);
  const folded = sentence.normalize("NFKC").trimEnd();
  // 得1分，每少一次扣0.25分
  const [behind = ""] = RULE_BEHIND.exec(folded) ?? [];
  const [, before = "", figure = ""] = way.exec(folded.slice(0, folded.length - behind.length)) ?? [];
  const said = figure === "" ? null : parseMarks(`${figure}分`);
  // 举办讲座4场，每场2分，计8分: what each case gives is said in passing.
  const clauses = before.split(/[,、]/u).filter((clause) => !EACH_CASE.test(clause));
  if (!said || /分(?![管别析解工类级组散布])/u.test(clauses.join(","))) return null;
  const [, name = before, words = before] = /^(.*)[,:、\s]([^,:、\s]*)$/u.exec(before) ?? [];
  // 一次性告知，计12分: what is in the name says nothing of the figure.
  if (OF_A_RULE.test(words)) return null;
  const named = (words.length <= LONGEST_WORDS ? name.replace(EACH_BEHIND, "") : before).replace(/[\s,:、]+$/u, "");
  if (named.length < 2) return null;
  // In the document's own signs, where these are as long.
  const own = (from: number, to: number): string =>
    folded.length === sentence.trimEnd().length ? sentence.slice(from, to) : folded.slice(from, to);
  const rule = own(folded.length - behind.length + 1, folded.length);
  return { marks: said, bracketed: `${own(0, named.length)}（${figure}分）${rule}${text.slice(sentence.length)}` };
}
