import type { Indicator, Item, MarkProduct, MarkReading, StatedTotal } from "../../domain/indicator.ts";
import { notedOffCap } from "../sections/sheetNotes.ts";
import { exactMarks, marks, sameSum, sumOf, toNumber, type Marks } from "../../domain/marks.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";
import { marksWithin, readNamedText } from "../text/textMarks.ts";
import { joinedDraft, selfMark, sumsOf, valueOf, type Part } from "./part.ts";
import type { PartsSummary, PartWeight } from "./partsSummary.ts";

/** A part as it counts in the whole. */
interface Counted {
  readonly part: Part;
  readonly worth: PartWorth | null;
  readonly indicators: readonly IndicatorDraft[];
  readonly items: readonly Item[];
  /** Ids of its indicators. */
  readonly ids: readonly number[];
}

/**
 * One framework out of its parts, a sheet each: every total of a part is one of an item of the whole. The parts count as they
 * stand, or by the weights that the sheet before them, or their own names, give them.
 *
 * @param isOneList they are no parts of their own, but blocks of one list on one sheet
 */
export function joinedParts(parts: readonly Part[], summary: PartsSummary | null, isOneList = false): FrameworkDraft {
  const counted = countedParts(parts, isOneList ? null : (summary?.weights ?? weightsInNames(parts)), isOneList);
  const capsOf = (field: "bonusCap" | "deductionCap"): readonly Marks[] =>
    counted.flatMap(({ part, worth }) => scaledCap(part.draft[field], worth) ?? []);
  const below = counted.flatMap(({ part, ids }) =>
    (part.draft.aim?.below ?? []).map((one) => ({ ...one, indicator: ids[one.indicator] ?? 0 })),
  );
  const joined = joinedDraft(parts, {
    items: counted.flatMap(({ items }) => items),
    indicators: counted.flatMap(({ indicators }) => indicators),
    stated: [
      ...(summary ? summaryTotals(summary, counted) : []),
      ...counted.flatMap((one) => statedTotals(one, counted, isOneList)),
    ],
    bonusCap: capsOf("bonusCap")[0] ?? null,
    deductionCap: capsOf("deductionCap")[0] ?? null,
    aim: parts.some(({ draft }) => draft.aim !== null) ? { below } : null,
  });
  const [sheet] = joined.sheets;
  return isOneList && sheet ? { ...joined, sheets: [{ ...sheet, inBlocks: true }] } : joined;
}

/** 群众测评（40%）: points in the names of all sheets that come to 100; null where they do not, or are the full marks anyway. */
export function weightsInNames(parts: readonly Part[]): readonly PartWeight[] | null {
  const points = parts.map(({ name }) => {
    const share = /(\d+(?:\.\d+)?)\s*%/u.exec(name.normalize("NFKC"))?.[1];
    return share === undefined ? marksWithin(name)?.marks.toNumber() : Number(share);
  });
  const known = points.flatMap((one) => one ?? []);
  if (known.length < parts.length || sumOf(known) !== 100) return null;
  if (known.every((one, part) => one === parts[part]?.full)) return null;
  return known.map((one) => ({ points: one, at: null }));
}

function countedParts(
  parts: readonly Part[],
  weights: readonly PartWeight[] | null,
  isOneList: boolean,
): readonly Counted[] {
  let id = 0;
  let item = 0;
  return parts.map((part, at) => {
    const weight = weights?.[at];
    const worth = weight && part.full > 0 ? partWorth(weight, part.full) : null;
    const [firstId, firstItem] = [id, item];
    const name = isOneList ? ownTitle(part, parts) : part.name;
    const items = itemsOf(part, name, isOnlyBase(part, parts));
    const indicators = part.draft.indicators.map((indicator, place) => {
      const own = items === part.draft.items ? indicator.item : 0;
      const joined = { ...indicator, id: firstId + place, item: firstItem + own };
      return worth ? scaledIndicator(joined, worth) : joined;
    });
    id += indicators.length;
    item += items.length;
    const capped = worth ? items.map((one) => scaledItem(one, worth)) : items;
    return { part, worth, indicators, items: capped, ids: indicators.map((one) => one.id) };
  });
}

