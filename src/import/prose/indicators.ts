import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import { labelledKind, sectionKind } from "../../recognise/text/sectionKind.ts";
import type { IndicatorRow, Leftover, TotalRow } from "../imported.ts";
import { bareEarned, bareSum, lossReason, readClaims, type Claims } from "./claims.ts";
import { dutiesOf } from "./evidence.ts";
import { outsideMarks, vetoAnswer, vetoMatter } from "./outsideBase.ts";
import { shortName } from "./shortName.ts";
import { ancestors, type Line } from "../../blocks/outline.ts";
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

type Draft = Omit<IndicatorRow, "item" | "point"> & {
  readonly path: readonly Section[];
  /** 加3分 of a bonus that does not say whose figure it is. */
  readonly said: Marks | null;
};
type TotalDraft = Omit<TotalRow, "item"> & { readonly of: Section | null; readonly bare: Marks | null };

/** The scored leaves in a text, and what it says that they add up to. */
export function indicatorsIn(root: Unit, document: string): FoundIndicators {
  const drafts: Draft[] = [];
  const totals: TotalDraft[] = [];
  const sections: Section[] = [];
  const origin = ({ number, text }: Line) => ({
    document,
    place: { kind: "paragraph", number } as const,
    quote: text,
  });
  const addTotal = (line: Line, claims: Claims, of: Section | null): void => {
    const actual = claims.actual === "full" ? claims.full : claims.actual;
    const { full } = claims;
    // 政治建设（10分） at the top and 政治建设共10分，自评9分 at the end are one.
    const at = totals.findIndex(
      (total) => of !== null && total.of?.unit === of.unit && same(total.full, full) && same(total.actual, actual),
    );
    const known = totals[at];
    if (known) totals[at] = { ...known, full: known.full ?? full, actual: known.actual ?? actual };
    else totals.push({ of, after: drafts.length, full, actual, bare: claims.bare, origin: origin(line) });
  };
  const addOfAll = (unit: Unit): void => {
    for (const { said, line } of ofAll(unit)) {
      const named = subjectOf(line.text, said);
      addTotal(line, said, sections.findLast((section) => isCalled(section.unit.own, named)) ?? null);
    }
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
    const outside = kind === "bonus" || kind === "deduction" ? outsideMarks(textOf(unit)) : null;
    const veto = kind === "veto" ? vetoAnswer(unit.own) : null;
    drafts.push({
      kind,
      code: codeOf(unit),
      path,
      name: veto ? (vetoMatter(unit.own) ?? veto.name) : nameOutside(unit, outside?.from ?? unit.own.length),
      standard: actual === null && !outside?.earned ? textBelow(unit) : "",
      method: "",
      full,
      actual: actual ?? outside?.earned ?? null,
      said: outside?.said ?? null,
      answer: veto?.answer ?? "",
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
    if (unit.node.parent !== null) sections.push(section);
    if (own !== "base" && unit.children.length === 0 && isBareHeading(unit)) {
      // Paragraphs without numbers below 减分项 are its rows.
      for (const row of paragraphRows(unit)) addIndicator(row, null, null, own, inside);
      addOfAll(unit);
      return;
    }
    if (own === "veto") {
      for (const matter of unit.children) addIndicator(matter, null, null, "veto", inside);
      if (unit.children.length === 0) addIndicator(unit, null, null, "veto", path);
      for (const one of [...unit.children, unit]) addOfAll(one);
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
    addOfAll(unit);
    const sum = claims === null ? bareSum(unit.own) : null;
    if (sum) addTotal(unit.head, sum, null);
  };
  walk(markedOf(root, tellsEarned(root)), "base", []);
  // In a summary 加2分 is what was earned, in rules what can be.
  const isScored = drafts.some(({ kind, actual }) => kind === "base" && actual !== null);
  const settled = drafts.map(({ said, ...draft }) =>
    isScored && draft.actual === null ? { ...draft, actual: said } : { ...draft, full: draft.full ?? said },
  );
  const base = drafts.filter(({ kind }) => kind === "base");
  const all = sumMarks(base.flatMap(({ full }) => full ?? []));
  // 合计97分 is what was earned, unless nothing was or it is all that could be.
  const summed = totals.map(({ bare, ...total }) => {
    if (bare === null) return total;
    return !isScored || (bare.eq(all) && base.some(({ actual, full }) => actual !== "full" && !same(actual, full)))
      ? { ...total, full: bare }
      : { ...total, actual: bare };
  });
  return separated(placed(settled, summed));
}

function same(a: Marks | null, b: Marks | null): boolean {
  return a === null || b === null || a.eq(b);
}

/** 减分项 and nothing more, above paragraphs that say what. */
function isBareHeading(unit: Unit): boolean {
  return unit.own.length <= LONGEST_SECTION && sectionKind(unit.own) !== null && paragraphRows(unit).length > 0;
}

const LONGEST_SECTION = 20;

function paragraphRows(unit: Unit): readonly Unit[] {
  return unit.more.flatMap((own, at): Unit[] => {
    if (isOfAllOr(readClaims(own) ?? bareSum(own), unit, own)) return [];
    const head = unit.moreLines[at] ?? unit.head;
    const node = { ...unit.node, label: null, head, body: [], children: [] };
    return [{ ...unit, node, head, own, more: [], moreLines: [], children: [] }];
  });
}

/** Its own departments and those of its points, else those of the nearest heading that names any. */
function mentionsOf(unit: Unit, path: readonly Section[]): readonly Mention[] {
  const own = [...unit.mentions, ...unit.children.flatMap(({ mentions }) => mentions)];
  return own.length > 0 ? own : (path.findLast((section) => section.unit.mentions.length > 0)?.unit.mentions ?? []);
}

/** Which heading is an indicator's item: the outermost that does not stand above them all. */
function placed(drafts: readonly Omit<Draft, "said">[], totals: readonly Omit<TotalDraft, "bare">[]): FoundIndicators {
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
    const said = readClaims(text) ?? bareSum(text);
    return said && isOfAll(said, head, unit, text) ? [{ said, line: unit.moreLines[at] ?? unit.head }] : [];
  });
}

/** What a sentence says its marks of: 政治建设 of 政治建设共10分，自评9分. */
function subjectOf(text: string, { from }: Claims): string {
  const before = text.normalize("NFKC").slice(0, from);
  return bareName(before.split(/[。；;\n]/u).at(-1) ?? "");
}

function isCalled(heading: string, subject: string): boolean {
  return subject.length > 1 && bareName(heading) === subject;
}

/** A name without its number, its marks, and words of summing up around it. */
function bareName(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\([^()]*\)/gu, "")
    .replace(/[\s\p{P}]/gu, "")
    .replace(/^(?:以上|综上|其中|我[局委镇乡街道单位]+)+/u, "")
    .replace(/(?:方面|部分|指标|项目|工作|情况|大项|得分|合计|小计|总计|共计|总分|共|分|项)+$/u, "");
}

