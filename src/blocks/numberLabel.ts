import { writtenInteger } from "../domain/chineseNumerals.ts";
import { ordinalOf, splitEnumerator } from "../recognise/text/textMarks.ts";

/** The number in front of a paragraph. */
export interface NumberLabel {
  /** Numbers of one style are on one level. Where nothing else decides, the broader style has the lower rank. */
  readonly style: string;
  readonly rank: number;
  readonly text: string;
  /** Its ordinal (三 is 3), where there is one. */
  readonly ordinal: number | null;
}

const RANKS: Readonly<Record<string, number>> = {
  part: 0,
  han: 1,
  "han-bracket": 2,
  roman: 1.5,
  dotted: 3,
  letter: 3.5,
  "arabic-bracket": 4,
  circled: 5,
};
const POINT_RANK = 6;
const WORDED_RANK = 2.4;
const NUMERAL = "[一二三四五六七八九十]{1,3}";
/** 一是, 首先; 第一， */
const POINT = new RegExp(`^(?:(${NUMERAL})(?:是|要)|第(${NUMERAL})[，,、])\\s*`, "u");
/** 第一阶段, 第二步 */
const STAGE = new RegExp(`^第(${NUMERAL}|\\d{1,2})(?:阶段|步|步骤|批)(?=[\\s:：，,、（(\\p{L}]|$)`, "u");

/** Splits the number off the front of a paragraph; null if the paragraph has none. */
export function splitLabel(written: string): { readonly label: NumberLabel; readonly rest: string } | null {
  const text = written.replace(WIDE_NUMBER, foldedDigits);
  const stage = STAGE.exec(text);
  if (stage) {
    const label = { style: "stage", rank: 2.2, text: stage[0], ordinal: writtenInteger(stage[1] ?? "") };
    // The words stay with the text: 第一阶段 is also the stage's name.
    return { label, rest: text };
  }
  const point = POINT.exec(text);
  if (point) {
    const said = point[1] ?? point[2] ?? "";
    return {
      label: { style: "point", rank: POINT_RANK, text: point[0].trim(), ordinal: writtenInteger(said) },
      rest: text.slice(point[0].length),
    };
  }
  const worded = WORDED.exec(text);
  if (worded) {
    const [whole, word = "", number = ""] = worded;
    const label = { style: `word-${word}`, rank: WORDED_RANK, text: whole.trim(), ordinal: writtenInteger(number) };
    return { label, rest: text.slice(whole.length) };
  }
  const split = splitCount(text) ?? splitEnumerator(text);
  if (!split) return null;
  const { style, text: number } = split.enumerator;
  const depth = style === "dotted" ? number.split(/[.．-]/u).length - 1 : 0;
  const part = /章|部分|篇/u.test(number)
    ? "chapter"
    : /节/u.test(number)
      ? "section"
      : /条/u.test(number)
        ? "clause"
        : style;
  const rank = part === "section" ? 0.5 : part === "clause" ? 0.8 : (RANKS[style] ?? 3) + depth * 0.2;
  return {
    label: {
      style: style === "part" ? part : depth > 0 ? `${style}-${depth}` : style,
      rank,
      text: number,
      ordinal: ordinalOf(split.enumerator),
    },
    rest: split.rest,
  };
}

/** （２）… beside (1)…: one style, whoever typed them. */
const WIDE_NUMBER = /^.?[０-９][０-９.．]*/u;

/** The text with digits of full width as plain ones, each in its place. */
function foldedDigits(text: string): string {
  return text.replace(/[０-９]/gu, (digit) => digit.normalize("NFKC"));
}

/** In 2.6月底前完成 the second number belongs to the words; the label is 2., not 2.6. */
function splitCount(text: string): ReturnType<typeof splitEnumerator> {
  const found = COUNT.exec(text);
  if (!found) return null;
  return { enumerator: { style: "dotted", text: found[1] ?? "" }, rest: text.slice(found[0].length) };
}

const COUNT =
  /^(\d{1,2})[.．、]\s*(?=\d{1,2}月|20\d{2}年|\d+(?:个|项|次|名|处|家|户|条|座|所|场|期|篇|人|日前|天)(?!工程))/u;

/** 任务一：, 行动3、 */
const WORDED = new RegExp(`^(?!第|附|表|图)(\\p{Script=Han}{2,4}?)(${NUMERAL}|\\d{1,2})[：:、]\\s*(?=\\S)`, "u");

const INLINE = new RegExp(
  `(?<=^|[。；;：:，,\\n）)])\\s*(?:([①-⑳])|[（(](\\d{1,2}|${NUMERAL})[）)]|(\\d{1,2})[.．、](?=\\d{1,2}月|20\\d{2}年|\\D|$)|(${NUMERAL})(?:是(?!否)|要(?!求|点|素|务)))`,
  "gu",
);

/** A stretch of text that begins with a number of its own. */
export interface InlinePoint {
  readonly style: string;
  readonly from: number;
  /** Where its words begin, after the number. */
  readonly words: number;
  readonly to: number;
}

/** The points numbered within a paragraph (①…②…, 一是…二是…). Empty unless at least two are in order. */
export function inlinePoints(text: string): readonly InlinePoint[] {
  const byStyle = new Map<string, { ordinal: number; from: number; words: number }[]>();
  for (const match of foldedDigits(text).matchAll(INLINE)) {
    const [whole, circled, bracketed, dotted, point] = match;
    const style = circled ? "circled" : bracketed ? "arabic-bracket" : dotted ? "dotted" : "point";
    const ordinal = circled ? circled.charCodeAt(0) - 0x245f : writtenInteger(bracketed ?? dotted ?? point ?? "");
    const from = match.index + (whole.length - whole.trimStart().length);
    const list = byStyle.get(style) ?? [];
    if (ordinal === list.length + 1) list.push({ ordinal, from, words: match.index + whole.length });
    byStyle.set(style, list);
  }
  // The style that appears first is the outer one.
  const found = [...byStyle]
    .filter(([, list]) => list.length > 1)
    .sort(([, a], [, b]) => (a[0]?.from ?? 0) - (b[0]?.from ?? 0));
  const [first] = found;
  if (!first) return [];
  const [style, list] = first;
  return list.map(({ from, words }, at) => ({ style, from, words, to: list[at + 1]?.from ?? text.length }));
}
