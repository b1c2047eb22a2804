import type { MarkReading, StatedTotal } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { exactMarks, marks, toNumber, type Marks } from "../../domain/marks.ts";
import type { CombineRule } from "../../domain/settings.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";
import { combineMarks } from "../marks/markReading.ts";
import { normaliseName } from "../text/normalise.ts";
import { joinedDraft, sumsOf, valueOf, type Part } from "./part.ts";
import type { PartsSummary } from "./partsSummary.ts";

/** One indicator in all periods that have it, in order. */
interface Row {
  readonly cells: { readonly part: number; readonly indicator: IndicatorDraft }[];
}

/**
 * Makes one framework of the same indicators marked period by period, one sheet each: marks are combined by the user's
 * rule, else as the sheet in front does it. Otherwise the mean counts and the user is asked.
 */
export function joinedPeriods(
  parts: readonly Part[],
  summary: PartsSummary | null,
  said: CombineRule | undefined,
): FrameworkDraft {
  const rule = said ?? summary?.gathering ?? "mean";
  const points = summary?.weights?.map((one) => exactMarks(one.points)) ?? null;
  const weights = rule === "weighted" ? (points ?? parts.map(() => marks(1))) : [];
  const rows = rowsOf(parts);
  const [first] = parts;
  const indicators = rows.map(({ cells }, id) => joinedRow(cells, id, rule, weights));
  const asked = said === undefined && !summary?.gathering ? [question(parts, indicators)] : [];
  const joined = joinedDraft(parts, {
    items: first?.draft.items ?? [],
    indicators,
    stated: [
      ...(summary ? summaryTotals(summary, parts, rows) : []),
      ...parts.flatMap((part, at) => periodTotals(part, at, rows)),
    ],
    bonusCap: first?.draft.bonusCap ?? null,
    deductionCap: first?.draft.deductionCap ?? null,
    aim: null,
  });
  return { ...joined, issues: [...asked, ...joined.issues, ...parts.flatMap(({ draft }) => outOfRange(draft))] };
}

/** By the names of section and indicator; a name that occurs twice in a sheet is distinguished by its position. */
function rowsOf(parts: readonly Part[]): readonly Row[] {
  const rows = new Map<string, Row>();
  const [base] = parts;
  parts.forEach(({ draft }, part) => {
    const counts = new Map<string, number>();
    for (const indicator of draft.indicators) {
      const section = normaliseName(draft.items[indicator.item]?.name ?? "");
      const name = `${section}\n${normaliseName(indicator.name)}`;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      const key = `${name}\n${count}`;
      const row = rows.get(key) ?? { cells: [] };
      rows.set(key, row);
      // The sections are those of the first sheet.
      const item = base?.draft.items.findIndex((one) => normaliseName(one.name) === section) ?? -1;
      row.cells.push({ part, indicator: { ...indicator, item: Math.max(item, 0) } });
    }
  });
  return [...rows.values()];
}

function joinedRow(cells: Row["cells"], id: number, rule: CombineRule, weights: readonly Marks[]): IndicatorDraft {
  const all = cells.map(({ indicator }) => indicator);
  const own = weights.length > 0 ? cells.map(({ part }) => weights[part] ?? null) : [];
  const sheets = all.map(({ sheet }) => sheet);
  // If one of the cells cannot be read, the row is that cell's, so that the user finds it.
  const home = all.find((one) => [one.full, one.actual, one.review, one.deducted].some(isUnreadable)) ?? all[0];
  if (!home) throw new Error("a row has at least one cell");
  const combined = (field: "full" | "actual" | "review" | "deducted"): MarkReading => {
    const readings = all.map((one) => one[field]);
    const isOne = readings.length < 2 || (field === "full" && rule !== "sum" && sameValues(readings));
    return isOne ? home[field] : across(readings, sheets, home[field], combineMarks(readings, rule, own));
  };
  const said = all.find(({ reason }) => reason !== "");
  const proved = all.find(({ evidenceList }) => evidenceList !== null);
  return {
    ...home,
    id,
    full: combined("full"),
    actual: combined("actual"),
    review: combined("review"),
    deducted: combined("deducted"),
    reason: said?.reason ?? "",
    reasonCell: said && said.sheet !== home.sheet ? home.reasonCell : (said ?? home).reasonCell,
    ...(proved && home.evidenceList === null && proved.sheet === home.sheet
      ? { evidence: proved.evidence, evidenceCell: proved.evidenceCell, evidenceList: proved.evidenceList }
      : {}),
    measured: null,
  };
}

