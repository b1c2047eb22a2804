import { sumMarks, type Marks } from "../../domain/marks.ts";
import { chineseInteger, NUMERAL } from "../../domain/chineseNumerals.ts";
import { parseMarks } from "./marksText.ts";

/** Marks and numbers in the text of an item, clause or indicator. */

/** A text split into its number (一、 1. ① Ⅱ-3), its name and its marks. */
export interface NamedText {
  readonly enumerator: Enumerator | null;
  /** Without number and marks; the whole text if nothing else would be left. */
  readonly name: string;
  /** (14分), ……（2分）, 共15分; null if the text has none. */
  readonly marks: Marks | null;
}

/** How a number in front of a name is written; styles of a sheet nest in the order of first use. */
export interface Enumerator {
  readonly style: "part" | "han" | "han-bracket" | "roman" | "dotted" | "arabic-bracket" | "circled" | "letter";
  /** As written, without the punctuation after it: 一, 1.2, ①, Ⅱ-3. */
  readonly text: string;
}

const HAN = "[一二三四五六七八九十百]+";
const ENUMERATORS: readonly (readonly [Enumerator["style"], RegExp])[] = [
  ["part", new RegExp(`^(第(?:${HAN}|\\d+)(?:部分|章|节|类|大项|项|条|篇))[\\s、.．:：]*`, "u")],
  ["han-bracket", new RegExp(`^([（(]${HAN}[)）])[\\s、.．]*|^([㈠-㈩])[\\s、.．]*`, "u")],
  ["han", new RegExp(`^(${HAN})(?:[、.．]|[\\s]+(?=\\S))`, "u")],
  ["roman", /^([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ]+(?:[-－—.．]\d+)*)[\s、.．:：]*(?=\S)/u],
  ["roman", /^([IVX]{1,4}(?:[-－—]\d+)+)[\s、.．:：]*(?=\S)/u],
  ["arabic-bracket", /^([（(]\d{1,3}[)）])[\s、.．]*|^([⑴-⒇])[\s、.．]*|^(\d{1,3})[)）][\s、.．]*/u],
  ["circled", /^([①-⑳㉑-㉟])[\s、.．]*/u],
  ["dotted", /^(\d{1,3}(?:[.．-]\d{1,3})+)(?:[\s、.．:：]+|(?=[^\d\s.%％个次年月日人名家项元分万倍天小]))/u],
  ["dotted", /^(\d{1,3}|[⒈-⒛])(?:[、.．](?!\d)|[\s]+(?=[^\d\s%％]))\s*|^([⒈-⒛])/u],
  ["letter", /^([A-Za-z]\d{1,3}(?:[.-]\d{1,3})*)[\s、.．:：]+(?=\S)/u],
];

/** Splits the number off the front of a text; null if there is none. */
export function splitEnumerator(text: string): { readonly enumerator: Enumerator; readonly rest: string } | null {
  const first = text.charCodeAt(0);
  // Most names begin with an ordinary character, so no pattern need be tried.
  if (first >= 0x4e00 && first <= 0x9fff && !"第一二三四五六七八九十百".includes(text[0] ?? "")) return null;
  for (const [style, pattern] of ENUMERATORS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const number = match.slice(1).find((group) => group !== undefined);
    if (number === undefined) continue;
    return { enumerator: { style, text: number.trim() }, rest: text.slice(match[0].length).trim() };
  }
  return null;
}

const PLAIN_NUMBER = /^\d+(?:\.\d+)*$/u;
const HAN_NUMBER = new RegExp(`^${HAN}$`, "u");

/** The style of a number in a cell of its own (序号): 一, （一）, 1, 1.2, ①, Ⅱ-3. */
export function enumeratorOf(text: string): Enumerator | null {
  const trimmed = text.trim();
  if (PLAIN_NUMBER.test(trimmed)) return { style: "dotted", text: trimmed };
  const bare = trimmed.replace(/[、.．:：]+$/u, "");
  if (bare === "" || bare.length > 12) return null;
  if (/^[\d０-９]+(?:[.．－-][\d０-９]+)*$/u.test(bare)) return { style: "dotted", text: bare };
  if (HAN_NUMBER.test(bare)) return { style: "han", text: bare };
  const split = splitEnumerator(`${bare} 名`);
  return split?.rest === "名" ? split.enumerator : null;
}

/** The ordinal of a number with one level: 3 for 3., （三）, ③; null for 1.2 and letters. */
export function ordinalOf({ text }: Enumerator): number | null {
  const bare = text.normalize("NFKC").replace(/[()]/gu, "");
  return /^\d{1,4}$/u.test(bare) ? Number(bare) : chineseInteger(bare);
}

