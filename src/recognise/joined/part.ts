import type { Indicator, MarkReading } from "../../domain/indicator.ts";
import { NO_MARKS, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";
import type { Settings } from "../../domain/settings.ts";
import type { FrameworkDraft } from "../drafts.ts";
import { readFramework } from "../framework/framework.ts";
import { headedKind } from "../columns/columnRelations.ts";
import { readCaption } from "../table/caption.ts";
import type { SectionKind } from "../text/sectionKind.ts";
import { sheetKind, titledKind } from "../text/sheetName.ts";
import { titlesOf, type Table } from "../table/table.ts";

/** One of several sheets of a framework: a part, a method, a month. */
export interface Part {
  readonly table: Table;
  readonly draft: FrameworkDraft;
  /** The sheet's name, which is the part's name. */
  readonly name: string;
  /** Other names for it on other sheets: its titles, its only section. */
  readonly titles: readonly string[];
  /** What the sheet's name or its title makes of its rows (加分项); null for an ordinary part. */
  readonly kind: SectionKind | null;
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
  const kind = isSection ? (sheetKind(sheet.name) ?? titledKind(titlesOf(table)) ?? headedKind(table)) : null;
  const draft = readFramework(table, settings, titles, kind ?? undefined);
  const [only, ...others] = draft.items;
  return {
    table,
    draft,
    name: sheet.name.trim(),
    titles: [...caption.titles, ...(only && others.length === 0 ? [only.name] : [])],
    kind,
    unit: caption.unit,
    period: caption.period,
    full: toNumber(sumsOf(draft.indicators, ({ full }) => valueOf(full))[0]),
    actual: sums(draft.indicators, selfMark),
    review: sums(draft.indicators, ({ review }) => valueOf(review)),
  };
}

/** The number in a reading, or null. */
export function valueOf(reading: MarkReading): Marks | null {
  return reading.state === "number" ? reading.value : null;
}

/** On a sheet with 扣分 only, what that leaves of the full marks: all where it is blank. */
export function selfMark({ actual, deducted, full, kind }: Indicator): Marks | null {
  const own = valueOf(actual);
  if (own || actual.state !== "absent") return own;
  const [off, whole] = [valueOf(deducted), valueOf(full)];
  if (kind !== "base" || !whole) return off;
  return off || deducted.state === "blank" ? whole.minus(off?.abs() ?? NO_MARKS) : null;
}

function sums(indicators: readonly Indicator[], mark: (indicator: Indicator) => Marks | null): readonly number[] {
  const isScored = indicators.some((one) => one.kind !== "veto" && mark(one) !== null);
  return isScored ? [...new Set(sumsOf(indicators, mark).map(toNumber))] : [];
}

/** What marks come to: of the base alone, and with bonuses and deductions. */
export function sumsOf(
  indicators: readonly Indicator[],
  mark: (indicator: Indicator) => Marks | null,
): readonly [Marks, Marks] {
  const of = (kind: Indicator["kind"]): Marks =>
    sumMarks(indicators.flatMap((one) => (one.kind === kind ? (mark(one) ?? []) : [])));
  const off = indicators.flatMap((one) => (one.kind === "deduction" ? (mark(one)?.abs() ?? []) : []));
  const base = of("base");
  return [base, base.plus(of("bonus")).minus(sumMarks(off))];
}

/** One framework of what the sheets of all parts say, and of what `own` says of the whole. */
export function joinedDraft(
  parts: readonly Part[],
  own: Pick<FrameworkDraft, "items" | "indicators" | "stated" | "bonusCap" | "deductionCap" | "aim">,
): FrameworkDraft {
  const drafts = parts.map(({ draft }) => draft);
  return {
    ...own,
    sheets: drafts.flatMap(({ sheets }) => sheets),
    columns: drafts.flatMap(({ columns }) => columns),
    rows: drafts.flatMap(({ rows }) => rows),
    hasReview: drafts.some(({ hasReview }) => hasReview),
    hasEvidence: drafts.some(({ hasEvidence }) => hasEvidence),
    issues: drafts.flatMap(({ issues }) => issues),
  };
}
