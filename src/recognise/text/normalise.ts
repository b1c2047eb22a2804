/**
 * What is ignored in comparing names and headings: spaces, line breaks, punctuation; width and case are folded. NFKC
 * also folds circled and Roman numbers (① → 1, Ⅱ → ii), because two people typing the same number may use either.
 */
const NOT_COMPARED = /[\s\p{P}\p{S}\p{C}]+/gu;

/** Normalises a name for comparison; "" if nothing is left of it. */
export function normaliseName(text: string): string {
  return ordinaryName(text) ?? text.normalize("NFKC").replace(NOT_COMPARED, "").toLowerCase();
}

/**
 * A fast path for the characters of nearly all names: folding and the Unicode pattern would take most of the time of
 * recognising a large workbook. null if there is any other character.
 */
function ordinaryName(text: string): string | null {
  let name = "";
  let from = 0;
  let upper = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    if (code >= 0x80 && !ORDINARY_PUNCTUATION.has(code)) return null;
    if (code < 0x80 && isLetterOrDigit(code)) {
      if (code <= 0x5a && code >= 0x41) upper = true;
      continue;
    }
    // In ASCII, everything but letters and digits is a space, punctuation, a symbol or a control character.
    if (at > from) name += text.slice(from, at);
    from = at + 1;
  }
  if (from === 0) name = text;
  else if (from < text.length) name += text.slice(from);
  return upper ? name.toLowerCase() : name;
}

const ORDINARY_PUNCTUATION: ReadonlySet<number> = new Set(
  [..."　、。《》【】（），：；！？“”—…·"].map((mark) => mark.charCodeAt(0)),
);

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** 加(扣)分 says both, as 加扣分 does. */
export const BRACKETED_SIGN = /[([【]([加减扣增]{1,2})[)\]】](?=.*分)|(?<=[加减扣增])[([【]([加减扣增]{1,2})[)\]】]/gu;
const TRAILING_UNIT = /[([【](?:单位[:：]?)?(?:分|分值|分数|%|百分比|元|人|个|次|项)[)\]】]$/u;
const PARENTHESES = /[([【][^()[\]【】]*[)\]】]/gu;
const PARENTHESISED_MARKS = /[([【]?(?:共|计|满分|合计)?[:：]?\d+(?:\.\d+)?分?[)\]】]$/u;

/** Normalised forms of a column heading, most faithful first: without its unit, then without any parentheses. */
export function headingForms(text: string): readonly string[] {
  // 评价（符合=满分，不符合=0）: the worth of grades says nothing about the column.
  const folded = text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/\([^()]*=[^()]*\)/gu, "")
    .replace(BRACKETED_SIGN, "$1$2");
  const bare = folded.replace(TRAILING_UNIT, "").replace(PARENTHESISED_MARKS, "");
  const forms = [normaliseName(bare)];
  const open = normaliseName(bare.replace(PARENTHESES, ""));
  if (open !== "" && open !== forms[0]) forms.push(open);
  return forms;
}

/** Codes that are their own key, as most are. */
const PLAIN = /^[a-z\d.-]*[a-z\d-]$/u;

/** Normalises a code: Ⅱ-3, II-3 and Ⅱ—3 are equal; 1.10 is neither 11 nor 1.1. */
export function codeKey(code: string): string {
  if (PLAIN.test(code)) return code;
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]+/gu, "")
    .replace(/[—–―－_]/gu, "-")
    .replace(/[.、,]+$/u, "");
}
