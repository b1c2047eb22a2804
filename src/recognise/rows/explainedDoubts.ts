import { parseA1 } from "../../domain/address.ts";
import { markIn, sumOfField, type Indicator, type Item, type StatedTotal } from "../../domain/indicator.ts";
import { NO_MARKS, sumMarks, type Marks } from "../../domain/marks.ts";
import type { RowDoubt } from "./summedRows.ts";

/** What the rows of a framework were read as. */
interface ReadRows {
  readonly indicators: readonly Indicator[];
  readonly items: readonly Item[];
  readonly bonusCap: Marks | null;
  readonly deductionCap: Marks | null;
  readonly stated: readonly StatedTotal[];
}

/**
 * The doubts that remain once everything is read: a last row read as a total, though it fits no sum of rows, is none where each of its
 * figures is what the base comes to with the bonuses, up to their caps, less the deductions (94 + 5 − 1.5).
 */
export function unexplained(doubts: readonly RowDoubt[], read: ReadRows): readonly RowDoubt[] {
  const isResult = resultsOf(read);
  return doubts.filter(({ row, adds, asTotal }) => {
    if (adds !== null || !asTotal) return true;
    const own = read.stated.filter(({ cell }) => parseA1(cell)?.row === row);
    return own.length === 0 || !own.every(isResult);
  });
}

/**
 * The totals with those of all that only the place of their row makes a section's: 全年落定 97 above 减分项 is what the base comes to with
 * the bonuses and less the deductions, and not what is taken off below it.
 */
export function withResultsOfAll(read: ReadRows): readonly StatedTotal[] {
  const special = read.indicators.some(({ kind }) => kind === "bonus" || kind === "deduction");
  const isResult = resultsOf(read);
  return read.stated.map((total) => {
    if (!special || total.level === "total" || total.field === "full") return total;
    const own = total.of.flatMap((id) => read.indicators[id] ?? []);
    const most = sumMarks(own.flatMap((one) => lostBy(one, total.field)?.abs() ?? []));
    if (total.value.lte(most) || !isResult(total)) return total;
    return { ...total, level: "total", of: read.indicators.map(({ id }) => id) };
  });
}

/** Whether a total is what the base comes to with bonuses and deductions. */
function resultsOf(read: ReadRows): (total: StatedTotal) => boolean {
  const known = new Map<StatedTotal["field"], readonly Marks[]>();
  return ({ field, value }) => {
    const results = known.get(field) ?? resultsIn(field, read);
    known.set(field, results);
    return results.some((result) => result.eq(value));
  };
}

function resultsIn(
  field: StatedTotal["field"],
  { indicators, items, bonusCap, deductionCap }: ReadRows,
): readonly Marks[] {
  const ofKind = (kind: Indicator["kind"]): readonly Indicator[] => indicators.filter((one) => one.kind === kind);
  const base = sumOfField(ofKind("base"), field);
  const bonuses = ofKind("bonus");
  const earned = sumOfField(bonuses, field);
  if (field === "full") return [base, base.plus(earned)];
  const deductions = ofKind("deduction");
  const written = sumMarks(deductions.flatMap((one) => lostBy(one, field)?.abs() ?? []));
  const taken = least(cappedByItem(deductions, items, field), deductionCap);
  const counted = least(cappedByItem(bonuses, items, field), bonusCap);
  return [counted, earned].flatMap((bonus) => [taken, written].map((lost) => base.plus(bonus).minus(lost)));
}

/** What a bonus or deduction has in a field; under 扣分 where that is the only column of marks. */
function lostBy(one: Indicator, field: StatedTotal["field"]): Marks | null {
  const mark = markIn(one, field);
  return mark === null && one.kind === "deduction" && field === "actual" ? markIn(one, "deducted") : mark;
}

/** What bonuses or deductions come to, each up to its own cap, and those of an item up to that of the item. */
function cappedByItem(those: readonly Indicator[], items: readonly Item[], field: StatedTotal["field"]): Marks {
  const byItem = new Map<number, Marks>();
  for (const one of those) {
    const mark = least(
      (one.kind === "deduction" ? lostBy(one, field)?.abs() : markIn(one, field)) ?? NO_MARKS,
      one.cap,
    );
    byItem.set(one.item, (byItem.get(one.item) ?? NO_MARKS).plus(mark));
  }
  const capOf = (item: number): Marks | null => {
    const { bonusCap = null, deductionCap = null } = items[item] ?? {};
    return those[0]?.kind === "deduction" ? deductionCap : bonusCap;
  };
  return sumMarks([...byItem].map(([item, sum]) => least(sum, capOf(item))));
}

function least(value: Marks, cap: Marks | null): Marks {
  return cap !== null && value.gt(cap) ? cap : value;
}
