import { sumMarks, type Marks } from "../../domain/marks.ts";
import { bareEarned, bareSum, readClaims, saysExempt, saysUnscored, type Claims } from "./claims.ts";
import { kindOf } from "./indicatorNames.ts";
import { isWiderSum, widerSums } from "./sumLines.ts";
import type { Unit } from "./units.ts";

/** A unit with the marks stated in it and below it. */
export interface Marked {
  readonly unit: Unit;
  readonly claims: Claims | null;
  readonly children: readonly Marked[];
  /** Something in it or below it states marks. */
  readonly marked: boolean;
  readonly scored: boolean;
  /** A paragraph in it or below it states the sum of everything. */
  readonly sums: boolean;
  /** It starts, or contains, bonuses, deductions or vetoes, whose rows need no marks. */
  readonly special: boolean;
}

/** @param isTold whether 得18分 means marks earned, not a rule */
export function markedOf(unit: Unit, isTold: boolean): Marked {
  const below = unit.children.map((child) => markedOf(child, isTold));
  const own = combined(unit, isTold);
  const { claims, children } = raisedMarks(own, below) ?? { claims: own, children: below };
  return {
    unit,
    claims,
    children,
    marked: claims !== null || children.some(({ marked }) => marked),
    scored: (claims?.actual ?? null) !== null || children.some(({ scored }) => scored),
    special: kindOf(unit) !== null || children.some(({ special }) => special),
    sums:
      widerSums(unit).length > 0 ||
      (claims === null && bareSum(unit.own) !== null) ||
      children.some(({ sums }) => sums),
  };
}

/** The mark that a unit states with no more words than 扣2分，得18分. */
function earnedIn({ own, more }: Unit): Marks | null {
  return [own, ...more].map(bareEarned).find((earned) => earned !== null)?.earned ?? null;
}

/** Whether 得18分 means marks earned throughout: somewhere the full marks, the marks taken off and 得18分 fit each other. */
export function meansEarned(unit: Unit): boolean {
  const full = readClaims(unit.own)?.full ?? null;
  const fits = [unit.own, ...unit.more].some((text) => {
    const { earned = null, lost = null } = bareEarned(text) ?? {};
    return full !== null && earned !== null && lost !== null && full.minus(lost).eq(earned);
  });
  return fits || unit.children.some(meansEarned);
}

/** 自评得分：10分 on a line below the last of several points belongs to the heading above them, which states the full marks. */
function raisedMarks(claims: Claims | null, children: readonly Marked[]): Pick<Marked, "claims" | "children"> | null {
  const last = children.at(-1);
  if (!last?.claims || claims === null || claims.full === null || claims.actual !== null) return null;
  const { full, actual, lost, isTotal } = last.claims;
  if (full !== null || actual === null || isTotal || children.slice(0, -1).some(({ marked }) => marked)) return null;
  if (!isSaidBehind(last.unit)) return null;
  return {
    claims: { ...claims, actual, lost },
    children: [...children.slice(0, -1), { ...last, claims: null, marked: false, scored: false }],
  };
}

/** Whether it is on a line of its own, or in its own sentence after the points ①…；② of a paragraph. */
function isSaidBehind({ own, more, inline }: Unit): boolean {
  if (readClaims(own) === null) return more.length > 0;
  const at = own.search(/[。；\n]/u);
  return inline && at >= 0 && readClaims(own.slice(0, at)) === null;
}

/** The heading's marks take precedence over those of the paragraphs below it; a paragraph that states the sum of everything is left out. */
function combined(unit: Unit, isTold: boolean): Claims | null {
  const head = readClaims(unit.own);
  const rest = unit.more.flatMap((text) => {
    const claims = readClaims(text);
    return claims && !isWiderSum(claims, head, unit, text) ? [claims] : [];
  });
  const all = [...(head ? [head] : []), ...rest];
  const [first] = all;
  if (!first) return null;
  const full = all.find((claims) => claims.full !== null);
  const isOpen = (head?.actual ?? null) === null && [unit.own, ...unit.more].some(saysUnscored);
  const isExempt = head !== null && head.actual === null && unit.more.some(saysExempt);
  const actual =
    head !== null && head.actual !== null
      ? head
      : [...rest].reverse().find((claims) => claims.actual !== null && !isOpen);
  return {
    full: full?.full ?? null,
    actual: actual?.actual ?? (isExempt ? "not-applicable" : isTold ? earnedIn(unit) : null),
    lost: all.find(({ lost }) => lost !== null)?.lost ?? null,
    isTotal: all.some(({ isTotal }) => isTotal),
    isOfUnit: (actual ?? full ?? first).isOfUnit,
    from: first.from,
    bare: null,
  };
}

/** Whether a block states the sum of everything and nothing else. */
export function isSum({ claims, children }: Marked): boolean {
  return claims !== null && claims.isTotal && children.length === 0;
}

/** Whether the unit itself is scored, rather than its parts. */
export function isLeaf(claims: Claims | null, below: readonly Marked[]): boolean {
  if (below.length === 0) return claims !== null;
  if (below.some(({ scored }) => scored)) return false;
  if (claims === null) return false;
  if (claims.actual !== null) return true;
  if (claims.full === null) return false;
  // Points without marks beside points with marks: all of them are one indicator.
  const sum = sumOf(below);
  const [one] = below;
  const siblings = one?.unit.node.parent?.children.length ?? below.length;
  return !(sum?.eq(claims.full) ?? false) && below.length < siblings;
}

/** The full marks of the parts together; null if none states any. */
export function sumOf(children: readonly Marked[]): Marks | null {
  const fulls = children.flatMap(({ claims }) => claims?.full ?? []);
  return fulls.length === 0 ? null : sumMarks(fulls);
}
