import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

type Row = CellValue[];

const HEADER: Row = ["评定项目", "评定内容", "应得分", "实得分"];
/** Sections of two rows each; what does not apply has no mark. */
const SECTIONS: readonly (readonly [name: string, ...rows: (readonly [string, number, number | null])[]])[] = [
  ["环境", ["交通", 5, 4.5], ["绿化", 15, 14]],
  ["设施", ["居室", 15, 13], ["康复", 5, null], ["洗浴", 10, 9]],
  ["运营", ["行政", 10, 9.5], ["安全", 15, 13.5]],
  ["服务", ["照料", 15, 13.5], ["教育", 5, null], ["心理", 5, 4]],
];

/** The sections' rows, and below the ones of that place what `closing` has. */
function table(na: string, closing: Readonly<Record<number, Row[]>>): Row[] {
  const rows = SECTIONS.flatMap(([section, ...own], at): Row[] => [
    ...own.map(([name, full, earned], place): Row => [place === 0 ? section : null, name, full, earned ?? na]),
    ...(closing[at] ?? []),
  ]);
  return [HEADER, ...rows];
}

it("a total whose formula nobody can compute is said at its cell", () => {
  const rows = table("/", { 3: [["合计", null, 90, null]] });
  const read = readRows(rows, { formulas: { D12: "VLOOKUP(A1,X:Y,2)" } });
  expect(read).toMatchObject({ full: 90, actual: 81, errors: ["formula-error@D12"] });
});

describe("a total of what applies", () => {
  const right = { full: 90, actual: 81, errors: [] };
  const converted: Row = ["折算为百分制得分（实得分÷应得分×100）", null, null, 90];

  it.each(["不涉及", "/", "缺项"])("is of all rows also above one that converts it: %s", (na) => {
    for (const label of ["合计（剔除不涉及项）", "评定总得分", "最后"])
      expect(readRows(table(na, { 3: [[label, null, 90, 81], converted] }))).toMatchObject(right);
  });

  it("may count what does not apply among the full marks", () => {
    const read = readRows(table("不涉及", { 3: [["合计", null, 100, 81], ["应评合计", null, 90, 81], converted] }));
    expect(read).toMatchObject(right);
  });

  it("is reported by the stretch whose full marks it has", () => {
    const read = readRows(table("不涉及", { 3: [["合计", null, 90, 82], converted] }));
    expect(read.errors).toEqual(["total-mismatch@D12"]);
    expect(read.stated).toContainEqual(["D12", "actual", 82, 81]);
  });
});

describe("a total of several sections", () => {
  const subtotals: Row[][] = [
    ["小计", 20, 18.5],
    ["小计", 25, 22],
    ["小计", 25, 23],
    ["小计", 20, 17.5],
  ].map(([label = "", ...figures]) => [[label, null, ...figures]]);
  const closed = (first: Row, second: Row, whole: Row): Row[] =>
    table("不涉及", {
      0: subtotals[0] ?? [],
      1: [...(subtotals[1] ?? []), first],
      2: subtotals[2] ?? [],
      3: [...(subtotals[3] ?? []), second, whole],
    });

  it("is bound to the stretch that it comes to, though each of them has a total of its own", () => {
    const read = readRows(closed(["硬件合计", null, 45, 40.5], ["软件合计", null, 45, 40.5], ["总计", null, 90, 81]));
    expect(read).toMatchObject({ full: 90, actual: 81, errors: [] });
    expect(read.stated).toContainEqual(["C17", "full", 45, 45]);
  });

  it("is wrong where it comes to none", () => {
    const read = readRows(closed(["硬件合计", null, 45, 40.5], ["软件合计", null, 45, 39], ["总计", null, 90, 81]));
    expect(read.errors.length).toBeGreaterThan(0);
  });

  it("binds no grand total to less than all", () => {
    const read = readRows(closed(["硬件合计", null, 45, 40.5], ["软件合计", null, 45, 40.5], ["总计", null, 45, 40.5]));
    expect(read.errors).toEqual(["total-mismatch@C18", "total-mismatch@D18"]);
  });
});
