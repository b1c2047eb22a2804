/** A bullet in front of a line, which counts nothing. */
const BULLET = /^(?:[●○■◆◇▲△▪•·★☆※➢➤►▶◎⊙*]+|[—–-]{1,2}(?!\d))\s*(?=\S)/u;

/**
 * Normalises a text for the rules below: full-width punctuation between Chinese words (converted documents have
 * half-width), no invisible characters, single spaces, no bullet.
 */
export function plainText(text: string): string {
  return text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/gu, "")
    .replace(/[\u00a0\u3000\t]+/gu, " ")
    .replace(/\(/gu, "（")
    .replace(/\)/gu, "）")
    .replace(/(?<!\d):|:(?!\d)/gu, "：")
    .replace(/(?<!\d),|,(?!\d)/gu, "，")
    .replace(/;/gu, "；")
    .replace(/(?<=[\p{Script=Han}）])\.(?=[\s\p{Script=Han}]|$)/gu, "。")
    .replace(/[ ]{2,}/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .trim()
    .replace(BULLET, "");
}
