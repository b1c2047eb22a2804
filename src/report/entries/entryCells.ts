import { text } from "../draft/cells.ts";
import { headingCell } from "../draft/headingLines.ts";
import { readableKey } from "./entryKeys.ts";
import { KEY_HEADING } from "./entryPlaces.ts";
import type { KeptRow } from "./keptEntry.ts";
import type { SheetDraft, Span } from "../draft/sheetDraft.ts";
import type { CellPlan, CellStyle } from "../sheetPlan.ts";
import { HIDDEN, INPUT, inputStyle, NOTE, SECTION, TEXT } from "../draft/styles.ts";

const EMPTY_ENTRY: CellPlan = { value: null, style: INPUT };

/**
 * A cell for the user to fill in, with what was typed before.
 *
 * @param otherwise shown until something is typed
 */
export function entryCell(heading: string, row: KeptRow | undefined, otherwise = EMPTY_ENTRY): CellPlan {
  const entry = row?.get(heading);
  if (!entry) return otherwise;
  const { value, numberFormat } = entry;
  return { value, style: inputStyle(numberFormat) };
}

/** 填表人：张三 */
export function labelCell(label: string, row: KeptRow | undefined, style: CellStyle): CellPlan {
  return text(`${label}：${row?.get(label)?.value ?? ""}`, style);
}

export function keyCell(key: string): CellPlan {
  return text(key, HIDDEN);
}

export const KEY_HEADER = text(KEY_HEADING, HIDDEN);

/** Where the block 已移出 of a list is. */
export interface RemovedColumns {
  /** Columns of the description and of each heading; the key's column follows them. */
  readonly description: readonly [from: number, to: number];
  readonly entries: readonly (readonly [heading: string, from: number, to: number])[];
  readonly key: number;
}

/** The words above a block of entries whose rows no longer exist. */
interface RemovedWords {
  readonly heading: string;
  readonly why: string;
}

const REMOVED: RemovedWords = {
  heading: "已移出",
  why: "以下内容原来填写的行已不在本表（已不失分、改名或删除），保留备查；行恢复后自动归位。",
};

/** Keeps what was typed into rows that no longer exist: at the end under 已移出, where its key finds it when the row comes back. */
export function addRemoved(
  draft: SheetDraft,
  kept: ReadonlyMap<string, KeptRow> | undefined,
  written: ReadonlySet<string>,
  columns: RemovedColumns,
): void {
  const removed = [...(kept ?? [])].filter(([key]) => !written.has(key));
  addTyped(draft, removed, columns, REMOVED);
}

/** What was typed into rows, with their keys, at the end of a list. */
export function addTyped(
  draft: SheetDraft,
  removed: readonly (readonly [key: string, row: KeptRow])[],
  columns: RemovedColumns,
  { heading: title, why }: RemovedWords,
): void {
  if (removed.length === 0) return;
  const [from, to] = columns.description;
  const last = columns.entries.at(-1)?.[2] ?? to;
  draft.add([], { height: 12 });
  draft.addSpans([{ from, to: last, cell: text(title, SECTION) }], { keepWithNext: true });
  draft.addSpans([{ from, to: last, cell: text(why, NOTE) }], { keepWithNext: true });
  const spans = (first: CellPlan, others: (heading: string, width: number) => CellPlan): Span[] => [
    { from, to, cell: first },
    ...columns.entries.map(([name, left, right]) => {
      return { from: left, to: right, cell: others(name, draft.widthOf(left, right)) };
    }),
  ];
  draft.addSpans(spans(headingCell("原所在行", draft.widthOf(from, to)), headingCell), { keepWithNext: true });
  for (const [key, row] of removed) {
    const labels = [...row].filter(([field]) => !columns.entries.some(([name]) => name === field));
    const typed = labels.map(([label, { value }]) => `${label}：${value}`).join("  ");
    const described = [readableKey(key), typed].filter((part) => part !== "").join("    ");
    draft.addSpans([
      ...spans(text(described, TEXT), (name) => entryCell(name, row)),
      { from: columns.key, to: columns.key, cell: keyCell(key) },
    ]);
  }
}
