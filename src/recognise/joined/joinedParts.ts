import type { Item, StatedTotal } from "../../domain/indicator.ts";
import { sameSum, exactMarks, NO_MARKS, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";
import { marksWithin } from "../text/textMarks.ts";
import { valueOf, type Part } from "./part.ts";
import type { PartsSummary, PartWeight } from "./partsSummary.ts";
import { partWorth, scaledIndicator, scaledMarks, type PartWorth } from "./scaledPart.ts";

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
  const indicators = counted.flatMap((one) => one.indicators);
  const drafts = parts.map(({ draft }) => draft);
  const caps = counted.flatMap(({ part, worth }) => scaledCap(part.draft.bonusCap, worth) ?? []);
  const below = counted.flatMap(({ part, ids }) =>
    (part.draft.aim?.below ?? []).map((one) => ({ ...one, indicator: ids[one.indicator] ?? 0 })),
  );
  return {
    sheets: isOneList
      ? (drafts[0]?.sheets ?? []).map((one) => ({ ...one, inBlocks: true as const }))
      : drafts.flatMap(({ sheets }) => sheets),
    columns: drafts.flatMap(({ columns }) => columns),
    items: counted.flatMap(({ items }) => items),
    indicators,
    stated: [
      ...(summary ? summaryTotals(summary, counted) : []),
      ...counted.flatMap((one) => statedTotals(one, counted)),
    ],
    rows: drafts.flatMap(({ rows }) => rows),
    hasReview: drafts.some(({ hasReview }) => hasReview),
    hasEvidence: drafts.some(({ hasEvidence }) => hasEvidence),
    bonusCap: caps[0] ?? null,
    aim: drafts.some(({ aim }) => aim !== null) ? { below } : null,
    issues: drafts.flatMap(({ issues }) => issues),
  };
}

/** 群众测评（40%）: points in the names of all sheets that come to 100; null where they do not, or are the full marks anyway. */
function weightsInNames(parts: readonly Part[]): readonly PartWeight[] | null {
  const points = parts.map(({ name }) => {
    const share = /(\d+(?:\.\d+)?)\s*%/u.exec(name.normalize("NFKC"))?.[1];
    return share === undefined ? marksWithin(name)?.marks.toNumber() : Number(share);
  });
  const known = points.flatMap((one) => one ?? []);
  if (known.length < parts.length || known.reduce((sum, one) => sum + one, 0) !== 100) return null;
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
    const { items, itemOf } = itemsOf(part, isOneList || isOnlyBase(part, parts));
    const indicators = part.draft.indicators.map((indicator, place) => {
      const joined = { ...indicator, id: firstId + place, item: firstItem + itemOf(indicator) };
      return worth ? scaledIndicator(joined, worth) : joined;
    });
    id += indicators.length;
    item += items.length;
    const capped = worth ? items.map((one) => ({ ...one, bonusCap: scaledCap(one.bonusCap, worth) })) : items;
    return { part, worth, indicators, items: capped, ids: indicators.map((one) => one.id) };
  });
}

function scaledCap(cap: Marks | null, by: PartWorth | null): Marks | null {
  return cap && by ? scaledMarks(cap, by) : cap;
}

/** Whether all that is not bonus, deduction or veto stands on this sheet: the others stand beside it. */
function isOnlyBase(part: Part, parts: readonly Part[]): boolean {
  const hasBase = ({ draft }: Part): boolean => draft.indicators.some(({ kind }) => kind === "base");
  return hasBase(part) && parts.every((other) => other === part || !hasBase(other));
}

/** The sections of a part; the part itself where nothing stands above its indicators, unless it is all there is. */
function itemsOf(
  { draft, name, table }: Part,
  isWhole: boolean,
): {
  readonly items: readonly Item[];
  readonly itemOf: (indicator: IndicatorDraft) => number;
} {
  const { items, indicators } = draft;
  const isFlat =
    indicators.every(({ item, name: own }) => items[item]?.name === own) && items.length === indicators.length;
  if (!isFlat || isWhole) return { items, itemOf: ({ item }) => item };
  const caps = items.flatMap(({ bonusCap }) => bonusCap ?? []);
  const row = table.headerRows[0];
  return {
    items: [{ name, sheet: table.sheet.name, row, bonusCap: caps.length === 1 ? (caps[0] ?? null) : null }],
    itemOf: () => 0,
  };
}

/** What a part's own sheet states for the part, on the part's own scale; a total that fits the parts so far, or all of them, is a total of these. */
function statedTotals(own: Counted, all: readonly Counted[]): readonly StatedTotal[] {
  const place = all.indexOf(own);
  const isWhole = isOnlyBase(
    own.part,
    all.map(({ part }) => part),
  );
  return own.part.draft.stated.map((total): StatedTotal => {
    const joined = { ...total, of: total.of.map((id) => own.ids[id] ?? 0) };
    if (total.level === "total" && !total.computed && !isSumOf(total, [own], true)) {
      const wider = [all.slice(0, place + 1), all].find((some) => some.length > 1 && isSumOf(total, some, false));
      if (wider) return { ...joined, of: wider.flatMap(({ ids }) => ids) };
    }
    const isOfPart = total.level === "total" && !isWhole;
    const level = isOfPart ? "item" : total.level;
    return { ...joined, level, ...(own.worth ? { worth: own.worth.points.div(own.worth.full) } : {}) };
  });
}

function isSumOf({ field, value }: StatedTotal, some: readonly Counted[], onOwnScale: boolean): boolean {
  const sums = (withExtras: boolean): number =>
    toNumber(
      sumMarks(
        some.flatMap(({ part, indicators }) =>
          (onOwnScale ? part.draft.indicators : indicators).map((one) => {
            if (one.kind !== "base" && !withExtras) return NO_MARKS;
            const mark = valueOf(one[field]) ?? NO_MARKS;
            return one.kind === "deduction" ? mark.abs().times(-1) : mark;
          }),
        ),
      ),
    );
  const stated = toNumber(value);
  return [sums(false), sums(true)].some((sum) => sameSum(sum, stated));
}

function summaryTotals({ sheet, claims }: PartsSummary, counted: readonly Counted[]): readonly StatedTotal[] {
  return claims.flatMap(({ part, field, value, cell, own }): readonly StatedTotal[] => {
    const some = part === null ? counted : counted.slice(part, part + 1);
    const [first] = some;
    const of = some.flatMap(({ ids }) => ids);
    if (!first || of.length === 0) return [];
    const { worth } = first;
    return [
      {
        level: part === null ? "total" : "item",
        name: part === null ? "合计" : first.part.name,
        field,
        value: exactMarks(value),
        sheet,
        cell,
        of,
        ...(own && worth ? { worth: worth.points.div(worth.full) } : {}),
      },
    ];
  });
}
