/** How Word writes the numbers of its lists (ST_NumberFormat, ECMA-376 part 1, 17.18.59). */

import { inChinese } from "../../domain/chineseNumerals.ts";

const LEGAL = "零壹贰叁肆伍陆柒捌玖";
const STEMS = "甲乙丙丁戊己庚辛壬癸";
const BRANCHES = "子丑寅卯辰巳午未申酉戌亥";

/** A list's number in a format; in digits if the format is unknown or does not go that far. */
export function listNumber(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "japaneseCounting":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
      return inChinese(value);
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return inChinese(value, LEGAL, "拾佰仟").replace(/^拾/u, "壹拾");
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return [...String(value)].map((digit) => (digit === "0" ? "〇" : inChinese(Number(digit)))).join("");
    case "ideographTraditional":
      return STEMS[value - 1] ?? String(value);
    case "ideographZodiac":
      return BRANCHES[value - 1] ?? String(value);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return enclosed(value, [
        [1, 20, 0x2460],
        [21, 35, 0x3251],
        [36, 50, 0x32b1],
      ]);
    case "decimalEnclosedParen":
      return enclosed(value, [[1, 20, 0x2474]]);
    case "decimalEnclosedFullstop":
      return enclosed(value, [[1, 20, 0x2488]]);
    case "ideographEnclosedCircle":
      return enclosed(value, [[1, 10, 0x3280]]);
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "upperLetter":
      return letter(value);
    case "lowerLetter":
      return letter(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    default:
      return String(value);
  }
}

function enclosed(value: number, ranges: readonly (readonly [from: number, to: number, first: number])[]): string {
  const range = ranges.find(([from, to]) => value >= from && value <= to);
  return range ? String.fromCharCode(range[2] + value - range[0]) : String(value);
}

/** 27 is AA, 28 BB: Word repeats the letter. */
function letter(value: number): string {
  if (value < 1 || value > 780) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  }
  return text;
}
