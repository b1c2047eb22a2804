import fc from "fast-check";
import type { SumRow } from "../../../src/recognise/arithmetic/sumRow.ts";
import { sumTree } from "../../../src/recognise/arithmetic/sumTree.ts";
import { everyReading, statedAgreeing, valueOf, type OracleReading } from "./everyReading.ts";

type Shape = SumRow["shape"];

function row(shape: Shape, full: number | null, actual: number | null, called = false): SumRow {
  return {
    shape,
    figures: [millionths(full), millionths(actual)],
    marks: 2,
    called,
    begins: false,
    kind: "base",
    adds: null,
    derived: null,
  };
}

const millionths = (figure: number | null): number | null => figure && figure * 1e6;

/** Few figures, so that they coincide all the time: 5 + 5 = 10, 10 = 10. */
const figure = fc.constantFrom(5, 5, 10, 10, 15, 20, 30, 40);

interface DrawnRow {
  readonly shape: Shape;
  readonly full: number;
  readonly lost: number;
  /** Takes the sum of so many rows above for its figures; 0: its own. */
  readonly plants: number;
  readonly called: boolean;
}

function tables(shapes: readonly Shape[], maxLength: number): fc.Arbitrary<readonly SumRow[]> {
  const drawn: fc.Arbitrary<DrawnRow> = fc.record({
    shape: fc.constantFrom(...shapes),
    full: figure,
    lost: fc.constantFrom(0, 0, 0, 1, 2),
    plants: fc.constantFrom(0, 0, 2, 3, 4, 99),
    called: fc.constant(false),
  });
  const closing = fc.option(fc.record({ plants: fc.constantFrom(0, 99), full: figure }), { nil: null });
  return fc.tuple(fc.array(drawn, { minLength: 2, maxLength }), closing, fc.boolean()).map(([list, last, allFull]) => {
    const rows: SumRow[] = [];
    const sumOf = (count: number, column: number): number => {
      const leaves = rows.filter(({ shape, called }) => !called && (shape === "leaf" || shape === "plain"));
      return leaves.slice(-count).reduce((sum, { figures }) => sum + (figures[column] ?? 0) / 1e6, 0);
    };
    for (const { shape, full, lost, plants } of list) {
      const own = plants > 0 && shape !== "leaf" && rows.length > 1;
      rows.push(own ? row(shape, sumOf(plants, 0), sumOf(plants, 1)) : row(shape, full, allFull ? full : full - lost));
    }
    if (last) rows.push(row("bare", last.plants > 0 ? sumOf(99, 0) : last.full, null, true));
    return rows;
  });
}

function readingOf(rows: readonly SumRow[]): { readonly reading: OracleReading; readonly doubts: number } {
  const { roles, doubts } = sumTree(rows);
  const reading = rows.map((_, place) => {
    const role = roles.get(place)?.role;
    return role === "total" || role === "section" ? role : "leaf";
  });
  return { reading, doubts: doubts.length };
}

/** Of all lawful readings those that leave the fewest bare rows among the leaves and agree with the most stated totals. */
function likeliest(rows: readonly SumRow[]): readonly OracleReading[] {
  const all = everyReading(rows);
  const bare = (reading: OracleReading): number =>
    rows.filter(({ shape, called }, place) => shape === "bare" && !called && reading[place] !== "leaf").length;
  const mostStated = Math.max(...all.map((reading) => statedAgreeing(rows, reading)));
  const stated = all.filter((reading) => statedAgreeing(rows, reading) === mostStated);
  const mostBare = Math.max(...stated.map(bare));
  return stated.filter((reading) => bare(reading) === mostBare);
}

/** Silent where one total is likeliest and it is taken; else it asks, or takes one that the law of sums allows. */
function judge(rows: readonly SumRow[]): "asked" | "silent" {
  const { reading, doubts } = readingOf(rows);
  // A mean of the rows above is no matter of sums.
  const hasMean = [...sumTree(rows).roles.values()].some(({ role }) => role === "aside");
  if (doubts > 0 || hasMean) return "asked";
  const values = [...new Set(likeliest(rows).map((one) => valueOf(rows, one, 0)))];
  const own = valueOf(rows, reading, 0);
  if (values.length === 1) expect([own]).toEqual(values);
  else expect(values).toContain(own);
  return "silent";
}

describe("the tree of sums, judged by every reading there is", () => {
  it.each([
    ["whose indicators have what totals lack", ["leaf", "leaf", "leaf", "bare"], 11],
    ["whose rows are all alike", ["plain"], 7],
  ] as const)("never takes another total in silence in tables %s", (_, shapes, most) => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(tables(shapes, most), (rows) => {
        outcomes.add(judge(rows));
      }),
      { seed: 20261129, numRuns: Number(process.env["FC_RUNS"] ?? 300) },
    );
    expect([...outcomes].sort()).toEqual(["asked", "silent"]);
  });
});
