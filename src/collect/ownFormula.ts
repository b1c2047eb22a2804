const TEXT_LITERAL = /"(?:[^"]|"")*"/gu;
const REFERENCE = /\$?[A-Z]{1,3}\$?(\d+)(?![\w(])/giu;
/** A word that is no function: a defined name, a whole column, a table. */
const NAME = /[\p{L}_][\p{L}\d_.]*(?!\s*[\p{L}\d_.(])/gu;
const CONSTANT = /^(?:true|false)$/iu;
/** Other sheets, tables, arrays, what is left of lost references; whole rows. */
const ELSEWHERE = /[!#[\]{}]|(?<![A-Z\d$])\$?\d+:\$?\d/iu;

/** Whether a formula takes from no cell but those of the rows given, 1-based and inclusive, on its own sheet. */
export function isOfOwnRows(formula: string, first: number, last: number): boolean {
  const code = formula.replace(TEXT_LITERAL, '""');
  if (ELSEWHERE.test(code)) return false;
  const rest = code.replace(REFERENCE, (_, row: string) => (Number(row) >= first && Number(row) <= last ? "" : "other"));
  return (rest.match(NAME) ?? []).every((word) => CONSTANT.test(word));
}
