import type { SourceDocument } from "../../blocks/block.ts";
import { documentMessage, documentPackageMessage } from "../../language/documentMessage.ts";
import type { Language } from "../../language/language.ts";
import { DocumentError } from "../../source/documentError.ts";
import { WorkbookError } from "../../workbook/workbookPort.ts";

/** What the user provides: a file, or pasted text, as rich text if possible. */
export type Handed = { readonly file: File } | { readonly html: string; readonly text: string; readonly name: string };

/**
 * Reads a file or pasted text; readers are fetched on demand.
 *
 * @throws DocumentError, WorkbookError
 */
export async function readSource(handed: Handed): Promise<SourceDocument> {
  if ("file" in handed) {
    const { readDocument } = await import("../../source/readDocument.ts");
    return readDocument(new Uint8Array(await handed.file.arrayBuffer()), handed.file.name, null);
  }
  const { html, text, name } = handed;
  if (/<(?:table|p|h\d|li)\b/iu.test(html)) {
    const { htmlBlocks } = await import("../../source/html/readHtml.ts");
    return { name, blocks: htmlBlocks(html), losses: [] };
  }
  const { textBlocks } = await import("../../source/text/readText.ts");
  return { name, blocks: textBlocks(text), losses: [] };
}

/** One sentence for a document that cannot be read; null for an internal error. */
export function sourceFailure(error: unknown, name: string, language: Language): string | null {
  if (error instanceof DocumentError) return documentMessage(error.code, name, language);
  return error instanceof WorkbookError ? documentPackageMessage(error.code, name, language) : null;
}
