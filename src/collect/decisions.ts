import { a1, type CellAddress } from "../domain/address.ts";
import type { CellValue } from "../domain/cells.ts";
import type { FindingKind } from "./findingKind.ts";
import type { Finding, Merge } from "./mergeForms.ts";

/** What a person chose for findings: one of what was returned, by its place. What is not in it keeps the workbook's value. */
export type Decisions = ReadonlyMap<Finding, number>;

/** Those where the workbook has a cell that could hold what was returned. A formula stays a formula. */
const DECIDABLE: ReadonlySet<FindingKind> = new Set([
  "conflict",
  "versions-differ",
  "changed-since",
  "older-round",
  "cleared",
  "not-theirs",
]);

/** Whether one of the returned values can be chosen by a person. */
export function isDecidable({ kind, at, returned }: Finding): boolean {
  return at !== null && DECIDABLE.has(kind) && returned.some(({ value }) => isWritable(value));
}

/** Whether a returned value could stand in a cell; an error could not. */
export function isWritable(value: CellValue): value is string | number | boolean | null {
  return value === null || typeof value !== "object";
}

/** A cell that changes, with what it holds now. */
export interface DecidedValue {
  readonly at: CellAddress;
  readonly kept: CellValue;
  readonly value: string | number | boolean | null;
}

/** What goes into the workbook: what alone was returned, and what was chosen, each cell once. */
export function decidedValues({ filled, findings }: Merge, decisions: Decisions): readonly DecidedValue[] {
  const values = new Map<string, DecidedValue>();
  const add = (one: DecidedValue): void => void values.set(`${a1(one.at)} ${one.at.sheet}`, one);
  for (const { at, kept, value } of filled) add({ at, kept, value });
  for (const finding of findings) {
    const chosen = chosenOf(finding, decisions);
    if (finding.at && chosen && isWritable(chosen.value)) {
      add({ at: finding.at, kept: finding.kept, value: chosen.value === "" ? null : chosen.value });
    }
  }
  return [...values.values()];
}

/** What was chosen for a finding; null where the workbook's value stays. */
export function chosenOf(finding: Finding, decisions: Decisions): Finding["returned"][number] | null {
  const at = decisions.get(finding);
  return at === undefined || !isDecidable(finding) ? null : (finding.returned[at] ?? null);
}