function isUnreadable({ state }: MarkReading): boolean {
  return state === "invalid" || state === "formula-error";
}

function sameValues(readings: readonly MarkReading[]): boolean {
  const values = readings.map(valueOf);
  const [first] = values;
  return first ? values.every((value) => value?.eq(first)) : false;
}

/** The combined marks of several sheets, at the indicator's own cell. */
function across(
  readings: readonly MarkReading[],
  sheets: readonly string[],
  home: MarkReading,
  made: MarkReading,
): MarkReading {
  if (made.state !== "number" && made.state !== "blank") return made;
  const cell = home.state === "absent" ? made.cell : home.cell;
  const from = made.from ? { from: { ...made.from, sheets } } : {};
  if (made.state === "blank") return { state: "blank", cell, ...from };
  const counted = sheets.filter((_, at) => readings[at]?.state === "number");
  const parts = made.parts ? { parts: { ...made.parts, sheets: counted } } : {};
  return { state: "number", cell, value: made.value, literal: false, ...parts, ...from };
}

/** What the marks of one sheet come to, as a stated total compares them: the base alone, or with bonus and deductions. */
function sumOf(indicators: readonly IndicatorDraft[], field: StatedTotal["field"], stated: Marks): Marks {
  const [base, whole] = sumsOf(indicators, (one) => valueOf(one[field]));
  return whole.eq(stated) ? whole : base;
}

/** The totals stated on a period's sheet are about that period. */
function periodTotals({ draft }: Part, at: number, rows: readonly Row[]): readonly StatedTotal[] {
  const idOf = new Map<number, number>();
  rows.forEach(({ cells }, id) => {
    for (const { part, indicator } of cells) if (part === at) idOf.set(indicator.id, id);
  });
  return draft.stated.map((total): StatedTotal => {
    const covered = total.of.flatMap((id) => draft.indicators[id] ?? []);
    const of = total.of.flatMap((id) => idOf.get(id) ?? []);
    const level = total.level === "total" ? "item" : total.level;
    return { ...total, level, of, computed: total.computed ?? sumOf(covered, total.field, total.value) };
  });
}

function summaryTotals(
  { sheet, claims, weights }: PartsSummary,
  parts: readonly Part[],
  rows: readonly Row[],
): readonly StatedTotal[] {
  const of = rows.map((_, id) => id);
  return claims.map(({ part, field, value, cell, own }): StatedTotal => {
    const stated = exactMarks(value);
    const period = part === null ? undefined : parts[part];
    const claim = { field, value: stated, sheet, cell, of };
    if (!period) return { ...claim, level: "total", name: "合计" };
    const worth = own ? null : weights?.[part ?? 0];
    const sum = sumOf(period.draft.indicators, field, stated);
    const computed = worth ? sum.times(exactMarks(worth.points)).div(100) : sum;
    return { ...claim, level: "item", name: period.name, computed };
  });
}

/** Each period's mark is out of the period's own full marks, whatever the periods add up to. */
function outOfRange({ indicators }: FrameworkDraft): readonly Issue[] {
  return indicators.flatMap(({ kind, full, sheet, name, ...one }) =>
    (["actual", "review"] as const).flatMap((field) => {
      const [most, mark] = [valueOf(full), valueOf(one[field])];
      const reading = one[field];
      if (kind !== "base" || !most || !mark || reading.state === "absent" || !mark.gt(most)) return [];
      const [expected, found] = [toNumber(most), toNumber(mark)];
      const detail = { name, field, full: expected, actual: found };
      return [issue("actual-exceeds-full", { sheet, cell: reading.cell }, detail, { expected, found })];
    }),
  );
}

function question(parts: readonly Part[], indicators: readonly IndicatorDraft[]): Issue {
  const sheet = parts[0]?.table.sheet.name ?? "";
  const earned = (some: readonly IndicatorDraft[]): number =>
    toNumber(sumsOf(some, ({ actual }) => valueOf(actual))[0]);
  const [mean, all] = [earned(indicators), parts.reduce((total, { draft }) => total + earned(draft.indicators), 0)];
  const detail = {
    names: parts.map(({ name }) => name),
    mean,
    sum: all,
    answers: [
      { setting: "combine", to: "mean", total: mean },
      { setting: "combine", to: "sum", total: all },
    ] as const,
  };
  return issue("periods-ambiguous", { sheet, cell: "A1" }, detail);
}
