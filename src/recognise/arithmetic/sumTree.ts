import { closingRow } from "./closingRow.ts";
import { unconfirmedSums } from "./countedTwice.ts";
import { oddRows, WHOLE } from "./oddRows.ts";
import { plainReading } from "./plainReading.ts";
import { splitTotals } from "./splitTotals.ts";
import { scanSums, type Scan } from "./sumScan.ts";
import type { Settled, SumDoubt, SumRole, SumRow, SumTree } from "./sumRow.ts";

/**
 * Reads the roles of a table's rows off its sums: one tree of totals from the leaves up. A formula settles the row that
 * holds it; figures settle a row that has nothing of what a leaf has. Where shape and figures are at odds the stated grand
 * total decides, else it stays a doubt. Linear in the rows.
 *
 * @param answered roles that the user gave; those rows are not doubted
 */
export function sumTree(rows: readonly SumRow[], answered: Settled = new Map()): SumTree {
  const settled = new Map(answered);
  let scan = scanSums(rows, settled);
  const settle = (roles: ReadonlyMap<number, "leaf" | "total" | SumRole>): void => {
    for (const [place, role] of roles) settled.set(place, role);
    scan = scanSums(rows, settled);
  };
  const split = [...splitTotals(rows, scan)].filter(([place]) => !settled.has(place));
  if (split.length > 0) settle(new Map(split));
  const plain = plainReading(rows, settled, scan);
  if (plain) settle(plain.roles);
  const closing = closingRow(rows, scan);
  if (closing?.isSure && !settled.has(closing.doubt.place)) settle(new Map([[closing.doubt.place, "total"]]));
  const odd = oddRows(rows, scan, closing?.doubt).filter(({ place }) => !settled.has(place));
  const byTotals = saidByTotals(rows, scan, odd);
  const open = odd.filter(({ place }) => !byTotals.has(place));
  const read = open.filter(({ asTotal }) => asTotal).map((doubt) => [doubt.place, asSum(doubt)] as const);
  if (odd.length > 0) settle(new Map([...byTotals, ...read]));
  const doubts = [...(plain?.doubts ?? []), ...open];
  const isUntouched = doubts.length + settled.size === 0;
  return { roles: scan.roles, doubts: isUntouched ? unconfirmedSums(rows, scan) : doubts };
}

/** What a doubtful row is where it is no leaf: of the rows below it a section, of all above where it fits none of them. */
function asSum({ place, column, from, to, fits }: SumDoubt): "total" | SumRole {
  if (!fits) return { role: "total", by: "word", column: null, from, to };
  return from > place ? { role: "section", by: "figures", column, from, to } : "total";
}

/** What doubtful rows are by the stated totals that cover them. */
function saidByTotals(
  rows: readonly SumRow[],
  { roles, sums }: Scan,
  doubts: readonly SumDoubt[],
): ReadonlyMap<number, "leaf" | "total" | SumRole> {
  const said = new Map<number, "leaf" | "total" | SumRole>();
  for (const [place, { role, from, to, by }] of doubts.length > 0 ? roles : []) {
    const row = rows[place];
    if (role !== "total" || !row || (!row.called && by !== "formula")) continue;
    // A total that fits nothing yet may mean its block or all there is.
    for (const start of new Set([from, 0])) {
      const within = doubts.filter((doubt) => doubt.place >= start && doubt.place < to && doubt.fits);
      const verdict = verdictOf(rows, within, row.figures, (column) => sums.sum(start, to, column), roles);
      if (verdict === null) continue;
      for (const doubt of within) said.set(doubt.place, verdict === "leaf" ? verdict : asSum(doubt));
      break;
    }
  }
  return said;
}

/**
 * What a stated total says of the doubtful rows it covers: the first column in which they make a difference decides.
 *
 * @param sumOf what the leaves come to, without the doubtful rows that are totals so far
 */
function verdictOf(
  rows: readonly SumRow[],
  doubts: readonly SumDoubt[],
  figures: SumRow["figures"],
  sumOf: (column: number) => number,
  roles: Scan["roles"],
): "leaf" | "total" | null {
  for (const [column, stated] of figures.entries()) {
    const figureOf = ({ place }: SumDoubt): number => rows[place]?.figures[column] ?? 0;
    const doubted = doubts.reduce((sum, doubt) => sum + figureOf(doubt), 0);
    if (stated === null || doubted === 0) continue;
    const leftOut = doubts.reduce((sum, doubt) => sum + (roles.has(doubt.place) ? figureOf(doubt) : 0), 0);
    const asLeaves = sumOf(column) + leftOut;
    // A subtotal counted twice would make the stated total come out as well, but hardly at 100.
    if (asLeaves === stated && (leftOut === 0 || (column === 0 && stated === WHOLE))) return "leaf";
    if (leftOut === 0 && asLeaves - doubted === stated) return "total";
  }
  return null;
}
