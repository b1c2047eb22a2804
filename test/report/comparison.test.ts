import type { SheetPlan } from "../../src/report/sheetPlan.ts";
import { summaryPlans } from "../../src/report/summary.ts";
import { EIGHT_ITEMS } from "./madeCases.ts";
import type { Made } from "./madeAssessment.ts";
import { madeInput, madePrevious } from "./madeWorkbook.ts";

const OPTIONS = { today: "2011-10-12", attribution: "lead" } as const;
const [FIRST, SECOND, ...REST] = EIGHT_ITEMS.indicators;
if (!FIRST || !SECOND) throw new Error("no indicators");

/** Last period: the first item got a mark less, the second was called otherwise. */
const BEFORE: Made = {
  ...EIGHT_ITEMS,
  indicators: [{ ...FIRST, actual: Number(FIRST.actual) - 1 }, { ...SECOND, item: "旧项目" }, ...REST],
};

describe("与上期比较", () => {
  const rows = comparedRows(EIGHT_ITEMS, BEFORE);

  it("gives the difference of each item by its name", () => {
    expect(rows.get(FIRST.item)).toEqual([expect.any(Number), Number(FIRST.actual) - 1, FIRST.actual, 1, ""]);
  });

  it("says what there was not last time, and what there is no more", () => {
    expect(rows.get(SECOND.item)?.at(-1)).toBe("上期无");
    expect(rows.get("旧项目")).toEqual([SECOND.full, SECOND.actual, null, null, "本期无"]);
  });

  it("compares every department", () => {
    for (const department of madeInput(EIGHT_ITEMS, OPTIONS).scorecard.departments) {
      if (department.rank !== null) expect(rows.has(department.name ?? "")).toBe(true);
    }
  });
});

/** 上期应得分, 上期得分, 本期得分, 升降, 备注 by name. */
function comparedRows(now: Made, before: Made): ReadonlyMap<string, unknown[]> {
  const input = { ...madeInput(now, OPTIONS), previous: madePrevious(before, OPTIONS.today) };
  const plan: SheetPlan | undefined = summaryPlans(input).find(({ product }) => product === "summary");
  const found = new Map<string, unknown[]>();
  let columns: readonly number[] | null = null;
  for (const { cells } of plan?.rows ?? []) {
    // A heading may break where its column is narrow.
    const headings = cells.map((cell) => (typeof cell?.value === "string" ? cell.value.replaceAll("\n", "") : null));
    if (headings.includes("上期得分")) {
      const wanted = ["名称", "上期应得分", "上期得分", "本期得分", "升降", "备注"];
      columns = wanted.map((heading) => headings.indexOf(heading));
    } else if (columns) {
      const [name, ...values] = columns.map((column) => cells[column]?.value ?? null);
      if (typeof name === "string") found.set(name, values);
    }
  }
  return found;
}
