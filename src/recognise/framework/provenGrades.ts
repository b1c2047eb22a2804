import { a1, parseA1 } from "../../domain/address.ts";
import type { MarkField, MarkReading } from "../../domain/indicator.ts";
import { issue } from "../../domain/issue.ts";
import { sameSum, sumMarks, type Marks } from "../../domain/marks.ts";
import type { MarkScale } from "../../domain/settings.ts";
import { TOP_OF_SCALE } from "../columns/markScale.ts";
import type { FrameworkDraft, IndicatorDraft } from "../drafts.ts";
import type { Table } from "../table/table.ts";

/** A得5分、B得4分 above indicators of 10 each: what is earned, or shares of what can be, of which A earns all. */

const GRADED = ["actual", "review"] as const satisfies readonly MarkField[];

/** Whether the sheet's words give some mark in points for a grade. */
export function isGradedInPoints({ indicators }: FrameworkDraft): boolean {
  return indicators.some((one) => GRADED.some((field) => inPoints(one[field]) !== null));
}

/** The way in which more of the totals that the sheet states come out; as points and with a question where neither does. */
export function provenGrades(table: Table, asPoints: FrameworkDraft, asShares: FrameworkDraft): FrameworkDraft {
  const differing = asPoints.indicators.flatMap((one, at) => {
    const other = asShares.indicators[at];
    const field = GRADED.find((each) => {
      const [points, share] = [one, other].map((side) => (side ? worthOf(side, each) : null));
      return points && share && !points.eq(share);
    });
    return field ? [one[field]] : [];
  });
  const [first] = differing;
  if (!first || first.state === "absent") return asPoints;
  const [points, shares] = [provenTotals(asPoints), provenTotals(asShares)];
  if (points !== shares) return points > shares ? asPoints : asShares;
  const column = parseA1(first.cell)?.column;
  const heading = table.columns.find((one) => one.column === column);
  const cell = heading ? a1({ row: heading.at.row, column: heading.at.left }) : first.cell;
  const answers = [
    { setting: "scale", to: scaleOf(asPoints), total: earnedBy(asShares) },
    { setting: "scale", to: "points", total: earnedBy(asPoints) },
  ] as const;
  const detail = { name: heading?.heading ?? "", text: heading?.at.text ?? "", names: rulesOf(asPoints), answers };
  const question = issue("reading-ambiguous", { sheet: table.sheet.name, cell }, detail);
  return { ...asPoints, issues: [...asPoints.issues, question] };
}

/** A grade that is worth points. */
function inPoints(reading: MarkReading): { readonly grade: string; readonly points: Marks } | null {
  const isGrade = reading.state === "grade" && reading.says && "points" in reading.says;
  return isGrade ? { grade: reading.grade, points: reading.says.points } : null;
}

/** What a mark or a grade comes to; null where nothing on the sheet says. */
function worthOf(one: IndicatorDraft, field: MarkField): Marks | null {
  const reading = one[field];
  if (reading.state === "number") return reading.value;
  if (reading.state !== "grade" || !reading.says) return null;
  if ("points" in reading.says) return reading.says.points;
  return one.full.state === "number" ? one.full.value.times(reading.says.share) : null;
}

/** How many of the totals that the sheet states come out. */
function provenTotals({ indicators, stated }: FrameworkDraft): number {
  return stated.filter(({ field, value, computed, of }) => {
    if (field !== "actual" && field !== "review") return false;
    const made = computed ?? sumMarks(of.flatMap((id) => (indicators[id] && worthOf(indicators[id], field)) ?? []));
    return sameSum(Number(made), Number(value));
  }).length;
}

/** The unit's total, by the reviewer's marks where there are some. */
function earnedBy({ indicators }: FrameworkDraft): number {
  const base = indicators.filter(({ kind }) => kind === "base");
  const sum = sumMarks(base.flatMap((one) => worthOf(one, "review") ?? worthOf(one, "actual") ?? []));
  return Number(Number(sum).toPrecision(12));
}

/** What points are out of if they are shares. */
function scaleOf(draft: FrameworkDraft): MarkScale {
  const most = Math.max(...pointsByGrade(draft).values());
  return (["five", "ten"] as const).find((to) => TOP_OF_SCALE[to] === most) ?? "hundred";
}

/** A=5, B=4. */
function rulesOf(draft: FrameworkDraft): readonly string[] {
  return [...pointsByGrade(draft)].map(([grade, points]) => `${grade}=${points}`).sort();
}

function pointsByGrade({ indicators }: FrameworkDraft): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const one of indicators)
    for (const field of GRADED) {
      const said = inPoints(one[field]);
      if (said) found.set(said.grade, Number(said.points));
    }
  return found;
}
