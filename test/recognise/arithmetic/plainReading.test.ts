import type { SumRow } from "../../../src/recognise/arithmetic/sumRow.ts";
import { sumTree } from "../../../src/recognise/arithmetic/sumTree.ts";

type Figure = number | null;

function rowOf(figures: readonly Figure[], more: Partial<SumRow> = {}): SumRow {
  return {
    shape: "plain",
    figures: figures.map((figure) => figure && figure * 1e6),
    marks: 2,
    called: false,
    begins: false,
    kind: "base",
    adds: null,
    derived: null,
    ...more,
  };
}

const read = (...rows: readonly SumRow[]) => {
  const { roles, doubts } = sumTree(rows);
  return {
    roles: [...roles].map(([place, { role, from, to }]) => [place, role, from, to]),
    doubts: doubts.map(({ place }) => place),
  };
};

const called = (...figures: readonly Figure[]): SumRow => rowOf(figures, { called: true });

describe("rows that nothing tells apart but their figures", () => {
  it("has subtotals where two columns show them", () => {
    const rows = [rowOf([10, 9]), rowOf([20, 18]), rowOf([30, 27]), rowOf([5, 4]), rowOf([6, 6]), rowOf([11, 10])];
    expect(read(...rows)).toEqual({
      roles: [
        [2, "total", 0, 2],
        [5, "total", 3, 5],
      ],
      doubts: [],
    });
  });

  describe("sections above their rows, and what all come to", () => {
    const parts = (second: readonly Figure[], whole: readonly Figure[], third: readonly Figure[] = [25, 23]) => [
      ...[[30, 27], [10, 9], [20, 18], second, [15, 14], [30, 24], third, [12, 11], [13, 12]].map((one) => rowOf(one)),
      rowOf(whole),
    ];
    const roles = [
      [0, "section", 1, 3],
      [3, "section", 4, 6],
      [6, "section", 7, 9],
      [9, "total", 0, 9],
    ];

    it.each([
      ["right", parts([45, 38], [100, 88])],
      ["with a wrong mark of a part", parts([45, 39], [100, 88])],
      ["with a wrong mark of a part that the whole follows", parts([45, 39], [100, 89])],
      ["with a wrong mark of the whole", parts([45, 38], [100, 89])],
      ["with wrong full marks of a part", parts([44, 38], [100, 88])],
    ])("are read %s", (_, rows) => {
      const { roles: read, doubts } = sumTree(rows);
      const found = [...read].map(([place, { role, from, to }]) => [place, role, from, to]);
      expect(found.toSorted(([a], [b]) => Number(a) - Number(b))).toEqual(roles);
      expect(doubts).toEqual([]);
    });

    it("are asked about where the marks fit in few of them", () => {
      expect(read(...parts([45, 39], [100, 88], [25, 24])).doubts).not.toEqual([]);
    });
  });

  it("is asked about where a total below them comes out neither way", () => {
    const rows = [rowOf([10, 9]), rowOf([20, 18]), rowOf([30, 27]), rowOf([5, 4]), rowOf([6, 6]), rowOf([11, 10])];
    expect(read(...rows, called(77, 70)).doubts).toEqual([2, 5]);
  });

  it("has no total where a formula below counts all rows, though one figure is what the others come to", () => {
    const byFormula = rowOf([25, 24], { adds: { column: 0, first: 0, last: 2, isRest: false } });
    expect(read(rowOf([12, 12]), rowOf([5, 4]), rowOf([8, 8]), byFormula)).toEqual({
      roles: [[3, "total", 0, 3]],
      doubts: [],
    });
  });

  it("may have a section above its rows where a stated total counts those once", () => {
    const rows = [rowOf([30, 27]), rowOf([10, 9]), rowOf([20, 18]), rowOf([40, 35])];
    expect(read(...rows, called(70, 62))).toMatchObject({
      roles: [[0, "section", 1, 3], expect.anything()],
      doubts: [0],
    });
  });

  it("is asked about where two rows may be the one that a stated total leaves out", () => {
    const rows = [rowOf([30, 27]), rowOf([10, 9]), rowOf([20, 18]), rowOf([30, 27]), rowOf([40, 35])];
    expect(read(...rows, called(100, 89)).doubts).toEqual([0, 3]);
  });

  it("is asked about where a row above its sections belongs to none of them", () => {
    const sections = [
      [30, 27],
      [10, 9],
      [20, 18],
      [60, 55],
      [25, 24],
      [35, 31],
    ].map((figures) => rowOf(figures));
    expect(read(...sections).roles).toEqual([
      [0, "section", 1, 3],
      [3, "section", 4, 6],
    ]);
    expect(read(rowOf([90, 82]), ...sections).roles).toHaveLength(3);
    expect(read(rowOf([15, 9]), ...sections)).toEqual({ roles: [], doubts: [1] });
  });

  it("is the whole above them, whatever bonuses stand below", () => {
    const rows = [rowOf([100, 91]), rowOf([40, 35]), rowOf([60, 56])];
    const whole = { roles: [[0, "total", 1, 3]], doubts: [] };
    expect(read(...rows)).toEqual(whole);
    expect(read(...rows, rowOf([5, 3], { kind: "bonus" }))).toEqual(whole);
  });
});

