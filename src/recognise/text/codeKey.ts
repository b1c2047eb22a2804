/** A code that is its own key, as most are. */
const PLAIN = /^[a-z\d.-]*[a-z\d-]$/u;

/** Ⅱ-3, II-3 and Ⅱ—3 are one code; 1.10 is not 11 and not 1.1. */
export function codeKey(code: string): string {
  if (PLAIN.test(code)) return code;
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]+/gu, "")
    .replace(/[—–―－_]/gu, "-")
    .replace(/[.、,]+$/u, "");
}
