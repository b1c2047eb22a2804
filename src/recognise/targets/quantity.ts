import { marks, type Marks } from "../../domain/marks.ts";
import type { Achieved, Quantity, Recurrence } from "../../domain/target.ts";
import { parseMarks } from "../text/marksText.ts";

/** Amounts with units in running text: 87.5%, 24次, 二十四次, 1.2万人. Nothing is guessed. */

const ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const HAN = "[〇零一二两三四五六七八九十百千]+(?:点[〇零一二三四五六七八九]+)?";
/** Pattern source for a number. */
export const NUMBER = `(?:${ARABIC}|${HAN})`;
/** As `NUMBER`, but digits only: within words (三五普法) characters are no number. */
export const DIGITS = `(?:${ARABIC})`;

const MEASURES =
  "人次|班次|批次|场次|平方米|平方公里|公里|千米|公顷|小时|课时|学时|分钟|人|名|位|次|篇|条|期|场|件|起|例|宗|个|项|份|户|处|家|" +
  "天|日|亩|吨|册|本|辆|台|套|张|幅|门|对|株|部|支|间|座|所|堂|节|批|元";
/** Pattern source for a unit; 万 and 亿 belong to the number. */
export const UNIT = `(?:个?百分点|[万亿]?(?:${MEASURES})|[万亿]|%|‰)`;

const SAME_UNIT: Readonly<Record<string, string>> = {
  百分点: "%",
  个百分点: "%",
  名: "人",
  位: "人",
  例: "起",
  宗: "起",
  场次: "场",
};

const FACTORS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** Normalises targets, amounts and rules: half-width, without spaces, without the numbers of points. */
export function foldText(text: string): string {
  return text
    .replace(/[①-⑳㉑-㉟⑴-⒇⒈-⒛]/gu, ";")
    .normalize("NFKC")
    .replace(/[\r\n]+/gu, ";")
    .replace(/\s+/gu, "")
    .replace(/≧/gu, "≥")
    .replace(/≦/gu, "≤")
    .replace(/>=|=>/gu, "≥")
    .replace(/<=|=</gu, "≤")
    .replace(new RegExp(`百分之(${NUMBER})`, "gu"), "$1%")
    .replace(/(^|[;。,、])(?:\(\d{1,2}\)|\d{1,2}[.、)](?!\d))/gu, "$1");
}

/** An amount from the texts of its number and unit; null if the number is none. */
export function quantity(number: string, unit = ""): Quantity | null {
  const value = parseMarks(`${number}分`);
  if (!value) return null;
  const factor = FACTORS[unit[0] ?? ""];
  const bare = factor === undefined ? unit : unit.slice(1);
  return { value: factor === undefined ? value : value.times(factor), unit: SAME_UNIT[bare] ?? bare };
}

const EVERY: Readonly<Record<string, Recurrence>> = {
  日: "day",
  天: "day",
  周: "week",
  星期: "week",
  月: "month",
  季: "quarter",
  季度: "quarter",
  半年: "half-year",
  年: "year",
  年度: "year",
};
const OFTEN = /每个?(季度|星期|半年|年度|[日天周月季年])|(全年|年度|年内|当年)/u;

/** How often, from the words before an amount (每季度, 全年), or null. */
export function recurrenceIn(words: string): Recurrence | null {
  const match = OFTEN.exec(words);
  if (!match) return null;
  return match[1] === undefined ? "year" : (EVERY[match[1]] ?? null);
}

const LEADING =
  "(?:(?:截至目前|目前|现|已|共|累计|合计|实际|总计|平均|约定)*(?:完成|开展|组织|举办|召开|达到|达|为|是|实现|报送|刊发|培训)?(?:了)?)";
const SUBJECT =
  "[^\\d%,。;、()每不未低高大小多少超<>≤≥±约]{0,12}(?:率|度|数|量|值|比例|次数|人数|总数)(?:为|是|达到|达|:)?";
const OFTEN_WORDS = "(?:每个?(?:季度|星期|半年|年度|[日天周月季年])|全年|年度|年内|当年)";
const WHOLE = new RegExp(
  `^((?:${SUBJECT})?${OFTEN_WORDS}?${LEADING})(-?)(${NUMBER})(${UNIT})?(?:\\([^()\\d]*\\))?[。;]?$`,
  "u",
);

/** The amount in a cell of 完成值, if it holds nothing else: 87.5%, 已完成24次, 知晓率87.5%; otherwise null. */
export function achievedIn(text: string): Achieved | null {
  if (text.length > 40) return null;
  const match = WHOLE.exec(foldText(text));
  if (!match) return null;
  const [, words = "", minus, number = "", unit] = match;
  const read = quantity(number, unit);
  if (!read) return null;
  return { value: minus ? read.value.times(-1) : read.value, unit: read.unit, every: recurrenceIn(words) };
}

/** The exact figure that a percentage shows: 0.875 → 87.5. */
export function percent(value: number): Marks {
  return marks(Number((value * 100).toPrecision(15)));
}
