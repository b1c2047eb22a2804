/** Where a web page, or a table in a format of text that Excel also opens, begins: after a byte order mark and blanks. */
const BEGINNING =
  /^\s*(?:<!doctype html|<html|<head|<body|<table|<meta|<style|<div|<!--|<\?xml[^>]*\?>\s*(?:<\?mso|<!doctype html|<html|<(?:ss:)?workbook)|mime-version:)/iu;

/** Whether what is called a workbook is really a web page or XML text, as many systems export it under .xls or .xlsx. */
export function isWebPage(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return BEGINNING.test(new TextDecoder(encoding).decode(bytes.subarray(0, 2048)));
}
