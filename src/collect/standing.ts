import type { IsoDate } from "../domain/deadline.ts";
import type { Recipient } from "./distribution.ts";
import type { Merge, ReturnedFile } from "./mergeForms.ts";

/** Whether somebody has returned what was sent. */
export interface Standing {
  readonly recipient: string;
  readonly files: readonly string[];
  /** The day that the forms name; "" where none does. */
  readonly due: string;
  readonly state: "returned" | "due" | "overdue";
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/**
 * Everybody who was to return something, in the order of sending. The day is that of the forms that came back, which were all
 * sent together.
 */
export function standingOf(
  recipients: readonly Recipient[],
  { merged }: Merge,
  files: readonly ReturnedFile[],
  today: IsoDate,
): readonly Standing[] {
  const due = files.map(({ form }) => form?.info?.due ?? "").find((day) => day !== "") ?? "";
  return recipients.map(({ name }) => {
    const own = merged.filter(({ recipient }) => recipient === name).map(({ file }) => file);
    const late = DAY.test(due) && due < today;
    return { recipient: name, files: own, due, state: own.length > 0 ? "returned" : late ? "overdue" : "due" };
  });
}
