/** A calendar day, "2026-03-31". Compares as text. */
export type IsoDate = string;

/** Whether the text is an existing day: not 2026-02-30. */
export function isIsoDate(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** When a task is due. `text` is what the cell says (an Excel date as its ISO date). */
export type Deadline =
  | { readonly kind: "missing" }
  | { readonly kind: "date"; readonly due: IsoDate; readonly text: string }
  | { readonly kind: "recurring"; readonly text: string }
  | { readonly kind: "standing"; readonly text: string }
  | { readonly kind: "invalid"; readonly text: string };

/** How far a task is. `unknown` is a blank cell or a missing column. */
export type Progress = "done" | "doing" | "todo" | "unknown";

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
