import { LABEL, LABEL_AND_PARENTHESES, matchedLabel, ROLE_ALONE } from "./departmentRole.ts";

const RATIO =
  /\(?(?:按|权重|比例|占比|得分)*[:=]?\s*(\d+(?:\.\d+)?(?:\s*[::]\s*\d+(?:\.\d+)?)+)\s*(?:的?比例)?(?:分担|承担|分配|计分)?\)?/u;
const PHONE = /(?:电话|手机|tel)?:?\s*(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8}|(?<![\d.])\d{7,8}(?![\d.]))/giu;
const ENUMERATOR = /(^|[\n;,、\s。])\(?\d{1,2}(?:[.)](?!\d)|、)\s*/gu;
const CIRCLED = /[①-⑳⑴-⒛]/gu;
/** 一、二、三科 are three numbered departments. */
const NUMBERED =
  /((?:第?[一二三四五六七八九十]{1,2}[、,])+)(第?[一二三四五六七八九十]{1,2})(中队|大队|支部|[科室股处队所组])/gu;

/**
 * A cell's text as clauses are read from it: one width of characters, no telephone numbers, numbering or symbols, each
 * label on a line of its own; with the shares of a ratio taken out of it (6:4), none where there is none.
 */
export function preparedText(written: string): { readonly text: string; readonly ratio: readonly string[] } {
  let text = written
    .replace(CIRCLED, "\n")
    .replace(/\r\n?/gu, "\n")
    .normalize("NFKC")
    .replace(/[【[]/gu, "(")
    .replace(/[】\]]/gu, ")")
    .replace(/[★☆*※▲△●◆■□]/gu, "")
    .replace(/[|\t]/gu, "、")
    // A name that goes on in the next line.
    .replace(/(?<=[和及与])\s*\n|\n\s*(?=[和及与])/gu, "")
    .replace(PHONE, " ");
  text = text.replace(NUMBERED, (_, before: string, last: string, office: string) =>
    [...before.split(/[、,]/u).filter(Boolean), last].map((number) => `${number}${office}`).join("、"),
  );
  text = text.replace(ENUMERATOR, "$1\n");
  // （办公室）
  text = text.replace(/^\s*\(([^()]+)\)\s*$/u, (whole, inner: string) =>
    ROLE_ALONE.test(inner.trim()) ? whole : inner,
  );
  // （牵头：办公室） says the same without its parentheses.
  text = text.replace(/\(([^()]*:[^()]*)\)/gu, (whole, inner: string) =>
    matchedLabel(inner.trim()) ? `\n${inner}\n` : whole,
  );
  text = text.replace(LABEL_AND_PARENTHESES, "\n$1:$2\n");
  // 【牵头】办公室【配合】人事科: parentheses before the names, not behind them.
  if (/^\s*\(/u.test(text) && rolesInParentheses(text) > 1) {
    text = text.replace(/\(([^()]*)\)/gu, (whole, inner: string) =>
      ROLE_ALONE.test(inner.trim()) ? `\n${inner.trim()}:` : whole,
    );
  }
  // 办公室（主办）人事科（协办）: a role in parentheses ends what it goes for.
  text = text.replace(/(?<=[^\s(、])\(([^()]*)\)(?=\p{L})/gu, (whole, inner: string) =>
    ROLE_ALONE.test(inner.trim()) ? `${whole}、` : whole,
  );
  text = text.replace(LABEL, "\n$&");
  const found = RATIO.exec(text);
  if (!found?.[1]) return { text, ratio: [] };
  return { text: text.replace(found[0], "\n"), ratio: found[1].split(":").map((part) => part.trim()) };
}

function rolesInParentheses(text: string): number {
  return [...text.matchAll(/\(([^()]*)\)/gu)].filter(([, inner]) => ROLE_ALONE.test(inner?.trim() ?? "")).length;
}

/** Splits outside parentheses only: the 、 of 人事科（含老干科、档案室） separates nothing. */
export function splitOutside(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of text) {
    if (character === "(") depth++;
    else if (character === ")") depth = Math.max(0, depth - 1);
    if (separator.test(character) && (depth === 0 || !closes(text))) {
      parts.push(part);
      part = "";
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts;
}

function closes(text: string): boolean {
  return text.split("(").length === text.split(")").length;
}
