import type { Enumerator } from "../text/textMarks.ts";
import type { RowCandidate } from "./rowCandidates.ts";

/** How the rows of a framework nest by their numbers: 一 over （一）, 1 over 1.1. */

const RANK: Readonly<Record<Enumerator["style"], number>> = {
  part: 0,
  han: 1,
  roman: 1,
  "han-bracket": 2,
  dotted: 3,
  letter: 3,
  "arabic-bracket": 6,
  circled: 7,
};

/** How deep a number puts its row, 0 the outermost; null without one. */
export function rankOf(enumerator: Enumerator | null): number | null {
  if (!enumerator) return null;
  const dots = enumerator.text.match(/[.．-]/gu)?.length ?? 0;
  return RANK[enumerator.style] + Math.min(dots, 2);
}

export const SECTION_STYLES: ReadonlySet<string> = new Set(["part", "han", "han-bracket", "roman"]);

/** Whether `other`, somewhere after `one`, is subordinate to it. */
export function isBelow(one: RowCandidate, other: RowCandidate | undefined): boolean {
  if (!other || other.shape === "total") return false;
  if (one.shape === "heading") {
    if (other.shape === "leaf") return !beginsAnother(one, other);
    const own = rankOf(one.enumerator);
    const next = rankOf(other.enumerator);
    return own !== null && next !== null ? next > own : other.column > one.column;
  }
  return leafNests(one, other);
}

/** Whether something else than a heading stands under begins with a row: what is named left of it. */
function beginsAnother(heading: RowCandidate, { group }: RowCandidate): boolean {
  return group !== null && group.column < heading.column && group.text !== heading.group?.text;
}

/** The last child row of a leaf-like parent; totals in between do not end it. */
export function lastBelow(candidates: readonly RowCandidate[], place: number): number {
  const one = candidates[place];
  let last = one?.row ?? 0;
  for (let next = place + 1; one && next < candidates.length; next++) {
    const other = candidates[next];
    if (!other || (other.shape !== "total" && !isBelow(one, other))) break;
    last = other.row;
  }
  return last;
}

/** Whether there are leaves below a row, and whether any of them has marks. */
export function childrenOf(candidates: readonly RowCandidate[], place: number): { any: boolean; scored: boolean } {
  const one = candidates[place];
  let any = false;
  if (!one) return { any, scored: false };
  for (let next = place + 1; next < candidates.length; next++) {
    const other = candidates[next];
    if (!other || !isBelow(one, other)) break;
    if (other.shape === "leaf") any = true;
    // The nearest scored leaf decides; few unmarked leaves precede it.
    if (other.shape === "leaf" && other.scored) return { any, scored: true };
  }
  return { any, scored: false };
}

/** 一 over 1, 2, 3; 1 over 1.1, 1.2: a row of the leaf column whose number makes the next rows its children. */
export function isOutlineParent(candidates: readonly RowCandidate[], place: number): boolean {
  const one = candidates[place];
  const next = candidates[place + 1];
  return one?.shape === "leaf" && next?.shape === "leaf" && leafNests(one, next);
}

/** Numbers are only compared if they are in the same kind of place: both in cells of their own, or both in the text. */
function leafNests(outer: RowCandidate, inner: RowCandidate): boolean {
  if (outer.heads) return !inner.enumerator || nests(outer.enumerator, inner.enumerator);
  if (outer.inCell && inner.inCell) return nests(outer.inCell, inner.inCell);
  if (outer.inText && inner.inText) return nests(outer.inText, inner.inText);
  if (!outer.alone) return false;
  if (outer.inCell && !outer.inText && !inner.inCell) return nests(outer.inCell, inner.inText);
  // 一、组织领导 without a number of its own, over rows that each have one: 1, 2, 3.
  if (!outer.inText || outer.inCell || !inner.inCell || inner.inText) return false;
  return SECTION_STYLES.has(outer.inText.style) && nests(outer.inText, inner.inCell);
}

function nests(outer: Enumerator | null, inner: Enumerator | null): boolean {
  if (!outer || !inner) return false;
  if (outer.style === "dotted" && inner.style === "dotted") {
    const prefix = outer.text.normalize("NFKC");
    const text = inner.text.normalize("NFKC");
    return text.startsWith(prefix) && /[.-]/u.test(text[prefix.length] ?? "");
  }
  if (outer.style === "roman" && inner.style === "roman") return inner.text.startsWith(`${outer.text}-`);
  return outer.style !== inner.style && RANK[inner.style] > RANK[outer.style];
}
