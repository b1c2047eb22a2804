import { NUMERAL } from "../../domain/chineseNumerals.ts";
import { sumMarks, type Marks } from "../../domain/marks.ts";
import { parseMarks } from "../../recognise/text/marksText.ts";
import { readClaims } from "./claims.ts";
import { paragraphRows } from "./paragraphRows.ts";
import type { Unit } from "./units.ts";

/**
 * Points whose marks stand behind them in any words (教育培训，计7分。), as if they stood in brackets (教育培训（7分）。): only
 * where those of all points together come to the marks of the heading above them, or to those of the whole paper.
 */
export function withProvenMarks(unit: Unit): Unit {
  const whole = readClaims(unit.own)?.full ?? unit.more.flatMap((text) => readClaims(text)?.full ?? [])[0] ?? null;
  const points = whole === null ? null : pointsOf(unit);
  if (whole && points && points.worded && points.marks.length > 1 && sumMarks(points.marks).eq(whole))
    return points.unit;
  return { ...unit, children: unit.children.map(withProvenMarks) };
}

/** A unit as it reads with brackets, the marks of its points, and whether a mark stood in other words. */
interface Points {
  readonly unit: Unit;
  readonly marks: readonly Marks[];
  readonly worded: boolean;
}

/** The points below a heading: numbered ones, or else the paragraphs that end in a mark. */
function pointsOf(unit: Unit): Points {
  const paragraphs = unit.children.length > 0 ? [] : paragraphRows(unit).filter(({ own }) => markBehind(own) !== null);
  const points = [...unit.children, ...paragraphs].map(pointOf);
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

function pointOf(unit: Unit): Points {
  const said = readClaims(unit.own)?.full ?? null;
  // A heading with marks of its own is proven, or not, by itself.
  if (said) return { unit: withProvenMarks(unit), marks: [said], worded: false };
  const below = pointsOf(unit);
  if (below.marks.length > 0) return below;
  const behind = markBehind(unit.own);
  return behind
    ? { unit: { ...unit, own: behind.bracketed }, marks: [behind.marks], worded: true }
    : { unit, marks: [], worded: false };
}

const BEHIND = new RegExp(`^(.*?)(${NUMERAL})\\s*分$`, "u");
/** A figure of a rule: what a case gives or costs. */
const OF_A_RULE = /[扣减加失丢每各]|一[次项处例人篇起]|以[上下内]|不[足满低]|最[高多]/u;
/** Between the name and its mark: 计, 分值为. */
const LONGEST_WORDS = 4;

/** The mark at the end of the first sentence, if it is the only one there and none of a rule; and the text with it in brackets. */
function markBehind(text: string): { readonly marks: Marks; readonly bracketed: string } | null {
  if (readClaims(text)?.full) return null;
  const [sentence = ""] = text.split(/[。；;\n]/u);
  const [, before = "", figure = ""] = BEHIND.exec(sentence.normalize("NFKC").trimEnd()) ?? [];
  const marks = figure === "" ? null : parseMarks(`${figure}分`);
  if (!marks || /分(?![管别析解工类级组散布])/u.test(before) || OF_A_RULE.test(before)) return null;
  const [, name = before, words = ""] = /^(.*)[,:、\s]([^,:、\s]*)$/u.exec(before) ?? [];
  const named = (words.length <= LONGEST_WORDS ? name : before).replace(/[\s,:、]+$/u, "");
  if (named.length < 2) return null;
  return { marks, bracketed: `${named}（${figure}分）${text.slice(sentence.length)}` };
}
