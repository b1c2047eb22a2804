import type { SumRow } from "../../../src/recognise/arithmetic/sumRow.ts";

/** What a row is in one way of reading a table. */
type OracleRole = "leaf" | "total" | "section";
export type OracleReading = readonly OracleRole[];

/** The rows that a total covers, both inclusive. */
interface Node {
  readonly from: number;
  readonly to: number;
}

/**
 * Every way to read a small table that the law of sums allows, found by trying them all: totals and sections cover at least
 * two rows with figures that add up to theirs in some column, and lie within each other or apart. Rows in the shape of a leaf
 * are leaves, rows called totals are totals of whatever they like; a row with nothing to be told apart by is a total only
 * where every leaf stands under one. Exponential: for tables of a dozen rows.
 */
export function everyReading(rows: readonly SumRow[]): readonly OracleReading[] {
  const found: OracleReading[] = [];
  const roles: OracleRole[] = [];
  const extend = (place: number): void => {
    const row = rows[place];
    if (!row) {
      if (isLawful(rows, roles)) found.push([...roles]);
      return;
    }
    for (const role of choices(row)) {
      roles[place] = role;
      extend(place + 1);
    }
    roles.length = place;
  };
  extend(0);
  return found;
}

function choices({ called, shape }: SumRow): readonly OracleRole[] {
  if (called) return ["total"];
  return shape === "leaf" ? ["leaf"] : ["leaf", "total", "section"];
}

/** What the leaves of a reading come to in a column. */
export function valueOf(rows: readonly SumRow[], reading: OracleReading, column: number): number {
  return rows.reduce((sum, row, place) => (reading[place] === "leaf" ? sum + (row.figures[column] ?? 0) : sum), 0);
}

/** How many totals of a reading that a word makes such agree with what they may cover. */
export function statedAgreeing(rows: readonly SumRow[], reading: OracleReading): number {
  return rows.filter((row, place) => row.called && nodesOf(rows, reading, place).length > 0).length;
}

function isLawful(rows: readonly SumRow[], reading: OracleReading): boolean {
  const choicesOf: (readonly Node[])[] = [];
  for (const [place, row] of rows.entries()) {
    if (reading[place] === "leaf" || row.called) continue;
    const nodes = nodesOf(rows, reading, place);
    if (nodes.length === 0) return false;
    choicesOf.push(nodes);
  }
  const plain = rows.some((row, place) => row.shape === "plain" && !row.called && reading[place] !== "leaf");
  return fitTogether(choicesOf, [], (nodes) => !plain || coversAll(rows, reading, nodes));
}

/** The stretches that a row's figures are the sum of in some column, those of called totals included. */
function nodesOf(rows: readonly SumRow[], reading: OracleReading, place: number): readonly Node[] {
  const row = rows[place];
  const nodes: Node[] = [];
  for (const [column, figure] of row?.figures.entries() ?? []) {
    if (figure === null || figure === 0) continue;
    const step = reading[place] === "section" ? 1 : -1;
    let sum = 0;
    let addends = 0;
    for (let end = place + step; end >= 0 && end < rows.length; end += step) {
      const part = reading[end] === "leaf" ? (rows[end]?.figures[column] ?? 0) : 0;
      sum += part;
      if (part !== 0) addends += 1;
      // A total covers all of its block: what lies next to it is no leaf.
      const next = end + step;
      const isWhole = next < 0 || next >= rows.length || reading[next] !== "leaf";
      if (sum === figure && addends > 1 && isWhole)
        nodes.push({ from: Math.min(place + step, end), to: Math.max(place + step, end) });
    }
  }
  return nodes;
}

function fitTogether(
  choicesOf: readonly (readonly Node[])[],
  taken: readonly Node[],
  isWhole: (nodes: readonly Node[]) => boolean,
): boolean {
  const [first, ...others] = choicesOf;
  if (!first) return isWhole(taken);
  return first.some(
    (node) => taken.every((other) => lieApart(node, other)) && fitTogether(others, [...taken, node], isWhole),
  );
}

function lieApart(a: Node, b: Node): boolean {
  const within = (inner: Node, outer: Node): boolean => inner.from >= outer.from && inner.to <= outer.to;
  return a.to < b.from || b.to < a.from || within(a, b) || within(b, a);
}

function coversAll(rows: readonly SumRow[], reading: OracleReading, nodes: readonly Node[]): boolean {
  return rows.every(
    (_, place) =>
      reading[place] !== "leaf" ||
      nodes.some(({ from, to }) => place >= from && place <= to) ||
      rows.some(({ called }, total) => called && total > place),
  );
}
