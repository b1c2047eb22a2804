import type { Assignment } from "../domain/department.ts";
import { marks, sumMarks, type Marks } from "../domain/marks.ts";
import type { Attribution } from "../domain/settings.ts";
import { leadsOf } from "./assignments.ts";

/** Who carries an indicator. Carrier `i` carries `numerators[i] / denominator` of it; numerators are above 0. */
export interface Carriers {
  readonly departments: readonly Assignment[];
  readonly numerators: readonly Marks[];
  readonly denominator: Marks;
  /** The first department named was taken for the lead because none was marked. */
  readonly assumed: boolean;
}

const ONE = marks(1);
const PERCENT = marks(100);
const NOBODY: Carriers = { departments: [], numerators: [], denominator: ONE, assumed: false };

/** Divides an indicator among departments by the attribution. Nobody carries it if only supporting departments are named. */
export function carriersOf(assignments: readonly Assignment[], attribution: Attribution): Carriers {
  if (assignments.length === 0) return NOBODY;
  switch (attribution) {
    case "lead": {
      const { leads, assumed } = leadsOf(assignments);
      return evenly(leads, assumed);
    }
    case "even":
      return evenly(working(assignments), false);
    case "weight":
      return byWeight(assignments);
  }
}

function working(assignments: readonly Assignment[]): readonly Assignment[] {
  return assignments.filter((assignment) => assignment.role !== "support");
}

function evenly(departments: readonly Assignment[], assumed: boolean): Carriers {
  if (departments.length === 0) return NOBODY;
  return { departments, ...evenParts(departments.length), assumed };
}

type Parts = Pick<Carriers, "numerators" | "denominator">;
const EVEN_PARTS: Parts[] = [];

/** Cached by number of departments: most indicators are shared evenly, and equal parts need to be cut only once. */
function evenParts(count: number): Parts {
  return (EVEN_PARTS[count] ??= { numerators: Array<Marks>(count).fill(ONE), denominator: marks(count) });
}

/** 60%、40% or 6:4; those without a weight share equally what the weights leave over. */
function byWeight(assignments: readonly Assignment[]): Carriers {
  const weights = assignments.map((assignment) => (assignment.weight?.gt(0) ? assignment.weight : null));
  const weighed = sumMarks(weights.filter((weight) => weight !== null));
  if (weighed.eq(0)) return evenly(working(assignments), false);
  const without = marks(
    assignments.filter((assignment, at) => weights[at] === null && assignment.role !== "support").length,
  );
  // 0.6 is a share of 1, 60% of 100; 6:4 covers everyone, so nothing is left over.
  const whole = weighed.lte(1) ? ONE : PERCENT;
  const left = whole.minus(weighed);
  if (without.eq(0) || left.lte(0)) {
    const departments = assignments.filter((_, at) => weights[at] !== null);
    return {
      departments,
      numerators: weights.filter((weight) => weight !== null),
      denominator: weighed,
      assumed: false,
    };
  }
  const departments: Assignment[] = [];
  const numerators: Marks[] = [];
  assignments.forEach((assignment, at) => {
    const weight = weights[at] ?? null;
    if (weight === null && assignment.role === "support") return;
    departments.push(assignment);
    numerators.push(weight === null ? left : weight.times(without));
  });
  return { departments, numerators, denominator: whole.times(without), assumed: false };
}