/** @param isTold whether 得18分 is what was earned, not a rule */
function markedOf(unit: Unit, isTold: boolean): Marked {
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
function tellsEarned(unit: Unit): boolean {
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
  if (full !== null || actual === null || isTotal || last.unit.more.length === 0) return null;
  if (readClaims(last.unit.own) !== null || children.slice(0, -1).some(({ marked }) => marked)) return null;
  return {
    claims: { ...claims, actual, lost },
    children: [...children.slice(0, -1), { ...last, claims: null, marked: false, scored: false }],
  };
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
  const actual =
    head !== null && head.actual !== null ? head : [...rest].reverse().find((claims) => claims.actual !== null);
  return {
    full: full?.full ?? null,
    actual: actual?.actual ?? (isTold ? earnedIn(unit) : null),
    lost: all.find(({ lost }) => lost !== null)?.lost ?? null,
    isTotal: all.some(({ isTotal }) => isTotal),
    isOfUnit: (actual ?? full ?? first).isOfUnit,
    from: first.from,
    bare: null,
  };
}

/** 以上合计100分，自评98分, or 我局应得100分, below a heading with marks of its own. */
function isOfAll(claims: Claims, head: Claims | null, unit: Unit, text: string): boolean {
  const subject = subjectOf(text, claims);
  const isNamed = (heading: string): boolean => isCalled(heading, subject);
  if (!isNamed(unit.own) && ancestors(unit.node).some((above) => isNamed(above.head.text))) return true;
  if (kindOf(unit) === "veto" || ancestors(unit.node).some((above) => sectionKind(above.head.text)?.kind === "veto"))
    return true;
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

/** The name of a bonus ends where its marks begin; behind 加分项： it is what follows. */
function nameOutside(unit: Unit, from: number): string {
  const text = unit.own.slice(0, from);
  const labelled = labelledKind(text)?.says ?? "";
  const bare = (labelled === "" ? text : labelled).replace(/[\s：:，,；;。（(]+$/u, "");
  if (labelled !== "") return shortName({ ...unit.head, bold: 0 }, bare);
  return from < unit.own.length && bare.length > 1 ? shortName(unit.head, bare) : nameOf(unit);
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
  const more = unit.more.filter((text) => !isOfAllOr(readClaims(text), unit, text));
  return [behind, ...more, ...unit.children.map(textOf)]
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n");
}

function isOfAllOr(claims: Claims | null, unit: Unit, text: string): boolean {
  return claims !== null && isOfAll(claims, readClaims(unit.own), unit, text);
}

/** 有下列情形之一的，实行一票否决： */
const VETO_LIST = /(?:下列|以下|如下)[^。；]{0,20}一票否决/u;

/** 加分项, 一票否决; 加分 alone where it is all that a heading says; a sentence that makes a matter a veto. */
function kindOf(unit: Unit): Kind | null {
  if (vetoMatter(unit.own) !== null || (unit.children.length > 0 && VETO_LIST.test(unit.own))) return "veto";
  const name = nameOf(unit);
  return (sectionKind(name) ?? (name.length <= 4 ? sectionKind(`${name}项`) : null))?.kind ?? null;
}

const RESULT = /结果|总体|得分|小结|结论|情况$|总评|百分制|满分|计分|分值/u;

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
