import { normaliseName } from "../recognise/text/normalise.ts";
import { readNamedText } from "../recognise/text/textMarks.ts";
import { marksEarned } from "./earned.ts";
import type { IndicatorRow, Leftover, LeftoverReason } from "./imported.ts";
import type { FoundInProse } from "./prose/prose.ts";
import type { FrameworkReading } from "./tables/frameworkReading.ts";
import type { ImportedTable } from "./tables/importedTable.ts";
import { isOutside, outsideRows } from "./tables/outsideTable.ts";
import { withTotalBelow } from "./tables/totalBelow.ts";
import { oneFramework, type TableInPaper } from "./tables/oneFramework.ts";

/** The single set of indicators of all documents: a table, or what running text says. */
export interface Framework extends Pick<FoundInProse, "indicators" | "totals" | "leftovers"> {
  readonly table: ImportedTable | null;
}

/** Chooses one set of indicators: one with marks earned before one with full marks only; a table before text. */
export function frameworkOf(read: readonly FoundInProse[], tables: readonly TableInPaper[]): Framework {
  const told = read.filter(({ indicators }) => indicators.length > 0);
  const marked = told.find(({ indicators }) => indicators.some(({ kind }) => kind !== "veto"));
  const scored = told.find(({ indicators }) => isScored(indicators));
  // Most documents have one table and no marks beside it, so there is nothing to choose.
  const [only] = tables;
  if (only && tables.length === 1 && read.every(({ indicators, totals }) => indicators.length + totals.length === 0))
    return { table: only.table, indicators: [], totals: [], leftovers: [] };
  // If tables hold only the rules of bonuses and deductions, their rows belong to what the text says.
  if (marked && tables.every(({ table }) => isOutside(table))) {
    const base = scored ?? marked;
    const rows = tables.flatMap(({ table }) => outsideRows(table));
    const others = told.filter((one) => one !== base).flatMap(({ indicators }) => indicators.map(asSecond));
    return { table: null, indicators: [...base.indicators, ...rows], totals: base.totals, leftovers: others };
  }
  const tabled = oneFramework(tables);
  const beats = tabled && !tabled.reading.isScored && scored !== undefined;
  if (!tabled || beats) {
    const chosen = scored ?? marked ?? told[0];
    const left = tabled ? [tabled.table, ...tabled.others] : [];
    return {
      table: null,
      indicators: chosen?.indicators ?? [],
      totals: chosen?.totals ?? [],
      leftovers: [
        ...left.map(leftTable),
        ...told.filter((one) => one !== chosen).flatMap(({ indicators }) => indicators.map(asSecond)),
      ],
    };
  }
  const { table, differs } = withTotalBelow(
    tabled.table,
    tabled.reading,
    read.flatMap(({ totals }) => totals),
  );
  return {
    table,
    indicators: [],
    totals: [],
    leftovers: [
      ...tabled.others.map(leftTable),
      ...differs.map(({ origin }): Leftover => ({ why: "differs-from-table", origin })),
      ...told.flatMap(({ indicators }) => indicators.flatMap((row) => besideTable(row, tabled.reading))),
    ],
  };
}

function isScored(indicators: readonly IndicatorRow[]): boolean {
  return indicators.some(({ actual }) => actual !== null);
}

function leftTable({ document, titles, places }: ImportedTable): Leftover {
  const place = places.find((one) => one !== null) ?? { kind: "table", number: 1, row: null };
  return {
    why: "second-framework",
    origin: {
      document,
      place: place.kind === "table" ? { ...place, row: null } : place,
      quote: titles.join(" "),
    },
  };
}

function asSecond({ origin }: IndicatorRow): Leftover {
  return { why: "second-framework", origin };
}

/** Text that repeats a row of the table is not a leftover; text that contradicts it is. */
function besideTable(row: IndicatorRow, { indicators }: FrameworkReading): readonly Leftover[] {
  const name = normaliseName(readNamedText(row.name).name);
  const same = indicators.filter((one) => one.name === name || one.name.includes(name) || name.includes(one.name));
  const agrees = same.some(
    ({ full, actual }) =>
      (row.full === null || full === null || full.eq(row.full)) &&
      (actual === null || (marksEarned(row.actual, full) ?? actual).eq(actual)),
  );
  if (agrees) return [];
  const why: LeftoverReason = same.length > 0 ? "differs-from-table" : "second-framework";
  return [{ why, origin: row.origin }];
}
