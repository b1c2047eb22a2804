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
