import type { WorkbookErrorCode } from "../../domain/workbookError.ts";
import type { WorkStep } from "../../usecases/work.ts";
import type { Piece } from "./pieces.ts";

/** What the page sends to its worker. `id` numbers the request; `input` is a list in pieces. */
export type ToWorker =
  | { readonly id: number; readonly ask: string; readonly input: readonly Piece[] }
  | { readonly id: number; readonly stop: true };

/** What the worker sends back: progress, the answer in pieces, and its end; or an error. */
export type FromWorker =
  | { readonly id: number; readonly step: WorkStep }
  | { readonly id: number; readonly unfitted: string }
  | { readonly id: number; readonly piece: Piece }
  | { readonly id: number; readonly done: true }
  /** `code` null: an internal error, not a problem of the workbook. */
  | { readonly id: number; readonly code: WorkbookErrorCode | null; readonly subject: string };
