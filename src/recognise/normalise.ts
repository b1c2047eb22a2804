/**
 * How names and headings are compared: without spaces, line breaks, punctuation and width, letters in lower case.
 * NFKC also folds circled and Roman numbers (① → 1, Ⅱ → ii), which is what two hands typing the same number expect.
 */
const NOT_COMPARED = /[\s\p{P}\p{S}\p{C}]+/gu;

/** The form in which two names are compared; "" where nothing is left of it. */
export function normaliseName(text: string): string {
  return text.normalize("NFKC").replace(NOT_COMPARED, "").toLowerCase();
}

const TRAILING_UNIT = /[([【](?:单位[:：]?)?(?:分|分值|分数|%|百分比|元|人|个|次|项)[)\]】]$/u;
const PARENTHESES = /[([【][^()[\]【】]*[)\]】]/gu;
const PARENTHESISED_MARKS = /[([【]?(?:共|计|满分|合计)?[:：]?\d+(?:\.\d+)?分?[)\]】]$/u;

/** The forms in which a column heading is compared, most faithful first: without its unit, then without any parentheses. */
export function headingForms(text: string): readonly string[] {
  const folded = text.normalize("NFKC").replace(/\s+/gu, "");
  const bare = folded.replace(TRAILING_UNIT, "").replace(PARENTHESISED_MARKS, "");
  const forms = [normaliseName(bare)];
  const open = normaliseName(bare.replace(PARENTHESES, ""));
  if (open !== "" && open !== forms[0]) forms.push(open);
  return forms;
}