/** The ordinal in a cell of 序号, or null. */
export function ordinalIn(text: string): number | null {
  const enumerator = enumeratorOf(text);
  return enumerator && ordinalOf(enumerator);
}

const BRACKETED = new RegExp(
  `[（(【\\[〔]\\s*(?:共计?|计|满分|合计|总分|总计|分值|标准分|权重)?\\s*[:：为]?\\s*(${NUMERAL})\\s*分\\s*[)）】\\]〕]`,
  "gu",
);
const TRAILING = new RegExp(
  `(?<![\\d.扣得加减奖每少低高于近满超达差各给按记计为至到~～—-])(?:\\s*[，,:：—-]?\\s*(?:共计?|计|满分|合计|总分|总计|分值|标准分)[:：为]?\\s*|\\s+)?(\\d+(?:\\.\\d+)?)\\s*分\\s*[。.；;]?$`,
  "u",
);
const LEADING_TOTAL = /^[^。；;]{0,30}$/u;
/** 洗手2分 within a text that goes on: what one step earns, of several. */
const STEP =
  /(?<![\d.扣得加减奖每少低高于近满超达差各给按记计为至到~～—-])\d+(?:\.\d+)?\s*分(?=[\s，,、；;。.（(]|$)/gmu;
/** 共15分 closes the text that it stands in, whatever the steps before it earn. */
const SAYS_WHOLE = /共计?|计|满分|合计|总分|总计|分值|标准分/u;

const SECOND_POINT = /[；;。，,\n\s）)](?:2[、.．](?!\d)|[（(]2[)）]|②|⑵|⒉|二、|[（(]二[)）])/u;

/** 1.学习制度；2.团结: a list in one cell, whose first number is not the cell's. */
function listsPoints(text: string): boolean {
  return text.length > 6 && (SECOND_POINT.test(text) || /^[①⑴].*[②⑵]/su.test(text));
}

/** Splits a text into number, name and marks. */
export function readNamedText(text: string): NamedText {
  const trimmed = text.trim();
  const split = listsPoints(trimmed) ? null : splitEnumerator(trimmed);
  const rest = split?.rest ?? trimmed;
  const found = marksWithin(rest);
  const name = found ? found.name : rest;
  return { enumerator: split?.enumerator ?? null, name: name === "" ? trimmed : name, marks: found?.marks ?? null };
}

/** The marks in a text, and the text without them if they are in one place only. */
export function marksWithin(text: string): { readonly marks: Marks; readonly name: string } | null {
  if (!text.includes("分")) return null;
  const folded = text.normalize("NFKC");
  const brackets = [...folded.matchAll(BRACKETED)];
  const values = brackets.map((match) => parseMarks(`${match[1] ?? ""}分`));
  const [first] = values;
  if (first && values.length === 1) return { marks: first, name: without(text, brackets[0]?.[0] ?? "") };
  if (first && values.every((value) => value !== null)) {
    const points = sumMarks(values.slice(1));
    // 班子建设(5分)：①…(2分)；②…(3分): the first figure is the sum of the points.
    const headed = points.eq(first) && isHeaded(folded, brackets);
    return { marks: headed ? first : sumMarks(values), name: text.trim() };
  }
  const trailing = TRAILING.exec(folded.trim());
  const value = trailing?.[1] === undefined ? null : parseMarks(trailing[1]);
  if (!trailing || !value) return null;
  // 熟练5分，不熟练3分: each of its own, and the last is not that of all.
  const steps = [...folded.trim().slice(0, trailing.index).matchAll(STEP)];
  if (steps.length > 0 && !SAYS_WHOLE.test(trailing[0])) return null;
  return {
    marks: value,
    name: folded
      .trim()
      .slice(0, trailing.index)
      .replace(/[\s,:、—-]+$/u, ""),
  };
}

/** Whether the first marks stand behind a title, over the points. Of two equal ones only a colon or a number between them says so. */
function isHeaded(text: string, [first, ...points]: readonly RegExpExecArray[]): boolean {
  if (!first || !LEADING_TOTAL.test(text.slice(0, first.index))) return false;
  const next = text.slice(first.index + first[0].length).trim();
  return points.length > 1 || /^[:：]/u.test(next) || splitEnumerator(next) !== null;
}

const OWN_BRACKETED = /[（(【[〔]\s*[^（()）【】[\]〔〕]{0,10}分\s*[)）】\]〕]/u;

/** The text without its bracketed marks, and without punctuation that followed them at the end. */
function without(text: string, bracketed: string): string {
  // If folding changed the width of something, the same place is found by its shape.
  const found = text.includes(bracketed) ? bracketed : (OWN_BRACKETED.exec(text)?.[0] ?? "");
  return text
    .replace(found, "")
    .trim()
    .replace(/[:：;；。，,]+$/u, "");
}
