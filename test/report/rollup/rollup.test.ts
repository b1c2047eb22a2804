import fc from "fast-check";
import { charactersIn } from "../../../src/report/draft/textHeight.ts";
import { itemColumns } from "../../../src/report/rollup/itemColumns.ts";
import { ranking } from "../../../src/report/rollup/ranking.ts";
import { rollupSheets } from "../../../src/report/rollup/rollupSheets.ts";
import type { UnitFigures, UnitProgress } from "../../../src/report/rollup/unitFigures.ts";

function unit(name: string, result: number, more: Partial<UnitFigures> = {}): UnitFigures {
  return {
    file: `${name}.xlsx`,
    unit: name,
    period: "2026",
    full: 100,
    effective: result,
    bonus: 0,
    deduction: 0,
    gap: 100 - result,
    result,
    rate: result / 100,
    unscored: 0,
    vetoed: false,
    items: [],
    disagreements: [],
    unsettled: false,
    errors: 0,
    ...more,
  };
}

describe("the ranking of units", () => {
  it("goes by result, then by rate; ties share a rank and the next is skipped", () => {
    const ranked = ranking([
      unit("丙", 90, { rate: 0.8 }),
      unit("甲", 95),
      unit("乙", 95),
      unit("丁", 90, { rate: 0.9 }),
    ]);
    expect(ranked.map(({ rank, figures }) => [rank, figures.unit])).toEqual([
      [1, "甲"],
      [1, "乙"],
      [3, "丁"],
      [4, "丙"],
    ]);
  });

  it("gives each unit one more than the number of units before it, whatever the order they come in", () => {
    const results = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(results, (marks) => {
        for (const { rank, figures } of ranking(marks.map((mark, at) => unit(`单位${at}`, mark)))) {
          expect(rank).toBe(1 + marks.filter((mark) => mark > figures.result).length);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });
});

describe("a unit of which nothing counts", () => {
  const blank = unit("空表", 0, { full: 0, gap: 0, rate: null, items: [{ name: "组织", full: 0, effective: 0 }] });
  const items = [{ name: "组织", full: 10, effective: 8 }];
  const units = [blank, unit("甲", 90, { items }), unit("乙", 80, { items })];

  it("is listed last without a rank", () =>
    expect(ranking(units).map(({ rank, figures }) => [rank, figures.unit])).toEqual([
      [1, "甲"],
      [2, "乙"],
      [null, "空表"],
    ]));

  it("has blank figures, which no mean counts", () => {
    const [plan] = rollupSheets({ units, progress: [], unreadable: [] }, "2026-03-02");
    const rows = [...(plan?.rows ?? [])];
    const headings = rows[2]?.cells.map((cell) => cell?.value) ?? [];
    const at = (row: number, heading: string) => rows[row]?.cells[headings.indexOf(heading)]?.value;
    for (const heading of ["名次", "应得分", "结果", "失分", "得分率", "组织\n（10分）"]) {
      expect(headings).toContain(heading);
      expect(at(5, heading)).toBeNull();
    }
    expect(at(5, "说明")).toBe("没有应得分，不列名次");
    expect([at(7, "单位"), at(7, "结果"), at(7, "组织\n（10分）")]).toEqual(["平均", 85, 8]);
  });

  it("but a bonus has a rank, and the remark says only that there are no full marks", () => {
    const bonusOnly = unit("丙", 0, { full: 0, gap: 0, rate: null, bonus: 3, result: 3 });
    const [plan] = rollupSheets({ units: [bonusOnly, ...units], progress: [], unreadable: [] }, "2026-03-02");
    const rows = [...(plan?.rows ?? [])].map(({ cells }) => cells.map((cell) => cell?.value));
    const row = rows.find((cells) => cells.includes("丙"));
    expect(row?.[0]).toBe(3);
    expect(row).toContain("没有应得分");
  });

  it("alone gives no mean", () => {
    const [plan] = rollupSheets({ units: [blank], progress: [], unreadable: [] }, "2026-03-02");
    expect(
      [...(plan?.rows ?? [])]
        .at(-2)
        ?.cells.map((cell) => cell?.value ?? null)
        .filter(Boolean),
    ).toEqual(["平均"]);
  });
});

describe("the item columns", () => {
  const item = (name: string, full: number, effective: number) => ({ name, full, effective });

  it("are those of at least two units, found again by name, in the units' own order", () => {
    const units = [
      unit("甲", 20, { items: [item("组织 领导", 10, 9), item("业务工作", 10, 8), item("只有甲", 5, 5)] }),
      unit("乙", 20, { items: [item("组织领导", 10, 7), item("业务工作", 12, 11)] }),
    ];
    const { shown, hidden } = itemColumns(units, 10);
    expect(shown.map(({ name, full, marks }) => [name, full, [...marks]])).toEqual([
      [
        "组织 领导",
        10,
        [
          [0, 9],
          [1, 7],
        ],
      ],
      [
        "业务工作",
        null,
        [
          [0, 8],
          [1, 11],
        ],
      ],
    ]);
    expect(hidden).toBe(1);
  });

  it("of one name twice in a unit stay two columns", () => {
    const items = [item("其他", 1, 1), item("其他", 2, 0)];
    const { shown } = itemColumns([unit("甲", 1, { items }), unit("乙", 1, { items })], 10);
    expect(shown.map(({ full }) => full)).toEqual([1, 2]);
  });

  it("leave out the rarest when there is no room, and the paper says how many", () => {
    const many = Array.from({ length: 60 }, (_, at) => item(`项目${at}`, 1, 1));
    const [plan] = rollupSheets(
      { units: [unit("甲", 60, { items: many }), unit("乙", 60, { items: many })], progress: [], unreadable: [] },
      "2026-03-02",
    );
    expect(plan?.page).toMatchObject({ paper: "A3", orientation: "landscape" });
    const note = plan?.rows.at(-1)?.cells[0]?.value;
    expect(note).toMatch(/另有\d+个测评项目/);
    const width = plan?.columns.reduce((sum, column) => sum + column.width, 0) ?? 0;
    expect(width).toBeLessThanOrEqual(174);
  });
});

describe("the progress of units", () => {
  const progress = (name: string, isScored: boolean, done: number, overdue: number): UnitProgress => ({
    ...{ file: `${name}.xlsx`, unit: name, period: "2026", isScored, errors: 0 },
    tasks: { total: 5, done, due: overdue + 1, dueDone: 1, overdue, dueSoon: 1 },
  });
  const textsOf = (plan: { rows: Iterable<{ cells: readonly ({ value: unknown } | null)[] }> } | undefined) =>
    [...(plan?.rows ?? [])].map(({ cells }) => cells.map((cell) => cell?.value ?? null));

  it("with tasks alone is on a sheet without a word of marks, and there is no ranking", () => {
    const alone = [progress("甲", false, 2, 1), progress("乙", false, 1, 0)];
    const plans = rollupSheets({ units: [], progress: alone, unreadable: [] }, "2026-03-02");
    expect(plans.map(({ name }) => name)).toEqual(["任务进度"]);
    const rows = textsOf(plans[0]);
    expect(rows.flat().join()).not.toMatch(/分$|得分|名次|评分/u);
    expect(rows[0]?.[0]).toBe("2026年度各单位任务进度汇总表");
    const headings = rows[2]?.map((value) => String(value).replace("\n", "")) ?? [];
    const at = (row: number, heading: string) => rows[row]?.[headings.indexOf(heading)];
    const shown = ["任务", "已完成", "完成率", "已到期", "到期已完成", "逾期", "7日内到期"];
    expect(shown.map((heading) => at(3, heading))).toEqual([5, 2, 0.4, 2, 1, 1, 1]);
    expect([at(5, "单位"), ...shown.map((heading) => at(5, heading))]).toEqual(["合计", 10, 3, 0.3, 3, 2, 1, 2]);
  });

  it("of a mixed set is listed beside the ranking, and both sheets say who has tasks alone", () => {
    const mixed = [progress("甲", true, 2, 1), progress("乙", false, 1, 0)];
    const plans = rollupSheets({ units: [unit("甲", 90)], progress: mixed, unreadable: [] }, "2026-03-02");
    expect(plans.map(({ name }) => name)).toEqual(["排名汇总", "任务进度"]);
    expect(textsOf(plans[0])[1]?.[0]).toBe("共1个单位；1个单位只有任务分解，见“任务进度”");
    const rows = textsOf(plans[1]);
    expect(rows[3]).toContain("已列入排名");
    expect(rows[4]).toContain("只有任务分解");
  });

  it("is left out where every unit has marks", () => {
    const rollup = { units: [unit("甲", 90)], progress: [progress("甲", true, 2, 1)], unreadable: [] };
    expect(rollupSheets(rollup, "2026-03-02").map(({ name }) => name)).toEqual(["排名汇总"]);
  });
});

describe("the ranking's sheets", () => {
  it("show bonus and deduction apart only where there are any", () => {
    const headings = (units: readonly UnitFigures[]) =>
      rollupSheets({ units, progress: [], unreadable: [] }, "2026-03-02")[0]?.rows[2]?.cells.map((cell) => cell?.value);
    expect(headings([unit("甲", 90)])).not.toContain("加分");
    const result = headings([unit("甲", 92, { effective: 90, bonus: 2 })]);
    expect(result).toEqual(expect.arrayContaining(["得分", "加分", "减分", "结果"]));
  });

  it("leave out what no unit has something to say in", () => {
    const headings = (...units: UnitFigures[]) =>
      rollupSheets({ units, progress: [], unreadable: [] }, "2026-03-02")[0]?.rows[2]?.cells.map((cell) => cell?.value);
    const plain = ["名次", "单位", "周期", "应得分", "结果", "失分", "得分率"];
    expect(headings(unit("甲", 90))).toEqual([...plain, "来源文件"]);
    const wrong = { level: "total", name: "合计", stated: 98, computed: 97, sheet: "测评体系", cell: "E12" } as const;
    const beside = [unit("甲", 90), unit("乙", 80, { disagreements: [wrong], errors: 1, unscored: 2 })];
    expect(headings(...beside)).toEqual([...plain, "合计\n不符", "不符内容", "错误\n数", "说明", "来源文件"]);
  });

  it("are as wide as their figures, sums of thirds as well", () => {
    const items = [{ name: "组织", full: 1000, effective: 333.3333 }];
    const units = Array.from({ length: 16 }, (_, at) => unit(`单位${at}`, 966.6667, { full: 1000, items }));
    const [plan] = rollupSheets({ units, progress: [], unreadable: [] }, "2026-03-02");
    const headings = plan?.rows[2]?.cells.map((cell) => String(cell?.value));
    const room = (heading: string) =>
      charactersIn(plan?.columns[headings?.findIndex((one) => one.startsWith(heading)) ?? -1]?.width ?? 0, 10.5);
    expect(room("结果")).toBeGreaterThanOrEqual("15466.6672".length);
    expect(room("组织")).toBeGreaterThanOrEqual("333.3333".length);
  });

  it("say which total is not settled", () => {
    const units = [unit("甲", 90, { unsettled: true }), unit("乙", 80)];
    const rows = rollupSheets({ units, progress: [], unreadable: [] }, "2026-03-02")[0]?.rows ?? [];
    const marked = rows
      .map(({ cells }) => cells.map((cell) => cell?.value))
      .filter((row) => row.includes("得分尚未确定"));
    expect(marked.map(([, name]) => name)).toEqual(["甲"]);
  });

  it("have 未能读取 only where something could not be read", () => {
    const units = [unit("甲", 90)];
    expect(rollupSheets({ units, progress: [], unreadable: [] }, "2026").map(({ name }) => name)).toEqual(["排名汇总"]);
    const unreadable = [{ file: "坏.xlsx", reason: "打不开。" }];
    expect(rollupSheets({ units, progress: [], unreadable }, "2026").map(({ name }) => name)).toEqual([
      "排名汇总",
      "未能读取",
    ]);
  });
});
