import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { Mention } from "../../recognise/departments/mention.ts";
import { sectionKind } from "../../recognise/text/sectionKind.ts";
import { bareSum, lossReason, readClaims, saysExempt, saysUnscored, type Claims } from "./claims.ts";
import { dutiesOf } from "./evidence.ts";
import { codeOf, kindOf, nameOf, nameOutside, type Kind } from "./indicatorNames.ts";
import { isLeaf, isSum, markedOf, sumOf, meansEarned, type Marked } from "./markedUnits.ts";
import { outsideMarks, vetoAnswer, vetoMatter } from "./outsideBase.ts";
import { placed, type Draft, type FoundIndicators, type Section, type TotalDraft } from "./placedIndicators.ts";
import { paragraphRows } from "./paragraphRows.ts";
import { isSubject, statesWiderSum, widerSums, subjectOf } from "./sumLines.ts";
import type { Line } from "../../blocks/outline.ts";
import { marksEarned } from "../earned.ts";
import type { Unit } from "./units.ts";

/** Finds the scored leaves in a text, and their stated sums. */
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
    const { full } = claims;
    const actual = marksEarned(claims.actual, full);
    // 政治建设（10分） at the top and 政治建设共10分，自评9分 at the end are the same total.
    const at = totals.findIndex(
      (total) => of !== null && total.of?.unit === of.unit && same(total.full, full) && same(total.actual, actual),
    );
    const known = totals[at];
    if (known) totals[at] = { ...known, full: known.full ?? full, actual: known.actual ?? actual };
    else totals.push({ of, after: drafts.length, full, actual, bare: claims.bare, origin: origin(line) });
  };
  const addOfAll = (unit: Unit): void => {
    for (const { said, line } of widerSums(unit)) {
      const named = subjectOf(line.text, said);
      addTotal(line, said, sections.findLast((section) => isSubject(section.unit.own, named)) ?? null);
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
    const earned = marksEarned(actual, full);
    const isLoss = earned !== null && full !== null && earned.lt(full);
    const outside = kind === "bonus" || kind === "deduction" ? outsideMarks(ownText(unit)) : null;
    const below = withoutNote(textBelow(unit));
    const veto = kind === "veto" ? vetoAnswer(unit.own) : null;
    drafts.push({
      kind,
      code: codeOf(unit),
      path,
      name: veto ? (vetoMatter(unit.own) ?? veto.name) : nameOutside(unit, outside?.from ?? unit.own.length),
      standard: actual === null && !outside?.earned ? below.standard : "",
      method: "",
      full,
      actual: actual ?? outside?.earned ?? null,
      said: outside?.said ?? null,
      most: outside?.most ?? null,
      rule: outside && outside.from < unit.own.length ? [unit.own, textBelow(unit)].filter(Boolean).join("\n") : "",
      answer: veto?.answer ?? "",
      reason: isLoss ? lossReason(ownText(unit)) : "",
      note: kind === "base" && earned === null ? below.note : "",
      duties: dutiesOf(mentionsOf(unit, path)),
      evidence: unit.evidence.join("；"),
      origin: origin(unit.head),
    });
  };
  const addBelow = ({ unit, children }: Marked): void => {
    addOfAll(unit);
    children.forEach(addBelow);
  };
  const walk = (marked: Marked, kind: Kind, path: readonly Section[]): void => {
    const { unit, claims, children } = marked;
    const own = kindOf(unit) ?? kind;
    const section: Section = { unit, name: own === "base" ? nameOf(unit) : unit.own, full: claims?.full ?? null };
    const inside = unit.node.parent === null ? path : [...path, section];
    if (unit.node.parent !== null) sections.push(section);
    if (own !== "base" && unit.children.length === 0 && isBareHeading(unit)) {
      // Unnumbered paragraphs below 减分项 are its rows.
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
    const below = children.filter((child) => child.marked && !isSum(child));
    if (isLeaf(claims, below)) {
      if (claims && (claims.isTotal || (claims.isOfUnit && !readClaims(unit.own)?.full)))
        addTotal(unit.head, claims, null);
      else addIndicator(unit, claims, claims?.full ?? sumOf(children), own, path);
      // 总计：满分100分，得98.5分 in bold is below the last indicator, as if it were part of it.
      for (const child of children) {
        if (isSum(child)) walk(child, own, path);
        else if (child.sums) addBelow(child);
      }
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
  walk(markedOf(root, meansEarned(root)), "base", []);
  // 加2分 means marks earned in a summary, and possible marks in rules.
  const isScored = drafts.some(({ kind, actual }) => kind === "base" && actual !== null);
  const settled = drafts.map(({ said, most, rule, ...draft }) => {
    if (isScored) return draft.actual === null ? { ...draft, actual: said } : { ...draft, full: draft.full ?? said };
    return { ...draft, full: draft.full ?? most ?? said, standard: rule === "" ? draft.standard : rule };
  });
  const base = drafts.filter(({ kind }) => kind === "base");
  const all = sumMarks(base.flatMap(({ full, actual }) => (actual === "not-applicable" ? [] : (full ?? []))));
  // 合计97分 means marks earned, unless nothing was earned or 97 are the full marks.
  const summed = totals.map(({ bare, ...total }) => {
    if (bare === null) return total;
    return !isScored || (bare.eq(all) && base.some(({ actual, full }) => !same(marksEarned(actual, full), full)))
      ? { ...total, full: bare }
      : { ...total, actual: bare };
  });
  return placed(settled, summed);
}

function same(a: Marks | null, b: Marks | null): boolean {
  return a === null || b === null || a.eq(b);
}

/** 减分项 alone, above the paragraphs with its rows. */
function isBareHeading(unit: Unit): boolean {
  return unit.own.length <= LONGEST_SECTION && sectionKind(unit.own) !== null && paragraphRows(unit).length > 0;
}

const LONGEST_SECTION = 20;

/** Its own departments and those of its points, else those of the nearest heading that names any. */
function mentionsOf(unit: Unit, path: readonly Section[]): readonly Mention[] {
  const own = [...unit.mentions, ...unit.children.flatMap(({ mentions }) => mentions)];
  return own.length > 0 ? own : (path.findLast((section) => section.unit.mentions.length > 0)?.unit.mentions ?? []);
}

function textOf(unit: Unit): string {
  return [unit.own, ...unit.more, ...unit.children.map(textOf)].join("\n");
}

/** The same without what concerns all indicators together. */
function ownText(unit: Unit): string {
  const more = unit.more.filter((text) => !statesWiderSum(readClaims(text) ?? bareSum(text), unit, text));
  return [unit.own, ...more, ...unit.children.map(ownText)].join("\n");
}

function textBelow(unit: Unit): string {
  const claims = readClaims(unit.own);
  const behind = claims ? unit.own.slice(claims.from).replace(/^[^）)】。；]*[）)】]?[。；：:]?/u, "") : "";
  const more = unit.more.filter((text) => !statesWiderSum(readClaims(text), unit, text));
  return [behind, ...more, ...unit.children.map(textOf)]
    .map((text) => text.trim())
    .filter(Boolean)
    .join("\n");
}

/** Separates the sentences that say why an indicator is not scored or does not apply. */
function withoutNote(text: string): { readonly standard: string; readonly note: string } {
  const sentences = text.split(/(?<=[。；\n])/u);
  const isNote = (sentence: string): boolean => saysUnscored(sentence) || saysExempt(sentence);
  return {
    standard: sentences
      .filter((sentence) => !isNote(sentence))
      .join("")
      .trim(),
    note: sentences.filter(isNote).join("").trim(),
  };
}

/** Whether the indicators are a framework, with full marks, rather than a score mentioned in passing. */
export function isFramework({ indicators }: FoundIndicators): boolean {
  const full = indicators.filter((row) => row.full !== null);
  return full.length > 1 || (full.length === 1 && full[0]?.actual !== null);
}
