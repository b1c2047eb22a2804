import type { Indicator, Item } from "../../domain/indicator.ts";
import { issue, type Issue } from "../../domain/issue.ts";
import { roundMarks, sumMarks, toNumber, type Marks } from "../../domain/marks.ts";

/** `weights-missing`, once for all parts whose points the sheet does not divide among their rows: what they would come to. */
export function undividedParts(indicators: readonly Indicator[], items: readonly Item[]): readonly Issue[] {
  const undivided = indicators.filter(({ full }) => full.state === "number" && full.shared);
  const [first] = undivided;
  if (!first) return [];
  const field = undivided.some(({ review }) => waiting(review)) ? "review" : "actual";
  const waits = undivided.flatMap((one) => waiting(one[field]) ?? []);
  const counted = indicators.flatMap(({ kind, [field]: reading }) =>
    kind === "base" && reading.state === "number" ? [reading.value] : [],
  );
  const names = [...new Set(undivided.map(({ item }) => items[item]?.name ?? ""))];
  const full = sumMarks(undivided.flatMap((one) => (one.full.state === "number" ? [one.full.value] : [])));
  const detail = {
    names,
    full: toNumber(full),
    mean: shown(sumMarks(waits)),
    sum: shown(sumMarks([...counted, ...waits])),
  };
  const cell = first.full.state === "number" ? first.full.cell : first.nameCell;
  return [issue("weights-missing", { sheet: first.sheet, cell }, detail)];
}

/** Thirds of a part leave dust far below what anybody marks. */
function shown(value: Marks): number {
  return toNumber(roundMarks(value, 4));
}

function waiting(reading: Indicator["actual"]): Marks | null {
  return reading.state === "blank" ? (reading.waits ?? null) : null;
}
