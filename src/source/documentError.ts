import type { DocumentErrorCode } from "../domain/documentError.ts";

/** A document that cannot be read; `language/documentMessage` makes the sentence. A problem of its package is a `WorkbookError`. */
export class DocumentError extends Error {
  constructor(
    readonly code: DocumentErrorCode,
    readonly subject: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${subject}`, options);
    this.name = "DocumentError";
  }
}
