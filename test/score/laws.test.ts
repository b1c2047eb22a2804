import fc from "fast-check";
import { sumMarks, type Marks } from "../../src/domain/marks.ts";
import type { MarkedScorecard } from "../../src/domain/scorecard.ts";
import type { Attribution } from "../../src/domain/settings.ts";
import type { AssessmentRows, IndicatorRow, MarkCell } from "../support/assessmentOf.ts";
import { scoreOf } from "../support/scoreOf.ts";

const RUNS = { seed: 20260302, numRuns: 300 };
const NAMES = ["办公室", "人事科", "财务科", "法制科", "督导室", "信访室"];

const hundredths = fc.integer({ min: 0, max: 2000 }).map((units) => units / 100);
const mark: fc.Arbitrary<MarkCell> = fc.oneof(
  { weight: 6, arbitrary: hundredths },
  fc.integer({ min: -500, max: 20_000 }).map((units) => units / 1000),
  fc.constant(null),
  fc.constantFrom("不适用", "待定", "#REF!"),
  fc.constantFrom("A", "B", "C", "D", "H").map((grade) => ({ grade })),
);
const names = fc.subarray(NAMES, { maxLength: 4 });
const weighted = fc
  .tuple(
    names,
    fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 4, maxLength: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([list, weights, count]) => list.map((name, at) => (at < count ? `${name}:${weights[at]}` : name)));
const indicator: fc.Arbitrary<IndicatorRow> = fc.record({
  item: fc.constantFrom("组织领导", "环境卫生", "创建活动"),
  kind: fc.constantFrom("base", "base", "base", "bonus", "deduction", "veto"),
  full: fc.oneof({ weight: 8, arbitrary: hundredths }, fc.constant(null)),
  actual: mark,
  review: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, mark),
  lead: names,
  responsible: weighted,
  support: names,
});
const assessment: fc.Arbitrary<AssessmentRows> = fc
  .array(indicator, { minLength: 1, maxLength: 12 })
  .chain((indicators) =>
    fc.record({
      indicators: fc.constant(indicators),
      tasks: fc.array(
        fc.record({
          of: fc.subarray(
            indicators.map((_, at) => at),
            { maxLength: Math.min(3, indicators.length) },
          ),
          lead: names,
          responsible: weighted,
          support: names,
        }),
        { maxLength: 6 },
      ),
      roster: fc.constant(NAMES),
    }),
  );
const attribution = fc.constantFrom<Attribution>("lead", "even", "weight");

const same = (a: Marks, b: Marks) => expect(a.toFixed()).toBe(b.toFixed());

test("departments with 未明确责任部门 add up to the unit, under every attribution", () => {
  fc.assert(
    fc.property(assessment, attribution, (rows, rule) => {
      const { totals, departments } = scoreOf(rows, { attribution: rule });
      same(sumMarks(departments.map((one) => one.full)), totals.full);
      same(sumMarks(departments.map((one) => one.effective)), totals.effective);
      same(sumMarks(departments.map((one) => one.gap)), totals.gap);
    }),
    RUNS,
  );
});

test("items add up to the unit", () => {
  fc.assert(
    fc.property(assessment, (rows) => {
      const { totals, items } = scoreOf(rows);
      same(sumMarks(items.map((one) => one.full)), totals.full);
      same(sumMarks(items.map((one) => one.effective)), totals.effective);
      same(sumMarks(items.map((one) => one.gap)), totals.gap);
    }),
    RUNS,
  );
});

test("the shares of an indicator add up to it, each with effective = full − gap", () => {
  fc.assert(
    fc.property(assessment, attribution, (rows, rule) => {
      for (const scored of scoreOf(rows, { attribution: rule }).indicators) {
        if (scored.indicator.kind !== "base") {
          expect(scored.shares).toEqual([]);
          continue;
        }
        same(sumMarks(scored.shares.map((share) => share.full)), scored.full);
        if (scored.gap === null) {
          expect(scored.shares.every((share) => share.gap === null && share.effective === null)).toBe(true);
          continue;
        }
        same(sumMarks(scored.shares.map((share) => share.gap ?? share.full)), scored.gap);
        for (const share of scored.shares)
          if (share.gap && share.effective) same(share.full.minus(share.gap), share.effective);
      }
    }),
    RUNS,
  );
});

test("full = effective + gap + what is unscored", () => {
  fc.assert(
    fc.property(assessment, (rows) => {
      const { full, effective, gap, unscoredFull, result, bonusCounted, deduction } = scoreOf(rows).totals;
      same(effective.plus(gap).plus(unscoredFull), full);
      same(effective.plus(bonusCounted).minus(deduction), result);
    }),
    RUNS,
  );
});

test("the order of rows changes no total and no department's rate or rank", () => {
  const figures = ({ totals, departments }: MarkedScorecard) => ({
    totals: Object.values(totals).map(String),
    rates: new Map(departments.map(({ name, rate, rank, lead, pending }) => [name, { rate, rank, lead, pending }])),
    involved: new Map(
      departments.filter(({ name }) => name !== null).map(({ name, involved }) => [name, String(involved)]),
    ),
  });
  fc.assert(
    fc.property(assessment, attribution, fc.infiniteStream(fc.nat()), (rows, rule, keys) => {
      // Tasks keep their order: it decides who is named first.
      const order = rows.indicators.map((_, at) => ({ at, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key);
      const placeOf = new Map(order.map(({ at }, place) => [at, place]));
      const shuffled: AssessmentRows = {
        ...rows,
        indicators: order.flatMap(({ at }) => rows.indicators[at] ?? []),
        tasks: (rows.tasks ?? []).map((task) => ({ ...task, of: (task.of ?? []).map((at) => placeOf.get(at) ?? -1) })),
      };
      expect(figures(scoreOf(shuffled, { attribution: rule }))).toEqual(figures(scoreOf(rows, { attribution: rule })));
    }),
    RUNS,
  );
});

test("no figure is NaN or infinite, whatever the cells hold", () => {
  const finite = (value: unknown): boolean =>
    typeof value === "number"
      ? Number.isFinite(value)
      : value === null || typeof value !== "object" || Object.values(value).every(finite);
  fc.assert(
    fc.property(assessment, attribution, (rows, rule) => {
      const { totals, departments, items } = scoreOf(rows, { attribution: rule });
      expect(finite([totals, departments, items])).toBe(true);
    }),
    RUNS,
  );
});
