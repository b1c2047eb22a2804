import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import { sectionKind } from "../../recognise/framework/sectionKind.ts";
import type { IndicatorRow, Leftover, TotalRow } from "../imported.ts";
import { lossReason, readClaims, type Claims } from "./claims.ts";
import { dutiesOf } from "./evidence.ts";
import { shortName } from "./shortName.ts";
import type { Line } from "../../blocks/outline.ts";
import type { Unit } from "./units.ts";

export interface FoundIndicators {
  readonly indicators: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly leftovers: readonly Leftover[];
}

interface Marked {
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

type Kind = IndicatorRow["kind"];

/** A heading above an indicator. */
interface Section {
  readonly unit: Unit;
  readonly name: string;
  readonly full: Marks | null;
}

type Draft = Omit<IndicatorRow, "item" | "point"> & { readonly path: readonly Section[] };
type TotalDraft = Omit<TotalRow, "item"> & { readonly of: Section | null };

/** The scored leaves in a text, and what it says that they add up to. */
export function indicatorsIn(root: Unit, document: string): FoundIndicators {
  const drafts: Draft[] = [];
  const totals: TotalDraft[] = [];
  const origin = ({ number, text }: Line) => ({
    document,
    place: { kind: "paragraph", number } as const,
    quote: text,
  });
  const addTotal = (line: Line, claims: Claims, of: Section | null): void => {
    const actual = claims.actual === "full" ? claims.full : claims.actual;
    totals.push({ of, after: drafts.length, full: claims.full, actual, origin: origin(line) });
  };
  const addIndicator = (
    unit: Unit,
    claims: Claims | null,
    full: Marks | null,
    kind: Kind,
    path: readonly Section[],
  ): void => {
    const actual = claims?.actual ?? null;
    const isLoss = actual !== null && actual !== "full" && full !== null && actual.lt(full);
    drafts.push({
      kind,
      code: codeOf(unit),
      path,
      name: nameOf(unit),
      standard: actual === null ? textBelow(unit) : "",
      method: "",
      full,
      actual,
      reason: isLoss ? lossReason(textOf(unit)) : "",
      duties: dutiesOf(mentionsOf(unit, path)),
      evidence: unit.evidence.join("；"),
      origin: origin(unit.head),
    });
  };
  const walk = (marked: Marked, kind: Kind, path: readonly Section[]): void => {
    const { unit, claims, children } = marked;
    const own = kindOf(unit) ?? kind;
    const section: Section = { unit, name: own === "base" ? nameOf(unit) : unit.own, full: claims?.full ?? null };
    const inside = unit.node.parent === null ? path : [...path, section];
    if (own === "veto") {
      for (const matter of unit.children) addIndicator(matter, null, null, "veto", inside);
      if (unit.children.length === 0) addIndicator(unit, null, null, "veto", path);
      return;
    }
    const below = children.filter((child) => child.marked);
    if (isLeaf(claims, below)) {
      if (claims && (claims.isTotal || (claims.isOfUnit && !readClaims(unit.own)?.full)))
        addTotal(unit.head, claims, null);
      else addIndicator(unit, claims, claims?.full ?? sumOf(children), own, path);
    } else if (own !== "base" && children.length === 0) addIndicator(unit, null, null, own, path);
    else {
      for (const child of children) {
        if (child.marked || child.sums || (own !== "base" && child.unit.own !== "") || child.special)
          walk(child, own, inside);
      }
      if (claims && below.length > 0)
        addTotal(unit.head, claims, unit.node.parent === null || claims.isTotal ? null : section);
    }
    for (const { said, line } of ofAll(unit)) addTotal(line, said, null);
  };
  walk(markedOf(root), "base", []);
  return separated(placed(drafts, totals));
}

/** Its own departments and those of its points, else those of the nearest heading that names any. */
function mentionsOf(unit: Unit, path: readonly Section[]): readonly Mention[] {
  const own = [...unit.mentions, ...unit.children.flatMap(({ mentions }) => mentions)];
  return own.length > 0 ? own : (path.findLast((section) => section.unit.mentions.length > 0)?.unit.mentions ?? []);
}

/** Which heading is an indicator's item: the outermost that does not stand above them all. */
function placed(drafts: readonly Draft[], totals: readonly TotalDraft[]): FoundIndicators {
  const base = drafts.filter(({ kind }) => kind === "base");
  const wrapper = base[0]?.path[0]?.unit;
  const isAround =
    wrapper !== undefined &&
    base.every(({ path }) => path[0]?.unit === wrapper) &&
    base.some(({ path }) => path.length > 1);
  const items = new Set<Unit>();
  const indicators = drafts.map(({ path, ...row }): IndicatorRow => {
    const [item, ...points] = isAround && path[0]?.unit === wrapper ? path.slice(1) : path;
    if (item) items.add(item.unit);
    return { ...row, item: item?.name ?? "", point: points.map(pointName).join(" / ") };
  });
  return {
    indicators,
    totals: totals.flatMap(({ of, ...total }): TotalRow[] => {
      if (of === null || (isAround && of.unit === wrapper)) return [{ ...total, item: null }];
      // What stands deeper has its marks beside its name.
      return items.has(of.unit) ? [{ ...total, item: of.name }] : [];
    }),
    leftovers: [],
  };
}

function pointName({ name, full }: Section): string {
  return full === null ? name : `${name}（${full.toString()}分）`;
}

function ofAll(unit: Unit): readonly { readonly said: Claims; readonly line: Line }[] {
  const head = readClaims(unit.own);
  return unit.more.flatMap((text, at) => {
    const said = readClaims(text);
    return said && isOfAll(said, head) ? [{ said, line: unit.moreLines[at] ?? unit.head }] : [];
  });
}

function markedOf(unit: Unit): Marked {
  const children = unit.children.map(markedOf);
  const claims = combined(unit);
  return {
    unit,
    claims,
    children,
    marked: claims !== null || children.some(({ marked }) => marked),
    scored: (claims?.actual ?? null) !== null || children.some(({ scored }) => scored),
    special: kindOf(unit) !== null || children.some(({ special }) => special),
    sums: ofAll(unit).length > 0 || children.some(({ sums }) => sums),
  };
}

/** The heading's marks before those of the paragraphs below it; a paragraph that says what everything adds up to is none of it. */
function combined(unit: Unit): Claims | null {
  const head = readClaims(unit.own);
  const rest = unit.more.flatMap((text) => {
    const claims = readClaims(text);
    return claims && !isOfAll(claims, head) ? [claims] : [];
  });
  const all = [...(head ? [head] : []), ...rest];
  const [first] = all;
  if (!first) return null;
  const full = all.find((claims) => claims.full !== null);
  const actual =
    head !== null && head.actual !== null ? head : [...rest].reverse().find((claims) => claims.actual !== null);
  return {
    full: full?.full ?? null,
    actual: actual?.actual ?? null,
    lost: all.find(({ lost }) => lost !== null)?.lost ?? null,
    isTotal: all.some(({ isTotal }) => isTotal),
    isOfUnit: (actual ?? full ?? first).isOfUnit,
    from: first.from,
  };
}

/** 以上合计100分，自评98分, or 我局应得100分, below a heading with marks of its own. */
function isOfAll(claims: Claims, head: Claims | null): boolean {
  if (head === null) return claims.isTotal;
  const differs = claims.full !== null && head.full !== null && !claims.full.eq(head.full);
  return differs || (claims.isTotal && !(claims.full !== null && head.full?.eq(claims.full)));
}

/** Whether a unit is itself what is scored, or its parts are. */
function isLeaf(claims: Claims | null, below: readonly Marked[]): boolean {
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

function sumOf(children: readonly Marked[]): Marks | null {
  const fulls = children.flatMap(({ claims }) => claims?.full ?? []);
  return fulls.length === 0 ? null : sumMarks(fulls);
}

/** Without its number, its marks and what follows them. */
function nameOf(unit: Unit): string {
  const claims = readClaims(unit.own);
  const before = claims ? unit.own.slice(0, claims.from) : unit.own;
  const bare = before.replace(/[（(【〔][^）)】〕]*$/u, "").replace(/[\s：:，,；;—–-]+$/u, "");
  const name = shortName(unit.head, bare === "" ? unit.own.replace(/（[^）]*分[^）]*）/gu, "") : bare);
  return name === "" ? unit.own.slice(0, 40) : name;
}

function codeOf({ node }: Unit): string {
  const style = node.label?.style ?? "";
  return style.startsWith("dotted-") || style === "roman" || style === "letter" ? (node.label?.text ?? "") : "";
}

function textOf(unit: Unit): string {
  return [unit.own, ...unit.more, ...unit.children.map(textOf)].join("\n");
}

function textBelow(unit: Unit): string {
  const claims = readClaims(unit.own);
  const behind = claims ? unit.own.slice(claims.from).replace(/^[^）)】。；]*[）)】]?[。；：:]?/u, "") : "";
  return [behind, ...unit.more, ...unit.children.map(textOf)]
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n");
}

