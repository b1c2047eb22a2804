import { WorkbookError, type WorkbookErrorCode } from "../workbookPort.ts";

/** Codes of Office.js that mean something to the user; any other is a failure of Excel. Always branch on codes: messages are localised. */
const CODES: Readonly<Record<string, WorkbookErrorCode>> = {
  InvalidOperationInCellEditMode: "cell-editing",
  AccessDenied: "sheet-protected",
  InactiveWorkbook: "excel-inactive",
  RequestPayloadSizeLimitExceeded: "exchange-too-large",
  ResponsePayloadSizeLimitExceeded: "exchange-too-large",
  ItemNotFound: "changed-meanwhile",
  InvalidReference: "changed-meanwhile",
  InvalidObjectPath: "changed-meanwhile",
  ItemAlreadyExists: "changed-meanwhile",
  ApiNotFound: "excel-too-old",
};

/** The code of an Office.js error, or null. */
export function officeCode(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || !("debugInfo" in error)) return null;
  return typeof error.code === "string" ? error.code : null;
}

/** Converts any failure of a batch to an error of the port. Our own errors pass through unchanged. */
export function workbookErrorOf(error: unknown, subject: string): unknown {
  const code = officeCode(error);
  return code === null ? error : new WorkbookError(CODES[code] ?? "excel-failed", subject, { cause: error });
}
