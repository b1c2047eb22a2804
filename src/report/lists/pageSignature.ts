import { keyCell, labelCell } from "../entryCells.ts";
import { SIGNED_ON, type DEPARTMENT_SIGNS, type LEADER_SIGNS } from "../entryPlaces.ts";
import type { KeptRow } from "../keptEntries.ts";
import type { SheetDraft } from "../sheetDraft.ts";
import { PLAIN } from "../styles.ts";
import { DEPARTMENT_LIST as AT, DEPARTMENT_LIST_HEADER as HEADER_ROW } from "./departmentListLayout.ts";

/** Where a page of the list is signed. Never alone on a page: what is signed for stands above it. */
export function addSignature(
  draft: SheetDraft,
  label: typeof DEPARTMENT_SIGNS | typeof LEADER_SIGNS,
  key: string,
  typed: KeptRow | undefined,
): void {
  const last = draft.next - 1;
  for (let row = Math.max(HEADER_ROW + 1, last - 1); row <= last; row++) draft.keepWithNext(row);
  draft.addSpans(
    [
      { from: 1, to: AT.effective, cell: labelCell(label, typed, PLAIN) },
      { from: AT.gap, to: AT.remark, cell: labelCell(SIGNED_ON, typed, PLAIN) },
      { from: AT.key, to: AT.key, cell: keyCell(key) },
    ],
    { height: 40 },
  );
}
