import type { CellValue } from "../../../src/domain/cells.ts";
import type { Settings } from "../../../src/domain/settings.ts";
import { readRows } from "../../support/readRows.ts";

/** Full marks, the unit's own mark, what somebody else gave on some rows. */
const ROWS: readonly (readonly [string, number, number, number | null])[] = [
  ["责任落实", 15, 14, 13],
  ["制度建设", 10, 10, 10],
  ["经费保障", 15, 15, null],
  ["台账记录", 20, 18, 17.5],
  ["宣传培训", 15, 15, null],
  ["隐患排查", 25, 24, 22],
];

interface Form {
  readonly given?: readonly (number | null)[];
  readonly below?: CellValue[][];
  readonly hidden?: readonly string[];
}

function read(
  heading: string,
  { given = ROWS.map(([, , , mark]) => mark), below = [], hidden = [] }: Form = {},
  settings: Settings = {},
) {
  const rows: CellValue[][] = [
    ["内容", "标准分", "自评得分", heading],
    ...ROWS.map(([name, full, own], at) => [name, full, own, given[at] ?? null]),
    ["合计", 100, 96, null],
    ...below,
  ];
  return readRows(rows, { hiddenColumns: hidden }, settings);
}

describe("marks near to the unit's own, under a heading that nobody knows", () => {
  it.each(["督导核分", "县级抽查", "巡检组打分", "乡镇给分"])("are the reviewer's under %s", (heading) => {
    expect(read(heading)).toMatchObject({ actual: 96, review: 62.5, result: 92.5, errors: [] });
    // One alone, too.
    expect(read(heading, { given: [13] })).toMatchObject({ result: 95, errors: [] });
  });

  it.each([["说明：管委会未赋分的，按自评分计。"], ["最终得分：92.5分"], ["最终得分", null, null, 92.5]])(
    "are the reviewer's by a line below: %s",
    (...line) => {
      expect(read("管委会", { below: [line] })).toMatchObject({ actual: 96, result: 92.5, errors: [] });
    },
  );

  it("are asked about with both totals where nothing says whose they are", () => {
    expect(read("管委会")).toMatchObject({ actual: 96, review: null, result: 96, errors: ["reading-ambiguous@D1"] });
    expect(read("管委会", { hidden: ["D"] }).errors).toEqual([]);
    // The same as the unit's own move no total.
    expect(read("管委会", { given: [14, 10] })).toMatchObject({ result: 96, errors: [] });
  });

  it.each([
    ["review", { review: 62.5, result: 92.5 }],
    ["unknown", { review: null, result: 96 }],
  ])("are asked about no more once the user says that the column is %s", (meaning, right) => {
    expect(read("管委会", {}, { mapping: { 考核表: { D: meaning } } })).toMatchObject({ ...right, errors: [] });
  });

  it.each([
    ["检查次数", [1, 2, 3, 1, 4, 2]],
    ["盒号", [1, 1, 2, 2, 3, 3]],
    ["蒹葭", [15, 10, 15, 20, 15, 25]],
    ["位次", [3, 1, 2, 5, 4, 6]],
  ])("are none under %s over %p", (heading, given) => {
    expect(read(heading, { given })).toMatchObject({ review: null, result: 96, errors: [] });
    expect(read(heading, { given }).warnings.filter((told) => !told.startsWith("deduction"))).toEqual([]);
  });

  it("are asked about where a review left next to nothing of the unit's own", () => {
    const found = read("考核", { given: [1, 2, 3, 1, 4, 2] });
    expect(found).toMatchObject({ review: null, result: 96 });
    expect(found.warnings).toContain("column-ambiguous@D1");
  });
});
