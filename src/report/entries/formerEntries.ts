import { splitKey } from "./entryKeys.ts";
import { LEADER } from "./entryPlaces.ts";
import { writtenEntry } from "./entryText.ts";
import type { KeptEntry, KeptRow } from "./keptEntry.ts";

/**
 * Whether it is the earlier form of 扣分整改清单, with a row for each department that lost marks and the department first in
 * its key.
 *
 * @param columns headings found, in today's words
 */
export function ofFormerForm(columns: readonly (readonly [heading: string, column: number])[]): boolean {
  return !columns.some(([heading]) => heading === LEADER);
}

/** Joins what was typed for each department of an indicator: once if all said the same, otherwise each with its department in front. */
export function takenOver(former: ReadonlyMap<string, KeptRow>, date1904: boolean): ReadonlyMap<string, KeptRow> {
  const rows = new Map<string, Map<string, (readonly [department: string, entry: KeptEntry])[]>>();
  for (const [key, row] of former) {
    const [department, rest] = splitKey(key);
    const fields = rows.get(rest) ?? new Map<string, (readonly [string, KeptEntry])[]>();
    rows.set(rest, fields);
    for (const [field, entry] of row) fields.set(field, [...(fields.get(field) ?? []), [department, entry]]);
  }
  return new Map(
    [...rows].map(([key, fields]) => [
      key,
      new Map([...fields].map(([field, said]) => [field, together(said, date1904)])),
    ]),
  );
}

function together(said: readonly (readonly [department: string, entry: KeptEntry])[], date1904: boolean): KeptEntry {
  const distinct = new Map(said.map(([, entry]) => [writtenEntry(entry, date1904), entry]));
  const [only] = distinct.values();
  if (only && distinct.size === 1) return only;
  const lines = [...distinct.keys()].map((words) => {
    const who = said.filter(([, entry]) => writtenEntry(entry, date1904) === words).map(([department]) => department);
    return `${who.join("、")}：${words}`;
  });
  return { value: lines.join("\n") };
}
