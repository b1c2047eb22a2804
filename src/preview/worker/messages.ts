import type { WorkbookErrorCode } from "../../domain/workbookError.ts";
import type { WorkStep } from "../../usecases/work.ts";
import type { Piece } from "./pieces.ts";

/** What the page sends its worker. `id` numbers what is asked for; `input` is a list in pieces. */
export type ToWorker =
  | { readonly id: number; readonly ask: string; readonly input: readonly Piece[] }
  | { readonly id: number; readonly stop: true };

/** What the worker sends back: how far it is, the answer piece by piece, and that it is whole; or what went wrong. */
export type FromWorker =
  | { readonly id: number; readonly step: WorkStep }
  | { readonly id: number; readonly unfitted: string }
  | { readonly id: number; readonly piece: Piece }
  | { readonly id: number; readonly done: true }
  /** `code` null: not a matter of the workbook but a fault of ours. */
  | { readonly id: number; readonly code: WorkbookErrorCode | null; readonly subject: string };
