/// <reference types="office-js" />
import { inExcel } from "./inExcel.ts";

/** What happened to a sheet. */
export interface SheetChange {
  readonly sheetId: string;
  readonly kind: "edited" | "added" | "deleted";
  /** Whether another author did it. */
  readonly isRemote: boolean;
}

/**
 * Listens to every change of contents, and to sheets being added or deleted. Excel reports an edit when the user has
 * left the cell, never while typing. Handlers must not prompt, because the user is working.
 *
 * @returns a function that stops listening
 */
export async function listenForChanges(listener: (change: SheetChange) => void): Promise<() => Promise<void>> {
  const hear =
    (kind: SheetChange["kind"]) =>
    async ({ worksheetId, source }: { worksheetId: string; source: string }): Promise<void> =>
      listener({ sheetId: worksheetId, kind, isRemote: source === "Remote" });
  const subject = (): string => "";
  const handlers = await inExcel(subject, async (context) => {
    const { worksheets } = context.workbook;
    const added = [
      worksheets.onChanged.add(hear("edited")),
      worksheets.onAdded.add(hear("added")),
      worksheets.onDeleted.add(hear("deleted")),
    ];
    await context.sync();
    return added;
  });
  return async () => {
    for (const handler of handlers) {
      await Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      });
    }
  };
}
