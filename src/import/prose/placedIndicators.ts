import { sumMarks, type Marks } from "../../domain/marks.ts";
import type { IndicatorRow, Leftover, TotalRow } from "../imported.ts";
import { marksEarned } from "../earned.ts";
import type { Unit } from "./units.ts";

export interface FoundIndicators {
  readonly indicators: readonly IndicatorRow[];
  readonly totals: readonly TotalRow[];
  readonly leftovers: readonly Leftover[];
}

/** A heading above an indicator. */
export interface Section {
  readonly unit: Unit;
  readonly name: string;
  readonly full: Marks | null;
}

/** An indicator with the headings above it. */
export type Draft = Omit<IndicatorRow, "item" | "point"> & {
  readonly path: readonly Section[];
  /** 加3分 of a bonus if the text does not say whose figure it is. */
  readonly said: Marks | null;
  /** The most that a rule gives. */
  readonly most: Marks | null;
  /** The full rule of a bonus or deduction; "" if the name says it all. */
  readonly rule: string;
};
export type TotalDraft = Omit<TotalRow, "item"> & { readonly of: Section | null; readonly bare: Marks | null };

/** Chooses each indicator's item: its outermost heading that is not above all indicators. */
export function placed(all: readonly Placeable[], stated: readonly StatedTotal[]): FoundIndicators {
  const [drafts, totals] = separated(all, stated);
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
    // An item without parts, beside others that have some, is its own indicator.
    const isItem = !item && row.kind === "base" && base.some(({ path: other }) => other.length > (isAround ? 1 : 0));
    return { ...row, item: item?.name ?? (isItem ? row.name : ""), point: points.map(pointName).join(" / ") };
  });
  return {
    indicators,
    totals: totals.flatMap(({ of, ...total }): TotalRow[] => {
      if (of === null || (isAround && of.unit === wrapper)) return [{ ...total, item: null }];
      // A total on a deeper level has its marks beside its name.
      return items.has(of.unit) ? [{ ...total, item: of.name }] : [];
    }),
    leftovers: [],
  };
}

function pointName({ name, full }: Section): string {
  return full === null ? name : `${name}（${full.toString()}分）`;
}

const RESULT = /结果|总体|得分|小结|结论|情况$|总评|百分制|满分|计分|分值/u;

type Placeable = Omit<Draft, "said" | "most" | "rule">;
type StatedTotal = Omit<TotalDraft, "bare">;

/** A leaf below a heading about the result that states the sum of all others is a total. */
function separated(
  drafts: readonly Placeable[],
  totals: readonly StatedTotal[],
): [readonly Placeable[], readonly StatedTotal[]] {
  const base = drafts.filter(({ kind, full }) => kind === "base" && full !== null);
  const sum = sumMarks(base.flatMap(({ full }) => full ?? []));
  const whole = base.length > 2 ? base.find(({ full }) => full !== null && full.times(2).eq(sum)) : undefined;
  // Figures may coincide with a sum, so the heading must speak of the result.
  const isEdge = whole !== undefined && RESULT.test(whole.name) && (whole === base.at(-1) || whole === base[0]);
  if (!whole || !isEdge) return [drafts, totals];
  const at = drafts.indexOf(whole);
  return [
    drafts.filter((draft) => draft !== whole),
    [
      ...totals.map((total) => ({ ...total, after: total.after - (at < total.after ? 1 : 0) })),
      {
        of: null,
        after: drafts.length - 1,
        full: whole.full,
        actual: marksEarned(whole.actual, whole.full),
        origin: whole.origin,
      },
    ],
  ];
}
