import type { Framework } from "../domain/assessment.ts";
import { sumOfField, type Indicator, type StatedTotal } from "../domain/indicator.ts";
import { issue, type Issue } from "../domain/issue.ts";
import { NO_MARKS, sumMarks, type Marks } from "../domain/marks.ts";
import type { ComparedTotal } from "../domain/scorecard.ts";
import type { FrameworkRule } from "./rule.ts";

/**
 * `total-mismatch`: a stated total, at any level, differs from the sum of its indicators. `total-filtered` if its
 * formula leaves out rows hidden by a filter: then only the filter is to blame.
 */
export const totalMismatches: FrameworkRule = ({ framework, issues }, { compared }) => {
  const isAsked = askedWith(issues, compared, framework.indicators);
  const wrong = compared.filter((total) => !total.agrees && !isAsked(total));
  const beneath = wrongBeneath(wrong);
  return wrong.map((total) => {
    const { stated, computed } = total;
    const { sheet, cell, name, level, field, filtered } = stated;
    const figures = { expected: computed.toNumber(), found: stated.value.toNumber() };
    const detail = { name, level, field, ...itemOf(stated, framework) };
    if (filtered !== undefined) {
      return issue("total-filtered", { sheet, cell }, { ...detail, hidden: filtered }, figures);
    }
    const follows = whatItFollows(total, beneath.get(total) ?? []);
    return issue("total-mismatch", { sheet, cell }, { ...detail, ...follows }, figures);
  });
};

/**
 * Whether a question about rows says as much: the total is on a row that is asked about, or comes out once all of them are taken the
 * other way.
 */
function askedWith(
  issues: readonly Issue[],
  compared: readonly ComparedTotal[],
  indicators: readonly Indicator[],
): (total: ComparedTotal) => boolean {
  const asked = issues.flatMap(({ code, sheet, detail }) =>
    code === "reading-ambiguous" ? (detail.rows ?? []).map(({ row }) => `${sheet}!${row}`) : [],
  );
  if (asked.length === 0) return () => false;
  const rows = new Set(asked);
  const rowOf = ({ sheet, cell }: StatedTotal): string => `${sheet}!${/\d+$/u.exec(cell)?.[0]}`;
  const figures = new Map<StatedTotal["field"], Marks>();
  for (const field of ["full", "actual", "review"] as const) {
    const asTotals = compared.filter(({ stated }) => stated.field === field && rows.has(rowOf(stated)));
    const asLeaves = indicators.filter(({ sheet, row }) => rows.has(`${sheet}!${row}`));
    figures.set(field, sumMarks(asTotals.map(({ stated }) => stated.value)).minus(sumOfField(asLeaves, field)));
  }
  return (total) => {
    const { stated } = total;
    if (rows.has(rowOf(stated))) return true;
    const other = figures.get(stated.field) ?? NO_MARKS;
    return stated.level === "total" && !other.eq(0) && differenceOf(total).eq(other);
  };
}

/** For each wrong total, the wrong totals one level below it. */
function wrongBeneath(wrong: readonly ComparedTotal[]): ReadonlyMap<ComparedTotal, readonly ComparedTotal[]> {
  const bySize = wrong
    .filter(({ stated }) => stated.of.length > 0 && !stated.worth)
    .sort((a, b) => a.stated.of.length - b.stated.of.length)
    .map((total) => ({ total, ids: new Set(total.stated.of) }));
  const ofIndicator = new Map<number, typeof bySize>();
  for (const one of bySize) for (const id of one.ids) listAt(ofIndicator, id).push(one);

  const beneath = new Map<ComparedTotal, ComparedTotal[]>();
  for (const { total: part, ids } of bySize) {
    const { field, sheet, of } = part.stated;
    let least = Infinity;
    // The smallest first.
    for (const whole of listAt(ofIndicator, of[0] ?? 0)) {
      const { stated } = whole.total;
      if (whole.ids.size > least) break;
      if (whole.ids.size <= ids.size || stated.field !== field || stated.sheet !== sheet) continue;
      if (!of.every((id) => whole.ids.has(id))) continue;
      least = whole.ids.size;
      listAt(beneath, whole.total).push(part);
    }
  }
  return beneath;
}

function listAt<K, V>(lists: Map<K, V[]>, key: K): V[] {
  let list = lists.get(key);
  if (!list) lists.set(key, (list = []));
  return list;
}

/** The subtotals whose differences add up to that of the total above them: correcting them corrects it too. */
function whatItFollows(
  total: ComparedTotal,
  subtotals: readonly ComparedTotal[],
): { readonly follows?: readonly string[] } {
  if (subtotals.length === 0 || !sumMarks(subtotals.map(differenceOf)).eq(differenceOf(total))) return {};
  return { follows: subtotals.map(({ stated }) => stated.cell) };
}

/** Stated minus computed, without the noise of a stored formula result. */
function differenceOf({ stated, computed }: ComparedTotal): Marks {
  return stated.value.minus(computed).round(6);
}

/** The item of a subtotal that is only called 小计. */
function itemOf({ level, name, of }: StatedTotal, { items, indicators }: Framework): { readonly item?: string } {
  const places = new Set(of.map((id) => indicators[id]?.item));
  const [place] = places;
  const item = places.size === 1 && place !== undefined ? (items[place]?.name ?? "") : "";
  return level !== "item" || item === "" || name.includes(item) || item.includes(name) ? {} : { item };
}