/** 加分项, 一票否决; 加分 alone where it is all that a heading says. */
function kindOf(unit: Unit): Kind | null {
  const name = nameOf(unit);
  return (sectionKind(name) ?? (name.length <= 4 ? sectionKind(`${name}项`) : null))?.kind ?? null;
}

const RESULT = /结果|总体|得分|小结|结论|情况$|总评/u;

/** A leaf under a heading about the result, which says what all the others add up to, is a total. */
function separated(found: FoundIndicators): FoundIndicators {
  const base = found.indicators.filter(({ kind, full }) => kind === "base" && full !== null);
  const sum = sumMarks(base.flatMap(({ full }) => full ?? []));
  const whole = base.length > 2 ? base.find(({ full }) => full !== null && full.times(2).eq(sum)) : undefined;
  // A figure may coincide with a sum: only a heading that speaks of the result is one.
  const isEdge = whole !== undefined && RESULT.test(whole.name) && (whole === base.at(-1) || whole === base[0]);
  if (!whole || !isEdge) return found;
  return {
    ...found,
    indicators: found.indicators.filter((row) => row !== whole),
    totals: [
      ...found.totals.map((total) => ({
        ...total,
        after: total.after - (found.indicators.indexOf(whole) < total.after ? 1 : 0),
      })),
      {
        item: null,
        after: found.indicators.length - 1,
        full: whole.full,
        actual: whole.actual === "full" ? whole.full : whole.actual,
        origin: whole.origin,
      },
    ],
  };
}

/** Whether what was found is a framework: figures of what can be earned, not a score mentioned in passing. */
export function isFramework({ indicators }: FoundIndicators): boolean {
  const full = indicators.filter((row) => row.full !== null);
  return full.length > 1 || (full.length === 1 && full[0]?.actual !== null);
}
