import type { IsoDate } from "../domain/deadline.ts";
import type { Recipient } from "./distribution.ts";
import { cellText } from "../recognise/table/table.ts";
import type { Merge, ReturnedFile } from "./mergeForms.ts";
import type { ReturnedForm } from "./returnedForm.ts";

/** Whether somebody has returned what was sent. */
export interface Standing {
  readonly recipient: string;
  readonly files: readonly string[];
  /** The day stated in the forms; "" if none states one. */
  readonly due: string;
  readonly state: "returned" | "due" | "overdue";
  /** Returned rows in which nothing was filled in. */
  readonly blank: number;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** Everybody who was sent a form, in the order of sending. The due day is taken from the returned forms, which were all sent together. */
export function standingOf(
  recipients: readonly Recipient[],
  { merged }: Merge,
  files: readonly ReturnedFile[],
  today: IsoDate,
): readonly Standing[] {
  const due = files.map(({ form }) => form?.info?.due ?? "").find((day) => day !== "") ?? "";
  return recipients.map(({ name }) => {
    const own = merged.filter(({ recipient }) => recipient === name).map(({ file }) => file);
    const blank = blankRows(files.flatMap(({ file, form }) => (form && own.includes(file) ? [form] : [])));
    const late = DAY.test(due) && due < today;
    return { recipient: name, files: own, due, state: own.length > 0 ? "returned" : late ? "overdue" : "due", blank };
  });
}

/** How many rows that ask for something are blank in all forms of one recipient together. */
function blankRows(forms: readonly ReturnedForm[]): number {
  const blank = new Set<string>();
  const filled = new Set<string>();
  for (const { rows } of forms) {
    for (const [key, { cells }] of rows) {
      const open = [...cells.values()].filter(({ sent }) => sent?.open === true);
      if (open.some(({ value }) => cellText(value) !== "")) filled.add(key);
      else if (open.length > 0) blank.add(key);
    }
  }
  return [...blank].filter((key) => !filled.has(key)).length;
}
