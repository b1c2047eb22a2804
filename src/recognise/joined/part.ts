import type { Indicator, MarkReading } from "../../domain/indicator.ts";
import { NO_MARKS, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { readFramework } from "../framework/framework.ts";
import { readCaption } from "../table/caption.ts";
import { sheetKind } from "../text/sheetName.ts";
import type { Table } from "../table/table.ts";

/** One of several sheets of a framework: a part, a method, a month. */
export interface Part {
  readonly table: Table;
  readonly draft: FrameworkDraft;
  /** The sheet's name, which is the part's name. */
  readonly name: string;
  /** Other names for it on other sheets: its titles, its only section. */
  readonly titles: readonly string[];
  readonly unit: string | null;
  readonly period: string | null;
  /** Full marks of its base indicators. */
  readonly full: number;
  /** Possible sums of its marks: the base alone, or with bonus and deductions. Empty if nothing is scored. */
  readonly actual: readonly number[];
  readonly review: readonly number[];
}

/**
 * @param titles of the breakdown
 * @param isSection whether a sheet called 加分项 makes all of its rows bonuses
 */
export function partOf(table: Table, settings: Settings, titles: readonly string[], isSection: boolean): Part {
  const { sheet, headerRows } = table;
  const caption = readCaption(sheet, headerRows[0], false);
  const kind = isSection ? sheetKind(sheet.name) : null;
  const draft = readFramework(table, settings, titles, kind ?? undefined);
  const [only, ...others] = draft.items;
  return {
    table,
    draft,
    name: sheet.name.trim(),
    titles: [...caption.titles, ...(only && others.length === 0 ? [only.name] : [])],
    unit: caption.unit,
    period: caption.period,
    full: toNumber(
      sumMarks(draft.indicators.filter(({ kind: one }) => one === "base").map(({ full }) => valueOf(full) ?? NO_MARKS)),
    ),
    actual: sums(draft.indicators, selfMark),
    review: sums(draft.indicators, ({ review }) => valueOf(review)),
  };
}

/** The number in a reading, or null. */
export function valueOf(reading: MarkReading): Marks | null {
  return reading.state === "number" ? reading.value : null;
}

/** On a sheet with 扣分 only, what that leaves of the full marks. */
function selfMark({ actual, deducted, full, kind }: Indicator): Marks | null {
  const own = valueOf(actual);
  if (own || actual.state !== "absent") return own;
  const [off, whole] = [valueOf(deducted), valueOf(full)];
  return kind === "base" && off && whole ? whole.minus(off.abs()) : off;
}

function sums(indicators: readonly Indicator[], mark: (indicator: Indicator) => Marks | null): readonly number[] {
  const of = (kind: Indicator["kind"]): readonly Marks[] =>
    indicators.filter((one) => one.kind === kind).flatMap((one) => mark(one) ?? []);
  const [base, bonus, deduction] = [of("base"), of("bonus"), of("deduction")];
  if (base.length + bonus.length + deduction.length === 0) return [];
  const own = sumMarks(base);
  const withAll = own.plus(sumMarks(bonus)).minus(sumMarks(deduction.map((one) => one.abs())));
  return [...new Set([toNumber(own), toNumber(withAll)])];
}
