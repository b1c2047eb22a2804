/** Numbers written in Chinese characters. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** 三, 叁 → 3; null for any other character. */
export function digitOf(character: string): number | null {
  return DIGITS[character] ?? null;
}

/** 十五 → 15, 二十 → 20, 一百零五 → 105, 两 → 2; null if it is not a number. */
export function chineseInteger(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const [place, character] of [...text].entries()) {
    const unit = UNITS[character];
    const value = DIGITS[character];
    if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && !(unit === 10 && place === 0))) return null;
      lastUnit = unit;
      total += (digit ?? 1) * unit;
      digit = null;
    } else if (value === undefined || (digit !== null && digit !== 0)) return null;
    else digit = value;
  }
  return text === "" ? null : total + (digit ?? 0);
}

/** A whole number in digits or in Chinese: 12, 十二; null for anything else. */
export function writtenInteger(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : chineseInteger(text);
}

/** Pattern source for a number of marks: 2.5, 十二点五. */
export const NUMERAL = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十百]+(?:点[一二三四五六七八九零]+)?)";

/** 12 → 十二, 101 → 一百零一, up to 9999; as digits beyond. @param digits 0 to 9 @param units ten, hundred, thousand */
export function inChinese(value: number, digits = "零一二三四五六七八九", units = "十百千"): string {
  if (value <= 0 || value > 9999) return value === 0 ? (digits[0] ?? "0") : String(value);
  let text = "";
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    const isTen = power === 1 && digit === 1 && text === "";
    text += (gap ? digits[0] : "") + (isTen ? "" : (digits[digit] ?? "")) + (power > 0 ? (units[power - 1] ?? "") : "");
    gap = false;
  }
  return text;
}

/**
 * Replaces Chinese numerals in dates by digits: 二〇二六年三月三十一日 → 2026年3月31日, 第三季度 → 第3季度, 十二月底 → 12月底. Only before 年 月 日 号
 * 季; elsewhere (一次, 统一) they stay.
 */
export function withDateNumerals(text: string): string {
  return text.replace(/([〇○零一二三四五六七八九十廿]+)(?=(?:个)?[年月日号季])/gu, (numeral) => {
    const plain = numeral.replaceAll("○", "〇").replaceAll("廿", "二十");
    if (!plain.includes("十")) return [...plain].map(digitOf).join("");
    return String(chineseInteger(plain) ?? numeral);
  });
}
