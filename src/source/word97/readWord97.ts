import WordExtractor from "word-extractor";
import type { SourceDocument } from "../../blocks/block.ts";
import { LossCount } from "../lossCount.ts";
import { DocumentError } from "../documentError.ts";
import { textBlocks } from "../text/readText.ts";

/** Marks that the library leaves in the text: a non-breaking hyphen, a soft one, a column break, cell ends. */
const HYPHEN = /\u001e/gu;
const SOFT_HYPHEN = /undefined(?=\p{Script=Han})|(?<=\p{Script=Han})undefined/gu;
const BREAK = /[\u000e\u000c]/gu;
const OTHER = /[\u0000-\u0008\u000b\u000f-\u001d\u001f]/gu;

/**
 * A .doc or .wps of the Word 97 kind, on Node only: paragraphs, and tables whose cells are parted by tabs. Automatic numbers are
 * not in it, which is said.
 * @throws DocumentError old-word
 */
export async function readWord97(bytes: Uint8Array, name: string): Promise<SourceDocument> {
  try {
    const document = await new WordExtractor().extract(Buffer.from(bytes));
    const body = clean(document.getBody());
    const boxes = clean(document.getTextboxes({ includeHeadersAndFooters: false }));
    const blocks = textBlocks(boxes.trim() === "" ? body : `${body}\n${boxes}`);
    const losses = new LossCount();
    losses.add("automatic-numbers");
    return { name, blocks, losses: losses.losses };
  } catch (error) {
    throw new DocumentError("old-word", name, { cause: error });
  }
}

function clean(text: string): string {
  return text.replace(HYPHEN, "-").replace(SOFT_HYPHEN, "").replace(BREAK, "\n").replace(OTHER, "");
}