test("subtotals below a first row that says what they all come to are none of the indicators, and nor is it", () => {
  const whole = rowOf([100, 91]);
  const rows = [rowOf([15, 14]), rowOf([25, 23]), rowOf([40, 37]), rowOf([27, 24]), rowOf([33, 30]), rowOf([60, 54])];
  expect(read(whole, ...rows)).toEqual({
    roles: [
      [0, "total", 1, 7],
      [3, "total", 1, 3],
      [6, "total", 4, 6],
    ],
    doubts: [],
  });
  // One that says something else is an indicator, or a question.
  expect(read(rowOf([90, 80]), ...rows).roles.map(([place]) => place)).not.toContain(0);
});

test("a first row that says what the named total below does is one, also with what the deductions leave in the last row", () => {
  const off = (...figures: readonly Figure[]): SumRow => rowOf(figures, { marks: 1 });
  const leaves = [off(20, 3), off(35, 2), off(30, 1), off(15, 2), off(10, 3)];
  expect(read(off(110, 11), ...leaves, rowOf([110, 11], { marks: 1, called: true }), off(99, null))).toEqual({
    roles: [
      [0, "total", 1, 6],
      [6, "total", 1, 6],
      [7, "rest", 0, 7],
    ],
    doubts: [],
  });
});

test("a row among the bonuses that comes to the base in one column alone is asked about", () => {
  const leaf = (...figures: readonly Figure[]): SumRow => rowOf(figures, { shape: "leaf" });
  const bonus = (shape: SumRow["shape"], ...figures: readonly Figure[]): SumRow =>
    rowOf(figures, { shape, kind: "bonus" });
  const rows = [leaf(3, 2), leaf(2, 2), bonus("leaf", 4, 1)];
  expect(read(...rows, bonus("bare", 5, 1), bonus("leaf", 1, 1)).doubts).toEqual([3]);
  expect(read(...rows, bonus("bare", 5, 4), bonus("leaf", 1, 1)).doubts).toEqual([]);
});

describe("a row with nothing of a leaf", () => {
  const leaf = (...figures: readonly Figure[]): SumRow => rowOf(figures, { shape: "leaf" });
  const bare = (...figures: readonly Figure[]): SumRow => rowOf(figures, { shape: "bare" });

  it("is a mean of three rows above, not of two", () => {
    expect(read(leaf(40, 30), leaf(20, 10), leaf(30, 26), bare(30, 22)).roles).toEqual([[3, "aside", 3, 3]]);
    expect(read(leaf(40, 30), leaf(20, 10), bare(30, 20)).roles).toEqual([]);
  });

  it("is asked about where it adds up the rows since another such row", () => {
    const rows = [leaf(5, 4), bare(7, 6), leaf(20, 18), leaf(30, 27)];
    expect(read(...rows, bare(50, 45), leaf(60, 9)).doubts).toEqual([4]);
    expect(read(...rows, bare(51, 46), leaf(60, 9)).doubts).toEqual([]);
  });
});

test("a row that repeats the only row below it is asked about, and is its section until then", () => {
  const leaf = (...figures: readonly Figure[]): SumRow => rowOf(figures, { shape: "leaf" });
  const rows = [leaf(20, 18), leaf(30, 27), rowOf([10, 8], { shape: "bare" }), leaf(10, 8)];
  expect(read(...rows)).toEqual({ roles: [[2, "section", 3, 4]], doubts: [2] });
  // The stated total settles it.
  expect(read(...rows, called(60, 53))).toMatchObject({
    roles: [
      [2, "section", 3, 4],
      [4, "total", 0, 4],
    ],
    doubts: [],
  });
  expect(read(...rows, called(70, 61))).toMatchObject({ roles: [[4, "total", 0, 4]], doubts: [] });
});
