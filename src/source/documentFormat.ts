import { isOleContainer, oleNames } from "../workbook/file/read/oleContainer.ts";

/** The kind of a document, decided by its first bytes; the name only distinguishes kinds of text. */
export type DocumentFormat =
  | "docx"
  | "word97"
  | "html"
  | "text"
  | "workbook"
  | "encrypted"
  | "pdf"
  | "picture"
  | "ofd"
  | "rtf"
  | "empty"
  | "other";

const PICTURES: readonly (readonly number[])[] = [
  [0xff, 0xd8, 0xff],
  [0x89, 0x50, 0x4e, 0x47],
  [0x47, 0x49, 0x46, 0x38],
  [0x42, 0x4d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

/** @param name with its extension */
export function documentFormat(bytes: Uint8Array, name: string): DocumentFormat {
  if (bytes.length === 0) return "empty";
  const extension = /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
  const starts = (text: string): boolean => [...text].every((char, at) => bytes[at] === char.charCodeAt(0));
  if (starts("PK")) {
    if (extension === "ofd") return "ofd";
    return /^(?:xlsx|xlsm|xltx|et)$/u.test(extension) ? "workbook" : "docx";
  }
  if (isOleContainer(bytes)) {
    const names = oleNames(bytes);
    if (names.includes("WordDocument")) return "word97";
    if (names.includes("EncryptedPackage")) return "encrypted";
    if (names.some((stream) => stream === "Workbook" || stream === "Book")) return "workbook";
    // A truncated .doc has lost its directory but is still an old document.
    return /^(?:doc|wps|dot)$/u.test(extension) ? "word97" : "other";
  }
  if (starts("%PDF")) return "pdf";
  if (starts("{\\rtf")) return "rtf";
  if (extension !== "txt" && PICTURES.some((signature) => signature.every((byte, at) => bytes[at] === byte)))
    return "picture";
  // Text has no zero bytes, unless it is UTF-16.
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!isWide && bytes.subarray(0, 4096).includes(0)) return "other";
  if (/^(?:html?|xhtml|mht)$/u.test(extension)) return "html";
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).toLowerCase();
  return extension !== "txt" && extension !== "md" && /<(?:!doctype html|html|body|table|p)\b/u.test(head)
    ? "html"
    : "text";
}
