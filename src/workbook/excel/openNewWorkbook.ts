/// <reference types="office-js" />
import { workbookErrorOf } from "./officeFailure.ts";

/**
 * Opens a new, unsaved workbook beside the current one (ExcelApi 1.8).
 *
 * @param bytes an .xlsx file
 * @throws WorkbookError
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  try {
    await Excel.createWorkbook(base64(bytes));
  } catch (error) {
    throw workbookErrorOf(error, "");
  }
}

/** In pieces, because a call takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(binary);
}
