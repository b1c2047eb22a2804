import WordExtractor from "word-extractor";
import type { SourceDocument } from "../../blocks/block.ts";
import { LossCount } from "../lossCount.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";
import { DocumentError } from "../documentError.ts";
import { word97Blocks } from "./word97Blocks.ts";

/** Characters that the library leaves in the text: non-breaking hyphen, soft hyphen, column break, cell end. */
const HYPHEN = /\u001e/gu;
const SOFT_HYPHEN = /undefined(?=\p{Script=Han})|(?<=\p{Script=Han})undefined/gu;
const BREAK = /[\u000e\u000c]/gu;
const OTHER = /[\u0000-\u0008\u000b\u000f-\u001d\u001f]/gu;

/** Otherwise the library makes “ ” and — into the marks of an American keyboard. */
const AS_WRITTEN = { filterUnicode: false };

/**
 * Reads a .doc or .wps of the Word 97 kind, on Node only: paragraphs, and tables with tabs between cells. Automatic
 * numbers are missing, which is reported as a loss.
 *
 * @throws DocumentError old-word
 * @throws WorkbookError password-protected
 */
export async function readWord97(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  if (isEncrypted(bytes)) throw new WorkbookError("password-protected", name);
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const body = clean(document.getBody(AS_WRITTEN));
    const boxes = clean(document.getTextboxes({ ...AS_WRITTEN, includeHeadersAndFooters: false }));
    const blocks = word97Blocks(boxes.trim() === "" ? body : `${body}\n${boxes}`);
    const losses = new LossCount();
    losses.add("automatic-numbers");
    return { name, blocks, losses: losses.losses };
  } catch (error) {
    throw new DocumentError("old-word", name, { cause: error });
  }
}

const SECTOR = 512;

/** Bit 8 of the flags at the start of the stream WordDocument ([MS-DOC] FibBase), which begins on a sector boundary. */
function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = SECTOR; at + 12 < bytes.length; at += SECTOR) {
    if (bytes[at] === 0xec && bytes[at + 1] === 0xa5) return ((bytes[at + 11] ?? 0) & 1) === 1;
  }
  return false;
}

function clean(text: string): string {
  return text.replace(HYPHEN, "-").replace(SOFT_HYPHEN, "").replace(BREAK, "\n").replace(OTHER, "");
}