function scaledItem({ deductionCap, ...item }: Item, by: PartWorth): Item {
  const off = deductionCap ? { deductionCap: scaledMarks(deductionCap, by) } : {};
  return { ...item, bonusCap: scaledCap(item.bonusCap, by), ...off };
}

function scaledCap(cap: Marks | null, by: PartWorth | null): Marks | null {
  return cap && by ? scaledMarks(cap, by) : cap;
}

/** Whether all that is not bonus, deduction or veto stands on this sheet: the others stand beside it. */
function isOnlyBase(part: Part, parts: readonly Part[]): boolean {
  const hasBase = ({ draft }: Part): boolean => draft.indicators.some(({ kind }) => kind === "base");
  return hasBase(part) && parts.every((other) => other === part || !hasBase(other));
}

/**
 * What stands above one block of a list and no other: 一、业务; null where nothing does, or not above each. What stands higher above one of
 * them only heads them all.
 */
function ownTitle(part: Part, parts: readonly Part[]): string | null {
  const ownOf = ({ titles }: Part): readonly string[] =>
    titles.filter((title) => parts.filter((one) => one.titles.includes(title)).length === 1);
  const depth = Math.min(...parts.map((one) => ownOf(one).length));
  const own = depth > 0 ? ownOf(part).at(-depth) : undefined;
  return own === undefined ? null : readNamedText(own).name;
}

/** The sections of a part; the part itself where nothing else stands above its indicators, unless it is all there is or has no name. */
function itemsOf({ draft, table }: Part, name: string | null, isWhole: boolean): readonly Item[] {
  const { items, indicators } = draft;
  const isFlat =
    indicators.every(({ item, name: own }) => items[item]?.name === own) && items.length === indicators.length;
  if (!isFlat || isWhole || name === null) return items;
  const [cap = null, ...others] = items.flatMap(({ bonusCap }) => bonusCap ?? []);
  const off = indicators.every(({ kind }) => kind === "deduction") ? notedOffCap(table) : null;
  const capped = off ? { deductionCap: off } : {};
  const bonusCap = others.length > 0 ? null : cap;
  return [{ name, sheet: table.sheet.name, row: table.headerRows[0], bonusCap, ...capped }];
}

/** What a part's own sheet states for the part, on the part's own scale; a total that fits the parts so far, or all of them, is a total of these. */
function statedTotals(own: Counted, all: readonly Counted[], isOneList: boolean): readonly StatedTotal[] {
  const parts = all.map(({ part }) => part);
  const soFar = all.slice(0, all.indexOf(own) + 1);
  return own.part.draft.stated.map((total): StatedTotal => {
    const joined = { ...total, of: total.of.map((id) => own.ids[id] ?? 0) };
    if (total.level === "total" && !total.computed && !isSumOf(total, [own], true)) {
      const wider = [soFar, all].find((some) => some.length > 1 && isSumOf(total, some, false));
      const meant = wider ?? (isOneList && gapTo(total, all) < gapTo(total, [own]) ? all : undefined);
      if (meant) return { ...joined, of: meant.flatMap(({ ids }) => ids) };
    }
    const level = total.level === "total" && !isOnlyBase(own.part, parts) ? "item" : total.level;
    return { ...joined, level, ...worthOf(own) };
  });
}

function worthOf({ worth }: Counted): Pick<StatedTotal, "worth"> {
  return worth ? { worth: worth.points.div(worth.full) } : {};
}

function isSumOf(total: StatedTotal, some: readonly Counted[], onOwnScale: boolean): boolean {
  const all = some.flatMap(({ part, indicators }) => (onOwnScale ? part.draft.indicators : indicators));
  return sumsOfField(total, all).some((sum) => sameSum(sum, toNumber(total.value)));
}

