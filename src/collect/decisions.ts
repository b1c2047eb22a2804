import { a1, type CellAddress } from "../domain/address.ts";
import type { CellValue } from "../domain/cells.ts";
import type { FindingKind } from "./findingKind.ts";
import type { Finding, Merge } from "./mergeForms.ts";

/** What a person chose for findings: the index of a returned value. Any other finding keeps the workbook's value. */
export type Decisions = ReadonlyMap<Finding, number>;

/** Findings at a cell that could hold what was returned. A formula stays a formula. */
const DECIDABLE: ReadonlySet<FindingKind> = new Set([
  "conflict",
  "versions-differ",
  "changed-since",
  "older-round",
  "cleared",
  "not-theirs",
]);

/** Whether a person can choose one of the returned values. */
export function isDecidable({ kind, at, returned }: Finding): boolean {
  return at !== null && DECIDABLE.has(kind) && returned.some(({ value }) => isWritable(value));
}

/** Whether a returned value can be written to a cell; an error cannot. */
export function isWritable(value: CellValue): value is string | number | boolean | null {
  return value === null || typeof value !== "object";
}

/** A cell that changes, with its current value. */
export interface DecidedValue {
  readonly at: CellAddress;
  readonly kept: CellValue;
  readonly value: string | number | boolean | null;
}

/** What is written to the workbook: values without a conflict, and those that were chosen, each cell once. */
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

/** The value chosen for a finding; null if the workbook's value stays. */
export function chosenOf(finding: Finding, decisions: Decisions): Finding["returned"][number] | null {
  const at = decisions.get(finding);
  return at === undefined || !isDecidable(finding) ? null : (finding.returned[at] ?? null);
}
