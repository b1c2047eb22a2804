import { isSubordinateUnit, strongestRoles, type Role, type Roster } from "../domain/department.ts";
import type { CollectedRow, CollectedSheet } from "./collectedRows.ts";

/** Who receives forms: every department, each 责任领导, or only 二级单位 (所, 站, 队, 中心). */
export const RECIPIENT_KINDS = ["department", "leader", "unit"] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** The recipient's part in a row. `first` is named first where nobody leads, and its marks count (`attribution`). */
export type Part = Role | "first";

/** A row that is sent, with the recipient's part in it; null if the recipient is a leader. */
export interface SentRow {
  readonly sheet: CollectedSheet;
  readonly row: CollectedRow;
  readonly part: Part | null;
}

/** A department (or a leader) with the rows it is asked about, in workbook order. */
export interface Recipient {
  readonly name: string;
  readonly rows: readonly SentRow[];
}

/** Everybody named in a row receives it, in the order of their first mention. Rows that name nobody are not sent. */
export function distribute(
  sheets: readonly CollectedSheet[],
  { departments }: Roster,
  kind: RecipientKind,
): readonly Recipient[] {
  const units = new Set(departments.filter(isSubordinateUnit).map(({ name }) => name));
  const byName = new Map<string, SentRow[]>();
  for (const sheet of sheets) {
    for (const row of sheet.rows) {
      for (const [name, part] of namesIn(row, kind)) {
        if (kind === "unit" && !units.has(name)) continue;
        const rows = byName.get(name) ?? [];
        rows.push({ sheet, row, part });
        byName.set(name, rows);
      }
    }
  }
  return [...byName].map(([name, rows]) => ({ name, rows }));
}

function namesIn({ assignments, people }: CollectedRow, kind: RecipientKind): ReadonlyMap<string, Part | null> {
  if (kind === "leader") return new Map(people.leaders.map((name) => [name, null]));
  const roles = strongestRoles(assignments);
  if ([...roles.values()].includes("lead")) return roles;
  const first = assignments.find(({ role, group }) => role !== "support" && group === null);
  return first ? new Map<string, Part>([...roles, [first.department, "first"]]) : roles;
}
