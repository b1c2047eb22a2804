/** Ⅱ-3, II-3 and Ⅱ—3 are one code; 1.10 is not 11 and not 1.1. */
export function codeKey(code: string): string {
  return code
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s()[\]【】]+/gu, "")
    .replace(/[—–―－_]/gu, "-")
    .replace(/[.、,]+$/u, "");
}
