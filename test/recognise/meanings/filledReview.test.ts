import type { CellValue } from "../../../src/domain/cells.ts";
import { readRows } from "../../support/readRows.ts";

/** Full marks, the year before, the unit's own mark, the reviewer's, a bonus. */
const PARTS: readonly (readonly [string, readonly (readonly [string, ...(number | null)[]])[]])[] = [
  [
    "一、产业发展（60分）",
    [
      ["集体收入", 25, 20, 23, 22.5, null],
      ["特色种植", 20, 19, 20, null, null],
      ["合作社", 15, 15, 14, 14, 1],
    ],
  ],
  [
    "二、乡风文明（40分）",
    [
      ["移风易俗", 20, 16, 18, 17, null],
      ["文化活动", 20, 20, 19, null, 1.5],
    ],
  ],
];

interface Form {
  readonly headings?: readonly [own: string, reviewed: string];
  readonly last?: string;
  readonly labels?: readonly [own: string, reviewed: string, all: string];
  /** What the closing row states of the review. */
  readonly stated?: number;
  readonly note?: string;
  readonly isMerged?: boolean;
  readonly hidden?: readonly string[];
  readonly change?: (rows: CellValue[][]) => void;
}

function read(form: Form) {
  const {
    headings = ["村自评", "镇复核"],
    last = "去年得分",
    labels = ["合计", "镇定分", "含加分"],
    stated = 92.5,
  } = form;
  const rows: CellValue[][] = [["序号", "考核事项", "计分办法", "标准分", last, ...headings, "额外加分"]];
  const merges: string[] = [];
  let number = 0;
  for (const [part, items] of PARTS) {
    rows.push([part]);
    if (form.isMerged !== false) merges.push(`A${rows.length}:H${rows.length}`);
    for (const [name, ...marks] of items) rows.push([++number, name, `按${name}情况`, ...marks]);
  }
  rows.push([labels[0], null, null, 100, 90, 94, null, 2.5]);
  rows.push([labels[1], null, null, null, null, null, stated]);
  rows.push([labels[2], null, null, null, null, null, stated + 2.5]);
  if (form.note !== undefined) rows.push([form.note]);
  form.change?.(rows);
  return readRows(rows, { merges, ...(form.hidden ? { hiddenColumns: form.hidden } : {}) });
}

const RIGHT = { full: 100, actual: 94, bonus: 2.5, result: 95, errors: [] };
const STATED = [
  ["F9", "actual", 94, 94],
  ["G10", "review", 92.5, 92.5],
  ["G11", "review", 95, 95],
];

describe("a reviewer's marks on some rows only", () => {
  it.each([
    ["村自评", "镇复核"],
    ["自报分", "核准分"],
    ["自测", "督查组"],
    ["单位打分", "县里打分"],
    ["村里", "镇里"],
    ["申报分", "镇"],
  ] as const)("count by what their closing row comes to under %s and %s", (...headings) => {
    for (const hidden of [["E"], []]) {
      const found = read({ headings, hidden });
      expect(found).toMatchObject(RIGHT);
      expect(found.stated).toEqual(expect.arrayContaining(STATED));
    }
    expect(read({ headings, isMerged: false })).toMatchObject(RIGHT);
    expect(read({ headings, labels: ["自评合计", "审后得分", "最终"] })).toMatchObject(RIGHT);
  });

  it("are doubted once, unless the sheet says that the unit's own stand in the blanks", () => {
    expect(read({}).warnings.filter((told) => told.startsWith("review"))).toEqual(["review-ambiguous@G10"]);
    const labels = ["合计", "核定得分（复核未填的按自评计）", "总得分"] as const;
    expect(read({ labels }).warnings).not.toContain("review-ambiguous@G10");
    expect(read({ note: "注：镇级空白的，视为认可自评分。" }).warnings).not.toContain("review-ambiguous@G10");
    expect(read({ note: "注：自评空白的，镇级不予复核。" }).warnings).toContain("review-ambiguous@G10");
  });

  it("are no others' marks where their closing row states something else", () => {
    const found = read({ headings: ["村里", "镇里"], stated: 91 });
    expect(found.errors).toContain("reading-ambiguous@G1");
  });
});

test("last year's marks are none of this year's, however many columns nobody knows stand beside them", () => {
  const change = (rows: CellValue[][]): void => {
    rows.splice(9, 2);
    for (const row of rows.slice(1, 8)) row[6] ??= row[5] ?? null;
  };
  const found = read({ headings: ["甲", "乙"], change, hidden: ["E"] });
  expect(found.actual).not.toBe(90);
  expect([...found.errors, ...found.warnings].join()).toMatch(/column-(?:ambiguous|missing)/u);
});
