import { sumMarks, type Marks } from "../../domain/marks.ts";
import { bareEarned, bareSum, readClaims, saysExempt, saysUnscored, type Claims } from "./claims.ts";
import { kindOf } from "./indicatorNames.ts";
import { isOfAll, ofAll } from "./sumLines.ts";
import type { Unit } from "./units.ts";

/** A unit with the marks that it and what stands below it say. */
export interface Marked {
  readonly unit: Unit;
  readonly claims: Claims | null;
  readonly children: readonly Marked[];
  /** Anything in it or below it says marks. */
  readonly marked: boolean;
  readonly scored: boolean;
  /** A paragraph in it or below it says what everything adds up to. */
  readonly sums: boolean;
  /** It begins bonuses, deductions or vetoes, whose rows need no marks, or holds what does. */
  readonly special: boolean;
}

/** @param isTold whether 得18分 is what was earned, not a rule */
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
      ofAll(unit).length > 0 || (claims === null && bareSum(unit.own) !== null) || children.some(({ sums }) => sums),
  };
}

/** What a unit says that it came to, in no more words than 扣2分，得18分. */
function earnedIn({ own, more }: Unit): Marks | null {
  return [own, ...more].map(bareEarned).find((earned) => earned !== null)?.earned ?? null;
}

/** Whether somewhere what can be earned, what was taken off and 得18分 fit each other: then that is what was earned everywhere. */
export function tellsEarned(unit: Unit): boolean {
  const full = readClaims(unit.own)?.full ?? null;
  const fits = [unit.own, ...unit.more].some((text) => {
    const { earned = null, lost = null } = bareEarned(text) ?? {};
    return full !== null && earned !== null && lost !== null && full.minus(lost).eq(earned);
  });
  return fits || unit.children.some(tellsEarned);
}

/** 自评得分：10分 on a line below the last of several points is said of what stands above them, which says what can be earned. */
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

/** On a line of its own, or behind ①…；② of a paragraph in a sentence of its own. */
function isSaidBehind({ own, more, inline }: Unit): boolean {
  if (readClaims(own) === null) return more.length > 0;
  const at = own.search(/[。；\n]/u);
  return inline && at >= 0 && readClaims(own.slice(0, at)) === null;
}

/** The heading's marks before those of the paragraphs below it; a paragraph that says what everything adds up to is none of it. */
function combined(unit: Unit, isTold: boolean): Claims | null {
  const head = readClaims(unit.own);
  const rest = unit.more.flatMap((text) => {
    const claims = readClaims(text);
    return claims && !isOfAll(claims, head, unit, text) ? [claims] : [];
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

/** A block that says what everything adds up to, and nothing else. */
export function isSum({ claims, children }: Marked): boolean {
  return claims !== null && claims.isTotal && children.length === 0;
}

/** Whether a unit is itself what is scored, or its parts are. */
export function isLeaf(claims: Claims | null, below: readonly Marked[]): boolean {
  if (below.length === 0) return claims !== null;
  if (below.some(({ scored }) => scored)) return false;
  if (claims === null) return false;
  if (claims.actual !== null) return true;
  if (claims.full === null) return false;
  // Points without marks of their own beside some that have them: all are one.
  const sum = sumOf(below);
  const [one] = below;
  const siblings = one?.unit.node.parent?.children.length ?? below.length;
  return !(sum?.eq(claims.full) ?? false) && below.length < siblings;
}

/** What the parts can earn together; null where none says. */
export function sumOf(children: readonly Marked[]): Marks | null {
  const fulls = children.flatMap(({ claims }) => claims?.full ?? []);
  return fulls.length === 0 ? null : sumMarks(fulls);
}