/** How far a total is from what all indicators of some blocks come to. */
function gapTo(total: StatedTotal, some: readonly Counted[]): number {
  const sums = sumsOfField(
    total,
    some.flatMap(({ indicators }) => indicators),
  );
  return Math.min(...sums.map((sum) => Math.abs(sum - toNumber(total.value))));
}

function sumsOfField({ field }: StatedTotal, all: readonly Indicator[]): readonly number[] {
  const markOf = (one: Indicator): Marks | null => (field === "actual" ? selfMark(one) : valueOf(one[field]));
  return sumsOf(all, markOf).map(toNumber);
}

function summaryTotals({ sheet, claims }: PartsSummary, counted: readonly Counted[]): readonly StatedTotal[] {
  return claims.flatMap(({ part, field, value, cell, own }): readonly StatedTotal[] => {
    const some = part === null ? counted : counted.slice(part, part + 1);
    const [first] = some;
    const of = some.flatMap(({ ids }) => ids);
    if (!first || of.length === 0) return [];
    return [
      {
        level: part === null ? "total" : "item",
        name: part === null ? "合计" : first.part.name,
        field,
        value: exactMarks(value),
        sheet,
        cell,
        of,
        ...(own ? worthOf(first) : {}),
      },
    ];
  });
}

/** What a part counts in the whole, out of its full marks on its own scale, and how a formula follows it. */
interface PartWorth {
  readonly points: Marks;
  readonly full: Marks;
  /** Times the cell of the weight, where that is a plain number. */
  readonly factor: Marks;
  readonly weight: NonNullable<MarkProduct["weight"]> | null;
}

/** @param full marks of the part on its own scale, above 0 */
export function partWorth({ points, at }: PartWeight, full: number): PartWorth {
  const own = { points: exactMarks(points), full: exactMarks(full) };
  if (!at) return { ...own, factor: own.points.div(own.full), weight: null };
  return { ...own, factor: marks(at.share ? 100 : 1).div(own.full), weight: { sheet: at.sheet, cell: at.cell } };
}

/** Marks of a part as the whole counts them: 57 of 120 in a part of 40 is 19, to the last digit. */
function scaledMarks(value: Marks, { points, full }: PartWorth): Marks {
  return value.times(points).div(full);
}

/** An indicator with its marks as the whole counts them. */
export function scaledIndicator(indicator: IndicatorDraft, by: PartWorth): IndicatorDraft {
  return {
    ...indicator,
    full: scaled(indicator.full, by),
    actual: scaled(indicator.actual, by),
    review: scaled(indicator.review, by),
    deducted: scaled(indicator.deducted, by),
    cap: indicator.cap && scaledMarks(indicator.cap, by),
    // The rule of marks speaks of the part's own scale.
    measured: null,
  };
}

function scaled(reading: MarkReading, by: PartWorth): MarkReading {
  switch (reading.state) {
    case "number": {
      const { state, cell, value, literal, product, from, isOff } = reading;
      const follows = product ?? (literal && !from ? { cells: [cell], factor: marks(1) } : null);
      const made = { state, cell, value: scaledMarks(value, by), literal: false, ...(isOff ? { isOff } : {}) };
      return follows ? { ...made, product: times(follows, by) } : made;
    }
    case "blank": {
      if (reading.from) return { state: "blank", cell: reading.cell };
      const follows = reading.product ?? { cells: [reading.cell], factor: marks(1) };
      return { ...reading, product: times(follows, by) };
    }
    case "grade":
      return reading.says && "points" in reading.says
        ? { ...reading, says: { points: scaledMarks(reading.says.points, by) } }
        : reading;
    default:
      return reading;
  }
}

function times({ cells, factor }: MarkProduct, by: PartWorth): MarkProduct {
  return { cells, factor: factor.times(by.factor), ...(by.weight ? { weight: by.weight } : {}) };
}
