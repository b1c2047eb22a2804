import type { SourceDocument } from "../blocks/block.ts";
import { WorkbookError } from "../workbook/workbookPort.ts";
import { DocumentError } from "./documentError.ts";
import { documentFormat } from "./documentFormat.ts";

/** Reads old .doc files; a front end in a browser has none. */
export type Word97Reader = (bytes: Uint8Array, name: string) => Promise<SourceDocument>;

/**
 * Reads a document of any supported kind, chosen by its first bytes and its name. Readers are loaded on demand.
 *
 * @throws DocumentError, WorkbookError
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  readWord97: Word97Reader | null,
): Promise<SourceDocument> {
  switch (documentFormat(bytes, name)) {
    case "docx": {
      const { readDocx } = await import("./docx/readDocx.ts");
      return readDocx(bytes, name);
    }
    case "word97":
      if (!readWord97) throw new DocumentError("old-word-in-browser", name);
      return readWord97(bytes, name);
    case "html": {
      const { readHtml } = await import("./html/readHtml.ts");
      return readHtml(bytes, name);
    }
    case "text": {
      const { readText } = await import("./text/readText.ts");
      return readText(bytes, name);
    }
    case "encrypted":
      throw new WorkbookError("password-protected", name);
    case "pdf":
    case "picture":
    case "ofd":
      throw new DocumentError("scanned-or-fixed", name);
    case "workbook":
      throw new DocumentError("a-workbook", name);
    case "empty":
      throw new DocumentError("empty-document", name);
    default:
      throw new DocumentError("not-a-document", name);
  }
}
