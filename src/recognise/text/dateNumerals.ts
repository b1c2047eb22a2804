const DIGITS = "〇零一二三四五六七八九";

/**
 * Replaces Chinese numerals in dates by digits: 二〇二六年三月三十一日 → 2026年3月31日, 第三季度 → 第3季度, 十二月底 → 12月底. Only before 年 月 日 号
 * 季; elsewhere (一次, 统一) they stay.
 */
export function withDateNumerals(text: string): string {
  return text.replace(
    /([〇○零一二三四五六七八九十廿]+)(?=(?:个)?[年月日号季])/gu,
    (numeral) => value(numeral) ?? numeral,
  );
}

function value(numeral: string): string | null {
  const plain = numeral.replaceAll("○", "〇").replaceAll("廿", "二十");
  if (!plain.includes("十")) return [...plain].map((digit) => String(Math.max(0, DIGITS.indexOf(digit) - 1))).join("");
  const parts = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/u.exec(plain);
  if (!parts) return null;
  const tens = parts[1] ? DIGITS.indexOf(parts[1]) - 1 : 1;
  const ones = parts[2] ? DIGITS.indexOf(parts[2]) - 1 : 0;
  return String(tens * 10 + ones);
}
